"""What the commands print, as text and as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_corpus.dates import EDTF, to_japanese
from alliance_corpus.errors import DateError, QueryError
from alliance_corpus.records import Document, Work

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.concordance import Hit
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import DateExpression
    from alliance_corpus.table import Table

RIGHTS = {
    "permitted": "may be redistributed",
    "unknown": "no licence found",
    "forbidden": "may not be redistributed",
}


def overview(corpus: Corpus) -> str:
    """What is in the corpus, and what to do next."""
    lines = [f"{corpus.name} {corpus.version}", ""]
    for document in corpus.documents:
        who = "、".join(document.creators)
        when = document.written or document.issued or "n.d."
        lines.append(f"  {document.id:18} {when!s:6} {who}「{heading(document)}」")
    counts = {
        "documents": len(corpus.documents),
        "blocks": len(corpus.blocks),
        "sections": len(corpus.sections),
        "sentences": len(corpus.sentences),
        "notes": len(corpus.notes),
        "dates": len(corpus.dates),
        "works": len(corpus.works),
        "emendations": len(corpus.emendations),
    }
    lines += ["", "  " + ", ".join(f"{count} {name}" for name, count in counts.items()), ""]
    example = max(corpus.documents, key=lambda d: len(d.blocks)).id if corpus.documents else "ID"
    hints = {
        "search TERM": "every hit in its context",
        f"show {example}": "a document: outline, rights, misprints",
        f"text {example}": "its clean text",
        "read dates FILE": "the dates of a text of yours",
    }
    lines += [f"  alliance-corpus {command:22}  {what}" for command, what in hints.items()]
    return "\n".join(lines)


def heading(document: Document) -> str:
    """The title, or what the work is where no title is verified."""
    work = document.work
    return work.title or " ".join(part for part in (work.genre, work.number) if part) or work.id


def document_rows(corpus: Corpus) -> list[dict[str, Any]]:
    """One row for each document."""
    return [
        {
            "id": document.id,
            "written": None if document.written is None else str(document.written),
            "characters": None if document.source.text is None else len(document.text),
            "blocks": len(document.blocks),
            "notes": len(document.notes),
            "redistribution": document.rights.redistribution,
            "creators": "、".join(document.creators),
            "title": heading(document),
        }
        for document in corpus.documents
    ]


def brief(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows as they fit a terminal: who and what last, where it may be cut."""
    return [
        {
            "id": row["id"],
            "written": row["written"],
            "characters": row["characters"],
            "notes": row["notes"],
            "rights": row["redistribution"],
            "title": f"{row['creators']}「{row['title']}」",
        }
        for row in rows
    ]


def record_dict(record: Document | Work | Any) -> dict[str, Any]:
    """A record as plain data: a document without its text, which `text` prints."""
    from alliance_corpus.dataset.codec import to_plain

    if isinstance(record, Document):
        return {
            "id": record.id,
            "work": to_plain(record.work),
            "written": None if record.written is None else str(record.written),
            "rights": to_plain(record.rights),
            "source": {"file": record.source.file, "sha256": record.source.sha256},
            "outline": [to_plain(section) for section in record.sections],
            "emendations": [to_plain(emendation) for emendation in record.emendations],
        }
    plain: dict[str, Any] = to_plain(record)
    return plain


def page_of(record: Document | Work | Any) -> str:
    """A page about a record that a person would want."""
    if isinstance(record, Document):
        return _document_page(record)
    return "\n".join(f"{key}: {value}" for key, value in record_dict(record).items())


def _document_page(document: Document) -> str:
    rights = document.rights
    lines = [
        heading(document),
        f"  id       {document.id}",
        f"  by       {'、'.join(document.creators)}",
        f"  written  {document.written or 'not verified'}",
        f"  rights   {RIGHTS[rights.redistribution]}: {rights.statement}",
        f"  source   {document.source.file} (sha256 {document.source.sha256[:12]}…)",
        (
            f"  text     {len(document.text)} characters, {len(document.blocks)} blocks, "
            f"{len(document.notes)} notes, {len(document.emendations)} emendations"
        ),
        "",
        *("  " + line for line in document.outline().splitlines()),
    ]
    if document.emendations:
        lines += ["", "  emendations"]
        for emendation in document.emendations:
            mend = "?" if emendation.correction is None else emendation.correction
            lines.append(f"    {emendation.text} → {mend} ({emendation.certainty})")
    return "\n".join(lines)


def date_rows(found: Iterable[DateExpression], *, eras: bool) -> list[dict[str, Any]]:
    """One row for each expression; with ``eras`` its value in the Japanese calendar too."""
    rows = []
    for expression in found:
        row = {
            "span": f"{expression.span.start}-{expression.span.end}",
            "value": None if expression.value is None else str(expression.value),
            "kind": expression.kind,
        }
        if eras:
            row["era"] = _in_eras(expression.value)
        remark = expression.problem or " or ".join(map(str, expression.candidates)) or None
        rows.append({**row, "remark": remark, "text": expression.text})
    return rows


def _in_eras(value: EDTF | str | None) -> str | None:
    """The Japanese name of a year, month or day; an interval by both ends, where they have one."""
    if not isinstance(value, EDTF):
        return None
    ends = (value.lower, value.upper) if value.is_interval else (value,)
    names = []
    for end in ends:
        try:
            names.append(str(to_japanese(end)[0]) if isinstance(end, EDTF) else "")
        except DateError:  # it has none: a decade, a season, a time before the eras
            return None
    return "～".join(names)


def text_of(document: Document, notes: bool, section: str | None, emended: bool) -> str:
    """The part of a text that was asked for; notes with their labels."""
    if notes and not document.notes:
        raise QueryError(f"{document.id!r} has no notes")
    if notes:
        return "\n\n".join(
            f"[{note.label}] {document.reading(note.span, emended=emended)}"
            for note in document.notes
        )
    span = document.section(section).span if section is not None else document.body_span
    return document.reading(span, emended=emended)


def concordance(hits: Table[Hit], term: str) -> str:
    """The hits aligned, with how many there are."""
    if not hits:
        return f"no hits for {term!r}"
    return f"{hits}\n{len(hits)} hits"
