"""docs/reference/vocabularies.md is what the API says: ``python -m tests.test_vocabularies_page --write``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

import alliance_corpus as ac
from alliance_corpus import records

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "vocabularies.md"

HEAD = """\
# Vocabularies

Some fields take their values from a small set, a vocabulary; a value outside it is refused, in a
record and in a question (`events.where(kind="meetting")`). `ac.vocabularies` has them all, each a
read-only mapping from value to definition; `print(ac.vocabularies["predicates"])` prints one.

This page is generated from it (`python -m tests.test_vocabularies_page --write`).
"""


def fields_of(vocabulary: str) -> Iterator[str]:
    """The fields of the records that take their values from a vocabulary."""
    for name in dir(records):
        kind = getattr(records, name)
        for field in attrs.fields(kind) if attrs.has(kind) else ():
            if getattr(field.validator, "name", None) == vocabulary and not field.inherited:
                yield f"`{name}.{field.name}`"


def page() -> str:
    """The page, as the API says it."""
    parts = [HEAD]
    for name, vocabulary in ac.vocabularies.items():
        rows = [f"| `{value}` | {words} |" for value, words in vocabulary.items()]
        where = ", ".join(fields_of(name))
        parts.append("\n".join([f"## {name[0].upper()}{name[1:]}", "", f"{where}.", "",
                                "| value | meaning |", "| --- | --- |", *rows, ""]))  # fmt: skip
    return "\n".join(parts)


def test_the_page_is_what_the_api_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_vocabulary_is_that_of_a_field() -> None:
    assert list(fields_of("predicates")) == ["`Relation.predicate`"]
    assert all(list(fields_of(name)) for name in ac.vocabularies)


if __name__ == "__main__" and sys.argv[1:] == ["--write"]:
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
