"""Import a judge: skip the module without it, but fail where all judges must be there."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any, NoReturn

import pytest


def judge(module: str) -> Any:
    """The module; without it skip, or fail if ALLIANCE_CORPUS_JUDGES is set."""
    if os.environ.get("ALLIANCE_CORPUS_JUDGES"):
        return import_module(module)
    return pytest.importorskip(module, reason=f"{module} is in the extra test-all")


def lacking(reason: str) -> NoReturn:
    """Skip the test, or fail if ALLIANCE_CORPUS_JUDGES is set."""
    if os.environ.get("ALLIANCE_CORPUS_JUDGES"):
        pytest.fail(reason)
    pytest.skip(reason)
