"""English dates, decades, lengths and relative words."""

from __future__ import annotations

import pytest

from tests.readers.dates.helpers.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on April 9, 2014", [("April 9, 2014", "2014-04-09")]),
        ("on 9 April 2014", [("9 April 2014", "2014-04-09")]),
        ("on the 9th of April 2014", [("9th of April 2014", "2014-04-09")]),
        ("in Apr. 2014", [("Apr. 2014", "2014-04")]),
        ("April 9–12, 2014", [("April 9–12, 2014", "2014-04-09/2014-04-12")]),
        ("in the late 1960s", [("the late 1960s", "1965/1969")]),
        ("the beginning of the 1960s' crisis", [("the beginning of the 1960s", "1960/1961")]),
        ("in the 1960s", [("1960s", "196X")]),
        ("in the 1960's", [("1960's", "196X")]),
        ("from mid-1970s", [("mid-1970s", "1974/1976")]),
        ("in the spring of 2007", [("the spring of 2007", "2007-21")]),
        ("in early 1969", [("early 1969", "1969-01/1969-06")]),
        ("by the end of 1971", [("the end of 1971", "1971-12")]),
        ("the first half of 2024", [("the first half of 2024", "2024-01/2024-06")]),
        ("in 1951–1952", [("1951–1952", "1951/1952")]),
        ("in 1996–97", [("1996–97", "1996/1997")]),
        ("in fiscal year 2018", [("fiscal year 2018", "2018-04/2019-03")]),
        ("FY2019–2021", [("FY2019–2021", "2019-04/2022-03")]),
        ("U.S. fiscal year 1999", [("fiscal year 1999", "1998-10/1999-09")]),
        ("the 21st century", [("21st century", "20XX")]),
        ("the 1951 Security Treaty", [("1951", "1951")]),
        ("since 1995, about 1960", [("1995", "1995"), ("about 1960", "1960~")]),
        ("三島（1998）によれば", [("1998", "1998")]),
        ("for three years", [("three years", "P3Y")]),
        ("a 10-year plan", [("10-year", "P10Y")]),
        ("twice a year", [("twice a year", "P1Y")]),
        ("every four years", [("every four years", "P4Y")]),
        ("May 1972, the following year", [("May 1972", "1972-05"), ("the following year", "1973")]),
        ("May 1972; two years later", [("May 1972", "1972-05"), ("two years later", "1974")]),
    ],
)
def test_expressions(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 1441 and p. 1951, pp. 1960-1972, No. 2019, room 1999.",
        "some 1,500 men, 1550 warheads, 1500 km, $2000",
        "you may march on; a five-year-old; the last year of office",
        "MQ-9, C-130, F-2000, IP 192.168.10.1, 3.14, v2024.1",
    ],
)
def test_no_dates(text: str) -> None:
    assert read(text) == []
