"""How texts are folded for the index, and the tables with which a script folds the same way.

A search takes for the same what `alliance_corpus.text.fold.fold` makes the same. On request it
takes kana and numerals for the same, too: katakana are hiragana, and kanji digits are digits, one
by one (二〇一五 is 2015). Numbers with a place (十五) stay: they mean another number within a
longer one (二十五), so that grams would lose hits.

The grams of the index are those of the texts folded in both ways. Whatever contains a word in the
strict way contains it in the other, so that one index serves both; what is too much is dropped by
looking at the text.
"""

from __future__ import annotations

import json
from functools import cache
from itertools import groupby
from operator import add
from typing import TYPE_CHECKING, Any, Final
from unicodedata import category

from alliance_corpus.export.csl import escaped
from alliance_corpus.text.fold import DROPPED, fold, joins
from alliance_corpus.text.kanji_numbers import DIGITS
from alliance_corpus.text.variants import ALIKE, KANA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

LOOSE: Final = KANA | DIGITS
"""For `str.translate`: what makes kana and digits the same in a folded text."""

REPEAT: Final = "々"
"""It is folded to the kanji before it; a word that begins with it is looked for as it stands."""

_SPARSE: Final = (
    (0, 0x3400),
    (0xA000, 0xAC00),
    (0xD7A4, 0xD800),
    (0xE000, 0x20000),
    (0xE0000, 0xE1000),
)
"""Code points without kanji and syllables of Hangul, none of which the tables need."""


def grams(text: str) -> set[str]:
    """The characters of a text, and every two that stand side by side, folded in both ways."""
    folded = fold(text).folded.translate(LOOSE)
    found = set(folded)
    found.update(map(add, folded, folded[1:]))
    if REPEAT in text:
        found.add(REPEAT)
    return found


def script(kind: str, number: int, data: Any) -> bytes:
    """A file of the index: a script that hands over some data."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = escaped(text)
    return f"corpusIndex({json.dumps(kind)},{number},{text})\n".encode()


def tables(alphabet: Iterable[str]) -> dict[str, Any]:
    """The tables for folding in JavaScript, which has Unicode's NFKC by itself.

    Args:
        alphabet: the characters of the corpus.

    Returns:
        ``spaces``, ``dropped``, ``joining``: characters, as the inside of a class of a regular
        expression; ``cases``: what case folding makes of characters, where it is not their lower
        case; ``alike`` and ``loose``: characters, and in what they are changed, by turns;
        ``kept``: characters of the corpus that this Python's Unicode does not know, which stay as
        they are, also where the browser knows more.
    """
    kept = "".join(sorted(char for char in alphabet if category(char) == "Cn"))
    return {**_unicode(), "kept": kept}


@cache
def _unicode() -> dict[str, Any]:
    """The tables that do not depend on the corpus."""
    return {
        "spaces": _ranges(str.isspace),
        "dropped": _ranges(lambda char: DROPPED.fullmatch(char) is not None),
        "joining": _ranges(joins),
        "cases": {char: char.casefold() for char in _chars() if char.casefold() != char.lower()},
        "alike": _pairs(ALIKE),
        "loose": _pairs(LOOSE),
    }


def _chars() -> Iterator[str]:
    return (chr(code) for start, end in _SPARSE for code in range(start, end))


def _pairs(changes: dict[int, Any]) -> str:
    return "".join(
        chr(old) + (new if isinstance(new, str) else chr(new)) for old, new in changes.items()
    )


def _ranges(belongs: Callable[[str], bool]) -> str:
    """The inside of a class of a regular expression with the flag ``u``."""
    codes = [ord(char) for char in _chars() if belongs(char)]
    runs = groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0])
    found = []
    for _, run in runs:
        pairs = list(run)
        first, last = pairs[0][1], pairs[-1][1]
        found.append(f"\\u{{{first:x}}}" + (f"-\\u{{{last:x}}}" if last > first else ""))
    return "".join(found)
