"""How fast EDTF strings are read: this library beside PyPI's edtf and npm's edtf.

One run, one list of distinct strings of all three levels that all readers take. Prints the
median of several rounds and the ratios; npm's edtf is timed if Node and the package are
installed (``npm install`` in tests/oracles).

Run: python benchmarks/dates_edtf.py [strings]
"""

from __future__ import annotations

import contextlib
import io
import json
import random
import shutil
import statistics
import subprocess
import sys
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_corpus.dates import EDTF

if TYPE_CHECKING:
    from collections.abc import Callable

ORACLES = Path(__file__).parents[1] / "tests" / "oracles"
ROUNDS = 5
SLOW_STRINGS = 300  # PyPI's edtf reads some hundred strings a second

# Templates of levels 0, 1 and 2, as many of each; the numbers make the strings distinct.
TEMPLATES = (
    *("{y}-{m}-{d}", "{y}-{m}", "{y}/{z}", "{y}-{m}-{d}/{z}-{m}", "{y}-{m}-{d}T23:20:30Z"),
    *("{y}~", "{y}-{m}?", "{y}-{m}-XX", "-{y}", "Y{y}{m}", "{y}-21", "{y}-{m}/..", "{y}-{m}-{d}/"),
    *("{y}-{m}~-{d}", "?{y}-{m}-~{d}", "1X{d}-{m}-{d}", "{y}-{m}-~{d}/{z}-{m}-~{d}", "{y}S2"),
    *("[{y},{z}-{m}]", "{{{y},{y}-{m}..{z}-{m}}}", "{y}-34", "Y-{y}E7", "%{y}/{z}-%{m}"),
)


def strings(count: int) -> list[str]:
    """Make distinct strings, always the same."""
    chance = random.Random(2019)
    made: dict[str, None] = {}
    while len(made) < count:
        year = chance.randrange(1000, 9000)
        values = {
            "y": f"{year}",
            "z": f"{year + chance.randrange(1, 900)}",
            "m": f"{chance.randrange(1, 13):02d}",
            "d": f"{chance.randrange(10, 29)}",
        }
        made[chance.choice(TEMPLATES).format(**values)] = None
    return list(made)


def median_seconds(read: Callable[[str], object], texts: list[str]) -> float:
    """Time several rounds over the list and give the median of one string."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for text in texts:
            read(text)
        rounds.append(time.perf_counter() - start)
    return statistics.median(rounds) / len(texts)


def pypi_seconds(texts: list[str]) -> float:
    """Time PyPI's edtf."""
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")  # of its parser generator
        from edtf import parse_edtf

        return median_seconds(parse_edtf, texts)


def npm_seconds(texts: list[str]) -> float | None:
    """Time npm's edtf; None if it is not installed."""
    node = shutil.which("node")
    if node is None or not (ORACLES / "node_modules" / "edtf").is_dir():
        return None
    done = subprocess.run(
        [node, str(ORACLES / "edtf_speed.mjs")],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout) / len(texts)


def main() -> None:
    """Print the three rates and the ratios."""
    texts = strings(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
    ours = median_seconds(EDTF, texts)
    print(f"{len(texts)} distinct strings of all levels, median of {ROUNDS} rounds")
    print(f"alliance_corpus  {1 / ours:12,.0f} strings/s   {ours * 1e6:8.2f} µs a string")
    others = {"PyPI edtf": pypi_seconds(texts[:SLOW_STRINGS]), "npm edtf": npm_seconds(texts)}
    for name, theirs in others.items():
        if theirs is None:
            print(f"{name:15}  not installed: run 'npm install' in tests/oracles")
        else:
            print(
                f"{name:15}  {1 / theirs:12,.0f} strings/s   {theirs * 1e6:8.2f} µs a string"
                f"   we are {theirs / ours:,.0f} times as fast"
            )


if __name__ == "__main__":
    main()
