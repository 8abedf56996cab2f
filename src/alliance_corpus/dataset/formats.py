"""Older formats of datasets: what they lacked, and how their rows become rows of this one.

A format is older if its fields have other names. A field or table that is only added later does
not make a new format, but an older dataset lacks it. What a dataset lacks is listed, so that
nobody takes an empty field for the answer that nothing is known.

To add a format: raise `alliance_corpus.dataset.manifest.FORMAT`, write a function that turns a row
of the format before into one of the new, and add it to `_STEPS`; add to `_ADDED` what is new.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from alliance_corpus.dataset.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

Row: TypeAlias = dict[str, Any]
"""A row of a table, as JSON has it."""

Lacks: TypeAlias = "Mapping[str, tuple[str, ...]]"
"""What a dataset lacks: by table the paths of fields (``names.attested``)."""

EVERYTHING: Final = "*"
"""The path that stands for all of a table: the dataset's format had no such table."""

_ANNOTATED: Final = ("dates", "mentions", "citations", "emendations")
_SPOKEN: Final = "evidence.speaker"


class _Addition(NamedTuple):
    """Fields that a version added.

    Attributes:
        sign: a table that came with them: a dataset without it, or of an older format, lacks them.
        format: the first format that had them.
        fields: their paths by table.
    """

    sign: str | None
    format: int
    fields: Lacks


_ADDED: Final = (
    _Addition(  # 0.2.0
        None,
        2,
        {
            "institutions": ("attested", "names.attested"),
            "people": ("attested", "names.attested"),
            "instruments": ("attested", "names.attested"),
            "provisions": ("label_en", "topics[1:]", _SPOKEN),
            "events": ("place_en", "quantities", _SPOKEN),
            "relations": ("attested", "quantities", _SPOKEN),
        },
    ),
    _Addition("statements", 2, {"context_rules": ("needs",)}),  # 0.3.0
)


def lacking(format_: int, tables: Collection[str], listed: Lacks) -> Lacks:
    """What a dataset lacks, since its format had no such field or table.

    Args:
        format_: the format that its manifest says.
        tables: the tables that it has.
        listed: what its manifest says that it lacks: an upgraded dataset lists it.

    Returns:
        Paths of fields by table; ``*`` for a whole table.
    """
    found = {table: list(paths) for table, paths in listed.items()}
    for addition in _ADDED:
        if format_ < addition.format or not (addition.sign is None or addition.sign in tables):
            for table, paths in addition.fields.items():
                found.setdefault(table, []).extend(paths)
    for table in TABLES:
        if table not in tables:
            found[table] = [EVERYTHING]
    return MappingProxyType(
        {table: tuple(dict.fromkeys(found[table])) for table in TABLES if table in found}
    )


def upgrader(table: str, format_: int) -> Callable[[Row], Row]:
    """What turns a row of a table from an older format into a row of this one.

    Fields are renamed, and one value becomes a list of one; no value is changed or made. A row that
    has the old and the new name keeps both, and is refused when it is decoded.

    Args:
        table: its table.
        format_: the format of the row.
    """
    steps = [step for older, step in _STEPS.items() if older >= format_]

    def upgrade(row: Row) -> Row:
        for step in steps:
            row = step(table, row)
        return row

    return upgrade


def _renamed(row: Row, names: Mapping[str, str]) -> Row:
    return {
        new if (new := names.get(key, key)) == key or new not in row else key: value
        for key, value in row.items()
    }


_EVENT = MappingProxyType({"date_known": "external_date"})
_ANNOTATION = MappingProxyType({"made_by": "annotator"})
_EVIDENCE = MappingProxyType({"made_by": "annotator", "claimed_by": "citation"})


def _from_1(table: str, row: Row) -> Row:
    """The names of 0.2.0; see the table of names in ``CHANGELOG.md``."""
    if table in _ANNOTATED:
        row = _renamed(row, _ANNOTATION)
    if table == "events":
        row = _renamed(row, _EVENT)
    if table == "provisions" and "topics" not in row and "topic" in row:
        row = {**row, "topics": [row["topic"]]}
        del row["topic"]
    evidence = row.get("evidence")
    if isinstance(evidence, list):
        row = {**row, "evidence": [_evidence(one) for one in evidence]}
    return row


def _evidence(value: Any) -> Any:
    return _renamed(value, _EVIDENCE) if isinstance(value, dict) else value


_STEPS: Final[Mapping[int, Callable[[str, Row], Row]]] = {1: _from_1}
"""By format, what turns its rows into rows of the next format, in order."""
