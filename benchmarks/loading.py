"""How long importing and loading take, beside what they cannot do without.

Every measurement is a fresh Python process, without the time that Python itself needs to start;
the times are medians, the processor's own. Run from a checkout::

    python benchmarks/loading.py [RUNS]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from pathlib import Path
from typing import Final

SOURCES: Final = Path(__file__).resolve().parents[1] / "src"

NOTHING: Final = "nothing"
IMPORTS: Final = "import attrs, cattrs"
BARE: Final = "json.loads of the same files"

CODE: Final = {
    NOTHING: "",
    IMPORTS: "import attrs, cattrs",
    "import alliance_corpus": "import alliance_corpus",
    "load()": "import alliance_corpus as ac; ac.load()",
    "load() and the first block": "import alliance_corpus as ac; ac.load().blocks[0]",
    "load() and the first document": "import alliance_corpus as ac; ac.load().documents[0].text",
}

TABLES: Final = """
import alliance_corpus as ac
from alliance_corpus.dataset.tables import TABLES
import cattrs, importlib_resources
corpus = ac.load()
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


def seconds(code: str) -> float:
    """What a process that runs ``code`` says of itself: ``stop`` less ``start``."""
    program = (
        "from time import process_time as clock\nstart = 0.0\n"
        f"data = {str(SOURCES / 'alliance_corpus' / 'data')!r}\n"
        f"{code}\nif not start: stop = clock()\nprint(stop - start)"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, check=True, text=True, cwd=SOURCES)
    return float(done.stdout)


def median(code: str, runs: int) -> float:
    """The median of some runs, after one that fills the caches."""
    seconds(code)
    return statistics.median(seconds(code) for _ in range(runs))


def main(runs: int = 15) -> None:
    """Measure and print."""
    nothing = median(CODE[NOTHING], runs)
    base = median(CODE[IMPORTS], runs) - nothing
    print(f"{'import':32} {'ms':>8}   times {IMPORTS}")
    for name, code in CODE.items():
        if name != NOTHING:
            spent = median(code, runs) - nothing
            print(f"{name:32} {spent * 1000:8.1f}   {spent / base:5.2f}")
    bare = median(JSON, runs)
    print(f"\n{'all tables':32} {'ms':>8}   times {BARE}")
    for name, code in ((BARE, JSON), ("every table, checked and decoded", TABLES)):
        spent = median(code, runs)
        print(f"{name:32} {spent * 1000:8.1f}   {spent / bare:5.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
