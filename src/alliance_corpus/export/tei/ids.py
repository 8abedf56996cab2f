"""Ids of records as names that XML allows, and pointers to them.

In ``xml:id`` a colon is written ``_``. Any other character that cannot be part of a name in all
editions of XML 1.0, and ``_`` itself, is written as its code point between two middle dots:
``harbour:note-1`` becomes ``harbour_note-1``, ``a(b)`` becomes ``a·28·b·29·``. A name that would
not begin with a letter, or that the header uses itself, has ``x··`` before it. `record_id` turns
every such name back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.export.iris import record_iri

if TYPE_CHECKING:
    from collections.abc import Collection

    from alliance_corpus.export.protocols import Exportable

DOT: Final = "\u00b7"
"""The middle dot: part of a name in XML, and in no id that people write."""

OWN: Final = frozenset({"edtf", "editor", "gregorian", "rule", "wareki"})
"""The names that the header gives to its own elements."""

_LETTERS: Final = "A-Za-z\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5"
_NOT_IN_NAMES: Final = re.compile(f"[^{_LETTERS}0-9.\\-\u3005\u30fc]")
_BEGINNING: Final = re.compile(f"[{_LETTERS}_]")
_WRITTEN: Final = re.compile(f"{DOT}([0-9A-F]+){DOT}|_")
_BEFORE: Final = f"x{DOT}{DOT}"


def xml_id(id: str) -> str:  # noqa: A002
    """The name in XML of the record with an id; different ids have different names."""
    name = _NOT_IN_NAMES.sub(
        lambda found: "_" if found[0] == ":" else f"{DOT}{ord(found[0]):X}{DOT}", id
    )
    return name if _BEGINNING.match(name) and name not in OWN else _BEFORE + name


def part_id(id: str, part: int) -> str:  # noqa: A002
    """The name of a part of an annotation that stands in several elements, from 1."""
    return xml_id(id) if part == 1 else f"{xml_id(id)}{DOT}{DOT}{part}"


def record_id(name: str) -> str:
    """The id of the record that has a name in XML, or of which a part has it."""
    whole = re.sub(f"{DOT}{DOT}[0-9]+$", "", name.removeprefix(_BEFORE))
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)) if found[1] else ":", whole)


class Pointers:
    """Pointers from a TEI document: inside it, or to records of the dataset that it leaves out.

    Args:
        corpus: the dataset.
        present: the ids that stand in the document as ``xml:id``.
    """

    def __init__(self, corpus: Exportable, present: Collection[str]) -> None:
        self._corpus = corpus
        self._present = present

    def to(self, id: str) -> str:  # noqa: A002
        """``#`` and a name for what stands in the document, else the IRI of the record."""
        return f"#{xml_id(id)}" if id in self._present else record_iri(self._corpus, id)
