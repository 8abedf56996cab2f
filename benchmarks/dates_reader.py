"""How fast and how right ``read_dates`` is, beside one wide pattern and beside ja-timex.

Run it as a module from the project's root: ``python -m benchmarks.dates_reader``. ja-timex is
measured if it is installed; ``--peer PYTHON`` names the interpreter of another environment
that has it. Medians of repeated runs, everything in one run; times are nanoseconds a character.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.readers import read_dates

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).parents[1]
TEXTS: Final = ROOT / "src" / "alliance_corpus" / "data" / "texts"
ANSWERS: Final = ROOT / "tests" / "readers" / "dates"
ANSWER_FILES: Final = ("held_back.jsonl", "unseen.jsonl", "reported.jsonl")
SIZES: Final = (10_000, 100_000, 1_000_000, 10_000_000)
DIGIT: Final = "[0-9０-９]"
KANJI: Final = "[〇一二三四五六七八九十元]"
WIDE: Final = re.compile(
    rf"(?:(?:明治|大正|昭和|平成|令和|[MTSHR明大昭平令])?\s*(?:{DIGIT}{{1,4}}|{KANJI}{{1,4}})\s*"
    rf"(?:年度?|年代)(?:\s*(?:{DIGIT}{{1,2}}|{KANJI}{{1,3}})\s*月"
    rf"(?:\s*(?:{DIGIT}{{1,2}}|{KANJI}{{1,3}})\s*日)?)?"
    rf"|(?:{DIGIT}{{1,2}}|{KANJI}{{1,3}})月(?:{DIGIT}{{1,2}}日)?|[同翌前本今昨来]年"
    rf"|{DIGIT}{{4}}[-/.]{DIGIT}{{1,2}}[-/.]{DIGIT}{{1,2}})"
)
"""Years, months and days in both calendars and in digits: what one expression may want to find."""

PEER: Final = """
import json, statistics, sys, time
from ja_timex import TimexParser
texts, sentences, runs = json.load(sys.stdin)
parser = TimexParser()
times = []
for _ in range(runs):
    started = time.perf_counter()
    for text in texts:
        parser.parse(text)
    times.append(time.perf_counter() - started)
found = [[[t.text, t.value] for t in parser.parse(text)] for text in sentences]
print(json.dumps([statistics.median(times), found]))
"""


def median(work: Callable[[], object], runs: int) -> float:
    """The median time of some runs."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def turns(texts: list[str], runs: int) -> tuple[list[float], list[float]]:
    """The times of our reader and of the wide pattern, one after the other."""
    ours, wide = [], []
    for _ in range(runs):
        ours.append(median(lambda: [read_dates(text) for text in texts], 1))
        wide.append(median(lambda: [sum(1 for _ in WIDE.finditer(text)) for text in texts], 1))
    return ours, wide


def answers() -> list[dict[str, Any]]:
    texts = [(ANSWERS / name).read_text(encoding="utf-8") for name in ANSWER_FILES]
    return [json.loads(line) for text in texts for line in text.splitlines()]


def peer_run(python: str, texts: list[str], runs: int) -> tuple[float, list[Any]] | None:
    """Time ja-timex on the documents and let it read the held-back sentences."""
    sentences = [answer["text"] for answer in answers()]
    done = subprocess.run(
        [python, "-c", PEER],
        input=json.dumps([texts, sentences, runs]),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return None
    seconds, found = json.loads(done.stdout.splitlines()[-1])
    return seconds, found


def plain(value: str | None) -> str | None:
    """A TIMEX3 value without what it leaves open, to compare it with EDTF (2021-07-XX)."""
    if value is None:
        return None
    value = re.sub(r"(?:-XX)+$", "", value)
    if fiscal := re.fullmatch(r"FY(\d{4})", value):
        return f"{fiscal[1]}-04/{int(fiscal[1]) + 1}-03"
    return value


def right(found: list[list[tuple[str, str | None]]]) -> tuple[int, int]:
    """How many of the held-back answers are right: words and value, and the words alone."""
    both = words = 0
    for answer, read in zip(answers(), found, strict=True):
        expected = [tuple(each) for each in answer["dates"]]
        both += sum(each in read for each in expected)
        words += sum(each[0] in [found_words for found_words, _ in read] for each in expected)
    return both, words


def ours() -> list[list[tuple[str, str | None]]]:
    return [
        [
            (each.text, None if each.value is None else str(each.value))
            for each in read_dates(answer["text"], answer["written"])
        ]
        for answer in answers()
    ]


def growth(text: str) -> None:
    """Time for each character at growing lengths: it must stay where it is."""
    print("\ngrowth (ns a character)")
    for size in SIZES:
        long = (text * (size // len(text) + 1))[:size]
        runs = 3 if size < max(SIZES) else 1
        seconds = median(partial(read_dates, long), runs)
        print(f"  {size:>10,}  {seconds * 1e9 / size:8.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", default=sys.executable, help="a Python that has ja-timex")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--no-growth", action="store_true")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))]
    size = sum(map(len, texts))
    # Turn by turn, and the peer between two halves: another load then slows all of them.
    first = turns(texts, options.runs)
    peer = peer_run(options.peer, texts, max(3, options.runs // 3))
    reading, matching = (
        statistics.median(before + after)
        for before, after in zip(first, turns(texts, options.runs), strict=True)
    )
    total = sum(len(answer["dates"]) for answer in answers())
    both, words = right(ours())
    print(f"{len(texts)} documents, {size:,} characters (ns a character)")
    print(f"  read_dates        {reading * 1e9 / size:8.0f}")
    print(
        f"  one wide pattern  {matching * 1e9 / size:8.0f}   ours: {matching / reading:.2f} of it"
    )
    if peer is not None:
        share = peer[0] / reading
        print(f"  ja-timex          {peer[0] * 1e9 / size:8.0f}   ours: {share:.0f} times as fast")
    print(f"held-back answers: {both} of {total} right, {words} found")
    if peer is None:
        print("ja-timex is not installed here; --peer names an environment that has it")
    else:
        converted = [[(each[0], plain(each[1])) for each in sentence] for sentence in peer[1]]
        both, words = right(converted)
        print(f"ja-timex: {both} of {total} right, {words} found")
    if not options.no_growth:
        growth("\n\n".join(texts))


if __name__ == "__main__":
    main()
