"""`Table`: an immutable sequence of records with queries by id, field, date and place.

`load` makes every table of a corpus without reading any. Queries need the record types, which are
slow to import, so each query imports what it needs when it is called.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

from alliance_corpus.errors import QueryError, UnknownIdError, nearest
from alliance_corpus.lazy import Once
from alliance_corpus.tables.convertible import Convertible
from alliance_corpus.tables.protocols import Declared, Identified, Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from alliance_corpus.dates.edtf import DateLike
    from alliance_corpus.records import Document
    from alliance_corpus.text.span import Span

_SHOWN = 5
_PARTS_OF_TEXTS = ("blocks", "notes", "sentences", "cleaning")
_LISTED = 10

T = TypeVar("T", bound=Identified, covariant=True)
D = TypeVar("D")


class Table(Convertible, Sequence[T]):
    """Records of one type, in order: a sequence, and a mapping by id.

    Every query returns a new table and changes nothing. The tables of a corpus are read from its
    data when first used.

    Args:
        name: what the records are (``blocks``), for messages.
        record_type: their type, or an object that gives it when first needed.
        records: the records, or a function that returns them when first needed.
        corpus: the corpus they belong to; some queries need it.
    """

    __slots__ = ("_corpus", "_declared", "_index", "_name", "_records")

    def __init__(
        self,
        name: str,
        record_type: type[T] | Declared,
        records: Iterable[T] | Callable[[], tuple[T, ...]],
        corpus: Resolver | None = None,
    ) -> None:
        self._name = name
        self._declared = record_type
        self._corpus = corpus
        if not callable(records):
            given = tuple(records)
            records = lambda: given  # noqa: E731
        self._records = Once(records)
        self._index = Once(lambda: {record.id: record for record in self._records()})

    @property
    def _type(self) -> type[T]:
        declared = self._declared
        return declared if isinstance(declared, type) else declared.record_type

    def _with(self, records: Iterable[T]) -> Self:
        return type(self)(self._name, self._type, records, self._corpus)

    # A sequence

    @overload
    def __getitem__(self, key: int | str) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: int | str | slice) -> T | Self:
        """The record with an id, or at a position; a slice gives a table.

        Raises:
            UnknownIdError: if no record has the id; the message suggests similar ones.
            IndexError: if there is no such position.
        """
        if isinstance(key, slice):
            return self._with(self._records()[key])
        if not isinstance(key, str):
            return self._records()[key]
        try:
            return self._index()[key]
        except KeyError:
            raise UnknownIdError(
                f"no record of {self._name} has the id {key!r}.{nearest(key, self.ids)}"
            ) from None

    def __len__(self) -> int:
        return len(self._records())

    def __iter__(self) -> Iterator[T]:
        return iter(self._records())

    def __contains__(self, item: object) -> bool:
        """Whether an id, or a record, is in the table."""
        if isinstance(item, str):
            return item in self._index()
        return item in self._records()

    def __eq__(self, other: object) -> bool:
        """Tables are equal if they have equal records in the same order."""
        if not isinstance(other, Table):
            return NotImplemented
        return self._type is other._type and self._records() == other._records()

    def __hash__(self) -> int:
        return hash((self._type, self.ids))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._name, self._type, self._records(), self._corpus)

    def __repr__(self) -> str:
        """The number of records, and the first of them."""
        lines = [f"  {record!r}" for record in self._records()[:_SHOWN]]
        more = [f"  … and {len(self) - _SHOWN} more"] if len(self) > _SHOWN else []
        head = f"<{type(self).__name__} of {len(self)} {self._name}{':' if lines else ''}"
        return "\n".join([head, *lines, *more]) + ">"

    def _repr_html_(self) -> str:
        """The first records as a table, for notebooks."""
        from alliance_corpus.records.html import records_html

        return records_html(f"{len(self)} {self._name}", self._records())

    def _ipython_key_completions_(self) -> list[str]:
        """The ids, for completion inside the brackets in a notebook."""
        return list(self.ids)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order."""
        return tuple(record.id for record in self._records())

    @overload
    def get(self, id: str) -> T | None: ...
    @overload
    def get(self, id: str, default: D) -> T | D: ...
    def get(self, id: str, default: object = None) -> object:  # noqa: A002
        """The record with an id, or ``default``."""
        return self._index().get(id, default)

    def only(self) -> T:
        """The only record of the table.

        Raises:
            QueryError: if there is not exactly one; the message lists the records.
        """
        if len(records := self._records()) == 1:
            return records[0]
        listed = ", ".join(self.ids[:_LISTED]) + (", …" if len(records) > _LISTED else "")
        raise QueryError(
            f"expected exactly one record of {self._name}, there are {len(records)}"
            + (f": {listed}" if listed else "")
        )

    # By fields

    def where(self, predicate: Callable[[T], bool] | None = None, /, **fields: Any) -> Self:
        """The records that a function accepts and whose fields have these values.

        If you give several values, any of them matches, as does any value of a field with several.
        Give an id or a name of the record it refers to (``participants="SCC"``), any name of a
        creator, a date as EDTF string; see `alliance_corpus.tables.conditions`.

        Raises:
            QueryError: for a name that is not a field, a value that the field never has, or a
                function that fails on a record, usually because a field is None.
            VocabularyError: for a value outside the vocabulary of the field, which is listed.
            UnknownIdError: if nothing has the id or name; the message suggests similar ones.
        """
        from alliance_corpus.tables.conditions import conditions
        from alliance_corpus.tables.predicates import selects

        self._need_texts(fields.get("document", ()))
        tests = conditions(self._type, fields, self._corpus)
        return self._kept(lambda record: selects(record, predicate, tests))

    def _kept(self, test: Callable[[Any], bool]) -> Self:
        return self._with(record for record in self._records() if test(record))

    def sort(self, *fields: str, reverse: bool = False) -> Self:
        """The records in order of one or more fields.

        Records with equal fields keep their order, but if one of the fields is a date, they are
        sorted by id. A date sorts by its first day, last day and text. None always comes last.

        Raises:
            QueryError: without a field, or for a name that is not a field.
        """
        from alliance_corpus.dates import EDTF
        from alliance_corpus.tables.fields import check_fields, none_last, sort_key

        if not fields:
            raise QueryError(f"sort: expected at least one field of {self._type.__name__}")
        check_fields(self._type, fields)
        records = list(self._records())
        if any(isinstance(getattr(record, name), EDTF) for record in records for name in fields):
            records.sort(key=attrgetter("id"), reverse=reverse)
        for name in reversed(fields):  # sorting is stable: the first field is sorted last
            records = none_last(records, attrgetter(name), sort_key, reverse=reverse)
        return self._with(records)

    def group_by(self, field: str) -> Mapping[Any, Self]:
        """The records grouped by the value of a field, in order of first appearance; read-only.

        Raises:
            QueryError: for a name that is not a field.
        """
        from alliance_corpus.tables.fields import check_fields
        from alliance_corpus.tables.readonly import ReadOnly

        check_fields(self._type, (field,))
        groups: dict[Any, list[T]] = {}
        for record in self._records():
            groups.setdefault(getattr(record, field), []).append(record)
        return ReadOnly({value: self._with(records) for value, records in groups.items()})

    def count(self, field: str) -> Mapping[Any, int]:  # type: ignore[override]
        """The number of records with each value of a field, most frequent first; read-only.

        This is not the `count` of other sequences, which is of no use for a table.

        Raises:
            QueryError: for a name that is not a field.
        """
        from alliance_corpus.tables.fields import check_fields
        from alliance_corpus.tables.readonly import ReadOnly

        check_fields(self._type, (field,))
        counter = Counter(getattr(record, field) for record in self._records())
        return ReadOnly(counter.most_common())

    # By date

    def during(
        self, expression: DateLike, *, possible: bool = False, best_dates: bool = False
    ) -> Self:
        """The dated records inside a time.

        Args:
            expression: EDTF, or an expression such as 昭和50年代.
            possible: include records that may be in it.
            best_dates: use the better date from an outside source, if an event has one.

        Raises:
            QueryError: if the records have no date, or the expression is not exactly one date.
        """
        return self._dated("during", expression, possible=possible, best_dates=best_dates)

    def before(
        self, expression: DateLike, *, possible: bool = False, best_dates: bool = False
    ) -> Self:
        """The dated records before a period, of which all days count; see `during`."""
        return self._dated("before", expression, possible=possible, best_dates=best_dates)

    def after(
        self, expression: DateLike, *, possible: bool = False, best_dates: bool = False
    ) -> Self:
        """The dated records after a period, of which all days count; see `during`."""
        return self._dated("after", expression, possible=possible, best_dates=best_dates)

    def ongoing(
        self, expression: DateLike, *, possible: bool = False, best_dates: bool = False
    ) -> Self:
        """The dated records that share time with a period; see `during`.

        A record that is attested in the period goes on in it.
        """
        return self._dated("ongoing", expression, possible=possible, best_dates=best_dates)

    def beginning(
        self, expression: DateLike, *, possible: bool = False, best_dates: bool = False
    ) -> Self:
        """The dated records that begin in a period, or happen in it; see `during`."""
        return self._dated("beginning", expression, possible=possible, best_dates=best_dates)

    def ending(
        self, expression: DateLike, *, possible: bool = False, best_dates: bool = False
    ) -> Self:
        """The dated records that end in a period, or happen in it; see `during`."""
        return self._dated("ending", expression, possible=possible, best_dates=best_dates)

    def _date_field(self) -> str:
        from alliance_corpus.tables.dated import date_field

        return date_field(self._type)

    def _dated(
        self, question: str, expression: DateLike, *, possible: bool, best_dates: bool
    ) -> Self:
        from alliance_corpus.dates import Answer
        from alliance_corpus.tables.dated import answer, read_query_date

        field, when = self._date_field(), read_query_date(expression)
        accepted = (Answer.YES, Answer.MAYBE) if possible else (Answer.YES,)
        return self._kept(
            lambda record: answer(record, field, question, when, best_dates=best_dates) in accepted
        )

    # By what they refer to, and where they are found

    def involving(self, id_or_name: str, *, mentioned: bool = False) -> Self:
        """The records in which something takes part.

        An entity takes part in an event as participant, instrument or place, and in a relation as
        subject or object; other records involve what their fields refer to (the work of a citation,
        the entity of a mention).

        Args:
            id_or_name: an id, or any name of an entity; a name means all entities that have it.
            mentioned: include the records whose words or evidence mention it.

        Raises:
            UnknownIdError: if nothing has this id or name.
            QueryError: if the table does not belong to a corpus, or nothing can take part in its
                records (sentences, blocks …), which can only mention things.
        """
        from alliance_corpus.tables.involving import involved, mentioning

        corpus = self._resolver()
        ids = corpus.resolve(id_or_name)
        tests = [involved(self._type, ids, corpus, mentioned=mentioned)]
        if mentioned:
            tests.append(mentioning(ids, corpus.mentions))
        return self._kept(lambda record: any(test(record) for test in tests))

    def in_documents(self, *ids: str) -> Self:
        """The records found in these documents, themselves or through their evidence.

        Raises:
            UnknownIdError: if there is no such document.
            QueryError: if such records have no place in a document.
        """
        from alliance_corpus.records.places import check_placed, documents_of

        check_placed(self._type, spans=False)
        for name in ids:
            self._document(name)
        wanted = frozenset(ids)
        return self._kept(lambda record: not wanted.isdisjoint(documents_of(record)))

    def overlapping(self, span: Span, document: str) -> Self:
        """The records that share at least one character with a span of a document.

        Raises:
            UnknownIdError: if there is no such document.
            SpanError: if the span reaches outside its text.
            QueryError: if such records have no place in a text.
        """
        from alliance_corpus.records.places import Cover, check_placed

        check_placed(self._type, spans=True)
        found = self._document(document)
        if found.source.text is not None:
            span.check_inside(found.text)
        return self._kept(Cover([(document, span)]).meets)

    def _document(self, name: str) -> Document:
        self._need_texts(name)
        return self._resolver().documents[name]

    def _need_texts(self, documents: Any) -> None:
        """Refuse a question about a text that the dataset is without, if the records are parts."""
        if self._corpus is None or self._name not in _PARTS_OF_TEXTS:
            return
        from alliance_corpus.tables.conditions import SEVERAL

        for one in documents if isinstance(documents, SEVERAL) else (documents,):
            name = getattr(one, "id", one)  # a record counts as its id
            document = self._corpus.documents.get(name) if isinstance(name, str) else None
            _ = document is None or document.alignment  # raises if the text is not there

    def _resolver(self) -> Resolver:
        if self._corpus is None:
            raise QueryError(
                f"this table of {self._name} is not part of a corpus: expected one of a corpus"
            )
        return self._corpus

    def _content(self) -> tuple[tuple[T, ...], type[Any]]:
        return self._records(), self._type
