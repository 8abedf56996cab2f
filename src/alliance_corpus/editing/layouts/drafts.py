"""Drafts of blocks: stretches of the source with a kind, before the text is cleaned."""

from __future__ import annotations

from attrs import define, field

from alliance_corpus.records.vocabularies import BlockKind
from alliance_corpus.text.span import Span


@define(kw_only=True)
class Draft:
    """A block in source coordinates.

    Attributes:
        parts: the stretches of the source that make it up, in order; one that is continued ends
            with its line break, which is then joined like any other.
        kind: the kind of block.
        level: rank of a heading, depth of a list item.
        label: as printed; of a note, its number in ASCII digits.
        labels: source stretches that hold labels.
        markup: source stretches that hold marks of the transcription.
        replaced: source stretches that stand for other characters (``&amp;``), and which.
        calls: the calls of notes in it: stretch of the marker, label of the note.
        begins: whether an editor says that it begins here, so that it continues nothing.
        ends: whether it looks like a heading, so that nothing continues it.
        wrap: how lines were cut in this part of the source.
        style: the mark of a list item, with its indent: items of one style are of one depth.
    """

    parts: list[Span]
    kind: BlockKind = "paragraph"
    level: int | None = None
    label: str | None = None
    labels: list[Span] = field(factory=list)
    markup: list[Span] = field(factory=list)
    replaced: list[tuple[Span, str]] = field(factory=list)
    calls: list[tuple[Span, str]] = field(factory=list)
    begins: bool = False
    ends: bool = False
    wrap: str = "word"
    style: str = "-"

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.parts[0].start

    def words(self, source: str) -> str:
        """Its words in the source, without marks of the transcription."""
        text = "".join(part.of(source) for part in self.parts)
        return text if not self.markup else _without(source, self.parts, self.markup)

    def last_words(self, source: str) -> str:
        """The words of its last part; of a draft with many, all words would take long to join."""
        last = self.parts[-1:]
        words = _without(source, last, [m for m in self.markup if last[0].contains(m)])
        return words if words.strip() else self.words(source)


def _without(source: str, parts: list[Span], removed: list[Span]) -> str:
    pieces = []
    for part in parts:
        cursor = part.start
        for span in sorted(removed):
            if part.contains(span):
                pieces.append(source[cursor : span.start])
                cursor = span.end
        pieces.append(source[cursor : part.end])
    return "".join(pieces)


def trimmed(source: str, start: int, end: int) -> Span | None:
    """The stretch without white space around it, None if it is all white space.

    A byte order mark at the beginning of the source is as good as white space.
    """
    start += start == 0 and source[:1] == "\ufeff"
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def continue_draft(source: str, draft: Draft, rest: Draft) -> None:
    """Append ``rest`` to ``draft``, with the line break between them."""
    last = draft.parts[-1]
    end = last.end
    while end < len(source) and source[end].isspace():
        end += 1
    draft.parts[-1] = Span(last.start, end)
    draft.parts += rest.parts
    draft.markup += rest.markup
    draft.calls += rest.calls
    draft.replaced += rest.replaced


def split_draft(source: str, draft: Draft, offset: int) -> Draft:
    """Cut ``draft`` at a source offset inside it and return the rest, which may be empty."""
    before, after = [], []
    for part in draft.parts:
        if part.end <= offset:
            before.append(part)
        elif part.start >= offset:
            after.append(part)
        else:
            before += filter(None, [trimmed(source, part.start, offset)])
            after += filter(None, [trimmed(source, offset, part.end)])
    rest = Draft(parts=after, kind=draft.kind, level=draft.level, wrap=draft.wrap)
    rest.markup = [span for span in draft.markup if span.start >= offset]
    rest.calls = [call for call in draft.calls if call[0].start >= offset]
    rest.replaced = [one for one in draft.replaced if one[0].start >= offset]
    draft.parts = before
    draft.markup = [span for span in draft.markup if span.start < offset]
    draft.calls = [call for call in draft.calls if call[0].start < offset]
    draft.replaced = [one for one in draft.replaced if one[0].start < offset]
    return rest
