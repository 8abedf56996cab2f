"""What the cleaning removed, pinned: nothing but labels, calls, markup and page furniture."""

from __future__ import annotations

import re
from collections import Counter

import pytest

import alliance_corpus as ac
from tests.documents.helpers.second_reading import EXPECTED

PINNED = EXPECTED / "cleaning.txt"
ALLOWED = {
    "labels": r"[0-9０-９（）()【】①-⑳ア-ン・．\-－—■第節⁰¹²³⁴-⁹\s]+",
    "calls": r"[⁰¹²³⁴-⁹]+",
    "markup": r"#+ |[<>]|- | - ",
    "blocks": r"\s+",
    "lines": r"\s+",
    "spaces": r" +",
    "width": r"[０-９Ａ-Ｚａ-ｚ]+",
}


def report() -> str:
    """Every distinct change, by document and step, with how often it was made."""
    counts = Counter((c.document, c.step, c.old, c.new) for c in ac.load().cleaning)
    return "".join(
        f"{document}\t{step}\t{old!r} -> {new!r}\t{count}\n"
        for (document, step, old, new), count in sorted(counts.items())
    )


def test_the_report_is_the_pinned_one() -> None:
    assert report() == PINNED.read_text(encoding="utf-8")


@pytest.mark.parametrize("step", ALLOWED)
def test_a_step_changes_only_what_is_its_own(step: str) -> None:
    for change in ac.load().cleaning.where(step=step):
        assert re.fullmatch(ALLOWED[step], change.old), change


def test_there_are_no_other_steps() -> None:
    assert {change.step for change in ac.load().cleaning} <= set(ALLOWED)
