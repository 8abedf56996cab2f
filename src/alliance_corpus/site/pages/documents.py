"""The list of documents, and the pages of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.site.lists import parts
from alliance_corpus.site.page import Page
from alliance_corpus.site.pages.document_records import Records
from alliance_corpus.site.pages.document_source import SourcePages
from alliance_corpus.site.pages.document_text import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.site.room import Room


def documents(room: Room) -> Iterator[Page]:
    """The list of documents; for each its text, its source, and the records that rest on it."""
    for part in parts("documents", room.corpus.documents):
        yield Page(part.path, "documents.html", room.say("Documents"), {"part": part})
    for document in room.corpus.documents:
        source, records = SourcePages(room, document), Records(room, document)
        yield from Reading(room, document, source, records).pages()
        yield from source.pages()
        yield from records.pages()
