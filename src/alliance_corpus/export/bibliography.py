"""The formats of bibliographies, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.export.biblatex import to_biblatex
from alliance_corpus.export.bibtex import to_bibtex
from alliance_corpus.export.csl import to_csl_json
from alliance_corpus.export.ris import to_ris

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from alliance_corpus.records.works import Work

__all__ = ["FORMATS"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


FORMATS: Final[Mapping[str, Callable[[Iterable[Work]], str]]] = {
    "csl": to_csl_json,
    "biblatex": to_biblatex,
    "bibtex": to_bibtex,
    "ris": to_ris,
}
"""For each format, the function that writes works as the text of a whole file, in UTF-8."""
