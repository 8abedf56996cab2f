"""How fast references are read: notes, lists, running text without any, and hostile text.

Prints nanoseconds of the processor a character for texts of growing length: where the numbers of a
line stay the same, the time grows with the text and no faster. The last column compares with one
wide regular expression over the same text in the same run, so that it means the same on any
machine: how many times as long the whole reading takes as finding brackets, figures and units.

Run: python benchmarks/references.py [rounds] [longest text]
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from typing import TYPE_CHECKING

from alliance_corpus.readers.references import read_references

if TYPE_CHECKING:
    from collections.abc import Callable

NOTES = (
    "山田太郎「港の同盟―「海」の役割」『海港研究』第12巻第3号（2001年4月）、45－47頁。\n\n"
    "同上、48頁。\n\n"
    "林花子・北一編『波止場の歴史』（青空書房、1999年）、12頁；北、前掲書、14頁。\n\n"
    "Jane Doe, “Why Piers Stay,” Harbor Studies 12, no. 3 (1999): 1–20.\n\n"
    "防衛省『防衛白書(令和5年版)』、336頁、https://www.example.jp/a.html（2024年8月1日閲覧）。\n\n"
)
LIST = (
    "山田太郎（2001）「港の同盟」『海港研究』12(3): 45-67.\n"
    "―――（2003）『波止場の歴史』青空書房.\n\n"
    "林花子. 海の書. 海港研究. 2001, vol. 12, no. 3, p. 4-9.\n\n"
)
PROSE = (
    "この演説は「港を開く」という方針を述べ、1978年（昭和53年）以降の協力を振り返った。"
    "いわゆる「核の傘」については、両国の防衛当局が協議を重ねてきた。\n\n"
)
TEXTS = {
    "notes": NOTES,
    "list": LIST,
    "prose": PROSE,
    "open brackets": "「『（",
    "round brackets": "（",
    "quotations": "「港」",
    "figures": "『港』1、2、3-4、",
    "names": "山田太郎、",
}
SIZES = (10_000, 40_000, 160_000, 1_000_000)
WIDE = re.compile(
    r"「[^」\n]{1,80}」|『[^』\n]{1,80}』|[（(][^（）()\n]{1,80}[）)]|第?[0-9０-９]+[巻号頁年月日]"
    r"|[A-Z][a-z]+,? [A-Z][a-z]+|https?://[!-~]+|(?:pp?|vol|no)\. ?[0-9]+|同上|前掲"
)
"""What a quick hand would write to find the parts of references, without putting them together."""


def cost(text: str, rounds: int, read: Callable[[str], object]) -> float:
    """Nanoseconds a character, the median of several rounds."""
    spent = []
    for _ in range(rounds):
        start = time.process_time_ns()
        read(text)
        spent.append(time.process_time_ns() - start)
    return statistics.median(spent) / len(text)


def main() -> None:
    """Print a line for each kind of text."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    longest = int(sys.argv[2]) if len(sys.argv) > 2 else SIZES[-1]
    sizes = [size for size in SIZES if size <= longest]
    print(f"nanoseconds a character, median of {rounds} rounds, by the length of the text")
    print(f"{'':16}" + "".join(f"{size:>11,}" for size in sizes) + f"{'× regex':>11}")
    for name, piece in TEXTS.items():
        texts = [piece * (size // len(piece) + 1) for size in sizes]
        costs = [cost(text, rounds, read_references) for text in texts]
        ratio = costs[0] / cost(texts[0], max(rounds, 9), WIDE.findall)
        print(f"{name:16}" + "".join(f"{value:11,.0f}" for value in costs) + f"{ratio:11,.0f}")


if __name__ == "__main__":
    main()
