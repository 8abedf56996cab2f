"""The table of cases in docs/time.md says what the code answers."""

from __future__ import annotations

import re

import pytest

from alliance_corpus.dates import EDTF
from alliance_corpus.records import Institution, Name, Person
from alliance_corpus.records.beginnings import Presence
from tests.helpers.printed import ROOT

PAGE = (ROOT / "docs" / "time.md").read_text(encoding="utf-8")
HEAD, _, *ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| what is known") or "| maybe |" in line or "| yes | yes |" in line
    or re.fullmatch(r"\|( --- \|){5}", line)
]  # fmt: skip
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


def test_the_table_has_all_its_rows() -> None:
    assert len(ROWS) == 8


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_says_what_the_code_answers(row: list[str]) -> None:
    known, *answers = row
    one = entity(known)
    presence = Presence.of([one], [], [])
    assert [presence.there(one, when).value for when in WHEN] == answers
