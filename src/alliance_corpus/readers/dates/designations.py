"""Numbers and years that name a thing: Cable 1950, 文書1949/7, 55年体制, 昭和29年法律第165号."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.dates.numerals import GAP, KANJI
from alliance_corpus.readers.dates.years import CLOSE, OPEN

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.model import Phrase

_REACH: Final = 36
# English words that a number follows, with or without a point; of records, books, rules and things.
_WORDS: Final = (
    r"nos?|nr|number|numbers|refs?|reference|docs?|documents?|cables?|telegrams?|airgrams?"
    r"|d[ie]spatch|memos?|memoranda|circulars?|serial|files?|folders?|box|reel|frame|item|items"
    r"|pp?|pages?|vols?|volumes?|chapters?|ch|sections?|sec|paras?|paragraphs?|articles?|art|clauses?"
    r"|rules?|lines?|notes?|fn|footnotes?|annex|appendix|exhibits?|plates?|tables?|figs?|figures?|maps?"
    r"|sheets?|entry|entries|resolutions?|decisions?|directives?|regulations?|ordinances?|orders?"
    r"|bills?|cases?|versions?|vers?|v|rev|revision|releases?|builds?|models?|types?|mark|class|series"
    r"|units?|parts?|steps?|phase|lots?|forms?|codes?|flights?|routes?|highway|interstate|gate|bus|train|rooms?|suite"
    r"|apt|apartment|ext|extension|channel|tracks?|isbn|issn|iso|rfc|id|rg|record\sgroup|questions?|usd|jpy|boeing|airbus|windows|office"
)
_NAMED: Final = re.compile(
    rf"(?<![A-Za-z])(?:{_WORDS})\.?[^\S\n]{{0,2}}(?:\d{{4}}\s(?:and|or|to|&)\s){{0,3}}\Z",
    re.IGNORECASE,
)
_NAMED_IN_JAPANESE: Final = re.compile(
    r"(?:文書|資料|番号|議案|様式|型番|コード|バージョン|規格|電報|公電|公信|別添|別紙|決議|記号|整理|№)"
    r"(?:番?号)?\s?[:：]?\s?\Z"
)
# Law No. 165 of 1954
_LAW: Final = re.compile(
    r"\b(?:[Ll]aw|Act|Ordinance|Order|Decree|Edict|Proclamation|Treaty|Regulation|Statute|Bill"
    r"|Directive|Notification)\s(?:No\.?|Number)\s?\d{1,5},?\sof\s\Z"
)
_THE_SYSTEM: Final = re.compile(r"\s(?:[Ss]ystem|[Cc]onsensus|[Rr]egime|[Gg]eneration)(?![A-Za-z])")
_NAME: Final = re.compile(
    rf"{GAP}(?:体制(?!を[整築]|が整|づくり|強化)|世代(?!交代|間)|コンセンサス"
    r"|問題(?![化視点]|が[起生発])|式(?![典場次]))"
)
_NUMBER_OF_LAW: Final = re.compile(
    rf"{GAP}(?:[一-鿿]{{0,12}}(?:法律|令|規則|規程|条約|条例|告示|布告|通達|達)(?:{GAP}第)?"
    rf"|{OPEN}[ぁ-んァ-ヶ一-鿿]{{1,3}}{CLOSE}{GAP}第){GAP}[\d{KANJI}]{{1,6}}{GAP}号"
)


def is_designation(text: str, start: int) -> bool:
    """Whether the number at ``start`` names a thing, as the word before it says.

    Args:
        text: the text.
        start: where the number starts.
    """
    head = max(0, start - _REACH)
    return bool(_NAMED.search(text, head, start) or _NAMED_IN_JAPANESE.search(text, head, start))


def is_year_of_a_name(text: str, start: int, end: int) -> bool:
    """Whether a bare year belongs to an English name (the 1955 system, Law No. 165 of 1954)."""
    if _THE_SYSTEM.match(text, end):
        return True
    return _LAW.search(text, max(0, start - _REACH), start) is not None


def is_named_after_year(text: str, phrase: Phrase) -> bool:
    """Whether a year is only part of a name or number: 55年体制, 昭和29年法律第165号.

    A date with its month stays one, as laws are promulgated on it.
    """
    if phrase.kind != "date" or len(phrase.points) != 1 or phrase.points[0].unit != "year":
        return False
    return bool(_NAME.match(text, phrase.end) or _NUMBER_OF_LAW.match(text, phrase.end))
