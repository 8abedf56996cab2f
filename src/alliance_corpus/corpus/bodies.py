"""Find the bodies that existed at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.dates import Answer
from alliance_corpus.records.beginnings import DATED_BODIES, Presence
from alliance_corpus.records.vocabularies import INSTITUTION_KINDS, check_value
from alliance_corpus.tables.dated import read_query_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.dates.edtf import DateLike
    from alliance_corpus.records import Institution
    from alliance_corpus.tables.table import Table


def bodies_at(
    corpus: CorpusTables,
    when: DateLike,
    kinds: str | Iterable[str] | None = None,
    *,
    possible: bool = False,
) -> Table[Institution]:
    """The bodies that existed at a time; see `Corpus.bodies_at`."""
    time = read_query_date(when)
    wanted = (kinds,) if isinstance(kinds, str) else DATED_BODIES if kinds is None else tuple(kinds)
    for kind in wanted:
        check_value("kind", kind, "kinds of institution", INSTITUTION_KINDS)
    accepted = (Answer.YES, Answer.MAYBE) if possible else (Answer.YES,)
    presence = presence_in(corpus)
    return corpus.institutions.where(kind=list(wanted)).where(
        lambda body: presence.there(body, time) in accepted
    )


def presence_in(corpus: CorpusTables) -> Presence:
    """What a corpus says about the times of its entities and relations."""
    return Presence.of(corpus.entities(), corpus.events, corpus.relations)
