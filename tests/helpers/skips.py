"""Skipped tests: where every tool must be there, a test that is skipped without one is a failure."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

VARIABLE: Final = "ALLIANCE_CORPUS_SKIPS"
"""``none``: a skipped test fails the run. ``.ci/run`` sets it, unless it is told ``allowed``."""

IN_A_STEP_OF_ITS_OWN: Final = "is in the extra test-all"
"""The end of the reason where ``.ci/run`` has another step in which the test is not skipped."""


def unwanted(reports: Iterable[pytest.TestReport | pytest.CollectReport]) -> list[str]:
    """Which skips may not be: where and why, a line each; none where skips are allowed."""
    if os.environ.get(VARIABLE) != "none":
        return []
    found = []
    for report in reports:
        place = report.longrepr
        reason = place[2] if isinstance(place, tuple) else str(place)
        if not reason.endswith(IN_A_STEP_OF_ITS_OWN):
            found.append(f"{report.nodeid}: {reason.removeprefix('Skipped: ')}")
    return sorted(set(found))
