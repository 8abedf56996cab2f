"""What attributes cannot hold: values of fields as ``note`` and ``ptr``, one after the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dates import EDTF
from alliance_corpus.export.tei.ids import DOT, xml_id
from alliance_corpus.records import ExternalDate, ExternalSource, Participation, Quantity
from alliance_corpus.records.vocabularies import TOPICS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.export.tei.ids import Pointers
    from alliance_corpus.export.tei.xml import Attributes, Xml
    from alliance_corpus.records import Evidence, Speaker

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_NOT_IN_TOKENS: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_LANGUAGES: Final = {"label": "ja", "place": "ja"}

POINTING: Final = frozenset(
    {"about", "candidates", "citation", "countries", "document", "entity", "instrument",
     "instruments", "occasion", "repeats", "responds_to", "side", "speaker"}
)  # fmt: skip
"""Fields whose values are written as pointers, unless they are topics."""


def language(tag: str | None) -> str | None:
    """A tag for ``xml:lang``; None for what is no language tag."""
    return tag if tag and _LANGUAGE.fullmatch(tag) else None


def token(text: str) -> str:
    """A text for attributes that hold one word, such as ``type``."""
    return _NOT_IN_TOKENS.sub("-", text).strip("-") or "other"


class Details:
    """Writes fields of records as ``note`` and ``ptr``, wherever TEI takes these."""

    def __init__(self, xml: Xml, pointers: Pointers) -> None:
        self._xml, self._pointers = xml, pointers

    def fields(self, record: Any, *names: str) -> None:
        """Write those of the fields that say something."""
        for name in names:
            value = getattr(record, name)
            for one in value if isinstance(value, tuple) else (value,):
                if one not in (None, False, ""):
                    self.value(name, one)

    def annotation(self, record: Any, targets: Iterable[str], *names: str) -> None:
        """Write fields as an ``annotation`` of ``listAnnotation``; see `has`."""
        attributes: Attributes = {
            "xml:id": f"{xml_id(record.id)}{DOT}{DOT}details",
            "target": " ".join(targets),
            "motivation": "describing",
        }
        with self._xml.element("annotation", attributes):
            if hasattr(record, "evidence"):
                self.evidence(record.evidence)
            self.fields(record, *names)

    def value(self, name: str, value: Any) -> None:
        """Write one value of a field."""
        kind = name.removesuffix("_en").replace("_", "-")
        if isinstance(value, Participation):
            attributes = {"subtype": value.role, "target": self._pointers.to(value.entity)}
            self._xml.leaf("ptr", "", {"type": "participant", **attributes})
        elif isinstance(value, ExternalDate):
            with self._xml.element("note", {"type": kind}, inline=True):
                self._date(value.value)
                self._source(value.source)
        elif isinstance(value, str) and name in POINTING and value not in TOPICS:
            self._xml.leaf("ptr", "", {"type": kind, "target": self._pointers.to(value)})
        else:
            tag = "en" if name.endswith("_en") else _LANGUAGES.get(name)
            with self._xml.element("note", {"type": kind, "xml:lang": tag}, inline=True):
                self._content(value)

    def _content(self, value: Any) -> None:
        if isinstance(value, EDTF):
            self._date(value)
        elif isinstance(value, ExternalSource):
            self._source(value)
        elif isinstance(value, Quantity):
            ends = {"value": value.value, "min": value.low, "max": value.high}
            given = {key: None if end is None else str(end) for key, end in ends.items()}
            self._xml.leaf("num", str(value), {"type": value.qualifier, **given})
        else:
            self._xml.text("true" if value is True else str(value))

    def _date(self, value: EDTF) -> None:
        self._xml.leaf("date", str(value), dict(value.to_tei()))

    def _source(self, source: ExternalSource) -> None:
        with self._xml.element("bibl"):
            if source.title is not None:
                self._xml.leaf("title", source.title)
            self._xml.leaf("idno", source.url, {"type": "URL"})
            if source.accessed is not None:
                self._xml.leaf("date", source.accessed, {"type": "accessed"})

    def sources(self, sources: Iterable[ExternalSource]) -> None:
        """Write pages outside the documents, as ``bibl``."""
        for source in sources:
            self._source(source)

    def evidence(self, evidence: Iterable[Evidence]) -> None:
        """Write where the words are that support a fact, and what each passage says."""
        for one in evidence:
            attributes = {"type": "evidence", "target": self._pointers.to(one.id)}
            with self._xml.element("note", attributes, inline=True):
                if one.date is not None:
                    self._date(one.date)
                if one.citation is not None:
                    self.value("citation", one.citation)
                if one.speaker is not None:
                    self._speaker(one.speaker)

    def _speaker(self, speaker: Speaker) -> None:
        """Who speaks; the role alone, if nobody is named."""
        if speaker.role is not None:
            self._xml.leaf("roleName", speaker.role, {"type": "speaker"})
        for name in ("entity", "side", "occasion"):
            value = getattr(speaker, name)
            if value is not None:
                target = self._pointers.to(value)
                self._xml.leaf("ptr", "", {"type": "speaker", "subtype": name, "target": target})
