"""diff tells exactly what was changed, and nothing of what only moved."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.dataset import Dataset, Redirect
from alliance_corpus.dataset.tables import ANNOTATIONS, PERMANENT
from alliance_corpus.testing.corpora import datasets
from alliance_corpus.testing.damage_tools import added, changed, dropped, replaced
from alliance_corpus.versions import Difference, opened
from alliance_corpus.versions.lists import without_records
from tests.helpers.everything import everything
from tests.versions.helpers.edits import Edited, edits


def places(records: Any) -> set[tuple[str, str]]:
    return {(one.table, one.id) for one in records}


any_dataset = st.just(everything()) | datasets()


@given(edited=any_dataset.flatmap(edits))
def test_exactly_the_changes_are_told(edited: Edited) -> None:
    found = ac.diff(edited.old, edited.new)
    assert places(found.added) == edited.added
    assert places(found.removed) == edited.removed
    assert {one.id: one.to for one in found.redirected} == edited.redirected
    told = {(one.table, one.old_id): {c.field for c in one.fields} for one in found.changed}
    assert told == edited.changed
    assert bool(found) == any((edited.added, edited.removed, edited.redirected, edited.changed))
    assert not found.moved


@given(edited=any_dataset.flatmap(edits))
def test_backwards_added_and_removed_change_places(edited: Edited) -> None:
    there, back = ac.diff(edited.old, edited.new), ac.diff(edited.new, edited.old)
    gone = places(there.removed) | {
        (name, one.id) for one in there.redirected for name in PERMANENT
        if any(record.id == one.id for record in edited.old.tables[name])
    }  # fmt: skip
    assert places(back.added) == {place for place in gone if place[0] != "documents"}
    assert places(back.removed) - {("redirects", id_) for id_ in edited.redirected} == places(
        there.added
    )
    swapped = {
        (one.table, one.old_id): [(c.field, c.new, c.old) for c in one.fields]
        for one in back.changed
    }
    assert {
        (one.table, one.id): sorted((c.field, c.old, c.new) for c in one.fields)
        for one in there.changed
    } == {place: sorted(fields) for place, fields in swapped.items()}


@given(edited=any_dataset.flatmap(edits))
def test_a_list_of_records_tells_the_same_ids(edited: Edited) -> None:
    whole = ac.diff(edited.old, edited.new)
    listed = ac.diff(without_records(opened(edited.old)), edited.new)
    assert not listed.detailed
    for kind in ("added", "removed", "redirected"):
        assert permanent(listed, kind) == permanent(whole, kind)
    # Which of the same words a claim rests on is told by their number in the document, so that a
    # list may tell of a change where only a citation went; it never leaves one out.
    assert permanent(listed, "changed") >= permanent(whole, "changed")
    rows = [row["id"] for row in listed.to_dicts() if row["change"] == "changed"]
    assert rows == [one.id for one in listed.changed]


def test_a_claim_that_rests_on_the_same_words_elsewhere_is_changed() -> None:
    dataset = everything()
    full, ibid = dataset.tables["citations"]
    again = evolve(ibid, id="again", span=ibid.span.shift(9))
    old = replaced(dataset, "citations", [full, ibid, again])
    event = old.tables["events"][0]
    evidence = tuple(evolve(one, citation="again") for one in event.evidence)
    new = changed(old, "events", event, evidence=evidence)
    for one in (old, without_records(opened(old))):
        assert [told.id for told in ac.diff(one, new).changed] == [event.id]


def permanent(found: Difference, kind: str) -> set[tuple[str | None, str]]:
    return {(one.table, one.id) for one in getattr(found, kind) if one.table in (*PERMANENT, None)}


@given(dataset=any_dataset)
def test_a_dataset_does_not_differ_from_itself(dataset: Dataset) -> None:
    found = ac.diff(dataset, dataset)
    assert not found
    assert (found.moved, found.to_dicts(), dict(found.counts())) == ((), [], {})
    assert not ac.diff(without_records(opened(dataset)), without_records(opened(dataset)))


# What only moved


def shifted(dataset: Dataset, by: int) -> Dataset:
    """All words stand further behind; ids of annotations are derived from their places."""
    ids = {
        one.id: f"{one.id}+{by}"
        for name in (*ANNOTATIONS, "blocks")
        for one in dataset.tables[name]
    }

    def moved(record: Any) -> Any:
        changes: dict[str, Any] = {}
        for name, value in ((a, getattr(record, a, None)) for a in ("citation", "repeats")):
            if value is not None:
                changes[name] = ids.get(value, value)
        if getattr(record, "evidence", ()):
            changes["evidence"] = tuple(moved(one) for one in record.evidence)
        if hasattr(record, "records"):
            changes["records"] = tuple(ids.get(one, one) for one in record.records)
        if hasattr(record, "span"):
            changes["span"] = record.span.shift(by)
            changes["id"] = ids.get(record.id, record.id)
        return evolve(record, **changes) if changes else record

    tables = {
        name: tuple(moved(one) for one in records) if name != "documents" else records
        for name, records in dataset.tables.items()
    }
    return evolve(dataset, tables=tables)


@given(dataset=any_dataset, by=st.integers(1, 9))
def test_what_only_moves_is_no_change(dataset: Dataset, by: int) -> None:
    found = ac.diff(dataset, shifted(dataset, by))
    assert not found
    moved = [one.old_id for one in found.moved]
    tables = (*ANNOTATIONS, "blocks")
    assert sorted(moved) == sorted(one.id for name in tables for one in dataset.tables[name])
    assert all(one.id == f"{one.old_id}+{by}" for one in found.moved)
    assert not ac.diff(without_records(opened(dataset)), shifted(dataset, by))


def test_a_paragraph_before_the_others_is_added_alone() -> None:
    dataset = everything()
    blocks = dataset.tables["blocks"]
    first = evolve(blocks[0], text="new words", kind="paragraph", level=None, label=None)
    behind = [
        evolve(one, id=f"harbour:block-{n}", span=one.span.shift(9))
        for n, one in enumerate(blocks, start=2)
    ]
    found = ac.diff(dataset, replaced(dataset, "blocks", [first, *behind]))
    assert places(found.added) == {("blocks", first.id)}
    assert not found.changed
    assert not found.removed


def test_words_that_stay_at_another_place_with_another_value_are_changed() -> None:
    dataset = everything()
    [mention] = dataset.tables["mentions"]
    other = evolve(mention, id="elsewhere", span=mention.span.shift(5), entity="japan")
    found = ac.diff(dataset, replaced(dataset, "mentions", [other]))
    [told] = found.changed
    assert (told.id, told.old_id) == ("elsewhere", mention.id)
    assert [(c.field, c.old, c.new) for c in told.fields] == [("entity", "scc", "japan")]


# Values


def test_old_and_new_value_and_evidence_are_told() -> None:
    dataset = everything()
    event = dataset.tables["events"][0]
    words = evolve(event.evidence[0], id="harbour:evidence:0-1", text="船")
    new = changed(dataset, "events", event, status="reported", evidence=(event.evidence[0], words))
    [told] = ac.diff(dataset, new).changed
    assert told.evidence == (event.evidence[0].id, words.id)
    assert told.old_evidence == (event.evidence[0].id,)
    status, evidence = sorted(told.fields, key=lambda change: change.field, reverse=True)
    assert (status.old, status.new) == ("alleged", "reported")  # though a row leaves it out
    assert (evidence.gone, [one["text"] for one in evidence.come]) == ((), ["船"])


def test_evidence_that_moved_is_neither_gone_nor_come() -> None:
    dataset = everything()
    event = dataset.tables["events"][0]
    moved = evolve(event.evidence[0], id="behind", span=event.evidence[0].span.shift(7))
    words = evolve(event.evidence[0], id="new", text="船")
    [told] = ac.diff(dataset, changed(dataset, "events", event, evidence=(moved, words))).changed
    [evidence] = told.fields
    assert (evidence.gone, [one["id"] for one in evidence.come]) == ((), ["new"])


def test_a_note_that_is_called_again_and_a_text_that_is_withheld() -> None:
    dataset = everything()
    note = next(one for one in dataset.tables["blocks"] if one.kind == "note")
    [called] = ac.diff(dataset, changed(dataset, "blocks", note, calls=(*note.calls, 1))).changed
    assert [c.field for c in called.fields] == ["calls"]
    found = ac.diff(dataset, evolve(dataset, without_text=("harbour",)).shipped())
    [document] = found.in_table("documents").changed
    assert [c.field for c in document.fields] == ["alignment", "text"]
    assert [c.new for c in document.fields] == [None, None]


def test_fields_of_the_dataset_itself() -> None:
    dataset = everything()
    other = evolve(dataset, licence="MIT", name="all")
    found = ac.diff(dataset, other)
    assert [(c.field, c.old, c.new) for c in found.dataset] == [
        ("name", "everything", "all"), ("licence", "CC-BY-4.0", "MIT"),
    ]  # fmt: skip
    assert found
    turned = replaced(dataset, "documents", dataset.tables["documents"][::-1])
    assert [c.field for c in ac.diff(dataset, turned).dataset] == ["documents"]
    assert not ac.diff(dataset, evolve(dataset, version="9.9.9"))


def test_what_a_version_lacked_is_told_apart() -> None:
    new = everything()
    event = new.tables["events"][0]
    old = changed(new, "events", event, place_en=None, quantities=())
    old = evolve(old, lacks={"events": ("place_en", "evidence.speaker")})
    [told] = ac.diff(old, new).changed
    assert {c.field: c.lacked for c in told.fields} == {"place_en": "old", "quantities": None}
    assert not told.only_lacked
    [back] = ac.diff(new, old).changed
    assert {c.field: c.lacked for c in back.fields} == {"place_en": "new", "quantities": None}
    speechless = tuple(evolve(one, speaker=None) for one in event.evidence)
    old = evolve(changed(new, "events", event, evidence=speechless), lacks=old.lacks)
    [told] = ac.diff(old, new).changed
    assert told.only_lacked
    assert "evidence: (the old version had no such field)" in ac.diff(old, new).to_text()


def test_a_version_may_have_the_first_value_alone() -> None:
    new = everything()
    provision = new.tables["provisions"][0]
    new = changed(new, "provisions", provision, topics=("planning", "purpose"))
    lacks = {"provisions": ("topics[1:]",)}
    for before, lacked in (
        (("planning",), "old"),
        (("posture",), None),
        (("planning", "posture"), None),
    ):
        old = evolve(changed(new, "provisions", provision, topics=before), lacks=lacks)
        [told] = ac.diff(old, new).changed
        assert [(c.field, c.lacked) for c in told.fields] == [("topics", lacked)]


def test_a_field_that_was_filled_since_is_not_lacking() -> None:
    new = everything()
    event = new.tables["events"][0]
    old = evolve(changed(new, "events", event, place_en="Edo"), lacks={"events": ("place_en",)})
    [told] = ac.diff(old, new).changed
    assert [(c.field, c.old, c.new, c.lacked) for c in told.fields] == [
        ("place_en", "Edo", "Tokyo", None)
    ]


# Redirects


def test_a_redirect_is_new_another_or_gone() -> None:
    dataset = everything()
    one = replaced(
        dataset, "redirects", [Redirect("talks", ("counting",)), Redirect("x", ("scc",))]
    )
    found = ac.diff(dataset, one)
    told = {r.id: (r.table, r.to, r.before) for r in found.redirected}
    assert told == {"talks": (None, ("counting",), ("meeting-1978",)), "x": (None, ("scc",), ())}
    assert places(found.removed) == {("redirects", "both")}
    kinds = {kind: n for kind, n in found.counts()["redirects"].items() if n}
    assert kinds == {"removed": 1, "redirected": 2}
    assert found.in_table("redirects").redirected == found.redirected
    assert not found.in_table("events")


def test_a_record_that_was_redirected_has_its_table_and_label() -> None:
    dataset = everything()
    new = added(
        dropped(dataset, "events", "counting"), "redirects", Redirect("counting", ("meeting-1978",))
    )
    found = ac.diff(dataset, new)
    [told] = found.redirected
    assert (told.table, told.label, told.to) == ("events", "数える", ("meeting-1978",))
    assert not found.removed
    assert dict(found.counts()["events"])["redirected"] == 1


# Forms


@given(edited=any_dataset.flatmap(edits))
def test_every_form_has_every_record(edited: Edited) -> None:
    found = ac.diff(edited.old, edited.new)
    told = json.loads(found.to_json())
    rows = found.to_dicts()
    assert {tuple(row) for row in map(dict.keys, rows)} <= {tuple(rows[0]) if rows else ()}
    for kind in ("added", "changed", "removed", "redirected"):
        ids = [one.id for one in getattr(found, kind)]
        assert [one["id"] for one in told[kind]] == ids
        assert {row["id"] for row in rows if row["change"] == kind} == set(ids)
        lines = found.to_text().splitlines()
        sign = {"added": "+", "changed": "~", "removed": "-", "redirected": ">"}[kind]
        assert sum(line.startswith(f"  {sign} ") for line in lines) == len(ids)
    assert str(found) in found.to_text()
    for one in found.added:
        if one.table in PERMANENT:
            assert f"`{one.id}`" in found.to_markdown()


def test_the_markdown_is_the_data_part_of_a_changelog() -> None:
    dataset = everything()
    event = dataset.tables["events"][0]
    new = changed(dataset, "events", event, note="another", place=None)
    new = dropped(dropped(new, "events", "counting"), "mentions", dataset.tables["mentions"][0].id)
    new = added(new, "redirects", Redirect("counting", ("meeting-1978",)))
    new = added(new, "works", evolve(dataset.tables["works"][0], id="a`b"))
    assert (
        ac.diff(dataset, evolve(new, version="2.0.0")).to_markdown()
        == """\
### Data

From 1.2.3 to 2.0.0.

#### Added

- works (1): `` a`b ``

#### Changed

- events (1; note 1, place 1): `meeting-1978`

#### Removed

- mentions (1)
- `counting` (events) is now `meeting-1978`
"""
    )
    assert ac.diff(dataset, dataset).to_markdown().endswith("\nNo record differs.\n")


def test_an_unknown_table_suggests_one() -> None:
    with pytest.raises(ac.QueryError, match="Did you mean 'events'"):
        ac.diff(everything(), everything()).in_table("event")
