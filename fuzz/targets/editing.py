"""Editing files in YAML: the first byte chooses the file, the rest is what stands in it."""

from __future__ import annotations

import re
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dataset import TABLES
from alliance_corpus.editing.entries import CorpusFile, DocumentEntry, file_of
from alliance_corpus.editing.yaml_file import read_yaml
from alliance_corpus.errors import EditingError

if TYPE_CHECKING:
    from collections.abc import Iterable

_CORPUS: Final = Path(__file__).parents[2] / "corpus"
_TABLES: Final = tuple(name for name, table in TABLES.items() if table.file)
_LONGEST: Final = 3000
_ENTRY: Final = re.compile(r"\n(?=\s*- )")


@cache
def _shapes() -> tuple[type[Any], ...]:
    return CorpusFile, DocumentEntry, *map(file_of, _TABLES)


@cache
def _path() -> Path:
    return Path(tempfile.mkdtemp(prefix="fuzz-editing-")) / "file.yaml"


def seeds() -> Iterable[bytes]:
    """The editors' files, as many of the first entries as are short enough."""
    documents = sorted((_CORPUS / "documents").glob("*.yaml"))
    files = [(0, _CORPUS / "corpus.yaml"), *((1, path) for path in documents)]
    files += [(at, _CORPUS / str(TABLES[name].file)) for at, name in enumerate(_TABLES, 2)]
    for number, path in files:
        entries = _ENTRY.split(path.read_text(encoding="utf-8"))
        while len("\n".join(entries)) > _LONGEST and len(entries) > 1:
            entries.pop()
        yield bytes([number]) + "\n".join(entries).encode()


def words() -> Iterable[str]:
    """Keys of the files, and signs of YAML."""
    keys = {
        line.split(":")[0].strip(" -") for seed in seeds() for line in seed.decode().split("\n")
    }
    signs = (
        "&a ",
        "*a",
        "<<: ",
        "!!set ",
        "? ",
        "| ",
        "> ",
        "- ",
        "[",
        "{",
        "---\n",
        "%YAML 1.2\n",
        "\t",
        "\ufeff",
        "\0",
        '"\\ud800"',
    )
    return [*(f"\n  {key}: " for key in sorted(keys) if re.fullmatch(r"[a-z-]+", key)), *signs]


def check(data: bytes) -> None:
    """A file is refused with its name, or read into the shape of its entries."""
    shape = _shapes()[data[0] % len(_shapes())] if data else CorpusFile
    _path().write_bytes(data[1:])
    try:
        found = read_yaml(_path(), shape)
    except EditingError as error:
        if str(_path()) not in str(error):
            raise AssertionError("the message does not name the file") from error
        return
    assert isinstance(found, shape)
    assert read_yaml(_path(), shape) == found
