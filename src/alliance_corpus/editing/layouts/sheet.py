"""A source, with what a layout needs to cut it into blocks."""

from __future__ import annotations

from attrs import frozen

from alliance_corpus.editing.layouts.options import Part, Rule
from alliance_corpus.editing.layouts.remarks import Remarks
from alliance_corpus.text.span import Span


@frozen
class Sheet:
    """What a layout is given.

    Attributes:
        source: the raw text.
        stretches: where each part of the document begins and ends, and how it is printed.
        rules: how blocks of certain kinds look in this document.
        remarks: takes up what a person should look at.
    """

    source: str
    stretches: tuple[tuple[Span, Part], ...]
    rules: tuple[Rule, ...]
    remarks: Remarks

    def part_at(self, offset: int) -> Part:
        """How the part of the document is printed that has a character of the source."""
        return next((part for span, part in self.stretches if offset < span.end), Part())
