"""Blocks as tokens, with the spans of annotations placed on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import frozen

from alliance_corpus.errors import ExportError, QueryError, nearest
from alliance_corpus.export.nlp.layers import LAYERS, Mark, check_layers, marks_by_document
from alliance_corpus.export.nlp.report import Done, Misfit, Problem
from alliance_corpus.export.nlp.words import Tokeniser, Word, word_reader
from alliance_corpus.records import Block
from alliance_corpus.text.sentences import sentence_spans
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.export.protocols import Exportable
    from alliance_corpus.records import Document

Borders: TypeAlias = Literal["cut", "widen"]
"""What is done with a span that begins or ends inside a word: ``cut`` the word there, so that the
span is exact; ``widen`` the span to whole words, so that the tokens are those of the tokeniser."""

_BORDERS: Final = ("cut", "widen")


@frozen
class Token:
    """A token; there is no white space in it.

    Attributes:
        span: place in ``document.text``, in code points.
        text: the characters in the span.
        after: the white space between it and the next token of the block, or the block's end.
        lemma: its form in the dictionary, if known.
        tag: its part of speech in the terms of the dictionary, if known.
    """

    span: Span
    text: str
    after: str
    lemma: str | None
    tag: str | None


@frozen
class Placed:
    """A mark with its tokens.

    Attributes:
        mark: the span and what it is.
        first: index of its first token in the block.
        end: index just after its last; ``first`` if it has none.
    """

    mark: Mark
    first: int
    end: int


@frozen
class TaggedBlock:
    """A block as tokens, which with the white space between them are its text.

    Attributes:
        block: the block.
        before: the white space before the first token.
        tokens: its tokens.
        sentences: for each sentence, the index of its first token and that after its last.
        spans: the annotations within the block.
    """

    block: Block
    before: str
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    spans: tuple[Placed, ...]

    def sentence_id(self, number: int) -> str:
        """The id of a sentence, counted from 0, as in `Corpus.sentences`."""
        return f"{self.block.id}:sentence-{number + 1}"


def tagged_blocks(
    corpus: Exportable,
    *,
    tokens: Tokeniser = "sudachi",
    layers: Sequence[str] = LAYERS,
    borders: Borders = "cut",
) -> tuple[list[TaggedBlock], list[Misfit]]:
    """Split all blocks into tokens and place the annotations on them.

    Args:
        corpus: the dataset.
        tokens: what finds the words.
        layers: the tables whose spans are placed; spans of others cut no words.
        borders: what is done with spans that begin or end inside a word.

    Returns:
        The blocks in the order of documents, and a report of the spans that do not fit: those
        inside a word, and those that are not within one block, which are left out.

    Raises:
        QueryError: if an argument is not one of those expected.
        TextNotShippedError: if the dataset was built without a document's text.
        ExportError: if a text has half of a surrogate pair, which no file in UTF-8 can hold.
        MissingExtraError: if the tokeniser is not installed.
    """
    check_layers(layers)
    if borders not in _BORDERS:
        raise QueryError(
            f"borders={borders!r}: expected one of {', '.join(_BORDERS)}."
            f"{nearest(str(borders), _BORDERS)}"
        )
    for document in corpus.documents:
        _check_characters(document)
    read = word_reader(tokens)
    marks = marks_by_document(corpus, layers)
    blocks: list[TaggedBlock] = []
    report: list[Misfit] = []
    for document in corpus.documents:
        inside, outside = _by_block(document, marks.get(document.id, ()))
        for block in document.blocks:
            made = _Maker(block, read(block.text), borders, report)
            blocks.append(made.block(inside[block.id]))
        report += [misfit(mark, (), "crosses-blocks", "left-out") for mark in outside]
    return blocks, report


def _check_characters(document: Document) -> None:
    try:
        document.text.encode()
    except UnicodeEncodeError as error:
        raise ExportError(
            f"the text of {document.id!r} has {document.text[error.start]!r} at {error.start}, "
            "half of a surrogate pair: expected characters that UTF-8 can hold"
        ) from None


def _by_block(
    document: Document, marks: Sequence[Mark]
) -> tuple[dict[str, list[Mark]], list[Mark]]:
    """The marks within each block, and those that are within none."""
    blocks = sorted(document.blocks, key=lambda block: block.span)
    starts = [block.span.start for block in blocks]
    inside: dict[str, list[Mark]] = defaultdict(list)
    outside: list[Mark] = []
    for mark in marks:
        at = bisect_right(starts, mark.record.span.start) - 1
        if at >= 0 and blocks[at].span.contains(mark.record.span):
            inside[blocks[at].id].append(mark)
        else:
            outside.append(mark)
    return inside, outside


def misfit(mark: Mark, tokens: Sequence[str], problem: Problem, done: Done) -> Misfit:
    """A line of the report about a mark."""
    record = mark.record
    return Misfit(
        layer=mark.layer,
        id=record.id,
        document=record.document,
        span=record.span,
        text=record.text,
        tokens=tuple(tokens),
        problem=problem,
        done=done,
    )


class _Maker:
    """Makes one block; offsets of ``words`` are those of the block's text."""

    def __init__(
        self, block: Block, words: Sequence[Word], borders: Borders, report: list[Misfit]
    ) -> None:
        self._block = block
        self._words = words
        self._borders = borders
        self._report = report
        self._starts = [word.start for word in words]
        self._ends = [word.end for word in words]

    def block(self, marks: Sequence[Mark]) -> TaggedBlock:
        start = self._block.span.start
        sentences = sentence_spans(self._block.text)
        cuts: set[int] = set()
        for number, sentence in enumerate(sentences, start=1):
            if self._inside(sentence):
                self._report.append(self._sentence_misfit(number, sentence))
            cuts |= {sentence.start, sentence.end}
        for mark in marks:
            span = Span(mark.record.span.start - start, mark.record.span.end - start)
            if not len(span):
                continue
            if self._inside(span):
                done: Done = "token-cut" if self._borders == "cut" else "widened"
                self._report.append(misfit(mark, self._touched(span), "inside-token", done))
            if self._borders == "cut":
                cuts |= {span.start, span.end}
        tokens = self._tokens(sorted(cuts))
        starts = [token.span.start for token in tokens]
        ends = [token.span.end for token in tokens]
        return TaggedBlock(
            block=self._block,
            before=self._block.text[: starts[0] - start] if tokens else self._block.text,
            tokens=tokens,
            sentences=tuple(covering(s.shift(start), starts, ends) for s in sentences),
            spans=tuple(Placed(mark, *covering(mark.record.span, starts, ends)) for mark in marks),
        )

    def _inside(self, span: Span) -> bool:
        """Whether a span begins or ends inside a word."""
        return any(self._parts_a_word(at) for at in (span.start, span.end))

    def _parts_a_word(self, at: int) -> bool:
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and self._starts[index] < at < self._ends[index]

    def _touched(self, span: Span) -> list[str]:
        """The words that share a character with a span."""
        first, end = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return [self._block.text[word.start : word.end] for word in self._words[first:end]]

    def _sentence_misfit(self, number: int, span: Span) -> Misfit:
        return Misfit(
            layer="sentences",
            id=f"{self._block.id}:sentence-{number}",
            document=self._block.document,
            span=span.shift(self._block.span.start),
            text=span.of(self._block.text),
            tokens=tuple(self._touched(span)),
            problem="inside-token",
            done="token-cut",
        )

    def _tokens(self, cuts: Sequence[int]) -> tuple[Token, ...]:
        text, start = self._block.text, self._block.span.start
        parts = [part for word in self._words for part in _cut(word, cuts)]
        ends = [*(part.start for part in parts[1:]), len(text)][: len(parts)]
        return tuple(
            Token(
                span=Span(start + part.start, start + part.end),
                text=text[part.start : part.end],
                after=text[part.end : end],
                lemma=part.lemma,
                tag=part.tag,
            )
            for part, end in zip(parts, ends, strict=True)
        )


def _cut(word: Word, cuts: Sequence[int]) -> Iterator[Word]:
    """The word, or its parts; what was one word has no lemma and part of speech any more."""
    inside = cuts[bisect_right(cuts, word.start) : bisect_left(cuts, word.end)]
    if not inside:
        yield word
        return
    for start, end in pairwise((word.start, *inside, word.end)):
        yield Word(start, end)


def covering(span: Span, starts: Sequence[int], ends: Sequence[int]) -> tuple[int, int]:
    """Index of the first token that shares a character with a span, and that after the last."""
    first = bisect_right(ends, span.start)
    return first, max(first, bisect_left(starts, span.end)) if len(span) else first
