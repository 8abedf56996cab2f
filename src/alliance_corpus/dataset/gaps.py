"""Gaps: what records copy from a text that the edition is without, and where to find it again.

Editors word a label near the text. In a records-only edition a long copy becomes …, except for the
names and dates in it; the place of each gap is kept, so that the words come back with the text.
"""

from __future__ import annotations

import json
from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from attrs import astuple, evolve, frozen

from alliance_corpus.dataset.codec import canonical
from alliance_corpus.dataset.excerpts import WHOLE, Stretch, inside, left_out
from alliance_corpus.errors import DatasetError
from alliance_corpus.records.annotations import GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

WORDED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "provisions": ("text", "label_en"),
        "events": ("label", "label_en", "note"),
        "relations": ("note",),
        "statements": ("label", "label_en", "note"),
        "emendations": ("reason",),
    }
)
"""The fields of records that editors word after a text, by table."""


@frozen
class Gapped:
    """A field of a record with gaps.

    Attributes:
        table: the table of the record.
        record: its id.
        field: the field.
        pieces: lengths of the words that are there, and between them, for each gap, the document
            and the start and end of the words in its text.
    """

    table: str
    record: str
    field: str
    pieces: list[Any]

    def filled(self, words: str, texts: Mapping[str, str]) -> tuple[str, Gapped | None]:
        """The words with the gaps filled whose documents are there.

        Returns:
            The words, and what gaps are left in them, if any.

        Raises:
            DatasetError: if the words are not those that the gaps are for.
        """
        made: list[str] = []
        left: list[Any] = []
        at = 0
        for piece in self.pieces:
            size = piece if isinstance(piece, int) else len(GAP)
            part, at = words[at : at + size], at + size
            if not isinstance(piece, int):
                part = self._in_gap(piece, part, texts)
            made.append(part)
            if not isinstance(piece, int) and piece[0] not in texts:
                left.append(piece)
            elif left and isinstance(left[-1], int):
                left[-1] += len(part)
            else:
                left.append(len(part))
        if at != len(words):
            raise DatasetError(f"{self.table}, {self.record}: other gaps than those of {words!r}")
        some = any(not isinstance(piece, int) for piece in left)
        return "".join(made), evolve(self, pieces=left) if some else None

    def _in_gap(self, piece: list[Any], mark: str, texts: Mapping[str, str]) -> str:
        """The words of a gap; its mark if the text of its document is not there."""
        document, start, end = piece
        if mark != GAP or (document in texts and end > len(texts[document])):
            raise DatasetError(f"{self.table}, {self.record}: no gap for {piece} where {mark!r} is")
        return texts[document][start:end] if document in texts else mark


class Copied:
    """Finds what words copy from some texts.

    Args:
        texts: the texts by id of document.
        quoted: what the edition quotes from each of them: in order, none touching another.
    """

    __slots__ = ("_quoted", "_starts", "_texts")

    def __init__(self, texts: Mapping[str, str], quoted: Mapping[str, list[Stretch]]) -> None:
        self._texts = texts
        self._quoted = quoted
        self._starts: dict[str, tuple[str, int]] = {}
        for name, text in texts.items():
            for at in range(len(text) - WHOLE):
                self._starts.setdefault(text[at : at + WHOLE + 1], (name, at))

    def pieces(self, words: str) -> list[Any]:
        """The pieces of words; see `Gapped`. Copies of at most `WHOLE` characters stay."""
        pieces: list[Any] = []
        kept = 0
        for at, document, start, size in self._copies(words):
            quoted = inside(self._quoted[document], start, start + size)
            for begin, end in left_out(size, [(0, WHOLE), *quoted]):
                pieces += [at + begin - kept, [document, start + begin, start + end]]
                kept = at + end
        return [piece for piece in (*pieces, len(words) - kept) if piece]

    def _copies(self, words: str) -> Iterator[tuple[int, str, int, int]]:
        """Each copy: where in the words, the document, where in its text, how long."""
        at = 0
        while at < len(words) - WHOLE:
            found = self._starts.get(words[at : at + WHOLE + 1])
            if found is None:
                at += 1
                continue
            name, start = found
            text, size = self._texts[name], WHOLE + 1
            while words[at + size : at + size + 1] == text[start + size : start + size + 1] != "":
                size += 1
            yield at, name, start, size
            at += size


def with_gaps(words: str, pieces: Iterable[Any]) -> str:
    """Words with a mark for each gap."""
    made, at = [], 0
    for piece in pieces:
        if isinstance(piece, int):
            made.append(words[at : at + piece])
            at += piece
        else:
            made.append(GAP)
            at += piece[2] - piece[1]
    return "".join(made)


def leave_gaps(
    tables: Mapping[str, tuple[Any, ...]], copied: Copied
) -> tuple[dict[str, tuple[Any, ...]], list[Gapped]]:
    """The tables of worded records without what is copied, and where the gaps are."""
    gaps: list[Gapped] = []

    def gapped(table: str, record: Any) -> Any:
        for name in WORDED[table]:
            words = getattr(record, name)
            pieces = copied.pieces(words) if words else []
            if any(not isinstance(piece, int) for piece in pieces):
                gaps.append(Gapped(table, record.id, name, pieces))
                record = evolve(record, **{name: with_gaps(words, pieces)})
        return record

    return {
        table: tuple(gapped(table, record) for record in tables[table]) for table in WORDED
    }, gaps


def fill_gaps(
    tables: Mapping[str, tuple[Any, ...]], gaps: Iterable[Gapped], texts: Mapping[str, str]
) -> tuple[dict[str, tuple[Any, ...]], tuple[Gapped, ...]]:
    """The tables of worded records with their gaps filled, as far as the texts are there.

    Returns:
        The tables, and the gaps that are left.

    Raises:
        DatasetError: if the records are not those that the gaps are for.
    """
    by_record: dict[tuple[str, str], list[Gapped]] = defaultdict(list)
    for gap in gaps:
        by_record[gap.table, gap.record].append(gap)
    remaining: list[Gapped] = []

    def filled(table: str, record: Any) -> Any:
        for gap in by_record.get((table, record.id), ()):
            words, left = gap.filled(getattr(record, gap.field) or "", texts)
            record = evolve(record, **{gap.field: words})
            remaining.extend([] if left is None else [left])
        return record

    made = {table: tuple(filled(table, record) for record in tables[table]) for table in WORDED}
    return made, tuple(remaining)


def gaps_to_bytes(gaps: Iterable[Gapped]) -> bytes:
    """The file of the gaps: canonical JSON, one gapped field a line."""
    rows = ",\n".join(canonical(list(astuple(gap))) for gap in gaps)
    return f"[\n{rows}\n]\n".encode()


def gaps_of_bytes(data: bytes, where: str) -> tuple[Gapped, ...]:
    """Read what `gaps_to_bytes` wrote.

    Raises:
        DatasetError: if it is something else.
    """
    try:
        rows = json.loads(data.decode("utf-8"))
        if not isinstance(rows, list):
            raise TypeError("expected a list")
        return tuple(map(_gapped, rows))
    except (ValueError, TypeError, RecursionError) as error:
        raise DatasetError(f"{where}: not a list of gaps: {error}") from None


def _gapped(row: Any) -> Gapped:
    table, record, field, pieces = row
    named = all(isinstance(name, str) for name in (table, record, field))
    if not named or field not in WORDED.get(table, ()) or not isinstance(pieces, list):
        raise ValueError(f"{row!r}: expected a table, an id, a field and pieces")
    for piece in pieces:
        if type(piece) is int and piece > 0:
            continue
        document, start, end = piece
        if not isinstance(document, str) or not 0 <= start < end:
            raise ValueError(f"{piece!r}: expected a document, and start and end of a place")
    return Gapped(table, record, field, pieces)
