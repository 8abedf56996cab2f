"""Install a file in a new environment and use it as the README says."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.running import Refused, install, new_environment, run

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMANDS: Final = ((), ("search", "共同計画"), ("timeline", "昭和50年代"))
"""What a visitor types first: the overview, a search, a timeline."""


def problems(root: Path, file: Path) -> Iterator[str]:
    """What does not work after ``pip install FILE``, a line each.

    Without an extra, the examples of the README must print what it shows; with ``cli``, the first
    commands must say something. Needs the package index for dependencies.
    """
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        try:
            python = new_environment(where / "venv")
            install(python, file)
            printed = root / "tests/helpers/printed.py"
            run(python, "-W", "error", printed, root / "README.md", where=where)
            install(python, f"{file}[cli]")
            for command in COMMANDS:
                if not run(python.with_name("alliance-corpus"), *command, where=where).strip():
                    yield f"{file.name}: alliance-corpus {' '.join(command)} prints nothing"
        except Refused as wrong:
            yield f"{file.name}: {wrong}"
