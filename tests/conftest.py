"""Hypothesis profiles: quick for every day, thorough by ``ALLIANCE_CORPUS_TEST=thorough``."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "fast",
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", parent=settings.get_profile("fast"), max_examples=2000)
settings.load_profile(os.environ.get("ALLIANCE_CORPUS_TEST", "fast"))
