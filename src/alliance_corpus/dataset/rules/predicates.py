"""The kinds of record that each predicate takes as subject and as object.

Besides the relations of bodies and people, the table has what the documents need: parts of
instruments and events, machinery that implements an instrument, instruments in an order of time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.records.vocabularies import INSTITUTION_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.dataset.memory import Dataset

_BODIES: Final = tuple(
    kind for kind in INSTITUTION_KINDS if kind not in ("state", "territory", "office", "base")
)
"""Institutions that can have members."""


def _pairs(subjects: Iterable[str], objects: Iterable[str]) -> frozenset[tuple[str, str]]:
    return frozenset((subject, object_) for subject in subjects for object_ in objects)


def _alike(*kinds: str) -> frozenset[tuple[str, str]]:
    return frozenset((kind, kind) for kind in kinds)


def _each(kinds: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"institution:{kind}" for kind in kinds)


_PARTIES: Final = _each(("state", "territory", "international-organisation"))
_ANY_TIME: Final = ("event", "instrument")

TAKES: Final[Mapping[str, frozenset[tuple[str, str]]]] = {
    "part-of": _alike("institution", "instrument", "event"),
    "member-of": _pairs(("institution", "person"), _each(_BODIES)),
    "chairs": _pairs(("institution:office", "person"), _each(_BODIES)),
    "holds": _pairs(("person",), _each(("office",))),
    "counterpart-of": _alike("institution", "person"),
    "succeeds": _alike("institution", "person", "instrument"),
    "party-to": _pairs(_PARTIES, ("instrument",)),
    "allied-with": _pairs(_PARTIES, _PARTIES),
    "adopts": _pairs(("institution",), ("instrument",)),
    "revises": _alike("instrument"),
    "implements": _pairs(("institution", "instrument", "event"), ("instrument",)) | _alike("event"),
    "leads-to": _pairs(_ANY_TIME, _ANY_TIME),
    "follows": _pairs(_ANY_TIME, _ANY_TIME),
}  # fmt: skip
"""The kinds of subject and object that each predicate takes.

A kind is ``institution``, ``person``, ``instrument`` or ``event``, or one kind of
institution (``institution:office``).
"""

_TABLES: Final = {
    "institutions": "institution",
    "people": "person",
    "instruments": "instrument",
    "events": "event",
}


def kinds_of(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """The kinds of each record that a relation can join, by its id."""
    return {
        record.id: (kind, f"{kind}:{record.kind}")
        for table, kind in _TABLES.items()
        for record in dataset.tables[table]
    }


def takes(predicate: str, subject: Iterable[str], object_: Iterable[str]) -> bool:
    """Whether a predicate takes a subject and an object of these kinds."""
    return not TAKES[predicate].isdisjoint(_pairs(subject, tuple(object_)))
