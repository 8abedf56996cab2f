"""Recipes: how to make the text of a document again from the user's own copy of its source.

A recipe holds places, lengths and inserted characters, and no run of characters of the source.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import asdict, evolve, fields, frozen

from alliance_corpus.dataset.codec import canonical, decode_lines, encode
from alliance_corpus.errors import AllianceCorpusError, DatasetError
from alliance_corpus.records.documents import Block, Change, Document
from alliance_corpus.text.aligned import AlignedText
from alliance_corpus.text.copies import Copies

if TYPE_CHECKING:
    from alliance_corpus.text.copies import Pieces

MARKED: Final = 64
"""So many characters of the source have a mark, by which a difference is found."""

_ROWS: Final = {
    "runs": ((int,), (int, str)),
    "words": ((int,), (list,)),
    "blocks": ((int,), (dict,)),
    "cleaning": ((int,), (dict,), (list, type(None)), (list,)),
}
"""The types in the rows of a recipe; a run of several parts has more."""

Placed = Iterable[tuple[int, Any]]


class Rebuilt(NamedTuple):
    """What a recipe makes: the document with its text, and its rows with their places."""

    document: Document
    blocks: tuple[tuple[int, Block], ...]
    cleaning: tuple[tuple[int, Change], ...]


@frozen(kw_only=True)
class Recipe:
    """How to make a text, its blocks and the record of its cleaning from the source.

    All fields are plain data, as in the file.

    Attributes:
        document: id of the document.
        characters: number of characters of the source.
        marks: the first 8 hexadecimal digits of the sha256 of every `MARKED` characters of it.
        sha256: the digest of the text in UTF-8.
        runs: what ``AlignedText.to_runs`` gives.
        words: what differs from the source in the text: offset, and words in pieces.
        blocks: for each block its place in the table, and the row without its words.
        cleaning: for each change its place in the table, the row without its words, the words
            before in pieces (None if they are those of its source), and those after.
    """

    document: str
    characters: int
    marks: list[str]
    sha256: str
    runs: list[Any]
    words: list[Any]
    blocks: list[Any]
    cleaning: list[Any]

    @classmethod
    def of(cls, document: Document, blocks: Placed, cleaning: Placed) -> Recipe:
        """The recipe of a document with its text.

        Args:
            document: a document with its text.
            blocks: the rows of its blocks, each with its place in the table.
            cleaning: the rows of its cleaning, each with its place in the table.

        Raises:
            DatasetError: if the records do not follow from the source: the recipe would not give
                them again.
        """
        blocks, cleaning = tuple(blocks), tuple(cleaning)
        alignment = document.alignment
        copies = Copies(alignment.source)
        recipe = cls(
            document=document.id,
            characters=len(alignment.source),
            marks=marks(alignment.source),
            sha256=_digest(alignment.text),
            runs=alignment.to_runs(),
            words=list(_words(alignment, copies)),
            blocks=[[at, json.loads(encode(evolve(block, text="")))] for at, block in blocks],
            cleaning=[[at, *_change(change, copies)] for at, change in cleaning],
        )
        if recipe.rebuild(document, alignment.source) != (document, blocks, cleaning):
            raise DatasetError(
                f"the text of {document.id!r} cannot be left out: its blocks or its cleaning do "
                "not follow from its source (validate says what is wrong)"
            )
        return recipe

    @classmethod
    def of_bytes(cls, data: bytes, document: str, where: str) -> Recipe:
        """Read what `to_bytes` wrote.

        Args:
            data: the bytes of the file.
            document: the document that it must be for.
            where: the file, for messages.

        Raises:
            DatasetError: if it is not such a recipe.
        """
        try:
            value = json.loads(data.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            raise DatasetError(f"{where}: not JSON in UTF-8: {error}") from None
        kinds = {"document": str, "sha256": str, "characters": int}
        expected = {attribute.name: kinds.get(attribute.name, list) for attribute in fields(cls)}
        if not isinstance(value, dict) or value.keys() != expected.keys():
            raise DatasetError(f"{where}: expected a recipe with {', '.join(expected)}")
        for name, kind in expected.items():
            if type(value[name]) is not kind:
                raise DatasetError(f"{where}: {name} is not of type {kind.__name__}")
        for name, row_kinds in _ROWS.items():
            if not all(_fits(row, row_kinds) for row in value[name]):
                raise DatasetError(f"{where}: a row of {name} is malformed")
        if value["document"] != document:
            raise DatasetError(f"{where}: it is for {value['document']!r}, not for {document!r}")
        return cls(**value)

    @property
    def count(self) -> int:
        """The number of its blocks and changes."""
        return len(self.blocks) + len(self.cleaning)

    def to_bytes(self) -> bytes:
        """The file of the recipe: canonical JSON."""
        return f"{canonical(asdict(self, recurse=False))}\n".encode()

    def rebuild(self, document: Document, source: str) -> Rebuilt:
        """The document with its text, made from a source that was checked.

        Raises:
            DatasetError: if the recipe does not fit the source.
        """
        try:
            copies = Copies(source)
            text = self._text(source, copies)
            alignment = AlignedText.from_runs(source, text, self.runs)
            blocks = [
                (at, evolve(block, text=block.span.of(text)))
                for at, block in self._rows(self.blocks, Block)
            ]
            cleaning = list(self._cleaning(copies))
        except (AllianceCorpusError, TypeError, ValueError, LookupError) as error:
            raise DatasetError(f"the recipe of {self.document!r} is wrong: {error}") from error
        whole = evolve(
            document,
            source=evolve(document.source, text=source),
            blocks=tuple(block for _, block in blocks),
            alignment=alignment,
            layout=(),
        )
        return Rebuilt(whole, tuple(blocks), tuple(cleaning))

    def layout(self) -> tuple[Block, ...]:
        """The blocks without their words.

        Raises:
            DatasetError: if a row is not a block.
        """
        return tuple(block for _, block in self._rows(self.blocks, Block))

    def _text(self, source: str, copies: Copies) -> str:
        words = {offset: copies.read(pieces) for offset, pieces in self.words}
        parts, at = [], 0
        for length, head, *_ in self.runs:
            linear = type(head) is int
            parts.append(source[head : head + length] if linear else words.pop(at))
            at += length
        given, at = "".join(parts), 0
        parts = []
        for offset in sorted(words):  # what was replaced character by character
            parts += [given[at:offset], words[offset]]
            at = offset + len(words[offset])
        text = "".join([*parts, given[at:]])
        if _digest(text) != self.sha256:
            raise DatasetError(f"it gives a text with the sha256 {_digest(text)}")
        return text

    def _cleaning(self, copies: Copies) -> Iterator[tuple[int, Change]]:
        words = [(old, new) for _, _, old, new in self.cleaning]
        rows = self._rows([row[:2] for row in self.cleaning], Change)
        for (at, change), (old, new) in zip(rows, words, strict=True):
            before = copies.behind(change.source) if old is None else copies.read(old)
            yield at, evolve(change, old=before, new=copies.read(new))

    def _rows(self, rows: list[Any], row_type: type[Any]) -> list[tuple[int, Any]]:
        lines = b"".join(f"{canonical(row)}\n".encode() for _, row in rows)
        records = decode_lines(lines, row_type, f"the recipe of {self.document!r}")
        return list(zip((at for at, _ in rows), records, strict=True))


def _fits(row: Any, kinds: tuple[tuple[type, ...], ...]) -> bool:
    return (
        type(row) is list
        and len(row) >= len(kinds)
        and all(type(one) in some for one, some in zip(row, kinds, strict=False))
    )


def marks(source: str) -> list[str]:
    """The marks of a source, one for every `MARKED` characters."""
    parts = (source[at : at + MARKED] for at in range(0, len(source), MARKED))
    return [_digest(part)[:8] for part in parts]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _words(alignment: AlignedText, copies: Copies) -> Iterator[list[Any]]:
    """Where the text is not what its runs give from the source."""
    for run in alignment.runs:
        words = run.span.of(alignment.text)
        if run.kind != "linear":
            yield [run.start, copies.write(words)]
            continue
        (behind,) = run.source
        for start, end in _unlike(words, behind.of(alignment.source)):
            yield [run.start + start, copies.write(words[start:end], behind.start + start)]


def _unlike(one: str, other: str) -> Iterator[tuple[int, int]]:
    """The stretches in which two texts of the same length differ."""
    if one == other:
        return
    start = None
    for at, (mine, theirs) in enumerate(zip(one, other, strict=True)):
        if mine != theirs:
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None
    if start is not None:
        yield start, len(one)


def _change(change: Change, copies: Copies) -> tuple[Any, Pieces | None, Pieces]:
    near = change.source[0].start if change.source else 0
    same = change.old == copies.behind(change.source)
    old = None if same else copies.write(change.old, near)
    row = json.loads(encode(evolve(change, old="", new="")))
    return row, old, copies.write(change.new, near)
