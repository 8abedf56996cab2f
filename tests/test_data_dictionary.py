"""The data dictionary in the docs is the one that the record types give; every format is told of."""

from __future__ import annotations

from pathlib import Path

from alliance_corpus.corpus.files import FORMATS
from alliance_corpus.corpus.flat import schemas
from alliance_corpus.export.dictionary import to_dictionary

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "data-dictionary.md"


def test_the_page_is_what_the_record_types_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == to_dictionary(schemas())


def test_every_column_has_a_line() -> None:
    text = to_dictionary(schemas())
    for schema in schemas().values():
        part = text.split(f"\n## {schema.name}\n")[1].split("\n## ")[0]
        rows = [line for line in part.splitlines() if line.startswith("| `")]
        assert [row.split("`")[1] for row in rows] == [column.name for column in schema.columns]
        assert not any("| |" in row or "|  |" in row for row in rows)


def test_the_page_on_formats_lists_every_format() -> None:
    page = (PAGE.with_name("formats.md")).read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    assert sorted(name for row in rows for name in row.split("`")[1::2]) == sorted(FORMATS)
