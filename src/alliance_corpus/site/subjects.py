"""What statements are about: the subjects of a corpus, with their statements and their pages."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.records import Statement
from alliance_corpus.records.labels import TOPIC_LABELS
from alliance_corpus.text.columns import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.site.room import Room

TOPICS: Final = "Topics"
STATES: Final = "States and territories"
WORKS: Final = "Works"
_TABLES: Final[Mapping[str, str]] = {
    "institutions": "Institutions",
    "people": "People",
    "instruments": "Instruments",
    "provisions": "Provisions",
    "events": "Events",
}
GROUPS: Final = (TOPICS, STATES, *_TABLES.values(), WORKS)
"""The groups of subjects, in the order in which they are listed."""

_STATES: Final = ("state", "territory")


_NAMES: Final = 300  # columns


@frozen
class Subject:
    """What statements are about.

    Attributes:
        id: of a record, or a topic of guidelines.
        group: one of `GROUPS`.
        statements: those about it, in the order of the corpus; those about a provision are also
            about its instrument, as `Corpus.positions` has it.
    """

    id: str
    group: str
    statements: tuple[Statement, ...]

    @property
    def has_record(self) -> bool:
        """Whether it is a record, not a topic."""
        return self.group != TOPICS

    def labels(self, room: Room) -> tuple[str, str | None]:
        """Its label in the language of the room, and that in the other, None if it is the same."""
        here, there = room.subject_label(self.id), room.subject_label(self.id, room.other)
        return here, None if there == here else there

    def names(self, room: Room) -> str:
        """All its names, by which it can be found."""
        record = room.record(self.id)
        return shorten(" ".join(name.text for name in getattr(record, "names", ())), _NAMES)


def subjects(corpus: Corpus) -> list[Subject]:
    """All subjects: by group, in each the one with most statements first."""
    found: Mapping[str, dict[str, Statement]] = defaultdict(dict)
    instruments = {provision.id: provision.instrument for provision in corpus.provisions}
    for statement in corpus.statements:
        for subject in statement.about:
            found[subject][statement.id] = statement
            if subject in instruments:
                found[instruments[subject]][statement.id] = statement
    made = [Subject(id_, _group(corpus, id_), tuple(all_.values())) for id_, all_ in found.items()]
    return sorted(made, key=_order)


def most_discussed(found: Sequence[Subject], count: int) -> list[Subject]:
    """The subjects with most statements."""
    return sorted(found, key=lambda one: (-len(one.statements), one.id))[:count]


def _order(subject: Subject) -> tuple[int, int, str]:
    return GROUPS.index(subject.group), -len(subject.statements), subject.id


def _group(corpus: Corpus, id_: str) -> str:
    if id_ in TOPIC_LABELS:
        return TOPICS
    record = corpus.institutions.get(id_)
    if record is not None and record.kind in _STATES:
        return STATES
    for table, group in _TABLES.items():
        if id_ in getattr(corpus, table):
            return group
    return WORKS
