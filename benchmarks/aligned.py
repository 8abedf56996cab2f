"""How long aligned texts take, compared with the least time possible on the same machine.

Run ``python benchmarks/aligned.py``. Each line names a task, its time, the time of a limit measured
in the same run (what the interpreter needs for the bare text of it), and the ratio of the two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from alliance_corpus.text import AlignedText, Edit, Span
from alliance_corpus.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")

SIZE = 10_000_000
WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
LOOKUPS = 20_000


def timed(task: Callable[[], T]) -> tuple[float, T]:
    begin = perf_counter()
    done = task()
    return perf_counter() - begin, done


def report(task: str, seconds: float, limit: str, least: float) -> None:
    print(f"{task:58} {seconds:9.4f} s  {limit:28} {least:9.4f} s  ratio {seconds / least:6.1f}")


def page(size: int) -> str:
    """Lines of Japanese with wide digits, of about so many characters."""
    line = "１９７８年に日米安全保障協議委員会（ＳＣＣ）は「日米防衛協力のための指針」を了承し、\n"
    return line * (size // len(line))


def many_edits() -> AlignedText:
    """10^5 deletions, then 10^5 replacements, in ten million characters."""
    text = ("日米安全保障協議委員会の記録" * (SIZE // 14 + 1))[:SIZE]
    deletions = [Edit(Span(at, at + 1), "") for at in range(0, SIZE - 100, 100)]
    seconds, aligned = timed(lambda: AlignedText.of(text).edit(deletions, "lines"))
    pattern = re.compile("(?s).(.{99})")
    least, _ = timed(lambda: pattern.sub(r"\1", text))
    report("delete at 100 000 places", seconds, "re.sub", least)

    replaced = aligned.text
    edits = [Edit(Span(at, at + 2), "〇〇〇") for at in range(50, len(replaced) - 100, 99)]
    seconds, aligned = timed(lambda: aligned.edit(edits, "repairs"))
    pattern = re.compile("(?s)..(.{97})")
    least, _ = timed(lambda: pattern.sub(r"〇〇〇\1", replaced))
    report("replace at 100 000 places of that", seconds, "re.sub", least)
    return aligned


def whole_page() -> None:
    """Ten million characters: join the lines, then fold the widths, stretch by stretch."""
    text = page(SIZE)
    lines = [Edit(Span(*found.span()), "") for found in re.finditer("\n", text)]
    seconds, joined = timed(lambda: AlignedText.of(text).edit(lines, "lines"))
    least, _ = timed(lambda: re.sub("\n", "", text))
    report(f"join {len(lines)} lines", seconds, "re.sub", least)

    stretches = [
        Edit(Span(*found.span()), found.group().translate(WIDE), by_char=True)
        for found in re.finditer("[！-～]+", joined.text)
    ]
    seconds, _ = timed(lambda: joined.edit(stretches, "width"))
    least, _ = timed(lambda: joined.text.translate(WIDE))
    report(f"fold {len(stretches)} stretches of wide characters", seconds, "str.translate", least)


def widths() -> None:
    """Widths folded throughout: in one stretch, and in the worst of cases."""
    wide = ("ＡＢＣ０１２ｘｙｚ～" * (SIZE // 10))[:SIZE]
    least, narrow = timed(lambda: wide.translate(WIDE))
    one = [Edit(Span(0, SIZE), narrow, by_char=True)]
    seconds, _ = timed(lambda: AlignedText.of(wide).edit(one, "width"))
    report("fold ten million wide characters, one stretch", seconds, "str.translate", least)

    mixed = "Ａ漢字" * (SIZE // 3)
    single = [Edit(Span(at, at + 1), "A", by_char=True) for at in range(0, len(mixed), 3)]
    seconds, aligned = timed(lambda: AlignedText.of(mixed).edit(single, "width"))
    least, _ = timed(lambda: re.sub("[！-～]", lambda found: found.group().translate(WIDE), mixed))
    report(f"fold {len(single)} wide characters, one by one", seconds, "re.sub with a call", least)
    made, _ = timed(lambda: [Edit(Span(at, at + 1), "A") for at in range(0, len(mixed), 3)])
    report("the same", seconds, "to make the edits", made)
    assert len(aligned.runs) == 1


def lookups(aligned: AlignedText) -> None:
    """Look-ups of spans of ten characters among hundreds of thousands of runs."""
    size = len(aligned.runs)
    first, _ = timed(lambda: aligned.from_source(Span(0, 10)))
    starts = list(accumulate(run.end - run.start for run in aligned.runs))
    spans = [run.source for run in aligned.runs]
    ranked, _ = timed(lambda: sorted(spans))
    report(f"the first look-up, which makes the index of {size} runs", first, "sorted", ranked)

    step = (len(aligned.text) - 10) // LOOKUPS
    places = [Span(at, at + 10) for at in range(0, step * LOOKUPS, step)]
    least = bisects(starts, places)
    for name, look in (
        ("to_source", aligned.to_source),
        ("from_source", aligned.from_source),
        ("locate", lambda span: aligned.locate(span.end)),
    ):
        seconds, _ = timed(lambda look=look: [look(span) for span in places])  # type: ignore[misc]
        report(f"{LOOKUPS} times {name}, {size} runs", seconds, "bisect", least)
    growth(aligned)


def bisects(starts: Sequence[int], places: Sequence[Span]) -> float:
    return timed(lambda: [bisect_right(starts, span.start) for span in places])[0]


def growth(large: AlignedText) -> None:
    """The same look-ups in a text a hundred times shorter: a logarithm hardly grows."""
    small = AlignedText.of(large.source[: SIZE // 100])
    edits = [Edit(Span(at, at + 1), "") for at in range(0, SIZE // 100 - 100, 33)]
    small = small.edit(edits, "lines")
    times = []
    for aligned in (small, large):
        step = max((len(aligned.text) - 10) // LOOKUPS, 1)
        last = len(aligned.text) - 10
        places = [Span(at % last, at % last + 10) for at in range(0, step * LOOKUPS, step)]
        aligned.to_source(places[0])
        times.append(timed(lambda a=aligned, p=places: [a.to_source(s) for s in p])[0])  # type: ignore[misc]
    runs = f"{len(large.runs)} runs", f"{len(small.runs)} runs"
    report(f"{LOOKUPS} times to_source, {runs[0]}", times[1], runs[1], times[0])


def folding() -> None:
    """Folding for search."""
    for name, text in (("Japanese", page(SIZE)), ("English", "The guidelines of 1978. " * 400_000)):
        seconds, _ = timed(lambda text=text: fold(text))  # type: ignore[misc]
        least, _ = timed(lambda text=text: re.sub(r"\s+", "", text.translate(WIDE)))  # type: ignore[misc]
        report(f"fold {len(text)} characters of {name}", seconds, "str.translate, re.sub", least)


def main() -> None:
    whole_page()
    lookups(many_edits())
    folding()
    widths()


if __name__ == "__main__":
    main()
