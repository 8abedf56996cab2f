"""How dates are drawn: each kind of date by a shape of its own, inside the picture."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alliance_corpus.corpus.plots.strokes import Stroke, strokes_of
from alliance_corpus.dates import EDTF
from alliance_corpus.site.timeline.drawing import REACH, View, draw, is_rough
from alliance_corpus.testing import edtf_values

VIEW = View(100, 1000, 1950, 2000)
NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")


def looks(date: str) -> tuple[tuple[str, str], ...]:
    """The drawing of a date without its place: class and commands of each path."""
    rough = "rough " if is_rough(EDTF(date)) else ""
    found = [draw(stroke, VIEW) for stroke in strokes_of(EDTF(date))]
    return tuple((f"{rough}{one.shape}", re.sub(r"[-\d. ]", "", one.path)) for one in found)


@given(edtf_values(), st.floats(-3000, 3000), st.floats(0.2, 5000))
def test_every_date_is_drawn_within_its_reach(date: EDTF, first: float, wide: float) -> None:
    view = View(100, 1000, first, first + wide)
    for stroke in strokes_of(date):
        found = draw(stroke, view)
        assert found.start < found.end
        assert view.left - REACH <= found.start
        assert found.end <= view.right + REACH
        assert found.shape == stroke.shape
        assert re.fullmatch(r"[MHVLlaz0-9. hv-]+", found.path)


DIFFERENT = {
    "day": "1978-11-27",
    "year": "1978",
    "span": "1975/1980",
    "goes on": "1975/..",
    "end unknown": "1975/",
    "start unknown": "/1975",
    "before a limit": "[..1975]",
    "after a limit": "[1975..]",
    "between limits": "[1975..1980]",
    "decade": "197X",
    "about": "1978~",
    "about, goes on": "1975~/..",
    "several": "{1975,1980}",
}


@pytest.mark.parametrize(("one", "other"), list(combinations(DIFFERENT, 2)))
def test_kinds_of_dates_look_different(one: str, other: str) -> None:
    both_vague = {one, other} == {"decade", "about"}  # their lengths tell them apart
    assert (looks(DIFFERENT[one]) == looks(DIFFERENT[other])) == both_vague


@pytest.mark.parametrize("date", ["1978", "1978-11", "1978-21", "197X", "1978~", "1978-11-27?"])
def test_what_is_not_known_to_the_day_is_an_outline(date: str) -> None:
    assert {shape for shape, _ in looks(date)} <= {"vague", "rough vague"}


@pytest.mark.parametrize(
    ("date", "rough"),
    [
        ("1978~", True),
        ("1978?", True),
        ("197X", True),
        ("1978%", True),
        ("1978-XX", True),
        ("1978", False),
        ("1975/..", False),
        ("[..1978]", False),
        ("1978-11-27", False),
    ],
)
def test_doubts_are_marked(date: str, rough: bool) -> None:
    assert is_rough(EDTF(date)) is rough


@given(st.floats(1950, 2000), st.floats(1950, 2000))
def test_later_is_further_right(one: float, other: float) -> None:
    assume(one < other)
    assert VIEW.x(one) <= VIEW.x(other)
    assert VIEW.left <= VIEW.x(one) <= VIEW.right


@given(st.floats(1951, 1999), st.floats(0, 40))
def test_a_bar_is_as_long_as_its_time(first: float, wide: float) -> None:
    assume(VIEW.x(first + wide) - VIEW.x(first) > 4)
    found = draw(Stroke("span", first, first + wide), VIEW)
    assert (found.start, found.end) == (VIEW.x(first), VIEW.x(first + wide))


def test_a_limit_outside_of_the_view_is_no_upright_in_it() -> None:
    inside = draw(Stroke("limit", 1960, 1970), VIEW).path
    assert inside.count("V") == 2
    beyond = draw(Stroke("limit", 1940, 1970), VIEW).path
    assert (beyond.count("V"), beyond.count("L")) == (1, 2)
    over = draw(Stroke("limit", None, 2010), VIEW)
    assert (over.path.count("V"), over.path.count("L")) == (0, 4)
    assert (over.start, over.end) == (VIEW.left, VIEW.right)


def test_coordinates_are_in_tenths() -> None:
    path = draw(Stroke("span", 1960.123456, 1970.98765), VIEW).path
    assert all(len(one.partition(".")[2]) <= 1 for one in NUMBERS.findall(path))
