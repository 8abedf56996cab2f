"""Temporal expressions of Japanese and English running text, found and given their values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.readers.dates.context import Context, date_of_writing
from alliance_corpus.readers.dates.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.dates import EDTF
    from alliance_corpus.records.annotations import DateExpression
    from alliance_corpus.records.documents import Block

__all__ = ["read_block_dates", "read_dates"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


def read_dates(text: str, written: str | EDTF | None = None) -> tuple[DateExpression, ...]:
    """Find the temporal expressions of a text and give them their values.

    Dates, times, lengths of time and repetitions of Japanese and English text are found, in both
    calendars and all kinds of digits; relative ones (同年8月, 昨秋) are resolved from the
    expressions before them or from the date of writing. An expression never crosses an empty line;
    antecedents do.

    Years of all Japanese eras from 大化 on, and of 皇紀, 民国, 檀紀 and 仏暦 are converted. What is
    not converted (a month or day of the lunisolar calendar, a year of another era) has no value
    and a ``problem``, unless a Gregorian date stands beside it. Where the text leaves open which of
    several years is meant, the likely one is the value and the others are ``candidates``.

    Args:
        text: any text; offsets are its own, in code points.
        written: when it was written, as EDTF: 今年 and 昨秋 are resolved from it. An English
            weekday (on Tuesday) is the last one up to it, or the next where the sentence
            looks ahead.

    Returns:
        The expressions in the order of the text, none overlapping another. Their ``document`` is
        None.

    Raises:
        DateError: ``written`` is not EDTF.

    Example:
        >>> [str(found.value) for found in read_dates("昭和53年11月に合意し、翌年2月に署名した。")]
        ['1978-11', '1979-02']
    """
    return tuple(Reader(date_of_writing(written)).read(text))


def read_block_dates(
    blocks: Iterable[Block], document: str, written: str | EDTF | None = None
) -> tuple[DateExpression, ...]:
    """Read the blocks of one document in order, for the build.

    Antecedents run from block to block. A note starts without any, because people read it where it
    is called, not where it is printed.

    Args:
        blocks: the document's blocks, in order.
        document: the document's id.
        written: when it was written, as EDTF.

    Returns:
        The expressions in the order of the blocks, with offsets of the document's text.

    Raises:
        DateError: ``written`` is not EDTF.
    """
    reader = Reader(date_of_writing(written), document)
    found: list[DateExpression] = []
    for block in blocks:
        if block.kind == "note":
            reader.context = Context(written=reader.written)
        found.extend(reader.read(block.text, block.span.start))
    return tuple(found)
