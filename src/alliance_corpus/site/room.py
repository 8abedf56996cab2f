"""What every page of the reading room needs: the corpus, the language, and where things are."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.errors import UnknownIdError
from alliance_corpus.export.citable import dataset_item, items
from alliance_corpus.export.cite import cite
from alliance_corpus.records import Provision, Relation
from alliance_corpus.records.headings import WORDS
from alliance_corpus.records.labels import (
    LANGUAGES,
    TOPIC_LABELS,
    TOPIC_LABELS_EN,
    Language,
    label,
    label_in,
)
from alliance_corpus.site.anchors import Anchors
from alliance_corpus.site.dates import DateWords, in_words
from alliance_corpus.site.lookup import Lookup
from alliance_corpus.site.paths import file_name, page_of, subject_folder
from alliance_corpus.site.reading.plan import Plans
from alliance_corpus.site.words import said

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.corpus.reasons import Reason, Reasons
    from alliance_corpus.dates import EDTF
    from alliance_corpus.records import Speaker
    from alliance_corpus.site.reading.plan import Plan

PLACES: Final = {
    "documents": "documents",
    "works": "works",
    "institutions": "institutions",
    "people": "people",
    "instruments": "instruments",
    "events": "events",
    "statements": "positions",
}
"""The tables whose records have a page each, and the folder of the pages."""

QUOTED: Final = 600
"""So many characters are quoted before the words of a passage, of the words, and after them."""


class Room:
    """A corpus in a language.

    Args:
        corpus: any corpus.
        language: of the interface and, where records have both, of labels.
    """

    def __init__(self, corpus: Corpus, language: Language) -> None:
        self.corpus, self.language = corpus, language

    @property
    def other(self) -> Language:
        """The other language."""
        return next(one for one in LANGUAGES if one != self.language)

    def say(self, english: str, /, **values: Any) -> str:
        """A text of the interface, by its English form, with its values in braces."""
        return said(english, self.language).format(**values)

    def word(self, value: str) -> str:
        """A value of a vocabulary or a heading, as the interface names it."""
        return said(value, self.language)

    def heading(self, name: str) -> str:
        """The name of a field; some of these words are also values, which have other words."""
        return WORDS.get(name, name) if self.language == "ja" else name

    def label(self, record: Any, on: EDTF | None = None) -> str:
        """What people call a record, or the id of one that the corpus does not hold.

        A label that several entities have is followed by what tells this one from the others.
        """
        found = self.record(record) if isinstance(record, str) else record
        if found is None:
            return str(record)
        called = label(found, self.language, on)
        if called in self.lookup.shared_labels[self.language] and hasattr(found, "names"):
            return f"{called} ({self._own_name(found)})"
        return called

    def _own_name(self, entity: Any) -> str:
        """A name that no other entity has, in the language of the room if there is one; or the id.

        Where there is a short one, it is told: 97指針.
        """
        own = [name for name in entity.names if self.lookup.names[name.text] == 1]
        own.sort(key=lambda n: (not n.language.startswith(self.language), n.kind != "short"))
        return str(own[0].text if own else entity.id)

    @cached_property
    def lookup(self) -> Lookup:
        """What belongs to each record."""
        return Lookup(self.corpus)

    def other_label(self, record: Any) -> tuple[str, str] | None:
        """The label of a record in the other language, with the language; None if it has none."""
        found = label_in(record, self.other)
        return None if not found or found == self.label(record) else (found, self.other)

    def foreign(self, record: Any) -> str | None:
        """The language of the label of an entity, fact or provision; None if the room's."""
        found = self.record(record) if isinstance(record, str) else record
        if not (hasattr(found, "names") or hasattr(found, "label")):
            return None  # titles of works are in their own language
        if label_in(found, self.language) is not None:
            return None
        others = (one for one in LANGUAGES if label_in(found, one) is not None)
        return next(others, None)

    def date(self, value: EDTF | str) -> DateWords:
        """A date in words, with its EDTF text and its name in the Japanese calendar."""
        return in_words(value, self.language)

    def authors(self, document: str) -> str:
        """Who wrote a document; its title where nobody is named."""
        found = self.corpus.documents.get(document)
        return self.label(document) if found is None else "・".join(found.creators)

    def role(self, value: str) -> str:
        """The role of a speaker; ``official`` is also a kind of person, which has another word."""
        return self.say("official position") if value == "official" else self.word(value)

    def part(self, role: str) -> str:
        """The role in an event; ``subject`` is also a field, which has another word."""
        return self.say("what is founded or changed") if role == "subject" else self.word(role)

    def voice(self, speaker: Speaker) -> str:
        """Who says something: person, body or side; in what role; at what event."""
        who, role, event = speaker.entity or speaker.side, speaker.role, speaker.occasion
        said = (who and self.label(who), role and self.role(role), event and self.label(event))
        return ("、" if self.language == "ja" else ", ").join(part for part in said if part)

    def why(self, record: Any) -> Reasons | None:
        """What supports a record; None if the corpus lacks the document: it need not be whole."""
        try:
            return self.corpus.why(record)
        except UnknownIdError:
            return None

    def subject_path(self, id_: str) -> str:
        """The page with the positions on a subject: a topic or a record that statements name."""
        return f"{subject_folder(id_)}/index.html"

    def subject_label(self, id_: str, language: Language | None = None) -> str:
        """What a subject is called in a language; one without a label in it has its other."""
        language = language or self.language
        if id_ in TOPIC_LABELS:
            return TOPIC_LABELS[id_] if language == "ja" else TOPIC_LABELS_EN[id_]
        record = self.record(id_)
        names = (n for n in getattr(record, "names", ()) if n.language.startswith(language))
        short = next((name.text for name in names if name.kind == "short"), None)
        return short or (id_ if record is None else label(record, language))

    def record(self, id_: str) -> Any:
        """The record of an id; None if there is none: a dataset in memory need not be whole."""
        if id_ not in self.corpus:  # its error would look for the nearest id
            return None
        return self.corpus[id_]

    def path(self, record: Any) -> str | None:
        """Where a record is shown: a path under the folder of the language, or None if nowhere.

        Args:
            record: a record or its id. A work that is also a document is shown as the document;
                blocks and annotations at their paragraph; a provision with its instrument; a
                relation with its subject.
        """
        id_ = record if isinstance(record, str) else record.id
        if id_ in self._pages:
            return self._pages[id_]
        found = self.record(id_) if isinstance(record, str) else record
        if found is None:
            return None
        if isinstance(found, Relation) and found.subject in self._pages:
            return self._anchors.of_relation(found)
        if isinstance(found, Provision) and found.instrument in self._pages:
            return self._anchors.of_provision(found)
        document = getattr(found, "document", None)
        if document in self._pages and getattr(found, "span", None) is not None:
            return self.passage(document, found.span.start)
        return None

    def passage(self, document: str, offset: int) -> str:
        """Where a character of a document is shown: the page with the anchor of its paragraph."""
        if self.corpus.documents.get(document) is None:
            return f"{PLACES['documents']}/index.html"  # a dataset in memory need not be whole
        return self.plan(document).at(offset)

    def plan(self, document: str) -> Plan:
        """How a document is cut into pages, and where each character is."""
        return self.plans.of(document, self._pages[document])

    @cached_property
    def plans(self) -> Plans:
        """How the documents are cut into pages."""
        return Plans(self.corpus)

    def beside(self, document: str, what: str, number: int = 0) -> str:
        """Another page of a document: its ``source``, or the ``records`` that rest on it."""
        return page_of(self._pages[document], what, number)

    @cached_property
    def _pages(self) -> dict[str, str]:
        """The page of each record that has one. Documents come last: they stand for their works."""
        tables = sorted(PLACES, key=lambda table: table == "documents")
        return {
            id_: f"{PLACES[table]}/{file_name(id_)}"
            for table in tables
            for id_ in getattr(self.corpus, table).ids
        }

    @cached_property
    def _anchors(self) -> Anchors:
        return Anchors(self.lookup, self._pages)

    def citation(self, record: Any = None) -> str:
        """A finished reference to a record, or to the dataset."""
        if record is None:
            return cite(dataset_item(self.corpus, language=self.language))
        return cite(items(self.corpus, record, language=self.language, with_dataset=True))

    def report(self, record: Any) -> str:
        """The text of a report of an error in a record, to be filled in.

        Where the corpus lacks the document, it only has the record's id.
        """
        try:
            return str(self.corpus.report(record))
        except UnknownIdError:
            return str(record.id)

    def quoted(self, reason: Reason) -> tuple[str, str, str]:
        """The sentence of a passage in three parts: before its words, the words, and after.

        A part of more than `QUOTED` characters is cut, and … shows where: the page of the document
        has it whole.
        """
        text = reason.sentence
        if text is None:
            return "", _short(reason.words), ""
        whole = self.corpus.documents[reason.document].text
        start = reason.span.start - whole.rfind(text, 0, reason.span.start + len(text))
        end = start + len(reason.span)
        before, words, after = text[:start], text[start:end], text[end:]
        return _short(before, keep_end=True), _short(words), _short(after)


def _short(text: str, *, keep_end: bool = False) -> str:
    if len(text) <= QUOTED:
        return text
    return f"…{text[-QUOTED:]}" if keep_end else f"{text[:QUOTED]}…"
