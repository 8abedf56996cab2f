"""Read the text of an editing file or a source: bounded, UTF-8, and without what no reader sees."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from alliance_corpus.errors import EditingError
from alliance_corpus.text.encodings import decode_as
from alliance_corpus.text.lines import LINE_END

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST: Final = 50_000_000
"""The bytes that a source may have: some 16 million Japanese characters."""

_SHOWN: Final = 5
# C0 and C1 controls without tab and line ends, controls of direction (UAX #9), byte order mark,
# surrogates and noncharacters: none is seen in print, and each changes what is read or found.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufffe\uffff]"
)


def read_text(path: Path, largest: int = LARGEST) -> tuple[bytes, str]:
    """Read a file in UTF-8.

    Args:
        path: the file.
        largest: the number of bytes that it may have.

    Returns:
        Its bytes, and its text with the newlines as they are.

    Raises:
        EditingError: if it is missing, is no file, is too large, cannot be read or is not UTF-8.
    """
    data = read_bytes(path, largest)
    try:
        return data, data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise EditingError(
            f"{path}: byte {error.start} is not UTF-8{_other_encoding(data)}"
        ) from None


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """Read a file of bounded size.

    Args:
        path: the file.
        largest: the number of bytes that it may have.

    Raises:
        EditingError: if it is missing, is no file, is too large or cannot be read.
    """
    try:
        if path.exists() and not path.is_file():  # a device may never end, a pipe never begin
            raise EditingError(f"{path}: it is not a file")
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        raise EditingError(f"{path}: there is no such file") from None
    except (OSError, ValueError) as error:  # ValueError: NUL in its name
        raise EditingError(f"{str(path)!r} cannot be read: {error}") from None
    if len(data) > largest:
        raise EditingError(f"{path}: it has more than {largest:,} bytes, the most that is read")
    return data


def _other_encoding(data: bytes) -> str:
    """What the file may be encoded in, and how to give it in UTF-8."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        likely = ["utf-16"]
    else:
        order = ("iso2022_jp",) if b"\x1b$" in data else ("euc_jp", "cp932")
        likely = [name for name in order if decode_as(data, name) is not None]
    if not likely:
        return ""
    name = likely[0]
    return (
        f"; it looks like {' or '.join(likely)}. Give it in UTF-8: "
        f"iconv -f {name.upper().replace('_', '-')} -t UTF-8"
    )


def unseen(text: str) -> list[str]:
    """The characters of a source that no reader sees and that change what is read.

    A byte order mark at its beginning changes nothing.

    Returns:
        The first of them, each as ``line 3, column 5: U+202E RIGHT-TO-LEFT OVERRIDE`` (lines and
        columns count from 1, columns in characters), and how many more there are.
    """
    places: list[str] = []
    more = 0
    for match in _UNSEEN.finditer(text, text.startswith("\ufeff")):
        if len(places) < _SHOWN:
            places.append(f"{_place(text, match.start())}: {name_of(match.group())}")
        else:
            more += 1
    return [*places, f"and {more} more"] if more else places


def unseen_characters(text: str) -> Iterator[re.Match[str]]:
    """All the characters that no reader sees and that change what is read."""
    return _UNSEEN.finditer(text)


def name_of(character: str) -> str:
    """A character as ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'control character')}"


def _place(text: str, at: int) -> str:
    ends = [match.end() for match in LINE_END.finditer(text, 0, at)]
    return f"line {len(ends) + 1}, column {at - (ends[-1] if ends else 0) + 1}"
