"""Where expressions may start: one pass over the text, and the parser for each kind of start.

The scanner looks at one character first and at a few more if it fits, so that most of a text costs
almost nothing. Every parser looks at a bounded stretch: reading is linear.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.dates.old_eras import LAST_SIGNS, named_at, named_before
from alliance_corpus.readers.dates import (
    ages,
    clock,
    english,
    english_eras,
    english_periods,
    english_relative,
    english_weekdays,
    english_words,
    periods,
)
from alliance_corpus.readers.dates.designations import is_part_of_name
from alliance_corpus.readers.dates.moments import joined
from alliance_corpus.readers.dates.numerals import DASHES, GAP, KANJI, K
from alliance_corpus.readers.dates.phrases import (
    bc_century_run,
    era_run,
    named_date,
    number_phrase,
    phrase_of,
    quarter_run,
    short_marked,
)
from alliance_corpus.readers.dates.relative import (
    WEAK,
    WORD,
    is_compared,
    nth_day_run,
    relative_run,
)
from alliance_corpus.readers.dates.years import OPEN, is_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from alliance_corpus.readers.dates.model import Phrase

    Parser = Callable[[str, int], Phrase | None]

_UNITS: Final = "[年月日世時週分秒余かカヶヵケ箇個]"
_SIGNS: Final = f"[、，,・･{DASHES}／/.．:：]"
_ERAS: Final = "明大昭平令㍾㍽㍼㍻㋿"
_NEXT: Final = rf"[\d{KANJI}{_ERAS}MTSHR]"

_BRACKET: Final = (
    rf"{OPEN}{GAP}(?:[=＝西同{_ERAS}MTSHR\d]|[一-鿿]{{2}}{GAP}[元\d一二三四五六七八九十])"
)
_DIGITS: Final = (
    rf"(?<=\d)(?<!\d\d)\d{{0,8}}+(?!\d)(?:[^\S\n]?+\n[^\S\n]?+\d{{1,4}}+)?+"
    rf"(?:(?={GAP}(?:{_UNITS}|{_SIGNS}{{1,2}}{GAP}(?:{_NEXT}|[一-鿿]{{2}}元)|(?:及び|および|並びに|[とや]){GAP}[\d{KANJI}]"
    rf"|{_BRACKET}|(?:of\s)?[JFMASOND][a-z]{{2}}|[AaPp]\.?[Mm]\b|(?:and|or|to)\s\d|B\.?\s?C|A\.?D\b|A\.D|C\.?E\b|-?(?:year|month|week|day|hour|minute|decade|centur)))"
    r"|(?<=[12][0-9][0-9][0-9])|(?<=[12][0-9][0-9][0-9]\n[0-9])|(?<=0)['’]?s\b|st\b|nd\b|rd\b|th\b)"
)
_KANJI: Final = (
    rf"(?<={K})(?<!{K}{K})(?:(?<=四)半世紀|(?<=十)数|(?<=一)昨|{K}{{0,8}}+(?:\n{K}{{1,4}}+)?+"
    rf"(?={GAP}(?:{_UNITS}|[、，・{DASHES}]{GAP}{K}|{_BRACKET}|[)）])))"
)
_ERA: Final = (
    rf"(?<=元)(?=年)|(?<=[{_ERAS}])(?:(?:\s?[治正和成])?(?={GAP}[元\d{KANJI}]|の?[末初]|時代|期|年間)"
    r"|(?<=明)(?:日|年|[々明]?後日|[春夏秋冬朝晩夜夕]))"
)
_ERA_LETTER: Final = r"(?<=[MTSHRＭＴＳＨＲ])(?<![A-Za-z0-9._/\-].)[^\S\n]?(?=[元\d])"
_WORDS: Final = (
    rf"(?<=[同翌昨本])(?=\s?[年月日々週春夏秋冬世朝夕夜晩]|{GAP}[元\d{KANJI}{_ERAS}])"
    r"|(?<=[前今来去当次先])(?=\s?[年月日々週世春夏秋冬朝夕夜晩])|(?<=再)来|(?<=[前次])(?=の[年月日])"
    rf"|(?<=前)(?=[\d{KANJI}]{{1,7}}(?:年|世紀))"
)
_KANA: Final = (
    r"(?:(?<=こ)(?:の[年日]|とし)|(?<=き)(?:ょう|のう)"
    r"|(?<=あ)(?:す(?=[はに、の朝夕夜午])|さって)|(?<=お)とと)"
)
_UNIT_WORDS: Final = (
    rf"(?:(?<=年)(?=\s?度?\s?末|間|明け|始)|(?<=月)(?=\s?末)"
    rf"|(?=間?に?{GAP}(?:つき)?(?:約|およそ)?[\d{KANJI}数]))"
)
_PERIODS: Final = (
    r"(?<=[毎隔])[年月週日時朝晩夜春夏秋冬]|(?<=例)年|(?<=半)[年世日月時]"
    r"|(?<=[数何幾])[十百千年月週日時世分秒かカヶヵケ箇個]|(?<=午)[前後]|(?<=正)午"
    rf"|(?<=時)代|(?<=西)暦|(?<=紀)元|(?<=第){GAP}(?:\d{{1,9}}+|[{KANJI}]{{1,9}}+)"
)
_LATIN: Final = (
    r"(?<![A-Za-z][A-Za-z])(?:(?<=J)(?:an|un|ul)|(?<=F)(?:eb|Y|iscal|inancial|all |riday)"
    r"|(?<=M)(?:a[ry]|eiji|onday)|(?<=H)eisei|(?<=R)eiwa|(?<=B)\.?C"
    r"|(?<=A)(?:pr|ug|utumn|\.?D(?=\W|\d))|(?<=S)(?:ep|pring|ummer|h[oō]wa|aturday|unday)"
    r"|(?<=O)(?:ct|nce)"
    r"|(?<=N)(?:ov|ext )|(?<=D)ec|(?<=Q)[1-4]|(?<=W)(?:inter|ednesday)"
    r"|(?<=E)(?:very|ach)|(?<=L)ast |(?<=T)(?:aish|uesday|hursday)"
    r"|(?<=[Tt])(?:he\s|hree|hirty|en\b|welve|wenty|wo|wice|o[dmn]|his )"
    r"|(?<=o)n(?:e|ce)"
    r"|(?<=[Ff])(?:our|ive|if|irst c|orty|iscal|inancial|all )"
    r"|(?<=[Ss])(?:ix|even|econd c|pring|ummer)"
    r"|(?<=E)do |(?<=[Ee])(?:ight|leven|very|ach)"
    r"|(?<=[Nn])(?:ine|ext |oon\b)|(?<=m)id(?:night|day)\b"
    r"|(?<=h)(?:alf a|undred|ttps?://[!-~]{1,2000}+)|(?<=w)(?:inter|ww\.[!-~]{1,2000}+)"
    r"|(?<=a)(?: decade|utumn)|(?<=[Yy])esterday|(?<=l)ast |(?<=p)revious)"
)
_FIRST: Final = (
    rf"\d{KANJI}元{_ERAS}同翌昨前本今来去当次先再こきあお年月週日毎隔例半数何幾午正西紀第時"
    "MTSHRＭＴＳＨＲBJFAONDQWELYtofsenhwaylpm"
)
# Grouped by first character, the frequent ones first, so that a miss costs few comparisons.
SCAN: Final = re.compile(
    f"[{_FIRST}](?:(?<=[こきあお]){_KANA}|(?<=[A-Za-zＭＴＳＨＲ])(?:{_LATIN}|{_ERA_LETTER})"
    rf"|(?<=[\d{KANJI}])(?:{_DIGITS}|{_KANJI})|(?<=[年月週日]){_UNIT_WORDS}"
    f"|{_WORDS}|{_ERA}|{_PERIODS})"
)
_LETTERS: Final = re.compile(
    r"[A-Za-z_#№$¥￥＃]\Z|\d[.．,，:：/／]\Z|[A-Za-z][/]\Z|(?<![Mm]i)(?<!lat)(?<!earl)[A-Za-z\d][-‐]\Z"
)


def _named(text: str, start: int) -> Phrase | None:
    """A year after an old era or another count of years (慶応3年, 皇紀2600年)."""
    behind = start - text[start - 1 : start].isspace()
    if text[max(0, behind - 1) : behind] not in LAST_SIGNS:
        return None
    named = named_before(text, behind)
    if named is None or is_word(text, named[1], start):
        return None
    phrase = phrase_of(text, named[1], era_run)
    return None if phrase is None or phrase.end <= start else phrase


_CLOCK_BEFORE: Final = re.compile(r"\d:\d\d[-‐]\Z")  # 19:00-21:00
_LEAD: Final = re.compile("(?:さき|[さし])\\Z")


def _number(text: str, start: int) -> Phrase | None:
    """An expression that starts with a number, Japanese or English."""
    if start and (named := _named(text, start)):
        return named
    if start and text[start - 1] in "-‐" and _CLOCK_BEFORE.search(text, max(0, start - 7), start):
        return clock.clock_at(text, start)
    if start and _LETTERS.search(text, max(0, start - 4), start):
        return None
    found = number_phrase(text, start)
    if found is not None:
        return found
    if nth := phrase_of(text, start, nth_day_run):
        nth.weak = True
        return nth
    if found := clock.clock_at(text, start) or short_marked(text, start):
        return found
    if "0" <= text[start] <= "9":
        return (
            english_eras.year_before(text, start)
            or english_periods.number_phrase(text, start)
            or english.number_phrase(text, start)
            or english_words.length_phrase(text, start)
        )
    return (
        periods.fixed_at(text, start)
        or periods.some_at(text, start)
        or english.kanji_years(text, start)
    )


def _era(text: str, start: int) -> Phrase | None:
    return phrase_of(text, start, era_run) or _relative(text, start)


def _relative(text: str, start: int) -> Phrase | None:
    if lead := _LEAD.search(text, max(0, start - 2), start):  # さ来年, しあさって
        word = WORD.match(text, lead.start())
        start = lead.start() if word and word.end() > start else start
    phrase = phrase_of(text, start, relative_run)
    if phrase is None:
        return None
    phrase.silent = is_compared(text, start)
    word = WORD.match(text, start)
    if word and "".join(word[0].split()) in WEAK and phrase.end == word.end():
        phrase.weak = True
    return phrase


def _one(text: str, start: int) -> Phrase | None:
    """一昨年, or a number."""
    return _relative(text, start) or _number(text, start)


def _half(text: str, start: int) -> Phrase | None:
    """半年, 半年後の1952年4月."""
    fixed = periods.fixed_at(text, start)
    return fixed and (named_date(text, fixed) or fixed)


def _per(text: str, start: int) -> Phrase | None:
    if text.startswith("年間", start) and (era := ages.era_span_at(text, start, start + 2)):
        return era
    return periods.per_at(text, start) or _relative(text, start)


def _latin(text: str, start: int) -> Phrase | None:
    if start and text[start - 1].isalpha() and text[start - 1] < "\u0250":
        return None
    for parser in _LATIN_PARSERS.get(text[start], _LATIN_OTHERS):
        phrase = parser(text, start)
        if phrase is not None:
            return phrase
    return None


def _letter(text: str, start: int) -> Phrase | None:
    """A capital that may be an era's letter (H8年度) or start an English word."""
    return phrase_of(text, start, era_run) or _latin(text, start)


def _western(text: str, start: int) -> Phrase | None:
    named = named_at(text, start - 2) if start > 1 else None
    if named and named[1] > start:  # 檀君紀元
        return phrase_of(text, start - 2, era_run)
    return phrase_of(text, start, bc_century_run)


_LATIN_OTHERS: Final[tuple[Parser, ...]] = (
    english.worded_day,
    english_periods.season_phrase,
    english_periods.quarter_phrase,
    english_periods.century_phrase,
    english_periods.fiscal_phrase,
    english_eras.year_after,
    english_eras.romaji_year,
    english_relative.relative_season,
    english_words.length_phrase,
    english_words.relative_phrase,
    english_weekdays.weekday_phrase,
    clock.noon_at,
)
_LATIN_PARSERS: Final[dict[str, tuple[Parser, ...]]] = dict.fromkeys(
    "JFMASOND", (english.month_phrase, *_LATIN_OTHERS)
)
_PARSERS: Final[dict[str, Parser]] = {
    **dict.fromkeys(KANJI, _number),
    **dict.fromkeys("一", _one),
    **dict.fromkeys("元", _named),
    **dict.fromkeys("0123456789０１２３４５６７８９", _number),
    **dict.fromkeys(_ERAS, _era),
    **dict.fromkeys("MTSHRＭＴＳＨＲ", _letter),
    **dict.fromkeys("BJFAONDQWELYtofsenhwaylpm", _latin),
    **dict.fromkeys("同翌昨本今来去当次先再こきあお", _relative),
    "前": lambda text, start: _relative(text, start) or _western(text, start),
    **dict.fromkeys("年月週日", _per),
    **dict.fromkeys("毎隔例", periods.every_at),
    "半": _half,
    **dict.fromkeys("数何幾", periods.some_at),
    **dict.fromkeys("午正", clock.clock_at),
    **dict.fromkeys("西紀", _western),
    "時": ages.age_at,
    "第": lambda text, start: phrase_of(text, start, quarter_run),
}


def phrases(text: str) -> Iterator[Phrase]:
    """All expressions of a text, in order, without overlaps."""
    pos, last, search = 0, 0, SCAN.search
    while found := search(text, pos):
        start = found.start()
        parser = _PARSERS.get(text[start], _number)
        phrase = parser(text, start)
        if phrase is None or phrase.end <= start:
            pos = _resume(text, start, found.end())
            continue
        if is_part_of_name(text, phrase):
            pos = phrase.end
            continue
        phrase = joined(text, phrase)
        if phrase.start < last:  # what comes before it belongs to the last one
            phrase.start = start
        pos = last = phrase.end
        yield phrase


def _resume(text: str, start: int, end: int) -> int:
    """Where to look again: after a URL or a numbered thing (第2024号), else just after."""
    if (
        text[start] == "第"
        or text.startswith("://", start + 4)
        or text.startswith("://", start + 5)
    ):
        return end
    return end if text.startswith("www.", start) else start + 1
