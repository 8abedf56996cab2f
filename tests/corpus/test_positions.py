"""Who says what: positions by subject, speaker, side, occasion, stance and document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.records.labels import TOPIC_LABELS
from alliance_corpus.records.vocabularies import STANCES, TOPICS
from alliance_corpus.testing import corpora

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Statement

CONDITIONS = ("about", "speaker", "side", "occasion", "stance", "document")


def test_every_condition_narrows_the_answer() -> None:
    corpus = ac.load()
    every: dict[str, Any] = {
        "about": "中国", "side": "日本", "occasion": "seminar-2007-session-1", "stance": STANCES,
        "document": "fujishige-2007",
    }  # fmt: skip
    found = corpus.positions()
    assert found == corpus.statements
    given: dict[str, Any] = {}
    for name, value in every.items():
        given[name] = value
        narrower = corpus.positions(**given)
        assert set(narrower.ids) <= set(found.ids)
        found = narrower
    assert found
    assert {(s.side, s.occasion) for s in found} == {("japan", "seminar-2007-session-1")}


def test_an_occasion_stands_for_its_parts_and_goes_by_its_label() -> None:
    corpus = ac.load()
    whole = corpus.positions(occasion="japan-us-security-seminar-13th-2007")
    session = corpus.positions(occasion="第1セッション")
    assert session
    assert session == corpus.positions(occasion="seminar-2007-session-1")
    assert set(session.ids) < set(whole.ids)


def test_an_author_speaks_in_the_positions_of_the_document() -> None:
    corpus = ac.load()
    found = corpus.positions(speaker="kito-kenji", document="kito-2024")
    assert found
    assert all(statement.by_author for statement in found)
    other = corpus.positions(document="kito-2024").where(lambda s: not s.by_author)
    assert set(found.ids).isdisjoint(other.ids)


def test_an_instrument_stands_for_its_provisions(corpus: Corpus) -> None:
    statements = corpus.positions(about="promise")
    named = [s.id for s in corpus.statements if {"promise", "promise-1"} & {*s.about}]
    assert list(statements.ids) == named


def test_a_topic_is_no_record_but_can_be_asked_for() -> None:
    corpus = ac.load()
    found = corpus.positions("extended-deterrence")
    assert found
    assert found == corpus.statements.where(about="extended-deterrence")
    assert all("extended-deterrence" in statement.about for statement in found)


@pytest.mark.parametrize(
    ("conditions", "error", "message"),
    [
        ({"about": "chinaa"}, ac.UnknownIdError, "china"),
        ({"about": "extended-deterence"}, ac.UnknownIdError, "extended-deterrence"),
        ({"speaker": "nobody at all"}, ac.UnknownIdError, "nobody at all"),
        ({"side": "scc"}, ac.QueryError, "not a state: expected one such as"),
        ({"occasion": "第9セッション"}, ac.UnknownIdError, "seminar-2007"),
        ({"stance": "claims"}, ac.VocabularyError, "asserts"),
        ({"about": ""}, ac.UnknownIdError, "''"),
        ({"about": ()}, ac.QueryError, "at least one"),
        ({"words": " "}, ac.QueryError, "at least one character"),
        ({"role": "speaker"}, ac.VocabularyError, "keynote"),
        ({"document": "kito-2042"}, ac.UnknownIdError, "kito-2024"),
    ],
)
def test_a_mistyped_question_is_refused(
    conditions: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        ac.load().positions(**conditions)


def test_what_a_text_counts_off_comes_in_order() -> None:
    series = ac.load().statements.by_series()
    assert series
    for members in series.values():
        assert [one.number for one in members] == list(range(1, len(members) + 1))
        assert len(members.count("document")) == 1


def test_printed_positions_name_voice_stance_label_and_words() -> None:
    corpus = ac.load()
    found = corpus.positions("中国", side="日本", occasion="seminar-2007-session-1")
    printed = str(found)
    assert printed.splitlines()[0].startswith("日本, reporter, 第13回日米安全保障セミナー")
    for statement in found:
        assert f"{statement.stance}: {statement.label}" in printed
        assert all(f"「{evidence.text}」" in printed for evidence in statement.evidence)
    assert str(corpus.positions("中国", speaker="kito-kenji", side="日本")) == "no positions"
    assert "Japan, reporter" in "\n".join(found.lines("en"))


def test_positions_stand_side_by_side() -> None:
    corpus = ac.load()
    compared = corpus.compare_positions("china", occasion="japan-us-security-seminar-13th-2007")
    assert {"japan", "united-states"} <= set(compared)
    assert sum(map(len, compared.values())) == len(
        corpus.positions("china", occasion="japan-us-security-seminar-13th-2007")
    )
    assert all(statement.side == "japan" for statement in compared["japan"])
    assert "アメリカ合衆国 (united-states)" in str(compared).splitlines()[0]
    with pytest.raises(ac.UnknownIdError, match="expected one of"):
        compared["korea"]
    with pytest.raises(ac.QueryError, match="side, document"):
        corpus.compare_positions("china", by="stance")  # type: ignore[arg-type]
    assert str(corpus.compare_positions("china", side="iraq")) == "no positions"


def test_the_reasons_of_a_statement_say_who_says_it() -> None:
    corpus = ac.load()
    statement = corpus.positions(side="japan", occasion="seminar-2007-session-1")[0]
    reasons = corpus.why(statement)
    assert [reason.words for reason in reasons] == [e.text for e in statement.evidence]
    assert all(reason.speaker == statement.said_by for reason in reasons)
    assert all(r.speaker is None for r in corpus.why(corpus.positions(speaker="kito-kenji")[0]))


def test_statements_are_known_to_the_other_questions() -> None:
    corpus = ac.load()
    statement = corpus.positions("中国", side="日本", occasion="seminar-2007-session-1")[0]
    assert statement in corpus.history("china")
    assert statement in corpus.statements.involving("中国")
    assert statement in corpus.statements.involving("中国", mentioned=True)
    shared = corpus.shared_by("fujishige-2007", "kito-2024")
    assert {s.document for s in shared.statements} == {"fujishige-2007", "kito-2024"}
    assert statement in shared.statements
    received = corpus.reception("itayama-mayumi")
    assert received.statements
    assert any(line.startswith("claimed: ") for line in str(received).splitlines())


@given(corpora(), st.data())
def test_positions_are_the_statements_that_fit(corpus: Corpus, data: st.DataObject) -> None:
    if not corpus.statements:
        assert corpus.positions() == corpus.statements
        return
    one = data.draw(st.sampled_from(list(corpus.statements)))
    for name in CONDITIONS:
        value = getattr(one, name)
        wanted = data.draw(st.sampled_from(value)) if isinstance(value, tuple) and value else value
        if not isinstance(wanted, str):
            continue
        found = corpus.positions(**{name: wanted})
        assert one in found
        for statement in corpus.statements:
            if fits(corpus, statement, name, wanted):
                assert statement in found, (name, wanted)


def fits(corpus: Corpus, statement: Statement, name: str, wanted: str) -> bool:
    """Whether a field has the wanted value, said as simply as can be."""
    value = getattr(statement, name)
    return wanted in value if isinstance(value, tuple) else bool(value == wanted)


@given(corpora(), st.sampled_from(["side", "document"]))
def test_a_comparison_divides_the_positions(corpus: Corpus, by: Any) -> None:
    compared = corpus.compare_positions(by=by)
    ids = [one for found in compared.values() for one in found.ids]
    assert sorted(ids) == sorted(corpus.statements.ids)
    assert len(compared.to_dicts()) == len(corpus.statements)
    assert all(statement.label.split()[0] in str(compared) for statement in corpus.statements)


@given(corpora())
def test_all_series_are_told_in_order(corpus: Corpus) -> None:
    series = corpus.statements.by_series()
    counted = [one for members in series.values() for one in members.ids]
    assert sorted(counted) == sorted(s.id for s in corpus.statements if s.series is not None)
    for name, members in series.items():
        assert {one.series for one in members} == {name}
        assert [one.number for one in members] == list(range(1, len(members) + 1))


@given(corpora(), st.sampled_from(["ja", "en"]))
def test_every_position_is_printed(corpus: Corpus, language: Any) -> None:
    lines = list(corpus.statements.lines(language))
    assert sum(line.startswith("    「") for line in lines) == sum(
        len(statement.evidence) for statement in corpus.statements
    )
    assert all(any(s.id in line for line in lines) for s in corpus.statements)


def test_topics_have_japanese_names() -> None:
    corpus = ac.load()
    assert tuple(TOPIC_LABELS) == TOPICS
    for topic, name in TOPIC_LABELS.items():
        assert corpus.positions(name) == corpus.positions(topic)


def test_each_condition_takes_several_values() -> None:
    corpus = ac.load()
    session = corpus.positions(occasion="session 1")
    assert session == corpus.positions(occasion="【セッション1】")
    sides = [corpus.positions(occasion="session 1", side=side) for side in ("日本側", "米国")]
    both = corpus.positions(occasion="session 1", side=("日本側", "米国"))
    either = {one for side in sides for one in side.ids}
    assert both.ids == tuple(one for one in session.ids if one in either)
    floor = corpus.positions(role="floor", occasion=("session 1", "session 2"))
    assert floor
    assert {one.role for one in floor} == {"floor"}
    assert {one.occasion for one in floor} == {"seminar-2007-session-1", "seminar-2007-session-2"}


@pytest.mark.parametrize("side", ["日側", "側", "japn", "中側"])
def test_an_unknown_side_is_quoted_as_it_was_given(side: str) -> None:
    with pytest.raises(ac.UnknownIdError, match=f"the id or name '{side}'"):
        ac.load().positions(side=side)


def test_words_are_looked_for_in_labels_and_evidence_in_any_width() -> None:
    corpus = ac.load()
    found = corpus.positions(words="ＡＣＭ")
    assert found
    assert found == corpus.positions(words="acm")
    for one in corpus.statements:
        texts = (one.label, one.label_en, *(evidence.text for evidence in one.evidence))
        assert (one.id in found.ids) == any("acm" in text.casefold() for text in texts)


def test_an_unknown_series_is_refused() -> None:
    with pytest.raises(ac.UnknownIdError, match="kito-tasks"):
        ac.load().statements.by_series()["kito-task"]


def test_topics_are_no_ids() -> None:
    assert {*TOPICS}.isdisjoint(ac.load()._permanent_ids())
