"""How often phrases occur in each document, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.records.documents import written
from alliance_corpus.tables.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from alliance_corpus.corpus.search import Concordance
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Document


@frozen
class PhraseCount:
    """How often a phrase occurs in a document.

    Attributes:
        phrase: the phrase as asked for.
        document: id of the document.
        date: when the document was written, else issued, in EDTF; None if neither is known.
        count: how often.
        characters: length of the document.
        per_ten_thousand: how often in ten thousand characters.
    """

    phrase: str
    document: str
    date: str | None
    count: int
    characters: int
    per_ten_thousand: float


def phrases_in(
    corpus: CorpusTables, search: Callable[..., Concordance], phrases: str | Iterable[str]
) -> Rows[PhraseCount]:
    """How often phrases occur in each document; `analysis.phrases_by_document` explains it.

    Args:
        corpus: the documents.
        search: `Corpus.search`.
        phrases: a phrase, or several.
    """
    documents = sorted(corpus.documents, key=_in_time)
    rows = []
    for phrase in (phrases,) if isinstance(phrases, str) else phrases:
        counts = search(phrase, context=0).count("document")
        for document in documents:
            date, length = _date(document), len(document.text)
            count = counts.get(document.id, 0)
            rate = 10_000 * count / length if length else 0.0
            rows.append(PhraseCount(phrase, document.id, date, count, length, rate))
    return Rows(PhraseCount, rows)


def _date(document: Document) -> str | None:
    date = written(document)
    return None if date is None else str(date)


def _in_time(document: Document) -> tuple[object, ...]:
    date = written(document)
    return (1,) if date is None else (0, date.sort_key)
