"""Documents: the clean text, its blocks and sections, and the way back to the source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import TextNotShippedError, UnknownIdError, nearest
from alliance_corpus.records.annotations import Emendation
from alliance_corpus.records.reading import Brief, Readable
from alliance_corpus.records.rights import Rights
from alliance_corpus.records.vocabularies import (
    BLOCK_KINDS,
    BlockKind,
    one_of,
)
from alliance_corpus.records.works import Work
from alliance_corpus.text.aligned import AlignedText
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen(repr=False)
class SourceFile(Brief):
    """The original file of a document.

    Attributes:
        file: its name.
        sha256: the digest of its bytes.
        text: the UTF-8 file with its newlines unchanged; None if the dataset does not include it.
    """

    file: str
    sha256: str
    text: str | None = field(default=None, repr=False)

    def __str__(self) -> str:
        """For example ``report.txt (sha256 7171d3808fe5…)``."""
        return f"{self.file} (sha256 {self.sha256[:12]}…)"


@frozen(kw_only=True, repr=False)
class Block(Readable):
    """A block of a document: a paragraph, heading, list item, note and so on.

    Attributes:
        id: derived (``report:note-5``, ``report:block-12``).
        document: id of the document.
        span: place in ``document.text``, in code points.
        text: the words in the span.
        kind: see ``BLOCK_KINDS``.
        level: rank of a heading or depth of a list item, from 1; otherwise None.
        label: number or mark as printed, which is not part of the text; for a note, its number
            in ASCII digits.
        calls: for a note, the offsets in ``document.text`` where it is called.
    """

    _shown = ("kind",)

    id: str
    document: str
    span: Span
    kind: BlockKind = field(validator=one_of("kinds of block", BLOCK_KINDS))
    level: int | None = None
    label: str | None = None
    text: str
    calls: tuple[int, ...] = ()


@frozen(kw_only=True, repr=False)
class Section(Readable):
    """A heading and everything under it, including sub-sections.

    Attributes:
        id: derived (``report:section-2.1``).
        document: id of the document.
        path: the numbers of the headings joined by dots (``2.1``), or the heading itself if it
            has no number.
        heading: the words of the heading.
        level: its rank, from 1.
        span: from the heading to the last block of the section, in code points.
    """

    id: str
    document: str
    path: str
    heading: str
    level: int
    span: Span


@frozen(kw_only=True, repr=False)
class Sentence(Readable):
    """A sentence. It never crosses blocks and ends at 。！？ outside brackets.

    Attributes:
        id: derived from the block (``report:block-12:sentence-1``).
        document: id of the document.
        block: id of the block.
        span: place in ``document.text``, in code points.
        text: the words in the span.
    """

    id: str
    document: str
    block: str
    span: Span
    text: str


@frozen(kw_only=True, repr=False)
class Change(Readable):
    """A change made in cleaning a document, with the step that made it.

    Attributes:
        id: derived; it may change between versions.
        document: id of the document.
        step: the step of cleaning.
        source: the places in the source, in code points.
        old: the words before the step.
        new: the words after it; empty if they were deleted.
    """

    _shown = ("step",)

    id: str
    document: str
    step: str
    source: tuple[Span, ...]
    old: str
    new: str

    def _label(self) -> str:
        return f"「{self.old}」→「{self.new}」"


@frozen(kw_only=True, repr=False)
class Document(Readable):
    """A document of the corpus; ``id`` is that of its ``work``, which holds title and creators.

    Attributes:
        id: permanent slug, the id of its work.
        written: EDTF date of writing, if known.
        rights: what is known of the right to redistribute it.
        source: the file it came from.
        work: its bibliographic record.
        blocks: body in reading order, then the notes; none if the dataset has no text.
        sections: headings with the blocks under them.
        emendations: the errors of the source; ``text`` keeps them.
    """

    _shown = ("issued", "written")

    id: str
    written: EDTF | None
    rights: Rights
    source: SourceFile
    work: Work
    blocks: tuple[Block, ...] = field(repr=False)
    sections: tuple[Section, ...] = field(repr=False)
    emendations: tuple[Emendation, ...] = field(default=(), repr=False)
    _alignment: AlignedText | None = field(default=None, repr=False)
    _layout: tuple[Block, ...] = field(default=(), repr=False)

    @property
    def title(self) -> str:
        """Title of the work; empty if none is verified."""
        return self.work.title

    @property
    def creators(self) -> tuple[str, ...]:
        """Names of the authors, in order."""
        return tuple(str(creator) for creator in self.work.author)

    @property
    def issued(self) -> EDTF | None:
        """Date of issue of the work; None if none is verified."""
        return self.work.issued

    @property
    def alignment(self) -> AlignedText:
        """The clean text, each character linked to the source characters it comes from.

        Raises:
            TextNotShippedError: if the dataset was built without this text.
        """
        self._need_text()
        assert self._alignment is not None
        return self._alignment

    def _need_text(self) -> None:
        if self._alignment is None:
            raise TextNotShippedError(
                f"the text of {self.id!r} is not in this dataset, which was built without it. Its "
                "annotations still have words of their own; Corpus.attach rebuilds the text from "
                f"your own copy of {self.source.file}"
            )

    @property
    def text(self) -> str:
        """The clean text: all blocks, separated by one empty line that belongs to no block."""
        return self.alignment.text

    @property
    def shipped_text(self) -> str | None:
        """The clean text; None if the dataset was built without it."""
        return None if self._alignment is None else self.text

    @property
    def layout(self) -> tuple[Block, ...]:
        """The blocks; with empty words if the dataset has no text, so that places are known."""
        return self._layout or self.blocks

    @property
    def notes(self) -> tuple[Block, ...]:
        """The notes in order.

        Raises:
            TextNotShippedError: if the dataset was built without this text.
        """
        self._need_text()
        return tuple(block for block in self.blocks if block.kind == "note")

    @property
    def body_span(self) -> Span:
        """The span of the body: everything before the notes.

        Raises:
            TextNotShippedError: if the dataset was built without this text.
        """
        self._need_text()
        body = [block for block in self.blocks if block.kind != "note"]
        return Span(0, body[-1].span.end if body else 0)

    @property
    def body(self) -> str:
        """The text without the notes."""
        return self.body_span.of(self.text)

    def note(self, label: str | int) -> Block:
        """The note with this label.

        Raises:
            UnknownIdError: if no note has it; the message suggests similar labels.
            TextNotShippedError: if the dataset was built without this text.
        """
        for block in self.notes:
            if block.label == str(label):
                return block
        labels = [block.label or "" for block in self.notes]
        raise UnknownIdError(
            f"{self.id!r} has no note {str(label)!r}: it has {len(labels)} notes."
            f"{nearest(str(label), labels)}"
        )

    def section(self, path: str) -> Section:
        """The section with this path (``2.1``) or heading.

        Raises:
            UnknownIdError: if no section has it; the message lists the paths.
        """
        for section in self.sections:
            if path in (section.path, section.heading):
                return section
        known = [section.path for section in self.sections]
        raise UnknownIdError(
            f"{self.id!r} has no section {path!r}: expected one of {', '.join(known)}."
            f"{nearest(path, known)}"
        )

    def outline(self) -> str:
        """The headings, one per line, indented by level."""
        return "\n".join(
            f"{'  ' * (section.level - 1)}{section.path}"
            + (f"  {section.heading}" if section.path != section.heading else "")
            for section in self.sections
        )

    def emended(self, *, certain_only: bool = False) -> str:
        """The text with the misprints corrected.

        Args:
            certain_only: leave probable misprints (certainty ``low``) as they are.

        Returns:
            A new string. Offsets of ``text`` do not fit it if corrections change the length.
        """
        return self.reading(Span(0, len(self.text)), emended=True, certain_only=certain_only)

    def reading(self, span: Span, *, emended: bool = False, certain_only: bool = False) -> str:
        """The words in ``span``, as printed or with the misprints corrected.

        Raises:
            SpanError: if ``span`` reaches outside the text.
        """
        if not emended:
            return span.of(self.text)
        span.check_inside(self.text)
        pieces, cursor = [], span.start
        for emendation in sorted(self.emendations, key=lambda e: e.span):
            if emendation.correction is None or not span.contains(emendation.span):
                continue
            if certain_only and emendation.certainty == "low":
                continue
            pieces += [self.text[cursor : emendation.span.start], emendation.correction]
            cursor = emendation.span.end
        return "".join([*pieces, self.text[cursor : span.end]])

    def to_source(self, span: Span) -> tuple[Span, ...]:
        """The spans of the source that ``span`` of the text comes from.

        Raises:
            SpanError: if ``span`` reaches outside the text.
        """
        return self.alignment.to_source(span)

    def from_source(self, span: Span) -> tuple[Span, ...]:
        """The spans of the text that come from ``span`` of the source.

        Raises:
            SpanError: if ``span`` reaches outside the source.
        """
        return self.alignment.from_source(span)

    def block_at(self, offset: int) -> Block | None:
        """The block that contains the character at ``offset``; None between blocks.

        Raises:
            TextNotShippedError: if the dataset was built without this text.
        """
        self._need_text()
        return next((b for b in self.blocks if b.span.start <= offset < b.span.end), None)

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that contains the character at ``offset``, if any."""
        inside = [s for s in self.sections if s.span.start <= offset < s.span.end]
        return max(inside, key=lambda s: s.level, default=None)

    def blocks_under(self, section: Section) -> Iterable[Block]:
        """The blocks of a section, heading first.

        Raises:
            TextNotShippedError: if the dataset was built without this text.
        """
        self._need_text()
        return (block for block in self.blocks if section.span.contains(block.span))

    def _sizes(self) -> dict[str, Any]:
        if self._alignment is None:
            return {"text": "not in this dataset"}
        return {"blocks": len(self.blocks), "notes": len(self.notes)}

    def _details(self) -> list[tuple[str, Any]]:
        """What a notebook shows: metadata and outline."""
        known = {
            "title": self.title,
            "creators": self.creators,
            "issued": self.issued,
            "written": self.written,
            "rights": self.rights,
            "source": self.source,
            **self._sizes(),
            "emendations": len(self.emendations),
            "outline": tuple(self.outline().splitlines()),
        }
        return [(name, value) for name, value in known.items() if value not in (None, ())]


def written(document: Document) -> EDTF | None:
    """When a document was written, or else issued; None if neither is known."""
    return document.issued if document.written is None else document.written
