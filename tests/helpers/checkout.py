"""Small checkouts with git, to try the tools on."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def git(root: Path, *command: str) -> str:
    """Run git there; what it prints."""
    return subprocess.run(
        ["git", *AUTHOR, *command], cwd=root, check=True, capture_output=True, encoding="utf-8"
    ).stdout


def write(root: Path, files: Mapping[str, str]) -> None:
    """Write files, with their folders."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def commit(root: Path, files: Mapping[str, str]) -> str:
    """Write and commit files, in a new repository if there is none; the commit."""
    write(root, files)
    if not (root / ".git").exists():
        git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "change")
    return git(root, "rev-parse", "HEAD").strip()
