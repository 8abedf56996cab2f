"""Blocks as BIO: a token and its tag a line, with the offsets in a file beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.export.nlp.escapes import escape
from alliance_corpus.export.nlp.layers import LAYERS
from alliance_corpus.export.nlp.report import REPORT, report_bytes
from alliance_corpus.export.nlp.tagged import Borders, TaggedBlock, tagged_blocks
from alliance_corpus.export.nlp.tags import no_tokens, tagged_spans, tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.export.nlp.words import Tokeniser
    from alliance_corpus.export.protocols import Exportable

__all__ = ["to_bio_folder"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


def to_bio_folder(
    corpus: Exportable,
    *,
    tokens: Tokeniser = "sudachi",
    layers: Sequence[str] = LAYERS,
    borders: Borders = "cut",
) -> dict[str, bytes]:
    """Write each document as BIO (IOB2), and a report of the spans that do not fit the tokens.

    ``DOCUMENT.LAYER.bio`` has two columns parted by a tab, token and tag (``B-institution``,
    ``I-institution``, ``O``), and an empty line after each sentence. There is one file for each
    layer, for a token has one tag. ``DOCUMENT.tokens.tsv`` has the same lines for all of them:
    start and end of the token in the document's text (code points), the white space before it (only
    at the beginning of a block) and after it (`escapes.escape`), and the id of the sentence.

    Args:
        corpus: the dataset.
        tokens: what finds the words.
        layers: the tables whose spans are written.
        borders: what is done with spans that begin or end inside a word.

    Returns:
        The bytes of each file by name; always the same for the same dataset.

    Raises:
        QueryError, TextNotShippedError, ExportError, MissingExtraError: see `tagged_blocks`.
    """
    blocks, report = tagged_blocks(corpus, tokens=tokens, layers=layers, borders=borders)
    files: dict[str, list[str]] = {
        f"{document.id}.{part}": []
        for document in corpus.documents
        for part in (*(f"{layer}.bio" for layer in layers), "tokens.tsv")
    }
    for block in blocks:
        name = block.block.document
        report += no_tokens(block)
        files[f"{name}.tokens.tsv"] += _paragraphs(block, _places(block))
        for layer in layers:
            spans = tagged_spans(block, layer, report)
            pairs = zip(block.tokens, tags(block, spans), strict=True)
            lines = [f"{token.text}\t{tag}" for token, tag in pairs]
            files[f"{name}.{layer}.bio"] += _paragraphs(block, lines)
    texts = {name: "".join(f"{line}\n" for line in lines) for name, lines in files.items()}
    return {**{name: text.encode() for name, text in texts.items()}, REPORT: report_bytes(report)}


def _paragraphs(block: TaggedBlock, lines: Sequence[str]) -> Iterator[str]:
    """The lines of the tokens, with an empty one after each sentence."""
    for first, end in block.sentences:
        yield from lines[first:end]
        yield ""


def _places(block: TaggedBlock) -> list[str]:
    lines = []
    for number, (first, end) in enumerate(block.sentences):
        for at in range(first, end):
            token = block.tokens[at]
            before = block.before if at == 0 else ""
            cells = (
                str(token.span.start),
                str(token.span.end),
                escape(before),
                escape(token.after),
                block.sentence_id(number),
            )
            lines.append("\t".join(cells))
    return lines
