"""Editing files that nobody should meet: what is wrong with them, by name."""

from __future__ import annotations

import os
import shutil
from functools import partial
from typing import TYPE_CHECKING, Final

from alliance_corpus.editing import compile_corpus
from alliance_corpus.errors import AllianceCorpusError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILES: Final = ("corpus.yaml", "works.yaml", "people.yaml", "documents/ships.yaml")
SOURCE: Final = "sources/ships.txt"

LAUGHS: Final = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{key}: &{key} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, key in zip("abcdefghijk", "bcdefghijkl", strict=True)
)

TEXTS: Final[dict[str, str]] = {
    "alias bomb": LAUGHS,
    "alias of itself": "works: &x [*x]\n",
    "alias of itself in keys": "works: &x {a: *x}\n",
    "alias deep in another": "a: &a " + "[" * 20 + "]" * 20 + "\nb: " + "[" * 30 + "*a" + "]" * 30,
    "nested lists": "[" * 100_000,
    "nested lists that end": "works: " + "[" * 900 + "]" * 900,
    "nested keys": "{a: " * 900 + "b" + "}" * 900,
    "nested keys in lines": "".join(" " * n + "a:\n" for n in range(900)),
    "a list of lists": "- " * 500,
    "a list": "- a\n- b\n",
    "one value": "foo",
    "a key that is a list": "? [a, b]\n: c\n",
    "a key that is a mapping": "? {a: b}\n: c\n",
    "one value for all": "people: foo\nworks: foo\n",
    "keys for all": "people: {a: b}\nworks: {a: b}\n",
    "many mistakes": "people: [" + "{a: b}, " * 2_000 + "]",
    "many values": "people: [" + "x, " * 20_000 + "]",
    "a megabyte of a key": "a" * 1_000_000 + ": b",
    "a megabyte of a value": "works: " + "a" * 1_000_000,
    "escapes": 'works: [{id: "a\\0\\e\\u202E\\uFEFF", type: book}]\nname: "a\\0"\n',
    "an anchor alone": "&a",
    "a tag": "!!python/object/apply:os.system [ls]",
    "two documents": "a: b\n---\nc: d\n",
    "merge keys": "a: &a {b: c}\nworks: [{<<: *a}]",
    "a tab": "works:\n\t- a",
    "controls": "works: \x1b[0m",
    "percent": "%YAML 9.9\n---\na: b",
    "no values": "works:\npeople:\nname:\n",
    "line ends": "works: [\u2028, \x85, \u2029]",
    "numbers": "works: [1, 1e999, 0x7fffffffffffffffff, " + "9" * 5000 + "]",
}  # fmt: skip

BYTES: Final[dict[str, bytes]] = {
    "nothing": b"",
    "NUL": b"\0" * 100,
    "not UTF-8": b"\xff\xfe" + "works".encode("utf-16-le"),
    "a byte order mark": b"\xef\xbb\xbf1 \xe8\x88\xb9\n",
    "a surrogate": b"\xed\xa0\x80",
    "controls": "1 船\x1b[31m\n\n舟\u202eが来た。\0\u2066".encode(),
    "blanks": b" " * 2_000_000,
    "blanks in a line": b"a" + b" " * 2_000_000 + b"b",
    "line ends": b"\n" * 500_000,
    "one line": b"a" * 2_000_000,
    "superscripts": "¹".encode() * 100_000,
}


def _as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _as_link(target: str) -> Callable[[Path], None]:
    def link(path: Path) -> None:
        path.unlink()
        path.symlink_to(path.name if target == "itself" else target)

    return link


def _as_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _huge(path: Path) -> None:
    with path.open("ab") as file:
        file.truncate(1 << 40)  # it takes no room on the disk


PLACES: Final[dict[str, Callable[[Path], object]]] = {
    "a folder": _as_folder,
    "a device without end": _as_link("/dev/zero"),
    "the memory of the process": _as_link("/proc/self/mem"),
    "a link to itself": _as_link("itself"),
    "a link to nowhere": _as_link("/no/such/file"),
    "a pipe": _as_pipe,
    "a terabyte": _huge,
    "missing": lambda path: path.unlink(),
}

NAMES: Final = (
    "a" * 300,
    "a" * 100_000,
    "a\\0b",
    "../../x",
    "/etc/passwd",
    "",
    ".",
    "con/aux",
    "日",
)
"""Names of a document or source, as they stand between double quotes in YAML."""


def hostile(folder: Path) -> dict[str, Callable[[], object]]:
    """What makes editing files hostile, by name; each changes one thing in a folder of them."""
    found: dict[str, Callable[[], object]] = {}
    for name in FILES:
        for what, text in TEXTS.items():
            found[f"{name}: {what}"] = partial((folder / name).write_bytes, text.encode())
    for name in (*FILES, SOURCE):
        for what, data in BYTES.items():
            found[f"{name}: bytes, {what}"] = partial((folder / name).write_bytes, data)
        for what, make in PLACES.items():
            found[f"{name}: {what}"] = partial(make, folder / name)
    for number, named in enumerate(NAMES):
        for name, old, new in (
            ("corpus.yaml", "[ships]", f'["{named}"]'),
            ("documents/ships.yaml", "ships.txt", f'"{named}"'),
        ):
            found[f"{name}: name {number}"] = partial(_replace, folder / name, old, new)
    return found


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def answer(folder: Path) -> str:
    """What the build says: ``built``, the message of our own error, or ``foreign: …``."""
    try:
        compile_corpus(folder)
    except AllianceCorpusError as error:
        return str(error)
    except Exception as error:
        return f"foreign: {type(error).__name__}: {str(error)[:200]}"
    return "built"


def copied(files: Path, folder: Path) -> Path:
    """A copy of editing files, to be made hostile."""
    shutil.rmtree(folder, ignore_errors=True)
    return shutil.copytree(files, folder)
