"""Picture of the citation network: documents on the left, the works that they cite on the right."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.bibliography.graph import Bibliography
from alliance_corpus.corpus.plots.canvas import BLUE, GREY, ORANGE, bare, finished, new_figure
from alliance_corpus.errors import QueryError
from alliance_corpus.lazy import require
from alliance_corpus.records.labels import check_language, label, short_reference
from alliance_corpus.text.columns import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.figure import Figure

    from alliance_corpus.corpus.bibliography.results import CitedBy
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records.labels import Language

_COLOURS: Final[Mapping[str | None, str]] = {"primary": BLUE, "secondary": ORANGE, None: GREY}

_WORDS: Final[Mapping[Language, Mapping[str | None, str]]] = {
    "en": {"primary": "primary source", "secondary": "secondary source", None: "not decided",
           "title": "Who cites what, and how often"},
    "ja": {"primary": "一次資料", "secondary": "二次資料", None: "未決定",
           "title": "どの文書がどの文献を何回引くか"},
}  # fmt: skip

_ROW: Final = 0.25  # inches for each work
_LABEL: Final = 64  # columns


def citations_figure(corpus: CorpusTables, document: str | None, language: Language) -> Figure:
    """A line for each document and work that it cites; see `Plots.citations`."""
    check_language(language)
    words = _WORDS[language]
    citing = None if document is None else corpus.documents[document].id
    edges = [edge for edge in Bibliography(corpus).edges() if citing in (None, edge.document)]
    if not edges:
        of = "any document" if citing is None else repr(citing)
        raise QueryError(f"there is nothing to draw: no citation of a known work by {of}")
    works = list(dict.fromkeys(edge.work for edge in edges))
    rows = {work: row for row, work in enumerate(works)}
    figure = new_figure(12, 1.4 + _ROW * max(len(works), 4))
    axes = figure.add_subplot()
    bare(axes)
    axes.set_xlim(-0.75, 2.35)
    axes.set_ylim(max(len(works), 4) - 0.4, -0.6)
    for name, at in _places(edges, rows).items():
        axes.scatter([0], [at], s=90, color="black", zorder=3)
        axes.text(-0.04, at, _document(corpus, name), ha="right", va="center", fontsize=9)
        for edge in edges:
            if edge.document == name:
                axes.plot([0, 1], [at, rows[edge.work]], color=_COLOURS[edge.kind], alpha=0.6,
                          linewidth=0.8 + 0.9 * (edge.citations - 1))  # fmt: skip
    cited: defaultdict[str, int] = defaultdict(int)
    for edge in edges:
        cited[edge.work] += edge.citations
    kinds = {edge.work: edge.kind for edge in edges}
    for work, row in rows.items():
        axes.scatter([1], [row], s=25 + 18 * cited[work], color=_COLOURS[kinds[work]], zorder=3)
        times = f"  ×{cited[work]}" if cited[work] > 1 else ""
        axes.text(1.06, row, f"{_work(corpus, work)}{times}", va="center", fontsize=8)
    axes.set_title(words["title"], fontsize=11)
    lines: Any = require("matplotlib.lines", "plots")
    handles = [
        lines.Line2D([], [], color=colour, marker="o", label=words[kind])
        for kind, colour in _COLOURS.items()
        if kind in kinds.values()
    ]
    figure.legend(handles=handles, loc="outside lower center", ncols=3, frameon=False, fontsize=9)
    return finished(figure, language)


def _places(edges: Sequence[CitedBy], rows: Mapping[str, int]) -> dict[str, float]:
    """The height of each document: the middle of its works, with room to the one above it."""
    heights: defaultdict[str, list[int]] = defaultdict(list)
    for edge in edges:
        heights[edge.document].append(rows[edge.work])
    places: dict[str, float] = {}
    for name, found in sorted(heights.items(), key=lambda one: sum(one[1]) / len(one[1])):
        above = max(places.values(), default=-2.0)
        places[name] = max(sum(found) / len(found), above + 2)
    return places


def _document(corpus: CorpusTables, name: str) -> str:
    return shorten(short_reference(corpus.documents[name].work), 30) + f"\n({name})"


def _work(corpus: CorpusTables, name: str) -> str:
    """Authors and year, and the title; the title alone if there are no authors."""
    work = corpus.works.get(name)
    if work is None:
        return name
    reference, title = short_reference(work), label(work)
    return shorten(reference if title in reference else f"{reference}「{title}」", _LABEL)
