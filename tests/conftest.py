"""Hypothesis profiles (``ALLIANCE_CORPUS_TEST=short``, ``thorough``), the tiny corpus, skips."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

from alliance_corpus.corpus import Corpus
from tests.helpers.everything import everything
from tests.helpers.skips import VARIABLE, unwanted

settings.register_profile(
    "fast",
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", parent=settings.get_profile("fast"), max_examples=2000)
settings.register_profile(  # for many runs: that a test fails is enough
    "short",
    parent=settings.get_profile("fast"),
    max_examples=10,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile(os.environ.get("ALLIANCE_CORPUS_TEST", "fast"))


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The corpus of the tiny documents, in memory."""
    return Corpus(everything())


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail where a test was skipped that should not have been; see `tests.helpers.skips`."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None:  # a worker of pytest-xdist
        return
    found = unwanted(reporter.stats.get("skipped", []))
    if found:
        reporter.write_line("")
        reporter.write_line(f"ERROR: skipped, but {VARIABLE}=none asks for every tool:")
        for line in found:
            reporter.write_line(f"  {line}")
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED
