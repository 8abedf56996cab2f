"""Readers: from any text to its dates, names and references, with the place of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.lazy import exports

if TYPE_CHECKING:
    from alliance_corpus.readers.dates import read_dates as read_dates
    from alliance_corpus.readers.names import Gazetteer as Gazetteer
    from alliance_corpus.readers.names import read_names as read_names
    from alliance_corpus.readers.references import Reference as Reference
    from alliance_corpus.readers.references import read_references as read_references
else:
    __all__, __getattr__, __dir__ = exports(
        __name__,
        {
            "dates": "read_dates",
            "names": "Gazetteer read_names",
            "references": "Reference read_references",
        },
    )
