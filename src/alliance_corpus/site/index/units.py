"""What a search can find: records by what they are called, and the paragraphs of the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import frozen

from alliance_corpus.records.labels import LANGUAGES, label, label_in, title_of
from alliance_corpus.records.works import CREATORS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.records import Document
    from alliance_corpus.site.room import Room

KINDS: Final = (
    "documents", "institutions", "people", "instruments", "provisions", "events", "works",
    "statements",
)  # fmt: skip
"""The tables whose records are found, in the order in which they are shown."""

Entry: TypeAlias = list[Any]


@frozen
class Unit:
    """A record or a block.

    Attributes:
        texts: what is searched; no hit reaches from one into the next.
        entry: what the page needs to show it, without the texts. For a record: path, label in
            Japanese and in English (or the number of the text), what else tells it apart. For a
            block: path, kind.
    """

    texts: tuple[str, ...]
    entry: Entry


def records(room: Room, kind: str) -> Iterator[Unit]:
    """The records of a table that are shown somewhere and have a name."""
    documents = room.corpus.documents.ids
    for record in getattr(room.corpus, kind):
        if kind == "works" and record.id in documents:
            continue  # it is found as the document
        path, texts = room.path(record), _texts(record)
        if path is not None and texts:
            yield Unit(texts, [path, *_labels(record, texts), _told_apart(record)])


def paragraphs(room: Room, document: Document) -> Iterator[Unit]:
    """The blocks of a document, without those that have no text: it is not always shipped."""
    for block in filter(lambda block: block.text, document.blocks):
        yield Unit((block.text,), [room.passage(document.id, block.span.start), block.kind])


def _labels(record: Any, texts: tuple[str, ...]) -> list[str | int]:
    """The labels of a record in each language: the number of the text, or the label itself."""
    labels = [label(record, language) for language in LANGUAGES]
    return [texts.index(one) if one in texts else one for one in labels]


def _texts(record: Any) -> tuple[str, ...]:
    """Everything that a record is called, each once."""
    work = getattr(record, "work", record)
    if names := getattr(record, "names", ()):
        found = [name.text for name in names]
    elif hasattr(work, "genre"):
        creators = [str(one) for field in CREATORS for one in getattr(work, field)]
        found = [title_of(work), work.container_title, *creators]
    else:
        found = [label_in(record, language) for language in LANGUAGES]
    return tuple(dict.fromkeys(filter(None, found)))


def _told_apart(record: Any) -> str:
    """The date or the place that tells a record from others of the same name."""
    work = getattr(record, "work", record)
    for field in ("date", "issued", "path"):
        if (value := getattr(work, field, None)) is not None:
            return str(value)
    return ""
