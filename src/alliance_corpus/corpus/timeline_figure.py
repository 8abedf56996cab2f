"""Pictures of timelines, drawn with matplotlib.

A day is a point; what is not known to the day is a bar from its first to its last possible day. An
arrow at the edge of the picture says that it goes on, or may, because a start or end is open,
unknown, or lies outside of the time that is shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dates import Day
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.lazy import require
from alliance_corpus.records.labels import label

if TYPE_CHECKING:
    from os import PathLike

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from alliance_corpus.corpus.timeline import Timeline
    from alliance_corpus.dates import EDTF, Bound
    from alliance_corpus.records import Event

__all__ = ["COLOURS", "FORMATS", "save_timeline", "timeline_figure"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


FORMATS: Final = (".pdf", ".png", ".svg")
"""The files that can be written."""

COLOURS: Final = {
    "reported": "#0072B2",
    "ongoing": "#009E73",
    "planned": "#E69F00",
    "forecast": "#D55E00",
    "alleged": "#7F7F7F",
}
"""A colour for each status, which people with colour-blindness can tell apart (Okabe and Ito)."""

_ROW = 0.24  # inches for each event
_WIDTH = 14.0
_YEAR = 365.2425
_MARGIN = 0.04  # of the time shown, on either side


def timeline_figure(timeline: Timeline) -> Figure:
    """Draw a timeline: a row for each event, the first on top, with its English label.

    What only may lie in the timeline's period is drawn pale, with ``?`` before its label.

    Raises:
        MissingExtraError: if matplotlib is not installed (extra ``plots``).
        QueryError: if there are no events, or none of them has a first or last day.
    """
    figures: Any = require("matplotlib.figure", "plots")
    patches: Any = require("matplotlib.patches", "plots")
    ticker: Any = require("matplotlib.ticker", "plots")
    start, end = _limits(timeline)
    figure: Figure = figures.Figure(
        figsize=(_WIDTH, 1.2 + _ROW * len(timeline)), layout="constrained"
    )
    axes = figure.add_subplot()
    for row, event in enumerate(timeline):
        _draw(axes, row, event, timeline, start, end)
    axes.set_xlim(start, end)
    axes.set_ylim(len(timeline) - 0.5, -0.5)
    axes.set_yticks(range(len(timeline)), [_label(event, timeline) for event in timeline])
    axes.tick_params(axis="y", labelsize=8, length=0)
    axes.xaxis.set_major_locator(ticker.MaxNLocator("auto", integer=True))
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
    axes.set_axisbelow(True)
    shown = {event.status for event in timeline}
    handles = [
        patches.Patch(color=colour, label=status)
        for status, colour in COLOURS.items()
        if status in shown
    ]
    axes.legend(handles=handles, loc="lower right", bbox_to_anchor=(1, 1), ncols=5, frameon=False)
    return figure


def save_timeline(timeline: Timeline, file: str | PathLike[str]) -> Path:
    """Draw a timeline into a file; see `timeline_figure`.

    The same timeline gives the same bytes, with the same version of matplotlib.

    Args:
        timeline: what to draw.
        file: where to; its suffix says the format, one of `FORMATS`.

    Returns:
        The path of the file.

    Raises:
        MissingExtraError: if matplotlib is not installed (extra ``plots``).
        QueryError: if the suffix is none of `FORMATS`, or nothing is to draw, or the file cannot
            be written.
    """
    path = Path(file)
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise QueryError(
            f"{str(path)!r} is no picture that can be drawn: expected a file ending in "
            f"{', '.join(FORMATS)}.{nearest(suffix, FORMATS)}"
        )
    matplotlib: Any = require("matplotlib", "plots")
    figure = timeline_figure(timeline)
    undated: dict[str, Any] = {".pdf": {"CreationDate": None}, ".svg": {"Date": None}}
    try:
        with matplotlib.rc_context({"svg.hashsalt": "alliance-corpus"}):
            figure.savefig(path, dpi=150, metadata=undated.get(suffix))
    except OSError as error:
        raise QueryError(f"{str(path)!r} cannot be written: {error.strerror or error}") from None
    return path


def _label(event: Event, timeline: Timeline) -> str:
    mark = "" if timeline.is_certain(event) else "? "
    # A dollar sign would begin a formula.
    return f"{mark}{label(event, 'en')}  {timeline.date(event)}".replace("$", r"\$")


def _years(bound: Bound, *, end: bool = False) -> float | None:
    """A day as a number of years, its beginning or its end; None where open or unknown."""
    if not isinstance(bound, Day):
        return None
    first = Day(bound.year, 1, 1).ordinal
    return bound.year + (bound.ordinal - first + (1 if end else 0)) / _YEAR


def _limits(timeline: Timeline) -> tuple[float, float]:
    """The time that the picture shows: the period if it has ends, or all days that are known."""
    if not timeline:
        raise QueryError("there is nothing to draw: the timeline has no events")
    dates = [timeline.date(event) for event in timeline]
    if timeline.period is not None and all(_ends(timeline.period)):
        dates = [timeline.period]
    ends = [year for date in dates for year in _ends(date) if year is not None]
    if not ends:
        raise QueryError("there is nothing to draw: no event has a first or a last day")
    margin = max((max(ends) - min(ends)) * _MARGIN, 0.5)
    return min(ends) - margin, max(ends) + margin


def _ends(date: EDTF) -> tuple[float | None, float | None]:
    return _years(date.earliest), _years(date.latest, end=True)


def _draw(axes: Axes, row: int, event: Event, timeline: Timeline, start: float, end: float) -> None:
    date = timeline.date(event)
    first, last = _ends(date)
    colour = COLOURS[event.status]
    alpha = 0.9 if timeline.is_certain(event) else 0.4
    if date.earliest == date.latest and first is not None:
        axes.plot([first], [row], marker="o", markersize=5, color=colour, alpha=alpha)
        return
    left = start if first is None else max(first, start)
    right = end if last is None else min(last, end)
    # The edge has a width of its own, so that a month is seen in a picture of a century.
    axes.barh(
        row, right - left, left=left, height=0.5, color=colour, edgecolor=colour, linewidth=1.5,
        alpha=alpha,
    )  # fmt: skip
    for goes_on, at, marker in (
        (first is None or first < start, start, "<"),
        (last is None or last > end, end, ">"),
    ):
        if goes_on:
            axes.plot([at], [row], marker=marker, markersize=7, color=colour, clip_on=False)
