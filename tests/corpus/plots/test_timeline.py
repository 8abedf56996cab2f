"""Pictures of timelines: a row for each event, and a shape for each kind of time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from matplotlib.figure import Figure

import alliance_corpus as ac
from alliance_corpus.corpus.plots.canvas import dots_of
from alliance_corpus.corpus.plots.strokes import strokes_of
from alliance_corpus.corpus.plots.timeline import (
    ARROWS,
    COLOURS,
    save_timeline,
    timeline_figure,
)
from alliance_corpus.corpus.timeline import Timeline, ordered
from alliance_corpus.dates import EDTF, Day
from alliance_corpus.records.vocabularies import EVENT_STATUSES
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.dates import edtf_values

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_corpus.corpus import Corpus


def drawn(corpus: Corpus, *dates: str) -> Any:
    events = [evolve(corpus.events[0], id=f"e{n}", date=EDTF(d)) for n, d in enumerate(dates)]
    return timeline_figure(ordered(corpus, events)).axes[0]


STROKES = [
    ("1978-01-01", [("day", 1978.0, 1978.0, "")]),
    ("1978-01-01?", [("vague", 1978.0, 1978.0, "")]),
    ("1978-01-01~", [("vague", 1978.0, 1978.0, "")]),  # a day more on either side
    ("1978-01", [("vague", 1978.0, 1978.1, "")]),
    ("1978-21", [("vague", 1978.2, 1978.4, "")]),
    ("1978", [("vague", 1978.0, 1979.0, "")]),
    ("1978?", [("vague", 1978.0, 1979.0, "")]),
    ("1978~", [("vague", 1977.0, 1980.0, "")]),  # as in comparisons: a year more on either side
    ("197X", [("vague", 1970.0, 1980.0, "")]),
    ("1978/1979", [("span", 1978.0, 1980.0, "")]),
    ("1978/..", [("span", 1978.0, None, ">")]),
    ("../1978", [("span", None, 1979.0, "<")]),
    ("../..", [("span", None, None, "<>")]),
    ("1978/", [("span", 1978.0, 1979.0, ""), ("unknown", 1979.0, None, "")]),
    ("/1978", [("unknown", None, 1978.0, ""), ("span", 1978.0, 1979.0, "")]),
    ("/..", [("unknown", None, None, ">")]),
    ("../", [("unknown", None, None, "<")]),
    ("[..2014]", [("limit", None, 2015.0, "")]),
    ("[1978..]", [("limit", 1978.0, None, "")]),
    ("[1978..1980]", [("limit", 1978.0, 1981.0, "")]),
    ("[1978,1980]", [("limit", 1978.0, 1981.0, "")]),
    ("{1978,1980}", [("vague", 1978.0, 1979.0, ""), ("vague", 1980.0, 1981.0, "")]),
    ("{1978..1980}", [("span", 1978.0, 1981.0, "")]),
    ("{1978..}", [("span", 1978.0, None, ">")]),
    ("{..1978,1980-01-01}", [("span", None, 1979.0, "<"), ("day", 1980.0, 1980.0, "")]),
]


@pytest.mark.parametrize(("date", "strokes"), STROKES)
def test_a_day_a_vague_day_a_span_and_a_limit_differ(date: str, strokes: list[Any]) -> None:
    def rounded(number: float | None) -> float | None:
        return None if number is None else round(number, 1)

    found = strokes_of(EDTF(date))
    assert [(s.shape, rounded(s.start), rounded(s.end), s.arrows) for s in found] == strokes


@given(edtf_values())
def test_strokes_reach_from_the_first_to_the_last_possible_day(date: EDTF) -> None:
    strokes = strokes_of(date)
    starts, ends = [s.start for s in strokes], [s.end for s in strokes]
    earliest, latest = date.earliest, date.latest
    assert (None in starts) is not isinstance(earliest, Day)
    assert (None in ends) is not isinstance(latest, Day)
    if isinstance(earliest, Day):  # a float has no more than 15 digits
        first = min(start for start in starts if start is not None)
        assert first <= earliest.year + 1 + abs(earliest.year) * 1e-12
    if isinstance(latest, Day):
        last = max(end for end in ends if end is not None)
        assert last >= latest.year - abs(latest.year) * 1e-12
    assert all(None in (s.start, s.end) or s.start <= s.end for s in strokes)  # type: ignore[operator]
    lasts = {s.shape for s in strokes} & {"span", "unknown"}
    assert bool(lasts) is (date.is_interval or ("{" in str(date) and ".." in str(date)))
    assert ("limit" in {s.shape for s in strokes}) is str(date).startswith("[")


def markers(axes: Any) -> list[Any]:
    return [line.get_marker() for line in axes.lines if line.get_marker() != "None"]


def rectangles(axes: Any) -> list[Any]:
    return list(axes.patches)


def test_a_day_is_a_point_and_a_vague_day_a_thin_bar_with_a_hollow_one(corpus: Corpus) -> None:
    axes = drawn(corpus, "1978-01-01", "1979")
    assert not axes.patches
    point, bar, hollow = axes.lines
    assert (point.get_xdata()[0], point.get_marker()) == (1978, "o")
    assert point.get_markerfacecolor() == COLOURS[corpus.events[0].status]
    assert [round(x, 1) for x in bar.get_xdata()] == [1979, 1980]
    assert (hollow.get_xdata()[0], hollow.get_marker()) == (1979.5, "o")
    assert hollow.get_markerfacecolor() == "white"


def test_a_span_is_a_thick_bar(corpus: Corpus) -> None:
    axes = drawn(corpus, "1978/1979")
    (bar,) = rectangles(axes)
    assert (bar.get_x(), bar.get_x() + bar.get_width()) == (1978, 1980)
    assert not axes.lines


@pytest.mark.parametrize(
    ("date", "arrows"),
    [("1978/..", ">"), ("../1978", "<"), ("1978/", ""), ("1978/1979", ""), ("{1978..}", ">")],
)
def test_open_ends_have_arrows(corpus: Corpus, date: str, arrows: str) -> None:
    axes = drawn(corpus, date)
    assert markers(axes) == [ARROWS[arrow] for arrow in arrows]
    (bar,) = rectangles(axes)
    left, right = axes.get_xlim()
    assert (bar.get_x() == pytest.approx(left, abs=0.01)) == ("<" in arrows)
    assert (bar.get_x() + bar.get_width() == pytest.approx(right, abs=0.01)) == (">" in arrows)


def test_an_unknown_end_is_dotted_to_the_frame(corpus: Corpus) -> None:
    axes = drawn(corpus, "1978/")
    (dots,) = axes.lines
    assert dots.get_linestyle() == ":"
    assert list(dots.get_xdata()) == [1979, axes.get_xlim()[1]]


@pytest.mark.parametrize(
    ("date", "ticks"), [("[..2014]", [2015]), ("[1978..]", [1978]), ("[1978..2014]", [1978, 2015])]
)
def test_a_limit_is_dashed_with_a_tick_at_each_end(
    corpus: Corpus, date: str, ticks: list[float]
) -> None:
    axes = drawn(corpus, date)
    dashes, *ends = axes.lines
    assert not axes.patches
    assert dashes.get_linestyle() == "--"
    assert [line.get_xdata()[0] for line in ends] == ticks
    assert markers(axes) == ["|"] * len(ticks)
    left, right = axes.get_xlim()
    assert list(dashes.get_xdata()) == [
        1978 if 1978 in ticks else left, 2015 if 2015 in ticks else right,
    ]  # fmt: skip


def test_the_legend_says_what_is_in_the_picture(corpus: Corpus) -> None:
    def legend(*dates: str) -> set[str]:
        (found,) = drawn(corpus, *dates).figure.legends
        return {text.get_text() for text in found.get_texts()} - {" "}

    status = corpus.events[0].status
    assert legend("1978-01-01") == {"known to the day", status}
    assert legend("1978", "[..1980]") == {
        "not known to the day: somewhere in the bar", "some time within limits", status,
    }  # fmt: skip
    assert legend("1978/..", "1979/") == {"lasts", "goes on", "start or end not known", status}


def test_long_labels_and_few_or_many_rows_leave_room_for_the_picture(
    corpus: Corpus, tmp_path: Path
) -> None:
    for count in (1, 5, 200):
        events = [evolve(corpus.events[0], id=f"e{n}", label_en="word " * 60) for n in range(count)]
        figure = timeline_figure(ordered(corpus, events))
        figure.savefig(tmp_path / "x.png", dpi=10)  # a warning of the layout would be an error
        box = figure.axes[0].get_position()
        assert box.width > 0.4
        assert box.height * figure.get_size_inches()[1] > 0.2 * count


def test_a_very_long_picture_has_fewer_dots_an_inch() -> None:
    assert dots_of(Figure(figsize=(14, 60))) == 150
    assert 2**15 < dots_of(Figure(figsize=(14, 2000))) * 2000 < 2**16


def test_labels_are_in_english_and_mark_what_is_only_possible(corpus: Corpus) -> None:
    figure = timeline_figure(corpus.timeline("1978/1980", possible=True))
    labels = [label.get_text() for label in figure.axes[0].get_yticklabels()]
    assert labels == ["meeting  1978-11", "? counting  1979/1981"]
    assert figure.axes[0].get_xlim()[0] < 1978 < 1981 <= figure.axes[0].get_xlim()[1]
    assert markers(figure.axes[0]) == ["o"]  # of the vague day; the bar of the span is cut
    (bar,) = rectangles(figure.axes[0])
    assert bar.get_x() + bar.get_width() == figure.axes[0].get_xlim()[1] < 1982


def test_every_status_has_a_colour() -> None:
    assert set(COLOURS) == set(EVENT_STATUSES)


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_the_same_timeline_gives_the_same_bytes(
    corpus: Corpus, tmp_path: Path, suffix: str
) -> None:
    one, two = (save_timeline(corpus.timeline(), tmp_path / f"{n}.{suffix}") for n in "12")
    assert one.read_bytes() == two.read_bytes() != b""


def test_what_cannot_be_drawn(corpus: Corpus, tmp_path: Path) -> None:
    with pytest.raises(ac.QueryError, match=r"'x\.gif' is not a picture .*\.pdf, \.png, \.svg"):
        save_timeline(corpus.timeline(), "x.gif")
    with pytest.raises(ac.QueryError, match="has no events"):
        timeline_figure(corpus.timeline("1800"))
    with pytest.raises(ac.QueryError, match="no event has a first or a last day"):
        drawn(corpus, "../..")
    with pytest.raises(ac.QueryError, match="cannot be written: No such file"):
        save_timeline(corpus.timeline(), tmp_path / "nowhere" / "x.png")


def test_without_matplotlib(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ac.MissingExtraError, match=r"alliance-corpus\[plots\]"):
        timeline_figure(corpus.timeline())


@given(corpora())
def test_any_timeline_that_has_a_day_can_be_drawn(corpus: Corpus) -> None:
    timeline: Timeline = corpus.timeline()
    if any(event.date.earliest or event.date.latest for event in timeline):
        axes = timeline_figure(timeline).axes[0]
        assert len(axes.get_yticks()) == len(timeline)
