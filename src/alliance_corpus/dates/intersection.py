"""The time that two values share.

The functions expect text that the grammar has accepted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from alliance_corpus.dates import times
from alliance_corpus.dates.answer import Answer
from alliance_corpus.dates.day import Day, End, Open, month_length
from alliance_corpus.dates.spans import Extent, lasts, written

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALL_TIME = (Open.PAST, Open.FUTURE)


class Shared(NamedTuple):
    """Days in common, from first to last, with the qualifiers of the ends that they come from."""

    first: End
    last: End
    start_sign: str
    end_sign: str


def intersection(text: str, other: str) -> str | None:
    """The text for `EDTF.intersection`, of two valid strings."""
    if text == other:
        return text
    if "T" in text and "T" in other:
        return min(text, other) if times.same(text, other) is Answer.YES else None
    mine, theirs = written(text), written(other)
    if not mine.meets(theirs):
        return None
    loose = _is_loose(text, mine), _is_loose(other, theirs)
    inside = [
        one
        for one, days, rest, is_loose in (
            (text, mine, theirs, loose[1]),
            (other, theirs, mine, loose[0]),
        )
        # Of several days, or up to an unknown end, it may not be all that is shared.
        if days.within(rest) and not (is_loose and lasts(one))
    ]
    if inside:
        return min(inside, key=_plainest)
    shared = sorted(_shared((text, mine), (other, theirs)))
    if shared[0][:2] == _ALL_TIME:  # ``/..`` and ``../``: no text says more than one of them
        return min(text, other)
    if any(loose):
        return f"[{','.join(_member(one) for one in shared)}]"
    if len(shared) > 1:
        return f"{{{','.join(_member(one) for one in shared)}}}"
    return _written(shared[0], "/", "..")


def _is_loose(text: str, days: Extent) -> bool:
    """Whether it means one of its days, or ends where nobody knows."""
    return text[0] == "[" or days.start_unknown or days.end_unknown


def _plainest(text: str) -> tuple[bool, int, str]:
    """A value with a doubt is preferred to one without: the shared time has that doubt."""
    return not any(sign in text for sign in "?~%"), len(text), text


def _shared(mine: tuple[str, Extent], theirs: tuple[str, Extent]) -> Iterator[Shared]:
    for one in mine[1].spans:
        for two in theirs[1].spans:
            first, last = max(one[0], two[0]), min(one[1], two[1])
            if first <= last:
                sources = ((mine[0], one), (theirs[0], two))
                yield Shared(
                    first,
                    last,
                    _sign(text.partition("/")[0] for text, span in sources if span[0] == first),
                    _sign(text.rpartition("/")[2] for text, span in sources if span[1] == last),
                )


def _sign(ends: Iterator[str]) -> str:
    """One qualifier that says what those of some ends say together."""
    signs = {sign for end in ends for sign in end if sign in "?~%"}
    return "%" if len(signs) > 1 else "".join(signs)


def _member(shared: Shared) -> str:
    return _written(shared, "..", "")


def _written(shared: Shared, between: str, open_end: str) -> str:
    """Write shared days as one date, or as two of the same precision."""
    length = _length(shared.first, shared.last)
    first, last = (
        str(end)[: length + (end.year < 0)] if isinstance(end, Day) else open_end
        for end in (shared.first, shared.last)
    )
    if first == last:
        return first + _sign(iter((shared.start_sign, shared.end_sign)))
    start_sign = shared.start_sign if isinstance(shared.first, Day) else ""
    end_sign = shared.end_sign if isinstance(shared.last, Day) else ""
    return f"{first}{start_sign}{between}{last}{end_sign}"


def _length(first: End, last: End) -> int:
    """The length of the shortest text for both days: a year, a month or a day."""
    starts = first[1:] if isinstance(first, Day) else (1, 1)
    ends = last[1:] if isinstance(last, Day) else (12, 31)
    if starts == (1, 1) and ends == (12, 31):
        return len("1978")
    ends_month = isinstance(last, Open) or last.day == month_length(last.year, last.month)
    return len("1978-11") if starts[1] == 1 and ends_month else len("1978-11-27")
