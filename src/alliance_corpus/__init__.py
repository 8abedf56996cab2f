"""Five Japanese documents on the Japan–US alliance: clean text and typed records.

Start with ``load()``, which opens the corpus. Names are imported when first used, so that
``import alliance_corpus`` is fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # What a package exports is public here too; each name is declared only in its package.
    from alliance_corpus.corpus import *  # noqa: F403
    from alliance_corpus.dates import EDTF as EDTF
    from alliance_corpus.dates import Answer as Answer
    from alliance_corpus.dates import Day as Day
    from alliance_corpus.dates import MaybeError as MaybeError
    from alliance_corpus.errors import *  # noqa: F403
    from alliance_corpus.readers import *  # noqa: F403
    from alliance_corpus.records import *  # noqa: F403
    from alliance_corpus.records.definitions import vocabularies as vocabularies
    from alliance_corpus.tables import *  # noqa: F403
    from alliance_corpus.text import AlignedText as AlignedText
    from alliance_corpus.text import Span as Span
    from alliance_corpus.versions import Difference as Difference
    from alliance_corpus.versions import VersionCheck as VersionCheck
    from alliance_corpus.versions import check_version as check_version
    from alliance_corpus.versions import diff as diff

    __version__: str
else:
    from alliance_corpus import corpus as _corpus
    from alliance_corpus import errors as _errors
    from alliance_corpus import readers as _readers
    from alliance_corpus import records as _records
    from alliance_corpus import tables as _tables
    from alliance_corpus.lazy import exports

    __all__, _get, __dir__ = exports(
        __name__,
        {
            "corpus": " ".join(_corpus.__all__),
            "dates": "EDTF Answer Day MaybeError",
            "errors": " ".join(_errors.__all__),
            "readers": " ".join(_readers.__all__),
            "records": " ".join(_records.__all__),
            "records.definitions": "vocabularies",
            "tables": " ".join(_tables.__all__),
            "text": "AlignedText Span",
            "versions": "Difference VersionCheck check_version diff",
        },
    )
    __all__ += ["__version__"]

    def __getattr__(name):
        """Import a public name when it is first used."""
        return _get("load")().version if name == "__version__" else _get(name)
