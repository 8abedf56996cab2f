"""frictionless finds the folder of CSV files valid, and a damaged one not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import alliance_corpus as ac
from tests.export.helpers.needed import judge

judge("frictionless")


def validate(folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("frictionless")), "validate", "datapackage.json", "--json"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout


def test_the_package_is_valid_and_a_damaged_one_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    ac.load().export("csv", folder)
    status, report = validate(folder)
    assert (status, json.loads(report)["valid"]) == (0, True)
    assert json.loads(report)["stats"]["tasks"] == len(ac.load().flat())
    file = folder / "event_participants.csv"
    file.write_bytes(file.read_bytes().replace(b",japan,", b",nippon,"))
    status, report = validate(folder)
    assert status == 1
    assert "foreign-key" in report
