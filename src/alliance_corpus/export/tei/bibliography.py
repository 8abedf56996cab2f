"""Works as ``biblStruct``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.export.tei.details import Details, language, token
from alliance_corpus.export.tei.ids import xml_id
from alliance_corpus.records.labels import title_of

if TYPE_CHECKING:
    from alliance_corpus.export.tei.ids import Pointers
    from alliance_corpus.export.tei.xml import Xml
    from alliance_corpus.records import Creator, Work

_JOURNALS: Final = ("article-journal", "article-magazine", "article-newspaper", "review")
_UNITS: Final = {"volume": "volume", "issue": "issue", "page": "page", "section": "section"}
_NOTES: Final = (
    "genre",
    "authority",
    "archive",
    "archive_location",
    "accessed",
    "language",
    "note",
)


class Bibliography:
    """Writes works as ``biblStruct``."""

    def __init__(self, xml: Xml, pointers: Pointers) -> None:
        self._xml, self._pointers = xml, pointers

    def write(self, work: Work, *, named: bool = True) -> None:
        """Write a work; ``named``: with its id as ``xml:id``."""
        attributes = {
            "xml:id": xml_id(work.id) if named else None,
            "type": token(work.type),
            "xml:lang": language(work.language),
        }
        with self._xml.element("biblStruct", attributes):
            if work.container_title is not None:
                with self._xml.element("analytic"):
                    self._creators(work)
                    self._title(work, "a")
            with self._xml.element("monogr"):
                self._monograph(work)
            if work.collection_title is not None:
                with self._xml.element("series"):
                    self._xml.leaf("title", work.collection_title, {"level": "s"})
            details = Details(self._xml, self._pointers)
            details.fields(work, *_NOTES, "instrument")

    def _monograph(self, work: Work) -> None:
        if work.container_title is None:
            self._creators(work)
            self._meeting(work)
            self._title(work, "m")
        else:
            level = "j" if work.type in _JOURNALS else "m"
            self._meeting(work)
            self._xml.leaf("title", work.container_title, {"level": level})
        for kind, value in (("DOI", work.DOI), ("URL", work.URL), ("number", work.number)):
            if value is not None:
                self._xml.leaf("idno", value, {"type": kind})
        if work.edition is not None:
            self._xml.leaf("edition", work.edition)
        with self._xml.element("imprint"):
            self._imprint(work)

    def _meeting(self, work: Work) -> None:
        if work.event_title is not None:
            self._xml.leaf("meeting", work.event_title)

    def _title(self, work: Work, level: str) -> None:
        """The title, or a description in its place."""
        kind = None if work.title else "described"
        self._xml.leaf("title", title_of(work), {"level": level, "type": kind})

    def _imprint(self, work: Work) -> None:
        if work.publisher is not None:
            self._xml.leaf("publisher", work.publisher)
        if work.publisher_place is not None:
            self._xml.leaf("pubPlace", work.publisher_place)
        if work.issued is None:
            self._xml.leaf("date")
        else:
            self._xml.leaf("date", str(work.issued), dict(work.issued.to_tei()))
        for field, unit in _UNITS.items():
            value = getattr(work, field)
            if value is not None:
                self._xml.leaf("biblScope", value, {"unit": unit})

    def _creators(self, work: Work) -> None:
        for creator in work.author:
            self._creator("author", creator)
        for creator in work.editor:
            self._creator("editor", creator)
        for creator in work.translator:
            self._creator("editor", creator, "translator")

    def _creator(self, name: str, creator: Creator, role: str | None = None) -> None:
        ref = creator.entity and self._pointers.to(creator.entity)
        with self._xml.element(name, {"role": role, "ref": ref}, inline=True):
            if creator.literal is not None:
                self._xml.leaf("name", creator.literal)
            if creator.family is None and creator.given is None:
                return
            with self._xml.element("persName"):
                if creator.family is not None:
                    self._xml.leaf("surname", creator.family)
                if creator.given is not None:
                    self._xml.leaf("forename", creator.given)
