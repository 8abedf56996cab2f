"""Values of EDTF, their bounds, labels and comparisons; two values, one a line."""

from __future__ import annotations

import pickle
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Final

import alliance_corpus as ac
from alliance_corpus.dates import EDTF, Answer, Day
from alliance_corpus.errors import AllianceCorpusError, DateError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

YES, NO = Answer.YES, Answer.NO
_FORMS: Final = (
    "1950~/1954", "[1667,1760-12]", "{1960,1961-12..1970}", "Y17E7", "1950S2", "2004-XX-15",
    "1985-04-12T23:20:30+09:00", "../1985", "1985/", "?2004-06-~11", "2001-21", "-0043-03-15",
    "2004?-%06", "[..1984]", "156X-12-25", "2001-34", "y17e7s3", "open/unknown",
)  # fmt: skip


def seeds() -> Iterable[bytes]:
    """Every form beside every other, and the values of the shipped dates."""
    corpus = ac.load()
    values = {str(one.value) for one in corpus.dates if one.value is not None}
    values |= {str(event.date) for event in corpus.events}
    forms = [*_FORMS, *sorted(values)[::4]]
    return [f"{one}\n{forms[(at + 7) % len(forms)]}".encode() for at, one in enumerate(forms)]


def words() -> Iterable[str]:
    """The forms, and the signs that they are made of."""
    return [*_FORMS, *"?~%/[]{},:-.XYESTZ", "..", "+09:00", "-02-29", "-12-31", "0000", "9999"]


def check(data: bytes) -> None:
    """Two values, of the draft too: alone, and beside each other."""
    first, _, second = data.decode("utf-8", "surrogateescape").partition("\n")
    values = [made for text in (first, second) if (made := _made(text)) is not None]
    for value in values:
        _alone(value)
    if len(values) == 2:
        _together(*values)
        _together(*reversed(values))


def _made(text: str) -> EDTF | None:
    """The value of a text; every value of the standard is one of the draft's reader too."""
    try:
        value = EDTF(text)
    except DateError:
        with suppress(DateError):
            return EDTF.from_draft(text)
        return None
    assert str(value) == text, "the text is kept"
    assert EDTF.from_draft(text) == value, "the draft's reader leaves the standard as it is"
    return value


def _alone(value: EDTF) -> None:
    same = EDTF(str(value))
    assert same == value
    assert hash(same) == hash(value)
    assert pickle.loads(pickle.dumps(value)) == value
    first, last = value.earliest, value.latest
    if isinstance(first, Day) and isinstance(last, Day):
        assert first <= last, "bounds are in order"
    assert value.level in range(3)
    assert value.precision
    assert value.label("ja")
    assert value.label("en")
    assert not (value <= value) ^ (value >= value)
    if value.is_interval:
        assert all(end is None or end != value for end in (value.lower, value.upper))
    for ask in (value.to_date, value.to_csl, value.to_biblatex, value.to_tei, value.to_timex3):
        with suppress(AllianceCorpusError):
            ask()
    with suppress(DateError):
        _ordered(value, value.days())
    with suppress(DateError):
        years = list(islice(value.years(), 9))
        assert years == sorted(set(years)), "years are in order"


def _ordered(value: EDTF, found: Iterator[Day]) -> None:
    days = list(islice(found, 9))
    assert days, "a value means some day"
    assert days == sorted(set(days)), "days are in order"
    assert days[0] == value.earliest, "the first day is the bound"


def _together(one: EDTF, other: EDTF) -> None:
    before, after = one.before(other), one.after(other)
    during, overlaps = one.during(other), one.overlaps(other)
    assert before is other.after(one)
    assert during is other.contains(one)
    assert overlaps is other.overlaps(one)
    assert not (before is YES and after is YES), "before and after at once"
    assert not (before is YES and overlaps is YES), "before what it shares days with"
    assert not (during is YES and overlaps is not YES), "inside what it shares no day with"
    assert sum((one < other, one == other, one > other)) == 1, "the order is total"
    with suppress(DateError):
        shared = one.intersection(other)
        assert not (overlaps is YES and shared is None), "no days are shared"
        assert not (overlaps is NO and shared is not None), "days are shared"
