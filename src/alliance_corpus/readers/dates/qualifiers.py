"""Words around a date that qualify it: ごろ, 以降, 約, 推定, (?)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.dates.model import Phrase
from alliance_corpus.readers.dates.numerals import GAP

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.points import Run

_ABOUT: Final = re.compile(
    rf"{GAP}(?:(?:の)?(?P<about>ごろ|頃(?!刻)|ころ|前後(?!左)|あたり(?![のに]?\d)|辺り|くらい|ぐらい)"
    rf"|(?P<enter>に入{GAP}る{GAP}(?:ころ|ごろ|頃)))"
)
_OPENS: Final = re.compile(
    rf"{GAP}(?:(?P<after>以{GAP}降|以{GAP}来|以{GAP}後|来(?=の|、|続|[ぁ-ん]))|(?P<before>以{GAP}前))"
)
_BEFORE: Final = re.compile(
    rf"(?:(?<![条公予契規盟])約|およそ|おおよそ|凡そ|ほぼ|概ね|おおむね){GAP}\Z"
)
_UNSURE: Final = re.compile(r"[(（]\s?(?:[?？]|推定)\s?[)）]")
_GUESSED: Final = re.compile("推定の?\\Z")
_PREFIX_REACH: Final = 6
# The characters that a qualifier can start or end with, so that none is tried in vain.
_QUALIFYING: Final = frozenset("ごこ頃前あ辺くぐの以来に \n\t\r\u3000")
_AFTER_ABOUT: Final = frozenset("約そぼねむ \n\t\u3000")


def qualified(text: str, start: int, run: Run) -> Phrase:
    """Close an expression: take ごろ, 以降 and qualifiers before it into the span."""
    end, approximate, opens = run.end, False, None
    after = text[end : end + 1] in _QUALIFYING
    if after and (found := _ABOUT.match(text, end)):
        approximate, end = True, found.end()
        if found["enter"]:  # 1960年代に入るころ is the decade's first year
            run.points[-1].part = "enter"
    if after and (found := _OPENS.match(text, end)):
        opens, end = found.lastgroup, found.end()
        if not approximate and (found := _ABOUT.match(text, end)) and found["about"]:
            approximate, end = True, found.end()
    unsure = _UNSURE.match(text, end) if text[end : end + 1] in ("(", "（") else None
    end = unsure.end() if unsure else end
    guessed = None
    if start > 1 and text[start - 1] in "定の":
        guessed = _GUESSED.search(text, max(0, start - 3), start)
    start = guessed.start() if guessed else start
    if start and text[start - 1] in _AFTER_ABOUT:
        before = _BEFORE.search(text, max(0, start - _PREFIX_REACH), start)
        if before is not None:
            approximate, start = True, before.start()
    return Phrase(
        start, end, points=run.points, ranged=run.ranged, approximate=approximate,
        uncertain=bool(unsure or guessed), opens=opens,
    )  # fmt: skip
