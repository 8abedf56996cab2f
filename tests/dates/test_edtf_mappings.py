"""What other formats call a value."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import pytest
from hypothesis import given

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import DateError
from alliance_corpus.testing import edtf_values

Csl = dict[str, Any]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1978-11-27", {"date-parts": [[1978, 11, 27]]}),
        ("1978-11", {"date-parts": [[1978, 11]]}),
        ("1978", {"date-parts": [[1978]]}),
        ("1978~", {"date-parts": [[1978]], "circa": True}),
        ("1978%", {"date-parts": [[1978]], "circa": True}),
        ("1978?", {"date-parts": [[1978]]}),
        ("195X", {"date-parts": [[1950], [1959]]}),
        ("1950S2", {"date-parts": [[1900], [1999]]}),
        ("1950~/1954", {"date-parts": [[1950], [1954]], "circa": True}),
        ("1981-04/1982-03", {"date-parts": [[1981, 4], [1982, 3]]}),
        ("195X/196X", {"date-parts": [[1950], [1969]]}),
        ("2006-21", {"date-parts": [[2006]], "season": 1}),
        ("2006-28", {"date-parts": [[2006]], "season": 4}),
        ("2006-31", {"date-parts": [[2006]], "season": 3}),
        ("2001-34", {"date-parts": [[2001, 4], [2001, 6]]}),
        ("2001-41", {"date-parts": [[2001, 7], [2001, 12]]}),
        ("2004-XX", {"date-parts": [[2004]]}),
        ("2004-06-XX", {"date-parts": [[2004, 6]]}),
        ("1985-04-12T23:20:30Z", {"date-parts": [[1985, 4, 12]]}),
        ("0000", {"date-parts": [[-1]]}),
        ("-0043-03-15", {"date-parts": [[-44, 3, 15]]}),
        ("Y17E7", {"date-parts": [[170_000_000]]}),
        ("1978/..", {"literal": "1978/.."}),
        ("/1978", {"literal": "/1978"}),
        ("[1667,1668]", {"literal": "[1667,1668]"}),
        ("2004-XX-15", {"literal": "2004-XX-15"}),
        ("2004-1X", {"literal": "2004-1X"}),
        ("156X-12-25", {"literal": "156X-12-25"}),
        ("1X60", {"literal": "1X60"}),
    ],
)
def test_csl(text: str, expected: Csl) -> None:
    assert EDTF(text).to_csl() == {**expected, "edtf": text}


@given(edtf_values())
def test_csl_is_well_formed(value: EDTF) -> None:
    date = json.loads(json.dumps(value.to_csl()))
    assert date["edtf"] == str(value)
    assert ("literal" in date) is not ("date-parts" in date)
    for parts in date.get("date-parts", ()):
        assert 1 <= len(parts) <= 3
        assert parts[0] != 0
    assert len(date.get("date-parts", (0,))) in (1, 2)
    assert date.get("season", 1) in (1, 2, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        *("1978-11-27", "195X", "20XX", "1978~", "2012-21", "1951/..", "/1951", "-0300", "1984%"),
        *("2004-06-XX", "Y170000002", "1950~/1954", "1985-04-12T23:20:30Z"),
    ],
)
def test_biblatex_takes_levels_0_and_1(text: str) -> None:
    assert EDTF(text).to_biblatex() == text


@pytest.mark.parametrize(
    "text",
    [
        *("Y17E7", "[1667,1668]", "2001-34", "1950S2", "156X-12-25", "2004?-06"),  # level 2
        *("195X~", "-198X", "../..", "/..", "1985-04-12T24:00:00"),
    ],
)
def test_what_biblatex_cannot_say(text: str) -> None:
    assert EDTF(text).to_biblatex() is None


def custom(text: str) -> dict[str, str]:
    return {"when-custom": text, "datingMethod": "#edtf"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1978-11-27", {"when": "1978-11-27"}),
        ("1978-11", {"when": "1978-11"}),
        ("1985-04-12T23:20:30-04", {"when": "1985-04-12T23:20:30-04:00"}),
        ("1985-04-12T23:20:30", {"when": "1985-04-12T23:20:30"}),
        ("1978?", {"when": "1978", "cert": "low"} | custom("1978?")),
        ("1978~", {"notBefore": "1977-01-01", "notAfter": "1979-12-31"} | custom("1978~")),
        ("195X", {"notBefore": "1950-01-01", "notAfter": "1959-12-31"} | custom("195X")),
        ("2006-23", {"notBefore": "2006-09-01", "notAfter": "2006-11-30"} | custom("2006-23")),
        ("1981-04/1982-03", {"from": "1981-04", "to": "1982-03"}),
        ("1978/..", {"from": "1978"} | custom("1978/..")),
        ("1978/", {"from": "1978"} | custom("1978/")),
        ("/1978?", {"to": "1978", "cert": "low"} | custom("/1978?")),
        ("1950~/1954", {"from": "1950", "to": "1954"} | custom("1950~/1954")),
        ("195X/1964", {"from": "1950-01-01", "to": "1964"} | custom("195X/1964")),
        ("[..1984]", {"notAfter": "1984-12-31"} | custom("[..1984]")),
        ("-0043", custom("-0043")),
        ("0000", custom("0000")),
        ("-0043-03-15T10:00:00Z", custom("-0043-03-15T10:00:00Z")),
        ("Y17E7", custom("Y17E7")),
        ("XXXX", {"notAfter": "9999-12-31"} | custom("XXXX")),
    ],
)
def test_tei(text: str, expected: dict[str, str]) -> None:
    assert EDTF(text).to_tei() == expected


@given(edtf_values())
def test_tei_keeps_the_value(value: EDTF) -> None:
    attributes = value.to_tei()
    w3c = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?")
    for key in {"when", "from", "to", "notBefore", "notAfter"} & set(attributes):
        assert w3c.fullmatch(attributes[key])
        assert not attributes[key].startswith("0000")
    if "when-custom" in attributes:
        assert attributes["when-custom"] == str(value)
    elif "when" in attributes:
        assert EDTF(attributes["when"]).sort_key[:2] == value.sort_key[:2]
    else:
        assert f"{attributes['from']}/{attributes['to']}" == str(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1978-11-27", {"type": "DATE", "value": "1978-11-27"}),
        ("1978~", {"type": "DATE", "value": "1978", "mod": "APPROX"}),
        ("2004~-06-11", {"type": "DATE", "value": "2004-06-11", "mod": "APPROX"}),
        ("1978?", {"type": "DATE", "value": "1978"}),
        ("195X", {"type": "DATE", "value": "195X"}),
        ("2021-07-XX", {"type": "DATE", "value": "2021-07-XX"}),
        ("2007-21", {"type": "DATE", "value": "2007-SP"}),
        ("2007-24", {"type": "DATE", "value": "2007-WI"}),
        ("2007-32", {"type": "DATE", "value": "2007-WI"}),
        ("2007-36", {"type": "DATE", "value": "2007-Q4"}),
        ("2007-40", {"type": "DATE", "value": "2007-H1"}),
        ("-0201", {"type": "DATE", "value": "BC0202"}),
        ("0000", {"type": "DATE", "value": "BC0001"}),
        ("../1978", {"type": "DATE", "value": "1978", "mod": "ON_OR_BEFORE"}),
        ("1978-11/..", {"type": "DATE", "value": "1978-11", "mod": "ON_OR_AFTER"}),
        ("1998-04-01/1999-03-31", {"type": "DATE", "value": "FY1998"}),
        ("1981-04/1982-03", {"type": "DATE", "value": "FY1981"}),
        ("1985-04-12T23:20:30Z", {"type": "TIME", "value": "1985-04-12T23:20:30Z"}),
        ("1978/1979", None),
        ("1978/", None),
        ("1998-04~/1999-03", None),
        ("../..", None),
        ("[1667,1668]", None),
        ("2001-38", None),
        ("Y17E7", None),
        ("1950S2", None),
        ("-198X", None),
        ("../-198X", None),
    ],
)
def test_timex3(text: str, expected: dict[str, str] | None) -> None:
    assert EDTF(text).to_timex3() == expected


@given(edtf_values())
def test_every_value_has_every_mapping(value: EDTF) -> None:
    tag = value.to_timex3()
    assert tag is None or {"type", "value"} <= set(tag) <= {"type", "value", "mod"}
    assert value.to_biblatex() in (None, str(value))


def test_to_date() -> None:
    assert EDTF("1978-11-27").to_date() == dt.date(1978, 11, 27)
    assert EDTF("1978-11-27~").to_date() == dt.date(1978, 11, 27)
    assert EDTF("1978-11-27T23:00:00Z").to_date() == dt.date(1978, 11, 27)
    for text in ("1978", "1978-11", "1978-11-27/..", "../..", "1978-11-2X"):
        with pytest.raises(DateError, match=re.escape(repr(text))):
            EDTF(text).to_date()
    for text in ("0000-01-01", "-0001-12-31"):
        with pytest.raises(DateError, match="from 1 to 9999"):
            EDTF(text).to_date()
