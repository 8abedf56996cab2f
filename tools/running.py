"""Running other programs, and saying no."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT: Final = Path(__file__).resolve().parents[1]


class Refused(Exception):  # noqa: N818
    """What was asked for is not done; the message says why, and what was expected."""


def run(*command: str | Path, where: Path, **options: Any) -> str:
    """Run a program.

    Args:
        command: the program and its arguments.
        where: its working folder.
        options: as for ``subprocess.run``.

    Returns:
        What it printed, both streams in order.

    Raises:
        Refused: if it fails, with what it printed.
    """
    done: subprocess.CompletedProcess[str] = subprocess.run(
        [str(part) for part in command], cwd=where, text=True, encoding="utf-8", check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options,
    )  # fmt: skip
    if done.returncode:
        words = " ".join(str(part) for part in command)
        raise Refused(f"{words}: exit {done.returncode}\n{done.stdout.strip()}")
    return done.stdout


def run_here(root: Path, *command: str, **options: Any) -> str:
    """Run a Python module with the source of a checkout, whatever is installed; as `run`."""
    env = options.pop("env", None) or environment(root)
    return run(sys.executable, "-m", *command, where=root, env=env, **options)


def environment(root: Path, **more: str) -> Mapping[str, str]:
    """The variables for a program that uses the source of a checkout."""
    return {**os.environ, "PYTHONPATH": str(root / "src"), **more}


def new_environment(folder: Path, python: str | Path = sys.executable) -> Path:
    """Make a virtual environment without pip; its Python."""
    run(python, "-m", "venv", "--without-pip", folder, where=folder.parent)
    return folder / "bin" / "python"


def install(python: Path, *wanted: str | Path, **env: str) -> None:
    """Install into an environment with our own pip; ``env`` is for pip."""
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    run(
        *pip, "--python", python, "install", "--quiet", *wanted,
        where=python.parent, env={**os.environ, **env},
    )  # fmt: skip
