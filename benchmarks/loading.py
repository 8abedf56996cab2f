"""How long importing and loading take, compared with what they cannot do without.

Every measurement is a fresh Python process, without the time that Python itself needs to start.
The times are the processor's own, and medians. All programs run once before any runs again, so
that what slows the machine for a while slows all of them alike. Modules are compiled beforehand,
as pip does when it installs them, in a folder that is deleted at the end. Run from a checkout::

    python benchmarks/loading.py [RUNS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCES: Final = Path(__file__).resolve().parents[1] / "src"

NOTHING: Final = "nothing"
IMPORTS: Final = "import attrs, cattrs"
BARE: Final = "json.loads of the same files"
DECODED: Final = "every table, checked and decoded"

CODE: Final = {
    NOTHING: "",
    IMPORTS: "import attrs, cattrs",
    "import alliance_corpus": "import alliance_corpus",
    "load()": "import alliance_corpus as ac; ac.load()",
    "load() and the first event": "import alliance_corpus as ac; ac.load().events[0]",
    "load() and the first block": "import alliance_corpus as ac; ac.load().blocks[0]",
    "load() and the first document": "import alliance_corpus as ac; ac.load().documents[0].text",
}

TABLES: Final = """
import alliance_corpus as ac
from alliance_corpus.dataset import codec
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.text import aligned
corpus = ac.load()
for table in TABLES.values():
    table.record_type, table.row_type
start = clock()
for name in TABLES:
    if name != "redirects":
        len(getattr(corpus, name))
stop = clock()
"""

JSON: Final = """
import json, pathlib
folder = pathlib.Path(data)
start = clock()
for file in [folder / "manifest.json", *folder.glob("*.jsonl"), *folder.glob("*/*.txt")]:
    content = file.read_bytes().decode()
    if file.suffix == ".jsonl":
        for line in content.split("\\n")[:-1]:
            json.loads(line)
    elif file.suffix == ".json":
        json.loads(content)
stop = clock()
"""


def seconds(code: str, compiled: str) -> float:
    """What a process that runs ``code`` says of itself: ``stop`` less ``start``.

    It keeps compiled modules in the folder ``compiled``.
    """
    program = (
        "from time import process_time as clock\nstart = 0.0\n"
        f"data = {str(SOURCES / 'alliance_corpus' / 'data')!r}\n"
        f"{code}\nif not start: stop = clock()\nprint(stop - start)"
    )
    command = [sys.executable, "-c", program]
    settings = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
    done = subprocess.run(
        command, capture_output=True, check=True, text=True, cwd=SOURCES, env=settings
    )
    return float(done.stdout)


def medians(programs: Mapping[str, str], runs: int) -> dict[str, float]:
    """The median of some runs of each program, after one that fills the caches."""
    with TemporaryDirectory() as compiled:
        for code in programs.values():
            seconds(code, compiled)
        times: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(runs):
            for name, code in programs.items():
                times[name].append(seconds(code, compiled))
    return {name: statistics.median(found) for name, found in times.items()}


def report(times: Mapping[str, float], heading: str, base: str) -> None:
    """Print each time, and how many times the base it is."""
    print(f"{heading:32} {'ms':>8}   times {base}")
    for name, spent in times.items():
        print(f"{name:32} {spent * 1000:8.1f}   {spent / times[base]:5.2f}")


def main(runs: int = 41) -> None:
    """Measure and print."""
    imports = medians(CODE, runs)
    nothing = imports.pop(NOTHING)
    report({name: spent - nothing for name, spent in imports.items()}, "import", IMPORTS)
    print()
    report(medians({BARE: JSON, DECODED: TABLES}, runs), "all tables", BARE)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
