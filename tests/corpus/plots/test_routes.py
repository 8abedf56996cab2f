"""Routes of lines: none runs behind a box that is not its own."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus.plots.routes import (
    balanced,
    bent,
    curve,
    number_place,
    through_gaps,
)
from alliance_corpus.text.columns import width, wrap

WIDEST = 0.35
"""Half the width of the widest box, in columns of the picture."""

heights = st.integers(0, 40).map(lambda n: n / 2)
boxes = st.lists(st.integers(0, 20), min_size=1, max_size=8, unique=True).map(
    lambda rows: [(float(row), 0.3) for row in rows]
)
places = st.tuples(st.sampled_from([0, 1, 2]), heights)


def points_of(
    start: tuple[float, float], end: tuple[float, float], gap: float | None
) -> list[tuple[float, float]]:
    return list(zip(*(bent(start, end) if gap is None else curve(start, end, gap)), strict=True))


def height_at(points: list[tuple[float, float]], x: float) -> float:
    for (x1, y1), (x2, y2) in pairwise(points):
        if min(x1, x2) <= x <= max(x1, x2):
            return y1 + (y2 - y1) * (x - x1) / (x2 - x1)
    raise AssertionError(x)


@given(st.lists(st.tuples(heights, heights), max_size=12), boxes)
def test_no_line_from_side_to_side_runs_behind_a_box(
    ends: list[tuple[float, float]], boxes: list[tuple[float, float]]
) -> None:
    lines = [((0.0, one), (2.0, other)) for one, other in ends]
    for (start, end), gap in zip(lines, through_gaps(lines, boxes), strict=True):
        points = points_of(start, end, gap)
        assert (points[0], points[-1]) == (start, end)
        for step in range(-10, 11):
            height = height_at(points, 1 + WIDEST * step / 10)
            assert not any(abs(height - middle) < half - 1e-9 for middle, half in boxes)


@given(st.lists(st.tuples(heights, heights), max_size=12, unique=True), boxes)
def test_lines_in_one_gap_stay_apart(
    ends: list[tuple[float, float]], boxes: list[tuple[float, float]]
) -> None:
    found = through_gaps([((0.0, one), (2.0, other)) for one, other in ends], boxes)
    led = [gap for gap in found if gap is not None]
    assert len(set(led)) == len(led)


@given(places, places, heights)
def test_what_ends_in_the_middle_comes_level_and_its_number_stands_on_it(
    start: tuple[float, float], end: tuple[float, float], box: float
) -> None:
    if start[0] == end[0]:
        return
    assert through_gaps([(start, end)], []) == [None]
    points = points_of(start, end, None)
    assert (points[0], points[-1]) == (start, end)
    if 1 in (start[0], end[0]):
        own = start if start[0] == 1 else end
        other = end if start[0] == 1 else start
        assert height_at(points, 1 + (WIDEST if other[0] == 2 else -WIDEST)) == own[1]
    x, y = number_place(start, end, None)
    assert abs(height_at(points, x) - y) < 1e-9
    assert number_place((0, start[1]), (2, end[1]), box) == (1, box)


@given(st.text("日米防衛abc d", max_size=60), st.integers(4, 40))
def test_lines_of_a_name_are_even_and_no_more(text: str, columns: int) -> None:
    lines = balanced(text, columns)
    whole = list(wrap(text, columns))
    assert len(lines) == len(whole)
    assert "".join(lines).replace(" ", "") == "".join(whole).replace(" ", "")
    assert max(map(width, lines), default=0) <= max(columns, 2)


def test_a_name_has_no_orphan() -> None:
    assert balanced("日米サイバー防衛政策ワーキンググループ", 36) == [
        "日米サイバー防衛政策",
        "ワーキンググループ",
    ]


def test_documents_with_a_year_in_their_name_have_it_once() -> None:
    (axes,) = ac.load().plot.words("抑止").axes
    labels = [tick.get_text() for tick in axes.get_xticklabels()]
    assert "防衛省 2018" in labels
    assert any(label.endswith("\n日付なし") for label in labels)


def test_boxes_that_touch_leave_no_gap() -> None:
    (gap,) = through_gaps([((0, 1.5), (2, 1.5))], [(1, 0.6), (2, 0.6)])
    assert gap is not None
    assert not 0.4 < gap < 2.6
