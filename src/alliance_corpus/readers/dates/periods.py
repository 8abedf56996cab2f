"""Lengths and repetitions that start with a word: 半年, 数年, 毎年8月, 年に1~2回."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.dates.durations import about_before, repeated
from alliance_corpus.readers.dates.model import Phrase
from alliance_corpus.readers.dates.numerals import GAP, number_at, skip_gap
from alliance_corpus.readers.dates.phrases import number_run
from alliance_corpus.readers.dates.points import weekday_end

_FIXED: Final = re.compile(
    rf"(?:約|およそ)?(?:(?P<P6M>半年)|(?P<P25Y>四半世紀)|(?P<P50Y>半世紀)|(?P<PT12H>半日(?!程))|(?P<P15D>半月(?!板|形|状|城))"
    rf"|(?P<PT30M>半時間))(?:{GAP}間)?(?:{GAP}(?:以上|以内|ほど|程度?|近く|余り?|あまり|弱|強))?"
)
_WAY: Final = re.compile(rf"{GAP}(?:(?P<back>前(?!半|後|期|者))|後(?!半|期|者))")
_SOME: Final = re.compile(
    rf"(?:十数|数十|数百|数千|数|何|幾)(?:{GAP}[かカヶヵケ箇個])?{GAP}"
    rf"(?:年(?!生|次|来の|度)|月(?<=[かカヶヵケ箇個]月)|週間|日(?=間|後|前|以内|中に)|時間|世紀|分間|秒間)(?:{GAP}間)?"
    rf"(?:(?:前|後)(?!半|期|者))?"
)
_EVERY: Final = re.compile(
    r"(?P<PT1H>毎時(?!\d))|(?P<P1D>毎日(?!新聞|放送|デ|ホ|、?[一-鿿]{2}社)|毎朝|毎晩|毎夜)|(?P<P1W>毎週)"
    r"|(?P<P1M>毎月)|(?P<P1Y>毎年度?|例年|毎春|毎夏|毎秋|毎冬)"
    r"|(?P<P2Y>隔年)|(?P<P2M>隔月)|(?P<P2W>隔週)|(?P<P2D>隔日)"
)
_PER: Final = re.compile(
    r"(?:(?P<P1Y>年間?)|(?P<P1M>月間?)|(?P<P1W>週間?)|(?P<P1D>日))(?=に?(?:約|およそ)?[\d一二三四五六七八九十数])"
)
_PER_BEFORE: Final = re.compile(r"[\d一二三四五六七八九十数〇元曜翌同前今昨来本毎]\Z")
_OF_MONTH: Final = re.compile(rf"{GAP}第?[\d一二三四]")


def fixed_at(text: str, start: int) -> Phrase | None:
    """半年, 半世紀, 四半世紀 and their like."""
    found = _FIXED.match(text, start)
    if found is None:
        return None
    start = about_before(text, start)
    if often := repeated(text, found.end()):
        return Phrase(start, often[1], kind="set", duration=_name(found), frequency=often[0])
    way = _WAY.match(text, found.end())
    if way is not None and found["P6M"]:
        step = -1 if way["back"] else 1
        return Phrase(start, way.end(), duration="P6M", offset=(6, "months", step))
    return Phrase(start, found.end(), kind="duration", duration=_name(found))


def some_at(text: str, start: int) -> Phrase | None:
    """数年, 十数年: a length without a number."""
    if start and text[start - 1] in "第偶奇件人点回口多少算総件複単関変整係因手":
        return None
    found = _SOME.match(text, start)
    if found is None:
        return None
    return Phrase(about_before(text, start), found.end(), kind="duration")


def every_at(text: str, start: int) -> Phrase | None:
    """毎年, 毎年8月15日, 毎週金曜日, 隔年."""
    found = _EVERY.match(text, start)
    if found is None:
        return None
    end = weekday_end(text, found.end())
    if text.startswith("末", end):
        end += 1
    number = number_at(text, skip_gap(text, end))
    if number is not None and end == found.end() and text[start] == "毎":
        run = number_run(text, skip_gap(text, end), number)
        if run is not None and run.points[0].unit in ("month", "day"):
            end = run.end
    if often := repeated(text, end):
        return Phrase(start, often[1], kind="set", duration=_name(found), frequency=often[0])
    return Phrase(start, end, kind="set", duration=_name(found))


def per_at(text: str, start: int) -> Phrase | None:
    """年に1~2回, 週3回, 月2回."""
    if start and _PER_BEFORE.search(text, start - 1, start):
        return None
    found = _PER.match(text, start)
    often = repeated(text, found.end()) if found else None
    if found is None or often is None:
        return None
    return Phrase(start, often[1], kind="set", duration=_name(found), frequency=often[0])


def _name(found: re.Match[str]) -> str | None:
    return found.lastgroup
