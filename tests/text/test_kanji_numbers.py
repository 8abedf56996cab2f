"""Numbers in kanji have the value that they were written for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.text.kanji_numbers import DIGITS, PLACED, is_counted, value_of

ONES = "〇一二三四五六七八九"


def below_myriad(number: int, *, ones: bool) -> str:
    """A number below 10,000 with its places; ``ones`` writes 一十 for 十."""
    written = ""
    for value, sign in ((1000, "千"), (100, "百"), (10, "十")):
        digit, number = divmod(number, value)
        if digit:
            written += ("" if digit == 1 and not ones else ONES[digit]) + sign
    return written + (ONES[number] if number else "")


def counted(number: int, *, ones: bool) -> str:
    """A number as it is counted: 一億二千三百万四十五."""
    written = ""
    for value, sign in ((10**12, "兆"), (10**8, "億"), (10**4, "万")):
        part, number = divmod(number, value)
        written += f"{below_myriad(part, ones=ones)}{sign}" if part else ""
    return written + below_myriad(number, ones=ones)


NUMBERS = st.integers(1, 10**16 - 1) | st.integers(1, 99_999)


@given(NUMBERS, st.booleans())
def test_a_counted_number_has_its_value(number: int, ones: bool) -> None:
    written = counted(number, ones=ones)
    assert value_of(written) == number
    if number >= 10:
        assert is_counted(written)
    if number < 10**8 and is_counted(written):
        assert PLACED.fullmatch(written)


@given(st.integers(0, 10**15), st.sampled_from("〇○◯零"))
def test_a_spelled_number_has_its_value(number: int, zero: str) -> None:
    written = str(number).translate(str.maketrans("0123456789", ONES)).replace("〇", zero)
    assert value_of(written) == number
    assert not is_counted(written)
    assert not PLACED.search(written)
    if zero in "〇零":
        assert written.translate(DIGITS) == str(number)


@given(st.integers(1, 9_999), st.sampled_from([("万", 10**4), ("億", 10**8), ("兆", 10**12)]))
def test_digits_stand_beside_signs(number: int, place: tuple[str, int]) -> None:
    assert value_of(f"{number}{place[0]}") == number * place[1]
    assert value_of(f"{number}{place[0]}3千") == number * place[1] + 3000
    assert value_of(place[0]) == place[1]


@pytest.mark.parametrize(
    ("written", "value"), [("廿三", 23), ("卅", 30), ("千九百卅一", 1931), ("廿", 20)]
)
def test_old_signs_of_scores_are_counted(written: str, value: int) -> None:
    assert value_of(written) == value
    assert is_counted(written)


def test_a_sign_that_no_number_has_is_refused() -> None:
    """Of the characters of the basic plane only these signs and digits have a value."""
    signs = set("〇○◯零一二三四五六七八九十百千廿卅万億兆")
    for char in map(chr, range(0x10000)):
        if char not in signs and not char.isdecimal():
            with pytest.raises(ValueError, match="invalid literal"):
                value_of(char)
