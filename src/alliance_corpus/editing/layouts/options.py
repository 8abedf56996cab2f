"""What an editor says about the layout of a document: options, rules and repairs."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from alliance_corpus.records.vocabularies import BLOCK_KINDS, BlockKind, one_of

PARAGRAPH_ENDS: Final = ("trailing-blank", "short-line", "indent", "blank-line")
WRAPS: Final = ("character", "word")
REPAIRS: Final = ("begin", "continue")


@frozen(kw_only=True)
class Rule:
    """How a block of a certain kind looks in this document; exactly one shape is given.

    A shape is written as an example, read by ``shapes.compile_shape``: numbers stand for any
    number, ``…`` for any words.

    Attributes:
        kind: the kind of block.
        level: rank of a heading or depth of a list item; None lets list items nest by the order
            in which their labels appear.
        label: the mark before the text, which becomes the block's label.
        text: the shape of the whole block.
        begins: how the block begins; this stays in the text.
        run_in: a heading on the same line as its paragraph.
    """

    kind: BlockKind = field(validator=one_of("kinds of block", BLOCK_KINDS))
    level: int | None = None
    label: str | None = None
    text: str | None = None
    begins: str | None = None
    run_in: str | None = None


@frozen(kw_only=True)
class Repair:
    """What no rule can know about one place: where a block begins or continues.

    Attributes:
        quote: the exact words at the place; white space does not matter.
        do: ``begin`` (a block begins at the quotation) or ``continue`` (what begins there
            continues the paragraph before, or the note named by ``note``).
        reason: why, for later readers.
        before: a few words before the quotation, if it occurs twice.
        after: a few words after it, if it occurs twice.
        note: with ``continue``, label of the note that continues here.
        line: its line in the document's file, for messages.
    """

    quote: str
    do: str = field(validator=one_of("repairs", REPAIRS))
    reason: str
    before: str = ""
    after: str = ""
    note: str | None = None
    line: int = field(default=0, eq=False)


@frozen(kw_only=True)
class Part:
    """A part of a document whose lines are printed in one way.

    Attributes:
        begins: the words with which the part begins; None is the beginning of the document.
        paragraphs_end: what shows that a paragraph ends at a line: ``trailing-blank`` (a blank
            after its last character), ``short-line`` (the next word would still have fitted),
            ``indent`` (the next line is indented), ``blank-line``. One of those named is enough.
        wrap: where lines are cut: ``word`` (between words) or ``character`` (anywhere).
    """

    begins: str | None = None
    paragraphs_end: tuple[str, ...] = ("blank-line",)
    wrap: str = field(default="word", validator=one_of("wraps", WRAPS))


@frozen(kw_only=True)
class LayoutOptions:
    """All that a document's file says about its layout."""

    parts: tuple[Part, ...] = (Part(),)
    rules: tuple[Rule, ...] = ()
    repairs: tuple[Repair, ...] = ()
