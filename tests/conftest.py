"""Hypothesis profiles, ``ALLIANCE_CORPUS_TEST=quick`` or ``thorough``, and the tiny corpus."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

from alliance_corpus.corpus import Corpus
from tests.helpers.everything import everything

settings.register_profile(
    "fast",
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", parent=settings.get_profile("fast"), max_examples=2000)
settings.register_profile(  # for mutation testing: that a test fails is enough
    "quick",
    parent=settings.get_profile("fast"),
    max_examples=15,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile(os.environ.get("ALLIANCE_CORPUS_TEST", "fast"))


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The corpus of the tiny documents, in memory."""
    return Corpus(everything())
