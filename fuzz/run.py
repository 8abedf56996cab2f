"""Run a target in a process of its own, keep what it finds, and say how far it came."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from attrs import frozen

from fuzz.findings import FOLDER, keep

ROOT: Final = Path(__file__).parents[1]
HANG: Final = 5
"""Seconds after which an input counts as one without end."""

_LONGEST: Final = 20_000  # bytes of an input; a zip with the small dataset has about 12,000
_MEMORY: Final = 2_048  # megabytes
_SEEN: Final = re.compile(r"^#(\d+)\s+\w+\s+cov: (\d+) ft: (\d+)", re.MULTILINE)
_RUNS: Final = re.compile(r"^stat::number_of_executed_units: *(\d+)", re.MULTILINE)


@frozen
class Run:
    """What a run did.

    Attributes:
        target: the name of the target.
        executions: number of inputs that were tried.
        coverage: places of the code that were reached, at the start and at the end.
        features: the same with how often, at the start and at the end.
        findings: the files of inputs that showed a fault.
        log: all that libFuzzer and the target printed.
        failed: whether the process ended with an error, or tried nothing.
    """

    target: str
    executions: int
    coverage: tuple[int, int]
    features: tuple[int, int]
    findings: tuple[Path, ...]
    log: str
    failed: bool

    def __str__(self) -> str:
        """One line."""
        (first, last), (fewest, most) = self.coverage, self.features
        found = ", ".join(map(str, self.findings)) or ("it failed" if self.failed else "no fault")
        return (
            f"{self.target}: {self.executions} inputs, coverage {first} → {last}, "
            f"features {fewest} → {most}; {found}"
        )


def run(target: str, seconds: int, findings: Path = FOLDER) -> Run:
    """Fuzz one target; the first fault ends it.

    Args:
        target: the name of the target.
        seconds: for how long, without the seeds.
        findings: the folder where inputs that show a fault are kept.
    """
    with tempfile.TemporaryDirectory(prefix="fuzz-") as made:
        folder = Path(made)
        (folder / "faults").mkdir()
        options = [
            f"-max_total_time={seconds}", f"-timeout={HANG}", f"-rss_limit_mb={_MEMORY}",
            f"-max_len={_LONGEST}", f"-artifact_prefix={folder}/faults/", "-print_final_stats=1",
        ]  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-m", "fuzz.engine", target, made, *options],
            cwd=ROOT, capture_output=True, check=False,
        )  # fmt: skip
        faults = sorted((folder / "faults").iterdir())
        kept = tuple(keep(target, fault.read_bytes(), findings) for fault in faults)
    log = (done.stderr + done.stdout).decode("utf-8", "replace")
    seen = _SEEN.findall(log) or [("0", "0", "0")]
    executed = _RUNS.search(log)
    return Run(
        target=target,
        executions=int(executed[1]) if executed else int(seen[-1][0]),
        coverage=(int(seen[0][1]), int(seen[-1][1])),
        features=(int(seen[0][2]), int(seen[-1][2])),
        findings=kept,
        log=log,
        failed=done.returncode != 0 or executed is None,
    )
