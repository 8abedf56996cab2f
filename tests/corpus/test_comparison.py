"""Provisions side by side: aligned by topic, with the stages that their words speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.corpus.comparison import stages_of
from alliance_corpus.records import Provision
from alliance_corpus.records.vocabularies import TOPICS, ProvisionLevel
from alliance_corpus.testing import corpora
from alliance_corpus.text.columns import width

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus

GUIDELINES = ("guidelines-1978", "guidelines-1997", "guidelines-2015")


def test_joint_planning_from_study_to_drawing_up() -> None:
    comparison = ac.load().compare(*GUIDELINES)
    assert comparison.development("planning") == (
        ("guidelines-1978", ("研究",)),
        ("guidelines-1997", ("検討",)),
        ("guidelines-2015", ("策定",)),
    )
    assert "[planning] 研究 → 検討 → 策定" in str(comparison)


def test_rows_follow_the_vocabulary() -> None:
    comparison = ac.load().compare()
    assert [one.id for one in comparison.instruments] == list(GUIDELINES)
    assert comparison.topics == tuple(t for t in TOPICS if t in comparison.topics)
    assert len(comparison) == len(list(comparison)) == len(comparison.topics)
    assert [p.path for p in comparison["planning"]["guidelines-2015"]] == ["2015.3", "2015.3.3"]
    assert comparison["space-cyber"]["guidelines-1978"] == ()


def test_gained_and_lost() -> None:
    comparison = ac.load().compare("78指針", "97指針", "15指針")
    assert "peacetime" in comparison.gained("guidelines-1978", "guidelines-1997")
    assert "posture" in comparison.lost("guidelines-1978", "guidelines-1997")
    assert "space-cyber" in comparison.gained("guidelines-1997", "guidelines-2015")
    assert "planning" not in comparison.gained("guidelines-1978", "guidelines-2015")


def test_the_order_is_the_one_asked_for() -> None:
    comparison = ac.load().compare("guidelines-2015", "guidelines-1978")
    assert list(comparison["planning"].stages) == ["guidelines-2015", "guidelines-1978"]
    assert repr(comparison) == "<Comparison of guidelines-2015, guidelines-1978: 20 topics>"


def test_it_is_printed_side_by_side() -> None:
    lines = str(ac.load().compare()).splitlines()
    assert lines[0].split() == list(GUIDELINES)
    assert max(map(width, lines)) <= 100
    at = lines.index("[training-education]")
    assert lines[at + 1].split() == [
        "1978.1",
        "侵略を未然に防止するた",
        "–",
        "2015.7",
        "日米共同の取組",
    ]


@pytest.mark.parametrize(
    ("asked", "error", "said"),
    [
        (["guideline-1978"], ac.UnknownIdError, "Did you mean 'guidelines-1978'"),
        (["scc"], ac.UnknownIdError, "'scc' is not an instrument"),
        (["un-charter"], ac.QueryError, "'un-charter' has no provisions"),
        (["日米防衛協力のための指針"], ac.QueryError, "is a name of guidelines, guidelines-1978"),
        (["78指針", "guidelines-1978"], ac.QueryError, "named twice"),
    ],
)
def test_what_cannot_be_compared(asked: list[str], error: type[Exception], said: str) -> None:
    with pytest.raises(error) as caught:
        ac.load().compare(*asked)
    assert said in str(caught.value)


def test_an_unknown_topic_or_instrument_suggests_the_nearest() -> None:
    comparison = ac.load().compare()
    with pytest.raises(ac.UnknownIdError, match="'planning'"):
        comparison["plannning"]
    with pytest.raises(ac.UnknownIdError, match="'guidelines-1997'"):
        comparison["planning"]["guidelines-1996"]
    with pytest.raises(ac.UnknownIdError, match="'guidelines-1997'"):
        comparison.gained("guidelines-1996", "guidelines-2015")


def provision(text: str, level: ProvisionLevel = "point") -> Provision:
    return Provision(id="p", instrument="i", path="1", level=level, text=text, topics=("planning",))


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("橋の研究", ("研究",)),
        ("橋についての検討と図面の策定", ("検討", "策定")),
        ("図面を策定し、その更新", ("策定", "更新")),
        ("研究交流", ()),
        ("教育・研究", ()),
        ("橋を渡る", ()),
    ],
)
def test_a_stage_needs_its_object(text: str, stages: tuple[str, ...]) -> None:
    assert stages_of(provision(text)) == stages


def test_a_research_item_is_to_be_studied() -> None:
    assert stages_of(provision("橋のかけ方", "research-item")) == ("研究",)


def test_frames_have_a_row_for_each_topic_and_instrument() -> None:
    comparison = ac.load().compare()
    rows = comparison.to_dicts()
    assert len(rows) == 3 * len(comparison)
    shown = [p for p in ac.load().provisions if p.level != "article"]
    assert sum(row["count"] for row in rows) == sum(len(p.topics) for p in shown)
    frame = comparison.to_pandas()
    assert frame.to_dict("records") == rows
    table = frame.pivot_table(index="topic", columns="instrument", values="count")
    assert table.loc["global", "guidelines-2015"] == 3
    assert list(ac.load().compare("guidelines-1978").to_pandas().columns) == list(rows[0])


@given(corpora())
def test_every_provision_stands_once_in_its_place(corpus: Corpus) -> None:
    comparison = corpus.compare()
    shown = corpus.provisions.where(instrument=[i.id for i in comparison.instruments])
    assert all(p.level == "article" for p in corpus.provisions if p not in shown)
    seen = []
    for row in comparison:
        assert any(row.provisions)
        for instrument in row.instruments:
            for one in row[instrument]:
                assert row.topic in one.topics
                assert one.instrument == instrument
                seen.append((one.id, row.topic))
    assert sorted(seen) == sorted((p.id, t) for p in shown for t in p.topics)
    assert list(comparison.topics) == [t for t in TOPICS if t in comparison.topics]
    for same in comparison.instruments:
        assert comparison.gained(same.id, same.id) == ()
    printed = "".join("".join(comparison.lines()).split())
    assert all(f"[{topic}]" in printed for topic in comparison.topics)
