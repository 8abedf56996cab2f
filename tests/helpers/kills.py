"""Kill a process that writes a dataset: at each of its steps, or at a random moment."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any, Final

from attrs import evolve

from alliance_corpus.dataset import StoredDataset, replace, verify, write_dataset
from tests.helpers.everything import everything

OLD: Final = "1.0.0"
NEW: Final = "2.0.0"
STEPS: Final = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "ctypes.dlsym")
"""The events of the interpreter (``sys.addaudithook``) at which a writing may be killed."""


def kill_at_each_step(folder: Path, *, exchange: bool) -> int:
    """Write over a dataset, killed at the first step, the second and so on, until it ends.

    After each, the dataset is whole, or the next writing makes it so, and nothing else is left.

    Args:
        folder: where to write.
        exchange: whether the system can exchange folders in one step.

    Returns:
        The number of times that a writing was killed.

    Raises:
        AssertionError: if it is otherwise.
    """
    if not exchange:
        replace.exchange = lambda one, other: False  # type: ignore[attr-defined]
    target = folder / "data"
    step = 0
    while True:
        _write(target, OLD)
        assert [path.name for path in folder.iterdir()] == ["data"]
        child = os.fork()
        if not child:
            _be_killed_at(step)
            _write(target, NEW)
            os._exit(0)
        if not os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
            return step
        check_whole(target, missing=not exchange)
        step += 1


def _write(target: Path, version: str) -> None:
    write_dataset(evolve(everything(), version=version), target)


def _be_killed_at(step: int) -> None:
    left = step

    def hook(event: str, _: tuple[Any, ...]) -> None:
        nonlocal left
        if event in STEPS:
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    sys.addaudithook(hook)


def check_whole(target: Path, *, missing: bool = False) -> None:
    """Check that a dataset is whole.

    Args:
        target: its folder.
        missing: whether it may be missing, if what lies beside it is whole.

    Raises:
        AssertionError: if it is not.
    """
    if missing and not target.exists():
        target = next(path for path in replace.leftovers(target) if ".old-" in path.name)
    report = verify(target)
    assert report.ok, str(report)
    assert StoredDataset(target).version in (OLD, NEW)


def main() -> None:
    """``python -m tests.helpers.kills FOLDER exchange|rename``: kill at each step."""
    folder, way = sys.argv[1:]
    print(kill_at_each_step(Path(folder), exchange=way == "exchange"))


if __name__ == "__main__":
    main()
