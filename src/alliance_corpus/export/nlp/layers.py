"""The layers of annotation: what each span is called, and what it stands for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.errors import QueryError, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alliance_corpus.export.protocols import Exportable

LAYERS: Final = ("mentions", "dates", "citations", "emendations")
"""All layers: the tables of annotations."""

UNDECIDED: Final = "undecided"
"""The label of a mention whose candidates are entities of several tables."""

_CLASSES: Final = {"institutions": "institution", "people": "person", "instruments": "instrument"}


@frozen
class Mark:
    """A span with its label.

    Attributes:
        layer: the table of its record.
        record: the annotation.
        label: of a mention ``institution``, ``person`` or ``instrument``; of a date its ``kind``;
            of a citation its ``form``; of a misprint its ``certainty``.
        link: what it stands for: the id of the entity or work, the value of the date, the
            correction; empty if undecided.
        kind: of a mention the kind of its entity; empty if undecided.
    """

    layer: str
    record: Any
    label: str
    link: str
    kind: str = ""


def check_layers(layers: Sequence[str]) -> None:
    """Refuse names that are no layers or come twice, and a single name instead of a list.

    Raises:
        QueryError: the message lists the layers.
    """
    wrong = [layers] if isinstance(layers, str) else [one for one in layers if one not in LAYERS]
    if wrong or len(set(layers)) < len(layers):
        raise QueryError(
            f"layers={layers!r}: expected some of {LAYERS!r}, each once."
            f"{nearest(str(wrong[0]), LAYERS) if wrong else ''}"
        )


def marks_by_document(corpus: Exportable, layers: Sequence[str]) -> Mapping[str, Sequence[Mark]]:
    """The marks of each document, by layer and there in the order of the table."""
    marks: dict[str, list[Mark]] = defaultdict(list)
    entities = _entities(corpus)
    for layer in layers:
        for record in corpus.tables[layer]:
            marks[record.document].append(_mark(layer, record, entities))
    return marks


def _entities(corpus: Exportable) -> dict[str, tuple[str, str]]:
    """Class and kind of each entity."""
    return {
        entity.id: (name, entity.kind)
        for table, name in _CLASSES.items()
        for entity in corpus.tables[table]
    }


def _mark(layer: str, record: Any, entities: Mapping[str, tuple[str, str]]) -> Mark:
    if layer == "mentions":
        known = [one for one in (record.entity,) if one is not None] or record.candidates
        classes = {entities[one][0] for one in known if one in entities}
        label = classes.pop() if len(classes) == 1 else UNDECIDED
        _, kind = entities.get(record.entity, (label, ""))
        return Mark(layer, record, label, record.entity or "", kind)
    if layer == "dates":
        return Mark(layer, record, record.kind, "" if record.value is None else str(record.value))
    if layer == "citations":
        return Mark(layer, record, record.form, record.work or "")
    return Mark(layer, record, record.certainty, record.correction or "")
