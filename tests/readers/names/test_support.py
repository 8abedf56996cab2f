"""What supports a name that needs it, with an invented list."""

from __future__ import annotations

import pytest

from alliance_corpus import EDTF, DateError, VocabularyError
from alliance_corpus.readers.names import ContextRule, Gazetteer, read_document_names, read_names
from alliance_corpus.records import ExternalSource, Institution, Name, Person, Relation

STATES = [
    Institution(
        id="kita", kind="state", countries=("kita",), names=(Name("北国"), Name("Kitaland"))
    ),
    Institution(id="minami", kind="state", names=(Name("南州"), Name("Minamia", language="en"))),
]
PREMIER = Institution(
    id="premier",
    kind="office",
    countries=("kita",),
    names=(Name("政務総監"), Name("総監", kind="short"), Name("Premier of Kitaland")),
)
MINISTRY = Institution(
    id="ministry",
    kind="ministry",
    countries=("kita",),
    valid=EDTF("1960/.."),
    names=(Name("港湾省"), Name("Ministry of Harbours")),
)
COUNCIL = Institution(
    id="council", kind="consultative-body", countries=("kita",), names=(Name("KK"), Name("協議会"))
)
HAMADA = Person(
    id="hamada",
    kind="politician",
    names=(Name("浜田一郎"), Name("浜田", kind="short"), Name("Hamada", kind="short")),
)
LOWE = Person(id="lowe", kind="official", names=(Name("ロウ", kind="short"), Name("ジョン・ロウ")))
HELD = Relation(
    id="held",
    subject="hamada",
    predicate="holds",
    object="premier",
    valid=EDTF("1970/1974"),
    sources=(ExternalSource(url="https://example.org"),),
)
RULES = [
    ContextRule(name="KK", needs="context"),
    ContextRule(name="Hamada", needs="date"),
]
LIST = Gazetteer.of([*STATES, PREMIER, MINISTRY, COUNCIL, HAMADA, LOWE], RULES, [HELD])


def meant(text: str, written: str | None = None) -> list[tuple[str, str | None]]:
    """Words and entity of each mention but those of states."""
    return [
        (one.text, one.entity)
        for one in read_names(text, LIST, written)
        if one.entity not in ("kita", "minami")
    ]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("浜田は港に立った。", None),
        ("浜田氏、浜田さん", None),
        ("浜田一郎は来た。浜田は帰った。", "hamada"),
        ("浜田花子は来た。浜田は帰った。", None),
        ("浜田一郎と浜田花子は来た。浜田は帰った。", None),
        ("浜田総監は1972年に帰った。", "hamada"),
        ("浜田総監は帰った。", "hamada"),
        ("浜田総監は1985年に来た。", None),
        ("1985年のこと。浜田総監は来た。", None),
        ("浜田前総監は1985年に来た。", "hamada"),
        ("総監の浜田は帰った。", "hamada"),
        ("浜田内閣は倒れた。", "hamada"),
        ("浜田市長は来た。", None),
    ],
)
def test_a_surname_is_supported_by_the_full_name_or_an_office(
    text: str, entity: str | None
) -> None:
    assert [e for name, e in meant(text) if name == "浜田"][-1:] == [entity]


@pytest.mark.parametrize(
    "text",
    [
        "浜田花子は来た。",
        "浜田さくらは来た。",
        "浜田 花子",
        "浜田町へ行く。",
        "浜田マリ",
        "ジェームズ・ロウ",
        "浜田一郎太は来た。",
    ],
)
def test_a_surname_in_another_name_is_no_mention(text: str) -> None:
    assert meant(text) == []


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("総監は来た。", None),
        ("北国の総監は来た。", "premier"),
        ("北国総監は来た。", "premier"),
        ("南州の総監は来た。", None),
        ("カナダの総監は来た。", None),
        ("相手国の総監は来た。", None),
        ("政務総監は来た。のちに総監は帰った。", "premier"),
        ("政務総監は来た。港の総監は帰った。", None),
        ("浜田一郎総監は来た。", "premier"),
        ("山田総監は来た。", None),
    ],
)
def test_a_title_is_supported_by_its_state_its_full_name_or_a_person(
    text: str, entity: str | None
) -> None:
    assert meant(text)[-1] == ("総監", entity)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("港湾省は認めた。", "ministry"),
        ("北国の港湾省", "ministry"),
        ("南州港湾省", None),
        ("南州の港湾省", None),
        ("英港湾省", None),
        ("イラン港湾省", None),
        ("各国の港湾省", None),
        ("全国の港湾省", "ministry"),
        ("the Ministry of Harbours", "ministry"),
        ("the Ministry of Harbours of Kitaland", "ministry"),
        ("the Ministry of Harbours of Brazil", None),
        ("the Minamian Ministry of Harbours", None),
        ("the Kitalandish Ministry of Harbours", "ministry"),
    ],
)
def test_a_body_that_every_state_has_is_not_meant_beside_another_state(
    text: str, entity: str | None
) -> None:
    assert [e for name, e in meant(text) if name in ("港湾省", "Ministry of Harbours")] == [entity]


def test_a_rule_says_which_names_need_support() -> None:
    assert meant("KKは来た。") == [("KK", None)]
    assert meant("協議会（KK）は来た。") == [("協議会", "council"), ("KK", "council")]
    assert meant("北国KK") == [("KK", "council")]


def test_a_rule_may_ask_for_a_date() -> None:
    assert meant("Premier Hamada came.") == [("Hamada", None)]
    assert meant("Premier Hamada came in 1972.") == [("Hamada", "hamada")]
    assert meant("Premier Hamada came.", "1972") == [("Hamada", "hamada")]
    assert meant("Premier Hamada came.", "1992") == [("Hamada", None)]


@pytest.mark.parametrize(("written", "entity"), [("1973", "hamada"), ("1990", None)])
def test_the_same_words_are_dated_anew_from_each_date_of_writing(
    written: str, entity: str | None
) -> None:
    assert meant("昨年、浜田総監は訪問した。", written)[0] == ("浜田", entity)


def test_what_began_after_the_text_was_written_is_not_meant() -> None:
    assert meant("港湾省", "1950") == [("港湾省", None)]
    assert meant("港湾省", "1961") == [("港湾省", "ministry")]
    (mention,) = read_names("港湾省", LIST, EDTF("1950"))
    assert mention.candidates == ("ministry",)
    with pytest.raises(DateError):
        read_names("港湾省", LIST, "some day")


def test_of_several_entities_the_one_that_was_there_is_meant() -> None:
    old, new = (
        Institution(id=name, kind="mechanism", names=(Name("協約"),), valid=EDTF(valid))
        for name, valid in (("old", "1951/1960"), ("new", "1960-06/.."))
    )
    table = Gazetteer.of([old, new])
    for written, entity in (("1955", "old"), ("1970", None), ("1940", None), (None, None)):
        (mention,) = read_names("協約", table, written)
        assert mention.entity == entity


def test_in_the_documents_of_a_dataset_no_name_needs_support() -> None:
    mentions = read_document_names("浜田と総監とKK、南州の港湾省", LIST, "report")
    assert [one.entity for one in mentions] == [
        "hamada", "premier", "council", "minami", "ministry"
    ]  # fmt: skip


def test_what_is_needed_is_context_or_a_date() -> None:
    with pytest.raises(VocabularyError, match=r"'proof'.*context, date"):
        ContextRule(name="KK", needs="proof")  # type: ignore[arg-type]


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\u2060\ufeff", "\u200d"])
def test_invisible_characters_do_not_cut_a_name(hidden: str) -> None:
    table = Gazetteer.of([MINISTRY, Institution(id="bay", kind="mechanism", names=(Name("湾省"),))])
    for text in (f"港{hidden}湾省", f"Ministry of Har{hidden}bours", f"港{hidden} 湾省"):
        assert [(one.text, one.entity) for one in read_names(f"、{text}、", table)] == [
            (text, "ministry")
        ]


@pytest.mark.parametrize("dash", "-\u2010\u2011\u2013")
@pytest.mark.parametrize("apostrophe", "'\u2018\u2019")
def test_hyphens_and_apostrophes_may_be_typographic(dash: str, apostrophe: str) -> None:
    written = f"Jun{apostrophe}ichi-Hale".replace("-", dash)
    for name in (written, "Jun'ichi-Hale"):
        table = Gazetteer.of([Person(id="hale", kind="scholar", names=(Name(name),))])
        assert [one.text for one in read_names(f"with {written}.", table)] == [written]
