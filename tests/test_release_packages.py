"""The release command: sdist and wheel, what is in them, and the public names."""

from __future__ import annotations

import io
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.export.helpers.needed import judge
from tests.helpers.checkout import commit, write
from tools.release import contents, interface, packages
from tools.running import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PROJECT = {
    "pyproject.toml": """[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "small"
version = "0.3.0"
license = "MIT"
license-files = ["LICENSE"]
requires-python = ">=3.11"
readme = "README.md"
[project.optional-dependencies]
more = ["attrs"]
[project.scripts]
small = "small:main"
[tool.hatch.build.targets.wheel]
packages = ["src/small"]
""",
    "README.md": "# Small\n\n" + "Words to fill a page.\n" * 60,
    "LICENSE": "MIT\n",
    "corpus/corpus.yaml": "version: 0.3.0\nissued: '2026-11-29'\n",
    "src/small/__init__.py": "def main():\n    return 0\n",
    ".gitignore": "stray.pyc\n",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkout")
    commit(folder, PROJECT)
    return folder


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    sdist, wheel = packages.build(root, tmp_path_factory.mktemp("dist"))
    return sdist, wheel


def changed(file: Path, folder: Path, more: Mapping[str, bytes | None]) -> Path:
    """A copy of an archive with other files in it; None takes one away."""
    folder.mkdir()
    copy = folder / file.name
    if file.suffix == ".whl":
        kept = {**contents.read_wheel(file), **more}
        with zipfile.ZipFile(copy, "w") as wheel:
            for name, data in kept.items():
                if data is not None:
                    wheel.writestr(name, data)
        return copy
    with tarfile.open(copy, "w:gz") as sdist:
        for name, data in {**contents.read_sdist(file), **more}.items():
            if data is not None:
                member = tarfile.TarInfo(name)
                member.size = len(data)
                sdist.addfile(member, io.BytesIO(data))
    return copy


def test_what_is_built_holds_what_belongs_and_no_more(
    root: Path, built: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "_judged", lambda *command: ())  # slow, and in the extra test-all
    sdist, wheel = built
    assert list(contents.problems(root, sdist, wheel)) == []
    info, head = "small-0.3.0.dist-info", "small-0.3.0"
    cases: list[tuple[Path, dict[str, bytes | None], str]] = [
        (sdist, {f"{head}/stray.pyc": b""}, "stray.pyc does not belong there"),
        (sdist, {f"{head}/LICENSE": None}, "LICENSE is missing"),
        (
            sdist,
            {f"{head}/src/small/__init__.py": b""},
            "__init__.py is not as in the checkout",
        ),
        (sdist, {f"{head}/PKG-INFO": b"Name: small\n"}, "PKG-INFO of the sdist and METADATA"),
        (wheel, {"tests/__init__.py": b""}, "tests/__init__.py does not belong there"),
        (wheel, {"small/stray.pyc": b""}, "small/stray.pyc does not belong there"),
        (wheel, {"small/__init__.py": b"import os\n"}, "is not as in the checkout"),
        (wheel, {f"{info}/licenses/LICENSE": None}, "licenses/LICENSE is missing"),
        (wheel, {f"{info}/entry_points.txt": None}, "entry_points.txt is missing"),
    ]
    for number, (archive, more, expected) in enumerate(cases):
        made = changed(archive, tmp_path / str(number), more)
        other = (made, wheel) if archive is sdist else (sdist, made)
        found = list(contents.problems(root, *other))
        assert any(expected in problem for problem in found), (expected, found)
    monkeypatch.setattr(contents, "LIMIT", sdist.stat().st_size - 1)
    assert any("expected at most" in one for one in contents.problems(root, sdist, wheel))


def test_judges_of_the_package_index_are_asked(
    root: Path, built: tuple[Path, Path], tmp_path: Path
) -> None:
    judge("twine")
    judge("check_wheel_contents")
    assert list(contents.problems(root, *built)) == []
    record = "small-0.3.0.dist-info/RECORD"
    listed = contents.read_wheel(built[1])[record] + b"tests/__init__.py,,\n"
    stray = {"tests/__init__.py": b"", record: listed}
    wheel = changed(built[1], tmp_path / "copy", stray)
    found = "\n".join(contents.problems(root, built[0], wheel))
    assert "check_wheel_contents" in found
    assert "twine" not in found


def test_metadata_are_those_of_the_project(root: Path, built: tuple[Path, Path]) -> None:
    head = contents.read_wheel(built[1])["small-0.3.0.dist-info/METADATA"]
    assert list(contents.metadata_problems(root, head)) == []
    for right, wrong, field in (
        (b"Name: small", b"Name: smaller", "Name"),
        (b"Version: 0.3.0", b"Version: 0.2.9", "Version"),
        (b"License-Expression: MIT", b"License: MIT", "License-Expression"),
        (b"License-File: LICENSE\n", b"", "License-File"),
        (b"Requires-Python: >=3.11", b"Requires-Python: >=3.12", "Requires-Python"),
        (b"text/markdown", b"text/plain", "Description-Content-Type"),
        (b"Provides-Extra: more", b"Provides-Extra: less", "Provides-Extra"),
        (b"Words to fill a page.\n", b"", "long description"),
    ):
        assert right in head
        (problem,) = contents.metadata_problems(root, head.replace(right, wrong))
        assert field in problem


def test_a_date_in_the_environment_does_not_get_into_them(
    root: Path, built: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    again = packages.build(root, tmp_path / "dist")
    assert [packages.digest(file) for file in again] == [packages.digest(file) for file in built]


def test_two_builds_that_differ_are_refused(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    umask, variables, wanted = packages.PLACES["here"]
    later = {**variables, "SOURCE_DATE_EPOCH": "1700000000"}
    monkeypatch.setattr(
        packages, "PLACES", {"here": (umask, variables, wanted), "there": (umask, later, wanted)}
    )
    with pytest.raises(Refused, match=r"small-0\.3\.0\S*: two builds differ"):
        packages.build(root, tmp_path / "dist")
    assert list((tmp_path / "dist").iterdir()) == []


# Public names

BEFORE = {
    "src/alliance_corpus/__init__.py": "from alliance_corpus.rooms import *\n",
    "src/alliance_corpus/rooms/__init__.py": (
        "from alliance_corpus.rooms.one import Kept as Kept\n"
        "from alliance_corpus.rooms.one import asked as asked\n"
    ),
    "src/alliance_corpus/rooms/one.py": (
        "import os\n\nclass Kept:\n    size: int = 0\n    def grow(self, by=1): ...\n"
        "    def _inner(self): ...\n\ndef asked(word, *, case=True): ...\n\ndef helper(): ...\n"
    ),
    "corpus/corpus.yaml": "version: 0.2.1\nissued: '2026-11-29'\n",
}
ONE = "src/alliance_corpus/rooms/one.py"
ROOM = "src/alliance_corpus/rooms/__init__.py"


@pytest.fixture
def released(tmp_path: Path) -> tuple[Path, str]:
    made = commit(tmp_path, BEFORE)
    write(tmp_path, {".ci/last-release.toml": f'version = "0.2.0"\ncommit = "{made}"\n'})
    return tmp_path, made


@pytest.mark.parametrize(
    ("file", "was", "becomes", "expected"),
    [
        (ONE, "def asked(word", "def asked(term", "rooms.one.asked: Parameter was removed (word)"),
        (ONE, "case=True", "case=False", "asked: Parameter default was changed (case)"),
        (ONE, "case=True", "case", "asked: Parameter is now required (case)"),
        (ONE, "    def grow(self, by=1): ...\n", "", "rooms.one.Kept.grow: Public object was removed"),
        (ONE, "def asked", "def asks", "rooms.asked: no longer public"),
        (ROOM, "from alliance_corpus.rooms.one import asked as asked\n", "", "rooms.asked: no longer"),
    ],
)  # fmt: skip
def test_a_break_needs_another_version(
    released: tuple[Path, str], file: str, was: str, becomes: str, expected: str
) -> None:
    root, made = released
    assert was in BEFORE[file]
    write(root, {file: BEFORE[file].replace(was, becomes)})
    found = list(interface.problems(root))
    assert any(one.startswith("0.2.1 after 0.2.0, but ") and expected in one for one in found), (
        found
    )
    write(root, {"corpus/corpus.yaml": "version: 0.3.0\nissued: '2026-11-29'\n"})
    assert list(interface.problems(root)) == []
    assert interface.breaks(root, made) != []


def test_what_is_added_or_private_or_moved_is_no_break(released: tuple[Path, str]) -> None:
    root, made = released
    moved = BEFORE[ONE].replace("def helper(): ...", "").replace("    def _inner(self): ...\n", "")
    more = moved.replace("case=True", "case=True, limit=None") + "\ndef new(word): ...\n"
    (root / ONE).unlink()
    write(
        root,
        {
            "src/alliance_corpus/rooms/two.py": more,
            ROOM: BEFORE[ROOM].replace("rooms.one", "rooms.two"),
        },
    )
    assert interface.breaks(root, made) == []


def test_a_clone_without_the_last_release_is_refused(released: tuple[Path, str]) -> None:
    with pytest.raises(Refused, match="expected a clone with its history"):
        interface.breaks(released[0], "0123456789" * 4)
