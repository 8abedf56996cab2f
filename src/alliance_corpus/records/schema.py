"""The description of record types: fields, types, units, vocabularies, links and their docs.

Everything here is read from the record types themselves. What is made for other tools (data frames,
flat tables, JSON Schema, SQL, the data dictionary) is made from this description, so that a new
field of a record appears in all of them.
"""

from __future__ import annotations

import inspect
import re
import typing
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeAlias

import attrs

from alliance_corpus.dates import EDTF
from alliance_corpus.records.definitions import vocabularies
from alliance_corpus.records.documents import Document
from alliance_corpus.records.links import LINKS, UNDECIDED
from alliance_corpus.records.reading import Readable
from alliance_corpus.text.span import Span

FieldType: TypeAlias = Literal[
    "text", "integer", "number", "flag", "edtf", "span", "pair", "record"
]
"""What one value of a field is: ``edtf`` a date as EDTF text (or an ISO 8601 duration, where the
doc says so), ``span`` a start and an end, ``pair`` two texts, ``record`` a record inside."""

_PLAIN: Final[dict[Any, FieldType]] = {
    str: "text", int: "integer", float: "number", bool: "flag", EDTF: "edtf", Span: "span",
}  # fmt: skip

_OFFSETS: Final = frozenset({"span", "calls", "source"})
"""Fields whose numbers are offsets in a text."""

_ELSEWHERE: Final = frozenset({"work", "blocks", "sections", "emendations"})
"""Fields of a document that hold records of other tables."""

_ATTRIBUTE = re.compile(r"(?m)^    (\w+): ")


@attrs.frozen(kw_only=True)
class FieldSchema:
    """A field of a record type.

    Attributes:
        name: the name of the field.
        type: what one value is; see `FieldType`.
        many: whether it holds several values, in order.
        optional: whether it may be None.
        required: whether a record must be given it: it has no default.
        doc: what it says, from the docstring of the record type; empty without docstrings
            (``python -OO``).
        unit: ``code points`` for offsets; None for everything else.
        vocabulary: the name of the controlled vocabulary of its values, if there is one.
        links: the names of the tables whose ids it holds; ``("*",)`` for those of any table.
        record: the type of the records inside, if ``type`` is ``record``.
        attribute: the attribute that gives the value, if it has another name than the field.
    """

    name: str
    type: FieldType
    many: bool
    optional: bool
    required: bool
    doc: str
    unit: str | None = None
    vocabulary: str | None = None
    links: tuple[str, ...] = ()
    record: RecordSchema | None = None
    attribute: str | None = None

    def read(self, record: Any) -> Any:
        """The value of this field in a record."""
        return getattr(record, self.attribute or self.name)


@attrs.frozen(kw_only=True)
class RecordSchema:
    """A record type.

    Attributes:
        name: its name.
        doc: what one record is.
        fields: its fields, in order.
        bases: the names of the record types that it extends, the nearest first.
    """

    name: str
    doc: str
    fields: tuple[FieldSchema, ...]
    bases: tuple[str, ...] = ()

    def field(self, name: str) -> FieldSchema:
        """The field of this name; KeyError if there is none."""
        return {field.name: field for field in self.fields}[name]


def describe(record_type: type[Any]) -> RecordSchema:
    """Describe a record type.

    Of a `Document` it gives what belongs to no other table: id, date of writing, rights, source
    and text.

    Args:
        record_type: a class made by attrs.

    Returns:
        Its description, the same object at every call.
    """
    if record_type not in _described:
        _described[record_type] = _describe(record_type)
    return _described[record_type]


_described: Final[dict[type[Any], RecordSchema]] = {}


def _describe(record_type: type[Any]) -> RecordSchema:
    docs = _docs(record_type)
    fields = [
        _field(attribute, hint, docs.get(attribute.name, ""))
        for attribute, hint in _attributes(record_type)
    ]
    if record_type is Document:
        fields.append(_TEXT)
    doc = (inspect.getdoc(record_type) or "").split("\n\n")[0].replace("\n", " ")
    return RecordSchema(
        name=record_type.__name__, doc=doc, fields=tuple(fields), bases=_bases(record_type)
    )


def _bases(record_type: type[Any]) -> tuple[str, ...]:
    kinds = record_type.__mro__[1:]
    return tuple(
        kind.__name__ for kind in kinds if issubclass(kind, Readable) and kind is not Readable
    )


_TEXT: Final = FieldSchema(
    name="text",
    attribute="shipped_text",
    type="text",
    many=False,
    optional=True,
    required=False,
    doc="the clean text; None if the dataset was built without it.",
)


def _attributes(record_type: type[Any]) -> list[tuple[attrs.Attribute[Any], Any]]:
    hints = typing.get_type_hints(record_type)
    return [
        (attribute, hints[attribute.name])
        for attribute in attrs.fields(record_type)
        if not attribute.name.startswith("_")
        and not (record_type is Document and attribute.name in _ELSEWHERE)
    ]


def _field(attribute: attrs.Attribute[Any], hint: Any, doc: str) -> FieldSchema:
    kinds = _alternatives(hint)
    many = typing.get_origin(kinds[0]) is tuple
    one = typing.get_args(kinds[0])[0] if many else kinds[0]
    kind = _field_type(one)
    return FieldSchema(
        name=attribute.name,
        type=kind,
        many=many,
        optional=len(kinds) < len(_arguments(hint)),
        required=attribute.default is attrs.NOTHING,
        doc=doc,
        unit="code points" if attribute.name in _OFFSETS and kind in ("span", "integer") else None,
        vocabulary=_vocabulary(one),
        links=_links(attribute.name) if kind == "text" else (),
        record=describe(one) if kind == "record" else None,
    )


def _links(name: str) -> tuple[str, ...]:
    return LINKS.get(name) or UNDECIDED.get(name, ())


def _field_type(hint: Any) -> FieldType:
    """What one value of a type is.

    Args:
        hint: a type without None, and of a tuple the type of its items.

    Raises:
        TypeError: for a type that no record should have.
    """
    if typing.get_origin(hint) is typing.Literal:
        return "text"
    if typing.get_origin(hint) is tuple and typing.get_args(hint) == (str, str):
        return "pair"
    if hint in _PLAIN:
        return _PLAIN[hint]
    if attrs.has(hint):
        return "record"
    raise TypeError(f"{hint!r} has no place in the description of records")


def _arguments(hint: Any) -> tuple[Any, ...]:
    if isinstance(hint, UnionType) or typing.get_origin(hint) is typing.Union:
        return typing.get_args(hint)
    return (hint,)


def _alternatives(hint: Any) -> tuple[Any, ...]:
    """The types that a hint allows, except None; a date comes first."""
    kinds = [kind for kind in _arguments(hint) if kind is not NoneType]
    return tuple(sorted(kinds, key=lambda kind: kind is not EDTF))


def _vocabulary(hint: Any) -> str | None:
    """The vocabulary of a type of values; types with the same values share it.

    Rows of results also have values of no vocabulary, such as whether a topic is gained or lost.
    """
    if typing.get_origin(hint) is not typing.Literal:
        return None
    values = set(typing.get_args(hint))
    return next((name for name, listed in vocabularies.items() if set(listed) == values), None)


def _docs(record_type: type[Any]) -> dict[str, str]:
    """What the docstrings of a class and its bases say of each field."""
    found: dict[str, str] = {}
    for kind in reversed(record_type.__mro__):
        found.update(_attribute_docs(inspect.cleandoc(kind.__doc__ or "")))
    return found


def _attribute_docs(docstring: str) -> dict[str, str]:
    """The section ``Attributes:`` of a docstring: name and text of each entry, on one line."""
    _, found, section = docstring.partition("\nAttributes:\n")
    if not found:
        return {}
    section = section.split("\n\n")[0]
    parts = _ATTRIBUTE.split(section)
    return {
        name: " ".join(text.split()) for name, text in zip(parts[1::2], parts[2::2], strict=True)
    }
