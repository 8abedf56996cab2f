"""Positions: the subjects to choose from, who says what of each side by side, each statement."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, groupby
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.records import Statement
from alliance_corpus.site.lists import parts
from alliance_corpus.site.page import Page
from alliance_corpus.site.paths import subject_folder
from alliance_corpus.site.subjects import most_discussed, subjects
from alliance_corpus.text.columns import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from alliance_corpus.site.room import Room
    from alliance_corpus.site.subjects import Subject

SUBJECTS: Final = 400
"""Subjects on one page of the chooser."""

STATEMENTS: Final = 50
"""Statements on one page of a subject."""

_MOST: Final = 12
_TITLE: Final = 120  # columns of a title


@frozen
class Column:
    """The statements of a side; ``side`` is None for those that speak for no state."""

    side: str | None
    statements: tuple[Statement, ...]


def positions(room: Room) -> Iterator[Page]:
    """The chooser, the pages of the subjects, and those of the statements."""
    found = subjects(room.corpus)
    yield from chain(
        _chooser(room, found),
        chain.from_iterable(_subject(room, subject) for subject in found),
        _statements(room),
    )


def _chooser(room: Room, found: Sequence[Subject]) -> Iterator[Page]:
    lists = tuple(parts("positions", found, SUBJECTS))
    for part in lists:
        number = f" {part.number + 1}" if part.number else ""
        yield Page(
            part.path,
            "positions.html",
            room.say("Positions") + number,
            {
                "part": part,
                "most": most_discussed(found, _MOST) if not part.number else (),
                "groups": [(name, list(all_)) for name, all_ in groupby(part.rows, _group_of)],
            },
            scripts=("positions.js",),
        )


def _group_of(subject: Subject) -> str:
    return subject.group


def _subject(room: Room, subject: Subject) -> Iterator[Page]:
    here, there = subject.labels(room)
    columns = _columns(subject.statements)
    for part in parts(subject_folder(subject.id), _abreast(columns), STATEMENTS):
        number = f" {part.number + 1}" if part.number else ""
        yield Page(
            part.path,
            "subject.html",
            f"{room.say('Positions')}: {shorten(here, _TITLE)}{number}",
            {
                "subject": subject,
                "here": here,
                "there": there,
                "part": part,
                "columns": _columns(part.rows),
            },
            scripts=("positions.js",),
        )


def _columns(statements: Iterable[Statement]) -> list[Column]:
    """The statements by the side for which they speak; those for no side last."""
    sides: Mapping[str | None, list[Statement]] = defaultdict(list)
    for statement in statements:
        sides[statement.side].append(statement)
    ordered = sorted(
        sides.items(), key=lambda side: (side[0] is None, -len(side[1]), side[0] or "")
    )
    return [Column(side, tuple(all_)) for side, all_ in ordered]


def _abreast(columns: Sequence[Column]) -> list[Statement]:
    """All statements, so ordered that each page of a long list has some of every side."""
    places = (
        ((number + 0.5) / len(column.statements), statement)
        for column in columns
        for number, statement in enumerate(column.statements)
    )
    return [statement for _, statement in sorted(places, key=lambda place: place[0])]


def _statements(room: Room) -> Iterator[Page]:
    """A page for each statement."""
    statements = room.corpus.statements
    answers: Mapping[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.responds_to is not None:
            answers[statement.responds_to].append(statement)
    series = room.corpus.positions().by_series()
    for statement in statements:
        yield Page(
            room.path(statement) or "",
            "statement.html",
            shorten(room.label(statement), _TITLE),
            {
                "statement": statement,
                "other_label": room.other_label(statement),
                "reasons": room.why(statement),
                "answers": answers.get(statement.id, ()),
                "series": () if statement.series is None else series[statement.series],
            },
            record=statement,
        )
