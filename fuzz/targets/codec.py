"""The rows of every table: the first byte chooses the table, the rest is its file."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from alliance_corpus.dataset import TABLES, StoredDataset
from alliance_corpus.dataset.codec import decode_lines, encode_lines
from alliance_corpus.dataset.read import shipped_folder, table_file
from alliance_corpus.errors import DatasetError

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMES: Final = tuple(TABLES)
_VALUES: Final = (
    "null",
    "true",
    "1.5",
    "-1",
    "NaN",
    "1e999",
    '"\\ud800"',
    "[]",
    "{}",
    "[0,1]",
    "\n",
)


@cache
def _files() -> dict[str, bytes]:
    stored = StoredDataset(shipped_folder())
    return {name: stored.read(table_file(name)) for name in _NAMES}


def seeds() -> Iterable[bytes]:
    """Some short rows of every table."""
    for number, name in enumerate(_NAMES):
        lines = sorted(_files()[name].splitlines(keepends=True), key=len)
        for line in lines[: len(lines) // 2 + 1 : max(1, len(lines) // 10)]:
            yield bytes([number]) + line


def words() -> Iterable[str]:
    """Keys, and values of kinds that belong elsewhere."""
    keys = {
        key
        for file in _files().values()
        for key in file[:3000].decode("utf-8", "ignore").split('"')
    }
    return [*(f'"{key}":' for key in sorted(keys) if key.isidentifier()), *_VALUES]


def check(data: bytes) -> None:
    """A file is refused as damaged, or its records are written and read back as they are."""
    name = _NAMES[data[0] % len(_NAMES)] if data else _NAMES[0]
    row_type = TABLES[name].row_type
    try:
        records = decode_lines(data[1:], row_type, "file")
        written = encode_lines(records)
    except DatasetError:
        return
    again = decode_lines(written, row_type, "file")
    assert again == records, "what is written is read back"
    assert encode_lines(again) == written, "writing is canonical"
    assert [repr(one) for one in again] == [repr(one) for one in records]
