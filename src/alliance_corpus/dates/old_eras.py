"""Names of years beside 明治 to 令和: the eras before them, those of China, and other counts.

They name years only. The Japanese calendar before 1873 was lunisolar, so an old month or day is not
converted; an old year is taken as the Gregorian year that it mostly is (天保8年 is 1837).

Sources:
    Eras of Japan: first years from the Unicode CLDR (48, supplemental data of the calendar
    ``japanese``, whose days are lunisolar); the northern court's eras, and the ends of those that
    no other era followed at once, from the Python package japanera (2.1.3). Eras of China, Korea
    and Vietnam: the first and last years of their reigns. 皇紀: 太政官布告第342号 of 明治5年 (year
    1 is 660 BC). 民国: year 1 is 1912. 檀紀: 법률 제4호 of 1948 (1948 is 4281). 仏暦: Thailand's,
    which has begun with January since 1941 (2484). ヒジュラ暦: lunar years of 354 or 355 days
    from July 622.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import attrs

Realm: TypeAlias = Literal["japan", "abroad", "count"]
"""Whose era it is; ``count`` is one that no reign begins (皇紀)."""


@attrs.frozen
class YearName:
    """An era before 明治 or abroad, or another count of years.

    Attributes:
        name: Its name, 天保.
        base: The Gregorian year before its year 1, counted from 0 before our era.
        last_year: The number of its last year; None if it goes on.
        realm: Whose it is.
        begun: How much of a Gregorian year had gone by when its year 1 began.
        length: How many Gregorian years one of its years lasts.
    """

    name: str
    base: int
    last_year: int | None
    realm: Realm
    begun: float = 0
    length: float = 1

    def gregorian(self, year: int) -> int:
        """The Gregorian year that counting gives, even where it had no such year."""
        return int(self.base + 1 + self.begun + self.length * (year - 1))

    def __str__(self) -> str:
        """The name."""
        return self.name


# First years; the last year is the next era's first, where no other is given.
_ONE_LINE: Final = """
大化645 白雉650-654 朱鳥686-686 大宝701 慶雲704 和銅708 霊亀715 養老717 神亀724 天平729
天平感宝749 天平勝宝749 天平宝字757 天平神護765 神護景雲767 宝亀770 天応781 延暦782 大同806
弘仁810 天長824 承和834 嘉祥848 仁寿851 斉衡854 天安857 貞観859 元慶877 仁和885 寛平889 昌泰898
延喜901 延長923 承平931 天慶938 天暦947 天徳957 応和961 康保964 安和968 天禄970 天延973 貞元976
天元978 永観983 寛和985 永延987 永祚989 正暦990 長徳995 長保999 寛弘1004 長和1012 寛仁1017
治安1021 万寿1024 長元1028 長暦1037 長久1040 寛徳1044 永承1046 天喜1053 康平1058 治暦1065
延久1069 承保1074 承暦1077 永保1081 応徳1084 寛治1087 嘉保1094 永長1096 承徳1097 康和1099
長治1104 嘉承1106 天仁1108 天永1110 永久1113 元永1118 保安1120 天治1124 大治1126 天承1131
長承1132 保延1135 永治1141 康治1142 天養1144 久安1145 仁平1151 久寿1154 保元1156 平治1159
永暦1160 応保1161 長寛1163 永万1165 仁安1166 嘉応1169 承安1171 安元1175 治承1177-1183 養和1181
寿永1182-1185 元暦1184 文治1185 建久1190 正治1199 建仁1201 元久1204 建永1206 承元1207 建暦1211
建保1213 承久1219 貞応1222 元仁1224 嘉禄1225 安貞1227 寛喜1229 貞永1232 天福1233 文暦1234
嘉禎1235 暦仁1238 延応1239 仁治1240 寛元1243 宝治1247 建長1249 康元1256 正嘉1257 正元1259
文応1260 弘長1261 文永1264 建治1275 弘安1278 正応1288 永仁1293 正安1299 乾元1302 嘉元1303
徳治1306 延慶1308 応長1311 正和1312 文保1317 元応1319 元亨1321 正中1324 嘉暦1326 元徳1329-1332
"""
_SOUTH: Final = """
元弘1331 建武1334-1338 延元1336 興国1340 正平1346 建徳1370 文中1372 天授1375 弘和1381
元中1384-1392
"""
_NORTH: Final = """
正慶1332-1333 暦応1338 康永1342 貞和1345 観応1350 文和1352 延文1356 康安1361 貞治1362 応安1368
永和1375 康暦1379 永徳1381 至徳1384 嘉慶1387 康応1389 明徳1390-1394
"""
_ONE_LINE_AGAIN: Final = """
応永1394 正長1428 永享1429 嘉吉1441 文安1444 宝徳1449 享徳1452 康正1455 長禄1457 寛正1460
文正1466 応仁1467 文明1469 長享1487 延徳1489 明応1492 文亀1501 永正1504 大永1521 享禄1528
天文1532 弘治1555 永禄1558 元亀1570 天正1573 文禄1592 慶長1596 元和1615 寛永1624 正保1644
慶安1648 承応1652 明暦1655 万治1658 寛文1661 延宝1673 天和1681 貞享1684 元禄1688 宝永1704
正徳1711 享保1716 元文1736 寛保1741 延享1744 寛延1748 宝暦1751 明和1764 安永1772 天明1781
寛政1789 享和1801 文化1804 文政1818 天保1830 弘化1844 嘉永1848 安政1854 万延1860 文久1861
元治1864 慶応1865-1868
"""
_ABROAD: Final = """
建安196-220 開皇581-600 武徳618-626 開元713-741 天宝742-756 建隆960-963 熙寧1068-1077
至元1264-1294 洪武1368-1398 建文1399-1402 永楽1403-1424 洪熙1425-1425 宣徳1426-1435
景泰1450-1457 天順1457-1464 成化1465-1487 弘治1488-1505 嘉靖1522-1566 隆慶1567-1572
万暦1573-1620 泰昌1620-1620 天啓1621-1627 崇禎1628-1644 順治1644-1661 康熙1662-1722
雍正1723-1735 乾隆1736-1795 嘉慶1796-1820 道光1821-1850 咸豊1851-1861 同治1862-1874
光緒1875-1908 宣統1909-1912 建陽1896-1897 光武1897-1907 隆熙1907-1910 康徳1934-1945
明命1820-1841 紹治1841-1847 嗣徳1848-1883
"""
_COUNTS: Final = {
    "皇紀": -660, "神武紀元": -660, "民国": 1911, "中華民国": 1911, "主体": 1911,
    "檀紀": -2333, "檀君紀元": -2333, "仏暦": -543, "仏滅紀元": -543,
}  # fmt: skip
# Old and simplified forms of the characters that eras are named with.
_FORMS: Final = str.maketrans("應寶觀壽德曆龜萬齡祿豐寬佛國", "応宝観寿徳暦亀万齢禄豊寛仏国")
# Their years begin in other seasons.
_OTHERS: Final = {"イラン暦": 621, "ユダヤ暦": -3761, "エチオピア暦": 7, "コプト暦": 283}
_HIJRI: Final = YearName("ヒジュラ暦", 621, None, "abroad", 0.54, 0.97022)
_VARIANTS: Final = {"康煕": "康熙", "イスラム暦": "ヒジュラ暦"}


def _named(line: str, realm: Realm) -> dict[str, YearName]:
    """Read a line of eras: each with its first year, and its last one if no next one gives it."""
    lines = line.split()
    years = [each.translate(dict.fromkeys(map(ord, "0123456789-"))) for each in lines]
    spans = [each[len(name) :].split("-") for each, name in zip(lines, years, strict=True)]
    eras = {}
    for place, (name, span) in enumerate(zip(years, spans, strict=True)):
        first = int(span[0])
        last = int(span[1] if len(span) > 1 else spans[place + 1][0])
        eras[name] = YearName(name, first - 1, last - first + 1, realm)
    return eras


OLD_ERAS: Final = (
    _named(_ONE_LINE + _SOUTH, "japan") | _named(_NORTH, "japan") | _named(_ONE_LINE_AGAIN, "japan")
)
"""The eras of Japan from 大化 to 慶応 by their names, those of both courts from 1331 to 1392."""

YEAR_NAMES: Final = (
    _named(_ABROAD, "abroad")
    | OLD_ERAS
    | {name: YearName(name, base, None, "count") for name, base in _COUNTS.items()}
    | {name: YearName(name, base, None, "abroad") for name, base in _OTHERS.items()}
    | {_HIJRI.name: _HIJRI}
)
"""Every name of years of this module; 嘉慶, 弘治 and their like are those of Japan."""

_LENGTHS: Final = (6, 5, 4, 2)
LAST_SIGNS: Final = frozenset(name[-1] for name in YEAR_NAMES) | frozenset("應觀壽德曆龜萬齡祿國煕")
"""The characters that a name can end with."""
_FIRST_SIGNS: Final = frozenset(name[0] for name in YEAR_NAMES) | frozenset(
    "應寶觀壽德曆龜萬齡祿豐寬佛"
)


def named_at(text: str, pos: int) -> tuple[YearName, int] | None:
    """The name of years that starts at an offset, with its end."""
    if text[pos : pos + 1] not in _FIRST_SIGNS:
        return None
    for length in _LENGTHS:
        name = _find(text[pos : pos + length])
        if name is not None:
            return name, min(pos + length, len(text))
    return None


def named_before(text: str, pos: int) -> tuple[YearName, int] | None:
    """The name of years that ends at an offset, with its start."""
    for length in _LENGTHS:
        name = _find(text[max(0, pos - length) : pos])
        if name is not None:
            return name, max(0, pos - length)
    return None


def _find(name: str) -> YearName | None:
    folded = name.translate(_FORMS)
    return YEAR_NAMES.get(_VARIANTS.get(folded, folded))
