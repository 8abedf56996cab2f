"""The reading room of a large corpus: how long its index takes, how large it is, how fast it finds.

Run it as a module from the project's root: ``python -m benchmarks.site``. A corpus is made of words
of the shipped texts: 2,000 documents of 100 paragraphs with 120 characters. Printed are time, peak
memory over that of the loaded corpus (by `tracemalloc` in a second run, as the first would be
slowed down), size and largest file of the index; then, in Chromium, where Playwright and it are
installed, how long the page takes from the question to the painted answer, from files: the first
search of a fresh page, and searches after it, each for words that were not asked for before. The
same is done for the shipped corpus. Work is the time of the page's own thread, which other programs
on the machine do not change.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import statistics
import tempfile
import time
import tracemalloc
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import alliance_corpus as ac
from alliance_corpus.lazy import require
from alliance_corpus.site import build_site
from alliance_corpus.site.index import index_files
from alliance_corpus.site.room import Room
from benchmarks.search import corpus_of, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.corpus import Corpus

DOCUMENTS: Final = 2_000
IN_A_DOCUMENT: Final = 100
SIZES: Final = (1, 2, 3, 4, 6, 8, 12)
"""Characters of the words that are searched."""

ASK: Final = """
async (words) => {
  const box = document.querySelector("#q");
  const status = document.querySelector("[data-count]");
  const found = document.querySelector("[data-found]");
  const started = performance.now();
  const shown = new Promise((resolve) => {
    const seen = new MutationObserver(() => { seen.disconnect(); resolve(); });
    seen.observe(found, { childList: true });
  });
  box.value = words;
  document.querySelector("[data-search]").requestSubmit();
  await shown;
  const answered = performance.now() - started;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return [answered, performance.now() - started, status.textContent];
}
"""
"""Asks in the page: milliseconds until the answer stands in it, and until it is painted."""


def index(corpus: Corpus, folder: Path) -> dict[str, list[int]]:
    """Write the index; the sizes of its files by kind."""
    sizes: defaultdict[str, list[int]] = defaultdict(list)
    for path, data in index_files(Room(corpus, "ja")):
        sizes[path.split("/")[1]].append(len(data))
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return sizes


def measured(corpus: Corpus, name: str, site: Path, *, trace: bool) -> None:
    """Write the index of a corpus into a site, and print time, size and memory."""
    characters = sum(len(block.text) for block in corpus.blocks)
    print(f"\n{name}: {len(corpus.documents):,} documents, {characters:,} characters", flush=True)
    shutil.rmtree(site / "index")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started, worked = time.perf_counter(), time.process_time()
    sizes = index(corpus, site)
    wall, work = time.perf_counter() - started, time.process_time() - worked
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"  index: {wall:.1f} s, {work:.1f} s of work; peak {more:,.0f} MB over the corpus")
    for kind, of in sizes.items():
        print(f"    {kind:<8}{len(of):6,} files {sum(of) / 1e6:8.1f} MB, largest {max(of):,} bytes")
    if trace:
        tracemalloc.start()
        index(corpus, site)
        print(f"  peak of Python's own memory: {tracemalloc.get_traced_memory()[1] / 1e6:,.0f} MB")
        tracemalloc.stop()


def asked(corpus: Corpus, count: int) -> Iterator[tuple[int, str]]:
    """Words of each size that stand in some paragraph."""
    draw = random.Random(count)
    blocks = corpus.blocks
    for size in SIZES:
        for _ in range(count):
            text = blocks[draw.randrange(len(blocks))].text
            at = draw.randrange(max(1, len(text) - size))
            yield size, f'"{text[at : at + size]}"'


def browse(site: Path, corpus: Corpus, count: int) -> None:
    """Print how long searches take in Chromium."""
    playwright = require("playwright.sync_api", "test-all")
    address = (site / "ja" / "search.html").as_uri()
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = browser.new_page(viewport={"width": 1200, "height": 800})
        page.goto(address)
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})

        def work() -> float:
            metrics = session.send("Performance.getMetrics")["metrics"]
            spent = {one["name"]: float(one["value"]) for one in metrics}
            return spent["TaskDuration"] * 1e3

        def ask(words: str) -> tuple[float, float, float, str]:
            before = work()
            answered, painted, status = page.evaluate(ASK, words)
            return answered, painted, work() - before, status

        first = ask("事前協議")
        print(f"  first search: {_told([first])}")
        times: defaultdict[int, list[tuple[float, float, float, str]]] = defaultdict(list)
        for size, words in asked(corpus, count):
            times[size].append(ask(words))
            page.wait_for_timeout(100)
        for size, found in times.items():
            print(f"  {size:2} characters: {_told(found)}")
        print(f"  load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
        browser.close()


def _told(found: Sequence[tuple[float, float, float, str]]) -> str:
    answered, painted, work, status = zip(*found, strict=True)
    parts = (
        f"{name} {statistics.median(times):5.1f} ms, at most {max(times):6.1f}"
        for name, times in (("answer", answered), ("painted", painted), ("work of it", work))
    )
    return f"{'; '.join(parts)} ({status[-1]})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--searches", type=int, default=20)
    parser.add_argument("--trace", action="store_true", help="measure Python's memory, too")
    options = parser.parse_args()
    shipped = ac.load()
    with tempfile.TemporaryDirectory() as folder:
        site = build_site(shipped, Path(folder) / "site")
        measured(shipped, "the shipped corpus", site, trace=options.trace)
        browse(site, shipped, options.searches)
        made = corpus_of(paragraphs(options.documents * IN_A_DOCUMENT))
        measured(made, "a made corpus", site, trace=options.trace)
        browse(site, made, options.searches)


if __name__ == "__main__":
    main()
