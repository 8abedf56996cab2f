"""What a record refers to, and where in the documents it stands."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

import attrs

from alliance_corpus.errors import QueryError
from alliance_corpus.records import Document
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ID_FIELDS: Final = frozenset(
    {
        "claimed_by", "countries", "document", "entity", "instrument", "instruments", "object",
        "repeats", "subject", "to", "work",
    }
)  # fmt: skip
"""Fields that hold ids of other records. Candidates are not among them: they are undecided."""

_EVERYWHERE: Final = Span(0, sys.maxsize)


def references(record: Any) -> Iterator[str]:
    """The ids of other records in the fields of a record, and in the records inside it."""
    if isinstance(record, Document):
        record = record.work  # its blocks and annotations are records of their own
    for attribute in attrs.fields(type(record)):
        value = getattr(record, attribute.name)
        for one in value if isinstance(value, tuple) else (value,):
            if attribute.name in ID_FIELDS and isinstance(one, str):
                yield one
            elif attrs.has(type(one)):
                yield from references(one)


def places(record: Any) -> Iterator[tuple[str, Span]]:
    """The stretches of text that a record is about: its own, or those of its evidence."""
    if isinstance(record, Document):
        yield record.id, _EVERYWHERE
        return
    for place in (record, *getattr(record, "evidence", ())):
        document, span = getattr(place, "document", None), getattr(place, "span", None)
        if document is not None and span is not None:
            yield document, span


def documents_of(record: Any) -> Iterator[str]:
    """The documents in which a record stands."""
    document = getattr(record, "document", None)
    if document is not None:
        yield document
    for name, _ in places(record):
        yield name


def check_placed(record_type: type[Any], *, spans: bool) -> None:
    """Refuse a question about places for records that have none.

    Raises:
        QueryError: naming the type.
    """
    names = {attribute.name for attribute in attrs.fields(record_type)}
    placed = {"document", "span"} <= names if spans else "document" in names
    if not placed and "evidence" not in names and record_type is not Document:
        raise QueryError(
            f"{record_type.__name__} records have no place in a document: expected records with "
            f"a document{' and span' if spans else ''}, or with evidence"
        )


class Cover:
    """Stretches of documents, to be asked whether something overlaps any of them."""

    __slots__ = ("_spans",)

    def __init__(self, stretches: Iterable[tuple[str, Span]]) -> None:
        self._spans: dict[str, tuple[list[int], list[int]]] = {}
        found: dict[str, list[Span]] = defaultdict(list)
        for document, span in stretches:
            found[document].append(span)
        for document, spans in found.items():
            self._spans[document] = _joined(sorted(spans))

    def overlaps(self, document: str, span: Span) -> bool:
        """Whether ``span`` shares a character with one of the stretches of the document."""
        starts, ends = self._spans.get(document, ([], []))
        before = bisect_right(starts, span.end - 1)  # those that begin inside it or before
        return before > 0 and ends[before - 1] > span.start and len(span) > 0

    def meets(self, record: Any) -> bool:
        """Whether any place of a record overlaps a stretch."""
        return any(self.overlaps(document, span) for document, span in places(record))


def _joined(spans: Iterable[Span]) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    for span in spans:
        if not len(span):
            continue
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return starts, ends
