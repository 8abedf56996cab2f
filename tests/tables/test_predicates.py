"""A predicate that breaks on an empty field says on which record, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve, frozen
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.errors import QueryError
from alliance_corpus.records import Event, Relation
from alliance_corpus.tables.rows import Rows
from alliance_corpus.tables.table import Table
from alliance_corpus.testing.corpora import corpora

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.corpus import Corpus


@frozen
class Row:
    word: str
    change: str | None = None


def test_an_empty_field_does_not_break_a_predicate_without_a_word(corpus: Corpus) -> None:
    bare = evolve(corpus.relations[0], id="bare", valid=None, note=None)
    relations = Table("relations", Relation, [corpus.relations[0], bare])
    with pytest.raises(
        QueryError,
        match=r"fails on Relation 'bare': 'NoneType' .*These fields are None: valid\. Test "
        r"r\.valid is not None and … first, or use table\.during\(…\)",
    ) as caught:
        relations.where(lambda r: r.valid.during("1978") is ac.Answer.YES)  # type: ignore[union-attr]
    assert isinstance(caught.value.__cause__, AttributeError)
    with pytest.raises(
        QueryError, match=r"Event 'counting'.*These fields are None: place\. .*e\.place is not"
    ):
        corpus.events.where(lambda e: "東" in e.place)  # type: ignore[operator]
    with pytest.raises(QueryError, match=r"These fields are None: place, place_en\.") as both:
        corpus.events.where(lambda e: e.place + e.place_en)  # type: ignore[operator,arg-type,return-value]
    assert isinstance(both.value.__cause__, TypeError)
    unissued = evolve(corpus.documents[0], work=evolve(corpus.works[0], issued=None))
    documents = Table("documents", ac.Document, [unissued])
    with pytest.raises(
        QueryError, match=r"These fields are None: issued\. .*, or use table\.during"
    ):
        documents.where(lambda d: bool(d.issued.during("1979")))  # type: ignore[union-attr]


def test_a_function_that_hides_what_it_asks_hears_of_all_empty_fields(corpus: Corpus) -> None:
    def deep(event: Event) -> bool:
        return any("東" in one.place for one in [event])  # type: ignore[operator]

    with pytest.raises(
        QueryError, match=r"These fields are None: note, external_date, place, place_en"
    ):
        corpus.events.where(deep)


def test_other_mistakes_of_a_predicate_say_where(corpus: Corpus) -> None:
    with pytest.raises(QueryError, match=r"Event 'counting': 'Event' .* 'statuss'\.$"):
        corpus.events[1:].where(lambda e: e.statuss == "planned")  # type: ignore[attr-defined]
    with pytest.raises(ZeroDivisionError):
        corpus.events.where(lambda e: bool(1 / 0))

    def refuses(_: Event) -> bool:
        raise ac.TextNotShippedError("no text")  # an AttributeError too

    with pytest.raises(ac.TextNotShippedError, match=r"^no text$"):
        corpus.events.where(refuses)


def test_rows_say_it_too() -> None:
    rows = Rows(Row, [Row("global")])
    with pytest.raises(
        QueryError, match=r"fails on Row .*These fields are None: change\. .*row\.change"
    ):
        rows.where(lambda row: row.change.startswith("g"))  # type: ignore[union-attr]


@given(corpora())
def test_a_predicate_on_an_optional_field_answers_or_says_what_to_do(corpus: Corpus) -> None:
    for name, field in (("mentions", "entity"), ("blocks", "label"), ("events", "place")):
        table = corpus.tables[name]
        empty = [record.id for record in table if getattr(record, field) is None]
        asked: Callable[[Any], bool] = {
            "entity": lambda r: "a" in r.entity,
            "label": lambda r: "a" in r.label,
            "place": lambda r: "a" in r.place,
        }[field]
        if not empty:
            table.where(asked)
            continue
        with pytest.raises(QueryError, match=rf"r\.{field} is not None and …") as caught:
            table.where(asked)
        assert f"{empty[0]!r}" in str(caught.value)
        known = table.where(id=[one for one in table.ids if one not in empty])
        assert list(known.where(asked)) == [one for one in known if asked(one)]


def test_the_advice_names_the_argument_and_not_a_variable_of_the_function(corpus: Corpus) -> None:
    def sought(happening: Event) -> bool:
        part = "東"
        return part in happening.place  # type: ignore[operator]

    with pytest.raises(QueryError, match=r"Test happening\.place is not None"):
        corpus.events.where(sought)
