"""XML as text: elements are opened and closed one after the other, and indented outside of prose.

Source: W3C, Extensible Markup Language (XML) 1.0, fifth edition, sections 2.11 and 3.3.3.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from alliance_corpus.export.xml_characters import check_characters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Attributes = dict[str, str | None]

_IN_TEXT: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTES: Final = _IN_TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def escaped(text: str, *, attribute: bool = False) -> str:
    """Text as it stands in XML; a parser reads the same text back, with carriage returns.

    Raises:
        ExportError: for a character that XML 1.0 does not allow in any form, such as most
            control characters; nothing is left out or replaced.
    """
    check_characters(text)
    return text.translate(_IN_ATTRIBUTES if attribute else _IN_TEXT)


class Xml:
    """An XML document that grows at its end.

    Elements stand on lines of their own, indented, unless they are inside of an ``inline`` one:
    there not a blank is added, because it would belong to the text.
    """

    def __init__(self) -> None:
        self._out = ['<?xml version="1.0" encoding="UTF-8"?>']
        self._open: list[tuple[str, bool]] = []  # name, and whether its content is inline
        self._empty = False  # whether the start-tag written last waits for its content

    def __str__(self) -> str:
        """The document, with a line feed at its end."""
        return "".join(self._out) + "\n"

    @property
    def _inline(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _fill(self) -> None:
        if self._empty:
            self._out.append(">")
            self._empty = False

    def open(
        self, name: str, attributes: Mapping[str, str | None] | None = None, *, inline: bool = False
    ) -> None:
        """Open an element.

        Args:
            name: of the element.
            attributes: those that are None are left out.
            inline: whether it holds text.
        """
        self._fill()
        if not self._inline:
            self._out.append("\n" + "  " * len(self._open))
        given = "".join(
            f' {key}="{escaped(value, attribute=True)}"'
            for key, value in (attributes or {}).items()
            if value is not None
        )
        self._out.append(f"<{name}{given}")
        self._open.append((name, inline or self._inline))
        self._empty = True

    def close(self) -> None:
        """Close the element opened last; one without content becomes an empty-element tag."""
        name, inline = self._open.pop()
        if self._empty:
            self._out.append("/>")
            self._empty = False
            return
        if not inline:
            self._out.append("\n" + "  " * len(self._open))
        self._out.append(f"</{name}>")

    def within(self, name: str) -> bool:
        """Whether the element opened last, and not closed, has this name."""
        return bool(self._open) and self._open[-1][0] == name

    def text(self, text: str) -> None:
        """Add text to an inline element."""
        if text:
            self._fill()
            self._out.append(escaped(text))

    @contextmanager
    def element(
        self, name: str, attributes: Mapping[str, str | None] | None = None, *, inline: bool = False
    ) -> Iterator[None]:
        """An element around what is written inside of the ``with``; see `open`."""
        self.open(name, attributes, inline=inline)
        yield
        self.close()

    def leaf(
        self, name: str, text: str = "", attributes: Mapping[str, str | None] | None = None
    ) -> None:
        """An element with text only."""
        with self.element(name, attributes, inline=True):
            self.text(text)
