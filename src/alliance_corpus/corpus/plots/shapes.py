"""How times are drawn: a shape for each kind of time, and what the shapes mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.lazy import require

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from matplotlib.axes import Axes

    from alliance_corpus.corpus.plots.strokes import Stroke
    from alliance_corpus.records.labels import Language

ARROWS: Final = {"<": 8, ">": 9}
"""The markers of matplotlib that stand with their base at the frame, outside of it."""

MEANINGS: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": {
        "day": "known to the day",
        "vague": "not known to the day: somewhere in the bar",
        "span": "lasts",
        "open": "goes on",
        "unknown": "start or end not known",
        "limit": "some time within limits",
    },
    "ja": {
        "day": "日まで分かる",
        "vague": "日は不明（棒のどこか）",
        "span": "続いた期間",
        "open": "なお続く",
        "unknown": "始め・終わりが不明",
        "limit": "両限の間のいつか",
    },
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

_MARGIN: Final = 0.04  # of the time shown, on either side


def limits_of(strokes: Iterable[Stroke]) -> tuple[float, float] | None:
    """The time that some strokes need, with a margin; None if none has a first or last day."""
    ends = [end for stroke in strokes for end in (stroke.start, stroke.end) if end is not None]
    if not ends:
        return None
    margin = max((max(ends) - min(ends)) * _MARGIN, 0.5)
    return min(ends) - margin, max(ends) + margin


def draw(axes: Axes, row: float, stroke: Stroke, style: dict[str, Any]) -> None:
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


def handles_of(strokes: Iterable[Stroke], language: Language) -> tuple[list[Any], dict[Any, Any]]:
    """Lines for a legend that explain the shapes of some strokes, and how to draw them."""
    lines: Any = require("matplotlib.lines", "plots")
    handlers: Any = require("matplotlib.legend_handler", "plots")
    strokes = tuple(strokes)
    seen = {stroke.shape for stroke in strokes} | {"open" for stroke in strokes if stroke.arrows}
    words = MEANINGS[language]
    shapes = [
        lines.Line2D([], [], color="#444444", label=words[shape], **_LOOKS[shape])
        for shape in words
        if shape in seen
    ]
    double = handlers.HandlerLine2D(numpoints=2)  # a mark at both ends of the line
    return shapes, {line: double for line in shapes if line.get_label() == words["limit"]}
