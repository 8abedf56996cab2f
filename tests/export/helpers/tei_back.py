"""TEI documents read back by the XML parsers of Python and lxml."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alliance_corpus.export.tei.ids import DOT, record_id

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = Path(__file__).parents[2] / "oracles" / "tei" / "tei_all.rng"
TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
APART = {f"{TEI}{name}" for name in ("note", "corr", "list")}
"""What stands inside the element of a block without being of its words."""


@cache
def schema() -> Any:
    """The schema; lxml needs about ten seconds to read it."""
    etree: Any = import_module("lxml.etree")
    return etree.RelaxNG(etree.parse(str(SCHEMA)))


def faults(text: str) -> list[str]:
    """What the schema finds wrong."""
    etree: Any = import_module("lxml.etree")
    schema().validate(etree.fromstring(text.encode()))
    return [str(one) for one in schema().error_log]


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)


def words(element: ET.Element) -> str:
    """The text of the element of a block: as printed, without notes and deeper lists."""
    return "".join(_words(element))


def _words(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in APART:
            yield from _words(child)
        yield child.tail or ""


def found(root: ET.Element, within: str | None = None) -> dict[str, list[ET.Element]]:
    """For each id of a record, the elements that have it, in order; for ``text`` or all."""
    top = root if within is None else root.find(f"{TEI}{within}")
    elements: dict[str, list[ET.Element]] = defaultdict(list)
    for element in () if top is None else top.iter():
        if ID in element.attrib:
            elements[record_id(element.attrib[ID])].append(element)
    return elements


def names(root: ET.Element) -> Counter[str]:
    """How often each ``xml:id`` stands."""
    return Counter(one.attrib[ID] for one in root.iter() if ID in one.attrib)


def pointers(root: ET.Element) -> set[str]:
    """The names that the document points to inside itself."""
    return {
        pointer[1:]
        for element in root.iter()
        for value in element.attrib.values()
        for pointer in value.split()
        if pointer.startswith("#")
    }


def before(block: ET.Element, wanted: ET.Element) -> int | None:
    """How many characters of a block stand before an element in it; None if it is not in it."""
    count = 0

    def walk(element: ET.Element) -> bool:
        nonlocal count
        count += len(element.text or "")
        for child in element:
            if child is wanted:
                return True
            if child.tag not in APART and walk(child):
                return True
            count += len(child.tail or "")
        return False

    return count if walk(block) else None


def part(element: ET.Element) -> int:
    """Which part of an annotation an element is, from 1."""
    name, dots, number = element.attrib[ID].rpartition(f"{DOT}{DOT}")
    return int(number) if dots and name != "x" else 1
