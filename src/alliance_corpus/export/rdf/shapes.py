"""SHACL shapes of the graph of a dataset, made from the description of record types.

Source: W3C, Shapes Constraint Language, 2017-07-20.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.export.iris import EDTF_TYPE
from alliance_corpus.export.rdf.graph import INTEGER, STRING, Literal
from alliance_corpus.export.rdf.standard import OTHER, PREDICATES, standard_properties
from alliance_corpus.export.rdf.terms import ORDER, PAIR, SPAN, concept, iri, term
from alliance_corpus.export.rdf.turtle import Turtle
from alliance_corpus.export.rdf.vocabulary import (
    datatypes,
    is_node,
    record_types,
    tables,
    target,
)
from alliance_corpus.records.definitions import vocabularies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.records.schema import FieldSchema, RecordSchema

_SH: Final = "http://www.w3.org/ns/shacl#"
_SHARING: Final = ("documents", "works")
"""Tables whose records may share a node: a document has the id of its work."""

_turtle: Final = Turtle({"sh": _SH})


def shapes() -> str:
    """The shapes as Turtle: of a dataset, of each record type, and of spans, pairs and orders."""
    found = [_record(one) for one in record_types().values()]
    return (
        "\n\n".join(["\n".join(_turtle.head()), _DATASET, *found, _SPANS, _PAIRS, _ORDERS]) + "\n"
    )


def _record(record: RecordSchema) -> str:
    ignored = dict.fromkeys((*_standard(record), *_shared(record)))
    lines = [
        "a sh:NodeShape",
        f"sh:targetClass {_iri(term(record.name))}",
        "sh:closed true",
        f"sh:ignoredProperties ( {' '.join(map(_iri, ignored))} )",
        *(f"sh:property {_property(record.name, field)}" for field in record.fields),
        f"sh:property [ sh:path {_iri(term('inOrder'))} ; sh:class rdf:Seq ]",
    ]
    if "Fact" in record.bases:
        lines.append(f"sh:or ( {' '.join(map(_some, ('evidence', 'sources')))} )")
    if not _is_table(record):
        lines.append(_POSITION)
    return _shape(record.name, lines)


def _shape(name: str, lines: Iterable[str]) -> str:
    return f"{_iri(term(f'shapes:{name}'))}\n    " + " ;\n    ".join(lines) + " ."


def _standard(record: RecordSchema) -> list[str]:
    """The properties of standards that a record may have, and the predicates of relations."""
    beside = _beside(record)
    others = map(iri, (*OTHER, *PREDICATES.values()))
    predicates = (concept("predicates", value) for value in vocabularies["predicates"])
    return list(dict.fromkeys((*others, *beside, *predicates)))


def _beside(record: RecordSchema) -> Iterator[str]:
    for field in record.fields:
        yield from standard_properties(record, field.name)


def _shared(record: RecordSchema) -> Iterator[str]:
    """The properties that a record has because a record of another type has the same node."""
    sharing = [tables()[table] for table in _SHARING]
    if record in sharing:
        own = {field.name for field in record.fields}
        for other in sharing:
            yield from (term(field.name) for field in other.fields if field.name not in own)
            yield from _beside(other)


def _is_table(record: RecordSchema) -> bool:
    return record in tables().values()


def _property(record: str, field: FieldSchema) -> str:
    parts = [f"sh:path {_iri(term(field.name))}", f"sh:name {_text(field.name)}"]
    if field.doc:
        parts.append(f"sh:description {_text(field.doc)}")
    if not (field.many or field.optional):
        parts.append("sh:minCount 1")
    if not field.many:
        parts.append("sh:maxCount 1")
    parts += _values(record, field)
    return "[\n        " + " ;\n        ".join(parts) + "\n    ]"


def _values(record: str, field: FieldSchema) -> Iterator[str]:
    """What the values of a field must be."""
    if field.vocabulary is not None:
        yield f"sh:in ( {' '.join(_values_of(field.vocabulary))} )"
    elif field.links == ("*",):
        topics = " ".join(_values_of("topics"))
        yield f"sh:or ( [ sh:class {_iri(str(target(field)))} ] [ sh:in ( {topics} ) ] )"
    elif is_node(field):
        yield f"sh:class {_iri(str(target(field)))}"
    else:
        yield from _literals(record, field)


def _values_of(vocabulary: str) -> Iterator[str]:
    return (_iri(concept(vocabulary, value)) for value in vocabularies[vocabulary])


def _literals(record: str, field: FieldSchema) -> Iterator[str]:
    types = [f"sh:datatype {_iri(one)}" for one in datatypes(record, field)]
    yield types[0] if len(types) == 1 else f"sh:or ( {' '.join(f'[ {one} ]' for one in types)} )"
    if field.unit is not None:
        yield "sh:minInclusive 0"


def _one(path: str, *rest: str, least: int = 1) -> str:
    """A property with at most one value."""
    counts = (f"sh:minCount {least}", "sh:maxCount 1")
    return f"sh:property [ {' ; '.join((f'sh:path {_iri(path)}', *counts, *rest))} ]"


def _some(field: str) -> str:
    """A record that has a value of this field."""
    return f"[ sh:property [ sh:path {_iri(term(field))} ; sh:minCount 1 ] ]"


def _iri(name: str) -> str:
    return _turtle.iri(name)


def _text(text: str) -> str:
    return _turtle.term(Literal(text))


_POSITION: Final = _one(
    term("position"), f"sh:datatype {_iri(INTEGER)} ; sh:minInclusive 1", least=0
)
_OFFSET: Final = f"sh:datatype {_iri(INTEGER)} ; sh:minInclusive 0"
_CLOSED: Final = ("sh:closed true", "sh:ignoredProperties ( rdf:type )")
_SPANS: Final = _shape(
    "Span",
    (
        "a sh:NodeShape", f"sh:targetClass {_iri(SPAN)}", *_CLOSED,
        _one(iri("oa:start"), f"{_OFFSET} ; sh:lessThanOrEquals {_iri(iri('oa:end'))}"),
        _one(iri("oa:end"), _OFFSET), _POSITION,
    ),
)  # fmt: skip
_PAIRS: Final = _shape(
    "Pair",
    (
        "a sh:NodeShape", f"sh:targetClass {_iri(PAIR)}", *_CLOSED,
        _one(iri("schema:propertyID"), f"sh:datatype {_iri(STRING)}"),
        _one(iri("schema:value"), f"sh:datatype {_iri(STRING)}"), _POSITION,
    ),
)  # fmt: skip
_ORDERS: Final = _shape(
    "Order",
    (
        "a sh:NodeShape", f"sh:targetClass {_iri(ORDER)}",
        _one(term("orderOf"), "sh:nodeKind sh:IRI"),
        _one(iri("rdf:_1")),
    ),
)  # fmt: skip
_DATASET: Final = _shape(
    "Dataset",
    (
        "a sh:NodeShape", f"sh:targetClass {_iri(iri('schema:Dataset'))}",
        _one(iri("schema:name"), f"sh:datatype {_iri(STRING)}"),
        _one(iri("schema:version"), f"sh:datatype {_iri(STRING)}"),
        _one(iri("dcterms:rights"), f"sh:datatype {_iri(STRING)}"),
        _one(iri("dcterms:issued"), f"sh:datatype {_iri(EDTF_TYPE)}", least=0),
        f"sh:property [ sh:path schema:hasPart ; sh:class {_iri(term('Document'))} ]",
    ),
)  # fmt: skip
