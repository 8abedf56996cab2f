"""Every value of every vocabulary is defined, and every field of a vocabulary uses a named one."""

from __future__ import annotations

import pickle
import typing
from typing import Any, Literal, get_args

import attrs
import pytest

import alliance_corpus as ac
from alliance_corpus import records
from alliance_corpus.errors import UnknownIdError
from alliance_corpus.records import vocabularies as types

LITERALS = {get_args(kind) for kind in vars(types).values() if typing.get_origin(kind) is Literal}
RECORDS = [kind for name in dir(records) if attrs.has(kind := getattr(records, name))]


def literal(hint: Any) -> tuple[str, ...] | None:
    """The values of the vocabulary in a hint, None where it has none."""
    if typing.get_origin(hint) is Literal:
        return get_args(hint)
    return next((found for part in get_args(hint) if (found := literal(part))), None)


def test_definitions_and_types_agree() -> None:
    defined = [tuple(vocabulary) for vocabulary in ac.vocabularies.values()]
    assert len(defined) == len(set(defined)) == len(LITERALS)
    assert set(defined) == LITERALS


def test_definitions_are_one_short_line_each_and_no_two_alike() -> None:
    for vocabulary in ac.vocabularies.values():
        told = list(vocabulary.values())
        assert len(set(told)) == len(told)
        for words in told:
            assert words == words.strip()
            assert 0 < len(words) < 90
            assert "\n" not in words
            assert not words.endswith(".")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_field_takes_the_values_that_its_type_says_under_the_name_of_their_vocabulary(
    record: Any,
) -> None:
    hints = typing.get_type_hints(record)
    for field in attrs.fields(record):
        values = literal(hints[field.name])
        assert (values is None) == (not hasattr(field.validator, "vocabulary")), field.name
        if values is not None:
            assert field.validator.vocabulary == values
            assert tuple(ac.vocabularies[field.validator.name]) == values


def test_they_are_read_only_and_say_what_there_is() -> None:
    predicates: Any = ac.vocabularies["predicates"]
    assert predicates["holds"] == "the person holds the office"
    assert predicates.name == "predicates"
    assert "hold" not in predicates
    assert predicates.get("hold") is None
    assert pickle.loads(pickle.dumps(ac.vocabularies)) == ac.vocabularies
    with pytest.raises(TypeError):
        predicates["holds"] = ""
    with pytest.raises(AttributeError):
        predicates.more = 1
    with pytest.raises(UnknownIdError, match=r"'hold' is not one of the predicates: .*'holds'"):
        predicates["hold"]
    with pytest.raises(UnknownIdError, match=r"'predicate' is not one of the vocabularies.*'predi"):
        ac.vocabularies["predicate"]


def test_printed_they_are_lists() -> None:
    assert (
        str(ac.vocabularies["certainties"]) == "high  certainly an error\nlow   probably an error"
    )
    lines = str(ac.vocabularies["predicates"]).splitlines()
    assert len(lines) == len(ac.vocabularies["predicates"])
    assert lines[3] == "holds           the person holds the office"
    lines = str(ac.vocabularies).splitlines()
    assert [line.split("  ")[0] for line in lines] == list(ac.vocabularies)
    assert any(line.endswith("high, low") for line in lines)
    assert repr(ac.vocabularies["certainties"]) == "<Vocabulary of 2 certainties: high, low>"
