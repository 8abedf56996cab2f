"""Five Japanese documents on the Japan–US alliance: clean text and typed records.

``load()`` opens the corpus; everything else hangs on it. Names are imported when first used, so
that ``import alliance_corpus`` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus, load
    from alliance_corpus.corpus.concordance import Concordance, Hit
    from alliance_corpus.dates import EDTF, Answer, Day, MaybeError
    from alliance_corpus.errors import (
        AllianceCorpusError,
        DatasetError,
        DateError,
        DeskError,
        MissingExtraError,
        QueryError,
        SpanError,
        TextNotShippedError,
        UnknownIdError,
        VocabularyError,
    )
    from alliance_corpus.readers import (
        Gazetteer,
        Reference,
        read_dates,
        read_names,
        read_references,
    )
    from alliance_corpus.records import (
        Annotation,
        Block,
        Citation,
        Cleaning,
        ContextRule,
        Creator,
        DateExpression,
        Document,
        Emendation,
        Entity,
        Event,
        Evidence,
        ExternalSource,
        Fact,
        Institution,
        Instrument,
        KnownDate,
        Mention,
        Name,
        Participation,
        Person,
        Provision,
        Relation,
        Rights,
        Section,
        Sentence,
        SourceFile,
        Work,
    )
    from alliance_corpus.tables.table import Table
    from alliance_corpus.text import AlignedText, Span

    __version__: str

__all__ = [
    "EDTF",
    "AlignedText",
    "AllianceCorpusError",
    "Annotation",
    "Answer",
    "Block",
    "Citation",
    "Cleaning",
    "Concordance",
    "ContextRule",
    "Corpus",
    "Creator",
    "DatasetError",
    "DateError",
    "DateExpression",
    "Day",
    "DeskError",
    "Document",
    "Emendation",
    "Entity",
    "Event",
    "Evidence",
    "ExternalSource",
    "Fact",
    "Gazetteer",
    "Hit",
    "Institution",
    "Instrument",
    "KnownDate",
    "MaybeError",
    "Mention",
    "MissingExtraError",
    "Name",
    "Participation",
    "Person",
    "Provision",
    "QueryError",
    "Reference",
    "Relation",
    "Rights",
    "Section",
    "Sentence",
    "SourceFile",
    "Span",
    "SpanError",
    "Table",
    "TextNotShippedError",
    "UnknownIdError",
    "VocabularyError",
    "Work",
    "__version__",
    "load",
    "read_dates",
    "read_names",
    "read_references",
]

_ELSEWHERE = {
    "AlignedText": "text",
    "Answer": "dates",
    "Concordance": "corpus.concordance",
    "Corpus": "corpus",
    "Day": "dates",
    "EDTF": "dates",
    "Gazetteer": "readers",
    "Hit": "corpus.concordance",
    "MaybeError": "dates",
    "Reference": "readers",
    "Span": "text",
    "Table": "tables",
    "load": "corpus",
    "read_dates": "readers",
    "read_names": "readers",
    "read_references": "readers",
}
"""The modules of the names that are neither errors nor records."""


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used; what fails there is not hidden."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    if name == "__version__":
        value: Any = _version()
    else:
        home = _ELSEWHERE.get(name, "errors" if name.endswith("Error") else "records")
        value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, imported already or not."""
    return sorted({*globals(), *__all__})


def _version() -> str:
    """The version of the shipped dataset, which is that of the package."""
    from alliance_corpus.corpus import load
    from alliance_corpus.errors import DatasetError

    try:
        return load().version
    except DatasetError:  # before the first build there are no data to ask
        from importlib.metadata import PackageNotFoundError, version

        try:
            return version("alliance-corpus")
        except PackageNotFoundError:
            return "0+unknown"
