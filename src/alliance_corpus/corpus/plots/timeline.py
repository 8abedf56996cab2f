"""Pictures of timelines, drawn with matplotlib.

The shape shows what is known. A known day is a point. A day of which only the month, year or the
like is known is a thin bar with a hollow point. What lasts is a thick bar, with an arrow if it goes
on and dots if its start or end is unknown. Some time within limits is a dashed line between them.
A legend explains the shapes.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.plots.canvas import (
    BLUE,
    FORMATS,
    GREEN,
    GREY,
    ORANGE,
    RED,
    checked_path,
    finished,
    new_figure,
    save,
)
from alliance_corpus.corpus.plots.shapes import ARROWS, draw, handles_of, limits_of
from alliance_corpus.corpus.plots.strokes import strokes_of
from alliance_corpus.errors import QueryError
from alliance_corpus.lazy import require
from alliance_corpus.records.labels import check_language, label
from alliance_corpus.text.columns import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike
    from pathlib import Path

    from matplotlib.figure import Figure

    from alliance_corpus.corpus.plots.strokes import Stroke
    from alliance_corpus.corpus.timeline import Timeline
    from alliance_corpus.records import Event
    from alliance_corpus.records.labels import Language

__all__ = ["ARROWS", "COLOURS", "FORMATS", "save_timeline", "timeline_figure"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


COLOURS: Final = {
    "reported": BLUE,
    "ongoing": GREEN,
    "planned": ORANGE,
    "forecast": RED,
    "alleged": GREY,
}
"""A colour for each status."""

_STATUSES: Final[Mapping[str, str]] = {
    "reported": "既報",
    "ongoing": "進行中",
    "planned": "予定",
    "forecast": "予測",
    "alleged": "真偽不明",
}
"""The statuses in Japanese."""

_ROW: Final = 0.24  # inches for each event
_WIDTH: Final = 14.0
_LABEL: Final = 76  # columns of a label: a Japanese character takes two


def timeline_figure(timeline: Timeline, language: Language = "en") -> Figure:
    """Draw a timeline: a row for each event, the first on top, with its label.

    Events that may or may not lie in the timeline's period are pale, with ``?`` before the label.

    Args:
        timeline: the events; `Corpus.timeline` gives it.
        language: of labels and legend.

    Raises:
        MissingExtraError: if matplotlib (extra ``plots``) or a font for a label is not installed.
        QueryError: if there are no events, none of them has a first or last day, or there is no
            such language.
    """
    check_language(language)
    ticker: Any = require("matplotlib.ticker", "plots")
    drawn = {event.id: strokes_of(timeline.date(event)) for event in timeline}
    start, end = _limits(timeline, drawn)
    figure = new_figure(_WIDTH, 2.0 + _ROW * len(timeline))
    axes = figure.add_subplot()
    axes.set_xlim(start, end)
    axes.set_ylim(len(timeline) - 0.5, -0.5)
    for row, event in enumerate(timeline):
        style = {
            "color": COLOURS[event.status],
            "alpha": 0.9 if timeline.is_certain(event) else 0.4,
        }
        for stroke in drawn[event.id]:
            draw(axes, row, stroke, style)
    axes.set_yticks(range(len(timeline)), [_label(event, timeline, language) for event in timeline])
    axes.tick_params(axis="y", labelsize=8, length=0, pad=10)
    axes.tick_params(axis="x", labeltop=True, top=True)  # a long picture is read from its top
    axes.xaxis.set_major_locator(ticker.MaxNLocator("auto", integer=True))
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
    axes.set_axisbelow(True)
    strokes = [stroke for strokes in drawn.values() for stroke in strokes]
    _add_legend(figure, timeline, strokes, language)
    return finished(figure, language)


def save_timeline(timeline: Timeline, file: str | PathLike[str], language: Language = "en") -> Path:
    """Draw a timeline into a file; see `timeline_figure`.

    The same timeline gives the same bytes, with the same version of matplotlib.

    Args:
        timeline: what to draw.
        file: where to write; its suffix gives the format, one of `FORMATS`.
        language: of labels and legend.

    Returns:
        The path of the file.

    Raises:
        MissingExtraError: if matplotlib (extra ``plots``) or a font for a label is not installed.
        QueryError: if the suffix is not one of `FORMATS`, there is nothing to draw, or the file
            cannot be written.
    """
    path = checked_path(file)
    return save(timeline_figure(timeline, language), path)


def _label(event: Event, timeline: Timeline, language: Language) -> str:
    mark = "" if timeline.is_certain(event) else "? "
    words = shorten(label(event, language), _LABEL)
    date = shorten(str(timeline.date(event)), _LABEL // 2)
    return f"{mark}{words}  {date}"


def _limits(timeline: Timeline, drawn: Mapping[str, tuple[Stroke, ...]]) -> tuple[float, float]:
    """The time that the picture shows: the period if it has ends, or all days that are known."""
    if not timeline:
        raise QueryError("there is nothing to draw: the timeline has no events")
    strokes = [stroke for event in timeline for stroke in drawn[event.id]]
    if timeline.period is not None:
        period = strokes_of(timeline.period)
        if all(None not in (stroke.start, stroke.end) for stroke in period):
            strokes = list(period)
    limits = limits_of(strokes)
    if limits is None:
        raise QueryError("there is nothing to draw: no event has a first or a last day")
    return limits


def _add_legend(
    figure: Figure, timeline: Timeline, strokes: list[Stroke], language: Language
) -> None:
    """Which shapes and colours are in the picture, and what they mean: a row for each."""
    patches: Any = require("matplotlib.patches", "plots")
    statuses = {event.status for event in timeline}
    shapes, handlers = handles_of(strokes, language)
    words = _STATUSES if language == "ja" else {one: one for one in COLOURS}
    colours = [
        patches.Patch(color=COLOURS[one], label=words[one]) for one in COLOURS if one in statuses
    ]
    nothing = patches.Patch(alpha=0, label=" ")
    columns = list(zip_longest(shapes, colours, fillvalue=nothing))  # a legend fills its columns
    figure.legend(
        handles=[handle for column in columns for handle in column],
        handler_map=handlers,
        loc="outside upper center", ncols=len(columns), frameon=False, fontsize=9,
    )  # fmt: skip
