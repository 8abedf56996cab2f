"""Hypothesis strategies for values of this library, for its own tests and for yours.

This module needs Hypothesis, which the extra ``test`` installs.
"""

from __future__ import annotations

from alliance_corpus.errors import MissingExtraError

try:  # before the modules below import it, so that the message is ours
    import hypothesis  # noqa: F401
except ModuleNotFoundError as error:
    if error.name != "hypothesis":
        raise
    message = (
        "alliance_corpus.testing needs hypothesis, which is not installed: "
        "pip install 'alliance-corpus[test]'"
    )
    raise MissingExtraError(message) from None

from alliance_corpus.testing.corpora import corpora, datasets, documents
from alliance_corpus.testing.dates import (
    days,
    edtf_strings,
    edtf_values,
    era_dates,
    japanese_renderings,
    malformed_edtf_strings,
    masked_dates,
)
from alliance_corpus.testing.facts import fact_tables, provisions
from alliance_corpus.testing.names import name_renderings
from alliance_corpus.testing.records import (
    annotation_tables,
    dates,
    entity_tables,
    sources,
    words,
    works,
)
from alliance_corpus.testing.references import cited_works, english_works, printed, typeset
from alliance_corpus.testing.statements import statements
from alliance_corpus.testing.text import aligned_texts, arrangements_of, edits_of, spans, texts

__all__ = [
    "aligned_texts",
    "annotation_tables",
    "arrangements_of",
    "cited_works",
    "corpora",
    "datasets",
    "dates",
    "days",
    "documents",
    "edits_of",
    "edtf_strings",
    "edtf_values",
    "english_works",
    "entity_tables",
    "era_dates",
    "fact_tables",
    "japanese_renderings",
    "malformed_edtf_strings",
    "masked_dates",
    "name_renderings",
    "printed",
    "provisions",
    "sources",
    "spans",
    "statements",
    "texts",
    "typeset",
    "words",
    "works",
]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
