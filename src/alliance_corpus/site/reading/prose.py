"""The words of a document with what is marked in them, as the templates write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from alliance_corpus.records import Emendation, Mention
from alliance_corpus.site.reading.told import LOOKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from alliance_corpus.export.marks import Layout, Step
    from alliance_corpus.records import Annotation, Person
    from alliance_corpus.site.reading.pieces import Piece
    from alliance_corpus.site.reading.told import Entries


class Token(NamedTuple):
    """A part of a line.

    Attributes:
        what: ``text``; ``open`` and ``close`` of what is around others; ``call`` of a note;
            ``correction`` of a misprint; ``empty`` for an annotation that has no words here.
        words: the words; for a call, the label of the note.
        told: the anchor of the entry that tells of it; for a call, where its note is.
        look: what it looks like.
        ruby: how the words are read.
        id: the anchor of the part itself.
    """

    what: Literal["text", "open", "close", "call", "correction", "empty"]
    words: str = ""
    told: str = ""
    look: str = ""
    ruby: str | None = None
    id: str = ""


class Prose:
    """Writes the pieces of one page.

    Args:
        layout: how the pieces of the document are written.
        entries: those of the page; it is filled as pieces are written.
        calls: the notes called at each offset, each with the number of the call.
        where: for the id of each note's block, where it stands as seen from this page.
        readings: for the id of a person, the name that has a reading, and the reading.
    """

    def __init__(
        self,
        layout: Layout,
        entries: Entries,
        calls: Mapping[int, Sequence[tuple[Piece, int]]],
        where: Mapping[str, str],
        readings: Mapping[str, tuple[str, str]],
    ) -> None:
        self._layout, self._entries, self._calls = layout, entries, calls
        self._where, self._readings = where, readings
        self._read: set[str] = set()

    def tokens(self, piece: Piece) -> list[Token]:
        """A piece as tokens, in the order of its words."""
        steps = self._layout.steps[piece.block.id]
        found: list[Token] = []
        around: list[Step] = []
        for number, step in enumerate(steps):
            one = step.annotation
            if step.what == "text":
                found.append(self._text(piece, step, around, alone(steps, number)))
            elif step.what == "point":
                found += self._called(step.start)
            elif one is None:
                continue
            elif step.what == "empty":
                found.append(Token("empty", told=self._entries.of(one).id, look=LOOKS[type(one)]))
                found += self._correction(step)
            elif step.what == "open":
                around.append(step)
                if isinstance(one, Emendation) or not alone(steps, number + 1):
                    found.append(self._open(one))
            else:
                if isinstance(one, Emendation) or not alone(steps, number - 1):
                    found.append(Token("close"))
                found += self._correction(around.pop())
        return found

    def found(self, piece: Piece) -> list[Token]:
        """What is marked in a piece of a text that is not shipped: its own words, in order."""
        return [
            Token("text", one.text, self._entries.of(one).id, LOOKS[type(one)])
            for step in self._layout.steps[piece.block.id]
            if (one := step.annotation) is not None and step.part == 1
        ]

    def _text(self, piece: Piece, step: Step, around: Sequence[Step], alone: bool) -> Token:
        start = piece.block.span.start
        words = piece.block.text[step.start - start : step.end - start]
        inner = around[-1].annotation if around else None
        if inner is None:
            return Token("text", words)
        ruby = self._ruby(inner, words) if alone else None
        return Token("text", words, self._entries.of(inner).id, LOOKS[type(inner)], ruby)

    def _ruby(self, one: Annotation, words: str) -> str | None:
        """The reading of a name, where a page has it for the first time."""
        entity = one.entity if isinstance(one, Mention) else None
        name, reading = self._readings.get(entity or "", ("", ""))
        if entity is None or words != name or entity in self._read:
            return None
        self._read.add(entity)
        return reading

    def _open(self, one: Annotation) -> Token:
        return Token("open", told=self._entries.of(one).id, look=LOOKS[type(one)])

    def _correction(self, step: Step) -> Iterator[Token]:
        """The right form of a misprint, after the last part of its words."""
        one = step.annotation
        last = one is not None and step.part == self._layout.parts[one.id]
        if isinstance(one, Emendation) and last and one.correction:
            yield Token("correction", one.correction, self._entries.of(one).id)

    def _called(self, at: int) -> Iterator[Token]:
        for note, number in self._calls.get(at, ()):
            yield Token(
                "call",
                note.block.label or "*",
                self._where[note.block.id],
                id=call_anchor(note, number),
            )


def call_anchor(note: Piece, number: int) -> str:
    """Where a note is called, for the way back."""
    return f"{note.anchor}-call-{number}"


def alone(steps: Sequence[Step], number: int) -> bool:
    """Whether a step is text that has an annotation for itself: it opens before and ends after."""
    if not 0 < number < len(steps) - 1 or steps[number].what != "text":
        return False
    before, after = steps[number - 1], steps[number + 1]
    return (before.what, after.what) == ("open", "close") and before.annotation is after.annotation


def readings_of(people: Iterable[Person]) -> dict[str, tuple[str, str]]:
    """For each person with a reading in the records: the first Japanese name, and its reading."""
    found = {}
    for person in people:
        japanese = [name for name in person.names if name.language.startswith("ja")]
        named = next((n.text for n in japanese if n.kind not in ("reading", "romanised")), None)
        reading = next((name.text for name in japanese if name.kind == "reading"), None)
        if named is not None and reading is not None:
            found[person.id] = (named, reading)
    return found
