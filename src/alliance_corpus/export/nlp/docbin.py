"""Blocks as `Doc` objects of spaCy, and as the file of them that spaCy trains on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from alliance_corpus.errors import QueryError
from alliance_corpus.export.nlp.layers import LAYERS
from alliance_corpus.export.nlp.report import REPORT, Misfit, report_bytes
from alliance_corpus.export.nlp.spacing import Spaced, spaced
from alliance_corpus.export.nlp.tagged import Borders, Placed, TaggedBlock, misfit, tagged_blocks
from alliance_corpus.export.nlp.tags import flat_spans, words_of
from alliance_corpus.export.nlp.words import EXTRA
from alliance_corpus.lazy import require
from alliance_corpus.records.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alliance_corpus.export.nlp.words import Tokeniser
    from alliance_corpus.export.protocols import Exportable

__all__ = ["to_docbin_folder", "to_docs"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


_ATTRIBUTES: Final = (
    "ORTH", "TAG", "LEMMA", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID", "SENT_START",
)  # fmt: skip


def to_docs(
    corpus: Exportable,
    vocab: Any = None,
    *,
    tokens: Tokeniser = "sudachi",
    layers: Sequence[str] = LAYERS,
    borders: Borders = "cut",
) -> tuple[list[Any], list[Misfit]]:
    """Make each block a `Doc` of spaCy with its annotations.

    ``doc.text`` is the text of the block. ``doc.spans`` has a group for each layer, in which a
    span has the label, ``kb_id_`` (the id of the entity or work, the value of the date, the
    correction) and ``id_`` (the id of the record). ``doc.ents`` has the mentions, of which spaCy
    takes only those that do not overlap. Sentences begin where `Corpus.sentences` do; ``tag_`` and
    ``lemma_`` are those of Sudachi. ``doc.user_data`` has ``document``, ``block``, ``kind`` and
    ``start`` (of the block in the document's text, in code points), and in ``records`` for each
    layer all fields of its records.

    Args:
        corpus: the dataset.
        vocab: the vocabulary of your pipeline (``nlp.vocab``); else one of Japanese.
        tokens: what finds the words.
        layers: the tables whose spans are written.
        borders: what is done with spans that begin or end inside a word.

    Returns:
        The blocks in order, and a report of the spans that do not fit.

    Raises:
        QueryError, TextNotShippedError, ExportError, MissingExtraError: see `tagged_blocks`; the
            first also for a vocab that is none, the last also if spaCy is not installed.
    """
    spacy = require("spacy", EXTRA)
    vocabulary = _japanese() if vocab is None else vocab
    if not isinstance(vocabulary, spacy.vocab.Vocab):
        raise QueryError(f"vocab={vocab!r}: expected a Vocab of spaCy, as nlp.vocab is one")
    blocks, report = tagged_blocks(corpus, tokens=tokens, layers=layers, borders=borders)
    return [_doc(block, vocabulary, layers, report) for block in blocks], report


def to_docbin_folder(
    corpus: Exportable,
    *,
    tokens: Tokeniser = "sudachi",
    layers: Sequence[str] = LAYERS,
    borders: Borders = "cut",
) -> dict[str, bytes]:
    """Write each document as a `DocBin` of spaCy (``DOCUMENT.spacy``), and a report.

    In it each block is a `Doc`, as `to_docs` makes them: a whole document is longer than what is
    trained on at once, and longer than Sudachi takes.

    Args:
        corpus: the dataset.
        tokens: what finds the words.
        layers: the tables whose spans are written.
        borders: what is done with spans that begin or end inside a word.

    Returns:
        The bytes of each file by name; always the same for the same dataset, spaCy and zlib.

    Raises:
        QueryError, TextNotShippedError, ExportError, MissingExtraError: see `to_docs`.
    """
    docs, report = to_docs(corpus, tokens=tokens, layers=layers, borders=borders)
    make = require("spacy.tokens", EXTRA).DocBin
    bins = {
        document.id: make(attrs=_ATTRIBUTES, store_user_data=True) for document in corpus.documents
    }
    for doc in docs:
        bins[doc.user_data["document"]].add(doc)
    files = {f"{name}.spacy": made.to_bytes() for name, made in bins.items()}
    return {**files, REPORT: report_bytes(report)}


def _japanese() -> Any:
    """A vocabulary of Japanese; `spacy.blank` would make a tokeniser, too."""
    defaults = require("spacy.lang.ja", EXTRA).Japanese.Defaults
    return require("spacy.vocab", EXTRA).create_vocab("ja", defaults)


def _doc(block: TaggedBlock, vocab: Any, layers: Sequence[str], report: list[Misfit]) -> Any:
    made = spaced(block)
    doc = require("spacy.tokens", EXTRA).Doc(
        vocab,
        words=[piece.text for piece in made.pieces],
        spaces=[piece.space for piece in made.pieces],
        tags=[piece.tag or "" for piece in made.pieces],
        lemmas=[piece.lemma or "" for piece in made.pieces],
        sent_starts=[piece.begins for piece in made.pieces],
    )
    spans = _spans(doc, block, made, report)
    for layer in layers:
        doc.spans[layer] = [span for placed, span in spans if placed.mark.layer == layer]
    if "mentions" in layers:
        _set_entities(doc, block, spans, report)
    doc.user_data.update(
        document=block.block.document,
        block=block.block.id,
        kind=block.block.kind,
        start=block.block.span.start,
        records={
            layer: tuple(_tuples(plain(p.mark.record)) for p, _ in spans if p.mark.layer == layer)
            for layer in layers
        },
    )
    return doc


def _spans(
    doc: Any, block: TaggedBlock, made: Spaced, report: list[Misfit]
) -> list[tuple[Placed, Any]]:
    """The spans of all layers that have a token."""
    make = require("spacy.tokens", EXTRA).Span
    spans = []
    for placed, (first, end) in zip(block.spans, made.spans, strict=True):
        mark = placed.mark
        if first == end:
            report.append(misfit(mark, (), "no-token", "left-out"))
            continue
        names = {"label": mark.label, "kb_id": mark.link, "span_id": mark.record.id}
        spans.append((placed, make(doc, first, end, **names)))
    return spans


def _set_entities(
    doc: Any, block: TaggedBlock, spans: list[tuple[Placed, Any]], report: list[Misfit]
) -> None:
    """Make the mentions entities, as far as they do not overlap."""
    flat, left = flat_spans(block, "mentions", across_sentences=True)
    chosen = {placed.mark.record.id for placed in flat}
    there = {placed.mark.record.id for placed, _ in spans}
    mentions = {
        placed.mark.record.id: (placed, span)
        for placed, span in spans
        if placed.mark.layer == "mentions" and placed.mark.record.id in chosen
    }
    # Pieces of white space are tokens here: spans may share one, though they share no word.
    kept = require("spacy.util", EXTRA).filter_spans([span for _, span in mentions.values()])
    doc.set_ents(kept)
    report += [evolve(one, done="no-tag") for one in left if one.id in there]
    taken = {span.id_ for span in kept}
    for id_, (placed, _) in mentions.items():
        if id_ not in taken:
            report.append(misfit(placed.mark, words_of(block, placed), "overlaps", "no-tag"))


def _tuples(value: Any) -> Any:
    """Lists as tuples, which is what spaCy makes of them when it reads a file."""
    if isinstance(value, list):
        return tuple(map(_tuples, value))
    if isinstance(value, dict):
        return {key: _tuples(inside) for key, inside in value.items()}
    return value
