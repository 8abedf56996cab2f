"""Blocks and sections as ``front``, ``body`` and ``back``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.export.tei.details import language
from alliance_corpus.export.tei.ids import xml_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alliance_corpus.export.tei.inline import Prose
    from alliance_corpus.export.tei.xml import Attributes, Xml
    from alliance_corpus.records import Block, Document, Section

_FRONT: Final = ("title", "subtitle", "byline", "metadata", "notice")
_TITLES: Final = {"title": "main", "subtitle": "sub"}


class Body:
    """Writes ``text``.

    The front is what stands before the first heading, paragraph, list or caption. Headings open
    ``div``; list items stand in a ``list`` for each level, caption in a ``figure`` without image,
    and blocks for which TEI has no element at their place in an ``ab`` of their kind.
    """

    def __init__(self, xml: Xml, prose: Prose) -> None:
        self._xml, self._prose = xml, prose
        self._divisions: list[int] = []
        self._lists: list[int] = []

    def write(self, document: Document) -> None:
        """Write all blocks of a document."""
        blocks = [block for block in document.blocks if block.kind != "note"]
        count = next(
            (at for at, block in enumerate(blocks) if block.kind not in _FRONT), len(blocks)
        )
        count = count if count < len(blocks) else 0  # a text is more than its front
        with self._xml.element("text", {"xml:lang": language(document.work.language)}):
            if count:
                with self._xml.element("front"):
                    for block in blocks[:count]:
                        self._front(block)
            with self._xml.element("body"):
                self._main(blocks[count:], {s.span.start: s for s in document.sections})
            if self._prose.uncalled:
                with self._xml.element("back"), self._xml.element("div", {"type": "notes"}):
                    for note in self._prose.uncalled:
                        self._prose.write_note(self._xml, note, "end")

    def _leaf(self, name: str, block: Block, **attributes: str) -> None:
        given: Attributes = {"xml:id": xml_id(block.id), "n": block.label, **attributes}
        with self._xml.element(name, given, inline=True):
            self._prose.write(self._xml, block)

    def _front(self, block: Block) -> None:
        if block.kind in _TITLES:
            self._leaf("titlePart", block, type=_TITLES[block.kind])
        elif block.kind == "byline":
            self._leaf("byline", block)
        else:
            self._leaf("ab", block, type=block.kind)

    def _main(self, blocks: Sequence[Block], sections: dict[int, Section]) -> None:
        if not blocks:
            self._xml.leaf("p")
        for block in blocks:
            if block.kind != "list-item":
                self._close_lists(0)
            if block.kind == "heading":
                self._heading(block, sections.get(block.span.start))
            elif block.kind == "list-item":
                self._item(block)
            else:
                self._other(block, last=block is blocks[-1])
        self._close_lists(0)
        self._close_divisions(1)

    def _other(self, block: Block, *, last: bool) -> None:
        if block.kind == "paragraph":
            self._leaf("p", block)
        elif block.kind == "caption":
            with self._xml.element("p", inline=True), self._xml.element("figure"):
                self._leaf("head", block)
        elif block.kind == "byline" and last and self._divisions:
            self._leaf("byline", block)
        else:
            self._leaf("ab", block, type=block.kind)

    def _heading(self, block: Block, section: Section | None) -> None:
        level = block.level or 1
        self._close_divisions(level)
        named: Attributes = {"type": "section"}
        if section is not None:
            number = section.path if section.path != section.heading else None
            named |= {"xml:id": xml_id(section.id), "n": number}
        self._xml.open("div", named)
        self._divisions.append(level)
        self._leaf("head", block)

    def _close_divisions(self, level: int) -> None:
        """Close the sections of this level and those below it."""
        while self._divisions and self._divisions[-1] >= level:
            self._divisions.pop()
            self._xml.close()

    def _item(self, block: Block) -> None:
        """An item stays open, because a list of a deeper level may stand in it."""
        level = block.level or 1
        self._close_lists(level)
        if self._lists and self._lists[-1] == level:
            self._xml.close()  # the item before it
        else:
            self._lists.append(level)
            self._xml.open("list")
        self._xml.open("item", {"xml:id": xml_id(block.id), "n": block.label}, inline=True)
        self._prose.write(self._xml, block)

    def _close_lists(self, level: int) -> None:
        """Close the lists of levels below this one."""
        while self._lists and self._lists[-1] > level:
            self._lists.pop()
            self._xml.close()
            self._xml.close()
