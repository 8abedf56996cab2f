"""Pictures of how often words occur: by document, or by the times that their sentences name."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Final

from alliance_corpus.corpus.phrases import phrases_in
from alliance_corpus.corpus.plots.canvas import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    RED,
    finished,
    new_figure,
    whole_numbers,
)
from alliance_corpus.corpus.plots.shapes import draw, handles_of, limits_of
from alliance_corpus.corpus.plots.strokes import strokes_of
from alliance_corpus.dates import EDTF
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.records.labels import check_language, short_reference
from alliance_corpus.text.columns import shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from alliance_corpus.corpus.plots.strokes import Stroke
    from alliance_corpus.corpus.search import Concordance, Hit
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import DateExpression
    from alliance_corpus.records.labels import Language

BY: Final = ("document", "time")
"""Along what words can be counted."""

_COLOURS: Final = (BLUE, ORANGE, GREEN, RED, GREY, "#CC79A7", "#56B4E9", "#F0E442")

_WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": {
        "rate": "hits in 10,000 characters", "undated": "no date",
        "document": "Words by document, in order of time (the number of hits above)",
        "time": "Times named in the same sentence as the word",
        "dated": "{}  ({} of {} hits)",
    },
    "ja": {
        "rate": "1万字あたりの出現数", "undated": "日付なし",
        "document": "文書ごとの出現（年代順、数字は出現数）",
        "time": "語と同じ文に出てくる時期",
        "dated": "{}（{}／{}例）",
    },
}  # fmt: skip

_GROUP: Final = 1.9  # inches for each document
_LANE: Final = 0.16  # inches for each time
_GAP: Final = 1.5  # lanes between words
_LABEL: Final = 22  # columns


def words_figure(
    corpus: CorpusTables,
    search: Callable[..., Concordance],
    terms: Sequence[str],
    by: str,
    language: Language,
) -> Figure:
    """Where words occur; see `Plots.words`."""
    check_language(language)
    if by not in BY:
        raise QueryError(f"by {by!r}: expected one of {', '.join(BY)}.{nearest(str(by), BY)}")
    if not terms:
        raise QueryError("no words are given: expected at least one, such as words('同盟')")
    twice = [term for term in terms if terms.count(term) > 1]
    if twice:
        raise QueryError(f"{twice[0]!r} is given twice: expected different words")
    draw_by = _by_document if by == "document" else _by_time
    return finished(draw_by(corpus, search, terms, language), language)


def _by_document(
    corpus: CorpusTables,
    search: Callable[..., Concordance],
    terms: Sequence[str],
    language: Language,
) -> Figure:
    words = _WORDS[language]
    counts = phrases_in(corpus, search, terms)
    if not any(row.count for row in counts):
        raise QueryError(f"there is nothing to draw: no hit of {', '.join(map(repr, terms))}")
    documents = list(dict.fromkeys(row.document for row in counts))
    dates = {row.document: row.date for row in counts}
    figure = new_figure(1.6 + _GROUP * len(documents), 4.6)
    axes = figure.add_subplot()
    width = 0.8 / len(terms)
    for number, term in enumerate(terms):
        rows = [row for row in counts if row.phrase == term]
        places = [at - 0.4 + width * (number + 0.5) for at in range(len(documents))]
        bars = axes.bar(
            places,
            [row.per_ten_thousand for row in rows],
            width=width * 0.9,
            color=_COLOURS[number % len(_COLOURS)],
            hatch="/" * (number // len(_COLOURS)),
            label=shorten(term, _LABEL),
        )
        axes.bar_label(bars, [str(row.count) for row in rows], fontsize=8)
    names = [shorten(short_reference(corpus.documents[one].work), _LABEL) for one in documents]
    labels = [_dated(name, dates[one], words) for one, name in zip(documents, names, strict=True)]
    axes.set_xticks(range(len(documents)), labels, fontsize=9)
    axes.tick_params(axis="x", length=0)
    axes.set_ylabel(words["rate"])
    axes.set_title(words["document"], fontsize=11)
    axes.spines[["top", "right"]].set_visible(False)
    figure.legend(loc="outside lower center", ncols=min(len(terms), 6), frameon=False, fontsize=9)
    return figure


def _dated(name: str, date: str | None, words: Mapping[str, str]) -> str:
    """A document with its date below, unless its name ends with it."""
    if date is not None and name.endswith(f" {date}"):
        return name
    return f"{name}\n{date or words['undated']}"


def _by_time(
    corpus: CorpusTables,
    search: Callable[..., Concordance],
    terms: Sequence[str],
    language: Language,
) -> Figure:
    words = _WORDS[language]
    finder = _Times(corpus)
    found = {term: [finder.of(hit) for hit in search(term, context=0)] for term in terms}
    lanes = {
        term: [strokes_of(time) for time in sorted(chain(*times), key=lambda one: one.sort_key)]
        for term, times in found.items()
    }
    strokes = [stroke for lane in chain(*lanes.values()) for stroke in lane]
    limits = limits_of(strokes)
    if limits is None:
        raise QueryError(
            "there is nothing to draw: no sentence that names a time has a hit of "
            f"{', '.join(map(repr, terms))}"
        )
    rows = sum(max(len(one), 1) + _GAP for one in lanes.values())
    figure = new_figure(12, 2.0 + _LANE * rows)
    axes = figure.add_subplot()
    axes.set_xlim(*limits)
    axes.set_ylim(rows - 0.5, -1.0)
    middles = list(_draw_lanes(axes, list(lanes.values())))
    labels = [
        words["dated"].format(shorten(term, _LABEL), sum(map(bool, times)), len(times))
        for term, times in found.items()
    ]
    axes.set_yticks(middles, labels, fontsize=9)
    axes.tick_params(axis="y", length=0)
    axes.xaxis.set_major_locator(whole_numbers())
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set_title(words["time"], fontsize=11)
    handles, handlers = handles_of(strokes, language)
    figure.legend(
        handles=handles, handler_map=handlers, loc="outside lower center", ncols=len(handles),
        frameon=False, fontsize=9,
    )  # fmt: skip
    return figure


def _draw_lanes(axes: Axes, lanes: Sequence[Sequence[tuple[Stroke, ...]]]) -> Iterator[float]:
    """Draw the times of each word below those of the last one.

    Yields:
        The middle of each word's lanes.
    """
    top = 0.0
    for number, of_word in enumerate(lanes):
        style = {"color": _COLOURS[number % len(_COLOURS)], "alpha": 0.8}
        for lane, strokes in enumerate(of_word):
            for stroke in strokes:
                draw(axes, top + lane, stroke, style)
        if number:
            axes.axhline(top - (1 + _GAP) / 2, color="#CCCCCC", linewidth=0.6)
        height = max(len(of_word), 1)
        yield top + (height - 1) / 2
        top += height + _GAP


class _Times:
    """The times that sentences name: dates with a value and a first or last day."""

    __slots__ = ("_dates", "_sentences", "_starts")

    def __init__(self, corpus: CorpusTables) -> None:
        self._sentences = {
            document: sorted(found, key=lambda sentence: sentence.span)
            for document, found in corpus.sentences.group_by("document").items()
        }
        self._starts = {
            document: [sentence.span.start for sentence in found]
            for document, found in self._sentences.items()
        }
        self._dates: defaultdict[str | None, list[DateExpression]] = defaultdict(list)
        for date in corpus.dates:
            self._dates[date.document].append(date)

    def of(self, hit: Hit) -> list[EDTF]:
        """The different times that the sentence of a hit names."""
        at = bisect_right(self._starts.get(hit.document, []), hit.span.start) - 1
        if at < 0:
            return []
        span = self._sentences[hit.document][at].span
        values = (
            date.value
            for date in self._dates[hit.document]
            if span.start <= date.span.start < span.end and isinstance(date.value, EDTF)
        )
        return list(dict.fromkeys(v for v in values if limits_of(strokes_of(v)) is not None))
