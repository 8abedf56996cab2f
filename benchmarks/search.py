"""How fast a search is, beside DuckDB, polars and SQLite's FTS5 on the same paragraphs.

Run it as a module from the project's root: ``python -m benchmarks.search``. 100,000 paragraphs are
made of words of the shipped texts; words of two, four and eight characters, and one that is
absent, are searched in turns within one run. Each tool delivers the same: paragraph, start and end
of every hit, which is checked. The others are used by hand: the tool finds the paragraphs, and
`str.find` the offsets in them. FTS5 has an index of trigrams, which serves words of three
characters and more; shorter ones are found by ``instr``. Ours runs as a scan and with the index;
`Corpus.offsets` gives what the others give, the records of `Corpus.search` have context, section
and id too. Then the shipped corpus, beside `str.find` over the same texts. Times are medians in
milliseconds, with the collector of garbage off.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import random
import re
import sqlite3
import time
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import duckdb
import polars as pl
from attrs import evolve

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.records import Block, Document, SourceFile
from alliance_corpus.text import AlignedText, Span
from benchmarks.timing import turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Offsets = list[tuple[int, int, int]]
    Tool = Callable[[str], Offsets]
    Ours = Callable[[str], list[tuple[str, int, int]]]

PARAGRAPHS: Final = 100_000
IN_A_DOCUMENT: Final = 100
LENGTH: Final = 120
ABSENT: Final = "渦巻銀河"


def paragraphs(count: int) -> list[str]:
    """Paragraphs of words of the shipped texts, in an order of chance."""
    draw = random.Random(count)
    text = "".join(block.text for block in ac.load().blocks)
    words = re.findall("[一-龠々]+|[ァ-ヴー]+|[ぁ-ん]+|[、。]", text)
    made = []
    for _ in range(count):
        words_of_one: list[str] = []
        while sum(map(len, words_of_one)) < LENGTH:
            words_of_one += draw.choices(words, k=16)
        made.append("".join(words_of_one))
    return made


def corpus_of(texts: Sequence[str]) -> Corpus:
    """A corpus of documents with a hundred paragraphs each."""
    model = ac.load().documents[0]
    parts = range(0, len(texts), IN_A_DOCUMENT)
    documents = [
        document(model, f"document-{n:05}", texts[at : at + IN_A_DOCUMENT])
        for n, at in enumerate(parts)
    ]
    tables: dict[str, tuple[Any, ...]] = dict.fromkeys(TABLES, ())
    tables["documents"] = tuple(documents)
    tables["blocks"] = tuple(block for each in documents for block in each.blocks)
    return Corpus(
        Dataset(name="made", version="1.0.0", issued=None, licence="CC0-1.0", tables=tables)
    )


def document(model: Document, name: str, texts: Sequence[str]) -> Document:
    blocks, at = [], 0
    for number, text in enumerate(texts):
        span = Span(at, at + len(text))
        blocks.append(
            Block(id=f"{name}:{number}", document=name, span=span, kind="paragraph", text=text)
        )
        at = span.end + 2
    whole = "\n\n".join(texts)
    return evolve(
        model,
        id=name,
        source=SourceFile(f"{name}.txt", hashlib.sha256(whole.encode()).hexdigest(), whole),
        work=evolve(model.work, id=name),
        blocks=tuple(blocks),
        sections=(),
        emendations=(),
        alignment=AlignedText.of(whole),
    )


def offsets(rows: Iterable[tuple[int, str]], word: str) -> Iterator[tuple[int, int, int]]:
    """Number of the paragraph, start and end of each hit, found by hand."""
    for number, text in rows:
        at = text.find(word)
        while at >= 0:
            yield number, at, at + len(word)
            at = text.find(word, at + len(word))


def with_duckdb(texts: Sequence[str]) -> Tool:
    frame = pl.DataFrame({"id": range(len(texts)), "text": texts}).to_arrow()
    base = duckdb.connect()
    base.register("frame", frame)
    base.execute("CREATE TABLE paragraphs AS SELECT * FROM frame")
    asked = "SELECT id, text FROM paragraphs WHERE contains(text, ?) ORDER BY id"
    return lambda word: list(offsets(base.execute(asked, [word]).fetchall(), word))


def with_polars(texts: Sequence[str]) -> Tool:
    frame = pl.DataFrame({"id": range(len(texts)), "text": texts})
    return lambda word: list(
        offsets(frame.filter(pl.col("text").str.contains(word, literal=True)).rows(), word)
    )


def with_fts5(texts: Sequence[str]) -> Tool:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE paragraphs USING fts5(text, tokenize='trigram')")
    base.executemany("INSERT INTO paragraphs(rowid, text) VALUES (?, ?)", enumerate(texts))
    match = "SELECT rowid, text FROM paragraphs WHERE paragraphs MATCH ? ORDER BY rowid"
    scan = "SELECT rowid, text FROM paragraphs WHERE instr(text, ?) ORDER BY rowid"

    def search(word: str) -> Offsets:
        if len(word) > 2:
            return list(offsets(base.execute(match, [f'"{word}"']), word))
        return list(offsets(base.execute(scan, [word]), word))

    return search


def made(name: str, make: Callable[[], Any]) -> Any:
    """What is made, with the time that it takes printed."""
    started = time.perf_counter()
    result = make()
    print(f"  {name:<24}{time.perf_counter() - started:8.1f} s")
    return result


def compare(corpus: Corpus, scan: Ours, tools: dict[str, Tool], word: str, runs: int) -> None:
    """Print the median time of each tool for a word, and how many times ours it is."""
    bases = [(block.document, block.span.start) for block in corpus.blocks]
    expected = corpus.offsets(word)
    for name, tool in tools.items():
        hits = ((*bases[number], start, end) for number, start, end in tool(word))
        if [(name, base + start, base + end) for name, base, start, end in hits] != expected:
            raise SystemExit(f"{word}: {name} found other hits than ours")
    if scan(word) != expected:
        raise SystemExit(f"{word}: the scan found other hits than the index")
    print(f"\n{word} ({len(word)} characters): {len(expected):,} hits")
    named = {
        "ours, index": corpus.offsets,
        "ours, scan": scan,
        **tools,
        "ours, records of all": lambda word: list(corpus.search(word)),
    }
    times = turns((partial(tool, word) for tool in named.values()), runs, collect=False)
    for name, spent in zip(named, times, strict=True):
        ratio = spent.median / times[0].median
        print(f"  {name:<24}{spent.median * 1e3:9.3f} ms  {ratio:7.2f} times ours")


def shipped(runs: int) -> None:
    """The shipped corpus beside `str.find` over the same texts."""
    corpus = ac.load()
    texts = [document.text for document in corpus.documents]
    names = {document.id: number for number, document in enumerate(corpus.documents)}
    print(f"\nthe shipped corpus: {sum(map(len, texts)):,} characters")
    for word in ("同盟", "共同計画", "日米安全保障条約", ABSENT):

        def search(word: str = word) -> Offsets:
            return [(names[name], start, end) for name, start, end in corpus.offsets(word)]

        def find(word: str = word) -> Offsets:
            return list(offsets(enumerate(texts), word))

        works = (search, lambda word=word: list(corpus.search(word)), find)
        alone, read, theirs = (each.median for each in turns(works, runs * 5, collect=False))
        print(
            f"  {word}: {len(search())} hits ({len(find())} by str.find in {theirs * 1e3:.3f} ms); "
            f"offsets {alone * 1e3:.3f} ms, {alone / theirs:.2f} times; "
            f"records of all {read * 1e3:.3f} ms, {read / theirs:.2f} times"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--paragraphs", type=int, default=PARAGRAPHS)
    options = parser.parse_args()
    shipped(options.runs)
    texts = paragraphs(options.paragraphs)
    print(f"\n{len(texts):,} paragraphs, {sum(map(len, texts)):,} characters; made ready in")
    indexed, scanned = corpus_of(texts), corpus_of(texts)
    made("ours, scan", lambda: scanned.search(ABSENT))
    made("ours, index", indexed.index_texts)
    tools: dict[str, Tool] = {
        "DuckDB contains": made("DuckDB", lambda: with_duckdb(texts)),
        "polars str.contains": made("polars", lambda: with_polars(texts)),
        "SQLite FTS5 trigram": made("SQLite FTS5", lambda: with_fts5(texts)),
    }
    gc.freeze()  # a collection before each run need not look at the corpora
    for word in ("防衛", "共同計画", "安全保障協議委員", ABSENT):
        compare(indexed, scanned.offsets, tools, word, options.runs)


if __name__ == "__main__":
    main()
