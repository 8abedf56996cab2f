"""The description of record types is read from the types, and says all that they have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs
import pytest

from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.dates import EDTF
from alliance_corpus.records import Document, Event
from alliance_corpus.records.definitions import vocabularies
from alliance_corpus.records.schema import FieldSchema, RecordSchema, describe
from alliance_corpus.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

DESCRIBED = {name: describe(table.record_type) for name, table in TABLES.items()}


def everything(record: RecordSchema) -> Iterator[tuple[str, FieldSchema]]:
    for field in record.fields:
        yield f"{record.name}.{field.name}", field
        if field.record is not None:
            yield from everything(field.record)


FIELDS = dict(pair for record in DESCRIBED.values() for pair in everything(record))


@pytest.mark.parametrize("name", TABLES)
def test_every_field_of_a_record_type_is_described(name: str) -> None:
    kind = TABLES[name].record_type
    if kind is not Document:  # its other fields are tables of their own
        assert [f.name for f in DESCRIBED[name].fields] == [a.name for a in attrs.fields(kind)]
    assert DESCRIBED[name].doc


@pytest.mark.parametrize("place", FIELDS)
def test_every_field_has_a_doc(place: str) -> None:
    assert FIELDS[place].doc
    assert "\n" not in FIELDS[place].doc


@pytest.mark.parametrize("place", FIELDS)
def test_links_name_tables(place: str) -> None:
    assert set(FIELDS[place].links) <= {*TABLES, "*"}


def test_every_vocabulary_is_that_of_some_field() -> None:
    assert {field.vocabulary for field in FIELDS.values()} - {None} == set(vocabularies)


def test_a_field_says_what_a_value_is() -> None:
    event = describe(Event)
    date, kind, participants = map(event.field, ("date", "kind", "participants"))
    assert (date.type, date.many, date.optional, date.required) == ("edtf", False, False, True)
    assert kind.vocabulary == "kinds of event"
    assert participants.many
    assert participants.record is not None
    assert participants.record.field("entity").links == ("institutions", "people", "instruments")
    with pytest.raises(KeyError):
        event.field("dates")


def test_a_new_record_type_is_described_without_more() -> None:
    @attrs.frozen
    class Inner:
        """Inside.

        Attributes:
            share: a part of one.
        """

        share: float = 0.0

    @attrs.frozen
    class Outer:
        """Outside.

        Attributes:
            span: a place,
                in code points.
            when: a day.
        """

        span: Span
        when: EDTF | str | None
        parts: tuple[Inner, ...] = ()
        pairs: tuple[tuple[str, str], ...] = ()
        choice: Literal["rule", "editor"] | None = None

    span, when, parts, pairs, choice = _described(Outer, {"Inner": Inner}).fields
    assert (span.type, span.unit, span.doc) == ("span", "code points", "a place, in code points.")
    assert (when.type, when.optional) == ("edtf", True)
    assert (parts.many, parts.record) == (True, describe(Inner))
    assert (pairs.type, pairs.many, pairs.doc) == ("pair", True, "")
    assert (choice.vocabulary, choice.optional) == ("annotators", True)


def _described(kind: type[Any], names: dict[str, Any]) -> RecordSchema:
    globals().update(names)  # where the names in annotations are looked up
    try:
        return describe(kind)
    finally:
        for name in names:
            del globals()[name]


def test_a_type_without_a_place_is_refused() -> None:
    @attrs.frozen
    class Odd:
        """Odd."""

        value: bytes

    with pytest.raises(TypeError, match="bytes"):
        describe(Odd)
