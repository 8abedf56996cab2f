"""What stands beside the text: entities, works, facts, and what attributes cannot hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dates import EDTF
from alliance_corpus.export.tei.bibliography import Bibliography
from alliance_corpus.export.tei.details import Details, language, token
from alliance_corpus.export.tei.ids import xml_id
from alliance_corpus.export.tei.inline import anchor_id
from alliance_corpus.records import Citation, DateExpression, Emendation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alliance_corpus.export.tei.ids import Pointers
    from alliance_corpus.export.tei.selection import Selection
    from alliance_corpus.export.tei.xml import Attributes, Xml
    from alliance_corpus.records import Annotation, Entity, Event, Name, Relation

_MUTUAL: Final = ("allied-with", "counterpart-of")
_OF_EVENTS: Final = (
    "note", "place", "place_en", "external_date", "participants", "instruments", "quantities",
    "sources",
)  # fmt: skip
_OF_RELATIONS: Final = ("note", "attested", "quantities", "sources")
_OF_STATEMENTS: Final = (
    "label", "label_en", "stance", "role", "speaker", "side", "occasion", "about", "series",
    "number", "responds_to", "hedged", "note", "sources",
)  # fmt: skip
_OF_PROVISIONS: Final = ("level", "topics")
_OF_DATES: Final = ("relative", "antecedent", "frequency", "candidates", "problem")


class StandOff:
    """Writes ``standOff``."""

    def __init__(self, xml: Xml, pointers: Pointers) -> None:
        self._xml, self._pointers = xml, pointers
        self._details = Details(xml, pointers)

    def write(self, chosen: Selection) -> None:
        """Write all lists that are not empty; nothing if all are."""
        annotated = [one for one in chosen.annotations if _more(one)]
        lists = [chosen.evidence, chosen.works, annotated]
        if not any([*lists, *chosen.facts.values(), *chosen.entities.values()]):
            return
        with self._xml.element("standOff"):
            self._evidence(chosen)
            self._entities(chosen)
            self._works(chosen)
            self._provisions(chosen.facts["provisions"])
            if events := chosen.facts["events"]:
                with self._xml.element("listEvent"):
                    for event in events:
                        self._event(event)
            self._relations(chosen.facts["relations"])
            self._statements(chosen.facts["statements"])
            self._annotations(annotated)

    def _evidence(self, chosen: Selection) -> None:
        if not chosen.evidence:
            return
        with self._xml.element("spanGrp", {"type": "evidence"}):
            for one in sorted(chosen.evidence.values(), key=lambda each: each.span):
                ends = (anchor_id(chosen.document.id, at) for at in (one.span.start, one.span.end))
                first, last = (f"#{xml_id(end)}" for end in ends)
                link = {"xml:id": xml_id(one.id), "from": first, "to": last}
                self._xml.leaf("span", "", {**link, "resp": f"#{one.annotator}"})

    def _entities(self, chosen: Selection) -> None:
        for table, names in (
            ("people", ("listPerson", "person", "persName")),
            ("institutions", ("listOrg", "org", "orgName")),
        ):
            if found := chosen.entities[table]:
                with self._xml.element(names[0]):
                    for entity in found:
                        self._entity(entity, names[1], names[2])
        if found := chosen.entities["instruments"]:
            with self._xml.element("listBibl", {"type": "instruments"}):
                for entity in found:
                    self._instrument(entity)

    def _entity(self, entity: Entity, element: str, name: str) -> None:
        with self._xml.element(element, {"xml:id": xml_id(entity.id), "role": entity.kind}):
            for one in entity.names:
                self._xml.leaf(name, one.text, {**_named(one), **_dated(one.valid)})
            self._identifiers(entity)
            self._states(entity)
            self._name_notes(entity)
            self._details.sources(entity.sources)
            if hasattr(entity, "countries"):
                self._details.fields(entity, "countries")

    def _identifiers(self, entity: Entity) -> None:
        for scheme, value in entity.identifiers:
            self._xml.leaf("idno", value, {"type": token(scheme)})

    def _states(self, entity: Entity) -> None:
        """When it existed, and when it is said to have."""
        for kind, times in (("valid", (entity.valid,)), ("attested", entity.attested)):
            for time in times:
                if time is not None:
                    with self._xml.element("state", {"type": kind, **_dated(time)}):
                        self._xml.leaf("label", str(time))

    def _name_notes(self, entity: Entity) -> None:
        """When names were used, and the pages that say so."""
        for one in entity.names:
            if not one.attested and not one.sources:
                continue
            with self._xml.element("note", {"type": "name"}, inline=True):
                self._xml.leaf("name", one.text)
                for time in one.attested:
                    self._xml.leaf("date", str(time), {"type": "attested", **_dated(time)})
                self._details.sources(one.sources)

    def _instrument(self, entity: Entity) -> None:
        attributes = {"xml:id": xml_id(entity.id), "type": entity.kind}
        with self._xml.element("bibl", attributes):
            for one in entity.names:
                self._xml.leaf("title", one.text, _named(one))
                if one.valid is not None:
                    dated = {"type": "name-valid", **_dated(one.valid)}
                    self._xml.leaf("date", str(one.valid), dated)
            self._identifiers(entity)
            if entity.valid is not None:
                self._xml.leaf("date", str(entity.valid), {"type": "valid", **_dated(entity.valid)})
            self._details.fields(entity, "attested")
            self._name_notes(entity)
            self._details.sources(entity.sources)

    def _works(self, chosen: Selection) -> None:
        if chosen.works:
            with self._xml.element("listBibl", {"type": "works"}):
                for work in chosen.works:
                    Bibliography(self._xml, self._pointers).write(work)

    def _provisions(self, provisions: Sequence[Any]) -> None:
        if not provisions:
            return
        with self._xml.element("listBibl", {"type": "provisions"}):
            for one in provisions:
                link = {"n": one.path, "corresp": self._pointers.to(one.instrument)}
                attributes = {"xml:id": xml_id(one.id), "type": "provision", **link}
                with self._xml.element("bibl", attributes):
                    self._xml.leaf("title", one.text, {"xml:lang": "ja"})
                    if one.label_en is not None:
                        self._xml.leaf("title", one.label_en, {"xml:lang": "en"})
                    self._details.evidence(one.evidence)
                    self._details.fields(one, *_OF_PROVISIONS)

    def _event(self, event: Event) -> None:
        attributes = {"xml:id": xml_id(event.id), "type": event.kind, "subtype": event.status}
        with self._xml.element("event", {**attributes, **_dated(event.date)}):
            self._xml.leaf("label", event.label, {"xml:lang": "ja"})
            self._xml.leaf("label", event.label_en, {"xml:lang": "en"})
            self._details.evidence(event.evidence)
            self._details.fields(event, *_OF_EVENTS)

    def _relations(self, relations: Sequence[Relation]) -> None:
        if not relations:
            return
        with self._xml.element("listRelation"):
            for one in relations:
                subject, other = self._pointers.to(one.subject), self._pointers.to(one.object)
                mutual = one.predicate in _MUTUAL
                sides = (
                    {"mutual": f"{subject} {other}"}
                    if mutual
                    else {"active": subject, "passive": other}
                )
                named: Attributes = {"xml:id": xml_id(one.id), "name": one.predicate}
                self._xml.leaf("relation", "", {**named, **sides, **_dated(one.valid)})
        with self._xml.element("listAnnotation", {"type": "relations"}):
            for one in relations:
                self._details.annotation(one, [f"#{xml_id(one.id)}"], *_OF_RELATIONS)

    def _statements(self, statements: Sequence[Any]) -> None:
        """Each is an annotation of the words that say it, else of the document."""
        if not statements:
            return
        with self._xml.element("listAnnotation", {"type": "statements"}):
            for one in statements:
                spans = dict.fromkeys(self._pointers.to(words.id) for words in one.evidence)
                attributes: Attributes = {
                    "xml:id": xml_id(one.id),
                    "target": " ".join(spans) or self._pointers.to(one.document),
                    "motivation": "describing",
                }
                with self._xml.element("annotation", attributes):
                    self._details.evidence(one.evidence)
                    self._details.fields(one, *_OF_STATEMENTS)

    def _annotations(self, annotations: Sequence[Annotation]) -> None:
        if annotations:
            with self._xml.element("listAnnotation", {"type": "details"}):
                for one in annotations:
                    self._details.annotation(one, [f"#{xml_id(one.id)}"], *_more(one))


def _more(one: Annotation) -> tuple[str, ...]:
    """The fields of an annotation that its element in the text cannot hold, if they are filled."""
    names: tuple[str, ...] = ("candidates",)
    if isinstance(one, DateExpression):
        names = (
            _OF_DATES if one.value is None or isinstance(one.value, EDTF) else ("value", *_OF_DATES)
        )
    elif isinstance(one, Citation):
        names = ("locator", "repeats")
    elif isinstance(one, Emendation):
        names = ("reason", "sources")
    return tuple(name for name in names if getattr(one, name) not in (None, False, (), ""))


def _named(name: Name) -> Attributes:
    return {"type": name.kind, "xml:lang": language(name.language)}


def _dated(time: EDTF | None) -> Attributes:
    return {} if time is None else dict(time.to_tei())
