"""What each format keeps and loses of the records, as found by changing them.

One field of one record is given another value. If a format then writes other bytes, it keeps the
field, at least in some form; if it writes the same for every such change, it loses it. The page
``docs/reference/kept.md`` is made from this: ``python -m tests.helpers.kept --write``.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from alliance_corpus.corpus import Corpus
from alliance_corpus.corpus.files import FORMATS
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import AllianceCorpusError
from tests.helpers.changes import MOST, Place, base, combined, is_alone, places, variants

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.dataset import Dataset

PAGE: Final = Path(__file__).parents[2] / "docs" / "reference" / "kept.md"

FEW: Final = 6
"""Up to so many fields are changed one by one; more of them first all together."""


def made(name: str, dataset: Dataset) -> Any:
    """What a format writes of a dataset: bytes, or of a folder those of each file."""
    return FORMATS[name].make(Corpus(dataset))


def holds_records(name: str) -> bool:
    """Whether a format holds records at all; the data dictionary describes them."""
    empty = evolve(base(), tables={})
    return bool(made(name, base()) != made(name, empty))


def kept(name: str) -> frozenset[Place]:
    """The fields that a format keeps.

    Raises:
        MissingExtraError: if the format needs an extra that is not installed.
        AssertionError: if it can't write any of the changed datasets of a field.
    """
    before = made(name, base())
    alone = [field for field in places() if is_alone(field)]
    found = {field for field in alone if _shows(name, field, before)}
    for table in TABLES:
        rest = [field for field in places() if field.table == table and field not in alone]
        found |= _kept_among(name, rest, before)
    return frozenset(found)


def _kept_among(name: str, fields: list[Place], before: Any) -> set[Place]:
    """Those fields that a format keeps; where all changes together show nothing, it keeps none."""
    if len(fields) <= FEW:
        return {field for field in fields if _shows(name, field, before)}
    if all(_made_or_none(name, combined(fields, n)) == before for n in range(MOST)):
        return set()
    half = len(fields) // 2
    return _kept_among(name, fields[:half], before) | _kept_among(name, fields[half:], before)


def _made_or_none(name: str, dataset: Dataset) -> Any:
    """What a format writes; None if it refuses what no valid dataset has."""
    try:
        return made(name, dataset)
    except (AllianceCorpusError, KeyError, ValueError):
        return None


def _shows(name: str, field: Place, before: Any) -> bool:
    refused = True
    for dataset in variants(field):
        written = _made_or_none(name, dataset)
        if written is not None and written != before:
            return True
        refused = refused and written is None
    assert not refused, (name, field)
    return False


# The page

_HEAD: Final = """# What each format keeps

This page is made by changing the records, one field at a time (`python -m tests.helpers.kept --write`):
a format keeps a field if it then writes something else, and loses it if it writes the same. What is kept
may be written in another form, such as a name inside a label.

"""


def page() -> str:
    """The page.

    Raises:
        MissingExtraError: if a format needs an extra that is not installed.
    """
    found = {name: kept(name) for name in FORMATS if holds_records(name)}
    return "\n".join([_HEAD + _summary(found), *(_table(name, found) for name in TABLES)])


def _summary(found: Mapping[str, frozenset[Place]]) -> str:
    lines = [f"| format | {' | '.join(TABLES)} |", f"| --- |{' --- |' * len(TABLES)}"]
    for name, have in found.items():
        cells = []
        for table in TABLES:
            of = [place for place in places() if place.table == table]
            number = sum(place in have for place in of)
            cells.append({0: "–", len(of): "all"}.get(number, f"{number} of {len(of)}"))
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "## How many fields\n\n" + "\n".join(lines) + "\n"


def _table(table: str, found: Mapping[str, frozenset[Place]]) -> str:
    lines = [f"## {table}\n", f"| field | {' | '.join(found)} |", f"| --- |{' --- |' * len(found)}"]
    for place in places():
        if place.table == table:
            cells = ("kept" if place in have else "–" for have in found.values())
            lines.append(f"| `{place}` | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def read_page(text: str) -> dict[str, frozenset[Place]]:
    """The fields that each format keeps, as a page says."""
    found: dict[str, set[Place]] = {}
    for part in text.split("\n## ")[2:]:
        table, _, rest = part.partition("\n")
        head, _, *rows = (line.strip("|").split("|") for line in rest.strip().splitlines())
        names = [cell.strip() for cell in head[1:]]
        for row in rows:
            path = re.sub("[` ]", "", row[0]).split(".")
            for name, cell in zip(names, row[1:], strict=True):
                found.setdefault(name, set())
                if cell.strip() == "kept":
                    found[name].add(Place(table, tuple(path)))
    return {name: frozenset(have) for name, have in found.items()}


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(page(), encoding="utf-8")
    else:
        sys.exit(f"{PAGE} is another" if PAGE.read_text(encoding="utf-8") != page() else 0)
