"""What EDTF accepts and refuses, and that its values behave as values."""

from __future__ import annotations

import contextlib
import copy
import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Open
from alliance_corpus.errors import DateError
from alliance_corpus.testing import edtf_strings, edtf_values, malformed_edtf_strings
from tests.dates.helpers.edtf_examples import EXAMPLES

# Accepted beyond the specification's own examples, for the reason beside each.
ACCEPTED = [
    "0000",  # year 0 is 1 BC
    "2000-02-29",
    "-0400-02-29",  # the calendar goes on backwards: year -400 is a leap year
    "1985-04-12T24:00:00",  # midnight at the end of the day
    "1985-04-12T23:20:30+14:00",
    "-0044-03-15T10:00:00Z",
    "../..",
    "/..",
    "../",
    "1984~/2004%",
    "-2000/-1000",
    "2004-06/2004",  # in order as far as both are written
    "2004/2004-06",
    "1984/1984",
    "[1667]",
    "[198X,~1990,2004-06-1X]",
    "[..1980,1990..]",
    "[-0100,0100]",
    "[1984-06-01..1984-06-03]",
    "Y1E18",
    "Y12E1",
    "-1950S2",
    "0000S1",
    "201X?",
    "~201X",
    "2004-06-XX~",
    "156X-12-25?",
    "XXXX-XX-?XX",
    "~-0044",
    "2004?-06~",
    "2004-~06-11?",
    "1984-X1",
    "1984-X2-30",  # December
    "19XX-02-29",
    "2001-XX-31",
    "-000X",
    "-0044-21",
]

REFUSED = [
    ("", "empty"),
    (" 1978", "no spaces around"),
    ("1978\n", "no spaces around"),
    ("[1667, 1668]", "no spaces within"),
    ("１９７８", "ASCII"),
    ("19", "four digits"),
    ("198", "four digits"),
    ("19780", "Y before a longer year"),
    ("197811", "Y before a longer year"),
    ("-0000", "without a minus sign"),
    ("-0000-02-29", "without a minus sign"),
    ("-0000-01", "without a minus sign"),
    ("1978-13", "month from 01 to 12"),
    ("1978-00", "month from 01 to 12"),
    ("1978-42", "month from 01 to 12"),
    ("1978-2X", "month from 01 to 12"),
    ("2001-02-29", "'2001-02-29' does not"),
    ("1900-02-29", "'1900-02-29' does not"),
    ("-0100-02-29", "'-0100-02-29' does not"),
    ("2001-02-3X", "'2001-02-3X' does not"),
    ("XXX1-02-29", "'XXX1-02-29' does not"),
    ("2001-X4-31", "'2001-X4-31' does not"),
    ("2001-04-31", "'2001-04-31' does not"),
    ("2001?-02-~30", "'2001-02-30' does not"),
    ("2001-06/2001-06-31", "'2001-06-31' does not"),
    ("199u", "from_draft"),
    ("199x", "from_draft"),
    ("2004?~", "from_draft"),
    ("2004-(06)?-11", "from_draft"),
    ("unknown/2004", "from_draft"),
    ("2004/open", "from_draft"),
    ("y17e7", "from_draft"),
    ("?1984~", "one qualifier"),
    ("2004-?06?-11", "one qualifier"),
    ("1984??", "one qualifier"),
    ("2001-21?", "season"),
    ("?2001-21", "season"),
    ("200X-21", "season"),
    ("2001-21/2001-22", "season"),
    ("[2001-21,2002]", "season"),
    ("2004-06/2004-05", "start before the end"),
    ("2005~/2004", "start before the end"),
    ("200X/199X", "start before the end"),
    ("-1000/-2000", "start before the end"),
    ("2004-07-XX/2004-06-30", "start before the end"),
    ("[1984..1980]", "start before the end"),
    ("/", "one side"),
    ("1978/1979/1980", "one '/'"),
    ("1978-11-27T10:00:00/1979", "time of day"),
    ("[1978-11-27T10:00:00]", "time of day"),
    ("1978-11-27T10:00", "a time such as"),
    ("1978-11-27T10:00:60", "a time such as"),
    ("1978-11-27T25:00:00", "a time such as"),
    ("1978-11-27T24:00:01", "a time such as"),
    ("1978-11-27T10:00:00+0900", "a time such as"),
    ("1978-11-27T10:00:00-00:00", "a time such as"),
    ("1978-11-27T10:00:00+14:01", "a time such as"),
    ("1978-11-27T10:00:00?", "a time such as"),
    ("1978-11T10:00:00", "a time such as"),
    ("1978-02-29T10:00:00", "a time such as"),
    ("19X8-11-27T10:00:00", "a time such as"),
    ("Y1978", "more than four digits"),
    ("Y1978S2", "more than four digits"),
    ("Y12345?", "no qualifier"),
    ("195XS2", "no qualifier"),
    ("Y12345/Y12346", "letter-prefixed"),
    ("[Y12345]", "letter-prefixed"),
    ("Y17E19", "exponent of at most 18"),
    ("Y17E7000000000000000", "exponent of at most 18"),
    ("Y1234567890123456789", "at most 18 digits"),
    ("Y17E07", "ISO 8601-2"),
    ("Y012345", "ISO 8601-2"),
    ("1950S0", "ISO 8601-2"),
    ("[..]", "a date in the set"),
    ("[]", "ISO 8601-2"),
    ("[1667,]", "ISO 8601-2"),
    ("[1667}", "ISO 8601-2"),
    ("[1667..,1680]", "begins or ends"),
    ("[1660,..1667]", "begins or ends"),
    ("[1984..1985-06]", "same precision"),
    ("[198X..1995]", "no X beside"),
    ("1978/11/27", "one '/'"),
    ("November 1978", "no spaces"),
]


@pytest.mark.parametrize("text", [row[0] for row in EXAMPLES] + ACCEPTED)
def test_accepts_and_prints_alike(text: str) -> None:
    assert str(EDTF(text)) == text
    assert EDTF(text) == eval(repr(EDTF(text)))


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_refuses_with_input_and_reason(text: str, expected: str) -> None:
    with pytest.raises(DateError) as caught:
        EDTF(text)
    assert repr(text) in str(caught.value)
    assert expected in str(caught.value)


@pytest.mark.parametrize("value", [None, b"1978", 1978.0, ["1978"]])
def test_refuses_what_is_no_string_and_no_date(value: object) -> None:
    with pytest.raises(DateError, match="expected a string"):
        EDTF(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "level"), [row[:2] for row in EXAMPLES])
def test_levels_of_the_examples(text: str, level: int) -> None:
    assert EDTF(text).level == level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        *(("2001-24", 1), ("2001-25", 2), ("201X?", 1), ("2XXX", 2), ("201X-01", 2)),
        *(("-0044-03-15T10:00:00Z", 1), ("-2000/-1000", 1), ("201X/2020", 2), ("?2001/..", 2)),
    ],
)
def test_levels(text: str, level: int) -> None:
    assert EDTF(text).level == level


@pytest.mark.parametrize("level", [0, 1, 2])
def test_generated_strings_are_of_their_level(level: int) -> None:
    @given(edtf_strings(level))
    def check(text: str) -> None:
        assert EDTF(text).level == level
        assert str(EDTF(text)) == text
        assert EDTF(str(EDTF(text))) == EDTF(text)

    check()


@given(malformed_edtf_strings())
def test_malformed_strings_are_refused(text: str) -> None:
    with pytest.raises(DateError):
        EDTF(text)


@given(st.text() | st.text("0123456789X?~%-/.,[]{}YESTZ:+ ", max_size=30))
def test_arbitrary_text_raises_nothing_else(text: str) -> None:
    with contextlib.suppress(DateError):
        EDTF.from_draft(text)
    try:
        value = EDTF(text)
    except DateError as error:
        message = str(error)
    else:
        message = repr(value)
        assert value.sort_key == EDTF(str(value)).sort_key
    assert repr(text) in message or len(repr(text)) > 80


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "1" * n,
        lambda n: "X" * n,
        lambda n: "Y1" + "0" * n,
        lambda n: "Y1E" + "1" * n,
        lambda n: "1950S" + "1" * n,
        lambda n: "2004-06-" * n,
        lambda n: "?" * n,
        lambda n: "/" * n,
        lambda n: "[" * n,
        lambda n: "[" + "1667," * n + "1668",
        lambda n: "[" + "1667," * n + "x]",
        lambda n: "[" + "..," * n + "]",
        lambda n: "{" + "1667..1668," * n + "}",
        lambda n: "2004-06-11T" + "10:" * n,
        lambda n: " " * n,
        lambda n: "unknown/" * n,
    ],
)
def test_long_input_is_refused_in_linear_time(make: object) -> None:
    text = make(20_000)  # type: ignore[operator]
    start = time.perf_counter()
    with pytest.raises(DateError) as caught:
        EDTF(text)
    assert time.perf_counter() - start < 1  # quadratic time would take minutes
    assert len(str(caught.value)) < 500


def test_a_long_set_is_read_in_linear_time() -> None:
    start = time.perf_counter()
    value = EDTF("[" + ",".join(["1667", "~1668-06", "1670..1672"] * 10_000) + "]")
    assert str(value.earliest) == "1667-01-01"
    assert time.perf_counter() - start < 2


@given(edtf_values())
def test_values_hash_pickle_and_copy(value: EDTF) -> None:
    twin = EDTF("".join(str(value)))
    assert twin == value
    assert hash(twin) == hash(value)
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy.copy(value) is value
    assert copy.deepcopy([value]) == [value]
    assert value != str(value)


def test_values_are_immutable() -> None:
    value = EDTF("1978")
    for name in ("_text", "earliest", "other"):
        with pytest.raises(AttributeError):
            setattr(value, name, "1979")
    with pytest.raises(AttributeError):
        del value._text
    assert not hasattr(value, "__dict__")


def test_a_string_of_another_class_is_kept_as_plain_text() -> None:
    class Text(str):
        __slots__ = ()

    assert type(str(EDTF(Text("1978")))) is str


def test_flags_and_ends() -> None:
    value = EDTF("1984~/2004-06-?XX")
    assert value.approximate
    assert value.uncertain
    assert value.unspecified
    assert value.is_interval
    assert value.lower == EDTF("1984~")
    assert value.upper == EDTF("2004-06-?XX")
    assert EDTF("../1984").lower is Open.PAST
    assert EDTF("1984/..").upper is Open.FUTURE
    assert EDTF("/1984").lower is None
    assert EDTF("1984/").upper is None
    assert EDTF("1984%").uncertain
    assert EDTF("1984%").approximate
    plain = EDTF("1984")
    assert plain.lower == plain.upper == plain
    flags = (plain.uncertain, plain.approximate, plain.unspecified, plain.is_interval)
    assert not any(flags)


@pytest.mark.parametrize(
    ("draft", "standard"),
    [
        ("1978-11", "1978-11"),
        ("199u", "199X"),
        ("19uu", "19XX"),
        ("196x", "196X"),
        ("1999-uu-uu", "1999-XX-XX"),
        ("2004-06-11?~", "2004-06-11%"),
        ("unknown/2006", "/2006"),
        ("2004-06-01/unknown", "2004-06-01/"),
        ("2004-01-01/open", "2004-01-01/.."),
        ("1984~/open", "1984~/.."),
        ("y170000002", "Y170000002"),
        ("y-17e7", "Y-17E7"),
        ("y17101e4p3", "Y17101E4S3"),
        ("[1667,1668, 1670..1672]", "[1667,1668,1670..1672]"),
        ("{1960, 1961-12}", "{1960,1961-12}"),
    ],
)
def test_draft_forms_are_converted(draft: str, standard: str) -> None:
    assert EDTF.from_draft(draft) == EDTF(standard)
    if draft != standard:
        with pytest.raises(DateError):
            EDTF(draft)


@pytest.mark.parametrize("text", ["(2004-06)?", "2004-(06)~-11", "unknown", "200u-13", None])
def test_draft_forms_that_have_no_conversion(text: str) -> None:
    with pytest.raises(DateError):
        EDTF.from_draft(text)


@given(edtf_values())
def test_the_standard_is_a_draft_too(value: EDTF) -> None:
    assert EDTF.from_draft(str(value)) == value
