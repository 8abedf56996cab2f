"""The timeline as it stands in the page before a script changes it: where everything is drawn.

Each kind of event has a band of its own; in it, what does not overlap shares a lane. So many events
that marks would hide each other are drawn as bars: how many there are in each stretch of years.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import ceil, floor, inf
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from alliance_corpus.corpus.plots.shapes import limits_of
from alliance_corpus.dates import ERAS, Day
from alliance_corpus.records.vocabularies import EVENT_KINDS
from alliance_corpus.site.timeline.drawing import HALF, Drawn, View, draw
from alliance_corpus.site.timeline.items import Item
from alliance_corpus.text.columns import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


WIDTH: Final = 1040
"""The width of the picture; its height follows from what is in it."""

MANY: Final = 300
"""More events than these are drawn as bars."""

FEW: Final = 60
"""No more events than these have their names in the picture."""

TOP: Final = 44
"""The height of eras and years above the bands."""

_GUTTER: Final = 124
_EDGE: Final = 16
_LANE: Final = 13
_GAP: Final = 3
_SIGN: Final = 12
"""The place of the letter of a status after a mark."""

_COLUMN: Final = 6.0
"""The width of a column of a name; a Japanese character takes two."""

_OVER: Final = 12
"""Where a name begins that stands over its mark, for want of room."""

_BARS: Final = 240
_MOST_BARS: Final = 60
_MOST_TICKS: Final = 12


@frozen
class Mark:
    """An event in the picture.

    Attributes:
        item: the event.
        y: the middle of its lane.
        parts: its strokes.
        outside: the middle of its date from an outside source, None if it has none.
        sign: where the letter of its status stands.
        name: where its name begins or, before the mark, ends; None if it is not named.
        where: the classes of the name: ``name``; with ``before`` or ``over`` the mark.
        start: where all that begins, in units of the picture.
        end: where it ends.
    """

    item: Item
    y: float
    parts: tuple[Drawn, ...]
    outside: float | None
    sign: float
    name: float | None
    where: str
    start: float
    end: float


@frozen
class Band:
    """The events of a kind: the top of the band, and its marks."""

    kind: str
    y: float
    height: float
    marks: tuple[Mark, ...]


@frozen
class Bar:
    """How many events begin in a stretch of years, and the first of them."""

    first: int
    last: int
    x: float
    y: float
    width: float
    height: float
    count: int
    item: Item


@frozen
class Picture:
    """What is drawn.

    Attributes:
        view: where times are.
        height: of the whole picture.
        ticks: the times on the axis: where, and in which words.
        eras: Japanese eras: name, where it begins, how wide it is.
        bands: the events by kind; none if there are too many.
        bars: the events counted, if there are too many.
    """

    view: View
    height: float
    ticks: tuple[tuple[float, str], ...]
    eras: tuple[tuple[str, float, float], ...]
    bands: tuple[Band, ...] = ()
    bars: tuple[Bar, ...] = ()


def picture_of(items: Sequence[Item]) -> Picture | None:
    """Draw events in order of time; None if none of them has a first or a last day."""
    limits = limits_of(
        stroke for item in items for stroke in (*item.strokes, *item.outside_strokes)
    )
    if limits is None:
        return None
    first, last = limits
    if first == last:  # so far away that a year is less than the numbers can tell
        first, last = first - abs(first) / 1e6, last + abs(last) / 1e6
    view = View(_GUTTER, WIDTH - _EDGE, first, last)
    picture = Picture(view, TOP + _BARS, tuple(_ticks(view)), tuple(_eras(view)))
    if len(items) > MANY:
        return evolve(picture, bars=tuple(_bars(items, view)))
    bands = tuple(_bands(items, view))
    return evolve(picture, bands=bands, height=bands[-1].y + bands[-1].height)


def _bands(items: Sequence[Item], view: View) -> Iterator[Band]:
    named = len(items) <= FEW
    kinds: Mapping[str, list[Item]] = defaultdict(list)
    for item in items:
        kinds[item.event.kind].append(item)
    y = float(TOP)
    for kind in EVENT_KINDS:
        if kind in kinds:
            drawn = [_mark(one, view, named=named) for one in kinds[kind]]
            lanes, marks = _placed(sorted(drawn, key=_start), y)
            height = float(max(lanes, 1) * _LANE + _GAP)
            yield Band(kind, y, height, tuple(marks))
            y += height


def _start(mark: Mark) -> float:
    return mark.start


def _mark(item: Item, view: View, *, named: bool) -> Mark:
    parts = tuple(draw(stroke, view) for stroke in item.strokes)
    outside = [draw(stroke, view) for stroke in item.outside_strokes]
    aside = (outside[0].start + outside[-1].end) / 2 if outside else None
    ends = [end for part in parts for end in (part.start, part.end)]
    if aside is not None:
        ends += [aside - HALF, aside + HALF]
    start, sign = min(ends), max(ends) + 2
    end = max(ends) + (0 if item.event.status == "reported" else _SIGN)
    mark = Mark(item, 0, parts, aside, sign, None, "name", start, end)
    if not named:
        return mark
    wide = width(item.name) * _COLUMN + _GAP
    if end + wide <= WIDTH:
        return evolve(mark, name=end + _GAP, end=end + wide)
    if start - wide >= view.left:
        return evolve(mark, name=start - _GAP, where="name before", start=start - wide)
    return evolve(mark, name=max(start, view.left) + _OVER, where="name over")


def _placed(marks: Iterable[Mark], top: float) -> tuple[int, list[Mark]]:
    """Each mark in the first lane that is free, and how many lanes there are."""
    lanes: list[float] = []
    placed = []
    for mark in marks:
        lane = next((n for n, end in enumerate(lanes) if end + _GAP <= mark.start), len(lanes))
        lanes[lane : lane + 1] = [mark.end]
        placed.append(evolve(mark, y=top + _LANE * lane + (_LANE + _GAP) / 2))
    return len(lanes), placed


def _bars(items: Iterable[Item], view: View) -> Iterator[Bar]:
    step = next(one for one in _steps(1) if (view.last - view.first) / one <= _MOST_BARS)
    counts: Counter[int] = Counter()
    first: dict[int, Item] = {}
    for item in items:
        if (moment := item.moment) is not None:
            start = int(moment // step * step)
            counts[start] += 1
            first.setdefault(start, item)
    most = max(counts.values(), default=1)
    for start, count in sorted(counts.items()):
        left, right = view.x(start), view.x(start + step)
        height = max(count / most * (_BARS - 2 * _EDGE), 1)
        yield Bar(
            start, start + int(step) - 1, left, TOP + _BARS - height, max(right - left - 1, 1),
            height, count, first[start],
        )  # fmt: skip


def _steps(least: float) -> Iterator[float]:
    """Months, quarters of a year, years, and round numbers of years."""
    yield from (step for step in (1 / 12, 1 / 4) if step >= least)
    power = 1
    while power < inf:
        yield from (float(power * step) for step in (1, 2, 5))
        power *= 10


def _ticks(view: View) -> Iterator[tuple[float, str]]:
    step = next(one for one in _steps(1 / 12) if (view.last - view.first) / one <= _MOST_TICKS)
    for tick in range(ceil(view.first / step), floor(view.last / step) + 1):
        yield view.x(tick * step), tick_label(tick, step)


def tick_label(tick: int, step: float) -> str:
    """The year of a tick or, where steps are shorter, year and month: ``1978``, ``1978-11``."""
    if step >= 1:
        return str(int(tick * step))
    year, month = divmod(tick * round(step * 12), 12)
    return f"{year}-{month + 1:02d}"


def eras() -> tuple[tuple[str, float, float | None], ...]:
    """The Japanese eras: name, first day, last day as numbers of years; None if it goes on."""
    return tuple(
        (era.name, _year(era.first), _year(era.last) if isinstance(era.last, Day) else None)
        for era in ERAS
    )


def _year(day: Day) -> float:
    return round(day.year + (day.month - 1) / 12 + (day.day - 1) / 372, 4)


def _eras(view: View) -> Iterator[tuple[str, float, float]]:
    for name, first, last in eras():
        end = view.last if last is None else min(last, view.last)
        start = max(first, view.first)
        if start < end:
            yield name, view.x(start), view.x(end) - view.x(start)
