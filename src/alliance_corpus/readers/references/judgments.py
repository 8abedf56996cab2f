"""Judgments: court, day and report, in any order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.numbers import B
from alliance_corpus.readers.references.tail import read_tail
from alliance_corpus.readers.references.words import HAN_RUN, clean

if TYPE_CHECKING:
    from alliance_corpus.readers.references.page import Page

_BENCH: Final = "大法廷|第[一二三]小法廷|[一二三]小"
_COURT: Final = (
    rf"(?P<court>最高裁(?:判所)?(?:{_BENCH})?|最大|最[一二三]小?|最|大審院|大(?=[判決])|知財高裁?|"
    rf"[{HAN_RUN}]{{2,3}}(?:(?:高等|地方|簡易|家庭)裁判所|[高地簡家]裁?)(?:[{HAN_RUN}]{{2,3}}支部?)?)"
)
_ERA: Final = "明治|大正|昭和|平成|令和"
_DAY: Final = rf"(?=(?:{_ERA}|昭|平|令|大|(?:19|20)\d\d年))"
_DECIDED: Final = "判決|決定|判(?![例時タ自])|決(?!定)|命令"
_COURT_FIRST: Final = re.compile(rf"{_COURT}{B}(?P<decided>{_DECIDED})?{B}[、・]?{B}{_DAY}")
_DAY_FIRST: Final = re.compile(
    rf"(?=(?:{_ERA}|(?:19|20)\d\d年)[^\n、。()]{{4,20}}?日{B}[、・の]?{B}(?:最高|大審|[{HAN_RUN}]{{2,3}}(?:[高地簡家]|高等|地方|簡易|家庭)裁))"
)
_AFTER_DAY: Final = re.compile(
    rf"{B}[、・の]?{B}(?:(?P<bench>{_BENCH})?{B}(?:第[一二三四五六七八九十\d]{{1,2}}民事部|第[一二三四五六七八九十\d]{{1,2}}刑事部)?(?P<decided>{_DECIDED}))"
)
_COURT_AFTER: Final = re.compile(rf"{B}[、・の]?{B}{_COURT}{B}(?P<decided>{_DECIDED})")
_REPORT: Final = re.compile(
    rf"{B}(?P<open>[(（〔]?){B}[、,・]?{B}(?P<report>民集|刑集|判時|判タ|判例時報|判例タイムズ|裁判集[民刑]|集[民刑]|高民集?|高刑集?|下民集?|下刑集?"
    rf"|行集|行裁例集|労民集?|労判|労働判例|家月|訟月|裁時|金判|金法|民録|刑録|無体集|知財集|裁判所時報|判自)"
)


def court_first(page: Page, found: re.Match[str], floor: int) -> Draft | None:
    """最判昭和34年12月16日刑集13巻, 大阪地方裁判所昭和48年11月14日判決（判時730号）."""
    date = page.japanese_date(found.end())
    if date is None or found.start() < floor or len(str(date.value or "")) != 10:
        return None
    end = date.end
    after = _AFTER_DAY.match(page.plain, end)
    if after:
        end = after.end()
    elif not found["decided"] and not _REPORT.match(page.plain, end):
        return None
    return _judgment(page, found.start(), end, court=found["court"], issued=date.value)


def day_first(page: Page, found: re.Match[str], floor: int) -> Draft | None:
    """昭和58年10月7日最高裁大法廷判決（民集37巻）."""
    date = page.japanese_date(found.start())
    court = _COURT_AFTER.match(page.plain, date.end) if date else None
    if date is None or court is None or found.start() < floor:
        return None
    return _judgment(page, found.start(), court.end(), court=court["court"], issued=date.value)


def _judgment(page: Page, start: int, end: int, *, court: str, issued: object) -> Draft:
    draft = Draft(start, end)
    draft.put("type", "legal_case")
    draft.put("title", clean(page.text[start:end]))
    draft.put("authority", court)
    draft.put("issued", issued)
    report = _REPORT.match(page.plain, end)
    if report is None:
        return draft
    draft.put("container_title", report["report"])
    if report["open"] and (group := page.group_at(report.start("open"))):
        read_tail(page, draft, report.end("report"), group.end - 1)
        draft.end = group.end
    else:
        draft.end = report.end("report")
    return draft


READERS: Final = (
    (("判", "決"), _COURT_FIRST, court_first),
    (("裁判", "高裁", "地裁", "大審院"), _DAY_FIRST, day_first),
)
