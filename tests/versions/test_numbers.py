"""The check of versions: every wrong number is refused, every right one accepted."""

from __future__ import annotations

from itertools import product
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.dataset import Dataset, Redirect
from alliance_corpus.testing.damage_tools import added, changed, dropped, replaced
from alliance_corpus.versions.numbers import Number
from tests.helpers.everything import everything

OLD: Final = everything()
EVENT: Final = OLD.tables["events"][1]
MENTION: Final = OLD.tables["mentions"][0]

NOTHING: Final = {"nothing": OLD}
MOVED: Final = {
    "an annotation moved": changed(OLD, "mentions", MENTION, id="elsewhere"),
}
ONLY_ADDED: Final = {
    "an event is new": added(OLD, "events", evolve(EVENT, id="another")),
    "an annotation is new": added(OLD, "mentions", evolve(MENTION, id="new", text="x")),
    "an id that never was is redirected": added(OLD, "redirects", Redirect("never", ("scc",))),
}
CHANGED: Final = {
    "a label": changed(OLD, "events", EVENT, label_en="to count"),
    "the value of an annotation": changed(OLD, "mentions", MENTION, entity="japan"),
    "an annotation is gone": dropped(OLD, "mentions", MENTION.id),
    "a licence": evolve(OLD, licence="MIT"),
    "an id is redirected": added(
        dropped(OLD, "events", "counting"), "redirects", Redirect("counting", ("meeting-1978",))
    ),
    "a redirect leads elsewhere": replaced(
        OLD, "redirects", [Redirect("talks", ("counting",)), OLD.tables["redirects"][1]]
    ),
    "added and changed": added(
        changed(OLD, "events", EVENT, label_en="to count"), "events", evolve(EVENT, id="another")
    ),
}

FROM_1: Final = "2.3.4"
BUMPS: Final = {
    "2.3.4": "none", "2.3.5": "patch", "2.3.10": "patch", "2.3.5rc1": "patch",
    "2.4.0": "minor", "2.4.0.dev1": "minor", "2.10.0": "minor", "2.4.7": "minor",
    "3.0.0": "major", "3.0.0-beta.1": "major", "10.0.0": "major",
}  # fmt: skip
"""Versions after 2.3.4, and the first number that rises."""

FROM_0: Final = "0.3.4"
EARLY: Final = {
    "0.3.4": "none", "0.3.5": "patch", "0.4.0": "minor", "0.4.0a1": "minor", "0.10.0": "minor",
    "1.0.0": "major", "1.0.0rc1": "major",
}  # fmt: skip

FITTING: Final = [
    (NOTHING, {"none", "patch", "minor", "major"}, {"none", "patch", "minor", "major"}),
    (MOVED, {"patch", "minor", "major"}, {"patch", "minor", "major"}),
    (ONLY_ADDED, {"minor", "major"}, {"minor", "major"}),
    (CHANGED, {"major"}, {"minor", "major"}),
]
"""By kind of difference, which numbers may rise from 1.0.0 on, and which before."""

CASES: Final = [
    (what, new, before, version, level in (fits if before == FROM_1 else fits_early))
    for group, fits, fits_early in FITTING
    for what, new in group.items()
    for before, versions in ((FROM_1, BUMPS), (FROM_0, EARLY))
    for version, level in versions.items()
]


@pytest.mark.parametrize(("what", "new", "before", "version", "fits"), CASES)
def test_each_wrong_number_is_refused_and_each_right_one_accepted(
    what: str, new: Dataset, before: str, version: str, fits: bool
) -> None:
    check = ac.check_version(evolve(OLD, version=before), evolve(new, version=version))
    assert check.ok == fits, (what, str(check))
    if not fits:
        assert f"{before} → {version}: " in str(check)
        with pytest.raises(ac.DatasetError, match=before):
            check.raise_for_problems()


@pytest.mark.parametrize("version", ["2.3.3", "2.2.9", "1.9.9", "2.3.4rc1", "2.3.4.dev0", "0.9.0"])
def test_a_number_never_falls(version: str) -> None:
    check = ac.check_version(evolve(OLD, version=FROM_1), evolve(OLD, version=version))
    assert check.problems == (f"2.3.4 → {version}: the new number is less than the old",)


def test_the_message_says_why_and_the_least_number() -> None:
    def said(new: Dataset, before: str, version: str) -> str:
        return str(ac.check_version(evolve(OLD, version=before), evolve(new, version=version)))

    assert said(CHANGED["a label"], "2.3.4", "2.4.0") == (
        "2.3.4 → 2.4.0: records differ (1 changed): expected at least 3.0.0"
    )
    assert said(CHANGED["a label"], "0.3.4", "0.3.5").endswith("expected at least 0.4.0")
    assert said(ONLY_ADDED["an event is new"], "2.3.4", "2.3.5").endswith("at least 2.4.0")
    assert said(MOVED["an annotation moved"], "2.3.4", "2.3.4") == (
        "2.3.4 → 2.3.4: the number is the same, but derived ids differ (1 records moved)"
    )
    assert said(CHANGED["a licence"], "2.3.4", "2.3.5").startswith(
        "2.3.4 → 2.3.5: records differ (licence of the dataset changed)"
    )
    assert said(OLD, "2.3.4", "2.3.5") == "2.3.4 → 2.3.5: the number fits: nothing differs"


def test_towards_one_release_its_stages_may_differ_in_anything() -> None:
    new = evolve(CHANGED["a label"], version="2.0.0rc2")
    assert ac.check_version(evolve(OLD, version="2.0.0rc1"), new).ok
    assert ac.check_version(evolve(OLD, version="2.0.0rc1"), evolve(new, version="2.0.0")).ok
    assert not ac.check_version(evolve(OLD, version="2.0.0rc2"), new).ok


# Ids that are lost


def lost(new: Dataset) -> list[str]:
    """The problems, whatever the number."""
    return list(ac.check_version(OLD, evolve(new, version="99.0.0")).problems)


@pytest.mark.parametrize(
    ("table", "id_"),
    [
        ("events", "counting"), ("works", "book"), ("institutions", "scc"), ("people", "yamada"),
        ("instruments", "promise"), ("provisions", "promise-1"), ("relations", "scc-japan"),
        ("statements", "ships-few"), ("context_rules", "scc-here"),
    ],
)  # fmt: skip
def test_a_permanent_id_that_goes_needs_a_redirect(table: str, id_: str) -> None:
    gone = dropped(OLD, table, id_)
    assert lost(gone) == [f"{id_!r} is no longer one of the {table}, and nothing redirects it"]
    assert lost(added(gone, "redirects", Redirect(id_, ("japan",)))) == []


def test_a_document_that_goes_is_told_with_its_work() -> None:
    gone = dropped(dropped(OLD, "documents", "letter"), "works", "letter")
    assert [problem.split(",")[0] for problem in lost(gone)] == [
        "'letter' is no longer one of the documents", "'letter' is no longer one of the works",
    ]  # fmt: skip


def test_derived_ids_may_go() -> None:
    gone = dropped(OLD, "mentions", MENTION.id)
    assert lost(gone) == []
    assert lost(added(gone, "events", evolve(EVENT, id=MENTION.id))) == []


def test_an_id_is_never_used_again() -> None:
    person = evolve(OLD.tables["people"][0], id="counting")
    assert lost(added(dropped(OLD, "events", "counting"), "people", person)) == [
        "'counting' was one of the events and is now one of the people: an id is never used again"
    ]


def test_a_redirect_stays_for_ever() -> None:
    assert lost(replaced(OLD, "redirects", OLD.tables["redirects"][:1])) == [
        "'both' is no longer redirected: a redirect stays for ever"
    ]


def test_another_dataset_is_no_version() -> None:
    assert lost(evolve(OLD, name="all")) == ["1.2.3 → 99.0.0: 'all' is no version of 'everything'"]


# Numbers


@pytest.mark.parametrize(
    "version",
    ["", "1", "1.2", "1.2.3.4", "v1.2.3", "01.2.3", "1.2.x", "1.2.3rc", "1.2.3 ", "１.2.3"],
)
def test_what_is_no_number_is_quoted(version: str) -> None:
    with pytest.raises(ac.DatasetError, match=rf"version {version!r}: expected three numbers"):
        ac.check_version(OLD, evolve(OLD, version=version))


NUMBERS = st.tuples(*[st.integers(0, 30)] * 3)
STAGES = ("dev", "a", "b", "rc", None)


@given(one=NUMBERS, two=NUMBERS, stages=st.tuples(*[st.sampled_from(STAGES)] * 2))
def test_numbers_are_ordered_as_numbers(
    one: tuple[int, int, int], two: tuple[int, int, int], stages: tuple[str | None, str | None]
) -> None:
    def written(number: tuple[int, int, int], stage: str | None) -> Number:
        return Number.of(".".join(map(str, number)) + (f"{stage}1" if stage else ""))

    keys = (one, STAGES.index(stages[0])), (two, STAGES.index(stages[1]))
    assert (written(one, stages[0]) < written(two, stages[1])) == (keys[0] < keys[1])


def test_the_forms_of_one_stage_are_the_same() -> None:
    for mark, point in product(("", "-", "."), ("", ".")):
        assert Number.of(f"1.2.3{mark}rc{point}4") == Number.of("1.2.3rc4")
    assert Number.of("1.2.3-alpha.1") == Number.of("1.2.3a1")
