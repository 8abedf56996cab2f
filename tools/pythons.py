"""A share of the tests under each Python, and with the oldest dependencies, that we promise.

``python -m tools.pythons WHEEL`` installs the wheel in a new environment of each Python, follows
the README there, and runs the tests of `SHARE`. A Python that is not on this machine is named, and
the command fails, unless ``ALLIANCE_CORPUS_ANY_PYTHON=1`` says that those that are here will do.
``--only 3.12`` takes one Python; ``--lowest`` takes our own, with the lowest versions that
``pyproject.toml`` allows (`tools.lowest`) and every extra for users.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.lowest import lowest
from tools.running import ROOT, Refused, install, new_environment, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

VERSIONS: Final = ("3.12", "3.13")
"""The Pythons beside our own, 3.11, under which everything runs."""

EXTRAS: Final = "cli,graph,build"
"""The light extras; the heavy ones would take longer to install than the tests to run."""

SHARE: Final = ("tests/dates", "tests/text", "tests/records")
"""Quick tests that need little: dates, texts, records."""

LOWEST_SHARE: Final = (*SHARE, "tests/tables")
"""With the lowest versions, the tests of tables for other libraries, too."""

NEEDED: Final = ("tests", "tools", "docs", "corpus", "pyproject.toml", "README.md")
"""What the tests read."""

NEED_MORE: Final = ("tests/dates/test_edtf_oracles.py", "tests/dates/test_old_eras.py")
"""Files of the share that compare with libraries of the extra ``test``."""


def main(arguments: Sequence[str]) -> int:
    """Run the share under each Python.

    Returns:
        0 if all is well, 1 if a test fails or a Python is missing.
    """
    parser = argparse.ArgumentParser(prog="python -m tools.pythons", description=__doc__)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--only", metavar="X.Y", help="one Python instead of all")
    parser.add_argument("--lowest", action="store_true", help="the lowest versions of dependencies")
    asked = parser.parse_args(arguments)
    wheel = asked.wheel.resolve()
    if asked.lowest:
        return _said("the lowest versions", lambda folder: _with_lowest(wheel, folder))
    missing, status = [], 0
    for version in (asked.only,) if asked.only else VERSIONS:
        python = find(version)
        if python is None:
            missing.append(version)
        else:
            status |= _said(f"Python {version}", partial(_under, python, wheel))
    return status | _missed(missing)


def _missed(versions: Sequence[str]) -> int:
    """Name the Pythons that are not here; 1 if there must be all."""
    if not versions:
        return 0
    print(f"not on this machine: Python {', '.join(versions)}", file=sys.stderr)
    return int(os.environ.get("ALLIANCE_CORPUS_ANY_PYTHON") != "1")


def find(version: str) -> str | None:
    """The path of a Python of a version (``3.12``); None if there is none that runs."""
    for place in _places(version):
        try:
            said = run(place, "-c", "import sys; print('%d.%d' % sys.version_info[:2])", where=ROOT)
        except (Refused, OSError):
            continue  # pyenv has a python3.12 on the path, too, that only says which it has
        if said.strip() == version:
            return place
    return None


def _places(version: str) -> Iterator[str]:
    yield sys.executable
    if on_path := shutil.which(f"python{version}"):
        yield on_path
    yield from map(str, sorted(Path(sys.base_prefix).parent.glob(f"{version}.*/bin/python")))
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from map(str, sorted(pyenv.glob(f"versions/{version}.*/bin/python")))


def _under(python: str, wheel: Path, folder: Path) -> str:
    inside = new_environment(folder / "venv", python)
    install(inside, f"{wheel}[{EXTRAS}]", "pytest", "pytest-xdist", "hypothesis")
    run(inside, "-W", "error", "tests/helpers/printed.py", "README.md", where=folder)
    return _tested(inside, folder, SHARE)


def _with_lowest(wheel: Path, folder: Path) -> str:
    pins = folder / "lowest.txt"
    pins.write_text("\n".join(lowest()), encoding="utf-8")
    inside = new_environment(folder / "venv")
    tests = ("pytest", "pytest-xdist", "hypothesis")
    install(inside, f"{wheel}[all]", *tests, PIP_CONSTRAINT=str(pins), PIP_BUILD_CONSTRAINT="")
    run(inside, "tests/helpers/extras.py", "--here", "all", where=folder)
    return _tested(inside, folder, LOWEST_SHARE)


def _tested(python: Path, folder: Path, share: Sequence[str]) -> str:
    """Run tests with what is installed, of properties a few examples; the last line they print."""
    left_out = [f"--ignore={file}" for file in NEED_MORE]
    said = run(
        python, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", *share, *left_out,
        where=folder, env={**os.environ, "ALLIANCE_CORPUS_TEST": "short"},
    )  # fmt: skip
    return said.strip().splitlines()[-1]


def _said(name: str, try_in: Callable[[Path], str]) -> int:
    """Try something in a folder with the tests, and say how it went; 1 if badly."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for one in NEEDED:
            copy = shutil.copytree if (ROOT / one).is_dir() else shutil.copy
            copy(ROOT / one, folder / one)
        try:
            print(f"{name}: {try_in(folder)}", flush=True)
        except Refused as wrong:
            print(f"{name}: {wrong}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
