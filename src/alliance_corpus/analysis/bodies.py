"""Consultative bodies by year and level: how institutionalised an alliance is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.corpus.bodies import (
    CONSULTATIVE,
    bodies_of,
    presence_in,
    year_as_time,
    years_of,
)
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.records import Institution, Relation
from alliance_corpus.tables.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records.beginnings import Presence

LEVELS: Final = ("ministerial", "deputy", "ambassador", "senior-official", "director")
"""Ranks of offices, the highest first; a body can also be a ``working-group``."""

WORKING_GROUP: Final = "working-group"

_TITLES: Final = {
    "ministerial": "大臣|国務長官|国防長官|minister of|minister for|secretary of",
    "deputy": "副大臣|副長官|次官|vice-minister|vice minister|deputy secretary|under secretary",
    "ambassador": "大使|ambassador",
    "senior-official": (
        "局長|局次長|局参事官|審議官|次官補|次官補代理|assistant secretary|"
        "deputy assistant secretary|director-general of|director-general,|director general of|"
        "director general,|deputy director-general,|deputy director general,"
    ),
    "director": "課長|室長|director,",
}
"""How titles of a rank end in Japanese and begin in English; the longest match decides."""

_HEADS: Final = {head: level for level, heads in _TITLES.items() for head in heads.split("|")}

_BODY_NAMES: Final = {
    "閣僚": "ministerial",
    "Ministerial": "ministerial",
    "ワーキンググループ": WORKING_GROUP,
    "作業部会": WORKING_GROUP,
    "Working Group": WORKING_GROUP,
}
"""Words in the name of a body that give its level."""

_SITTING: Final = ("member-of", "chairs")


@frozen
class BodyInYear:
    """Whether a body existed in a year, and at which level.

    Attributes:
        year: the year.
        body: id of the institution.
        level: see `LEVELS`, or ``working-group``; None if unknown for this year.
        in_being: ``yes`` or ``maybe``; bodies that did not exist have no row.
    """

    year: int
    body: str
    level: str | None
    in_being: str


@frozen
class BodiesInYear:
    """How many bodies of a level there were in a year.

    Attributes:
        year: the year.
        level: see `BodyInYear`.
        certain: how many surely existed all year.
        possible: how many may have existed, including the certain ones.
        bodies: the ids of the possible ones.
    """

    year: int
    level: str | None
    certain: int
    possible: int
    bodies: tuple[str, ...]


def bodies_by_year(
    corpus: Corpus,
    first: int | None = None,
    last: int | None = None,
    *,
    kinds: Iterable[str] = CONSULTATIVE,
) -> Rows[BodiesInYear]:
    """How many consultative bodies existed, by year and level.

    Counting standing bodies is how the literature on alliances measures institutionalisation.
    Shows: since when the documents and their editors' sources know a body, and when its members
    changed rank. Does not show: the number of all bodies of the alliance (these are the ones that
    the documents name), how often or how seriously they met, or an end that is not reported: a body
    without a known end stays possible.

    Args:
        corpus: where the bodies are.
        first: first year; None: the first in which one is known to exist.
        last: last year; None: the year of the latest document.
        kinds: the kinds of institution that count.

    Returns:
        A row for every year and every level that occurs, zeros included; the levels in their
        order, unknown (None) last. See `bodies_in_being` for the bodies one by one.

    Raises:
        QueryError: if there is no such kind, or the years are reversed, or no year is known.
    """
    bodies, presence = _bodies(corpus, kinds), presence_in(corpus)
    years = years_of(corpus, [body.institution for body in bodies], presence, first, last)
    rows = _in_being(bodies, presence, years)
    found: defaultdict[tuple[int, str | None], list[BodyInYear]] = defaultdict(list)
    for row in rows:
        found[row.year, row.level].append(row)
    order = (*LEVELS, WORKING_GROUP, None)
    levels = [level for level in order if any(row.level == level for row in rows)]
    return Rows(
        BodiesInYear,
        (
            BodiesInYear(
                year=year,
                level=level,
                certain=sum(row.in_being == Answer.YES.value for row in found[year, level]),
                possible=len(found[year, level]),
                bodies=tuple(row.body for row in found[year, level]),
            )
            for year in years
            for level in levels
        ),
    )


def bodies_in_being(
    corpus: Corpus,
    first: int | None = None,
    last: int | None = None,
    *,
    kinds: Iterable[str] = CONSULTATIVE,
) -> Rows[BodyInYear]:
    """Each consultative body, for each year in which it existed or may have existed.

    `alliance_corpus.records.beginnings` decides whether a body existed all year.

    Its level follows from its own name (閣僚会合, ワーキンググループ). Otherwise each of its
    countries counts by the highest office that was or may have been a member or chair in that year
    (see `rank_of`), and the lowest of these is the level; None if a country has none of known rank.

    Args:
        corpus: where the bodies are.
        first: first year; None: the first in which one is known to exist.
        last: last year; None: the year of the latest document.
        kinds: the kinds of institution that count.

    Raises:
        QueryError: see `bodies_by_year`.
    """
    bodies, presence = _bodies(corpus, kinds), presence_in(corpus)
    years = years_of(corpus, [body.institution for body in bodies], presence, first, last)
    return Rows(BodyInYear, _in_being(bodies, presence, years))


def _in_being(bodies: Iterable[_Body], presence: Presence, years: range) -> list[BodyInYear]:
    rows = []
    for year in years:
        when = year_as_time(year)
        for body in bodies:
            answer = presence.there(body.institution, when)
            if answer is not Answer.NO:
                rows.append(BodyInYear(year, body.institution.id, body.level(when), answer.value))
    return rows


def rank_of(office: Institution) -> str | None:
    """The rank of an office by its titles: the highest of `LEVELS` that one of its names gives.

    A Japanese title shows it at its end (…大臣, …次官補代理), an English one at its beginning
    (Secretary of …, Assistant Secretary …). 長官 alone shows none: a 国防長官 heads a ministry,
    other 長官 only an agency. Military commands have no rank here.

    Returns:
        The rank, or None for anything that is not an office, or if its names give none.
    """
    if office.kind != "office":
        return None
    found = {_rank_of_title(name.text.casefold()) for name in office.names}
    return next((level for level in LEVELS if level in found), None)


def _rank_of_title(title: str) -> str | None:
    fitting = [
        head
        for head in _HEADS
        if (title.startswith(head) if head.isascii() else title.endswith(head))
    ]
    return _HEADS[max(fitting, key=len)] if fitting else None


@frozen
class _Body:
    """A body, and who sat in it."""

    institution: Institution
    seats: tuple[tuple[Institution, Relation], ...]

    def level(self, when: EDTF) -> str | None:
        for name in self.institution.names:
            for word, level in _BODY_NAMES.items():
                if word in name.text:
                    return level
        ranks = [self._rank(country, when) for country in self.institution.countries]
        if not ranks or None in ranks:
            return None
        return max((rank for rank in ranks if rank is not None), key=LEVELS.index)

    def _rank(self, country: str, when: EDTF) -> str | None:
        """The highest rank of a country's members in a year."""
        ranks = {
            rank_of(office)
            for office, seat in self.seats
            if country in office.countries
            and seat.valid is not None
            and seat.valid.overlaps(when) is not Answer.NO
        }
        return next((level for level in LEVELS if level in ranks), None)


def _bodies(corpus: Corpus, kinds: Iterable[str]) -> tuple[_Body, ...]:
    seats: defaultdict[str, list[tuple[Institution, Relation]]] = defaultdict(list)
    for relation in corpus.relations:
        office = corpus.institutions.get(relation.subject)
        if relation.predicate in _SITTING and office is not None:
            seats[relation.object].append((office, relation))
    return tuple(_Body(body, tuple(seats[body.id])) for body in bodies_of(corpus, kinds))
