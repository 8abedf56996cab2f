"""The report: every span that does not fit the tokens, and what was done with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from attrs import frozen

from alliance_corpus.records.plain import plain
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


REPORT: Final = "report.jsonl"
"""The file of the report in a folder."""

Problem: TypeAlias = Literal[
    "inside-token", "crosses-blocks", "crosses-sentences", "overlaps", "white-space", "no-token"
]
"""``inside-token``: begins or ends inside a word. ``crosses-blocks``: not within one block.
``crosses-sentences``: not within one sentence. ``overlaps``: shares tokens with another span of its
layer. ``white-space``: begins or ends with white space. ``no-token``: has no token at all."""

Done: TypeAlias = Literal["token-cut", "widened", "trimmed", "no-tag", "left-out"]
"""``token-cut``: the word is cut, the span exact. ``widened``: the span has the whole word.
``trimmed``: the tags leave out the white space. ``no-tag``: the span has no tags (in spaCy it is
not among ``ents``), but is kept where the format has another place. ``left-out``: not written."""


@frozen
class Misfit:
    """A span that does not fit the tokens.

    Attributes:
        layer: the table of its record; ``sentences`` or ``blocks`` for these.
        id: id of its record.
        document: id of the document.
        span: place in ``document.text``, in code points.
        text: its words.
        tokens: the words that the tokeniser found there.
        problem: what does not fit.
        done: what was done.
    """

    layer: str
    id: str
    document: str
    span: Span
    text: str
    tokens: tuple[str, ...]
    problem: Problem
    done: Done


def report_bytes(report: Iterable[Misfit]) -> bytes:
    """The report as JSON Lines, in order; empty if all spans fit."""
    return "".join(f"{json_line(plain(misfit))}\n" for misfit in report).encode()


_BREAKS: Final = {ord(char): f"\\u{ord(char):04x}" for char in "\x7f\x85\u2028\u2029"}


def json_line(value: Any) -> str:
    """JSON without any character that some program takes for the end of a line."""
    return json.dumps(value, ensure_ascii=False).translate(_BREAKS)
