"""The six pictures: as many marks as the question gives answers, words in both languages."""

from __future__ import annotations

from contextlib import suppress
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus import analysis
from alliance_corpus.corpus.plots.canvas import BLUE, GREY, ORANGE, save
from alliance_corpus.corpus.plots.shapes import MEANINGS
from alliance_corpus.corpus.plots.ties import ties_of
from alliance_corpus.records.labels import TOPIC_LABELS, label
from alliance_corpus.testing.corpora import corpora

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from matplotlib.figure import Figure

    from alliance_corpus.corpus import Corpus

GUIDELINES = ("guidelines-1978", "guidelines-1997", "guidelines-2015")

PICTURES: dict[str, Callable[..., Figure]] = {
    "timeline": lambda plot, **more: plot.timeline("1996/1998", **more),
    "bodies": lambda plot, **more: plot.bodies(**more),
    "coordination": lambda plot, **more: plot.coordination(**more),
    "topics": lambda plot, **more: plot.topics(*GUIDELINES, **more),
    "citations": lambda plot, **more: plot.citations(**more),
    "words": lambda plot, **more: plot.words("抑止", "同盟", **more),
    "words by time": lambda plot, **more: plot.words("抑止", by="time", **more),
}


@pytest.fixture(scope="module")
def shipped() -> Corpus:
    return ac.load()


def axes_of(figure: Figure) -> list[Any]:
    """The axes, untyped: their marks are of many classes."""
    return list(figure.axes)


def words_of(figure: Figure) -> set[str]:
    from matplotlib.text import Text

    figure.canvas.draw()  # a glyph that is missing warns, and a warning is an error
    return {text.get_text() for text in figure.findobj(Text)}


def texts_of(axes: Any) -> list[str]:
    return [text.get_text() for text in axes.texts if text.get_text()]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_a_figure_without_a_window(
    shipped: Corpus, name: str, language: str, tmp_path: Path
) -> None:
    from matplotlib.figure import Figure

    figure = PICTURES[name](shipped.plot, language=language)
    assert isinstance(figure, Figure)
    assert words_of(figure)
    for suffix in ("png", "svg"):
        one, two = (
            shipped.plot.save(PICTURES[name](shipped.plot, language=language), tmp_path / file)
            for file in (f"1.{suffix}", f"2.{suffix}")
        )
        assert one.read_bytes() == two.read_bytes()
    assert figure._repr_png_().startswith(b"\x89PNG")  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", PICTURES)
def test_nothing_is_cut_at_the_edge(shipped: Corpus, name: str, language: str) -> None:
    figure = PICTURES[name](shipped.plot, language=language)
    figure.canvas.draw()
    box, size = figure.get_tightbbox(), figure.get_size_inches()
    assert -0.05 <= box.x0 <= box.x1 <= size[0] + 0.05
    assert -0.05 <= box.y0 <= box.y1 <= size[1] + 0.05


@pytest.mark.parametrize("name", PICTURES)
def test_an_unknown_language_is_quoted(shipped: Corpus, name: str) -> None:
    with pytest.raises(ac.QueryError, match=r"language 'jp': expected one of ja, en"):
        PICTURES[name](shipped.plot, language="jp")


def test_pictures_leave_no_global_state(shipped: Corpus) -> None:
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    shipped.plot.topics(*GUIDELINES)
    assert dict(mpl.rcParams) == before
    assert repr(shipped.plot).endswith("bodies, citations, coordination, timeline, topics, words>")


# Timeline


def test_the_timeline_is_that_of_the_question(shipped: Corpus) -> None:
    events = shipped.timeline("1996/1998", involving="japan", possible=True)
    figure = shipped.plot.timeline("1996/1998", involving="japan", possible=True)
    assert len(figure.axes[0].get_yticks()) == len(events)
    assert any("日米" in word for word in words_of(figure))
    english = shipped.plot.timeline("1996/1998", language="en")
    assert set(MEANINGS["en"].values()) & words_of(english)
    assert set(MEANINGS["ja"].values()) & words_of(figure)


# Bodies


def test_bodies_have_a_bar_for_each_run_of_years(shipped: Corpus) -> None:
    rows = analysis.bodies_in_being(shipped)
    figure = shipped.plot.bodies()
    above, below = axes_of(figure)
    bodies = {row.body for row in rows}
    labels = [tick.get_text() for tick in below.get_yticklabels()]
    assert sorted(labels) == sorted(label(shipped.institutions[body]) for body in bodies)
    runs = 0
    for body in bodies:
        years = [(row.year, row.in_being) for row in rows if row.body == body]
        runs += len(
            list(groupby(enumerate(years), key=lambda one: (one[1][0] - one[0], one[1][1])))
        )
    assert len(below.patches) == runs
    possible, certain = (stairs.get_data().values for stairs in above.patches)
    counted = analysis.bodies_by_year(shipped)
    for number, year in enumerate(dict.fromkeys(row.year for row in counted)):
        of_year = [row for row in counted if row.year == year]
        assert certain[number] == sum(row.certain for row in of_year)
        assert possible[number] == sum(row.possible for row in of_year)


def test_bodies_of_some_years_and_kinds(shipped: Corpus) -> None:
    _, below = axes_of(shipped.plot.bodies(1997, 1999, kinds="consultative-body", language="en"))
    assert below.get_xlim() == (1997, 2000)
    labels = {tick.get_text() for tick in below.get_yticklabels()}
    assert "Subcommittee for Defense Cooperation" in labels
    assert "Comprehensive Mechanism" not in labels


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"first": 2000, "last": 1990}, "years 2000 to 1990"),
        ({"first": "1990"}, "year '1990'"),
        ({"kinds": "commitee"}, "no kind of institution 'commitee'"),
        ({"first": 1900, "last": 1901, "kinds": "archive"}, "may have existed from 1900 to 1901"),
    ],
)
def test_what_bodies_cannot_be_drawn(shipped: Corpus, asked: Any, message: str) -> None:
    with pytest.raises(ac.QueryError, match=message):
        shipped.plot.bodies(**asked)


# Coordination


def test_coordination_has_a_box_for_each_institution_and_a_line_for_each_tie(
    shipped: Corpus,
) -> None:
    found = ties_of(shipped, "japan", "united-states")
    (axes,) = axes_of(shipped.plot.coordination())
    bowed = [text for text in axes.texts if not text.get_text()]
    assert len(axes.lines) + len(
        [b for b in bowed if hasattr(b, "arrowprops") and b.arrowprops]
    ) == len(found.ties)
    numbers = [text for text in texts_of(axes) if text.isdigit()]
    expected = [str(tie.count) for tie in found.ties if tie.kind == "event" and tie.count > 1]
    assert sorted(numbers) == sorted(expected)
    boxes = {text.replace("\n", "") for text in texts_of(axes)} - set(numbers)
    names = {label(shipped.institutions[one]) for column in found.columns for one in column}
    assert {name.replace(" ", "") for name in names} <= {box.replace(" ", "") for box in boxes}
    assert any(str(found.elsewhere) in box for box in boxes - names)


def test_ties_are_those_of_the_records(shipped: Corpus) -> None:
    found = ties_of(shipped, "日本", "米国")
    assert found == ties_of(shipped, "japan", "united-states")
    left, both, right = found.columns
    assert "japan" in left
    assert "scc" in both
    assert "united-states" in right
    meetings = [
        event
        for event in shipped.events.where(kind=["meeting", "agreement"])
        if {"japan", "united-states"}
        <= {
            p.entity for p in event.participants if p.role in ("actor", "party", "host", "attendee")
        }
    ]
    (tie,) = [tie for tie in found.ties if {tie.one, tie.other} == {"japan", "united-states"}]
    assert (tie.kind, tie.count) == ("event", len(meetings))
    sides = {name: side for side, names in enumerate(found.columns) for name in names}
    assert all(sides[t.one] != sides[t.other] for t in found.ties if t.kind == "event")
    counterparts = shipped.relations.where(predicate="counterpart-of")
    assert sum(t.count for t in found.ties if t.kind == "counterpart") == len(counterparts)


@pytest.mark.parametrize(
    ("sides", "error", "message"),
    [
        (("japan", "japan"), ac.QueryError, "'japan' and 'japan' are the same state"),
        (("japan", "scc"), ac.QueryError, "'scc' is no state"),
        (("japan", "atlantis"), ac.UnknownIdError, "'atlantis'"),
        (("india", "russia"), ac.QueryError, "no ties between 'india' and 'russia'"),
    ],
)
def test_whose_coordination_cannot_be_drawn(
    shipped: Corpus, sides: tuple[str, str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        shipped.plot.coordination(*sides)


# Topics


def test_topics_have_a_circle_for_each_instrument_that_has_them(shipped: Corpus) -> None:
    comparison = shipped.compare(*GUIDELINES)
    (axes,) = axes_of(shipped.plot.topics(*GUIDELINES))
    counts = [len(found) for row in comparison for found in row.provisions if found]
    assert [int(text) for text in texts_of(axes) if text.isdigit()] == counts
    assert len(axes.collections) == len(counts)
    kept = [row for row in analysis.topic_changes(shipped, *GUIDELINES) if row.change == "kept"]
    assert len(axes.lines) == len(kept)
    labels = [tick.get_text() for tick in axes.get_yticklabels()]
    assert labels == [TOPIC_LABELS[row.topic] for row in comparison]
    headings = [tick.get_text() for tick in axes.get_xticklabels()]
    assert len(set(headings)) == 3
    assert "研究" in texts_of(axes)
    assert "drawing up" in words_of(shipped.plot.topics(*GUIDELINES, language="en"))


def test_instruments_without_topics(shipped: Corpus) -> None:
    with pytest.raises(ac.UnknownIdError, match="'guideline-1978'"):
        shipped.plot.topics("guideline-1978")


# Citations


def test_citations_have_a_line_for_each_edge(shipped: Corpus) -> None:
    edges = shipped.bibliography.edges()
    (axes,) = axes_of(shipped.plot.citations())
    colours = {"primary": BLUE, "secondary": ORANGE, None: GREY}
    assert sorted(line.get_color() for line in axes.lines) == sorted(
        colours[edge.kind] for edge in edges
    )
    assert len(axes.collections) == len({e.document for e in edges}) + len({e.work for e in edges})
    assert any(text.endswith("×6") for text in texts_of(axes))
    (one,) = axes_of(shipped.plot.citations("mod-2018"))
    assert len(one.lines) == len([edge for edge in edges if edge.document == "mod-2018"])


def test_a_document_that_is_unknown_or_cites_nothing(shipped: Corpus, corpus: Corpus) -> None:
    with pytest.raises(ac.UnknownIdError, match="'kito-2042'"):
        shipped.plot.citations("kito-2042")


# Words


def test_words_have_a_bar_for_each_document(shipped: Corpus) -> None:
    rows = analysis.phrases_by_document(shipped, ["抑止", "同盟"])
    (axes,) = axes_of(shipped.plot.words("抑止", "同盟"))
    assert [bar.get_height() for bar in axes.patches] == [row.per_ten_thousand for row in rows]
    assert texts_of(axes) == [str(row.count) for row in rows]
    dates = [row.date or "日付なし" for row in rows if row.phrase == "抑止"]
    for tick, date in zip(axes.get_xticklabels(), dates, strict=True):
        assert tick.get_text().replace("\n", " ").endswith(f" {date}")


def test_words_by_time_have_a_lane_for_each_time_in_the_sentence(shipped: Corpus) -> None:
    (axes,) = axes_of(shipped.plot.words("共同計画", by="time"))
    hits = shipped.search("共同計画")
    times = 0
    dated = 0
    for hit in hits:
        (sentence,) = [
            s for s in shipped.sentences.where(document=hit.document)
            if s.span.start <= hit.span.start < s.span.end
        ]  # fmt: skip
        found = {
            d.value for d in shipped.dates.where(document=hit.document)
            if sentence.span.start <= d.span.start < sentence.span.end
            and isinstance(d.value, ac.EDTF)
        }  # fmt: skip
        times += len(found)
        dated += bool(found)
    drawn = {bar.get_y() for bar in axes.patches} | {line.get_ydata()[0] for line in axes.lines}
    assert len(drawn) == times > 0
    (name,) = [tick.get_text() for tick in axes.get_yticklabels()]
    assert name == f"共同計画（{dated}／{len(hits)}例）"


@pytest.mark.parametrize(
    ("terms", "by", "message"),
    [
        ((), "document", "no words are given"),
        (("抑止", "同盟", "抑止"), "document", "'抑止' is given twice"),
        (("抑止",), "year", "by 'year': expected one of document, time"),
        (("",), "document", "search term ''"),
        (("麒麟",), "document", "no hit of '麒麟'"),
        (("麒麟",), "time", "has a hit of '麒麟'"),
    ],
)
def test_what_words_cannot_be_drawn(
    shipped: Corpus, terms: tuple[str, ...], by: str, message: str
) -> None:
    with pytest.raises(ac.QueryError, match=message):
        shipped.plot.words(*terms, by=by)


# Any corpus


@given(corpora())
def test_any_corpus_is_drawn_or_says_why_not(corpus: Corpus) -> None:
    pictures: tuple[Callable[[], Figure], ...] = (
        corpus.plot.timeline,
        corpus.plot.bodies,
        corpus.plot.topics,
        corpus.plot.citations,
        lambda: corpus.plot.words("の"),
        lambda: corpus.plot.words("の", by="time"),
    )
    for draw in pictures:
        with suppress(ac.AllianceCorpusError):
            words_of(draw())


def test_a_file_that_is_no_picture(shipped: Corpus, tmp_path: Path) -> None:
    with pytest.raises(ac.QueryError, match=r"'x\.bmp' is not a picture"):
        save(shipped.plot.words("抑止"), "x.bmp")
