"""The reader of references, on any text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from alliance_corpus.readers import read_references
from fuzz.targets.texts import blocks, in_place, written_and_text

if TYPE_CHECKING:
    from collections.abc import Iterable


def seeds() -> Iterable[bytes]:
    """Notes of the documents."""
    return blocks(("note",))


def words() -> Iterable[str]:
    """Names, titles, numbers, imprints and signs."""
    from tests.readers.references.test_fuzz import PIECES

    return PIECES


def check(data: bytes) -> None:
    """References in their places; each repeats one before it, and can be written as CSL-JSON."""
    _, text = written_and_text(data)
    found = read_references(text)
    in_place(text, found)
    for number, one in enumerate(found):
        assert one.repeats is None or 0 <= one.repeats < number, repr(one)
        assert all(word.strip() for word in one.rest), repr(one)
        json.dumps(one.to_csl())
    assert read_references(text) == found
