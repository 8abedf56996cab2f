"""Yes, no and maybe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Answer, Day, MaybeError
from alliance_corpus.dates.spans import lasts, widened, written
from alliance_corpus.dates.times import has_zone
from alliance_corpus.errors import AllianceCorpusError, DateError
from alliance_corpus.testing import days, edtf_strings, edtf_values

YES, NO, MAYBE = Answer.YES, Answer.NO, Answer.MAYBE

# Values close to each other, so that they meet often.
_NEAR = """
    1978 1978-11 1978-11-27 1978-11-30 1978-12-01 1979 197X 19XX 1978~ 1978? 1979-01~
    1978-11-27% 1978-23 1977-24 1978-36 1978-XX-27 1978-1X 1978/1979 1978-11/1979-02
    1977~/1978? 1976/1980 1978/.. ../1978 1978/ /1978 ../.. /.. ../ 1978-11-28/ [1978,1980]
    {1978,1980} [1978-01..1978-11] [..1978] {1979..} {1976,1978-11..1979-02}
    1978-11-27T10:00:00 1978S2 Y12345 -1978
"""
NEAR = st.sampled_from(_NEAR.split()).map(EDTF) | edtf_values()


@pytest.mark.parametrize(
    ("text", "other", "before", "during", "after"),
    [
        ("1978", "1979", YES, NO, NO),
        ("1978", "1978", MAYBE, YES, MAYBE),  # two of its days
        ("1978-11", "1978", MAYBE, YES, MAYBE),  # 1978 may be any day of the year
        ("1978", "1978-11", MAYBE, MAYBE, MAYBE),
        ("1977/1978", "1978", NO, MAYBE, NO),  # an interval lasts to its end
        ("1978-11", "1977~", MAYBE, MAYBE, MAYBE),  # 1977~ may reach into 1978, and need not
        ("1979-01", "1977~", NO, NO, YES),
        ("1978~", "1978", MAYBE, MAYBE, MAYBE),
        ("1978-06~", "1978", MAYBE, YES, MAYBE),
        ("1978-11?", "1978", MAYBE, MAYBE, MAYBE),
        ("1978-11", "1978?", MAYBE, MAYBE, MAYBE),
        ("1978?", "1979", MAYBE, NO, NO),
        ("1978%", "1985", MAYBE, NO, NO),
        ("1951/", "1960", MAYBE, MAYBE, NO),
        ("1951/", "1950", NO, NO, YES),
        ("1951/", "1950/..", NO, YES, NO),
        ("/1951", "1960", YES, NO, NO),
        ("/1951", "1940", NO, MAYBE, MAYBE),
        ("1951/..", "1960", NO, MAYBE, NO),
        ("1970", "1951/", NO, MAYBE, MAYBE),
        ("1970", "1951/..", NO, YES, NO),
        ("1940", "1951/", YES, NO, NO),
        ("1940", "/1951", MAYBE, MAYBE, NO),
        ("1960", "/1951", NO, NO, YES),
        ("1940", "../1951", NO, YES, NO),
        ("../1951", "../1990", NO, YES, NO),
        ("/1951", "../1990", NO, YES, NO),
        ("1667", "[1667,1669]", MAYBE, YES, MAYBE),
        ("1668", "[1667,1669]", MAYBE, NO, MAYBE),
        ("[1667,1669]", "1667", MAYBE, MAYBE, MAYBE),
        ("{1667,1668}", "[1667..1669]", MAYBE, YES, NO),
        ("1667-12-31/1668-01-01", "{1667,1668}", NO, YES, NO),  # members that touch are one
        ("1667-12-31/1668-01-01", "{1667,1669}", NO, MAYBE, NO),
        ("1960-06", "{1960,1960-03}", NO, YES, NO),  # a member within a member
        ("198X", "19XX", MAYBE, YES, MAYBE),
        ("Y-17E7", "0000", YES, NO, NO),
        ("1978-11-27T23:59:59-05", "1978-11-27", NO, YES, NO),
        # what is written is sure, what ``~`` adds is maybe, what lies beyond it is not
        ("1964", "1964~", MAYBE, YES, MAYBE),
        ("1963", "1964~", MAYBE, MAYBE, MAYBE),
        ("1962", "1964~", YES, NO, NO),
        ("1963-06", "1964~/..", MAYBE, MAYBE, NO),
        ("1964-06", "1964~/..", NO, YES, NO),
        ("1962-06", "1964~/..", YES, NO, NO),
        ("1966-06", "1960/1965~", NO, MAYBE, MAYBE),
        ("1978-11-26", "1978-11-27~", MAYBE, MAYBE, NO),
        ("1964~", "1964~", MAYBE, MAYBE, MAYBE),  # two times about 1964
        ("1978", "{1978}", NO, YES, NO),  # all days of the year
        ("1978-11", "1978/1978", NO, YES, NO),
    ],
)
def test_before_during_after(
    text: str, other: str, before: Answer, during: Answer, after: Answer
) -> None:
    value = EDTF(text)
    assert value.before(other) is before
    assert value.during(other) is during
    assert value.after(other) is after
    assert EDTF(other).contains(value) is during


@pytest.mark.parametrize(
    ("text", "other", "answer"),
    [
        ("1978", "1979", NO),
        ("1978", "1978-11", YES),
        ("1975/1978", "1978/1980", YES),
        ("1975/1978", "1979/1980", NO),
        ("1975/1978", "1979~/1980", MAYBE),
        ("1975/1978?", "1977/1980", MAYBE),
        ("1975/", "1977/1980", MAYBE),
        ("1975/..", "1977/1980", YES),
        ("1978-11-25/1978-12-05", "1978-12", MAYBE),  # some day of December
        ("1978-11-25/1978-12-05", "1978-12/1979", YES),
        ("{1975,1978}", "1978/1980", YES),
        ("[1975,1978]", "1978/1980", MAYBE),
        ("197X", "1978/1982", MAYBE),
    ],
)
def test_overlaps(text: str, other: str, answer: Answer) -> None:
    assert EDTF(text).overlaps(other) is answer
    assert EDTF(other).overlaps(EDTF(text)) is answer


def test_maybe_is_neither_true_nor_false() -> None:
    assert YES
    assert not NO
    with pytest.raises(MaybeError, match="maybe"):
        bool(MAYBE)
    assert issubclass(MaybeError, AllianceCorpusError)
    assert issubclass(MaybeError, TypeError)
    assert [answer.value for answer in Answer] == ["yes", "no", "maybe"]


def test_a_comparison_with_no_date_is_an_error() -> None:
    with pytest.raises(DateError, match="'soon'"):
        EDTF("1978").before("soon")


@given(NEAR, NEAR)
def test_before_and_after_are_dual(one: EDTF, two: EDTF) -> None:
    assert one.before(two) is two.after(one)
    assert one.after(two) is two.before(one)
    assert one.contains(two) is two.during(one)
    assert one.overlaps(two) is two.overlaps(one)


@given(NEAR, NEAR)
def test_the_answers_fit_each_other(one: EDTF, two: EDTF) -> None:
    before, during, after = one.before(two), one.during(two), one.after(two)
    assert [before, during, after].count(YES) <= 1
    if before is YES:
        assert (during, after) == (NO, NO)
    if after is YES:
        assert (during, before) == (NO, NO)
    if during is YES:
        assert one.overlaps(two) is YES
        if lasts(str(two)):
            assert (before, after) == (NO, NO)
    assert (one.overlaps(two) is NO) is (during is NO)


@given(NEAR, NEAR)
def test_the_answers_fit_the_bounds(one: EDTF, two: EDTF) -> None:
    if one.approximate or two.approximate or "time" in (one.precision, two.precision):
        return
    earliest, latest, start, end = one.earliest, one.latest, two.earliest, two.latest
    if earliest is None or latest is None or start is None or end is None:
        return
    sure = not (one.uncertain or two.uncertain)
    # An interval ends on its last day; what does not last may end on any of its days.
    soonest = latest if lasts(str(one)) else earliest
    last = start if lasts(str(two)) else end
    if latest < start:
        assert one.before(two) is (YES if sure else MAYBE)
    else:
        assert one.before(two) is (NO if soonest >= last else MAYBE)
    if latest < start or end < earliest:
        assert one.during(two) is NO


@given(NEAR, NEAR)
def test_only_what_is_written_is_sure_and_only_what_is_beyond_reach_is_not(
    one: EDTF, two: EDTF
) -> None:
    """For ``~``: yes lies inside the plain bounds, no outside the widened ones, else maybe."""
    if "time" in (one.precision, two.precision):
        return
    plain, wide = written(str(two)), widened(str(two))
    mine = widened(str(one))
    if one.during(two) is YES:
        assert mine.within(plain)
    assert (one.during(two) is NO) is not mine.meets(wide)
    if one.overlaps(two) is YES:
        assert written(str(one)).meets(plain)


@given(NEAR)
def test_a_value_and_itself(value: EDTF) -> None:
    assert value.before(value) is not YES
    assert value.after(value) is not YES
    assert value.overlaps(value) is not NO
    doubtful = value.uncertain or value.approximate or None in (value.earliest, value.latest)
    if not doubtful and not (value.precision == "time" and not has_zone(str(value))):
        assert value.during(value) is YES


@given(days(1900, 2000), st.integers(-3, 3), NEAR)
def test_single_days_are_before_inside_or_after(day: Day, shift: int, other: EDTF) -> None:
    """Where nothing is doubtful and the other lasts, exactly one of the three holds for a day."""
    spans = widened(str(other)).spans
    doubtful = other.uncertain or other.approximate or None in (other.earliest, other.latest)
    edge = spans[0][0]
    probe = edge.plus_days(shift) if isinstance(edge, Day) and edge.year < 9999 else day
    if doubtful or not lasts(str(other)) or len(spans) > 1 or not 0 <= probe.year <= 9999:
        return
    value = EDTF(str(probe))
    answers = [value.before(other), value.during(other), value.after(other)]
    assert sorted(answer.value for answer in answers) == ["no", "no", "yes"]


@given(days(1, 9998), st.sampled_from((4, 7, 10)), NEAR)
def test_approximation_only_makes_answers_weaker(day: Day, length: int, other: EDTF) -> None:
    """Widening the value itself never turns no or maybe into yes, nor yes or maybe into no."""
    text = str(day)[:length]
    plain, vague = EDTF(text), EDTF(f"{text}~")
    for ask in ("before", "during", "after"):
        one, two = getattr(plain, ask)(other), getattr(vague, ask)(other)
        assert two is one or two is MAYBE


@given(NEAR, NEAR)
def test_doubt_only_turns_yes_into_maybe(one: EDTF, two: EDTF) -> None:
    doubtful = str(one)
    if one.uncertain or one.is_interval or one.precision in ("set", "time", "season", "quarter"):
        return
    doubtful = f"{one}?" if not one.approximate else str(one).replace("~", "%")
    try:
        value = EDTF(doubtful)
    except DateError:  # letter-prefixed years take no qualifier
        return
    for ask in ("before", "during", "after", "overlaps"):
        sure, unsure = getattr(one, ask)(two), getattr(value, ask)(two)
        assert unsure is (MAYBE if sure is YES else sure)


@given(NEAR, NEAR, NEAR)
def test_sorting_is_a_total_order(one: EDTF, two: EDTF, three: EDTF) -> None:
    assert (one < two) + (one == two) + (one > two) == 1
    assert (one <= two) is not (one > two)
    if one <= two <= three:
        assert one <= three
    if one.before(two) is YES and not (one.approximate or two.approximate):
        assert one < two


def test_sorting_goes_by_earliest_latest_text() -> None:
    in_order = [
        "1949~", "1950-01", "1950", "1950?", "1950/..", "1951", "1951/", "[..1959]", "../1960",
        "/1960", "1961", "/..", "[..1959,1961..]",
    ]  # fmt: skip
    values = [EDTF(text) for text in in_order]
    assert sorted(values) == sorted([*values[4:], *values[:4]]) == values
    end = Day(1960, 12, 31)
    assert EDTF("/1960").sort_key == (end, end, "/1960")  # an open start goes by the end
    with pytest.raises(TypeError):
        assert EDTF("1950") < "1951"  # type: ignore[operator]


@given(edtf_strings(), edtf_strings())
def test_comparisons_never_fail(one: str, two: str) -> None:
    for ask in ("before", "during", "after", "overlaps", "contains"):
        assert getattr(EDTF(one), ask)(two) in Answer


@given(days(1, 9990), st.integers(0, 400), st.integers(0, 400))
def test_members_that_touch_are_one_time(first: Day, some: int, more: int) -> None:
    cut, last = first.plus_days(some), first.plus_days(some + 1 + more)
    parts = EDTF(f"{{{first}..{cut},{cut.plus_days(1)}..{last}}}")
    whole = EDTF(f"{first}/{last}")
    assert whole.during(parts) is parts.during(whole) is Answer.YES
    gap = EDTF(f"{{{first}..{cut},{cut.plus_days(2)}..{last.plus_days(2)}}}")
    assert EDTF(f"{first}/{last.plus_days(2)}").during(gap) is not Answer.YES
