"""Laws of queries over any corpus, beside those of `test_table`.

Any conditions together are a naive filter, in whatever order they are chained; before and after
exclude each other; no answer can be changed, and changing a copy changes nothing.
"""

from __future__ import annotations

import copy
import json
import pickle
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF
from alliance_corpus.records import ExternalDate, ExternalSource
from alliance_corpus.tables.fields import field_names
from alliance_corpus.tables.readonly import ReadOnly
from alliance_corpus.tables.table import Table
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.records import dates
from alliance_corpus.text import Span
from tests.tables.helpers.naive_sort import naive_sort

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.corpus import Corpus

    Question = Callable[[Table[Any]], Table[Any]]

DATED = ("events", "relations", "works", "dates")
FACTS = ("events", "relations", "dates")


def inside(document: str) -> Question:
    return lambda table: table.in_documents(document)


def about(entity: str) -> Question:
    return lambda table: table.involving(entity, mentioned=True)


def some_question(corpus: Corpus, table: Table[Any], choice: st.DataObject) -> Question:
    """One of the questions that can be chained, with something to ask for that is there."""
    like = choice.draw(st.sampled_from(table))
    field = choice.draw(st.sampled_from(field_names(type(like))))
    value, when = getattr(like, field), choice.draw(dates())
    possible, known = choice.draw(st.booleans()), choice.draw(st.booleans())
    wanted = choice.draw(st.sampled_from(value)) if isinstance(value, tuple) and value else value
    questions: list[Question] = [
        lambda t: t.during(when, possible=possible, best_dates=known),
        lambda t: t.before(when, possible=possible, best_dates=known),
        lambda t: t.after(when, possible=possible, best_dates=known),
        lambda t: t.where(lambda record: record.id != like.id),
        lambda t: t.where(**{field: wanted}),
    ]
    questions += [inside(document) for document in corpus.documents.ids]
    questions += [about(entity) for entity in corpus.institutions.ids]
    return choice.draw(st.sampled_from(questions))


@given(corpora(), st.data())
def test_the_order_of_chained_questions_does_not_matter(
    corpus: Corpus, choice: st.DataObject
) -> None:
    for name in FACTS:
        table: Table[Any] = getattr(corpus, name)
        if not table:
            continue
        one, two, three = (some_question(corpus, table, choice) for _ in range(3))
        chained = three(two(one(table)))
        assert chained == one(two(three(table))) == two(three(one(table)))
        alone = [set(question(table).ids) for question in (one, two, three)]
        assert list(chained) == [r for r in table if all(r.id in ids for ids in alone)]
        assert one(one(table)) == one(table)


@given(corpora(), st.data())
def test_of_a_field_with_several_values_any_will_do(corpus: Corpus, choice: st.DataObject) -> None:
    for name in ("events", "institutions", "documents"):
        table: Table[Any] = getattr(corpus, name)
        if not table:
            continue
        field = choice.draw(st.sampled_from(field_names(type(table[0]))))
        values = [getattr(record, field) for record in table]
        parts = [one for value in values if isinstance(value, tuple) for one in value]
        parts = [one for one in parts if not isinstance(one, tuple)]  # a tuple asks for any of it
        if not parts:
            continue
        wanted = choice.draw(st.lists(st.sampled_from(parts), min_size=1, max_size=2))
        for asked in (wanted, tuple(wanted)):
            assert list(table.where(**{field: asked})) == [
                record for record in table if any(one in getattr(record, field) for one in wanted)
            ]


@given(corpora(), st.data())
def test_fields_and_predicates_together(corpus: Corpus, choice: st.DataObject) -> None:
    events = corpus.events
    if not events:
        return
    kind, status = (choice.draw(st.sampled_from(events)) for _ in range(2))
    assert list(events.where(lambda e: len(e.label) > 2, kind=kind.kind, status=status.status)) == [
        e for e in events if e.kind == kind.kind and e.status == status.status and len(e.label) > 2
    ]


@given(corpora(), dates(), st.booleans())
def test_before_during_and_after_exclude_each_other(
    corpus: Corpus, when: EDTF, known: bool
) -> None:
    for name in DATED:
        table: Table[Any] = getattr(corpus, name)
        found = [
            set(getattr(table, question)(when, best_dates=known).ids)
            for question in ("before", "during", "after")
        ]
        assert len(set().union(*found)) == sum(map(len, found))
        for question, certain in zip(("before", "during", "after"), found, strict=True):
            assert certain <= set(
                getattr(table, question)(when, possible=True, best_dates=known).ids
            )


@given(corpora(), dates())
def test_who_lies_after_another_is_not_before_it(corpus: Corpus, when: EDTF) -> None:
    for event in corpus.events.before(when):
        assert event not in corpus.events.after(when, possible=True)
        if not event.date.uncertain and not when.uncertain:
            later = corpus.events.where(date=str(when))
            assert all(event in corpus.events.before(one.date) for one in later)


@given(corpora(), st.data(), st.booleans())
def test_sorting_by_several_fields_is_a_naive_sort(
    corpus: Corpus, choice: st.DataObject, reverse: bool
) -> None:
    for name in ("events", "blocks", "works", "relations", "mentions", "people"):
        table: Table[Any] = getattr(corpus, name)
        if not table:
            continue
        fields = choice.draw(
            st.lists(st.sampled_from(field_names(type(table[0]))), min_size=1, max_size=3)
        )
        naive = naive_sort(table, fields, reverse=reverse)
        assert list(table.sort(*fields, reverse=reverse)) == naive


@frozen
class Thing:
    """A record with fields of every sort, of few values each, so that many are equal."""

    id: str
    date: EDTF | None
    name: str | None
    count: int
    parts: tuple[int | None, ...]
    made: ExternalDate | None
    span: Span


SOME_DATES = st.sampled_from(
    ["1978", "1978-01/1978-12", "1978~", "1978-12", "1979", "/1978", "../1978", "1978/", "1978/.."]
).map(EDTF)
SOME_PAGES = st.sampled_from([None, "A page", "B page"]).map(
    lambda title: ExternalSource("https://example.org", title)
)
THINGS = st.lists(
    st.builds(
        Thing,
        id=st.text("abc", min_size=1, max_size=3),
        date=st.none() | SOME_DATES,
        name=st.sampled_from([None, "", "a", "ab", "b"]),
        count=st.integers(0, 2),
        parts=st.lists(st.sampled_from([None, 1, 2]), max_size=2).map(tuple),
        made=st.none() | st.builds(ExternalDate, SOME_DATES, SOME_PAGES),
        span=st.sampled_from([Span(0, 9), Span(1, 1), Span(1, 5), Span(2, 3)]),
    ),
    max_size=8,
    unique_by=lambda thing: thing.id,
)


@given(
    THINGS,
    st.lists(st.sampled_from(field_names(Thing)), min_size=1, max_size=3, unique=True),
    st.booleans(),
)
def test_sorting_things_of_few_values_is_a_naive_sort(
    things: list[Thing], fields: list[str], reverse: bool
) -> None:
    found = Table("things", Thing, things).sort(*fields, reverse=reverse)
    assert list(found) == naive_sort(things, fields, reverse=reverse)


@given(corpora(), st.data())
def test_groups_are_disjoint_tables_of_the_same_kind(corpus: Corpus, choice: st.DataObject) -> None:
    for table in (corpus.events, corpus.timeline()):
        if not table:
            continue
        field = choice.draw(st.sampled_from(field_names(type(table[0]))))
        groups = table.group_by(field)
        assert all(type(group) is type(table) for group in groups.values())
        assert Counter(r.id for group in groups.values() for r in group) == Counter(table.ids)
        assert all(len(group) for group in groups.values())
        assert sum(table.count(field).values()) == len(table)


@given(corpora(), st.data())
def test_no_answer_can_be_changed(corpus: Corpus, choice: st.DataObject) -> None:
    for name in ("events", "blocks", "works", "dates"):
        table: Any = getattr(corpus, name)
        if not table:
            continue
        field = choice.draw(st.sampled_from(field_names(type(table[0]))))
        for answer in (table, table.where(), table.sort(field), table[:1]):
            for change in ("append", "clear", "extend", "insert", "pop", "remove", "reverse"):
                assert not hasattr(answer, change)
            with pytest.raises(TypeError):
                answer[0] = table[0]
            with pytest.raises(TypeError):
                del answer[0]
            with pytest.raises(AttributeError):
                setattr(answer[0], field, None)
        for mapping in (table.group_by(field), table.count(field)):
            assert_read_only(mapping)
            assert pickle.loads(pickle.dumps(mapping)) == mapping
        dicts = table.to_dicts()
        dicts[0].clear()
        assert table.to_dicts() != dicts


def assert_read_only(mapping: Any) -> None:
    before = dict(mapping)
    some = next(iter(mapping))
    changes: list[Callable[[], Any]] = [
        lambda: mapping.__setitem__(some, None),
        lambda: mapping.__delitem__(some),
        lambda: mapping.__ior__({some: None}),
        mapping.clear,
        mapping.popitem,
        lambda: mapping.pop(some),
        lambda: mapping.setdefault("new", 1),
        lambda: mapping.update({some: None}),
    ]
    for change in changes:
        with pytest.raises(TypeError, match="cannot be changed"):
            change()
    assert mapping == before


def test_read_only_mappings_are_dicts_to_other_tools() -> None:
    counts: Any = ReadOnly({"a": 2, "b": 1})
    assert json.dumps(counts) == '{"a": 2, "b": 1}'
    assert repr(counts) == "{'a': 2, 'b': 1}"
    assert counts | {"c": 0} == {"a": 2, "b": 1, "c": 0}
    for again in (copy.copy(counts), copy.deepcopy(counts), pickle.loads(pickle.dumps(counts))):
        assert again == counts
        assert_read_only(again)
    import pandas as pd

    assert pd.Series(counts).to_dict() == {"a": 2, "b": 1}
