"""What the commands print, as text and as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from alliance_corpus.cli import entity_pages, event_pages
from alliance_corpus.cli.help_page import wrapped
from alliance_corpus.cli.messages import (
    counted,
    how_many,
    language,
    listed,
    message,
    placeholders,
    translated,
    word,
)
from alliance_corpus.cli.names import known_value
from alliance_corpus.cli.output import Safe, is_terminal
from alliance_corpus.corpus.repeats import annotated, repeats_in
from alliance_corpus.errors import QueryError
from alliance_corpus.records import Document, Entity, Event, Provision, Relation, Statement, Work
from alliance_corpus.records.documents import written
from alliance_corpus.records.labels import label
from alliance_corpus.records.plain import plain
from alliance_corpus.text.columns import pad, visible, wrap
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.corpus.record import Record
    from alliance_corpus.corpus.repeats import Repeat
    from alliance_corpus.corpus.search import Concordance, Query
    from alliance_corpus.dataset.report import Report

_WIDTH = 76  # columns of the overview
_ON_EVENT_PAGES = (Event, Provision, Relation, Statement, Work)

RIGHTS = {
    "permitted": "may be redistributed",
    "unknown": "no licence found",
    "forbidden": "may not be redistributed",
}


def overview(corpus: Corpus) -> str:
    """What is in the corpus, and what to do next."""
    title = f"{corpus.name} {corpus.version}"
    if corpus.edition != "full":
        title = message(
            "{name} {version}, records-only edition", name=corpus.name, version=corpus.version
        )
    lines = [title, ""]
    for document in corpus.documents:
        who = "、".join(document.creators)
        when = pad(str(written(document) or word("n.d.")), 6)
        lines.append(f"  {document.id:18} {when} {who}「{label(document)}」")
    counts = {
        "documents": len(corpus.documents),
        "blocks": len(corpus.blocks),
        "sections": len(corpus.sections),
        "sentences": len(corpus.sentences),
        "notes": len(corpus.notes),
        "dates": len(corpus.dates),
        "mentions": len(corpus.mentions),
        "works": len(corpus.works),
        "citations": len(corpus.citations),
        "institutions": len(corpus.institutions),
        "people": len(corpus.people),
        "instruments": len(corpus.instruments),
        "events": len(corpus.events),
        "relations": len(corpus.relations),
        "statements": len(corpus.statements),
    }
    held = listed(how_many(count, name) for name, count in counts.items() if count)
    cut = wrapped if language() == "ja" else wrap
    lines += ["", *(f"  {line}" for line in cut(held, _WIDTH)), ""]
    example = max(corpus.documents, key=lambda d: len(d.blocks)).id if corpus.documents else "ID"
    bodies = corpus.institutions.where(kind="consultative-body") or corpus.institutions
    named = min((n.text for n in bodies[0].names), key=len) if bodies else "NAME"
    hints = {
        "search TERM": "every hit in its context",
        f"show {example}": "a document: outline, rights, misprints",
        f"show {named}": "an institution, person, treaty, event … by id or name",
        "timeline 197X": "what happened when; why ID: the words that say so",
        f"positions --about {named}": "who says what of it, in which words",
        f"text {example}": "its clean text",
        "read dates FILE": "the dates in a text of yours",
    }
    lines += [
        f"  alliance-corpus {pad(placeholders(command), 22)}  {word(what)}"
        for command, what in hints.items()
    ]
    return "\n".join(lines)


def report(found: Report) -> str:
    """What was compared, in words, and a line for each exception."""
    compared = translated(found.compared)
    return "\n".join([f"{found.where}: {compared}", *(f"  {one}" for one in found.excused)])


def record_dict(corpus: Corpus, record: Any) -> dict[str, Any]:
    """A record as plain data, with what belongs to it; a document without its text."""
    if isinstance(record, Entity):
        return entity_pages.as_dict(corpus, record)
    if isinstance(record, _ON_EVENT_PAGES):
        return event_pages.as_dict(corpus, record)
    if isinstance(record, Document):
        return {
            "id": record.id,
            "work": plain(record.work),
            "written": None if record.written is None else str(record.written),
            "rights": plain(record.rights),
            "source": {"file": record.source.file, "sha256": record.source.sha256},
            "outline": [plain(section) for section in record.sections],
            "emendations": [plain(emendation) for emendation in record.emendations],
        }
    found: dict[str, Any] = plain(record)
    return found


def page_of(corpus: Corpus, record: Any) -> str:
    """A page about a record, for people."""
    if isinstance(record, Document):
        return _document_page(record)
    if isinstance(record, Entity):
        return entity_pages.page(corpus, record, whole=not is_terminal())
    if isinstance(record, _ON_EVENT_PAGES):
        return event_pages.page(corpus, record)
    return "\n".join(f"{word(key)}: {value}" for key, value in record_dict(corpus, record).items())


def namesakes(records: Iterable[Record], name: str) -> str:
    """The entities with one name, and how to choose one."""
    lines = [message("{name} is a name of", name=name)]
    lines += [
        f"  {record.id:28}  {record.kind}, {record.names[0].text}"
        for record in records
        if isinstance(record, Entity)  # only entities have names
    ]
    return "\n".join([*lines, message("Choose one: alliance-corpus show ID")])


def _document_page(document: Document) -> str:
    rights = document.rights
    head = {
        "id": document.id,
        "by": "、".join(document.creators),
        "written": document.written or word("not verified"),
        "rights": f"{word(RIGHTS[rights.redistribution])}: {rights.statement}",
        "source": f"{document.source.file} (sha256 {document.source.sha256[:12]}…)",
        "text": _size(document),
    }
    lines = [
        label(document),
        *(f"  {pad(word(name), 9)}{value}" for name, value in head.items()),
        "",
        *("  " + line for line in document.outline().splitlines()),
    ]
    if document.emendations:
        lines += ["", f"  {word('emendations')}"]
        for emendation in document.emendations:
            corrected = "?" if emendation.correction is None else emendation.correction
            lines.append(f"    {emendation.text} → {corrected} ({emendation.certainty})")
    return "\n".join(lines)


def _size(document: Document) -> str:
    if document.shipped_text is None:
        return message(
            "not in this edition: attach FOLDER rebuilds it from your copy of the source"
        )
    return message(
        "{characters} characters, {blocks} blocks, {notes} notes, {emendations} emendations",
        characters=len(document.text),
        blocks=len(document.blocks),
        notes=len(document.notes),
        emendations=len(document.emendations),
    )


def text_of(
    corpus: Corpus, document: Document, notes: bool, section: str | None, emended: bool
) -> str:
    """The requested part of a text; notes with their labels, 同上 with its work."""
    if notes and not document.notes:
        raise QueryError(message("{id!r} has no notes", id=document.id))
    if notes:
        return "\n\n".join(
            f"[{note.label}] {_note(corpus, document, note.span, emended)}"
            for note in document.notes
        )
    known = [name for one in document.sections for name in (one.path, one.heading)]
    within = None if section is None else document.section(known_value(section, known))
    span = document.body_span if within is None else within.span
    return document.reading(span, emended=emended)


def _note(corpus: Corpus, document: Document, span: Span, emended: bool) -> str:
    def end_of(repeat: Repeat) -> int:
        return len(document.reading(Span(span.start, repeat.span.end), emended=emended))

    repeats = repeats_in(corpus, document.id, span)
    words = document.reading(span, emended=emended)
    return annotated(words, [(end_of(repeat), repeat) for repeat in repeats])


def concordance(hits: Concordance, query: Query) -> str:
    """The hits aligned, the matches in colour, with their number; if none, what was asked."""
    if not hits:
        return message("no hits for {query}", query=query)
    lines = [
        visible(left) + click.style(visible(match), fg="red", bold=True) + visible(right)
        for left, match, right in hits.parts(message)
    ]
    return Safe("\n".join([*lines, counted(len(hits), "hit")]))
