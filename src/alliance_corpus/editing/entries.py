"""The entries of the editing files: what editors write.

Most entries are the records themselves. The entry of a record with evidence has the same fields,
with the evidence quoted (`entry_of`). Only what is written in another form than it is stored has a
class of its own here.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import attrs
from attrs import field, frozen

from alliance_corpus.dataset.tables import TABLES, TableSpec
from alliance_corpus.dates import EDTF
from alliance_corpus.editing.layouts import AUTO
from alliance_corpus.editing.layouts.options import LayoutOptions, Part, Repair, Rule
from alliance_corpus.records.annotations import Speaker
from alliance_corpus.records.rights import Rights
from alliance_corpus.records.sources import ExternalSource
from alliance_corpus.records.vocabularies import (
    CALENDARS,
    CERTAINTIES,
    CITATION_FORMS,
    DATE_KINDS,
    one_of,
)


@frozen(kw_only=True)
class CorpusFile:
    """``corpus.yaml``: the name of the dataset, and its documents in order.

    ``without_text`` names documents whose text and source the dataset leaves out.
    """

    name: str
    version: str
    issued: EDTF | None = None
    licence: str
    documents: tuple[str, ...]
    without_text: tuple[str, ...] = ()


@frozen(kw_only=True)
class Quoted:
    """An entry that quotes the document.

    Attributes:
        quote: the exact words of the document.
        before: the words right before it, if the quotation occurs more than once.
        after: the words right after it.
        line: the line of the entry in its file, for messages.
    """

    quote: str
    before: str = ""
    after: str = ""
    line: int = field(default=0, eq=False)


@frozen(kw_only=True)
class EmendationEntry(Quoted):
    """A misprint; see ``records.Emendation`` for what the fields mean."""

    certainty: str = field(validator=one_of("certainties", CERTAINTIES))
    reason: str
    correction: str | None = None
    sources: tuple[ExternalSource, ...] = ()


@frozen(kw_only=True)
class DateEntry(Quoted):
    """A temporal expression that no rule can read.

    It replaces what the reader of dates found in these words; without a ``value`` the words are
    not a temporal expression. The other fields are those of ``records.DateExpression``.
    """

    reason: str
    value: str | None = None
    kind: str = field(default="date", validator=one_of("kinds of date", DATE_KINDS))
    calendar: str = field(default="none", validator=one_of("calendars", CALENDARS))
    antecedent: str | None = None
    frequency: str | None = None


@frozen(kw_only=True)
class MentionEntry(Quoted):
    """What a name means at one place, if no rule can decide it.

    It replaces what the reader of names found in these words; without an ``entity`` the words are
    not a mention.
    """

    reason: str
    entity: str | None = None


_UNKNOWN_RIGHTS: Final = Rights("unknown", "nothing is said about the rights")


@frozen(kw_only=True)
class DocumentEntry:
    """``documents/<id>.yaml``: layout, rights, date of writing, repairs, emendations, readings.

    Without a layout the source is read as what it looks like; without rights nothing is known of
    them.

    ``written_reason`` says how the date of writing is known.
    """

    id: str
    source: str
    layout: str = AUTO
    rights: Rights = _UNKNOWN_RIGHTS
    written: EDTF | None = None
    written_reason: str | None = None
    parts: tuple[Part, ...] = (Part(),)
    rules: tuple[Rule, ...] = ()
    repairs: tuple[Repair, ...] = ()
    emendations: tuple[EmendationEntry, ...] = ()
    dates: tuple[DateEntry, ...] = ()
    mentions: tuple[MentionEntry, ...] = ()

    @property
    def options(self) -> LayoutOptions:
        """What the layout needs to know."""
        return LayoutOptions(parts=self.parts, rules=self.rules, repairs=self.repairs)


@frozen(kw_only=True)
class EvidenceEntry(Quoted):
    """Words that support a fact.

    ``document`` is left out where the record itself has one (a statement). ``date`` is the date
    that this passage gives; ``claimed_by`` the id of the work whose claim it is, cited there or in
    the next note; ``claimed_in`` the label of the note, if it is another one (a note for a whole
    section); ``speaker`` who says it, if it is neither the author nor a cited work.
    """

    document: str = ""
    date: EDTF | None = None
    claimed_by: str | None = None
    claimed_in: str | None = None
    speaker: Speaker | None = None


@frozen(kw_only=True)
class CitationEntry(Quoted):
    """A work cited at one place; see ``records.Citation``.

    One of the form ``ibid`` repeats the citation just before it in the document.
    """

    document: str
    work: str
    form: str = field(validator=one_of("citation forms", CITATION_FORMS))
    note: str | None = None
    locator: str | None = None


@frozen(kw_only=True)
class ExceptionEntry:
    """An accepted exception to a rule of integrity; see ``dataset.rows.RuleException``."""

    rule: str
    records: tuple[str, ...]
    reason: str
    words: tuple[str, ...] = ()


_WRITTEN_OTHERWISE: Final = {"citations": CitationEntry, "exceptions": ExceptionEntry}
"""By table: the class of its entries, if it is not the record type."""


def entry_of(record_type: type[Any]) -> type[Any]:
    """The class of a record's entries: the same fields, with the evidence quoted."""
    attrs.resolve_types(record_type)
    fields = attrs.fields(record_type)
    if "evidence" not in attrs.fields_dict(record_type):
        return record_type
    made = {a.name: _copied(a) for a in fields}
    made["evidence"] = field(default=(), type=tuple[EvidenceEntry, ...])
    return attrs.make_class(f"{record_type.__name__}Entry", made, frozen=True, kw_only=True)


def _copied(attribute: attrs.Attribute[Any]) -> Any:
    return field(
        default=attribute.default,
        validator=attribute.validator,
        converter=attribute.converter,
        type=attribute.type,
    )


@cache
def file_of(table: str) -> type[Any]:
    """The class of a table's file: its entries under one key; there may be none."""
    spec: TableSpec = TABLES[table]
    entry = _WRITTEN_OTHERWISE.get(table) or entry_of(spec.record_type)
    entries = field(default=(), type=tuple[entry, ...])  # type: ignore[valid-type]
    return attrs.make_class(f"{table}File", {str(spec.key): entries}, frozen=True, kw_only=True)
