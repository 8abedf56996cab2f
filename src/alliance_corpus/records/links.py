"""The links of a record: the ids of other records in its fields."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import attrs

from alliance_corpus.records.documents import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ENTITIES: Final = ("institutions", "people", "instruments")

LINKS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "about": ("*",),
        "block": ("blocks",),
        "citation": ("citations",),
        "countries": ("institutions",),
        "document": ("documents",),
        "entity": _ENTITIES,
        "instrument": ("instruments",),
        "instruments": ("instruments",),
        "object": ("*",),
        "occasion": ("events",),
        "repeats": ("citations",),
        "responds_to": ("statements",),
        "side": ("institutions",),
        "speaker": _ENTITIES,
        "subject": ("*",),
        "to": ("*",),
        "work": ("works",),
    }
)
"""Fields that hold ids of other records, and the tables of these; ``*`` stands for any table.

Topics of guidelines in ``about`` are no ids. Candidates are left out because they are undecided.
"""

UNDECIDED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"candidates": _ENTITIES, "records": ("*",)}
)
"""Fields that hold ids without a link: the candidates of a mention, the records of an exception."""

ID_FIELDS: Final = frozenset(LINKS)
"""The names of the fields that hold ids of other records."""


_AROUND: Final = frozenset({"document", "evidence"})
"""Fields whose ids do not take part in a record: they say where it is found."""


def references(record: Any) -> Iterator[str]:
    """Yield the ids of other records in the fields of a record and of the records inside it."""
    return _linked(record)


def taking_part(record: Any) -> Iterator[str]:
    """Yield the ids of what takes part in a record: its references without those of its evidence.

    Speakers and mentions in the supporting words do not take part in a fact; nor does the document
    that contains a record.
    """
    return _linked(record, without=_AROUND)


def _linked(record: Any, without: frozenset[str] = frozenset()) -> Iterator[str]:
    if isinstance(record, Document):
        record = record.work  # its blocks and annotations are records of their own
    for attribute in attrs.fields(type(record)):
        if attribute.name in without:
            continue
        value = getattr(record, attribute.name)
        for one in value if isinstance(value, tuple) else (value,):
            if attribute.name in ID_FIELDS and isinstance(one, str):
                yield one
            elif attrs.has(type(one)):
                yield from _linked(one, without)
