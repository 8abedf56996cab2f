"""What always holds for aligned texts, after any steps."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.errors import SpanError
from alliance_corpus.testing.text import aligned_texts, arrangements_of, edits_of, spans, texts
from alliance_corpus.text import AlignedText, Edit, Span
from tests.text.helpers import aligned_model as naive
from tests.text.helpers.aligned_pairs import Pair, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable


def offsets(found: Iterable[Span]) -> set[int]:
    return {offset for span in found for offset in range(span.start, span.end)}


@given(pairs())
def test_text_and_runs_are_those_of_the_model(pair: Pair) -> None:
    assert pair.aligned.text == naive.text(pair.chars)
    assert pair.aligned.runs == naive.runs(pair.chars)


@given(pairs(), st.data())
def test_to_source_is_that_of_the_model(pair: Pair, data: st.DataObject) -> None:
    span = data.draw(spans(pair.aligned.text))
    assert pair.aligned.to_source(span) == naive.to_source(pair.chars, span)


@given(pairs(), st.data())
def test_from_source_is_that_of_the_model(pair: Pair, data: st.DataObject) -> None:
    span = data.draw(spans(pair.aligned.source))
    assert pair.aligned.from_source(span) == naive.from_source(pair.chars, span)


@given(pairs(), st.data())
def test_locate_is_that_of_the_model(pair: Pair, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(pair.aligned.source)))
    assert pair.aligned.locate(offset) == naive.locate(pair.chars, offset)


@given(aligned_texts())
def test_runs_tile_the_text_and_are_maximal(aligned: AlignedText) -> None:
    edges = [0, *(run.end for run in aligned.runs)]
    assert [run.start for run in aligned.runs] == edges[:-1]
    assert edges[-1] == len(aligned.text)
    assert all(len(run.span) for run in aligned.runs)
    for one, two in pairwise(aligned.runs):
        same = (one.kind, one.step) == (two.kind, two.step)
        if same and one.kind == "linear":
            assert one.source[0].end != two.source[0].start
        elif same:
            assert one.source != two.source


@given(aligned_texts())
def test_linear_runs_have_equal_characters_or_recorded_changes(aligned: AlignedText) -> None:
    changed = offsets(span for change in aligned.changes if change.new for span in change.source)
    for run in aligned.runs:
        if run.kind == "linear":
            (source,) = run.source
            assert len(source) == len(run.span)
            assert run.step is None
            for at, behind in zip(
                range(run.start, run.end), range(source.start, source.end), strict=True
            ):
                assert aligned.text[at] == aligned.source[behind] or behind in changed


@given(aligned_texts())
def test_atomic_runs_have_a_source_and_inserted_runs_none(aligned: AlignedText) -> None:
    for run in aligned.runs:
        assert bool(run.source) == (run.kind != "inserted")
        assert list(run.source) == sorted(run.source)
        assert all(one.end < two.start for one, two in pairwise(run.source))
        assert (run.step is None) == (run.kind == "linear")


@given(texts(), st.data())
def test_atomic_runs_keep_their_whole_source_when_cut(source: str, data: st.DataObject) -> None:
    whole = AlignedText.of(source + "xy").edit([Edit(Span(0, len(source) + 2), "abcdef")], "one")
    (run,) = whole.runs
    cut = whole.edit(data.draw(edits_of(whole.text)), "two")
    cut = cut.arrange(data.draw(arrangements_of(cut.text)), "three")
    assert all(piece.source == run.source for piece in cut.runs if piece.kind == "atomic")
    assert all(piece.kind != "linear" for piece in cut.runs)


@given(aligned_texts(), st.data())
def test_what_has_a_source_is_found_from_it(aligned: AlignedText, data: st.DataObject) -> None:
    span = data.draw(spans(aligned.text))
    back = [found for one in aligned.to_source(span) for found in aligned.from_source(one)]
    sourced = offsets(run.span for run in aligned.runs if run.kind != "inserted")
    assert sourced & offsets([span]) <= offsets(back)


@given(aligned_texts(), st.data())
def test_spans_found_are_disjoint_ordered_and_inside(
    aligned: AlignedText, data: st.DataObject
) -> None:
    behind = aligned.to_source(data.draw(spans(aligned.text)))
    ahead = aligned.from_source(data.draw(spans(aligned.source)))
    for found, text in ((behind, aligned.source), (ahead, aligned.text)):
        assert all(one.end < two.start for one, two in pairwise(found))
        assert all(0 <= one.start < one.end <= len(text) for one in found)


@given(pairs())
def test_replaying_all_steps_but_the_last_gives_the_text_before(pair: Pair) -> None:
    aligned = pair.aligned
    assert AlignedText.replay(aligned.source, aligned.steps) == aligned
    if pair.before is not None:
        before = AlignedText.replay(aligned.source, aligned.steps[:-1])
        assert before == pair.before
        assert before.steps == pair.before.steps
        assert before.changes == pair.before.changes


@given(pairs())
def test_changes_say_what_became_of_the_text(pair: Pair) -> None:
    before, after = pair.before, pair.aligned
    if before is None:
        assert not after.changes
        return
    assert after.changes[: len(before.changes)] == before.changes
    changes = after.changes[len(before.changes) :]
    rebuilt, at = "", 0
    for change in changes:
        assert change.step == after.steps[-1].name
        assert change.old == change.span.of(before.text)
        chars = pair.chars_before[change.span.start : change.span.end]
        assert change.source == naive.pieces(offset for char in chars for offset in char.source)
        rebuilt += before.text[at : change.span.start] + change.new
        at = change.span.end
    rebuilt += before.text[at:]
    groups = after.steps[-1].groups
    if groups is None:
        assert rebuilt == after.text
    else:
        kept = sorted(span for group in groups for span in group)
        assert rebuilt == "".join(span.of(before.text) for span in kept)


@given(aligned_texts())
def test_changes_of_a_step_that_touch_are_one(aligned: AlignedText) -> None:
    text = AlignedText.of(aligned.source)
    for step in aligned.steps:
        changes = list(text.changes_by(step))
        assert all(one.span.end < two.span.start for one, two in pairwise(changes))
        text = text.apply(step)


@given(aligned_texts())
def test_a_step_joins_edits_that_touch_and_leaves_out_those_without_effect(
    aligned: AlignedText,
) -> None:
    text = aligned.source
    for number, step in enumerate(aligned.steps):
        assert all(edit.span.of(text) != edit.new for edit in step.edits)
        for one, two in pairwise(step.edits):
            touch = one.span.end == two.span.start
            assert not (touch and one.by_char and two.by_char)
            assert not (touch and not one.new and not two.new)
        text = AlignedText.replay(aligned.source, aligned.steps[: number + 1]).text


@given(aligned_texts())
def test_every_source_character_is_accounted_for(aligned: AlignedText) -> None:
    assert aligned.unaccounted() == ()
    kept = offsets(span for run in aligned.runs for span in run.source)
    deleted = offsets(span for step in aligned.steps for span in step.deleted)
    assert kept | deleted == set(range(len(aligned.source)))


@given(aligned_texts())
def test_runs_survive_a_data_file(aligned: AlignedText) -> None:
    rows = json.loads(json.dumps(aligned.to_runs()))
    read = AlignedText.from_runs(aligned.source, aligned.text, rows)
    assert read == aligned
    assert hash(read) == hash(aligned)
    assert read.to_runs() == aligned.to_runs() == rows
    assert (read.steps, read.changes) == ((), ())


@given(aligned_texts(), st.data())
def test_steps_after_a_data_file_are_recorded(aligned: AlignedText, data: st.DataObject) -> None:
    edits = data.draw(edits_of(aligned.text))
    read = AlignedText.from_runs(aligned.source, aligned.text, aligned.to_runs())
    one, two = aligned.edit(edits, "more"), read.edit(edits, "more")
    assert one == two
    assert one.changes == (*aligned.changes, *two.changes)


@given(aligned_texts(), aligned_texts())
def test_equality_is_of_source_text_and_runs(one: AlignedText, two: AlignedText) -> None:
    whole = [Edit(Span(0, len(one.source)), one.text)]
    rewritten = [AlignedText.of(one.source).edit(whole, step) for step in ("width", "other")]
    for other in (two, *rewritten):
        for this in (one, *rewritten):
            same = (this.source, this.text, this.runs) == (other.source, other.text, other.runs)
            assert (this == other) == same
            assert not same or hash(this) == hash(other)


@given(aligned_texts(), st.data())
def test_characters_folded_one_by_one_or_together_are_the_same(
    aligned: AlignedText, data: st.DataObject
) -> None:
    size = len(aligned.text)
    new = data.draw(st.text(alphabet="ab1 ", min_size=size, max_size=size))
    singly = [Edit(Span(i, i + 1), c, by_char=True) for i, c in enumerate(new)]
    one = aligned.edit(singly, "width")
    two = aligned.edit([Edit(Span(0, size), new, by_char=True)], "width")
    assert one == two
    assert one.runs == aligned.runs


@given(aligned_texts(), st.data())
def test_spans_outside_are_refused(aligned: AlignedText, data: st.DataObject) -> None:
    beyond = data.draw(st.integers(1, 5))
    past_text = Span(0, len(aligned.text) + beyond)
    past_source = Span(0, len(aligned.source) + beyond)
    for refused in (
        lambda: aligned.to_source(past_text),
        lambda: aligned.from_source(past_source),
        lambda: aligned.locate(past_source.end),
        lambda: aligned.locate(-beyond),
        lambda: aligned.edit([Edit(past_text, "x")], "step"),
        lambda: aligned.arrange([[past_text]], "step"),
    ):
        with pytest.raises(SpanError):
            refused()
