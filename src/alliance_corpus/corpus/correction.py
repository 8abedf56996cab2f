"""A report of an error in a record, filled in as far as the dataset can: the rest is the reader's.

Its headings are those of the issue forms in ``.github/ISSUE_TEMPLATE``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.reasons import Reason, Supported, named_one, why
from alliance_corpus.records import Change, ContextRule, Document, Section
from alliance_corpus.records.labels import label
from alliance_corpus.text.columns import visible
from alliance_corpus.text.phrases import Say, in_english

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus.record import Record
    from alliance_corpus.corpus.tables import CorpusTables

FIELDS: Final = ("Record id", "Version", "Evidence", "What is wrong", "Source")
"""The headings in order; the last two are left to the reader."""

_PASSAGES: Final = 10
"""So many passages are quoted: a work may be cited hundreds of times."""

_CHARACTERS: Final = 200
"""So many characters of each are quoted: enough to find them again."""


def report(corpus: CorpusTables, record: Record | str, say: Say = in_english) -> str:
    """A report of an error in a record, to be completed and sent.

    Args:
        corpus: the dataset.
        record: a record of it, its id, or any name of one entity.
        say: puts the headings and places into words.

    Returns:
        Plain text: each heading at the start of a line, with a colon, and what belongs to it below,
        indented. No line break, escape or change of direction in the data gets into it.

    Raises:
        UnknownIdError: if nothing in the dataset has the id or name.
        QueryError: if the name is that of several entities.
    """
    found: Any = named_one(corpus, record) if isinstance(record, str) else record
    corpus[getattr(found, "id", found)]  # refuses a record of another dataset
    edition = "" if corpus.edition == "full" else f", {corpus.edition}"
    given = (
        (found.id, _called(found)),
        (f"{corpus.name} {corpus.version}{edition}",),
        tuple(_evidence(corpus, found, say)),
        (),
        (),
    )
    parts = (
        "\n".join((f"{say(name)}:", *(f"  {_line(line)}" for line in lines)))
        for name, lines in zip(FIELDS, given, strict=True)
    )
    return "\n\n".join(parts)


def _called(record: Any) -> str:
    """The type of a record, and what people call it if that is not its id."""
    name, called = type(record).__name__, label(record)
    return name if called == record.id else f"{name}: {_cut(called)}"


def _line(text: str) -> str:
    """The text on one line, without characters that would steer what is around it."""
    return visible(" ".join(text.splitlines()))


def _evidence(corpus: CorpusTables, record: Any, say: Say) -> Iterator[str]:
    """Where the words of a record are, a line each; then the pages outside the documents."""
    match record:
        case Document():
            yield f"{record.source.file}, SHA-256 {record.source.sha256}"
        case Section():
            yield f"{record.document}, {_characters(record, say)}: {_quoted(record.heading)}"
        case Change():
            yield f"{record.document}, {record.step}: {_quoted(record.old)} → {_quoted(record.new)}"
        case ContextRule():
            yield f"{record.name}: {record.reason}" if record.reason else record.name
        case _ if isinstance(record, Supported):
            yield from _passages(corpus, record, say)
        case _:
            yield f"{record.rule}: {record.reason}"


def _passages(corpus: CorpusTables, record: Supported, say: Say) -> Iterator[str]:
    reasons = why(corpus, record)
    for reason in reasons[:_PASSAGES]:
        yield f"{', '.join(_places(reason, say))}: {_quoted(reason.words)}"
    if len(reasons) > _PASSAGES:
        yield say("and {count} more passages", count=len(reasons) - _PASSAGES)
    for source in reasons.sources:
        yield say("outside source: {source}", source=source)
    if not reasons:
        yield say("nothing in the documents supports {id!r}", id=record.id)


def _places(reason: Reason, say: Say) -> Iterator[str]:
    yield reason.document
    for section in reason.sections:
        yield say("section {path}", path=section.path)
    if reason.note is not None:
        yield say("note {label}", label=reason.note)
    yield _characters(reason, say)


def _characters(place: Any, say: Say) -> str:
    return say("characters {start}-{end}", start=place.span.start, end=place.span.end)


def _quoted(words: str) -> str:
    return f"「{_cut(words)}」"


def _cut(words: str) -> str:
    return words if len(words) <= _CHARACTERS else f"{words[:_CHARACTERS]}…"
