"""How a wrong copy of a source differs from the right one, which the dataset does not have.

The dataset knows the digest of the source, and a mark of every `MARKED` characters. So it can try
what programs do to files, and find where the first difference is.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, TypeAlias
from unicodedata import normalize

from alliance_corpus.dataset.recipes import MARKED, marks
from alliance_corpus.text.columns import shorten, visible
from alliance_corpus.text.encodings import decode_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from alliance_corpus.dataset.recipes import Recipe

_SHOWN: Final = 40
_TRIED: Final = 4_000_000


Undo: TypeAlias = "Callable[[str], str]"
"""Gives the text before a program did something to it, if it did."""

_DASHES: Final = str.maketrans("～－∥―￠￡￢", "〜−‖—¢£¬")
"""What cp932 makes of characters of JIS, and these."""


_ENCODINGS: Final = {
    "": "utf-8",
    "saved in UTF-16": "utf-16",
    "saved in UTF-16, big-endian": "utf-16-be",
    "saved in Shift_JIS (cp932)": "cp932",
    "saved in Shift_JIS": "shift_jis",
    "saved in EUC-JP": "euc_jp",
    "saved in ISO-2022-JP": "iso2022_jp",
    "saved in GB 18030": "gb18030",
    "UTF-8 that was read as Latin-1 and saved again": "utf-8",
}
_TWICE: Final = "UTF-8 that was read as Latin-1 and saved again"

_ENDS: Final[Mapping[str, Undo]] = {
    "its line ends were changed to CRLF": lambda text: text.replace("\r\n", "\n"),
    "its line ends were changed to CR": lambda text: text.replace("\r", "\n"),
    "its line ends were changed from CRLF to LF": lambda text: _to_crlf(text),
    "its line ends were changed from CR": lambda text: _to_crlf(text).replace("\r\n", "\r"),
}
_FORMS: Final[Mapping[str, Undo]] = {
    "a byte order mark (BOM) was added": lambda text: text.removeprefix("\ufeff"),
    "its byte order mark (BOM) was removed": lambda text: f"\ufeff{text}",
    "its characters were decomposed (NFD)": lambda text: normalize("NFC", text),
    "its characters were composed (NFC)": lambda text: normalize("NFD", text),
    "its dashes were changed as Windows does": lambda text: text.translate(_DASHES),
}
_TAILS: Final[Mapping[str, Undo]] = {
    "a line end was added at its end": lambda text: text.removesuffix("\n").removesuffix("\r"),
    "the line end (LF) at its end was removed": lambda text: f"{text}\n",
    "the line end (CRLF) at its end was removed": lambda text: f"{text}\r\n",
    "white space at its end was changed": lambda text: text.rstrip(),
    "white space at its end was cut": lambda text: f"{text.rstrip()}\n",
}


def _to_crlf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")


def difference(data: bytes, sha256: str, recipe: Recipe | None) -> str:
    """How a copy differs from the source, in words.

    Args:
        data: the bytes of the copy, which are not those of the source.
        sha256: the digest of the bytes of the source.
        recipe: what the dataset knows of the source; None if nothing.

    Returns:
        What was done to it, if one thing or several that programs do would explain the digest;
        else where it differs first, if the dataset knows; else the digests.
    """
    done = _done(data, sha256)
    if done is not None:
        return f"it is the right text, but {done}. Expected the file as it was"
    digests = f"its sha256 is {hashlib.sha256(data).hexdigest()}, that of the source is {sha256}"
    text = decode_as(data, "utf-8")
    if text is None:
        return f"it is not UTF-8, and {digests}"
    if recipe is None:
        return digests
    return f"{_first(text, recipe)}; {digests}"


def _done(data: bytes, sha256: str) -> str | None:
    """What explains the digest, the simplest first; for large files that would take too long."""
    if len(data) > _TRIED:
        return None
    for name, text in _texts(data):
        states = {text: (name,) if name else ()}
        for ways in (_ENDS, _FORMS, _TAILS):
            for before, names in tuple(states.items()):
                for what, undo in ways.items():
                    states.setdefault(undo(before), (*names, what))
        for undone, names in sorted(states.items(), key=lambda state: len(state[1])):
            if _digest(undone) == sha256:
                return ", and ".join(names)
    return None


def _texts(data: bytes) -> Iterator[tuple[str, str]]:
    for name, encoding in _ENCODINGS.items():
        text = decode_as(data, encoding)
        if text is not None and name == _TWICE:
            try:
                text = decode_as(text.encode("latin-1"), "utf-8")
            except UnicodeError:
                continue
        if text is not None:
            yield name, text


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _first(text: str, recipe: Recipe) -> str:
    """Where the first difference is, as far as the marks tell."""
    found = marks(text)
    pairs = enumerate(zip(found, recipe.marks, strict=False))
    part = next((n for n, (mine, right) in pairs if mine != right), len(recipe.marks))
    start = part * MARKED
    has = f"it has {len(text)} characters, the source {recipe.characters}"
    if start >= recipe.characters or start >= len(text):
        return has
    end = min(start + MARKED, recipe.characters)
    line = text.count("\n", 0, start) + 1
    words = visible(shorten(text[start:end], _SHOWN))
    return (
        f"the first difference is between characters {start} and {end}, from line {line}, "
        f"where it has 「{words}」; {has}"
    )
