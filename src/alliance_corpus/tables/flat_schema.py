"""The flat tables of record types: columns of text, numbers, flags and days, and keys.

A record gives one row. A record inside it (`Rights`) becomes columns with its name in front
(``rights_holder``). A list becomes a child table with a row for each item. A list that several
tables have (``names``, ``evidence``, ``sources``) is one child table for all; a list of one table
is named for both (``event_participants``); several lists of one type in a table are one child table
(``work_creators``), whose column ``field`` says which list it is.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from attrs import evolve, frozen

from alliance_corpus.dates import EDTF, Day
from alliance_corpus.records.schema import FieldSchema
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from alliance_corpus.records.schema import RecordSchema

ColumnType: TypeAlias = Literal["text", "integer", "number", "flag", "date"]

_SINGULAR: Final = {"people": "person", "countries": "country"}

PART_DOCS: Final = {
    "start": "start, included, in code points",
    "end": "end, excluded, in code points",
    "earliest": "first day; empty if unknown, open or outside the years 1 to 9999",
    "latest": "last day; empty if unknown, open or outside the years 1 to 9999",
    "approximate": "whether the date is approximate (~)",
    "uncertain": "whether the date is uncertain (?)",
}
"""What is read from one value beside, or instead of, the value itself."""

PART_TYPES: Final[Mapping[str, ColumnType]] = {
    "start": "integer", "end": "integer", "earliest": "date", "latest": "date",
    "approximate": "flag", "uncertain": "flag",
}  # fmt: skip
"""The type of a column of each part."""

DATE_PARTS: Final = ("earliest", "latest", "approximate", "uncertain")
"""What is read from a date beside its EDTF text."""


@frozen(kw_only=True)
class FlatColumn:
    """A column of a flat table.

    Attributes:
        name: its name.
        type: text, integer, number, flag or date (a day of the Gregorian calendar).
        doc: what it says.
        required: whether every row has a value.
        unit: ``code points`` for offsets; None for everything else.
        vocabulary: the name of the controlled vocabulary of its values, if there is one.
        links: the tables whose keys it holds; ``("*",)`` for those of any table.
        link_key: the column of that table that holds them.
        edtf: whether its text is a date in EDTF.
        path: the fields that lead to the value in a record.
        part: what is taken of the value, such as ``earliest``; None for the value itself.
    """

    name: str
    type: ColumnType
    doc: str
    required: bool = False
    unit: str | None = None
    vocabulary: str | None = None
    links: tuple[str, ...] = ()
    link_key: str = "id"
    edtf: bool = False
    path: tuple[str, ...] = ()
    part: str | None = None

    @property
    def target(self) -> str | None:
        """The table that its values are keys of: ``ids`` if they are of several tables."""
        if not self.links:
            return None
        return self.links[0] if len(self.links) == 1 and self.links != ("*",) else "ids"

    def read(self, record: Any) -> Any:
        """The value of this column in a record; None if there is none."""
        value = record
        for name in self.path:
            value = None if value is None else getattr(value, name)
        if self.part is not None:
            return None if value is None else part_of(value, self.part)
        return str(value) if isinstance(value, EDTF) else value


@frozen(kw_only=True)
class ListField:
    """A list in the rows of a table, and the child table that holds its items."""

    name: str
    path: tuple[str, ...]
    child: str


@frozen(kw_only=True)
class FlatSchema:
    """A flat table: its name, what a row is, its columns, and its lists.

    Attributes:
        name: its name.
        doc: what one row is.
        columns: its columns, in order.
        key: the name of the column that tells rows apart.
        parents: of a child table the tables whose rows own its rows; else empty.
        lists: the lists in its rows, whose items are in child tables.
    """

    name: str
    doc: str
    columns: tuple[FlatColumn, ...]
    key: str
    parents: tuple[str, ...] = ()
    lists: tuple[ListField, ...] = ()

    @property
    def owns_field(self) -> bool:
        """Whether a column ``field`` tells from which list of the parent a row is."""
        return any(column.name == "field" and not column.path for column in self.columns)


@frozen
class _List:
    """A list field met in a table."""

    parent: str
    path: tuple[str, ...]
    field: FieldSchema

    @property
    def items(self) -> tuple[str, str | None]:
        """What its items are, to find lists of the same."""
        return self.field.type, None if self.field.record is None else self.field.record.name


def flat_schemas(tables: Mapping[str, RecordSchema]) -> dict[str, FlatSchema]:
    """The flat tables of a set of tables.

    Args:
        tables: the description of the records of each table, by its name.

    Returns:
        The flat tables by name: those given, then their child tables, then the children of these.
    """
    found: dict[str, FlatSchema] = {}
    lists: list[_List] = []
    for name, record in tables.items():
        found[name] = FlatSchema(name=name, doc=record.doc, columns=flat_columns(record), key="id")
        lists += _lists(name, record)
    while lists:
        named = _named(lists)
        below: list[_List] = []
        for child, members in named.items():
            found[child] = _child(child, members, found[members[0].parent].key)
            if (record_ := members[0].field.record) is not None:
                below += _lists(child, record_)
        for parent in dict.fromkeys(one.parent for one in lists):
            own = tuple(
                ListField(name=one.field.name, path=one.path, child=child)
                for child, members in named.items()
                for one in members
                if one.parent == parent
            )
            found[parent] = evolve(found[parent], lists=own)
        lists = below
    return found


def flat_columns(record: RecordSchema) -> tuple[FlatColumn, ...]:
    """The columns of the flat table of a record type; its lists are in child tables."""
    return tuple(_columns(record))


def _named(lists: list[_List]) -> dict[str, list[_List]]:
    """The lists by the name of the child table that holds their items."""
    named: dict[str, list[_List]] = {}
    for one in lists:
        named.setdefault(_child_name(one, lists), []).append(one)
    return named


def _child_name(one: _List, lists: list[_List]) -> str:
    alike = [other for other in lists if other.items == one.items]
    if one.field.record is not None:
        beside = [other for other in alike if other.parent == one.parent]
        if len(beside) > 1:
            return f"{singular(one.parent)}_{one.field.record.name.lower()}s"
    parents = {other.parent for other in alike if other.field.name == one.field.name}
    return one.field.name if len(parents) > 1 else f"{singular(one.parent)}_{one.field.name}"


def singular(name: str) -> str:
    """The singular of the name of a table or a list: person, event, country, about."""
    return _SINGULAR.get(name) or name.removesuffix("s")


def _child(name: str, members: list[_List], parent_key: str) -> FlatSchema:
    parents = tuple(dict.fromkeys(one.parent for one in members))
    first = members[0].field
    owner = singular(parents[0]) if len(parents) == 1 else "record"
    columns = [
        FlatColumn(name="key", type="text", required=True, doc="derived; may change"),
        FlatColumn(
            name=owner,
            type="text",
            required=True,
            links=parents,
            link_key=parent_key,
            doc=f"the row of {', '.join(parents)} that it belongs to",
        ),
    ]
    if len({(one.parent, one.field.name) for one in members}) > len(parents):
        fields = ", ".join(dict.fromkeys(one.field.name for one in members))
        columns.append(
            FlatColumn(name="field", type="text", required=True, doc=f"the list: {fields}")
        )
    columns.append(
        FlatColumn(name="position", type="integer", required=True, doc="place in the list, from 1")
    )
    docs = dict.fromkeys(one.field.doc for one in members if one.field.doc)
    return FlatSchema(
        name=name,
        doc=f"One row for each item of {', '.join(f'{p}.{f}' for p, f in _places(members))}: "
        + " ".join(docs),
        columns=(*columns, *_item_columns(first)),
        key="key",
        parents=parents,
    )


def _places(members: Iterable[_List]) -> Iterator[tuple[str, str]]:
    for parent, lists in groupby(members, key=lambda one: one.parent):
        yield parent, "/".join(".".join(one.path) for one in lists)


def _item_columns(field: FieldSchema) -> Iterator[FlatColumn]:
    if field.record is not None:
        yield from _columns(field.record)
    elif field.type == "pair":
        for number, name in enumerate(("scheme", singular(field.name))):
            yield FlatColumn(name=name, type="text", required=True, doc=field.doc, part=str(number))
    else:
        yield from _value_columns(evolve(field, name=singular(field.name), optional=False), ())


def _lists(table: str, record: RecordSchema, path: tuple[str, ...] = ()) -> Iterator[_List]:
    for field in record.fields:
        if field.many:
            yield _List(table, (*path, field.name), field)
        elif field.record is not None:
            yield from _lists(table, field.record, (*path, field.name))


def _columns(
    record: RecordSchema, path: tuple[str, ...] = (), *, optional: bool = False
) -> Iterator[FlatColumn]:
    for field in record.fields:
        if field.many:
            continue
        if optional:
            field = evolve(field, optional=True)
        if field.record is not None:
            inner = _columns(field.record, (*path, field.name), optional=field.optional)
            for one in inner:
                doc = f"of {field.name}: {one.doc}"
                yield evolve(one, name=f"{field.name}_{one.name}", doc=doc)
        else:
            yield from _value_columns(field, (*path, field.attribute or field.name))


def _value_columns(field: FieldSchema, path: tuple[str, ...]) -> Iterator[FlatColumn]:
    """The columns of one value: a span has two, a date five."""
    if field.type == "span":
        for part in ("start", "end"):
            yield _part_column(field, path, part, part)
        return
    yield FlatColumn(
        name=field.name,
        type="text" if field.type == "edtf" else field.type,  # type: ignore[arg-type]
        doc=field.doc,
        required=not field.optional,
        unit=field.unit,
        vocabulary=field.vocabulary,
        links=field.links,
        edtf=field.type == "edtf",
        path=path,
    )
    if field.type == "edtf":
        for part in DATE_PARTS:
            yield _part_column(field, path, f"{field.name}_{part}", part)


def _part_column(field: FieldSchema, path: tuple[str, ...], name: str, part: str) -> FlatColumn:
    is_offset = part in ("start", "end")
    return FlatColumn(
        name=name,
        type=PART_TYPES[part],
        doc=PART_DOCS[part] if is_offset else f"of {field.name}: {PART_DOCS[part]}",
        required=is_offset and not field.optional,
        unit=field.unit,
        path=path,
        part=part,
    )


def part_of(value: Any, part: str) -> Any:
    """What is taken of a value beside, or instead of, the value itself.

    Args:
        value: a span, a pair, a date, or a duration as text.
        part: ``start`` or ``end`` of a span; the number of the text in a pair; of a date one of
            `DATE_PARTS`. A duration has none of these.

    Returns:
        A number, a text, a flag, or a `datetime.date`; None for a day that is unknown, open or
        outside the years 1 to 9999.
    """
    if isinstance(value, Span):
        return getattr(value, part)
    if isinstance(value, tuple):
        return value[int(part)]
    if not isinstance(value, EDTF):
        return None  # a duration has no days
    found = getattr(value, part)
    if isinstance(found, bool):
        return found
    return found.to_date() if isinstance(found, Day) and 1 <= found.year <= 9999 else None
