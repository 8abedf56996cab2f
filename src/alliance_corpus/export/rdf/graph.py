"""A graph in memory: nodes with properties, in the order in which they were added."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import Factory, define, frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import ExportError
from alliance_corpus.export.iris import EDTF_TYPE
from alliance_corpus.export.rdf.terms import TYPE, iri

if TYPE_CHECKING:
    from collections.abc import Iterator

STRING: Final = iri("xsd:string")
INTEGER: Final = iri("xsd:integer")
DECIMAL: Final = iri("xsd:decimal")
BOOLEAN: Final = iri("xsd:boolean")
LANGUAGE_STRING: Final = iri("rdf:langString")

_HALF: Final = re.compile("[\ud800-\udfff]")
_SHOWN: Final = 20
_TAG: Final = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


@frozen
class Literal:
    """A value: its text, its datatype, and for words the language that is told with them."""

    text: str
    datatype: str = STRING
    language: str | None = None


Term: TypeAlias = "str | Literal"
"""What a property leads to: an IRI, or a value."""


def checked(text: str) -> str:
    """A text as it is.

    Raises:
        ExportError: if it has half of a surrogate pair, which is no character.
    """
    if bad := _HALF.search(text):
        around = text[max(bad.start() - _SHOWN, 0) : bad.end() + _SHOWN]
        raise ExportError(
            f"RDF cannot hold U+{ord(bad[0]):04X} in {around!r}, half of a surrogate pair: "
            "expected text of whole characters"
        )
    return text


def literal(value: str | float | EDTF) -> Literal:
    """A value of a record: text, number, flag or date.

    Raises:
        ExportError: if a text has half of a surrogate pair.
    """
    if isinstance(value, EDTF):
        return Literal(str(value), EDTF_TYPE)
    if isinstance(value, bool):
        return Literal("true" if value else "false", BOOLEAN)
    if isinstance(value, int):
        return Literal(str(value), INTEGER)
    if isinstance(value, float):
        return Literal(format(Decimal(repr(value)), "f"), DECIMAL)
    return Literal(checked(value))


def words(text: str, language: str) -> Literal:
    """A text in a language; a plain text if the language is no tag of BCP 47.

    Raises:
        ExportError: if it has half of a surrogate pair.
    """
    if _TAG.fullmatch(language):
        return Literal(checked(text), LANGUAGE_STRING, language.lower())
    return Literal(checked(text))


@define
class Node:
    """A node: its IRI, and what each of its properties leads to, without repetitions."""

    iri: str
    values: dict[str, dict[Term, None]] = Factory(dict)

    def add(self, predicate: str, *terms: Term) -> None:
        """Let a property lead to these, too."""
        if terms:
            self.values.setdefault(predicate, {}).update(dict.fromkeys(terms))

    def is_a(self, *classes: str) -> None:
        """Put it into classes."""
        self.add(TYPE, *classes)


class Graph:
    """Nodes by IRI."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}

    def node(self, name: str) -> Node:
        """The node of this IRI; a new one if there is none."""
        if name not in self._nodes:
            self._nodes[name] = Node(name)
        return self._nodes[name]

    def __iter__(self) -> Iterator[Node]:
        """The nodes that say something, in order."""
        return (node for node in self._nodes.values() if node.values)
