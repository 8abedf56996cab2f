"""How fast ``read_names`` is, beside a bare longest-match scan by pyahocorasick.

Run it as a module from the project's root: ``python -m benchmarks.names``. Both search the shipped
texts for the names of the shipped tables, in turns within one run. The bare scan finds names as
they are spelled and yields end and name; ours also regards width, spacing, words and URLs, and
makes records with spans. Times are nanoseconds a character: the best of the runs, and the median.
As `timeit` does, the collector of garbage is off while the clock runs; ``--collect`` leaves it on.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from functools import partial
from typing import TYPE_CHECKING, Final

import ahocorasick  # type: ignore[import-not-found]  # it has no types

from alliance_corpus import load
from alliance_corpus.readers import Gazetteer, read_names
from alliance_corpus.readers.names.support import dates_in
from alliance_corpus.records import Institution, Name
from benchmarks.timing import turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from alliance_corpus.records import Entity, Mention

ENLARGED: Final = 10
SIZES: Final = (10_000, 100_000, 1_000_000, 10_000_000)
TABLES: Final = (1_000, 3_000, 10_000)
LARGEST: Final = 50_000
HIRAGANA: Final = (800, 3_000)


def bare(names: Iterable[str]) -> Callable[[str], list[tuple[int, str]]]:
    """The longest matches of an automaton of the same names, as it yields them."""
    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name, name)
    automaton.make_automaton()
    return lambda text: list(automaton.iter_long(text))


def first_time(text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Read a text as one that was never read before: the dates in it are read again."""
    dates_in.cache_clear()
    return read_names(text, gazetteer)


def written(entities: Iterable[Entity]) -> set[str]:
    """The names that are looked for in texts: all but readings."""
    return {name.text for each in entities for name in each.names if name.kind != "reading"}


def compare(
    label: str, text: str, gazetteer: Gazetteer, names: Iterable[str], runs: int, *, collect: bool
) -> float:
    """Print the times of both on one text.

    Returns:
        Our throughput as a share of the bare scan's, by the best times.
    """
    scan = bare(names)
    ours, theirs = turns(
        (partial(first_time, text, gazetteer), partial(scan, text)), runs, collect=collect
    )
    unit = 1e9 / len(text)
    print(f"\n{label}: {len(text):,} characters (ns a character: best, median)")
    found = len(read_names(text, gazetteer)), len(scan(text))
    for who, times, count in zip(("read_names", "iter_long"), (ours, theirs), found, strict=True):
        print(f"  {who:<12}{times.best * unit:8.1f}{times.median * unit:8.1f}  found {count:,}")
    print(f"  ours: {theirs.best / ours.best:.2f} of the throughput", end="")
    print(f" (medians: {theirs.median / ours.median:.2f})")
    return theirs.best / ours.best


def larger(entities: list[Entity], text: str, count: int) -> list[Entity]:
    """The entities, and others with names like words of the text: kanji and katakana."""
    draw = random.Random(count)
    words = [word for word in re.findall("[一-龠ァ-ヴー]+", text) if len(word) > 1]
    chars = "".join(words)
    more: dict[str, None] = {}
    while len(more) < count - len(written(entities)):
        name = draw.choice(words)[: draw.randint(2, 8)]
        more[f"{name[0]}{draw.choice(chars)}{name[2:]}"] = None
    return [
        *entities,
        *(Institution(id=name, kind="mechanism", names=(Name(name),)) for name in more),
    ]


def with_hiragana(text: str, count: int) -> list[Entity]:
    """Names that begin with hiragana and go on like words of the text."""
    draw = random.Random(count)
    words = [word for word in re.findall("[一-龠ァ-ヴー]+", text) if len(word) > 1]
    kana = re.findall("[ぁ-ん]", text)
    names: dict[str, None] = {}
    while len(names) < count:
        names[draw.choice(kana) + draw.choice(words)[:6]] = None
    return [Institution(id=name, kind="mechanism", names=(Name(name),)) for name in names]


def first_read(text: str, entities: list[Entity]) -> None:
    """How long the first read with a large table takes, the search made ready included."""
    table = larger(entities, text, LARGEST)
    gazetteer = Gazetteer.of(table)
    started = time.perf_counter()
    read_names(text, gazetteer)
    print(f"\nfirst read with {LARGEST:,} names: {time.perf_counter() - started:.2f} s")


def growth(text: str, gazetteer: Gazetteer, *, collect: bool) -> None:
    """Time for each character at growing lengths: it must stay where it is."""
    print("\ngrowth (ns a character)")
    for size in SIZES:
        long = (text * (size // len(text) + 1))[:size]
        runs = 5 if size < max(SIZES) else 1
        (times,) = turns([partial(read_names, long, gazetteer)], runs, collect=collect)
        print(f"  {size:>10,}  {times.best * 1e9 / size:8.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=25)
    parser.add_argument("--collect", action="store_true", help="leave the collector on")
    parser.add_argument("--no-growth", action="store_true")
    options = parser.parse_args()
    corpus = load()
    entities: list[Entity] = [*corpus.institutions, *corpus.people, *corpus.instruments]
    started = time.perf_counter()
    gazetteer = Gazetteer.of(entities)
    read_names("", gazetteer)
    print(f"{gazetteer!r}, compiled in {time.perf_counter() - started:.2f} s")
    text = "\n\n".join(document.text for document in corpus.documents)
    collect, runs = options.collect, options.runs
    names = written(entities)
    compare("the five texts", text, gazetteer, names, runs, collect=collect)
    label = "the five texts, with the rules and offices of the list"
    compare(label, text, corpus.gazetteer, names, runs, collect=collect)
    compare(f"{ENLARGED} times as much", text * ENLARGED, gazetteer, names, runs, collect=collect)
    if options.no_growth:
        return
    for count in TABLES:
        table = larger(entities, text, count)
        large = Gazetteer.of(table)
        compare(f"{count:,} names", text, large, written(table), 5, collect=collect)
    for count in HIRAGANA:
        table = with_hiragana(text, count)
        label = f"{count:,} names that begin with hiragana"
        compare(label, text, Gazetteer.of(table), written(table), 5, collect=collect)
    first_read(text, entities)
    growth(text, gazetteer, collect=collect)


if __name__ == "__main__":
    main()
