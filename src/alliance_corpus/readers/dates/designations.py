"""Numbers and years that name a thing: Cable 1950, 文書1949/7, 55年体制, 昭和29年法律第165号."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.dates.numerals import GAP, KANJI
from alliance_corpus.readers.dates.years import CLOSE, OPEN, PLAIN_AFTER

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.model import Phrase

_REACH: Final = 36
# English words that a number follows, with or without a point; of records, books, rules and things.
_WORDS: Final = frozenset({
    "no", "nos", "nr", "number", "numbers", "ref", "refs", "reference", "doc", "docs",
    "document", "documents", "cable", "cables", "telegram", "telegrams", "airgram",
    "airgrams", "dispatch", "despatch", "memo", "memos", "memoranda", "circular",
    "circulars", "serial", "file", "files", "folder", "folders", "box", "reel", "frame",
    "item", "items", "p", "pp", "page", "pages", "vol", "vols", "volume", "volumes",
    "chapter", "chapters", "ch", "part", "parts", "step", "steps", "phase", "section",
    "sections", "sec", "para", "paras", "paragraph", "paragraphs", "article",
    "articles", "art", "clause", "clauses", "rule", "rules", "line", "lines", "note",
    "notes", "fn", "footnote", "footnotes", "annex", "appendix", "exhibit", "exhibits",
    "plate", "plates", "table", "tables", "fig", "figs", "figure", "figures", "map",
    "maps", "sheet", "sheets", "entry", "entries", "question", "questions",
    "resolution", "resolutions", "decision", "decisions", "directive", "directives",
    "regulation", "regulations", "ordinance", "ordinances", "order", "orders", "bill",
    "bills", "case", "cases", "version", "versions", "ver", "v", "rev", "revision",
    "release", "releases", "build", "builds", "model", "models", "type", "types",
    "mark", "class", "series", "unit", "units", "lot", "lots", "form", "forms", "code",
    "codes", "id", "rg", "iso", "rfc", "group", "flight", "flights", "route", "routes",
    "highway", "interstate", "gate", "bus", "train", "room", "rooms", "suite", "apt",
    "apartment", "ext", "extension", "channel", "track", "tracks", "isbn", "issn",
    "usd", "jpy", "boeing", "airbus", "windows", "office", "seat",
    "seats", "pier", "area", "studio", "district", "sector", "psalm", "sonnet", "opus",
    "minute", "minutes", "enclosure", "enclosures",
})  # fmt: skip
_WORD_BEFORE: Final = re.compile(
    r"(?<![A-Za-z])(?P<word>[A-Za-z]{1,11})\.?[^\S\n]{0,2}(?:\d{4}\s(?:and|or|to|&)\s){0,3}\Z"
)
_NAMED_IN_JAPANESE: Final = re.compile(
    r"(?:文書|資料|覚書|記録|書簡|公文|番号|議案|様式|型番|コード|バージョン|規格|図面"
    r"|型式|電報|公電|公信|別添|別紙|決議|記号|整理|№)"
    r"(?:番?号|書)?\s?[:：]?\s?\Z"
)
_JAPANESE_REACH: Final = 10
_NO_WORD: Final = frozenset("(（[〔「『、。，,\n\t　・年月日")
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

_SCHOOL: Final = re.compile(
    r"(?:小学校?|中学校?|高校|高等学校|高専|大学院?|学部|予科|本科|修士|博士|課程)の?\Z"
)
_LAST_FORM: Final = 6


def is_designation(text: str, start: int) -> bool:
    """Whether the number at ``start`` names a thing, as the word before it says.

    Args:
        text: the text.
        start: where the number starts.
    """
    if not start or text[start - 1] in _NO_WORD:
        return False
    before = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    if before is not None:
        return before["word"].lower() in _WORDS
    return _NAMED_IN_JAPANESE.search(text, max(0, start - _JAPANESE_REACH), start) is not None


def is_year_of_a_name(text: str, start: int, end: int) -> bool:
    """Whether a bare year belongs to an English name (the 1955 system, Law No. 165 of 1954)."""
    if _THE_SYSTEM.match(text, end):
        return True
    return _LAW.search(text, max(0, start - _REACH), start) is not None


def is_part_of_name(text: str, phrase: Phrase) -> bool:
    """Whether a year is only part of a name or number: 55年体制, 昭和29年法律第165号, 中学二年.

    A date with its month stays one, as laws are promulgated on it.
    """
    if phrase.kind != "date" or len(phrase.points) != 1:
        return False
    point = phrase.points[0]
    if point.short is not None and point.short <= _LAST_FORM and _is_form(text, phrase.start):
        return True
    if point.unit != "year" or text[phrase.end : phrase.end + 1] in PLAIN_AFTER:
        return False
    return bool(_NAME.match(text, phrase.end) or _NUMBER_OF_LAW.match(text, phrase.end))


def _is_form(text: str, start: int) -> bool:
    """Whether a school comes before a number of years (高校三年の夏)."""
    return _SCHOOL.search(text, max(0, start - 6), start) is not None
