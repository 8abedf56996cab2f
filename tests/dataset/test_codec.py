"""The codec: every field of every record there and back, and nothing else accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dataset.codec import decode_lines, encode, encode_lines
from alliance_corpus.dataset.rows import StoredDocument
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.dates import EDTF
from alliance_corpus.errors import DatasetError
from alliance_corpus.records import Block, DateExpression, Document, Emendation
from alliance_corpus.text import Span
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from alliance_corpus.records.vocabularies import DateKind

DATASET = everything()
ROWS = {name: records for name, records in DATASET.tables.items() if name != "documents"}
BLOCK = '{"document":"d","id":"d:1","kind":"paragraph","span":[0,1],"text":"a"}\n'


@pytest.mark.parametrize("table", ROWS)
def test_every_record_goes_there_and_back(table: str) -> None:
    data = encode_lines(ROWS[table])
    assert decode_lines(data, TABLES[table].row_type, "file") == ROWS[table]


def reachable(value: Any) -> list[Any]:
    """The records in a value, however deep."""
    if isinstance(value, tuple):
        return [record for one in value for record in reachable(one)]
    if not attrs.has(type(value)) or isinstance(value, Span):
        return []
    parts = [reachable(getattr(value, a.name)) for a in attrs.fields(type(value))]
    return [value, *(record for part in parts for record in part)]


def test_the_everything_dataset_leaves_no_field_at_its_default() -> None:
    said: dict[type[Any], set[str]] = {}
    for records in ROWS.values():
        for record in reachable(records):
            fields = attrs.fields(type(record))
            said.setdefault(type(record), set()).update(
                a.name
                for a in fields
                if getattr(record, a.name) != a.default and getattr(record, a.name) is not None
            )
    for record_type in {*said, *(t.record_type for t in TABLES.values())} - {Document}:
        assert said[record_type] == {a.name for a in attrs.fields(record_type)}, record_type


def test_a_line_is_canonical_compact_and_without_defaults() -> None:
    block = Block(id="d:1", document="d", span=Span(0, 1), kind="paragraph", text='\u2028漢"')
    line = encode(block)
    assert line == (
        '{"document":"d","id":"d:1","kind":"paragraph","span":[0,1],"text":"\u2028漢\\""}'
    )
    assert decode_lines(f"{line}\n".encode(), Block, "file") == (block,)


@given(st.text())
def test_any_text_goes_there_and_back(text: str) -> None:
    block = Block(id="d:1", document="d", span=Span(0, 1), kind="paragraph", text=text)
    assert decode_lines(encode_lines([block]), Block, "file") == (block,)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (BLOCK.replace('"kind"', '"kinds"'), "unknown key 'kinds'"),
        (BLOCK.replace('"kind"', '"kinds"'), "key 'kind' is missing"),
        (BLOCK.replace('"paragraph"', '"paragraf"'), "Did you mean 'paragraph'"),
        (BLOCK.replace("[0,1]", "[1,0]"), "span 1-0"),
        (BLOCK.replace("[0,1]", "[0,1,2]"), r"\[0, 1, 2\] is not a span"),
        (BLOCK.replace("[0,1]", "[true,1]"), "is not a span"),
        (BLOCK.replace('"a"', "1"), "1 is not of type str @ record.text"),
        (BLOCK.replace('"a"', "null"), "None is not of type str @ record.text"),
        (BLOCK.replace('{"d', '{"calls":"12","d'), "'12' is not a list @ record.calls"),
        (BLOCK.replace('{"d', '{"calls":[true],"d'), "True is not of type int @ record.calls"),
        ("[]\n", r"\[\] is not an object"),
        ("{\n", "not JSON: .* at column"),
    ],
)  # fmt: skip
def test_what_no_record_can_say_is_refused_with_file_line_and_key(line: str, said: str) -> None:
    with pytest.raises(DatasetError, match=rf"^blocks\.jsonl, line 2: .*{said}"):
        decode_lines((BLOCK + line).encode(), Block, "blocks.jsonl")


def test_a_file_that_stops_within_a_line_is_refused() -> None:
    with pytest.raises(DatasetError, match=r"blocks\.jsonl: the last line does not end"):
        decode_lines(BLOCK[:-1].encode(), Block, "blocks.jsonl")


def test_a_file_that_is_not_utf_8_is_refused() -> None:
    with pytest.raises(DatasetError, match=r"blocks\.jsonl: not UTF-8: byte 0"):
        decode_lines(b"\xff\n", Block, "blocks.jsonl")


def test_a_date_that_is_none_is_refused() -> None:
    row = b'{"id":"d","rights":{"redistribution":"unknown","statement":""},"source":{"file":"f","sha256":"0"},"written":"1978-13"}\n'
    with pytest.raises(DatasetError, match=r"1978-13.*@ record.written"):
        decode_lines(row, StoredDocument, "documents.jsonl")


def expression(kind: DateKind, value: EDTF | str | None) -> DateExpression:
    return DateExpression(id="d:1", document="d", span=Span(0, 1), text="a", kind=kind, value=value)


@pytest.mark.parametrize("kind", ["date", "time", "duration", "set"])
def test_the_kind_says_whether_a_value_is_a_date_or_a_duration(kind: DateKind) -> None:
    worded = kind in ("duration", "set")
    right, wrong = ("1951", EDTF("1951")) if worded else (EDTF("1951"), "1951")
    decoded = decode_lines(encode_lines([expression(kind, right)]), DateExpression, "file")
    assert type(decoded[0].value) is type(right)
    assert decoded[0].value == right
    with pytest.raises(DatasetError, match=r"'d:1': the value .* must be"):
        encode(expression(kind, wrong))


def test_what_utf_8_cannot_hold_is_not_written() -> None:
    mark = Emendation(
        id="d:1", document="d", span=Span(0, 1), text="\ud800", correction=None, certainty="low",
        reason="",
    )  # fmt: skip
    with pytest.raises(DatasetError, match="'d:1' cannot be written"):
        encode_lines([mark])
