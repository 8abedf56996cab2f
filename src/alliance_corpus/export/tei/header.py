"""The header of a TEI document: what it is, whose, under what terms, and how it is encoded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.export.iris import record_iri
from alliance_corpus.export.tei.bibliography import Bibliography
from alliance_corpus.export.tei.details import language
from alliance_corpus.records.labels import title_of

if TYPE_CHECKING:
    from alliance_corpus.export.protocols import Exportable
    from alliance_corpus.export.tei.ids import Pointers
    from alliance_corpus.export.tei.xml import Xml
    from alliance_corpus.records import Document

_STATUS: Final = {"permitted": "free", "unknown": "unknown", "forbidden": "restricted"}
_ANNOTATORS: Final = {
    "editor": ("written by hand", "the editors of the dataset"),
    "rule": ("found by rules", "the readers of the library alliance_corpus"),
}
_CALENDARS: Final = {
    "gregorian": "Gregorian calendar.",
    "wareki": "Japanese eras: 昭和53年 is 1978. From 1873 on days and months are Gregorian.",
    "edtf": "Extended Date/Time Format, ISO 8601-2:2019, profile of the Library of Congress: how "
    "when-custom is written.",
}
_PRACTICE: Final = """
The text is that of the dataset, with the errors of its source, which stand in sic. Blocks are
elements, and the empty line between two of them is not encoded. The labels that are printed before
blocks are in n.

Notes stand where they are called first; a ptr of type note-call stands for further calls.

Annotations that cross others or run over several blocks are cut into parts, linked by next and
prev. Evidence is marked by anchors: the number in the id of an anchor is the offset in the text of
the dataset of the character after it, in Unicode code points.

An xml:id is the id of a record, with a colon written as a low line, and characters that cannot be
in such a name as their code point in hexadecimal between middle dots. Records that are not in this
file are referred to by their IRI.
"""


class Header:
    """Writes ``teiHeader``."""

    def __init__(self, xml: Xml, corpus: Exportable, pointers: Pointers) -> None:
        self._xml, self._corpus, self._pointers = xml, corpus, pointers

    def write(self, document: Document) -> None:
        """Write the header of a document."""
        with self._xml.element("teiHeader"):
            with self._xml.element("fileDesc"):
                self._title(document)
                self._edition()
                self._publication(document)
                self._source(document)
            with self._xml.element("encodingDesc"), self._xml.element("editorialDecl"):
                for paragraph in _PRACTICE.split("\n\n"):
                    self._xml.leaf("p", " ".join(paragraph.split()))
            self._profile(document)
            with self._xml.element("revisionDesc"):
                self._xml.leaf("change", f"Exported from {self._release}", self._issued())

    @property
    def _release(self) -> str:
        return f"{self._corpus.name} {self._corpus.version}"

    def _issued(self) -> dict[str, str | None]:
        """When the version of the dataset was issued; the day of the export would not repeat."""
        issued = self._corpus.issued
        return {} if issued is None else dict(issued.to_tei())

    def _title(self, document: Document) -> None:
        with self._xml.element("titleStmt"):
            kind = None if document.title else "described"
            self._xml.leaf("title", title_of(document.work), {"type": kind})
            for creator in document.work.author:
                ref = creator.entity and self._pointers.to(creator.entity)
                self._xml.leaf("author", str(creator), {"ref": ref})
            for name, (resp, who) in _ANNOTATORS.items():
                with self._xml.element("respStmt", {"xml:id": name}):
                    self._xml.leaf("resp", f"annotations {resp}")
                    self._xml.leaf("name", who)

    def _edition(self) -> None:
        with self._xml.element("editionStmt"):
            self._xml.leaf("edition", self._release, {"n": self._corpus.version})

    def _publication(self, document: Document) -> None:
        rights = document.rights
        with self._xml.element("publicationStmt"):
            self._xml.leaf("distributor", self._corpus.name)
            if self._corpus.issued is not None:
                self._xml.leaf("date", str(self._corpus.issued), self._issued())
            self._xml.leaf("idno", record_iri(self._corpus, document.id), {"type": "URN"})
            with self._xml.element("availability", {"status": _STATUS[rights.redistribution]}):
                self._xml.leaf("p", f"The text: redistribution {rights}", {"n": "statement"})
                for name in ("holder", "attribution", "url"):
                    value = getattr(rights, name)
                    if value is not None:
                        self._xml.leaf("p", value, {"n": name})
                self._xml.leaf("licence", f"The records and annotations: {self._corpus.licence}")

    def _source(self, document: Document) -> None:
        source = document.source
        with self._xml.element("sourceDesc"):
            Bibliography(self._xml, self._pointers).write(document.work, named=False)
            with self._xml.element("bibl", {"type": "source-file"}):
                self._xml.leaf("title", source.file)
                self._xml.leaf("idno", source.sha256, {"type": "SHA-256"})

    def _profile(self, document: Document) -> None:
        with self._xml.element("profileDesc"):
            if document.written is not None:
                with self._xml.element("creation", inline=True):
                    self._xml.leaf("date", str(document.written), dict(document.written.to_tei()))
            with self._xml.element("langUsage"):
                for tag in dict.fromkeys((language(document.work.language) or "ja", "ja", "en")):
                    self._xml.leaf("language", attributes={"ident": tag})
            with self._xml.element("calendarDesc"):
                for name, about in _CALENDARS.items():
                    with self._xml.element("calendar", {"xml:id": name}):
                        self._xml.leaf("p", about)
