"""What fuzzing found once is tried again; the targets take any bytes, and notice faults.

Fuzzing itself needs atheris and time: ``python -m fuzz all --seconds 60``.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.readers import read_dates
from alliance_corpus.text.span import Span
from fuzz.findings import keep, kept, read
from fuzz.targets import NAMES, dates, edtf, target


def test_no_finding_shows_its_fault_again() -> None:
    for path in kept():
        target(path.parent.name).check(read(path))


@given(st.binary())
def test_a_finding_is_kept_as_it_was(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = keep("edtf", data, Path(folder))
        assert kept(Path(folder)) == [path]
        assert read(path) == data


@pytest.mark.parametrize("name", NAMES)
def test_the_seeds_show_no_fault(name: str) -> None:
    seeds = list(islice(target(name).seeds(), 5))
    assert seeds
    for seed in seeds:
        target(name).check(seed)
    assert all(target(name).words())


@pytest.mark.parametrize("name", NAMES)
@given(data=st.binary(max_size=100))
def test_any_bytes_are_an_input(name: str, data: bytes) -> None:
    target(name).check(data)


def test_a_date_beside_its_place_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    data = "2007\n1978年11月、東京で。"
    dates.check(data.encode())

    def moved(text: str, written: EDTF | None) -> tuple[Any, ...]:
        return tuple(
            evolve(one, span=Span(one.span.start + 1, one.span.end + 1))
            for one in read_dates(text, written)
        )

    monkeypatch.setattr(dates, "read_dates", moved)
    with pytest.raises(AssertionError):
        dates.check(data.encode())


def test_a_wrong_comparison_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    from alliance_corpus.dates import compare

    edtf.check(b"1978\n1979")
    monkeypatch.setattr(compare, "overlaps", lambda one, other: Answer.YES)
    with pytest.raises(AssertionError, match="shares days"):
        edtf.check(b"1978\n1979")
