"""Which faults do the tests see? Make some at random, one at a time, and run the nearest tests.

``python -m tools.mutants --count 100 --seed 1`` prints the faults that survive. It works in copies.
Property tests try few examples; ``ALLIANCE_CORPUS_TEST=fast`` has them try as many as ever.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import Final, Literal

from attrs import frozen

from tools.mutations import count, modules, mutated
from tools.release.tree import export
from tools.running import ROOT

_SOURCE: Final = "src/alliance_corpus"
ROOMS: Final = (
    "dates", "text", "dataset", "tables", "records/beginnings.py", "corpus/as_of.py",
)  # fmt: skip
_SLOW: Final = ("test_edtf_oracles.py",)
"""Files of tests that compare with other programs for minutes."""

_FILES: Final = 6
"""Files of tests that are tried on a fault."""

Fate = Literal["killed", "survived", "too slow"]


@frozen
class Mutant:
    """A fault in a copy of a module.

    Attributes:
        path: the module, in the package.
        number: which fault of it.
        line: where it is.
        change: what was changed into what.
        code: the module with it.
    """

    path: str
    number: int
    line: int
    change: str
    code: str

    def __str__(self) -> str:
        """Place and change."""
        return f"{self.path}:{self.line} (fault {self.number}): {self.change}"


def sample(rooms: list[str], size: int, seed: int) -> list[Mutant]:
    """Faults at random, each place of the code as likely as any other.

    Args:
        rooms: folders and files in the package.
        size: how many.
        seed: the same seed gives the same faults of the same code.
    """
    package = ROOT / _SOURCE
    paths = sorted(path.relative_to(package).as_posix() for path in package.rglob("*.py"))
    sites = [
        (path, number)
        for path in modules(rooms, paths)
        for number in range(count((package / path).read_text(encoding="utf-8")))
    ]
    print(f"{len(sites)} faults can be made", flush=True)
    chosen = random.Random(seed).sample(sites, min(size, len(sites)))
    return [_mutant(path, number) for path, number in chosen]


def _mutant(path: str, number: int) -> Mutant:
    code, line, change = mutated((ROOT / _SOURCE / path).read_text(encoding="utf-8"), number)
    return Mutant(path=path, number=number, line=line, change=change, code=code)


def nearest(path: str, root: Path = ROOT, package: Path | None = None) -> list[str]:
    """The tests nearest to a module.

    Args:
        path: the module, in the package.
        root: the project, or a copy of it.
        package: where the package is; None: in the project.

    Returns:
        Files of tests of its folder, else of its room: those that have its name first, then those
        that share its first word (from anywhere, if the room has none), then those that say its
        name or those of its functions and classes most often; the first `_FILES`.
    """
    folder = root / "tests" / Path(path).parent
    room = folder if folder.is_dir() else root / "tests" / Path(path).parts[0]
    stem = Path(path).stem
    word = f"test_{stem.partition('_')[0]}"
    tests = set(room.rglob("test_*.py"))
    if "_" in stem and not any(one.stem.startswith(word) for one in tests):
        tests |= set((root / "tests").rglob(f"{word}*.py"))
    code = ((package or root / _SOURCE) / path).read_text(encoding="utf-8")
    names = {stem, *re.findall(r"^(?:def|class) ([a-zA-Z]\w+)", code, re.MULTILINE)}
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(names))})\b")

    def far(test: Path) -> tuple[bool, bool, int, Path]:
        said = len(pattern.findall(test.read_text(encoding="utf-8")))
        return stem not in test.stem, not test.stem.startswith(word), -said, test

    found = sorted((one for one in tests if one.name not in _SLOW), key=far)
    return [one.relative_to(root).as_posix() for one in found[:_FILES]]


def fate(mutant: Mutant, copy: Path, seconds: float) -> Fate:
    """Run the nearest tests on one fault.

    Args:
        mutant: the fault.
        copy: a copy of the project, which is as it was afterwards.
        seconds: for how long; tests that do not end are no answer.
    """
    file = copy / _SOURCE / mutant.path
    whole = file.read_bytes()
    file.write_text(mutant.code, encoding="utf-8")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider",
             *nearest(mutant.path, copy)],
            cwd=copy, capture_output=True, timeout=seconds, check=False,
            env={"ALLIANCE_CORPUS_TEST": "short", **os.environ, "PYTHONPATH": f"{copy}/src"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "too slow"
    finally:
        file.write_bytes(whole)
    if done.returncode not in (0, 1, 2):  # passed, failed, or could not even be imported
        raise RuntimeError(done.stdout.decode("utf-8", "replace"))
    return "survived" if done.returncode == 0 else "killed"


def main(arguments: list[str] | None = None) -> int:
    """Print the fate of a sample; 1 if less than the wanted share is killed."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description=__doc__)
    parser.add_argument("rooms", nargs="*", default=list(ROOMS), help="folders or modules")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", metavar="MODULE:NUMBER", help="these faults alone")
    parser.add_argument("--seconds", type=float, default=60, help="for each fault")
    parser.add_argument("--workers", type=int, default=1)
    asked = parser.parse_args(arguments)
    if asked.only:
        pairs = [one.rsplit(":", 1) for one in asked.only]
        mutants = [_mutant(path, int(number)) for path, number in pairs]
    else:
        mutants = sample(asked.rooms, asked.count, asked.seed)
    fates = _try(mutants, asked.workers, asked.seconds)
    killed = fates.count("killed")
    print(f"killed {killed} of {len(fates)}, survived {fates.count('survived')}, "
          f"too slow {fates.count('too slow')}")  # fmt: skip
    return int("survived" in fates)


def _try(mutants: list[Mutant], workers: int, seconds: float) -> list[Fate]:
    """The fates of faults, each worker with a copy of its own."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copies: Queue[Path] = Queue()
        for number in range(workers):
            copy = Path(folder) / str(number)
            export(ROOT, copy)
            copies.put(copy)

        def tried(mutant: Mutant) -> Fate:
            copy = copies.get()
            try:
                found = fate(mutant, copy, seconds)
            finally:
                copies.put(copy)
            print(f"{found:8} {mutant}", flush=True)
            return found

        with ThreadPoolExecutor(workers) as pool:
            return list(pool.map(tried, mutants))


if __name__ == "__main__":
    sys.exit(main())
