"""How much of strangers' references the reader finds: many houses, invented names.

The answers were written before the reader's code was read and before the reader first read them
(then: 0.67 of the fields, 0.42 of the texts wholly right); it was then corrected where it missed
something. The score shows that nothing is lost, not how well the reader does on unseen texts.
An answer with ``|`` allows either; the order of a name's parts is free, as in CSL; ``page`` is the
locator or the work's own pages.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from alliance_corpus.readers.references import Reference, read_references

ANSWERS = Path(__file__).with_name("strangers.jsonl")
NAMES = ("author", "editor", "translator")
ENOUGH_FIELDS, ENOUGH_TEXTS = 0.95, 0.85


class Score(NamedTuple):
    """Fields and texts that are right, of all; and what is wrong."""

    right: int
    fields: int
    texts: float
    wrong: list[str]


def _bare(value: Any) -> str:
    """A value without what typesetting does: blanks, points, width of dashes, case."""
    words = str(value).replace("–", "-").replace("’", "'")
    return re.sub(r"[\s.,、，．・]", "", words).lower()


def _orders(name: str) -> set[str]:
    parts = name.split()
    return {_bare("".join(parts[i:] + parts[:i])) for i in range(len(parts))}


def _value(reference: Reference, name: str) -> Any:
    if name == "page":
        return reference.locator or reference.page
    return getattr(reference, name)


def _same(name: str, expected: Any, found: Any) -> bool:
    if name in NAMES:
        return len(expected) == len(found) and all(
            _bare(got.literal or f"{got.family}{got.given or ''}")
            in set().union(*map(_orders, want.split("|")))
            for want, got in zip(expected, found, strict=True)
        )
    return found is not None and _bare(found) in map(_bare, str(expected).split("|"))


def _differences(expected: dict[str, Any], found: Reference | None) -> list[str]:
    if found is None:
        return [f"{name}: no reference" for name in expected]
    return [
        f"{name}: {_value(found, name)!r} for {value!r}"
        for name, value in expected.items()
        if not _same(name, value, _value(found, name))
    ]


def _invented(expected: dict[str, Any], found: Reference) -> list[str]:
    if "title" not in expected:
        return []
    names = [name for name in (*NAMES, "container_title") if name not in expected]
    return [f"{name}: {_value(found, name)!r} invented" for name in names if _value(found, name)]


def score() -> Score:
    """Read all texts, and count."""
    right = fields = texts = 0
    wrong = []
    lines = ANSWERS.read_text(encoding="utf-8").splitlines()
    for line in lines:
        answer = json.loads(line)
        found = read_references(answer["text"])
        expected = answer["references"]
        padded = [*found, *[None] * (len(expected) - len(found))]
        differences = []
        for want, got in zip(expected, padded, strict=False):
            missed = _differences(want, got)
            fields += len(want)
            right += len(want) - len(missed)
            differences += missed + (_invented(want, got) if got else [])
        if len(found) > len(expected):
            differences.append(f"{len(found)} references for {len(expected)}")
        texts += not differences
        if differences:
            wrong.append(f"{answer['kind']}: {answer['text']}\n    " + "\n    ".join(differences))
    return Score(right, fields, texts / len(lines), wrong)


def test_enough_is_right() -> None:
    result = score()
    assert result.fields >= 550
    assert result.right / result.fields >= ENOUGH_FIELDS, "\n".join(result.wrong)
    assert result.texts >= ENOUGH_TEXTS, "\n".join(result.wrong)
