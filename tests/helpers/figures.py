"""The figures in README and docs: computed from the data, never typed.

In a page, a comment after a figure names it, ``193<!-- figure: events -->``; a table that is
computed is between ``<!-- table: agreement -->`` and ``<!-- end -->``.
``python -m tests.helpers.figures`` lists the pages that say something else than the data, and
``--write`` writes what the data say. The tests compare, and look for figures that nobody named (`typed`).
"""

from __future__ import annotations

import re
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import alliance_corpus as ac
from tests.documents.helpers.agreement import agreements
from tests.helpers import glossary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))

WORDS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip
"""Numbers as a page may write them."""

KANJI: Final = "〇一二三四五六七八九十"
"""Numbers as a Japanese page may write them: 五, 三十."""

NAMED: Final = re.compile(
    rf"(?P<value>[A-Za-z0-9][\w.]*(?: %)?|[{KANJI}]+)(?P<mark><!-- figure: (?P<name>.+?) -->)",
    re.ASCII,
)
TABLE: Final = re.compile(
    r"(?P<mark><!-- table: (?P<name>\w+) -->\n).*?(?=<!-- end -->)", re.DOTALL
)

NO_PROSE: Final = re.compile(
    r"^```.*?^```|`[^`]*`|<!-- table:.*?<!-- end -->|\]\([^)]*\)|<https?:[^>]*>",
    re.DOTALL | re.MULTILINE,
)
"""Code, computed tables, targets of links."""

NO_FIGURE: Final = re.compile(
    r"Python 3\.\d+|CC BY 4\.0|ISO\s+(?:8601-2:2019|3166)|levels 0 to 2|Articles? \d+(?: and \d+)?"
    r"|part II, chapter 4, section 1"
    r"|grant \d+|guidelines of 1978, 1997 (?:and|or) 2015"
)
"""Numbers that are a part of a name."""

TYPED: Final = re.compile(
    r"(?<![^\s(*])(?!(?:18|19|20)\d\d\b)\d[\d.,]*(?: %)?(?![^\s),.;:*])"
    rf"|\b(?:{'|'.join(WORDS[3:])}|half|a third|thirds|quarters?|dozens?|hundreds?|thousands?)\b(?!-)",
    re.IGNORECASE,
)
"""Digits by themselves that are not a year, and words for three and more."""

COUNTED: Final = re.compile(
    rf"(?:\d[\d.,]*|(?![一二])[{KANJI}]+)(?:%(?=[^\x00-\x7f])|％|[つ件点個人本冊字問])"
)
"""In Japanese: numbers of three and more that count something."""


@cache
def figures() -> Mapping[str, str]:
    """Every figure by its name."""
    corpus = ac.load()
    found: dict[str, object] = {name: len(table) for name, table in corpus.tables.items()}
    for name in corpus.documents.ids:
        events = len(corpus.events.in_documents(name))
        found[f"events of {name}"] = events
        found[f"share of events of {name}"] = f"{events / len(corpus.events):.0%}"
        found[f"notes of {name}"] = len(corpus.notes.in_documents(name))
    texts = corpus.works.where(lambda work: work.instrument is not None)
    years = [str(document.written) for document in corpus.documents if document.written]
    coverage = tomllib.loads(_read("pyproject.toml"))["tool"]["coverage"]
    found |= {
        "version": corpus.version,
        "year of the version": str(corpus.issued)[:4],
        "texts of instruments": len(texts),
        "documents without date": len(corpus.documents.where(issued=None)),
        "documents without title": len(corpus.documents.where(title=None)),
        "documents with English": len(
            {block.document for block in corpus.blocks if _english(block)}
        ),
        "first year": min(years),
        "last year": max(years),
        "questions": len(re.findall(r"^## ", _read("docs/how-to/questions.md"), re.MULTILINE)),
        "coverage": f"{coverage['report']['fail_under']}%",
    }
    return {name: str(value).replace("%", " %") for name, value in found.items()}


def tables() -> Mapping[str, Callable[[], str]]:
    """What computes each table, by its name."""
    return {
        "agreement": _agreement,
        "bodies": glossary.bodies,
        "instruments": glossary.instruments,
        "topics": glossary.topics,
    }


def _agreement() -> str:
    head = "| layer | two readings agree on | second reading | records | agree | measure |\n"
    rows = [
        f"| {one.layer} | {one.same_if} | {one.theirs} | {one.ours or 'more'} | {one.same} |"
        f" {one.measure} |\n"
        for one in agreements()
    ]
    return f"\n{head}| --- | --- | --: | --: | --: | --- |\n{''.join(rows)}\n"


def filled(page: str) -> str:
    """A page with every figure and table as the data have it.

    Raises:
        KeyError: if there is no figure of a name.
    """

    def table(match: re.Match[str]) -> str:
        return match["mark"] + tables()[match["name"]]()

    def figure(match: re.Match[str]) -> str:
        value = figures()[match["name"]]
        return _as_written(value, match["value"]) + match["mark"]

    return TABLE.sub(table, NAMED.sub(figure, page))


def typed(page: str) -> list[str]:
    """The figures in the prose of a page that have no name."""
    for other in (NO_PROSE, NAMED, NO_FIGURE):
        page = other.sub(" ", page)
    return TYPED.findall(page) + COUNTED.findall(page)


def in_kanji(number: int) -> str:
    """A number up to 99 as Japanese prose writes it; greater ones in digits."""
    tens, ones = divmod(number, 10)
    if number > 99:
        return str(number)
    written = ("" if tens == 1 else KANJI[tens]) + KANJI[10] if tens else ""
    return written + (KANJI[ones] if ones or not tens else "")


def _english(block: ac.Block) -> bool:
    """Whether it is a paragraph in English, no mere title or reference."""
    return block.kind == "paragraph" and sum(map(str.isascii, block.text)) > 0.9 * len(block.text)


def _read(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def _as_written(value: str, before: str) -> str:
    """A figure in the way in which the page has it: in digits, as a word, or in kanji."""
    if not before.isalpha() or not value.isdecimal():
        return value
    if before[0] in KANJI:
        return in_kanji(int(value))
    if int(value) >= len(WORDS):
        return value
    word = WORDS[int(value)]
    return word.capitalize() if before[0].isupper() else word


def main(arguments: list[str]) -> int:
    """List the pages whose figures are not those of the data, or write them."""
    status = 0
    for path in PAGES:
        page = path.read_text(encoding="utf-8")
        if filled(page) != page:
            print(path.relative_to(ROOT))
            if arguments == ["--write"]:
                path.write_text(filled(page), encoding="utf-8")
            else:
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
