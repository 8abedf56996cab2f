"""What sdist and wheel hold: nothing but what belongs, licences, metadata, and not too much."""

from __future__ import annotations

import sys
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from typing import TYPE_CHECKING, Any, Final

from tools.release.stated import stated
from tools.release.tree import files
from tools.running import Refused, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LIMIT: Final = 4_000_000
"""Bytes that a file may have. The package index takes 100 MB; more than this is an accident."""

SOURCE: Final = "src/"


def problems(root: Path, sdist: Path, wheel: Path) -> Iterator[str]:
    """Everything that is wrong with the two files, a line each."""
    for file in (sdist, wheel):
        size = file.stat().st_size
        if size > LIMIT:
            yield f"{file.name} has {size:,} bytes: expected at most {LIMIT:,}"
    in_sdist, in_wheel = read_sdist(sdist), read_wheel(wheel)
    name = wheel.name.removesuffix("-py3-none-any.whl")
    ours = {path: (root / path).read_bytes() for path in files(root)}
    all_of_it = {f"{name}/{path}": data for path, data in ours.items()}
    yield from _compared(sdist.name, all_of_it, in_sdist, made={f"{name}/PKG-INFO"})
    licences = {path: ours[path] for path in licence_files(root) if path in ours}
    info = f"{name}.dist-info"
    wanted = {
        path.removeprefix(SOURCE): data for path, data in ours.items() if path.startswith(SOURCE)
    }
    wanted |= {f"{info}/licenses/{path}": data for path, data in licences.items()}
    made = {f"{info}/{one}" for one in ("METADATA", "WHEEL", "RECORD", "entry_points.txt")}
    yield from _compared(wheel.name, wanted, in_wheel, made=made)
    heads = (in_sdist.get(f"{name}/PKG-INFO", b""), in_wheel.get(f"{info}/METADATA", b""))
    if heads[0] != heads[1]:
        yield "PKG-INFO of the sdist and METADATA of the wheel differ"
    yield from metadata_problems(root, heads[1])
    yield from _judged(root, "twine", "check", "--strict", str(sdist), str(wheel))
    yield from _judged(root, "check_wheel_contents", str(wheel))


def licence_files(root: Path) -> list[str]:
    """The licence files that ``pyproject.toml`` names."""
    return list(_project(root)["license-files"])


def read_sdist(file: Path) -> dict[str, bytes]:
    """The files in an sdist: name and content."""
    with tarfile.open(file) as archive:
        opened = {member.name: archive.extractfile(member) for member in archive}
        return {name: content.read() for name, content in opened.items() if content is not None}


def read_wheel(file: Path) -> dict[str, bytes]:
    """The files in a wheel: name and content."""
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def metadata_problems(root: Path, head: bytes) -> Iterator[str]:
    """Where the metadata of a file are not those of the project."""
    project, found = _project(root), message_from_bytes(head)
    wanted = {
        "Name": [project["name"]],
        "Version": [stated(root).version],
        "License-Expression": [project["license"]],
        "License-File": sorted(licence_files(root)),
        "Requires-Python": [project["requires-python"]],
        "Description-Content-Type": ["text/markdown"],
        "Provides-Extra": sorted(project["optional-dependencies"]),
    }
    for field, values in wanted.items():
        if sorted(found.get_all(field, [])) != values:
            yield f"metadata: {field} is {found.get_all(field)}: expected {values}"
    if len(str(found.get_payload())) < 1000:
        yield "metadata: the long description is missing"


def _project(root: Path) -> dict[str, Any]:
    read = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return dict(read["project"])


def _compared(
    file: str, wanted: Mapping[str, bytes], found: Mapping[str, bytes], *, made: set[str]
) -> Iterator[str]:
    for name in sorted(wanted.keys() | made - found.keys()):
        if name not in found:
            yield f"{file}: {name} is missing"
        elif name in wanted and wanted[name] != found[name]:
            yield f"{file}: {name} is not as in the checkout"
    for name in sorted(found.keys() - wanted.keys() - made):
        yield f"{file}: {name} does not belong there"


def _judged(root: Path, *command: str) -> Iterator[str]:
    try:
        run(sys.executable, "-m", *command, where=root)
    except Refused as wrong:
        yield str(wrong)
