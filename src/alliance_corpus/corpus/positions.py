"""Find positions: who says what of a subject, on what occasion, in which words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, get_args

from attrs import frozen

from alliance_corpus.errors import QueryError, UnknownIdError, nearest
from alliance_corpus.records import Statement
from alliance_corpus.records.labels import TOPIC_LABELS, label
from alliance_corpus.records.places import DocumentPlaces
from alliance_corpus.records.vocabularies import SPEAKER_ROLES, STANCES, TOPICS, check_value
from alliance_corpus.tables.positions import NOBODY, Positions
from alliance_corpus.text.columns import beside, wrap
from alliance_corpus.text.fold import name_key
from alliance_corpus.text.phrases import Say, in_english

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus.tables import CorpusTables

Divider: TypeAlias = Literal["side", "document"]
"""What the columns of a comparison can be."""

_Condition: TypeAlias = tuple[
    str | Iterable[str] | None,
    Callable[[str], Set[str]],
    Callable[[Statement], Iterable[str | None]],
]
"""What is wanted, what a wanted value stands for, and what a statement has of the kind."""

_TOPICS: Final[Mapping[str, str]] = {
    **{topic: topic for topic in TOPICS},
    **{japanese: topic for topic, japanese in TOPIC_LABELS.items()},
}
"""The topics by their id and by their Japanese name."""

_DIVIDERS: Final = get_args(Divider)
_COLUMNS: Final = 100
_LEAST: Final = 20
NO_SIDE: Final = "no side"
_INDENT: Final = " "
_LISTED: Final = 7  # occasions in a message


def positions(
    corpus: CorpusTables,
    about: str | Iterable[str] | None = None,
    *,
    speaker: str | Iterable[str] | None = None,
    side: str | Iterable[str] | None = None,
    role: str | Iterable[str] | None = None,
    occasion: str | Iterable[str] | None = None,
    stance: str | Iterable[str] | None = None,
    document: str | Iterable[str] | None = None,
    words: str | None = None,
) -> Positions:
    """The statements that fit every condition; see `Corpus.positions`."""
    conditions: tuple[_Condition, ...] = (
        (about, partial(_subjects, corpus), lambda one: one.about),
        (speaker, corpus.resolve, partial(_voices, corpus)),
        (side, partial(_side, corpus), lambda one: (one.side,)),
        (role, partial(_value, "role", "roles of speakers", SPEAKER_ROLES), lambda o: (o.role,)),
        (occasion, partial(_occasions, corpus), lambda one: (one.occasion,)),
        (stance, partial(_value, "stance", "stances", STANCES), lambda one: (one.stance,)),
        (document, lambda name: {corpus.documents[name].id}, lambda one: (one.document,)),
    )
    tests = [(_ids(given, meant), of) for given, meant, of in conditions if given is not None]
    key = None if words is None else name_key(words)
    if key == "":
        raise QueryError(f"words {words!r}: expected at least one character")
    if key is not None:
        corpus.need_texts(*_ids(document, lambda name: {name}) if document is not None else ())

    def fits(one: Statement) -> bool:
        told = key is None or any(key in name_key(text) for text in _texts(one))
        return told and all(not wanted.isdisjoint(of(one)) for wanted, of in tests)

    return corpus.statements.where(fits)


def _ids(given: str | Iterable[str], meant: Callable[[str], Set[str]]) -> frozenset[str]:
    """What one or several wanted values stand for."""
    several = (given,) if isinstance(given, str) else tuple(given)
    if not several:
        raise QueryError("an empty list of conditions: expected at least one, or None")
    return frozenset().union(*map(meant, several))


def _value(field: str, name: str, vocabulary: Collection[str], value: str) -> frozenset[str]:
    check_value(field, value, name, vocabulary)
    return frozenset({value})


def _texts(statement: Statement) -> Iterator[str]:
    """The labels of a statement, and the words that say it."""
    yield statement.label
    yield statement.label_en
    yield from (evidence.text for evidence in statement.evidence)


def _subjects(corpus: CorpusTables, name: str) -> frozenset[str]:
    """What a topic, id or name stands for in ``about``; an instrument with its provisions."""
    if name in _TOPICS:
        return frozenset({_TOPICS[name]})
    try:
        ids = corpus.resolve(name)
    except UnknownIdError as error:
        close = nearest(name, tuple(_TOPICS))
        raise UnknownIdError(
            f"{error}{f' Among the topics:{close}' if close else ''} "
            f"positions(words={name!r}) looks for it in labels and words"
        ) from None
    return ids | {point.id for point in corpus.provisions if point.instrument in ids}


def _voices(corpus: CorpusTables, statement: Statement) -> tuple[str, ...]:
    """The ids of who says it: of the speaker, or of the authors of the document."""
    if statement.speaker is not None:
        return (statement.speaker,)
    if not statement.by_author:
        return ()
    authors = corpus.documents[statement.document].work.author
    return tuple(author.entity for author in authors if author.entity is not None)


def _side(corpus: CorpusTables, name: str) -> frozenset[str]:
    """The state of a name, also as 日本側, 米国側."""
    states = frozenset(corpus.institutions.where(kind="state").ids)
    try:
        states &= corpus.resolve(name.removesuffix("側"))
    except UnknownIdError:
        states &= corpus.resolve(name)  # if this fails too, the message quotes what was given
    if not states:
        sides = dict.fromkeys(one.side for one in corpus.statements if one.side is not None)
        raise QueryError(
            f"side {name!r} is not a state: expected one such as {', '.join(sides) or 'none here'}"
        )
    return states


def _named_occasions(corpus: CorpusTables) -> Mapping[str, set[str]]:
    """What each occasion may be called: its labels, and the headings over what is said at it."""
    names: dict[str, set[str]] = {}
    places = {document.id: DocumentPlaces(document) for document in corpus.documents}
    for statement in corpus.statements:
        if statement.occasion is None:
            continue
        event = corpus.events[statement.occasion]
        called = names.setdefault(event.id, {name_key(event.label), name_key(event.label_en)})
        if statement.role in ("keynote", "reporter", "floor"):
            sections = places[statement.document].sections_at(statement.evidence[0].span.start)
            called.update(name_key(section.heading) for section in sections)
    return names


def _occasions(corpus: CorpusTables, name: str) -> frozenset[str]:
    """The events that an id, or a part of a label, stands for, with the parts of each."""
    if name in corpus.events.ids:
        found = {name}
    else:
        known = _named_occasions(corpus)
        key = name_key(name)
        found = {one for one, names in known.items() if any(key in other for other in names)}
        if not found:
            raise UnknownIdError(
                f"no occasion has the id or label {name!r}: expected one such as "
                f"{', '.join([*known][:_LISTED]) or 'none here'}.{nearest(name, tuple(known))}"
            )
    parts = [
        (relation.subject, relation.object)
        for relation in corpus.relations.where(predicate="part-of")
    ]
    while more := {part for part, whole in parts if whole in found} - found:
        found |= more
    return frozenset(found)


@frozen(repr=False)
class PositionComparison(Mapping[str, Positions]):
    """The positions on a subject side by side: a mapping from side or document to its positions.

    Attributes:
        by: ``side`` or ``document``.
        columns: the positions of each; statements without a side are under ``no side``.
    """

    by: Divider
    columns: Mapping[str, Positions]
    heads: Mapping[str, str]

    def __getitem__(self, key: str) -> Positions:
        """The positions of a side or document, by id.

        Raises:
            UnknownIdError: if it has none; the message names those that have.
        """
        if key not in self.columns:
            raise UnknownIdError(
                f"the comparison has no {self.by} {key!r}: expected one of "
                f"{', '.join(self.columns)}.{nearest(key, tuple(self.columns))}"
            )
        return self.columns[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)

    def __len__(self) -> int:
        return len(self.columns)

    def __repr__(self) -> str:
        """How many positions each side or document has."""
        counts = ", ".join(f"{len(found)} {name}" for name, found in self.columns.items())
        return f"<PositionComparison by {self.by}: {counts or NOBODY}>"

    def __str__(self) -> str:
        """The sides or documents beside each other, their positions below, by voice."""
        return "\n".join(self.lines()) or NOBODY

    def lines(self, columns: int = _COLUMNS, say: Say = in_english) -> Iterator[str]:
        """The lines of the printed comparison.

        Args:
            columns: how wide they may be, in columns of a terminal.
            say: puts into words that there is no side.
        """
        if not self.columns:
            return
        each = max((columns - 2 * (len(self.columns) - 1)) // len(self.columns), _LEAST)
        heads = [say(NO_SIDE) if key == NO_SIDE else self.heads[key] for key in self.columns]
        yield from beside([list(wrap(head, each)) for head in heads], each)
        yield ""
        cells = [list(_column(found, each)) for found in self.columns.values()]
        yield from (line.rstrip() for line in beside(cells, each))

    def _repr_html_(self) -> str:
        """A row for each position, for notebooks."""
        from alliance_corpus.records.html import table

        rows = [
            (self.heads[key], found.voice(one), one.stance, one.label, one.label_en, one.id)
            for key, found in self.columns.items()
            for one in found
        ]
        names = (self.by, "who", "stance", "label", "in English", "id")
        return table(f"{len(rows)} positions by {self.by}", names, rows, len(rows))

    def to_dicts(self) -> list[dict[str, Any]]:
        """Plain data: a row for each position, with ``column`` beside the fields of the record."""
        return [
            {"column": key, **row}
            for key, found in self.columns.items()
            for row in found.to_dicts()
        ]


def compare_positions(
    corpus: CorpusTables, found: Positions, by: Divider = "side"
) -> PositionComparison:
    """Positions beside each other; see `Corpus.compare_positions`."""
    if by not in _DIVIDERS:
        raise QueryError(f"by {by!r}: expected one of {', '.join(_DIVIDERS)}")
    groups = found.group_by(by)
    columns = {NO_SIDE if key is None else key: group for key, group in groups.items()}
    heads = {key: NO_SIDE if key == NO_SIDE else f"{label(corpus[key])} ({key})" for key in columns}
    return PositionComparison(by, columns, heads)


def _column(found: Positions, columns: int) -> Iterator[str]:
    """The positions of a column below each other, each voice before those that it takes."""
    for number, (voice, statements) in enumerate(groupby(found, key=found.voice)):
        if number:
            yield ""
        yield from wrap(voice, columns)
        for statement in statements:
            head, *more = wrap(f"{statement.stance}: {statement.label}", columns - len(_INDENT))
            yield f"{_INDENT}{head}"
            yield from (f"{_INDENT}{_INDENT}{line}" for line in more)
