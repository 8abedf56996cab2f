"""Years without a century or era (84年, 同9年, 55年): which year, or a length of time after all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.dates import ERAS
from alliance_corpus.dates.eras import find_era
from alliance_corpus.readers.dates.numerals import GAP

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.context import Context
    from alliance_corpus.readers.dates.model import Phrase, Point

_COUNTING: Final = re.compile(
    r"(?:期間|合計|通算|延べ|わずか|僅か|過去|今後|ここ|最近|向こう|丸|まる|満|足かけ|足掛け|もう|あと|まだ|戦後|後の|前の"
    r"|延長|年数|懲役|禁錮|禁固|契約|寿命|築|創立|設立|以後|以来|以降|毎|第|修業|標準|最長|最短|最大|少なくとも|約|およそ)"
    rf"{GAP}\Z"
)
_AS_YEAR: Final = re.compile(
    rf"{GAP}(?:に(?!わた|及|亘|[一1１][度回]|な[るっりろ]|満た|短縮|延長|1|一)|から(?![23数])|まで|の(?!歳月|月日|歴史|間|任期|年月|期間|懲役|長|実刑|経験|節目|歩み|あゆみ|伝統|重み|空白|沈黙)"
    r"|は|、|，|・|版|号|度|とも|現在|[)）])"
)
_BESIDE: Final = re.compile(rf"{GAP}(?:[、，,・/／]|及び|および|並びに|又は|または|[とや]){GAP}\Z")
_SURE_YEAR: Final = re.compile(rf"{GAP}(?:に|から|まで|の)")
_AFTER_FROM: Final = re.compile(rf"{GAP}(?:から|より){GAP}\Z")
_NAMES: Final = re.compile(rf"{GAP}(?:度目|戦争|生|制|次|目|記念|[金俸輪齢忌祭紀物債組分])")
# Nouns that years are counted with: 50年計画, 70年談話.
_COUNTED: Final = (
    r"計画|史|祭|周[年期]|租借|契約|[国社]?債|償還|記念|構想|説|祝|式典|談話|保証|稼働"
    r"|ローン|シリーズ"
)
_COUNTED_NOUN: Final = re.compile(rf"{GAP}(?:{_COUNTED})")
# Any other noun after the year of an event: 72年返還.
_NOUN: Final = re.compile(
    rf"{GAP}(?!{_COUNTED}|余|以|未満|近く|分|生存|経過|弱|強|半|単位|連続|程度|前|後|来|目|間"
    r"|代|期|度|勤|ぶり|ごと|おき)[一-鿿ァ-ヶ]"
)
_NAMED_BEFORE: Final = re.compile(r"[一-鿿ァ-ヶー]\Z")
_WESTERN_SINCE: Final = 1995
"""Since then texts that name no era mean 1956 with 56年, not 昭和56年."""
_HEISEI_ENDED: Final = 32
"""A lower number, as 22年 in 2015, is rather one of 平成."""
_REACH: Final = 8
_TODAY: Final = 2026
"""The last year for decades in texts without a known date."""
_SPOKEN_ERA: Final = re.compile(
    rf"({'|'.join(era.name for era in ERAS)})(?:時代)?[はのもがで]{GAP}\Z"
)


def century_near(short: int, reference: int) -> int:
    """The year with these last two digits that lies nearest to another."""
    year = reference // 100 * 100 + short
    return min((year - 100, year, year + 100), key=lambda candidate: abs(candidate - reference))


def _decade(short: int, context: Context) -> int:
    """The decade that 60年代 means: the last one before the text's time."""
    ahead = 6 if context.written.year or context.reference else 0
    limit = max(context.reference or 0, context.written.year or _TODAY) + ahead
    near = context.reference or context.written.year or limit
    first = limit // 100 * 100 + short % 100
    known = [year for year in range(first - 400, first + 1, 100) if year <= limit]
    return min(known, key=lambda year: abs(year - near))


def _of_era(point: Point, context: Context) -> bool:
    """Read a short year as a year of the era last named; False if that is impossible."""
    era, short = context.era, point.short
    if era is None or short is None or context.style != "japanese" or point.apostrophe:
        return False
    last = era.last_year
    if last is not None and short > last:
        return False
    point.era, point.era_year, point.year = era, short, era.base + short
    point.japanese, point.gregorian, point.era_first = True, False, True
    return True


def candidates(short: int, context: Context) -> tuple[int, ...]:
    """All years that a short year can mean if nothing decides."""
    latest = (context.written.year or 2030) + 10
    years = {1900 + short} | {era.base + short for era in ERAS[2:]}
    if 2000 + short <= latest:
        years.add(2000 + short)
    known = {
        era.base + short: short <= (era.last_year or latest - era.base)
        for era in ERAS[2:]
    }  # fmt: skip
    return tuple(sorted(year for year in years if known.get(year, True) and year <= latest))


def resolve_short(text: str, phrase: Phrase, point: Point, context: Context) -> bool:
    """Give a short year its century or era, if something decides.

    Returns:
        False if the expression is a length of time. If nothing decides the year, ``point.year``
        stays None.
    """
    short = point.short
    if short is None:
        return True
    if point.unit == "decade":
        if not (
            context.style == "japanese" and _recent(context, phrase) and _of_era(point, context)
        ):
            point.year = _decade(short, context)
        return True
    spoken = _SPOKEN_ERA.search(text, max(0, phrase.start - _REACH), phrase.start)
    if spoken is not None:  # 昭和は64年まで
        context.era, context.style = find_era(spoken[1]), "japanese"
        if _of_era(point, context):
            return True
    if not _surely(text, phrase, point, context) and not _plausible(text, phrase, point, context):
        return False
    if _of_era(point, context):
        return True
    reference = context.reference
    if reference is not None and context.style == "gregorian":
        _near(point, context, reference)
    elif point.apostrophe:
        point.year = century_near(short, context.written.year or 1985)
    else:
        _by_writing(point, context)
    return True


def _near(point: Point, context: Context, reference: int) -> None:
    """The Gregorian year near the last one, or the year of the last era if that is nearer."""
    point.year = century_near(point.short or 0, reference)
    era = context.era
    if era is None or point.apostrophe or (era.last_year or 99) < (point.short or 0):
        return
    named = era.base + (point.short or 0)
    if abs(named - reference) <= 12 and abs(named - reference) < abs(point.year - reference):
        point.era, point.era_year, point.year = era, point.short, named
        point.japanese, point.gregorian = True, False


def _recent(context: Context, phrase: Phrase) -> bool:
    return phrase.start - context.end < 80


def _by_writing(point: Point, context: Context) -> None:
    """With no year before it: the reading near the date of writing, or the only one."""
    short = point.short or 0
    years = candidates(short, context)
    near = [
        year for year in years if context.written.year and abs(year - context.written.year) <= 3
    ]
    written = context.written.year
    if len(near) == 1 or len(years) == 1:
        point.year = near[0] if len(near) == 1 else years[0]
        point.gregorian = point.year % 100 == short
        point.japanese = not point.gregorian
    elif written and written >= _WESTERN_SINCE and context.era is None:
        western = 2000 + short if 2000 + short <= written else 1900 + short
        if western in years and (western > 2000 or short >= _HEISEI_ENDED):
            point.year, point.others = western, tuple(year for year in years if year != western)


def _surely(text: str, phrase: Phrase, point: Point, context: Context) -> bool:
    """Whether the expression itself shows that the number is a year."""
    if point.apostrophe or point.same or point.anchor or point.unit != "year":
        return True
    if point.part or point.month or phrase.ranged or len(phrase.points) > 1 or phrase.opens:
        return True
    if context.end >= 0 and context.end < phrase.start <= context.end + 4:
        if _AFTER_FROM.fullmatch(text, context.end, phrase.start):
            return True
        if _listed(text, phrase, point, context):
            return True
    return point.spelled


def _listed(text: str, phrase: Phrase, point: Point, context: Context) -> bool:
    """Whether the number continues the year just before it (平成8年及び9年)."""
    if _BESIDE.fullmatch(text, context.end, phrase.start) is None or context.reference is None:
        return False
    short = point.short or 0
    if context.style == "japanese" and context.era is not None:
        return 0 < short - (context.reference - context.era.base) <= 15
    return short >= 32 and 0 < century_near(short, context.reference) - context.reference <= 30


def _plausible(text: str, phrase: Phrase, point: Point, context: Context) -> bool:
    """Whether a bare 84年 or 9年 continues the years before it."""
    short = point.short or 0
    if _COUNTING.search(text, max(0, phrase.start - _REACH), phrase.start):
        return False
    if _NAMES.match(text, phrase.end) or _COUNTED_NOUN.match(text, phrase.end):
        return False
    noun = short >= 45 and _before_noun(text, phrase)
    follows = noun or _AS_YEAR.match(text, phrase.end) is not None or phrase.approximate
    if not follows and phrase.end < len(text) and not _leads(text, phrase):
        return False
    if context.style == "japanese" and context.era is not None and context.date.year:
        step = short - (context.date.year - context.era.base)
        return 0 < step <= 3 or (short >= 8 and abs(step) <= 15)
    if context.style == "gregorian" and context.reference is not None:
        step = century_near(short, context.reference) - context.reference
        return abs(step) <= 45 if short >= 32 else 0 < step <= 6
    return noun or (short >= 45 and _SURE_YEAR.match(text, phrase.end) is not None)


def _before_noun(text: str, phrase: Phrase) -> bool:
    """Whether a noun comes after the year, as in 93年時点, and none before, as in 建国50年."""
    if _NAMED_BEFORE.search(text, max(0, phrase.start - 1), phrase.start):
        return False
    return _NOUN.match(text, phrase.end) is not None


def _leads(text: str, phrase: Phrase) -> bool:
    """Whether the number opens a clause (…生まれ。55年大学卒), as the years of a life do."""
    return phrase.start == 0 or text[phrase.start - 1] in "。、，．「『（(\n\u3000"


def is_name(text: str, end: int) -> bool:
    """Whether what follows a count of years makes a name of it (三十年戦争, 3年生)."""
    return _NAMES.match(text, end) is not None
