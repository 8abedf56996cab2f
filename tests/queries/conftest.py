"""The corpus of the tiny documents, in memory."""

from __future__ import annotations

import pytest

from alliance_corpus.corpus import Corpus
from tests.dataset.everything import everything


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return Corpus(everything())
