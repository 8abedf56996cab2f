"""Tables: sequences and mappings by id, whose answers are those of a naive filter."""

from __future__ import annotations

import datetime as dt
import pickle
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Answer, earlier, later
from alliance_corpus.errors import QueryError, SpanError, UnknownIdError
from alliance_corpus.records import Event, Participation
from alliance_corpus.tables.dated import date_of
from alliance_corpus.tables.fields import field_names
from alliance_corpus.tables.table import Table
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.dates import edtf_values
from alliance_corpus.text import Span
from tests.helpers.tables import TABLES

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus

PLACED = ("blocks", "sections", "sentences", "events", "relations", "mentions", "emendations")


# A sequence, and a mapping


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_a_sequence_and_a_mapping(corpus: Corpus, name: str) -> None:
    table: Table[Any] = getattr(corpus, name)
    assert len(table) == len(list(table)) > 0
    assert [table[record.id] for record in table] == list(table)
    assert [table[n] for n in range(-1, len(table))] == [table[-1], *table]
    assert table.ids == tuple(record.id for record in table)
    assert table[0] in table
    assert table[0].id in table
    assert "nobody" not in table
    assert table[:] == table
    assert isinstance(table[1:], Table)
    assert list(table[1:]) == list(table)[1:]
    assert table.get("nobody") is None
    assert table.get("nobody", table[0]) is table[0]
    assert table[0].id in repr(table)


def test_an_unknown_id_names_the_nearest(corpus: Corpus) -> None:
    with pytest.raises(UnknownIdError, match=r"events has the id 'meeting'.*'meeting-1978'"):
        corpus.events["meeting"]
    with pytest.raises(KeyError):
        corpus.events[""]
    with pytest.raises(IndexError):
        corpus.events[9]


def test_only(corpus: Corpus) -> None:
    assert corpus.people.only().id == "yamada"
    with pytest.raises(QueryError, match="there are 2: meeting-1978, counting"):
        corpus.events.only()
    with pytest.raises(QueryError, match=r"exactly one record of events, there are 0$"):
        corpus.events[:0].only()


def test_nothing_can_be_assigned(corpus: Corpus) -> None:
    table: Any = corpus.events
    with pytest.raises(AttributeError):
        table.ids = ()
    with pytest.raises(AttributeError):
        table.more = 1
    with pytest.raises(TypeError):
        table[0] = None
    with pytest.raises(AttributeError):
        table[0].label = ""


def test_equality_hash_and_pickle(corpus: Corpus) -> None:
    kept = corpus.events.where(kind="meeting")
    assert kept == corpus.events[:1] != corpus.events
    assert hash(kept) == hash(corpus.events[:1])
    assert corpus.events[:0] != corpus.people[:0]
    again = pickle.loads(pickle.dumps(kept))
    assert again == kept
    assert again.involving("scc") == kept


# By fields


def test_where(corpus: Corpus) -> None:
    events = corpus.events
    assert events.where(kind="meeting").ids == ("meeting-1978",)
    assert events.where(kind=["meeting", "other"]) == events
    assert events.where(instruments="promise").ids == ("meeting-1978",)
    assert events.where(participants=Participation("scc", "host")).ids == ("meeting-1978",)
    assert events.where(date="1978-11") == events.where(date=EDTF("1978-11")) == events[:1]
    assert events.where(place=None).ids == ("counting",)
    assert events.where(lambda event: event.label == "数える", status="reported") == events[1:]
    assert corpus.documents.where(title="船と港").ids == ("harbour",)
    assert events.where() == events


@pytest.mark.parametrize("question", ["where", "sort", "group_by", "count"])
def test_an_unknown_field_lists_the_fields(corpus: Corpus, question: str) -> None:
    asked = {"knd": "meeting"} if question == "where" else {}
    names = () if asked else ("knd",)
    with pytest.raises(QueryError, match=r"'knd'.*date, label, .*Did you mean 'kind'"):
        getattr(corpus.events, question)(*names, **asked)
    with pytest.raises(QueryError):
        corpus.documents.where(_alignment=None)


@given(corpora(), st.data())
def test_where_is_a_naive_filter_and_chained_filters_commute(
    corpus: Corpus, choice: st.DataObject
) -> None:
    for name in ("blocks", "events", "dates"):
        table: Table[Any] = getattr(corpus, name)
        if not table:
            continue
        fields = st.sampled_from(field_names(type(table[0])))
        one, two = choice.draw(fields), choice.draw(fields)
        like = choice.draw(st.sampled_from(table))
        first, second = getattr(like, one), getattr(like, two)
        if isinstance(first, tuple) or isinstance(second, tuple):
            continue
        naive = [record for record in table if getattr(record, one) == first]
        assert list(table.where(**{one: first})) == naive
        chained = table.where(**{one: first}).where(**{two: second})
        assert chained == table.where(**{two: second}).where(**{one: first})
        assert like in chained


@given(corpora(), st.data())
def test_sorting_is_stable_and_total(corpus: Corpus, choice: st.DataObject) -> None:
    for name in TABLES[1:]:
        table: Table[Any] = getattr(corpus, name)
        if not table:
            continue
        field = choice.draw(st.sampled_from(field_names(type(table[0]))))
        for reverse in (False, True):
            ordered = table.sort(field, reverse=reverse)
            assert Counter(ordered.ids) == Counter(table.ids)
            assert ordered.sort(field, reverse=reverse) == ordered
            values = [getattr(record, field) for record in ordered]
            known = [value for value in values if value is not None]
            assert values[len(known) :] == [None] * (len(values) - len(known))
            if all(isinstance(value, (str, bool, int, Span)) for value in known):
                assert known == sorted(known, reverse=reverse)
            if known and all(isinstance(value, EDTF) for value in known):
                keys = [(value.sort_key, r.id) for value, r in zip(known, ordered, strict=False)]
                assert keys == sorted(keys, reverse=reverse)
                shuffled = table[::-1].sort(field, reverse=reverse)
                assert shuffled == ordered


def test_sorting_by_several_fields_and_keeping_the_order_of_equals(corpus: Corpus) -> None:
    blocks = corpus.blocks
    by_kind = blocks.sort("kind")
    assert [b.kind for b in by_kind] == sorted(b.kind for b in blocks)
    heads = by_kind.where(kind="heading")
    assert heads == blocks.where(kind="heading")  # in the order of the text, block-10 too
    assert blocks.sort("text").sort("kind") == blocks.sort("kind", "text")
    with pytest.raises(QueryError, match="at least one field"):
        blocks.sort()


@given(corpora(), st.data())
def test_grouping_parts_the_table_and_counting_counts_it(
    corpus: Corpus, choice: st.DataObject
) -> None:
    for name in TABLES[1:]:
        table: Table[Any] = getattr(corpus, name)
        if not table:
            continue
        field = choice.draw(st.sampled_from(field_names(type(table[0]))))
        groups = table.group_by(field)
        assert Counter(one for group in groups.values() for one in group.ids) == Counter(table.ids)
        for value, group in groups.items():
            assert list(group) == [one for one in table if getattr(one, field) == value]
        counts = table.count(field)
        assert counts == {value: len(group) for value, group in groups.items()}
        assert list(counts.values()) == sorted(counts.values(), reverse=True)


# By date


@given(corpora(), edtf_values(), st.booleans(), st.booleans())
def test_dates_are_those_of_a_naive_filter(
    corpus: Corpus, when: EDTF, possible: bool, known: bool
) -> None:
    dated = {"events": "date", "relations": "valid", "works": "issued", "dates": "value"}
    for name, field in dated.items():
        table: Table[Any] = getattr(corpus, name)
        for question, ask in (("during", EDTF.during), ("before", earlier), ("after", later)):
            found = getattr(table, question)(when, possible=possible, best_dates=known)
            certain = getattr(table, question)(str(when), best_dates=known)
            expected = []
            for record in table:
                date = date_of(record, field, best_dates=known)
                answer = Answer.NO if date is None else ask(date, when)
                if answer is Answer.YES or (possible and answer is Answer.MAYBE):
                    expected.append(record)
            assert list(found) == expected
            assert set(certain.ids) <= set(found.ids)


def test_dates_by_example(corpus: Corpus) -> None:
    events = corpus.events
    assert events.during("197X").ids == ("meeting-1978",)
    assert events.during("1980").ids == ()
    assert events.during("1980", possible=True).ids == ("counting",)
    assert events.before("1978-11-20").ids == ()
    assert events.after("1978-11-20").ids == ("counting",)
    assert events.after("1978-11-20", best_dates=True).ids == ("meeting-1978", "counting")
    assert corpus.documents.before("1979-03").ids == ("letter",)
    assert corpus.relations.during("19XX", possible=True).ids == ("scc-japan",)


def test_a_table_without_dates_and_what_is_no_date(corpus: Corpus) -> None:
    with pytest.raises(QueryError, match=r"Block records have no date.*Event\.date"):
        corpus.blocks.during("1978")
    when: Any = 1978.5
    with pytest.raises(QueryError, match=r"1978\.5 is not an EDTF date"):
        corpus.events.during(when)


def test_a_period_may_be_a_year_or_a_date(corpus: Corpus) -> None:
    assert corpus.events.during(1978) == corpus.events.during("1978")
    day = dt.date(1978, 11, 20)
    assert corpus.events.before(day, possible=True) == corpus.events.before(
        "1978-11-20", possible=True
    )


# By what they refer to, and where they stand


def test_involving(corpus: Corpus) -> None:
    assert corpus.events.involving("scc").ids == ("meeting-1978",)
    assert corpus.events.involving("japan").ids == ("counting",)
    assert corpus.events.involving("日米安全保障協議委員会").ids == ("meeting-1978",)
    assert corpus.relations.involving("日本").ids == ("scc-japan",)
    assert corpus.provisions.involving("promise").ids == ("promise-1",)
    assert corpus.institutions.involving("japan").ids == ("scc",)
    assert corpus.works.involving("yamada").ids == ("harbour",)
    assert corpus.documents.involving("scc").ids == ()
    assert corpus.documents.involving("scc", mentioned=True).ids == ("harbour",)
    assert corpus.blocks.involving("ｓｃｃ", mentioned=True).ids == ("harbour:block-2",)
    sentences = corpus.sentences.involving("scc", mentioned=True)
    assert [s.text for s in sentences] == ["SCCは「了承した。」と述べた。"]
    with pytest.raises(QueryError, match=r"nothing takes part in Block records: .*mentioned=True"):
        corpus.blocks.involving("scc")
    assert corpus.mentions.involving("japan").ids == ()  # a candidate is undecided
    assert corpus.events.involving("talks").ids == ()
    with pytest.raises(UnknownIdError, match=r"'日本国'.*'日本'"):
        corpus.events.involving("日本国")
    with pytest.raises(QueryError, match="is not part of a corpus"):
        Table("events", Event, corpus.events).involving("scc")


@given(corpora(), st.data())
def test_places_are_those_of_a_naive_filter(corpus: Corpus, choice: st.DataObject) -> None:
    if not corpus.documents:
        return
    document = choice.draw(st.sampled_from(corpus.documents))
    ends = choice.draw(st.tuples(*[st.integers(0, len(document.text))] * 2))
    span = Span(*sorted(ends))
    for name in PLACED:
        table: Table[Any] = getattr(corpus, name)
        places = {
            record.id: [
                place
                for place in (record, *getattr(record, "evidence", ()))
                if getattr(place, "document", None) == document.id
            ]
            for record in table
        }
        assert list(table.overlapping(span, document.id)) == [
            record
            for record in table
            if any(
                set(range(place.span.start, place.span.end)) & set(range(span.start, span.end))
                for place in places[record.id]
            )
        ]
        assert list(table.in_documents(document.id)) == [r for r in table if places[r.id]]


@given(corpora(), st.data())
def test_involving_is_a_naive_search(corpus: Corpus, choice: st.DataObject) -> None:
    if not corpus.institutions:
        return
    entity = choice.draw(st.sampled_from(corpus.institutions))
    mentioned = {
        (mention.document, offset)
        for mention in corpus.mentions
        if mention.entity == entity.id
        for offset in range(mention.span.start, mention.span.end)
    }
    for event in corpus.events:
        stands = {
            (evidence.document, offset)
            for evidence in event.evidence
            for offset in range(evidence.span.start, evidence.span.end)
        }
        takes_part = entity.id in {part.entity for part in event.participants} or (
            event.place is not None and entity.id in corpus.called(event.place)
        )
        assert (event in corpus.events.involving(entity.id)) == takes_part
        assert (event in corpus.events.involving(entity.id, mentioned=True)) == bool(
            takes_part or mentioned & stands
        )


def test_places_that_are_none(corpus: Corpus) -> None:
    assert corpus.documents.in_documents("letter").ids == ("letter",)
    assert corpus.cleaning.in_documents("harbour") == corpus.cleaning
    assert corpus.blocks.in_documents("letter", "harbour") == corpus.blocks
    with pytest.raises(UnknownIdError, match=r"'leter'.*'letter'"):
        corpus.blocks.in_documents("letter", "leter")
    with pytest.raises(UnknownIdError):
        corpus.blocks.overlapping(Span(0, 1), "leter")
    with pytest.raises(SpanError, match="reaches outside"):
        corpus.blocks.overlapping(Span(0, 10_000), "letter")
    with pytest.raises(QueryError, match="Person records have no place"):
        corpus.people.in_documents("letter")
    with pytest.raises(QueryError, match="Change records have no place"):
        corpus.cleaning.overlapping(Span(0, 1), "letter")
