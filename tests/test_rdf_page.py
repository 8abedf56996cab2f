"""docs/reference/rdf-terms.md is what the code says: ``python -m tests.test_rdf_page --write``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_corpus.export.rdf.standard import CLASSES, standard_properties
from alliance_corpus.export.rdf.terms import OWN, PREFIXES, concept, scheme
from alliance_corpus.export.rdf.turtle import Turtle
from alliance_corpus.export.rdf.vocabulary import classes, datatypes, record_types, tables, target
from alliance_corpus.records.definitions import vocabularies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.records.schema import FieldSchema, RecordSchema

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "rdf-terms.md"
SHORT = Turtle({}).iri

HEAD = """\
# Terms of the RDF graph

Every field of every record is in the graph that `alliance-corpus export turtle` and `jsonld` write;
[RDF](../how-to/rdf.md) explains it. This page is made from the record types
(`python -m tests.test_rdf_page --write`). The column *values*: the datatype, the scheme of the
concepts, or the class of the nodes; *many* if there may be several, *always* if there is one.
"""


def page() -> str:
    """The page, as the code says it."""
    parts = [HEAD, "## Prefixes\n", "| prefix | IRI |", "| --- | --- |"]
    parts += [f"| `{prefix}:` | `{name}` |" for prefix, name in PREFIXES.items()]
    parts.append("")
    for record in record_types().values():
        parts += [f"## ac:{record.name}\n", f"{record.doc}{_beside(record)}\n"]
        parts += ["| property | values | beside it | what it says |", "| --- | --- | --- | --- |"]
        parts += [_row(record, field) for field in record.fields]
        parts.append("")
    parts += ["## Other properties\n", "| property | what it says |", "| --- | --- |"]
    parts += [f"| `ac:{name}` | {doc} |" for name, doc in OWN.items()]
    parts.append("")
    return "\n".join(parts)


def _beside(record: RecordSchema) -> str:
    own = [f"ac:{base}" for base in record.bases]
    own += ["ac:Record"] if record in tables().values() else []
    standard = [one for name in (record.name, *record.bases) for one in CLASSES.get(name, ())]
    found = ", ".join(f"`{one}`" for one in dict.fromkeys((*own, *standard)))
    return f" Also {found}." if found else ""


def _row(record: RecordSchema, field: FieldSchema) -> str:
    beside = ", ".join(f"`{SHORT(one)}`" for one in standard_properties(record, field.name))
    doc = " ".join(field.doc.replace("``", "`").replace("|", "\\|").split())
    many = ", many" if field.many else "" if field.optional else ", always"
    return f"| `ac:{field.name}` | {_values(record.name, field)}{many} | {beside} | {doc} |"


def _values(record: str, field: FieldSchema) -> str:
    if field.vocabulary is not None:
        return f"`{SHORT(scheme(field.vocabulary))}`"
    found = [target(field)] if target(field) else list(datatypes(record, field))
    return " or ".join(f"`{_named(str(one))}`" for one in found)


def _named(name: str) -> str:
    short = SHORT(name)
    return "EDTF" if short.startswith("<") else short


def test_the_page_is_what_the_code_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_field_has_a_line() -> None:
    text = page()
    for record in record_types().values():
        part = text.split(f"\n## ac:{record.name}\n")[1].split("\n## ")[0]
        rows = [line.split("`")[1] for line in _lines(part)]
        assert rows == [f"ac:{field.name}" for field in record.fields]
        assert record.name in classes()


def _lines(part: str) -> Iterator[str]:
    return (line for line in part.splitlines() if line.startswith("| `"))


def test_values_have_short_names() -> None:
    for name, values in vocabularies.items():
        for value in values:
            assert SHORT(concept(name, value)).startswith("ac:")


if __name__ == "__main__" and sys.argv[1:] == ["--write"]:
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
