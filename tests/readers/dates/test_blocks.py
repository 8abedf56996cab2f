"""The entry of the build: blocks of one document, read in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus import readers
from alliance_corpus.readers.dates import read_block_dates
from alliance_corpus.records.documents import Block
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from alliance_corpus.records.vocabularies import BlockKind

TEXT = "昭和43年5月に合意した。\n\n8月に署名した。\n\n同年8月の記録。"


def blocks(*kinds: BlockKind) -> list[Block]:
    found, start = [], 0
    for number, (text, kind) in enumerate(zip(TEXT.split("\n\n"), kinds, strict=True)):
        span = Span(start, start + len(text))
        found.append(Block(id=f"d:block-{number}", document="d", span=span, kind=kind, text=text))
        start += len(text) + 2
    return found


def test_antecedents_run_from_block_to_block() -> None:
    found = read_block_dates(blocks("paragraph", "paragraph", "paragraph"), "d")
    assert [str(each.value) for each in found] == ["1968-05", "1968-08", "1968-08"]
    assert [each.span.of(TEXT) for each in found] == [each.text for each in found]


def test_ids_say_document_and_place() -> None:
    found = read_block_dates(blocks("paragraph", "paragraph", "paragraph"), "d")
    assert found[0].id == "d:date:0-7"
    assert found[0].document == "d"
    free = readers.read_dates(TEXT)
    assert (free[0].id, free[0].document) == ("date:0-7", None)


def test_a_note_starts_afresh() -> None:
    found = read_block_dates(blocks("paragraph", "paragraph", "note"), "d", "1970")
    assert [str(each.value) for each in found] == ["1968-05", "1968-08", "1970-08"]
