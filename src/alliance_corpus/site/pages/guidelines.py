"""Instruments side by side, by topic: what each says, and how far each goes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.corpus.comparison import stages_of
from alliance_corpus.records import Provision
from alliance_corpus.site.cuts import starts
from alliance_corpus.site.lists import parts_at
from alliance_corpus.site.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.corpus.comparison import Comparison
    from alliance_corpus.site.room import Room

PATH: Final = "instruments/compare.html"

_BUDGET: Final = 150_000
"""Bytes of HTML on a page, by estimate."""

_COLUMN: Final = 400
_PROVISION: Final = 600
_BYTES: Final = 3  # of a Japanese character in UTF-8
_SHOWN: Final = 30
"""Provisions of an instrument on one topic that are shown here; the others are on its page."""

_COLUMNS: Final = 12


@frozen
class Column:
    """What an instrument says on a topic.

    Attributes:
        instrument: its id.
        provisions: the first of its provisions on the topic.
        more: how many further ones there are.
        stages: the words of its provisions that have this as their main topic.
    """

    instrument: str
    provisions: tuple[Provision, ...]
    more: int
    stages: tuple[str, ...]


@frozen
class Row:
    """A topic, or a part of a topic with many instruments.

    Attributes:
        topic: one of ``TOPICS``.
        number: which part of the topic it is, from 0.
        columns: the instruments.
        others: provisions of instruments of which only articles are known.
    """

    topic: str
    number: int
    columns: tuple[Column, ...]
    others: tuple[Provision, ...] = ()


def guidelines(room: Room) -> Iterator[Page]:
    """The comparison of all instruments that share topics; no page if there are not two."""
    ids = room.lookup.comparable
    if not ids:
        return
    comparison = room.corpus.compare(*ids)
    rows = list(_rows(room, comparison))
    begins = starts(rows, _size, _BUDGET)
    paths = tuple(
        PATH if not number else f"instruments/compare.{number + 1}.html"
        for number in range(len(begins))
    )
    pages = list(parts_at(paths, rows, begins))
    topics = {row.topic: part.path for part in pages for row in part.rows if not row.number}
    for part in pages:
        yield Page(part.path, "compare.html", room.say("Guidelines side by side"), {
            "part": part,
            "topics": topics,
            "instruments": comparison.instruments,
            "changes": _changes(comparison),
            "told_in": _told_in(rows),
            "stages_of": stages_of,
        }, scripts=("compare.js",))  # fmt: skip


def _told_in(rows: Sequence[Row]) -> list[str]:
    """The documents that list the provisions, in order."""
    provisions = (one for row in rows for column in row.columns for one in column.provisions)
    return list(dict.fromkeys(e.document for one in provisions for e in one.evidence if e.document))


def _rows(room: Room, comparison: Comparison) -> Iterator[Row]:
    ids = {instrument.id for instrument in comparison.instruments}
    outside = [one for one in room.corpus.provisions if one.instrument not in ids]
    for row in comparison:
        stages = row.stages
        columns = [
            Column(one, found[:_SHOWN], max(len(found) - _SHOWN, 0), stages[one])
            for one, found in zip(row.instruments, row.provisions, strict=True)
            if found or len(row.instruments) <= _COLUMNS
        ]
        others = tuple(one for one in outside if row.topic in one.topics)[:_SHOWN]
        for number, start in enumerate(range(0, len(columns), _COLUMNS)):
            some = tuple(columns[start : start + _COLUMNS])
            yield Row(row.topic, number, some, others if not number else ())


def _size(row: Row) -> int:
    return sum(_COLUMN + sum(map(_weight, column.provisions)) for column in row.columns)


def _weight(provision: Provision) -> int:
    """About how many bytes of HTML a provision takes here: its words, and their English form."""
    return _PROVISION + _BYTES * len(provision.text) + len(provision.label_en or "")


def _changes(comparison: Comparison) -> list[dict[str, Any]]:
    """From each instrument to the next: the topics that are new in it, and those that are gone."""
    ids = [instrument.id for instrument in comparison.instruments]
    if len(ids) > _COLUMNS:
        return []
    return [
        {
            "before": before,
            "after": after,
            "gained": comparison.gained(before, after),
            "lost": comparison.lost(before, after),
        }
        for before, after in pairwise(ids)
    ]
