"""Asking programs under Node for a second opinion."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ORACLES = Path(__file__).parents[1] / "oracles"
NODE = shutil.which("node")
NPM_EDTF = ORACLES / "node_modules" / "edtf"


def run_node(script: str, *arguments: str, given: str = "") -> str:
    """Run a script of tests/oracles; skips the test where Node is not installed."""
    if NODE is None:
        pytest.skip("Node is not installed: no second opinion from it")
    done = subprocess.run(
        [NODE, str(ORACLES / script), *arguments],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def needs_npm_edtf() -> None:
    """Skip the test where the npm package is not installed."""
    if not NPM_EDTF.is_dir():
        pytest.skip("npm's edtf is not installed: run 'npm install' in tests/oracles")
