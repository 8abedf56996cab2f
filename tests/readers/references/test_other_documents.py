"""References of many other publications, in the styles of many houses.

Footnotes and bibliographies of journals, lists of literature, laws, minutes, archives and the web.
The answers were written by hand before the reader saw the references. A field that is wrong counts
as much as one that is missing, and one that is invented counts too.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from unicodedata import normalize

from alliance_corpus.readers.references import read_references
from tests.readers.references.helpers.fields import filled

ANSWERS = [
    json.loads(line)
    for line in Path(__file__).with_name("other_documents.jsonl").read_text("utf-8").splitlines()
]


def _bare(value: Any) -> str:
    """A value without what typesetting does: width and blanks."""
    return re.sub(r"\s", "", normalize("NFKC", str(value)))


def _facts(references: list[dict[str, Any]]) -> set[tuple[int, str, str]]:
    return {
        (number, name, _bare(value))
        for number, fields in enumerate(references)
        for name, value in fields.items()
        if name not in ("rest", "repeats")
    }


def _answers() -> list[tuple[set[tuple[int, str, str]], set[tuple[int, str, str]]]]:
    return [
        (
            _facts(answer["references"]),
            _facts([filled(reference) for reference in read_references(answer["text"])]),
        )
        for answer in ANSWERS
    ]


def test_most_fields_are_right() -> None:
    right = sum(len(expected & found) for expected, found in _answers())
    assert right / sum(len(expected | found) for expected, found in _answers()) >= 0.95


def test_next_to_nothing_is_invented() -> None:
    names = [
        {(number, name) for number, name, _ in found}
        - {(number, name) for number, name, _ in expected}
        for expected, found in _answers()
    ]
    assert sum(map(len, names)) <= 4
