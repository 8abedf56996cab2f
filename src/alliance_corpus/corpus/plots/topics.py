"""Picture of the topics of instruments, side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from alliance_corpus.corpus.comparison import compare
from alliance_corpus.corpus.plots.canvas import BLUE, finished, new_figure
from alliance_corpus.errors import QueryError
from alliance_corpus.records.labels import TOPIC_LABELS, check_language, label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.figure import Figure

    from alliance_corpus.corpus.comparison import ComparisonRow
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Instrument
    from alliance_corpus.records.labels import Language

_TITLES: Final[Mapping[Language, str]] = {
    "en": "Number of points on each topic, and how far the work on it is to go",
    "ja": "主題ごとの項目の数と、作業の段階",
}

_STAGES: Final[Mapping[str, str]] = {
    "研究": "study",
    "検討": "examination",
    "策定": "drawing up",
    "更新": "updating",
}
"""The stages of `STAGES` in English."""

_COLUMN: Final = 2.4  # inches for each instrument
_ROW: Final = 0.38


def topics_figure(corpus: CorpusTables, instruments: Sequence[str], language: Language) -> Figure:
    """A row for each topic, a column for each instrument; see `Plots.topics`."""
    check_language(language)
    comparison = compare(corpus, instruments)
    if not comparison.rows:
        raise QueryError(
            "there is nothing to draw: no instrument has more than single articles, or none of the "
            "provisions has a topic"
        )
    columns, rows = comparison.instruments, comparison.rows
    figure = new_figure(2.6 + _COLUMN * len(columns), 1.4 + _ROW * len(rows))
    axes = figure.add_subplot()
    axes.set_xlim(-0.5, len(columns) - 0.3)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    for at, row in enumerate(rows):
        counts = [len(found) for found in row.provisions]
        for column, (one, two) in enumerate(pairwise(counts)):
            if one and two:
                axes.plot([column, column + 1], [at, at], color="#BBBBBB", linewidth=1.5, zorder=1)
        for column, count in enumerate(counts):
            if count:
                size = 110 + 45 * count
                axes.scatter([column], [at], s=size, color=BLUE, zorder=2)
                axes.text(column, at, str(count), ha="center", va="center", color="white",
                          fontsize=9, zorder=3)  # fmt: skip
        for column, stages in enumerate(_stages(row, language)):
            if stages:
                axes.text(column + 0.13, at, stages, va="center", fontsize=8, color="#333333",
                          bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})  # fmt: skip
    axes.set_xticks(range(len(columns)), [_heading(one, language) for one in columns])
    axes.set_yticks(range(len(rows)), [_topic(row.topic, language) for row in rows])
    axes.xaxis.tick_top()
    axes.tick_params(length=0, labelsize=9)
    axes.grid(axis="y", color="#EEEEEE", linewidth=0.8)
    axes.set_axisbelow(True)
    for spine in axes.spines.values():
        spine.set_visible(False)
    figure.suptitle(_TITLES[language], fontsize=11)
    return finished(figure, language)


def _stages(row: ComparisonRow, language: Language) -> list[str]:
    """The stages of each instrument, joined."""
    if language == "ja":
        return ["・".join(found) for found in row.stages.values()]
    return [", ".join(_STAGES[stage] for stage in found) for found in row.stages.values()]


def _topic(topic: str, language: Language) -> str:
    return TOPIC_LABELS[topic] if language == "ja" else topic.replace("-", " ")


def _heading(instrument: Instrument, language: Language) -> str:
    """The name over its time of validity: the three guidelines share one name."""
    name = label(instrument, language)
    if len(name) > 24:  # the words of a name in two lines
        half = name.rfind(" ", 0, len(name) // 2 + 6)
        name = f"{name[:half]}\n{name[half + 1 :]}" if half > 0 else name
    return name if instrument.valid is None else f"{name}\n{instrument.valid}"
