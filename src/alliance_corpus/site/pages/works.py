"""Works: the list, and for each its reference, who cites it, where, and for what."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.export.cite import cite
from alliance_corpus.records import Work
from alliance_corpus.records.labels import short_reference
from alliance_corpus.records.works import CREATORS
from alliance_corpus.site.cuts import cut
from alliance_corpus.site.lists import every, parts
from alliance_corpus.site.page import Page
from alliance_corpus.site.paths import file_name
from alliance_corpus.site.words.reading import VERBS
from alliance_corpus.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.site.room import Room

_CITATIONS: Final = 30  # on a page
_CITED: Final = 300

_FIELDS: Final = (
    "type", "genre", "container_title", "collection_title", "event_title", "publisher",
    "publisher_place", "authority", "edition", "volume", "issue", "number", "page", "section",
    "archive", "archive_location", "language", "URL", "DOI", "note",
)  # fmt: skip
"""The fields that are shown one by one, besides title, creators and dates."""

_TYPES: Final = {
    "article": "paper", "article-journal": "journal article",
    "article-magazine": "magazine article", "article-newspaper": "newspaper article",
    "bill": "bill", "book": "book", "chapter": "chapter", "dataset": "data set",
    "document": "other paper", "hearing": "hearing", "interview": "interview",
    "legal_case": "legal case", "legislation": "laws and regulations", "manuscript": "manuscript",
    "paper-conference": "conference paper", "post": "post", "post-weblog": "post",
    "report": "report", "review": "book review", "review-book": "book review",
    "speech": "speech", "thesis": "thesis", "treaty": "treaty", "webpage": "web page",
}  # fmt: skip
"""Types of CSL in words; others are shown as they are."""


@frozen
class Row:
    """A line of the list of works.

    Attributes:
        work: the work.
        path: its page.
        short: authors and year.
        reference: the whole reference.
        citations: how often it is cited; ``documents``: in how many documents.
        key: the reference, folded: what a filter looks in.
    """

    work: Work
    path: str
    short: str
    reference: str
    citations: int
    documents: int
    key: str


def works(room: Room) -> Iterator[Page]:
    """The list of works, and a page for each; one that is a document leads to its text."""
    yield from _lists(room)
    for work in room.corpus.works:
        yield from _pages(room, work)


def work_path(work: str) -> str:
    """The page of a work as a work, also of one that is a document."""
    return f"works/{file_name(work)}"


def _lists(room: Room) -> Iterator[Page]:
    documents = frozenset(room.corpus.documents.ids)
    listed = sorted(
        room.corpus.works,
        key=lambda work: (work.id not in documents, work.type, short_reference(work), work.id),
    )
    for part in parts("works", [_row(room, work) for work in listed]):
        groups = groupby(
            part.rows, key=lambda row: "documents" if row.work.id in documents else row.work.type
        )
        context = {
            "part": part,
            "groups": [(name, list(rows)) for name, rows in groups],
            "work_type": partial(_type, room),
        }
        yield Page(
            part.path, "works.html", room.say("Works"), context, scripts=("fold.js", "filter.js")
        )


def _row(room: Room, work: Work) -> Row:
    reference, found = cite(work), room.lookup.citations(work.id)
    return Row(
        work,
        work_path(work.id),
        short_reference(work),
        reference,
        len(found),
        len({citation.document for citation in found}),
        name_key(f"{work.title} {reference}"),
    )


def _pages(room: Room, work: Work) -> Iterator[Page]:
    lookup, path = room.lookup, work_path(work.id)
    citations = sorted(lookup.citations(work.id), key=lambda one: (str(one.document), one.span))
    cited = list(lookup.cited_by(work.id).items())
    for part in cut(path, "citations", citations, every(citations, _CITATIONS)):
        context: dict[str, Any] = {
            "work": work,
            "part": part,
            "reference": cite(work),
            "document": room.corpus.documents.get(work.id),
            "creators": [(role, getattr(work, role)) for role in CREATORS if getattr(work, role)],
            "fields": [
                (name.replace("_", " "), value)
                for name in _FIELDS
                if (value := getattr(work, name))
            ],
            "citing": [
                (document, list(found))
                for document, found in groupby(part.rows, key=lambda one: one.document)
            ],
            "claims": lookup.claims,
            "verbs": VERBS,
            "work_path": work_path,
            "cite": cite,
            "work_type": partial(_type, room),
            "cited": cited[:_CITED] if not part.number else [],
            "more_cited": max(len(cited) - _CITED, 0),
        }
        yield Page(part.path, "work.html", room.label(work), context, record=work)


def _type(room: Room, name: str) -> str:
    """A type of CSL in words."""
    return room.word(_TYPES.get(name, name))
