"""Labels in lists and headings, told apart where several records have the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from alliance_corpus.records.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Entity
    from alliance_corpus.records.labels import Language


def distinct_label(corpus: Corpus, record: Entity) -> str:
    """The label of an entity, with what tells it from others of the corpus with the same label."""
    return distinct_labels(corpus.entities())[record.id]


def distinct_labels(records: Iterable[Any], language: Language = "ja") -> dict[str, str]:
    """A label for each record, by id; no two are the same.

    A label that several records have is followed by another name that only this one has
    (78指針), else by its id.
    """
    listed = list(records)
    labels = {record.id: label(record, language) for record in listed}
    shared = {text for text, count in Counter(labels.values()).items() if count > 1}
    if not shared:
        return labels
    names = Counter(name for record in listed for name in set(_names(record)))
    return {
        record.id: f"{text} ({_other(record, names)})" if (text := labels[record.id]) in shared
        else text
        for record in listed
    }  # fmt: skip


def _names(record: Any) -> list[str]:
    return [name.text for name in getattr(record, "names", ())]


def _other(record: Any, names: Counter[str]) -> str:
    """The first name that only this record has, one in Japanese before others; else its id."""
    own = [name for name in getattr(record, "names", ()) if names[name.text] == 1]
    own.sort(key=lambda name: not name.language.startswith("ja"))
    return str(own[0].text if own else record.id)
