"""Pictures of timelines: every event has a row, uncertain dates are bars, open ends have arrows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.corpus.timeline import Timeline, ordered
from alliance_corpus.corpus.timeline_figure import COLOURS, save_timeline, timeline_figure
from alliance_corpus.dates import EDTF
from alliance_corpus.records.vocabularies import EVENT_STATUSES
from alliance_corpus.testing.corpora import corpora

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_corpus.corpus import Corpus


def drawn(corpus: Corpus, *dates: str) -> Any:
    events = [evolve(corpus.events[0], id=f"e{n}", date=EDTF(d)) for n, d in enumerate(dates)]
    return timeline_figure(ordered(corpus, events)).axes[0]


def test_days_are_points_and_all_else_bars(corpus: Corpus) -> None:
    axes = drawn(corpus, "1978-01-01", "1979")
    (bar,) = axes.patches
    assert (bar.get_x(), round(bar.get_x() + bar.get_width(), 1)) == (1979, 1980)
    (point,) = axes.lines
    assert (point.get_xdata()[0], point.get_marker()) == (1978, "o")


@pytest.mark.parametrize(
    ("date", "arrows"), [("1978/..", ">"), ("../1978", "<"), ("1978/", ">"), ("1978/1979", "")]
)
def test_open_and_unknown_ends_have_arrows(corpus: Corpus, date: str, arrows: str) -> None:
    assert "".join(line.get_marker() for line in drawn(corpus, date).lines) == arrows


def test_labels_are_in_english_and_mark_what_is_only_possible(corpus: Corpus) -> None:
    figure = timeline_figure(corpus.timeline("1978/1980", possible=True))
    labels = [label.get_text() for label in figure.axes[0].get_yticklabels()]
    assert labels == ["meeting  1978-11", "? counting  1979/1981"]
    assert figure.axes[0].get_xlim()[0] < 1978 < 1981 <= figure.axes[0].get_xlim()[1]
    edge = [line.get_marker() for line in figure.axes[0].lines]
    assert edge == [">"]  # 1981 lies outside of the picture


def test_every_status_has_a_colour() -> None:
    assert set(COLOURS) == set(EVENT_STATUSES)


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_the_same_timeline_gives_the_same_bytes(
    corpus: Corpus, tmp_path: Path, suffix: str
) -> None:
    one, two = (save_timeline(corpus.timeline(), tmp_path / f"{n}.{suffix}") for n in "12")
    assert one.read_bytes() == two.read_bytes() != b""


def test_what_cannot_be_drawn(corpus: Corpus, tmp_path: Path) -> None:
    with pytest.raises(ac.QueryError, match=r"'x\.gif' is no picture .*\.pdf, \.png, \.svg"):
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
