"""The tables of cases in docs/explanation/time.md say what the code answers."""

from __future__ import annotations

import re
from itertools import takewhile

import pytest

from alliance_corpus.dates import EDTF
from alliance_corpus.records import Institution, Name, Person
from alliance_corpus.records.beginnings import Presence
from tests.helpers.printed import ROOT

PAGE = (ROOT / "docs" / "explanation" / "time.md").read_text(encoding="utf-8")


def table(first_cell: str) -> list[list[str]]:
    """The rows of the table whose head begins with these words, the head first."""
    _, _, rest = PAGE.partition(f"\n| {first_cell} |")
    lines = f"| {first_cell} |{rest}".splitlines()
    rows = [line.strip("|").split("|") for line in takewhile(lambda one: one[:1] == "|", lines)]
    return [[cell.strip() for cell in row] for row in rows if row[0] != " --- "]


HEAD, *ROWS = table("what is known")
COMPARED = table("one")[1:]
WHEN = [EDTF(cell.removeprefix("as of ")) for cell in HEAD[1:]]


def entity(known: str) -> Institution | Person:
    """What the first cell of a row describes."""
    if "person" in known:
        return Person(id="x", kind="official", names=(Name("人"),))
    valid, attested = (
        re.search(r"`valid` (\S+?)[ ,]", f"{known} "),
        re.search(r"`attested` (\d+)", known),
    )
    return Institution(
        id="x",
        kind="framework",
        names=(Name("会"),),
        valid=None if valid is None else EDTF(valid[1]),
        attested=() if attested is None else (EDTF(attested[1]),),
    )


def test_the_tables_have_all_their_rows() -> None:
    assert (len(ROWS), len(COMPARED)) == (8, 10)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_says_what_the_code_answers(row: list[str]) -> None:
    known, *answers = row
    one = entity(known)
    presence = Presence.of([one], [], [])
    assert [presence.there(one, when).value for when in WHEN] == answers


@pytest.mark.parametrize("row", COMPARED, ids=lambda row: "-".join(row[:2]))
def test_a_row_says_how_two_dates_compare(row: list[str]) -> None:
    one, other = (EDTF(cell.strip("`")) for cell in row[:2])
    answers = one.before(other), one.during(other), one.after(other)
    assert [answer.value for answer in answers] == row[2:5]
