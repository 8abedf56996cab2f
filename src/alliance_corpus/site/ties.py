"""Relations as the page of one of their ends shows them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.corpus.profile import CURRENT, HEADINGS, time_of
from alliance_corpus.records import Relation
from alliance_corpus.records.beginnings import LASTING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_PLACES: Final = {(predicate, end): at for at, (predicate, end, _) in enumerate(HEADINGS)}
_FIRST: Final = {heading: at for at, (_, _, heading) in reversed([*enumerate(HEADINGS)])}
"""Where each heading first stands in the order of `HEADINGS`."""

WITHIN: Final = ("members", "chaired by", "held by", "parties")
"""Headings of who sat in a body, held an office, or was bound by a paper."""

ELSEWHERE: Final = (
    "holds", "member of", "chairs", "party to", "part of", "parts", "counterparts", "allies",
)  # fmt: skip
"""Headings of what a record belongs to, stands beside, or has as its parts."""


@frozen
class Tie:
    """A relation seen from one of its ends.

    Attributes:
        relation: the relation.
        heading: what the other end is to this one; see `alliance_corpus.corpus.profile.HEADINGS`.
        other: id of the other end.
        is_subject: whether this end is the subject, whose page holds the anchor of the relation.
    """

    relation: Relation
    heading: str
    other: str
    is_subject: bool

    @classmethod
    def of(cls, relation: Relation, end: str) -> Tie:
        """The relation seen from its ``subject`` or ``object``."""
        heading = HEADINGS[_PLACES[relation.predicate, end]][2]
        is_subject = end == "subject"
        other = relation.object if is_subject else relation.subject
        return cls(relation, heading, other, is_subject)

    @property
    def state(self) -> str | None:
        """What is known of its end: see `time_of`; None for one that lasts as long as its ends."""
        return None if self.relation.predicate in LASTING else time_of(self.relation)

    @property
    def has_time(self) -> bool:
        """Whether anything is known of when it held."""
        return self.relation.valid is not None or bool(self.relation.attested)


def in_order(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Ties by heading; under each, those that may still hold first, then in the given order."""
    return tuple(
        sorted(ties, key=lambda tie: (_FIRST[tie.heading], tie.state not in (CURRENT, None)))
    )


def by_heading(ties: Iterable[Tie]) -> Iterator[tuple[str, list[Tie]]]:
    """Ties in order, in groups under their headings."""
    for heading, group in groupby(ties, key=lambda tie: tie.heading):
        yield heading, list(group)
