"""Pictures of timelines, drawn with matplotlib.

The shape shows what is known. A known day is a point. A day of which only the month, year or the
like is known is a thin bar with a hollow point. What lasts is a thick bar, with an arrow if it goes
on and dots if its start or end is unknown. Some time within limits is a dashed line between them.
A legend explains the shapes.
"""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.timeline_strokes import strokes_of
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.lazy import require
from alliance_corpus.records.labels import label
from alliance_corpus.text.columns import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from alliance_corpus.corpus.timeline import Timeline
    from alliance_corpus.corpus.timeline_strokes import Stroke
    from alliance_corpus.records import Event

__all__ = ["ARROWS", "COLOURS", "FORMATS", "save_timeline", "timeline_figure"]


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
"""A colour for each status, which people with colour-blindness can distinguish (Okabe and Ito)."""

ARROWS: Final = {"<": 8, ">": 9}
"""The markers of matplotlib that stand with their base at the frame, outside of it."""

_LEGEND: Final = {
    "day": "known to the day",
    "vague": "not known to the day: somewhere in the bar",
    "span": "lasts",
    "open": "goes on",
    "unknown": "start or end not known",
    "limit": "some time within limits",
}
"""What each shape means, in the order of the legend."""

_LOOKS: Final[dict[str, dict[str, Any]]] = {
    "day": {"linestyle": "", "marker": "o", "markersize": 5},
    "vague": {"linewidth": 2, "marker": "o", "markersize": 5, "markerfacecolor": "white"},
    "span": {"linewidth": 7, "solid_capstyle": "butt"},
    "open": {"linestyle": "", "marker": ARROWS[">"], "markersize": 9},
    "unknown": {"linestyle": ":", "linewidth": 2.5},
    "limit": {"linestyle": "--", "linewidth": 1.2, "marker": "|", "markersize": 9,
              "markeredgewidth": 2},
}  # fmt: skip
"""How each shape is drawn in the legend."""

_ROW: Final = 0.24  # inches for each event
_WIDTH: Final = 14.0
_LABEL: Final = 76  # characters of a label
_DPI: Final = 150
_PIXELS: Final = 60_000  # the most that a side of a picture can have
_MARGIN: Final = 0.04  # of the time shown, on either side


def timeline_figure(timeline: Timeline) -> Figure:
    """Draw a timeline: a row for each event, the first on top, with its English label.

    Events that may or may not lie in the timeline's period are pale, with ``?`` before the label.

    Raises:
        MissingExtraError: if matplotlib is not installed (extra ``plots``).
        QueryError: if there are no events, or none of them has a first or last day.
    """
    figures: Any = require("matplotlib.figure", "plots")
    ticker: Any = require("matplotlib.ticker", "plots")
    drawn = {event.id: strokes_of(timeline.date(event)) for event in timeline}
    start, end = _limits(timeline, drawn)
    figure: Figure = figures.Figure(
        figsize=(_WIDTH, 2.0 + _ROW * len(timeline)), layout="constrained"
    )
    axes = figure.add_subplot()
    axes.set_xlim(start, end)
    axes.set_ylim(len(timeline) - 0.5, -0.5)
    for row, event in enumerate(timeline):
        style = {
            "color": COLOURS[event.status],
            "alpha": 0.9 if timeline.is_certain(event) else 0.4,
        }
        for stroke in drawn[event.id]:
            _draw(axes, row, stroke, style)
    axes.set_yticks(range(len(timeline)), [_label(event, timeline) for event in timeline])
    axes.tick_params(axis="y", labelsize=8, length=0, pad=10)
    axes.tick_params(axis="x", labeltop=True, top=True)  # a long picture is read from its top
    axes.xaxis.set_major_locator(ticker.MaxNLocator("auto", integer=True))
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
    axes.set_axisbelow(True)
    _add_legend(figure, timeline, [stroke for strokes in drawn.values() for stroke in strokes])
    return figure


def save_timeline(timeline: Timeline, file: str | PathLike[str]) -> Path:
    """Draw a timeline into a file; see `timeline_figure`.

    The same timeline gives the same bytes, with the same version of matplotlib.

    Args:
        timeline: what to draw.
        file: where to write; its suffix gives the format, one of `FORMATS`.

    Returns:
        The path of the file.

    Raises:
        MissingExtraError: if matplotlib is not installed (extra ``plots``).
        QueryError: if the suffix is not one of `FORMATS`, there is nothing to draw, or the file
            cannot be written.
    """
    path = Path(file)
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise QueryError(
            f"{str(path)!r} is not a picture that can be drawn: expected a file ending in "
            f"{', '.join(FORMATS)}.{nearest(suffix, FORMATS)}"
        )
    matplotlib: Any = require("matplotlib", "plots")
    figure = timeline_figure(timeline)
    undated: dict[str, Any] = {".pdf": {"CreationDate": None}, ".svg": {"Date": None}}
    try:
        with matplotlib.rc_context({"svg.hashsalt": "alliance-corpus"}):
            figure.savefig(path, dpi=dots_of(figure), metadata=undated.get(suffix))
    except OSError as error:
        raise QueryError(f"{str(path)!r} cannot be written: {error.strerror or error}") from None
    return path


def dots_of(figure: Figure) -> float:
    """Dots per inch of a picture: fewer if it would be larger than files can be."""
    return min(_DPI, _PIXELS / float(max(figure.get_size_inches())))


def _label(event: Event, timeline: Timeline) -> str:
    mark = "" if timeline.is_certain(event) else "? "
    words = shorten(label(event, "en"), _LABEL)
    date = shorten(str(timeline.date(event)), _LABEL // 2)
    return f"{mark}{words}  {date}".replace("$", r"\$")  # a dollar sign would begin a formula


def _limits(timeline: Timeline, drawn: Mapping[str, tuple[Stroke, ...]]) -> tuple[float, float]:
    """The time that the picture shows: the period if it has ends, or all days that are known."""
    if not timeline:
        raise QueryError("there is nothing to draw: the timeline has no events")
    strokes = [stroke for event in timeline for stroke in drawn[event.id]]
    if timeline.period is not None:
        period = strokes_of(timeline.period)
        if all(None not in (stroke.start, stroke.end) for stroke in period):
            strokes = list(period)
    ends = [end for stroke in strokes for end in (stroke.start, stroke.end) if end is not None]
    if not ends:
        raise QueryError("there is nothing to draw: no event has a first or a last day")
    margin = max((max(ends) - min(ends)) * _MARGIN, 0.5)
    return min(ends) - margin, max(ends) + margin


def _draw(axes: Axes, row: int, stroke: Stroke, style: dict[str, Any]) -> None:
    """One stroke in its row; what goes beyond the picture ends at its frame."""
    start, end = axes.get_xlim()
    left = start if stroke.start is None else min(max(stroke.start, start), end)
    right = end if stroke.end is None else max(min(stroke.end, end), start)
    if stroke.shape == "day":
        axes.plot([left], [row], marker="o", markersize=5, **style)
    elif stroke.shape == "vague":
        axes.plot([left, right], [row, row], linewidth=2, solid_capstyle="butt", **style)
        axes.plot(
            [(left + right) / 2], [row], marker="o", markersize=5, markerfacecolor="white", **style
        )
    elif stroke.shape == "span":
        # The edge has a width of its own, so that a month is seen in a picture of a century.
        axes.barh(row, right - left, left=left, height=0.5, linewidth=1.5,
                  edgecolor=style["color"], **style)  # fmt: skip
    elif stroke.shape == "unknown":
        axes.plot([left, right], [row, row], linestyle=":", linewidth=2.5, **style)
    else:
        axes.plot([left, right], [row, row], linestyle="--", linewidth=1.2, **style)
        for limit in (stroke.start, stroke.end):
            if limit is not None:
                axes.plot([limit], [row], marker="|", markersize=9, markeredgewidth=2, **style)
    for arrow in stroke.arrows:
        at = left if arrow == "<" else right
        axes.plot([at], [row], marker=ARROWS[arrow], markersize=9, clip_on=False, **style)


def _add_legend(figure: Figure, timeline: Timeline, strokes: list[Stroke]) -> None:
    """Which shapes and colours are in the picture, and what they mean: a row for each."""
    patches: Any = require("matplotlib.patches", "plots")
    lines: Any = require("matplotlib.lines", "plots")
    handlers: Any = require("matplotlib.legend_handler", "plots")
    seen = {stroke.shape for stroke in strokes} | {"open" for stroke in strokes if stroke.arrows}
    statuses = {event.status for event in timeline}
    shapes = [
        lines.Line2D([], [], color="#444444", label=words, **_LOOKS[shape])
        for shape, words in _LEGEND.items()
        if shape in seen
    ]
    colours = [patches.Patch(color=COLOURS[one], label=one) for one in COLOURS if one in statuses]
    nothing = patches.Patch(alpha=0, label=" ")
    columns = list(zip_longest(shapes, colours, fillvalue=nothing))  # a legend fills its columns
    double = handlers.HandlerLine2D(numpoints=2)  # a mark at both ends of the line
    figure.legend(
        handles=[handle for column in columns for handle in column],
        handler_map={line: double for line in shapes if line.get_label() == _LEGEND["limit"]},
        loc="outside upper center", ncols=len(columns), frameon=False, fontsize=9,
    )  # fmt: skip
