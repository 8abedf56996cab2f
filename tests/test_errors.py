"""Messages: what is quoted at length is shortened, in every error, and what was expected stays."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus import errors
from alliance_corpus.dataset import Dataset
from alliance_corpus.errors import AllianceCorpusError, EditingError, nearest, shortened
from alliance_corpus.records import Institution, Name

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = "ながい" * 400_000
KINDS = [getattr(errors, name) for name in errors.__all__]


@given(st.text(max_size=160))
def test_a_short_message_stays(message: str) -> None:
    assert shortened(message) == message


@given(words=st.text(min_size=200), kind=st.sampled_from(KINDS))
def test_what_is_quoted_at_length_shows_its_ends_and_what_was_expected(
    words: str, kind: type[AllianceCorpusError]
) -> None:
    quoted = repr(words)
    error = kind(f"{quoted} is no date: expected EDTF, as in '1997'")
    said = str(error)
    assert said.endswith(" is no date: expected EDTF, as in '1997'")
    assert said.startswith(quoted[:70])
    assert "characters left out" in said
    assert len(said) < 300
    assert str(pickle.loads(pickle.dumps(error))) == said


@given(st.lists(st.text(st.characters(exclude_characters="\n")), min_size=1))
def test_lines_stay_lines_and_are_short(lines: list[str]) -> None:
    long = [line * 3_000 for line in lines]
    said = shortened("\n".join(long)).split("\n")
    assert len(said) == len(long)
    assert all(len(line) <= 2_000 for line in said)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("the manifest's files", "the dataset's own"),
        ("its state's", "the states' own"),
        ("('tis", "it's so"),
    ],
)
def test_apostrophes_are_no_quotation_marks(first: str, last: str) -> None:
    message = f"{first} {'a, ' * 200} {last}"
    assert shortened(message) == message


@pytest.mark.parametrize("characters", ["'", '"', "'\"", "' ", "\\'", "\\"])
def test_shortening_takes_little_time(characters: str) -> None:
    assert len(shortened(characters * 500_000)) <= 2_000


TRIALS: dict[str, Callable[[], object]] = {
    "date": lambda: ac.EDTF(LONG),
    "draft": lambda: ac.EDTF.from_draft(LONG),
    "id": lambda: ac.load()[LONG],
    "table": lambda: ac.load().events[LONG],
    "document": lambda: ac.load().search("会", documents=LONG),
    "field": lambda: ac.load().events.where(**{LONG: 1}),
    "when": lambda: ac.load().events.during(LONG),
    "involving": lambda: ac.load().events.involving(LONG),
    "count": lambda: ac.load().events.count(LONG),
    "format": lambda: ac.load().export(LONG, "never"),
    "folder": lambda: ac.load(LONG),
    "vocabulary": lambda: Institution(id="a", kind=LONG, names=(Name("a"),)),  # type: ignore[arg-type]
    "tables": lambda: Dataset(name="a", version="1", licence="l", tables={LONG: ()}),
    "history": lambda: ac.load().history(LONG),
    "compare": lambda: ac.load().compare(LONG),
}


@pytest.mark.parametrize("trial", TRIALS)
def test_no_message_echoes_a_megabyte(trial: str) -> None:
    with pytest.raises(AllianceCorpusError) as refused:
        TRIALS[trial]()
    assert 20 < len(str(refused.value)) < 4_500


def test_nothing_is_like_a_very_long_word() -> None:
    assert nearest("harbor", ["harbour"]) == " Did you mean 'harbour'?"
    assert nearest("harbor" * 1_000_000, ["harbour" * 1_000_000]) == ""


def test_many_lines_of_complaints_stay_lines() -> None:
    said = str(EditingError("\n".join(f"line {n}: wrong" for n in range(21))))
    assert len(said.splitlines()) == 21
