"""The interface of the reading room in Japanese, by its English text: one catalogue.

Each kind of page has its own module here; values of vocabularies stand in `values`. Headings and
names of fields are those of the command line: `alliance_corpus.records.headings`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.records.headings import WORDS
from alliance_corpus.records.labels import TOPIC_LABELS
from alliance_corpus.site.words.common import COMMON
from alliance_corpus.site.words.entities import ENTITIES
from alliance_corpus.site.words.events import EVENTS
from alliance_corpus.site.words.reading import READING
from alliance_corpus.site.words.search import SEARCH
from alliance_corpus.site.words.values import VALUES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.records.labels import Language

CATALOGUE: Final[Mapping[str, str]] = {
    **WORDS, **TOPIC_LABELS, **VALUES, **READING, **ENTITIES, **EVENTS, **SEARCH, **COMMON,
}  # fmt: skip
"""All texts of the interface by their English form."""


def said(english: str, language: Language) -> str:
    """A text in a language; one that the catalogue does not have stays English."""
    return CATALOGUE.get(english, english) if language == "ja" else english
