"""The data dictionary: what each table and column of the flat tables holds, in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.records.definitions import vocabularies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alliance_corpus.tables.flat_schema import FlatColumn, FlatSchema

_HEAD = """# Data dictionary

The flat tables of a dataset: what `corpus.flat()` gives, and what `alliance-corpus export` writes
as `csv`, `parquet` and `sqlite`. This page is made from the record types
(`alliance-corpus export dictionary`).

A date is text in EDTF, with its first and last day, and whether it is approximate or uncertain, in
the columns after it. Offsets count Unicode code points, the end excluded. A column marked *always*
is never empty. `→ table` says that the column holds keys of a table.
"""


def to_dictionary(schemas: Mapping[str, FlatSchema]) -> str:
    """The data dictionary of these flat tables, as Markdown."""
    return "\n".join(
        [_HEAD, *(line for one in schemas.values() for line in _table(one)), *_terms()]
    )


def _table(schema: FlatSchema) -> Iterator[str]:
    yield f"## {schema.name}\n"
    yield f"{_cell(schema.doc)} Key: `{schema.key}`.\n"
    yield "| column | type | what it holds |"
    yield "| --- | --- | --- |"
    for column in schema.columns:
        yield f"| `{column.name}` | {_type(column)} | {_cell(column.doc)}{_values(column)} |"
    yield ""


def _type(column: FlatColumn) -> str:
    kind = "text (EDTF)" if column.edtf else column.type
    return f"{kind}, always" if column.required else kind


def _values(column: FlatColumn) -> str:
    unit = f"; in {column.unit}" if column.unit and column.unit not in column.doc else ""
    link = f" → `{column.target}`" if column.target is not None else ""
    terms = (
        f" Values: [{column.vocabulary}](#{_anchor(column.vocabulary)})."
        if column.vocabulary
        else ""
    )
    return unit + terms + link


def _terms() -> Iterator[str]:
    yield "## Vocabularies\n"
    for name, vocabulary in vocabularies.items():
        yield f"### {name}\n"
        yield from (f"- `{value}`: {definition}" for value, definition in vocabulary.items())
        yield ""


def _anchor(name: str) -> str:
    return name.replace(" ", "-")


def _cell(text: str) -> str:
    """A doc as one cell: reStructuredText quotes become Markdown, and ``|`` is escaped."""
    return " ".join(text.replace("``", "`").replace("|", "\\|").split())
