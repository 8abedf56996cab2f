"""What every page of the reading room needs: the corpus, the language, and where things are."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.errors import UnknownIdError
from alliance_corpus.export.citable import dataset_item, items
from alliance_corpus.export.cite import cite
from alliance_corpus.records.labels import Language, label
from alliance_corpus.site.dates import DateWords, in_words
from alliance_corpus.site.paths import file_name, page_of
from alliance_corpus.site.reading.plan import Plans
from alliance_corpus.site.words import said

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.corpus.reasons import Reason
    from alliance_corpus.dates import EDTF
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


class Room:
    """A corpus in a language.

    Args:
        corpus: any corpus.
        language: of the interface and, where records have both, of labels.
    """

    def __init__(self, corpus: Corpus, language: Language) -> None:
        self.corpus, self.language = corpus, language

    def say(self, english: str, /, **values: Any) -> str:
        """A text of the interface, by its English form, with its values in braces."""
        return said(english, self.language).format(**values)

    def word(self, value: str) -> str:
        """A value of a vocabulary or a heading, as the interface names it."""
        return said(value, self.language)

    def label(self, record: Any, on: EDTF | None = None) -> str:
        """What people call a record, or the id of one that the corpus does not hold."""
        found = self.record(record) if isinstance(record, str) else record
        return str(record) if found is None else label(found, self.language, on)

    def date(self, value: EDTF | str) -> DateWords:
        """A date in words, with its EDTF text and its name in the Japanese calendar."""
        return in_words(value, self.language)

    def record(self, id_: str) -> Any:
        """The record of an id; None if there is none: a dataset in memory need not be whole."""
        try:
            return self.corpus[id_]
        except UnknownIdError:
            return None

    def path(self, record: Any) -> str | None:
        """Where a record is shown: a path under the folder of the language, or None if nowhere.

        Args:
            record: a record or its id. A work that is also a document is shown as the document;
                blocks and annotations at their paragraph; a provision with its instrument.
        """
        id_ = record if isinstance(record, str) else record.id
        if id_ in self._pages:
            return self._pages[id_]
        found = self.record(id_) if isinstance(record, str) else record
        if found is None:
            return None
        if (instrument := getattr(found, "instrument", None)) in self._pages:
            return f"{self._pages[instrument]}#{id_}"
        document = getattr(found, "document", None)
        if document in self._pages and getattr(found, "span", None) is not None:
            return self.passage(document, found.span.start)
        return None

    def passage(self, document: str, offset: int) -> str:
        """Where a character of a document is shown: the page with the anchor of its paragraph."""
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

    def citation(self, record: Any = None) -> str:
        """A finished reference to a record, or to the dataset."""
        if record is None:
            return cite(dataset_item(self.corpus, language=self.language))
        return cite(items(self.corpus, record, language=self.language, with_dataset=True))

    def report(self, record: Any) -> str:
        """The text of a report of an error in a record, to be filled in."""
        return f"record: {record.id}"

    def quoted(self, reason: Reason) -> tuple[str, str, str]:
        """The sentence of a passage in three parts: before its words, the words, and after."""
        text = reason.sentence
        if text is None:
            return "", reason.words, ""
        whole = self.corpus.documents[reason.document].text
        start = reason.span.start - whole.rfind(text, 0, reason.span.start + len(text))
        end = start + len(reason.span)
        return text[:start], text[start:end], text[end:]
