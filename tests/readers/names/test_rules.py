"""Context rules: what decides an ambiguous name, in each of their fields."""

from __future__ import annotations

import pytest

from alliance_corpus import AllianceCorpusError, UnknownIdError
from alliance_corpus.readers.names import ContextRule, Gazetteer
from tests.readers.names.helpers.making import entity, found

TABLE = [
    entity("first", "協約", "1951協約"),
    entity("second", "協約"),
    entity("body", "協約委員会"),
    entity("half", "協"),
]


def _meant(text: str, *rules: ContextRule, document: str | None = None) -> list[str | None]:
    return [which for _, which in found(text, Gazetteer.of(TABLE, rules), document)]


@pytest.mark.parametrize(
    ("rule", "met", "unmet"),
    [
        ({"preceded_by": ("旧", "昔の")}, ["旧協約", "昔の協約"], ["新協約", "協約", "旧い協約"]),
        ({"not_preceded_by": ("新",)}, ["協約", "旧協約"], ["新協約"]),
        ({"followed_by": ("第1条", "の旧")}, ["協約第1条", "協約の旧文"], ["協約第2条", "協約"]),
        ({"not_followed_by": ("改定",)}, ["協約", "協約の改定"], ["協約改定"]),
        (
            {"preceded_by": ("旧",), "not_followed_by": ("改定",)},
            ["旧協約の"],
            ["旧協約改定", "協約の"],
        ),
    ],
)
def test_a_rule_decides_where_all_its_conditions_hold(
    rule: dict[str, tuple[str, ...]], met: list[str], unmet: list[str]
) -> None:
    made = ContextRule(name="協約", entity="first", **rule)  # type: ignore[arg-type]
    assert [_meant(text, made) for text in met] == [["first"]] * len(met)
    assert [_meant(text, made) for text in unmet] == [[None]] * len(unmet)


def test_the_first_rule_that_applies_decides() -> None:
    first = ContextRule(name="協約", entity="first", preceded_by=("旧",))
    second = ContextRule(name="協約", entity="second")
    assert _meant("旧協約と協約", first, second) == ["first", "second"]
    assert _meant("旧協約と協約", second, first) == ["second", "second"]


def test_context_is_compared_without_white_space_and_width() -> None:
    rule = ContextRule(name="協 約", entity="first", preceded_by=("Ａ 旧",), followed_by=("(1)",))
    assert _meant("a A \n旧\n協約　 （１）", rule) == ["first"]
    assert _meant("旧" + " " * 50 + "協約" + "\t" * 50 + "（1）", rule) == [None]
    assert _meant("Ａ旧" + " " * 50 + "協約" + "\t" * 50 + "（1）", rule) == ["first"]


@pytest.mark.parametrize("empty", ["\n\n", "\r\n \r\n", "\n\n\n"])
def test_what_stands_beyond_an_empty_line_is_no_context(empty: str) -> None:
    near = ContextRule(name="協約", entity="first", preceded_by=("旧", "遠い昔からの"))
    after = ContextRule(name="協約", entity="first", followed_by=("改", "は今もなお"))
    never = ContextRule(name="協約", entity="first", not_preceded_by=("旧", "遠い昔からの"))
    assert _meant(f"旧{empty}協約{empty}改", near, after) == [None]
    assert _meant(f"旧{empty}協約", never) == ["first"]


def test_a_rule_of_a_document_holds_there_alone() -> None:
    rule = ContextRule(name="協約", entity="first", document="report")
    other = ContextRule(name="協約", entity="second", followed_by=("。",))
    assert _meant("協約", rule, document="report") == ["first"]
    assert _meant("協約。", rule, other, document="report") == ["first"]
    assert _meant("協約。", rule, other, document="paper") == ["second"]
    assert _meant("協約", rule, other) == [None]


def test_a_rule_that_refuses_a_name_lets_shorter_ones_be_tried() -> None:
    rule = ContextRule(name="協約委員会", entity=None, followed_by=("員",))
    assert found("協約委員会員と協約委員会", Gazetteer.of(TABLE, [rule])) == [
        ("協約", None),
        ("協約委員会", "body"),
    ]
    both = ContextRule(name="協約", entity=None)
    assert found("協約委員会員", Gazetteer.of(TABLE, [rule, both])) == [("協", "half")]


def test_names_inside_a_refused_one_are_found() -> None:
    table = [entity("a", "甲乙"), entity("b", "乙丙"), entity("c", "丙丁")]
    rule = ContextRule(name="甲乙", entity=None)
    assert found("甲乙丙丁", Gazetteer.of(table, [rule])) == [("乙丙", "b")]
    assert found("甲乙丙丁", Gazetteer.of(table)) == [("甲乙", "a"), ("丙丁", "c")]


def test_shorter_names_are_whole_words_too() -> None:
    table = [entity(name, name) for name in ("タイ", "タイトル", "Joint", "Joint Office")]
    rules = [ContextRule(name=name, entity=None) for name in ("タイトル", "Joint Office")]
    assert found("タイトル, Joint Office", Gazetteer.of(table, rules)) == [("Joint", "Joint")]


def test_rules_hold_for_all_forms_of_their_name() -> None:
    table = [entity("a", "Joint Office"), entity("b", "Joint Office")]
    rule = ContextRule(name="joint  office", entity="a")
    assert [which for _, which in found("JOINT\nOFFICE", Gazetteer.of(table, [rule]))] == ["a"]


def test_rules_that_cannot_hold_are_refused() -> None:
    with pytest.raises(UnknownIdError, match=r"'協役'.*Did you mean.*'協約'"):
        Gazetteer.of(TABLE, [ContextRule(name="協役", entity="first")])
    with pytest.raises(UnknownIdError, match=r"'協約' decides for 'body'.*first, second"):
        Gazetteer.of(TABLE, [ContextRule(name="協約", entity="body")])
    with pytest.raises(AllianceCorpusError, match="'x' is not a rule: expected a ContextRule"):
        Gazetteer.of(TABLE, ["x"])  # type: ignore[list-item]


def test_context_must_be_words() -> None:
    with pytest.raises(AllianceCorpusError, match=r"'旧': expected a tuple of words"):
        ContextRule(name="協約", entity=None, preceded_by="旧")
    with pytest.raises(AllianceCorpusError, match=r"'旧', ' '.*no empty words"):
        ContextRule(name="協約", entity=None, not_followed_by=("旧", " "))
