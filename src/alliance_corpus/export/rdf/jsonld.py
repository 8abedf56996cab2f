"""A graph as JSON-LD: one object with its context, and in it a line for each node.

Source: W3C, JSON-LD 1.1, 2020-07-16.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.export.iris import EDTF_TYPE
from alliance_corpus.export.rdf.graph import BOOLEAN, INTEGER, STRING, Literal
from alliance_corpus.export.rdf.terms import PREFIXES, TYPE, term
from alliance_corpus.export.rdf.vocabulary import classes, properties

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.export.rdf.graph import Graph, Node, Term

_ID: Final = "@id"
_EXACT: Final = 2**53
"""Whole numbers below it are the same in every reader of JSON."""


def context(prefixes: Mapping[str, str]) -> dict[str, Any]:
    """The context: prefixes, and our classes and properties by their bare names."""
    terms: dict[str, Any] = {name: f"ac:{name}" for name in classes()}
    for name, use in properties().items():
        coerced = _ID if use.leads_to_nodes else EDTF_TYPE if use.is_date else None
        terms[name] = f"ac:{name}" if coerced is None else {_ID: f"ac:{name}", "@type": coerced}
    return {"@version": 1.1, **PREFIXES, **prefixes, **terms}


def _coercion(definition: str | dict[str, str]) -> str | None:
    """The type that values of a term have in a context without saying so."""
    return None if isinstance(definition, str) else definition["@type"]


class _Writer:
    """Writes nodes as objects, in the words of a context."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.context = context(prefixes)
        self._bare = {
            term(name): (name, _coercion(self.context[name]))
            for name in (*classes(), *properties())
        }
        everything = {**PREFIXES, **prefixes}
        self._long_first = sorted(everything.items(), key=lambda one: -len(one[1]))

    def _iri(self, name: str) -> str:
        """An IRI with a prefix, if one fits."""
        for prefix, start in self._long_first:
            if name.startswith(start) and not name.startswith("//", len(start)):
                return f"{prefix}:{name[len(start) :]}"
        return name

    def node(self, node: Node) -> dict[str, Any]:
        """A node with all of its properties."""
        made: dict[str, Any] = {_ID: self._iri(node.iri)}
        for predicate, terms in node.values.items():
            key, coerced = self._bare.get(predicate, (self._iri(predicate), None))
            if predicate == TYPE:
                values = [self._class(str(one)) for one in terms]
                key = "@type"
            else:
                values = [self._value(one, coerced) for one in terms]
            made[key] = values[0] if len(values) == 1 else values
        return made

    def _class(self, name: str) -> str:
        return self._bare[name][0] if name in self._bare else self._iri(name)

    def _value(self, value: Term, coerced: str | None) -> Any:
        if not isinstance(value, Literal):
            return self._iri(value) if coerced == _ID else {_ID: self._iri(value)}
        if value.language is not None:
            return {"@language": value.language, "@value": value.text}
        if value.datatype == (coerced or STRING):
            return value.text
        if value.datatype == BOOLEAN and coerced is None:
            return value.text == "true"
        if value.datatype == INTEGER and coerced is None and abs(int(value.text)) < _EXACT:
            return int(value.text)
        return {"@type": self._iri(value.datatype), "@value": value.text}


def write(graph: Graph, prefixes: Mapping[str, str]) -> str:
    """Write a graph as JSON-LD 1.1.

    Args:
        graph: the graph.
        prefixes: more prefixes than those of `terms.PREFIXES`.
    """
    writer = _Writer(prefixes)
    nodes = ",\n".join(_json(writer.node(node)) for node in graph)
    return f'{{"@context": {_json(writer.context)},\n"@graph": [\n{nodes}\n]}}\n'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
