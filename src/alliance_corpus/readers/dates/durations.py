"""Lengths of time and what repeats: 3年間, およそ2週間あまり, 年に1~2回, 4年ごと, 3年前."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.dates.model import Phrase
from alliance_corpus.readers.dates.numerals import (
    DASHES,
    GAP,
    KANJI,
    K,
    Number,
    number_at,
    skip_gap,
)

_KA: Final = "[かカヶヵケ箇個ヵｹ]"
_ENOUGH: Final = (
    r"以上|以内|以下|未満|あまり|余り|余(?![儀剰波暇])|超(?![え過])|足らず|弱(?!体|い|点|者)|強(?!化|い|力|制)"
    r"|近く|ほど|程度?|くらい|ぐらい|ばかり|前後(?!の)"
)
# What may follow 年 or 日 so that the number before it counts years or days.
_ALSO_COUNTED: Final = (
    rf"(?:ないし|乃至|または|又は|若しくは|もしくは|[{DASHES}]){GAP}[\d{KANJI}]{{1,4}}{GAP}[年日]"
    rf"{GAP}(?:間|以内|以上|以下|未満|程度|ほど|前後)"
)
_COUNTS: Final = (
    rf"(?={GAP}(?:{_ALSO_COUNTED}|{_ENOUGH}|半(?!ば|期|導|額|島)|ぶり|振り(?!返)|もの|来の|越し|連続|続けて|かけて|かかっ|がかり"
    r"|にわた|に亘|に及|を経|を費|を要|経[っち過]|計画|を越え|を超え|の歳月|の月日|の歴史|の間|の任期|の年月"
    rf"|ごと|毎|おき|に?{GAP}(?:約|およそ)?(?:[\d{K[1:-1]}]{{1,3}}|数)(?:[{DASHES}、・][\d{K[1:-1]}]{{1,3}})?[回度](?!目)"
    r"|前(?!半|後|期|者|述|年|日|記|提|首|外|大|総|会|身|夜|倒|進)"
    r"|後(?!半|期|者|述|退|方|継|任|援|部|日|世|段|続|押)))"
)
# 1日で80通, 3日で書き上げた: what is done in that time. 20日で50年になる has a date.
_WORK: Final = (
    rf"(?=で{GAP}(?:(?:約|およそ|計|合計|のべ|延べ|わずか){GAP})?(?:[\d{KANJI}]{{1,9}}+|数)[\d,，.．万億兆{KANJI}]{{0,12}}+"
    rf"(?![年歳才周日月世代号期秒度]|時(?!間)|分(?!の)|{_KA}[年月]|回[目を]|[人件]目|の)"
    r"|で(?:一気に|全て|すべて)?(?:仕上|書き|読[みん]|訳し|翻訳|作[りっ]|造[りっ]|建て|組み立|片付|まとめ|集め|売り切|往復|一周|走[りっ]|歩[いき]|覚え|治[りっ]|直[しっ]|完[成売走]|終え|読破))"
)
_UNIT: Final = re.compile(
    rf"{GAP}(?:(?P<years>年{GAP}間(?!行事|計画|予算|所得)|{_KA}{GAP}年|余年間?|年{_COUNTS})"
    rf"|(?P<months>{_KA}{GAP}月(?:間)?|月間|月(?=以内|以上|未満|を超え|を経過|を経た|を下ら)"
    rf"|(?<=(?<!\d)[1１一])月(?=で(?:約|およそ)?[\d{KANJI}]{{1,9}}(?![\d{KANJI}年周歳か])))"
    rf"|(?P<weeks>週{GAP}間(?!目)|週(?=連続|続けて|ごと|おき)|週{_WORK})"
    rf"|(?P<days>日{GAP}間|日{_COUNTS}|日{_WORK})"
    rf"|(?P<hours>時{GAP}間(?!的|帯|割|外|軸|短|切|差|表|目))"
    r"|(?P<minutes>分間|分(?!間|[のでに]\d|の[一二三四五六七八九十]|[野科冊類割けかちじ析担配布団離権岐裂子母散会校隊署譲館室断別解量身相限目派庁])"
    r")|(?P<seconds>秒間|秒(?!間|速|読))"
    rf"|(?P<centuries>世{GAP}紀(?=間|半(?!ば|期)|にわた|以上|近く|余)間?))"
)
_SIGNS: Final = {
    "years": "P{}Y", "months": "P{}M", "weeks": "P{}W", "days": "P{}D", "hours": "PT{}H",
    "minutes": "PT{}M", "seconds": "PT{}S",
}  # fmt: skip
_HALVES: Final = {"years": "6M", "days": "T12H", "hours": "30M", "minutes": "30S"}
_FINER: Final = {
    "years": re.compile(rf"{GAP}(?P<months>{_KA}{GAP}月(?:間)?|月(?=以内|を超え|を経過|を経た))"),
    "hours": re.compile(rf"{GAP}(?P<minutes>分間?)"),
    "minutes": re.compile(rf"{GAP}(?P<seconds>秒間?)"),
}
_PLAIN_YEAR: Final = re.compile(rf"{GAP}年(?!度|代|間)")
_HALF: Final = re.compile(rf"{GAP}半(?!ば|期|額|島|導)(?:{GAP}間)?")
_AFTER: Final = re.compile(rf"{GAP}(?:{_ENOUGH}|ぶり|振り(?!返))")
_WITH_KAN: Final = re.compile("間$")
_BEFORE: Final = re.compile(
    rf"(?:(?<![条公予契規盟節集])約|およそ|おおよそ|凡そ|ほぼ|概ね|おおむね|まる|丸|足掛け|足かけ){GAP}\Z"
)
_ROUGHLY: Final = re.compile("約|およそ|おおよそ|凡そ|ほぼ|概ね|おおむね")
_NEARLY: Final = re.compile(rf"{GAP}(?:ほど|くらい|ぐらい|程度|程|余り|あまり|余|近く)")
_SINCE: Final = re.compile(r"(?:その|[一-鿿ァ-ヴー]{1,10})後の\Z")
_OFFSET: Final = re.compile(
    rf"{GAP}(?:(?P<back>前(?!半|後|期|者|述|日|夜|記|提|倒|進))|(?P<on>後(?!半|期|者|述|退|方|継|援|段|続|押)))"
)
_THAT: Final = re.compile(rf"(?:その|この){GAP}(?:約|およそ)?\Z")
_RANGE: Final = re.compile(rf"{GAP}(?:[{DASHES}]|[、,，・]|から|ないし|乃至){GAP}")
_EACH: Final = re.compile(rf"{GAP}(?:(?P<each>ごと|毎)|(?P<gap>おき))")
_OFTEN: Final = re.compile(
    rf"{GAP}(?:に{GAP})?(?:つき{GAP})?(?:(?:約|およそ|計|延べ){GAP})?(?=[\d{K[1:-1]}数])"
)
_TIMES: Final = re.compile(rf"{GAP}(?:回|度(?!目)|遍)")
# 3日から12日の間 and 1990年から95年の間 have two ends.
_END_OF_RANGE: Final = re.compile(rf"(?<=[年日]){GAP}の間")
_FROM: Final = re.compile(rf"[年日]{GAP}(?:から|より|[{DASHES}]){GAP}\Z")
_TENTHS: Final = re.compile(r"[.．](\d)(?!\d)")
# Words before a number of days that count it: 週3日, 丸二日, あと3日, but not そのあと3日.
_COUNTED_BEFORE: Final = re.compile(
    rf"(?:毎?週に?|月に|丸|まる|(?<![のた])あと|(?<![\d元一二三四五六七八九十〇同翌今本来先毎各前当])月|残り|延べ|のべ|合計|わずか|僅か|連続|足かけ|足掛け){GAP}\Z"
)
_COUNTS_DAYS: Final = frozenset("週に丸るとりべ計か続け月 \n\t\r\u3000")
_PLAIN: Final = re.compile(rf"{GAP}(?P<days>日)(?![目付])")
_TENURE: Final = re.compile(
    rf"(?:在任|在職|勤続|任期|就任|当選|創業|築|入社){GAP}(?:は|が|を|から)?{GAP}\Z"
)


def duration_at(text: str, start: int, number: Number) -> Phrase | None:
    """The length of time, or the frequency, that starts with a number; None if it is a date."""
    if decimal := _decimal(text, start, number):
        return decimal
    numbers, unit = _counted(text, number)
    if unit is None and text[start - 1 : start] in _COUNTS_DAYS:
        counted = _COUNTED_BEFORE.search(text, max(0, start - 5), start)
        unit = _PLAIN.match(text, number.end) if counted else None
    if unit is None or unit.lastgroup is None or number.zero or number.value == 0:
        return None
    kind, end = unit.lastgroup, unit.end()
    if kind == "minutes" and number.kanji and not unit[0].endswith("間"):
        return None  # 十分 is "enough"
    if kind == "years" and not _years_count(text, unit, number):
        return None
    dates = kind == "years" or number.value <= 31
    if dates and _END_OF_RANGE.match(text, end) and _FROM.search(text, max(0, start - 4), start):
        return None
    value, end = _value(text, kind, numbers, end)
    if in_office(text, start):
        return Phrase(start, end, kind="duration", weak=True)
    return _closed(text, start, end, kind, numbers, value)


def _decimal(text: str, start: int, number: Number) -> Phrase | None:
    """1.5時間, 2.5年間."""
    if text[number.end : number.end + 1] not in (".", "．") or number.kanji or number.width > 3:
        return None
    tenths = _TENTHS.match(text, number.end)
    unit = _UNIT.match(text, tenths.end()) if tenths else None
    if tenths is None or unit is None or unit.lastgroup not in _SIGNS:
        return None
    value = _SIGNS[unit.lastgroup].format(f"{number.value}.{int(tenths[1])}")
    return Phrase(about_before(text, start), unit.end(), kind="duration", duration=value)


def about_before(text: str, start: int) -> int:
    """Where an expression starts with the 約 or およそ before it."""
    before = _BEFORE.search(text, max(0, start - 6), start)
    return before.start() if before else start


def in_office(text: str, start: int) -> bool:
    """Whether a number counts years of office (在任7年, 勤続30年)."""
    return _TENURE.search(text, max(0, start - 6), start) is not None


def years_phrase(text: str, phrase: Phrase, years: int) -> Phrase:
    """Turn an expression that turned out to count years (研究期間3年) into a duration."""
    return _closed(text, phrase.start, phrase.end, "years", [years], f"P{years}Y")


def _years_count(text: str, unit: re.Match[str], number: Number) -> bool:
    """Whether a number before 年 counts years, though it could be a Gregorian year too."""
    if number.width != 4 or "間" in unit[0] or not 1000 <= number.value <= 2200:
        return True
    behind = skip_gap(text, unit.end())
    rest = text[behind : behind + 2]
    if rest in ("前後", "前半", "後半", "以来"):
        return False
    round_number = number.value % 100 == 0
    if rest[:1] == "に":
        return round_number and number.value < 1500
    return (round_number and rest[:1] in ("前", "後")) or rest in ("以上", "近く", "もの")


def _hundreds(number: Number) -> bool:
    """Whether a number before 年 is one of hundreds (300年, 三百年, 千年), but no year (794年)."""
    if number.counted:
        return 100 <= number.value <= 1000 or (number.value > 0 and number.value % 1000 == 0)
    return number.width == 3 and 100 <= number.value < 500


def _counted(text: str, number: Number) -> tuple[list[int], re.Match[str] | None]:
    """The number or the two numbers (2～3年) that count, and the unit after them."""
    unit = _UNIT.match(text, number.end)
    if unit is not None:
        return [number.value], unit
    if finer := _PLAIN_YEAR.match(text, number.end):
        months = number_at(text, skip_gap(text, finer.end()))
        if months and months.value < 12 and _FINER["years"].match(text, months.end):
            # 3年8か月: years for certain, the months are read after them
            return [number.value], _YEARS_FIRST.match(text, number.end)
    if _hundreds(number):
        return [number.value], _AS_YEARS.match(text, number.end)  # 300年, but 794年
    mark = _RANGE.match(text, number.end)
    second = number_at(text, mark.end()) if mark and number.width != 4 else None
    if second is None or not number.value < second.value:
        return [number.value], None
    unit = _UNIT.match(text, second.end)
    if unit is not None and second.kanji and unit["minutes"] == "分":
        return [number.value], None  # 十分 is "enough"
    if unit is None and second.value <= 30 and number.value < 20:
        unit = _AS_YEARS.match(text, second.end)
    return [number.value, second.value], unit


_YEARS_FIRST: Final = re.compile(rf"{GAP}(?P<years>年)")
_AS_YEARS: Final = re.compile(
    rf"{GAP}(?P<years>年)(?!戦争|生|制|次|目|祭|企業|史|紀|度|代|の?{GAP}[\d{KANJI}]{{1,3}}{GAP}月|号|表|報)"
)


def _value(text: str, kind: str, numbers: list[int], end: int) -> tuple[str, int]:
    """The ISO 8601 duration with its finer units and halves, and where it ends."""
    if kind == "centuries":
        value = f"P{numbers[0] * 100}Y"
        return (
            (f"P{numbers[0] * 100 + 50}Y", half.end())
            if (half := _HALF.match(text, end))
            else (value, end)
        )
    value = "/".join(_SIGNS[kind].format(number) for number in numbers)
    finer = _FINER.get(kind)
    number = number_at(text, skip_gap(text, end)) if finer and len(numbers) == 1 else None
    if finer and number and (unit := finer.match(text, number.end)) and unit.lastgroup:
        sign = _SIGNS[unit.lastgroup].format(number.value)
        return value + sign.removeprefix("PT" if value.startswith("PT") else "P"), unit.end()
    if half := _HALF.match(text, end):
        if kind in _HALVES:
            return value + _HALVES[kind], half.end()
        return _SIGNS[kind].format(f"{numbers[0]}.5"), half.end()
    return value, end


def _closed(text: str, start: int, end: int, kind: str, numbers: list[int], value: str) -> Phrase:
    """Add qualifiers, and find out whether the length is one of a set or of a distance."""
    first = start
    start = about_before(text, start)
    if found := repeated(text, end):
        return Phrase(start, found[1], kind="set", duration=value, frequency=found[0])
    if each := _EACH.match(text, end):
        if each["gap"] and numbers == [1]:
            value = _SIGNS[kind].format(2)
        return Phrase(start, each.end(), kind="set", duration=value)
    about = _NEARLY.match(text, end)
    if about and (offset := _OFFSET.match(text, about.end())) and len(numbers) == 1:
        distance = _distance(text, start, offset, (numbers[0], kind), value)
        distance.approximate = True
        return distance
    if qualifier := _AFTER.match(text, end):
        return Phrase(start, qualifier.end(), kind="duration", duration=value)
    offset = _OFFSET.match(text, end)
    spanned = text[end - 1 : end] == "間" and kind != "weeks"
    if offset is not None and len(numbers) == 1 and not spanned:
        return _distance(text, start, offset, (numbers[0], kind), value)
    if kind in ("hours", "minutes", "seconds"):
        return Phrase(start, end, kind="duration", duration=value)
    if _WITH_KAN.search(text[end - 1 : end]) and start == first:
        since = _SINCE.search(text, max(0, start - 12), start)
        start = since.start() if since else start
    return Phrase(start, end, kind="duration", duration=value)


def _distance(
    text: str, start: int, offset: re.Match[str], length: tuple[int, str], value: str
) -> Phrase:
    that = _THAT.search(text, max(0, start - 6), start) is not None
    way = -1 if offset["back"] else 1
    if length[1] == "years" and value.endswith("Y6M"):  # 1年半後
        length = (length[0] * 12 + 6, "months")
    return Phrase(
        start, offset.end(), duration=value, offset=(*length, way), demonstrative=that,
        approximate=_ROUGHLY.match(text, start) is not None,
    )  # fmt: skip


def repeated(text: str, pos: int) -> tuple[str, int] | None:
    """How often, where ``に1~2回`` or ``3回`` follows a period; with the offset after it."""
    opened = _OFTEN.match(text, pos)
    if opened is None:
        return None
    if text.startswith("数", opened.end()):
        times = _TIMES.match(text, opened.end() + 1)
        return ("X", times.end()) if times else None
    first = number_at(text, opened.end())
    if first is None:
        return None
    frequency, end = str(first.value), first.end
    mark = _RANGE.match(text, end)
    second = number_at(text, mark.end()) if mark else None
    if mark and second:
        frequency, end = f"{frequency}~{second.value}", second.end
    times = _TIMES.match(text, end)
    return (frequency, times.end()) if times else None
