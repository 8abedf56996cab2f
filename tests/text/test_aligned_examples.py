"""Aligned texts by example: cleaning a page, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from alliance_corpus.errors import SpanError
from alliance_corpus.text import AlignedText, Edit, Run, Span, Step, StepChange

PAGE = "１９７８年に(3)\n了承した。"


def cleaned() -> AlignedText:
    page = AlignedText.of(PAGE)
    page = page.edit([Edit(Span(6, 9), "")], "calls")
    page = page.edit([Edit(Span(6, 7), "")], "lines")
    return page.edit([Edit(Span(0, 4), "1978", by_char=True)], "width")


def test_a_page_is_cleaned() -> None:
    page = cleaned()
    assert page.text == "1978年に了承した。"
    assert page.runs == (
        Run(0, 6, (Span(0, 6),), "linear", None),
        Run(6, 11, (Span(10, 15),), "linear", None),
    )
    assert page.to_source(Span(4, 8)) == (Span(4, 12),)
    assert page.from_source(Span(5, 11)) == (Span(5, 7),)
    assert page.locate(6) == page.locate(9) == 6
    assert [step.name for step in page.steps] == ["calls", "lines", "width"]
    assert page.changes == (
        StepChange("calls", (Span(6, 9),), Span(6, 9), "(3)", ""),
        StepChange("lines", (Span(9, 10),), Span(6, 7), "\n", ""),
        StepChange("width", (Span(0, 4),), Span(0, 4), "１９７８", "1978"),
    )
    assert page.steps[0].deleted == (Span(6, 9),)
    assert page.unaccounted() == ()


def test_a_replacement_stands_for_all_that_it_replaced() -> None:
    text = AlignedText.of("ab\ncd").edit([Edit(Span(2, 3), "")], "lines")
    text = text.edit([Edit(Span(1, 3), "XYZ")], "repair")
    (run,) = [run for run in text.runs if run.kind == "atomic"]
    assert run == Run(1, 4, (Span(1, 2), Span(3, 4)), "atomic", "repair")
    assert text.to_source(Span(2, 3)) == (Span(1, 4),)
    assert text.from_source(Span(3, 4)) == (Span(1, 4),)
    assert text.from_source(Span(2, 3)) == ()
    assert text.locate(2) == text.locate(3) == 4


def test_what_moved_is_found_at_its_new_place() -> None:
    text = AlignedText.of("body[note]rest").arrange(
        [[Span(0, 4), Span(10, 14)], [Span(4, 10)]], "notes"
    )
    assert text.text == "bodyrest\n\n[note]"
    assert text.runs[2] == Run(8, 10, (), "inserted", "notes")
    assert text.to_source(Span(2, 6)) == (Span(2, 4), Span(10, 12))
    assert text.to_source(Span(0, 16)) == (Span(0, 14),)
    assert text.from_source(Span(3, 11)) == (Span(3, 5), Span(10, 16))
    assert text.locate(10) == 16
    assert text.locate(4) == 4
    assert text.changes == ()


def test_what_is_in_no_span_is_dropped_and_recorded() -> None:
    text = AlignedText.of("head body foot").arrange([[Span(5, 9)]], "furniture")
    assert text.text == "body"
    assert text.changes == (
        StepChange("furniture", (Span(0, 5),), Span(0, 5), "head ", ""),
        StepChange("furniture", (Span(9, 14),), Span(9, 14), " foot", ""),
    )
    assert text.locate(3) == 0
    assert text.locate(14) == 4


def test_pieces_of_a_replacement_count_whole() -> None:
    text = AlignedText.of("abc").edit([Edit(Span(0, 2), "XYZ")], "repair")
    text = text.edit([Edit(Span(1, 2), "")], "cut").edit([Edit(Span(1, 1), "-")], "mark")
    assert text.text == "X-Zc"
    assert [run.source for run in text.runs if run.kind == "atomic"] == [(Span(0, 2),)] * 2
    assert text.from_source(Span(1, 2)) == (Span(0, 3),)
    assert text.to_source(Span(2, 4)) == (Span(0, 3),)


def test_a_note_is_called_after_the_last_piece_of_a_replacement() -> None:
    text = AlignedText.of("abc(1)").edit([Edit(Span(0, 3), "XYZ")], "repair")
    text = text.arrange([[Span(2, 3)], [Span(0, 1)], [Span(3, 6)], [Span(1, 2)]], "order", "|")
    assert text.text == "Z|X|(1)|Y"
    assert text.locate(2) == text.locate(3) == 9
    assert text.locate(4) == 5
    assert text.from_source(Span(1, 2)) == (Span(0, 3), Span(8, 9))


def test_words_put_where_nothing_stands_behind_are_inserted() -> None:
    text = AlignedText.of("ab").edit([Edit(Span(1, 1), "xy")], "one")
    text = text.edit([Edit(Span(2, 3), "z!")], "two")
    assert text.text == "axz!b"
    assert [run.step for run in text.runs] == [None, "one", "two", None]
    assert text.to_source(Span(1, 4)) == ()
    assert text.from_source(Span(0, 2)) == (Span(0, 5),)


def test_edits_that_touch_are_one_and_those_without_effect_none() -> None:
    singly = [Edit(Span(i, i + 1), c, by_char=True) for i, c in enumerate("abcXY")]
    text = AlignedText.of("ＡbＣde").edit(singly, "width")
    assert text.steps[0].edits == (
        Edit(Span(0, 1), "a", by_char=True),
        Edit(Span(2, 5), "cXY", by_char=True),
    )
    deleted = AlignedText.of("abcd").edit([Edit(Span(i, i + 1), "") for i in range(3)], "lines")
    assert deleted.steps[0].edits == (Edit(Span(0, 3), ""),)
    assert AlignedText.of("ab").edit([Edit(Span(0, 2), "ab")], "none").changes == ()


def test_line_breaks_of_every_kind_stay() -> None:
    text = AlignedText.of("a\r\nb\rc\n").edit([Edit(Span(0, 1), "\r\n")], "x")
    assert text.text == "\r\n\r\nb\rc\n"


def test_steps_are_values() -> None:
    one, two = cleaned().steps, cleaned().steps
    assert one == two
    assert hash(one) == hash(two)
    assert one[0] != one[1]
    assert AlignedText.of("ab").apply(Step("nothing")).text == "ab"
    assert list(AlignedText.of("ab").changes_by(Step("nothing"))) == []


def test_repr_is_short() -> None:
    assert repr(cleaned()) == (
        "<AlignedText: 11 characters in 2 runs, from 15, steps ['calls', 'lines', 'width']>"
    )


def test_an_aligned_text_is_not_equal_to_its_words() -> None:
    assert cleaned() != cleaned().text


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        (
            [Edit(Span(0, 2), "x"), Edit(Span(1, 3), "y")],
            r"edit 1 of step 's', Span\(1, 3\) by 'y'",
        ),
        ([Edit(Span(2, 3), "x"), Edit(Span(0, 1), "y")], "edit 1 of step 's'.* before offset 3"),
        ([Edit(Span(0, 1), "x"), Edit(Span(2, 5), "y")], "edit 1 of step 's'.* ends at 4"),
        ([Edit(Span(5, 5), "x")], "edit 0 of step 's'.* outside the text"),
    ],
)
def test_faulty_edits_are_named(edits: list[Edit], message: str) -> None:
    with pytest.raises(SpanError, match=message):
        AlignedText.of("abcd").edit(edits, "s")


def test_an_edit_by_character_keeps_the_length() -> None:
    with pytest.raises(SpanError, match="expected 2 characters, got 1"):
        Edit(Span(0, 2), "x", by_char=True)


def test_spans_that_overlap_are_not_arranged() -> None:
    with pytest.raises(SpanError, match=r"Span\(1, 3\) of an arrangement overlaps"):
        AlignedText.of("abcd").arrange([[Span(1, 3)], [Span(0, 2)]], "s")


def test_steps_of_a_longer_text_are_refused() -> None:
    with pytest.raises(SpanError):
        AlignedText.replay("short", cleaned().steps)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([[3, 0]], "cover 3 characters of the text: expected 4"),
        ([[2, 0], [2, 2]], "run 1.*joined to the run before"),
        ([[1, "s"], [3, "s"]], "run 1.*joined to the run before"),
        ([[2, 0], [2, 1]], "claimed twice"),
        ([[3, 0], [1, "s", 2, 3]], "claimed twice"),
        ([[4, 3]], "run 0.*outside a source of 6"),
        ([[4, -1]], "run 0"),
        ([[0, 0], [4, 0]], "run 0"),
        ([[-1, 0], [5, 0]], "run 0"),
        ([[4, "s", 0]], "run 0"),
        ([[4, "s", 2, 2]], "run 0"),
        ([[4, "s", 0, 2, 2, 3]], "run 0"),
        ([[4, "s", 3, 4, 0, 1]], "run 0"),
        ([[4, "s", 5, 7]], "run 0"),
        ([[4, "s", "0", "1"]], "run 0"),
        ([[4, 0, 1]], "run 0"),
        ([[4, None]], "run 0"),
        ([[True, 0]], "run 0"),
        ([[4]], "run 0"),
        ([4], "run 0"),
        (["40"], "run 0"),
        (None, "expected a list of runs"),
    ],
)
def test_damaged_runs_are_refused(rows: Any, message: str) -> None:
    with pytest.raises(SpanError, match=message):
        AlignedText.from_runs("abcdef", "abcd", rows)
