"""Timelines: events in order of time, the uncertain and the planned ones marked."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus.timeline import Timeline, between, in_eras, ordered, timeline_date
from alliance_corpus.dates import EDTF, Answer, earlier, later
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.dates import edtf_values
from tests.corpus.helpers.tiny import changed, happening

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Event


def test_a_line_for_each_event(corpus: Corpus) -> None:
    timeline = corpus.timeline()
    assert isinstance(timeline, Timeline)
    assert str(timeline).splitlines() == [
        "1978-11    会談 (alleged) [harbour] meeting-1978",
        "1979/1981  数える [outside source] counting",
    ]
    assert list(timeline.lines(language="en"))[1].startswith("1979/1981  counting [")


def test_what_is_possible_is_marked(corpus: Corpus) -> None:
    timeline = corpus.timeline("1978/1980", possible=True)
    assert str(timeline).splitlines() == [
        "  1978-11    会談 (alleged) [harbour] meeting-1978",
        "? 1979/1981  数える [outside source] counting",
    ]
    assert corpus.timeline("1978/1980").ids == ("meeting-1978",)
    assert timeline.period == EDTF("1978/1980")
    assert [row["certain"] for row in timeline.rows()] == [True, False]


def test_known_dates_and_eras(corpus: Corpus) -> None:
    known = corpus.timeline("1978-11-27", best_dates=True)
    assert known.best_dates
    (line,) = known.lines(eras=True)
    assert line == "1978-11-27  昭和53年11月27日  会談 (alleged) [harbour] meeting-1978"
    assert corpus.timeline("1978-11-27").ids == ()


def test_columns_keep_where_an_event_has_no_date_in_the_calendar(corpus: Corpus) -> None:
    events = [evolve(corpus.events[0], id=f"e{n}", date=EDTF(date)) for n, date in
              enumerate(("197X", "1978"))]  # fmt: skip
    first, second = ordered(corpus, events).lines(eras=True)
    assert first.startswith("197X" + " " * 12 + "会談")
    assert second.startswith("1978  昭和53年  会談")


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("1978-11-27", "昭和53年11月27日"),
        ("1989", "昭和64年・平成元年"),
        ("1976/1978", "昭和51年～昭和53年"),
        ("1978/..", "昭和53年～"),
        ("../1978", "～昭和53年"),
        ("../..", None),
        ("197X", None),
        ("1978-21", None),
        ("1947~", None),
        ("1800", None),
    ],
)
def test_the_japanese_calendar(value: str, name: str | None) -> None:
    assert in_eras(EDTF(value)) == name


def test_kinds_and_entities(corpus: Corpus) -> None:
    assert corpus.timeline(kind="meeting").ids == ("meeting-1978",)
    assert corpus.timeline(kind=["other", "meeting"]).ids == ("meeting-1978", "counting")
    assert corpus.timeline(involving="ｓｃｃ").ids == ("meeting-1978",)
    with pytest.raises(ac.VocabularyError, match=r"'meetings' is not one .*Did you mean 'meeting'"):
        corpus.timeline(kind="meetings")
    with pytest.raises(ac.UnknownIdError, match="'sdc'"):
        corpus.timeline(involving="sdc")
    with pytest.raises(ac.QueryError, match="is not one date"):
        corpus.timeline("some day")


def test_it_is_a_table_like_any_other(corpus: Corpus) -> None:
    timeline = corpus.timeline("1978/1980", possible=True)
    for again in (timeline.where(kind=["meeting", "other"]), timeline[:], timeline.before("1990")):
        assert isinstance(again, Timeline)
        assert again == timeline
        assert str(again) == str(timeline)
    copy = pickle.loads(pickle.dumps(timeline))
    assert str(copy) == str(timeline)
    assert copy.involving("scc").ids == ("meeting-1978",)
    changed: Any = timeline
    for name in ("period", "known", "more"):
        with pytest.raises(AttributeError):
            setattr(changed, name, None)


@given(corpora(), edtf_values(), st.booleans(), st.booleans(), st.randoms())
def test_a_timeline_is_the_naive_one_whatever_the_order_of_the_events(
    corpus: Corpus, when: EDTF, possible: bool, known: bool, random: Any
) -> None:
    def date(event: Event) -> EDTF:
        return event.external_date.value if known and event.external_date else event.date

    accepted = (Answer.YES, Answer.MAYBE) if possible else (Answer.YES,)
    naive = [event for event in corpus.events if date(event).during(when) in accepted]
    naive.sort(key=lambda event: event.id)
    naive.sort(key=lambda event: date(event).sort_key)
    found = corpus.timeline(when, possible=possible, best_dates=known)
    assert list(found) == naive
    assert [timeline_date(event, best_dates=known) for event in found] == list(map(date, naive))
    for event in found:
        assert found.is_certain(event) == (date(event).during(when) is Answer.YES)
    if not possible:
        assert all(row["certain"] for row in found.rows())
    shuffled = list(corpus.events)
    random.shuffle(shuffled)
    assert ordered(corpus, shuffled, best_dates=known) == corpus.timeline(best_dates=known)
    assert len(str(found).splitlines()) == len(found)


def test_ours(capsys: pytest.CaptureFixture[str]) -> None:
    timeline = ac.load().timeline("昭和50年代")
    print(timeline)
    assert "1978-11-27" in capsys.readouterr().out
    assert set(timeline.ids) < set(ac.load().timeline("昭和50年代", possible=True).ids)


# Between two events


def test_between_two_events() -> None:
    corpus = changed(events=[happening("a", "1978-12"), happening("b", "1983"),
                             happening("c", "1982~")])  # fmt: skip
    found = between(corpus, "meeting-1978", "b")
    assert isinstance(found, Timeline)
    assert found.ids == ("a", "counting")
    assert between(corpus, "meeting-1978", corpus.events["b"], possible=True).ids == (
        "a", "counting", "c",
    )  # fmt: skip
    assert between(corpus, "talks", "b") == found  # the id that it had
    with pytest.raises(ac.QueryError, match=r"'b' \(1983\) lies after 'a' \(1978-12\)"):
        between(corpus, "b", "a")
    with pytest.raises(
        ac.QueryError, match="'scc' is not an event but a record of type Institution"
    ):
        between(corpus, "scc", "a")


@given(corpora(), st.data(), st.booleans(), st.booleans())
def test_between_is_a_naive_filter(
    corpus: Corpus, choice: st.DataObject, possible: bool, known: bool
) -> None:
    if not corpus.events:
        return
    one, two = (choice.draw(st.sampled_from(corpus.events)) for _ in range(2))

    def date(event: Event) -> EDTF:
        return event.external_date.value if known and event.external_date else event.date

    if date(one).after(date(two)) is Answer.YES:
        with pytest.raises(ac.QueryError):
            between(corpus, one, two, best_dates=known)
        return
    accepted = (Answer.YES, Answer.MAYBE) if possible else (Answer.YES,)
    found = between(corpus, one, two, possible=possible, best_dates=known)
    assert set(found.ids) == {
        event.id
        for event in corpus.events
        if event not in (one, two)
        and later(date(event), date(one)) in accepted
        and earlier(date(event), date(two)) in accepted
    }
