"""A graph as Turtle: a paragraph for each node, a line for each property.

Source: W3C, RDF 1.1 Turtle, 2014-02-25, section 6.5 (grammar).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.export.rdf.graph import BOOLEAN, INTEGER, STRING, Literal
from alliance_corpus.export.rdf.terms import PREFIXES, TYPE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alliance_corpus.export.rdf.graph import Graph, Node, Term

_PART: Final = "(?:[A-Za-z0-9_:#]|%[0-9A-Fa-f]{2})"
_LOCAL: Final = re.compile(f"{_PART}(?:(?:{_PART}|[.-])*(?:{_PART}|-))?")
"""What we write after a prefix; the grammar has more."""

_ESCAPED: Final = {ord("#"): "\\#"}

_ESCAPES: Final = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0x85, 0x2028, 0x2029)},
    ord("\t"): "\\t", ord("\n"): "\\n", ord("\r"): "\\r", ord('"'): '\\"', ord("\\"): "\\\\",
}  # fmt: skip
"""What cannot stand in a short string, and whatever some tools take for the end of a line."""


class Turtle:
    """Writes terms, shortened by prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = {**PREFIXES, **prefixes}
        self._long_first = sorted(self._prefixes.items(), key=lambda one: -len(one[1]))
        self._short: dict[str, str] = {}

    def head(self) -> Iterator[str]:
        """The lines that declare the prefixes."""
        return (f"@prefix {prefix}: <{name}> ." for prefix, name in self._prefixes.items())

    def iri(self, name: str) -> str:
        """An IRI, with a prefix if one fits."""
        if name not in self._short:
            self._short[name] = self._shortened(name)
        return self._short[name]

    def _shortened(self, name: str) -> str:
        for prefix, start in self._long_first:
            if name.startswith(start) and _LOCAL.fullmatch(name, len(start)):
                return f"{prefix}:{name[len(start) :].translate(_ESCAPED)}"
        return f"<{name}>"

    def term(self, term: Term) -> str:
        """An IRI or a value."""
        if not isinstance(term, Literal):
            return self.iri(term)
        if term.datatype in (INTEGER, BOOLEAN):
            return term.text
        quoted = f'"{term.text.translate(_ESCAPES)}"'
        if term.language is not None:
            return f"{quoted}@{term.language}"
        return quoted if term.datatype == STRING else f"{quoted}^^{self.iri(term.datatype)}"

    def _verb(self, predicate: str) -> str:
        return "a" if predicate == TYPE else self.iri(predicate)

    def node(self, node: Node) -> str:
        """The paragraph of a node."""
        lines = (
            f"{self._verb(predicate)} {', '.join(map(self.term, found))}"
            for predicate, found in node.values.items()
        )
        return f"{self.iri(node.iri)}\n    " + " ;\n    ".join(lines) + " ."


def write(graph: Graph, prefixes: Mapping[str, str]) -> str:
    """Write a graph as Turtle.

    Args:
        graph: the graph.
        prefixes: more prefixes than those of `terms.PREFIXES`.
    """
    turtle = Turtle(prefixes)
    head = "\n".join(turtle.head())
    return "\n\n".join([head, *map(turtle.node, graph)]) + "\n"
