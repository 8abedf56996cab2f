"""Picture of the bodies that existed in each year."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.bodies import bodies_of, presence_in, year_as_time, years_of
from alliance_corpus.corpus.plots.canvas import BLUE, finished, new_figure, whole_numbers
from alliance_corpus.dates import Answer
from alliance_corpus.errors import QueryError
from alliance_corpus.lazy import require
from alliance_corpus.records.labels import check_language, label
from alliance_corpus.text.columns import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Institution
    from alliance_corpus.records.labels import Language

_WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": {"certain": "existed all year", "possible": "may have existed", "count": "bodies",
           "title": "Bodies by year, as far as the documents tell"},
    "ja": {"certain": "年間を通じて存在", "possible": "存在した可能性あり", "count": "機関の数",
           "title": "年ごとの機関（資料から分かる限り）"},
}  # fmt: skip

_CERTAIN: Final[dict[str, Any]] = {"color": BLUE}
_POSSIBLE: Final[dict[str, Any]] = {
    "facecolor": "#D6E6F2",
    "edgecolor": BLUE,
    "hatch": "////",
    "linewidth": 0.5,
}
_LABEL: Final = 56  # columns


def bodies_figure(
    corpus: CorpusTables,
    first: int | None,
    last: int | None,
    kinds: str | Iterable[str],
    language: Language,
) -> Figure:
    """How many bodies there were in each year, and below, a row for each; see `Plots.bodies`."""
    check_language(language)
    words = _WORDS[language]
    presence = presence_in(corpus)
    bodies = bodies_of(corpus, kinds)
    years = years_of(corpus, bodies, presence, first, last)
    times = {year: year_as_time(year) for year in years}
    found = {
        body: {year: presence.there(body, when) for year, when in times.items()} for body in bodies
    }
    rows = sorted(
        (body for body in bodies if set(found[body].values()) != {Answer.NO}),
        key=lambda body: (next(y for y in years if found[body][y] is not Answer.NO), body.id),
    )
    if not rows:
        raise QueryError(
            f"there is nothing to draw: no body of this kind may have existed from {years[0]} to "
            f"{years[-1]}"
        )
    height = 0.26 * len(rows)
    figure = new_figure(11, height + 3.2)
    above, below = figure.subplots(2, 1, sharex=True, height_ratios=[2, max(height, 0.6)])
    _count(above, [[found[body][year] for body in rows] for year in years], years)
    above.set_ylabel(words["count"])
    for row, body in enumerate(rows):
        _bar(below, row, found[body])
    below.set_ylim(len(rows) - 0.4, -0.6)
    below.set_yticks(range(len(rows)), [_label(body, language) for body in rows])
    below.tick_params(axis="y", labelsize=9, length=0)
    below.xaxis.set_major_locator(whole_numbers())
    below.set_xlim(years[0], years[-1] + 1)
    for axes in (above, below):
        axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
        axes.set_axisbelow(True)
    above.set_title(words["title"], fontsize=11)
    patches: Any = require("matplotlib.patches", "plots")
    handles = [
        patches.Patch(**_CERTAIN, label=words["certain"]),
        patches.Patch(**_POSSIBLE, label=words["possible"]),
    ]
    figure.legend(handles=handles, loc="outside lower center", ncols=2, frameon=False, fontsize=9)
    return finished(figure, language)


def _count(axes: Axes, answers: list[list[Answer]], years: range) -> None:
    certain = [found.count(Answer.YES) for found in answers]
    possible = [len(found) - found.count(Answer.NO) for found in answers]
    edges = [*years, years[-1] + 1]
    axes.stairs(possible, edges, baseline=certain, fill=True, **_POSSIBLE)
    axes.stairs(certain, edges, fill=True, **_CERTAIN)
    axes.set_ylim(0, max(possible) * 1.1)
    axes.yaxis.set_major_locator(whole_numbers())


def _bar(axes: Axes, row: int, answers: Mapping[int, Answer]) -> None:
    """A bar for each run of years with the same answer."""
    for answer, run in groupby(answers, key=lambda year: answers[year]):
        years = list(run)
        if answer is not Answer.NO:
            looks = _CERTAIN if answer is Answer.YES else _POSSIBLE
            axes.barh(row, len(years), left=years[0], height=0.6, **looks)


def _label(body: Institution, language: Language) -> str:
    return shorten(label(body, language), _LABEL)
