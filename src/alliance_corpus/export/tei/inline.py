"""The text of a block, with its annotations as elements, anchors, and the notes at their calls."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dates import EDTF
from alliance_corpus.export.marks import Layout, lay_out, owner
from alliance_corpus.export.tei.ids import part_id, xml_id
from alliance_corpus.records import DateExpression, Emendation, Mention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alliance_corpus.export.marks import Step
    from alliance_corpus.export.tei.ids import Pointers
    from alliance_corpus.export.tei.xml import Attributes, Xml
    from alliance_corpus.records import Annotation, Block
    from alliance_corpus.text.span import Span

_CALENDARS: Final = {
    "gregorian": "#gregorian",
    "japanese": "#wareki",
    "both": "#gregorian #wareki",
    "none": None,
}
_DURATION: Final = re.compile(r"[0-9.,DHMPRSTWYZ/:+\-]+")
_NAMES: Final = {"people": "persName", "institutions": "orgName", "instruments": "rs"}


def anchor_id(document: str, offset: int) -> str:
    """The id of an anchor: it says which character of the text it stands before."""
    return f"{document}:at:{offset}"


class Prose:
    """The blocks of a document, as they are written.

    Args:
        document: its id.
        blocks: all its blocks, in the order of the text.
        annotations: its dates, mentions, citations and emendations.
        evidence: the places of its evidence; anchors stand at their ends.
        kinds: for the id of each entity, its table.
        pointers: to what is mentioned and cited.
    """

    def __init__(
        self,
        document: str,
        blocks: Sequence[Block],
        annotations: Sequence[Annotation],
        evidence: Sequence[Span],
        kinds: Mapping[str, str],
        pointers: Pointers,
    ) -> None:
        self._document, self._kinds, self._pointers = document, kinds, pointers
        self._anchors = {at for span in evidence for at in (span.start, span.end)}
        starts = [block.span.start for block in blocks]
        self._calls: dict[int, list[tuple[Block, bool]]] = defaultdict(list)
        self.uncalled: list[Block] = []
        for note in (block for block in blocks if block.kind == "note"):
            places = [at for at in note.calls if owner(blocks, starts, at).kind != "note"]
            if not places:
                self.uncalled.append(note)
            for number, at in enumerate(places):
                self._calls[at].append((note, number == 0))
        self._layout: Layout = lay_out(blocks, annotations, {*self._anchors, *self._calls})

    def write(self, xml: Xml, block: Block) -> None:
        """Write the text of a block into the element that is open, which must be inline."""
        for step in self._layout.steps[block.id]:
            if step.what == "text":
                xml.text(block.text[step.start - block.span.start : step.end - block.span.start])
            elif step.what == "point":
                self._write_point(xml, step.start)
            elif step.annotation is not None:
                self._write_mark(xml, step, step.annotation)

    def _write_point(self, xml: Xml, at: int) -> None:
        if at in self._anchors:
            xml.leaf("anchor", "", {"xml:id": xml_id(anchor_id(self._document, at))})
        for note, first in self._calls.get(at, ()):
            if first:
                self.write_note(xml, note, "foot")
            else:
                target = f"#{xml_id(note.id)}"
                xml.leaf("ptr", "", {"type": "note-call", "n": note.label, "target": target})

    def write_note(self, xml: Xml, note: Block, place: str | None = None) -> None:
        """Write a note; ``place`` is where it is printed."""
        attributes = {"xml:id": xml_id(note.id), "n": note.label, "place": place}
        with xml.element("note", attributes, inline=True):
            self.write(xml, note)

    def _write_mark(self, xml: Xml, step: Step, one: Annotation) -> None:
        if step.what == "close":
            self._close(xml, one)
            return
        part, parts = step.part, self._layout.parts[one.id]
        link: Attributes = {
            "xml:id": part_id(one.id, part),
            "next": f"#{part_id(one.id, part + 1)}" if part < parts else None,
            "prev": f"#{part_id(one.id, part - 1)}" if part > 1 else None,
            "resp": f"#{one.annotator}",
        }
        if isinstance(one, Emendation):
            self._open_emendation(xml, one, link, first=part == 1)
        else:
            name, attributes = self._element(one)
            xml.open(name, {**link, **attributes})
        if step.what == "empty":
            self._close(xml, one)

    def _open_emendation(self, xml: Xml, one: Emendation, link: Attributes, *, first: bool) -> None:
        if first and one.correction is not None:
            xml.open("choice", link)
            xml.open("sic")
        else:
            xml.open("sic", {**link, "cert": one.certainty})

    def _close(self, xml: Xml, one: Annotation) -> None:
        xml.close()
        if isinstance(one, Emendation) and one.correction is not None and xml.within("choice"):
            xml.leaf("corr", one.correction, {"cert": one.certainty})
            xml.close()

    def _element(self, one: Any) -> tuple[str, Attributes]:
        if isinstance(one, DateExpression):
            return "date", date_attributes(one)
        if isinstance(one, Mention):
            name = _NAMES.get(self._kinds.get(one.entity or "", ""), "rs")
            kind = None if name != "rs" else "instrument" if one.entity else "undecided"
            return name, {"type": kind, "ref": one.entity and self._pointers.to(one.entity)}
        work = one.work and self._pointers.to(one.work)
        return "ref", {"type": "citation", "subtype": one.form, "target": work}


def date_attributes(one: DateExpression) -> Attributes:
    """The attributes of a time expression, without those that all elements have.

    A duration stands in ``dur-iso``; its exact text is always in the details in ``standOff``.
    """
    attributes: Attributes = {"type": one.kind, "calendar": _CALENDARS[one.calendar]}
    if isinstance(one.value, EDTF):
        return attributes | one.value.to_tei()
    return attributes | {"dur-iso": one.value if one.value and is_duration(one.value) else None}


def is_duration(text: str) -> bool:
    """Whether ``dur-iso`` may hold a text."""
    return _DURATION.fullmatch(text) is not None
