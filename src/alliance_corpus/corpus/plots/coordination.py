"""Picture of who coordinates with whom: two sides, and between them the bodies that they share."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.plots.canvas import (
    BLUE,
    GREY,
    RED,
    bare,
    finished,
    new_figure,
)
from alliance_corpus.corpus.plots.routes import balanced, bent, curve, number_place, through_gaps
from alliance_corpus.corpus.plots.ties import ties_of
from alliance_corpus.errors import QueryError
from alliance_corpus.lazy import require
from alliance_corpus.records.labels import check_language, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from alliance_corpus.corpus.plots.ties import Tie, TieKind, Ties
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records.labels import Language

_LOOKS: Final[Mapping[TieKind, dict[str, Any]]] = {
    "event": {"color": BLUE, "alpha": 0.55},
    "member": {"color": GREY, "linewidth": 1.2},
    "counterpart": {"color": RED, "linewidth": 1.5, "linestyle": "--"},
}

_WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": {
        "event": "meet or agree (number of events, if several)", "member": "member or chair",
        "counterpart": "counterparts", "title": "Who coordinates with whom",
        "elsewhere": "Not shown: {} ties with others",
    },
    "ja": {
        "event": "会合・合意を共にする（複数なら件数）", "member": "構成員・議長",
        "counterpart": "対応する相手",
        "title": "誰が誰と調整するか", "elsewhere": "図にない第三者との関係：{}件",
    },
}  # fmt: skip

_ROW: Final = 0.52  # inches
_LABEL: Final = 36  # columns; longer names take more lines
_LINE: Final = 0.15  # rows: half the height of a line of a name, with its share of the frame
_SWEEPS: Final = 8
_BOX: Final = {"facecolor": "white", "edgecolor": "#555555", "boxstyle": "round,pad=0.3"}
_NUMBER: Final = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}
_ALIGN: Final = ("right", "center", "left")


def coordination_figure(
    corpus: CorpusTables, first: str, second: str, language: Language
) -> Figure:
    """Institutions in three columns, and lines for their ties; see `Plots.coordination`."""
    check_language(language)
    ties = ties_of(corpus, first, second)
    if not ties.ties:
        raise QueryError(f"there is nothing to draw: no ties between {first!r} and {second!r}")
    words = _WORDS[language]
    places = _places(ties)
    rows = max(map(len, ties.columns)) + 1
    figure = new_figure(13, 1.4 + _ROW * rows)
    axes = figure.add_subplot()
    bare(axes)
    axes.set_xlim(-0.75, 2.75)
    axes.set_ylim(rows - 0.4, -0.6)
    shown = {
        name: list(balanced(label(corpus.institutions[name], language), _LABEL)) for name in places
    }
    boxes = [(places[name][1], _LINE * (len(shown[name]) + 1)) for name in ties.columns[1]]
    gaps = through_gaps([(places[tie.one], places[tie.other]) for tie in ties.ties], boxes)
    for tie, gap in zip(ties.ties, gaps, strict=True):
        _draw_tie(axes, tie, places[tie.one], places[tie.other], gap)
    for column, names in enumerate(ties.columns):
        for name in names:
            axes.text(*places[name], "\n".join(shown[name]), ha=_ALIGN[column], va="center",
                      fontsize=8.5, bbox=_BOX, zorder=3)  # fmt: skip
    note = words["elsewhere"].format(ties.elsewhere) if ties.elsewhere else ""
    axes.set_title(words["title"], fontsize=11)
    axes.text(0.5, 0, note, transform=axes.transAxes, ha="center", fontsize=8, color="#555555")
    lines: Any = require("matplotlib.lines", "plots")
    kinds = {tie.kind for tie in ties.ties}
    handles = [
        lines.Line2D([], [], **{"linewidth": 3, **looks}, label=words[kind])
        for kind, looks in _LOOKS.items()
        if kind in kinds
    ]
    figure.legend(handles=handles, loc="outside lower center", ncols=3, frameon=False, fontsize=9)
    return finished(figure, language)


def _draw_tie(
    axes: Axes,
    tie: Tie,
    start: tuple[float, float],
    end: tuple[float, float],
    gap: float | None,
) -> None:
    """A line, wider for more events, with their number; beside the column if both are in one.

    Args:
        axes: where to draw.
        tie: what the line means.
        start: place of one end.
        end: place of the other.
        gap: the height at which it passes the middle column; None: it runs straight.
    """
    looks = dict(_LOOKS[tie.kind])
    if tie.kind == "event":
        looks["linewidth"] = 1 + 0.35 * min(tie.count, 20)
    if start[0] == end[0]:
        bow = {"arrowstyle": "-", "connectionstyle": "arc3,rad=0.3", **looks}
        axes.annotate("", start, end, zorder=1, arrowprops=bow)
    elif gap is not None:
        axes.plot(*curve(start, end, gap), zorder=1, **looks)
    else:
        axes.plot(*bent(start, end), zorder=1, **looks)
    if tie.kind == "event" and tie.count > 1:
        axes.text(*number_place(start, end, gap), str(tie.count), fontsize=8, ha="center",
                  va="center", color=looks["color"], zorder=2, bbox=_NUMBER)  # fmt: skip


def _places(ties: Ties) -> dict[str, tuple[float, float]]:
    """Where each institution stands.

    The two states stand on top, if they have ties; the row between them stays empty. The others
    stand near those that they have ties with, so that few lines cross.
    """
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for tie in ties.ties:
        beside[tie.one].append(tie.other)
        beside[tie.other].append(tie.one)
    rows = max(map(len, ties.columns))
    order = [sorted(column, key=lambda name: -len(beside[name])) for column in ties.columns]
    heights = _heights(order, rows)
    for sweep in range(_SWEEPS):
        column = (1, 0, 1, 2)[sweep % 4]
        top = 0 if column == 1 else 1  # whoever has most ties stays on top of a side
        kept, moved = order[column][:top], order[column][top:]
        moved.sort(key=lambda name: sum(heights[n] for n in beside[name]) / len(beside[name]))
        order[column] = [*kept, *moved]
        heights = _heights(order, rows)
    return {
        name: (float(column), heights[name]) for column, names in enumerate(order) for name in names
    }


def _heights(order: list[list[str]], rows: int) -> dict[str, float]:
    """The row of each institution, the columns spread evenly."""
    heights = {}
    for column, names in enumerate(order):
        first = 1 if column == 1 else 0
        step = (rows - first) / max(len(names) - 1, 1)
        for at, name in enumerate(names):
            heights[name] = first + at * min(step, 2.5)
    return heights
