"""Blocks in CoNLL-U: a sentence a paragraph, a token a line, annotations in MISC and comments.

Source of the format: https://universaldependencies.org/format.html; ``SpacesBefore``,
``SpacesAfter`` and ``TokenRange`` are those of UDPipe (https://ufal.mff.cuni.cz/udpipe).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.export.nlp.escapes import escape
from alliance_corpus.export.nlp.layers import LAYERS
from alliance_corpus.export.nlp.report import REPORT, Misfit, json_line, report_bytes
from alliance_corpus.export.nlp.tagged import Borders, Placed, TaggedBlock, Token, tagged_blocks
from alliance_corpus.export.nlp.tags import no_tokens, tagged_spans, tags
from alliance_corpus.records.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from alliance_corpus.export.nlp.words import Tokeniser
    from alliance_corpus.export.protocols import Exportable

__all__ = ["to_conllu_folder"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


KEYS: Final[Mapping[str, tuple[str, str]]] = {
    "mentions": ("NER", "Entity"),
    "dates": ("Date", "DateValue"),
    "citations": ("Citation", "CitedWork"),
    "emendations": ("Emendation", "Correction"),
}
"""In MISC, for each layer: the tag of a token, and on the first of a span what it stands for."""


def to_conllu_folder(
    corpus: Exportable,
    *,
    tokens: Tokeniser = "sudachi",
    layers: Sequence[str] = LAYERS,
    borders: Borders = "cut",
) -> dict[str, bytes]:
    """Write each document as CoNLL-U, and a report of the spans that do not fit the tokens.

    Comments: ``newdoc id``, ``newpar id`` (the block) with ``block_kind``, ``sent_id`` and ``text``
    (runs of white space as one space), and for each layer the records that begin in the sentence,
    as JSON with all fields but the document. Columns: ID, FORM, LEMMA, XPOS (both as Sudachi has
    them), MISC; the others are empty, for nothing is parsed.

    MISC has ``TokenRange=start:end`` (code points of the document's text), ``SpaceAfter=No``, or
    ``SpacesAfter`` and ``SpacesBefore`` where white space is not one space, and for each layer a
    tag (``NER=B-institution``) with what it stands for (``Entity=scc``, ``EntityKind=mechanism``).

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
    lines: dict[str, list[str]] = {document.id: [] for document in corpus.documents}
    for block in blocks:
        found = lines[block.block.document]
        if not found and block.tokens:
            found.append(f"# newdoc id = {block.block.document}")
        found += _block(block, layers, report)
    files = {f"{name}.conllu": "".join(f"{line}\n" for line in of) for name, of in lines.items()}
    return {**{name: text.encode() for name, text in files.items()}, REPORT: report_bytes(report)}


def _block(block: TaggedBlock, layers: Sequence[str], report: list[Misfit]) -> Iterator[str]:
    report += no_tokens(block)
    notes: list[dict[str, str]] = [{} for _ in block.tokens]
    for layer in layers:
        _annotate(notes, block, layer, tagged_spans(block, layer, report))
    records = _by_sentence(block)
    for number, (first, end) in enumerate(block.sentences):
        if number == 0:
            yield f"# newpar id = {block.block.id}"
            yield f"# block_kind = {block.block.kind}"
        yield f"# sent_id = {block.sentence_id(number)}"
        yield f"# text = {_on_one_line(block.tokens[first:end])}"
        for layer in layers:
            if records[number, layer]:
                yield f"# {layer} = {json_line(records[number, layer])}"
        for at in range(first, end):
            before = block.before if at == 0 else ""
            yield _line(at - first + 1, block.tokens[at], before, notes[at])
        yield ""


def _annotate(
    notes: list[dict[str, str]], block: TaggedBlock, layer: str, spans: list[Placed]
) -> None:
    """Add the tags of a layer, and what its spans stand for, to MISC."""
    key, link = KEYS[layer]
    for note, tag in zip(notes, tags(block, spans), strict=True):
        if tag != "O":
            note[key] = tag
    for placed in spans:
        first = notes[placed.first]
        if placed.mark.link:
            first[link] = escape(placed.mark.link)
        if placed.mark.kind:
            first["EntityKind"] = placed.mark.kind


def _by_sentence(block: TaggedBlock) -> dict[tuple[int, str], list[dict[str, Any]]]:
    """The records by the number of the sentence where they begin, and by layer."""
    found: dict[tuple[int, str], list[dict[str, Any]]] = defaultdict(list)
    last = len(block.sentences) - 1
    for placed in block.spans:
        number = sum(end <= placed.first for _, end in block.sentences)
        fields = plain(placed.mark.record)
        del fields["document"]
        found[min(number, last), placed.mark.layer].append(fields)
    return found


def _on_one_line(tokens: Sequence[Token]) -> str:
    return "".join(token.text + (" " if token.after else "") for token in tokens).rstrip(" ")


def _line(number: int, token: Token, before: str, notes: Mapping[str, str]) -> str:
    misc = {"TokenRange": f"{token.span.start}:{token.span.end}", **notes}
    if before:
        misc["SpacesBefore"] = escape(before)
    if not token.after:
        misc["SpaceAfter"] = "No"
    elif token.after != " ":
        misc["SpacesAfter"] = escape(token.after)
    known = (number, token.text, _solid(token.lemma), "_", _solid(token.tag), *"____")
    pairs = "|".join(f"{key}={misc[key]}" for key in sorted(misc, key=str.lower))
    return "\t".join(map(str, (*known, pairs)))


def _solid(value: str | None) -> str:
    """A value, or ``_`` if it is unknown or has white space."""
    return "_" if value is None or len(value.split()) != 1 or value != value.strip() else value
