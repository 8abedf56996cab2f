"""Fold text for search, so that width, case, spacing and line breaks make no difference.

Folded text is Unicode NFKC with case folding, without white space and invisible characters
(variation selectors, soft hyphens, joiners). Old forms of kanji are new ones, 々 is the kanji that
it repeats, and dashes, wave dashes and apostrophes are ``-``, ``~`` and ``'``: see
`alliance_corpus.text.variants`. Kana and kanji numerals are folded on request.

It is made cluster by cluster: a cluster is a character with its combining marks. So each folded
character leads back to one place, and whole clusters fold to the same alone and in their text,
unless they begin with 々.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from unicodedata import category, normalize

from attrs import Factory, evolve, frozen

from alliance_corpus.errors import SpanError
from alliance_corpus.text.kanji_numbers import DIGITS, PLACED, value_of
from alliance_corpus.text.span import Span
from alliance_corpus.text.variants import ALIKE, KANA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_REPEATED = re.compile("([\u3400-\u4dbf\u4e00-\u9fff])々+")
# White space, and Unicode's Default_Ignorable_Code_Point, which `unicodedata` does not have.
DROPPED: Final = re.compile(
    r"[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
"""What is left out of folded text."""


@frozen(repr=False)
class Folded:
    """A text folded for search, each folded character with its place in the text.

    Attributes:
        text: the text itself.
        folded: the text folded; offsets in it are not those of the text.
        starts: for each character of ``folded``, the offset in ``text`` of the cluster that it
            comes from, in code points; never decreasing.
        ends: where numbers end that were folded as a whole, by their start in ``text``.
    """

    text: str
    folded: str
    starts: array[int]
    ends: Mapping[int, int] = Factory(dict)

    def to_text(self, span: Span) -> Span:
        """The words of the text for a span of the folded text.

        A part of a cluster gives the whole cluster: 株 within ㍿ gives all of ㍿.

        Args:
            span: in code points of ``folded``.

        Returns:
            A span in code points of ``text`` that begins and ends with whole clusters. It folds
            to the given words, plus the rest of clusters that were cut. An empty span gives an
            empty one.

        Raises:
            SpanError: if the span reaches outside the folded text.
        """
        if span.end > len(self.folded):
            raise SpanError(f"{span} reaches outside the folded text of {len(self.folded)}")
        start = self.starts[span.start] if span.start < len(self.starts) else len(self.text)
        if not len(span):
            return Span(start, start)
        last = self.starts[span.end - 1]
        if last in self.ends:
            return Span(start, self.ends[last])
        end = last + 1
        while end < len(self.text) and joins(self.text[end]):
            end += 1
        return Span(start, end)

    def __repr__(self) -> str:
        """Sizes, not the whole text."""
        return f"<Folded: {len(self.folded)} characters from {len(self.text)}>"


def fold(text: str, *, kana: bool = False, numerals: bool = False) -> Folded:
    r"""Fold a text for search, so that ``Ｓｃｃ``, ``SCC`` and ``S\nC C`` are the same.

    The time is linear in the length. Characters that fold to one character, as most do, are folded
    together; only the others are handled one by one.

    Args:
        text: any text.
        kana: whether katakana become hiragana.
        numerals: whether kanji numerals become digits: 二〇一五 and 十五 are ``2015`` and ``15``.
    """
    found = _fold(text)
    folded = _REPEATED.sub(_repeat, found.folded)
    if kana:
        folded = folded.translate(KANA)
    made = evolve(found, folded=folded)
    return _with_digits(made) if numerals else made


def _repeat(found: re.Match[str]) -> str:
    return found[1] * len(found[0])


def _with_digits(found: Folded) -> Folded:
    """The same with kanji numerals as digits; a number with a place (十五) is one unit."""
    parts: list[str] = []
    starts, at = array("I"), 0
    ends: dict[int, int] = {}
    for number in PLACED.finditer(found.folded):
        span = found.to_text(Span(*number.span()))
        digits = str(value_of(number[0]))
        parts += (found.folded[at : number.start()], digits)
        starts.extend(found.starts[at : number.start()])
        starts.extend([span.start] * len(digits))
        ends[span.start] = span.end
        at = number.end()
    parts.append(found.folded[at:])
    starts.extend(found.starts[at:])
    return Folded(found.text, "".join(parts).translate(DIGITS), starts, ends)


def _fold(text: str) -> Folded:
    alphabet = set(text)
    alone = {char: _fold_cluster(char) for char in alphabet}
    joining = {char for char in alphabet if joins(char)}
    odd = joining | {char for char, folded in alone.items() if len(folded) != 1}
    plain = text.translate({ord(c): f for c, f in alone.items() if f != c and c not in odd})
    parts: list[str] = []
    starts, at = array("I"), 0
    known: dict[str, list[tuple[int, str]]] = {}
    for start, end in _stretches(text, odd):
        if start > at and text[start] in joining:
            start -= 1  # its first mark combines with the previous character
        parts.append(plain[at:start])
        starts.extend(range(at, start))
        stretch = text[start:end]
        if stretch not in known:
            known[stretch] = list(_fold_stretch(stretch))
        for offset, folded in known[stretch]:
            parts.append(folded)
            starts.extend([start + offset] * len(folded))
        at = end
    parts.append(plain[at:])
    starts.extend(range(at, len(text)))
    return Folded(text, "".join(parts), starts)


def name_key(name: str) -> str:
    """Return a key that is the same for names that a search takes for the same.

    Every name look-up, in a corpus or a gazetteer, uses it. Finding names in texts is stricter
    about case: see `alliance_corpus.readers.names.forms`.
    """
    return fold(name).folded


def _stretches(text: str, odd: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Start and end of the longest stretches of odd characters."""
    chars = "".join(map(re.escape, sorted(odd)))
    return (found.span() for found in re.finditer(f"[{chars}]+", text)) if chars else iter(())


def _fold_stretch(stretch: str) -> Iterator[tuple[int, str]]:
    """Offset and folded words of each cluster, unless empty."""
    start = 0
    while start < len(stretch):
        end = start + 1
        # White space takes no marks, so that a hit does not begin with the space before it.
        if not stretch[start].isspace():
            while end < len(stretch) and joins(stretch[end]):
                end += 1
        if folded := _fold_cluster(stretch[start:end]):
            yield start, folded
        start = end


@lru_cache(maxsize=1 << 14)
def _fold_cluster(cluster: str) -> str:
    seen = DROPPED.sub("", cluster)
    return DROPPED.sub("", normalize("NFKC", normalize("NFKC", seen).casefold())).translate(ALIKE)


@lru_cache(maxsize=1 << 14)
def joins(char: str) -> bool:
    """Whether a character may combine with those before it: marks, and later parts of Hangul."""
    first = normalize("NFKD", char)[0]
    return category(first).startswith("M") or "\u1160" <= first <= "\u11ff"
