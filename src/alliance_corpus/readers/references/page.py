"""A text as the reader sees it: a shadow of plain signs, brackets paired, blocks known.

The shadow has a character for each character of the text, so that every offset in it is one in
the text: full-width signs are their ASCII forms, every dash is ``-``, all white space is a blank,
but for line breaks, which part blocks. In the *plain* shadow, titles and URLs are blanked out, so
that words are looked for only between them.
Everything here takes time in proportion to the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from alliance_corpus.readers.references.numbers import (
    DateFound,
    any_date,
    japanese_date,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOT: Final = "\ue000"

TITLE_SIGNS: Final = "「『“"
_CLOSING: Final = {
    ")": "(", "」": "「", "』": "『", "”": "“",
    "〕": "〔", "]": "[", "】": "【", "〉": "〈", "》": "《",
}  # fmt: skip
_OPENING: Final = frozenset(_CLOSING.values())

_BRACKET: Final = re.compile("[" + re.escape("".join((*_CLOSING, *_OPENING, '"'))) + "]")
_SHADOW: Final = str.maketrans(
    {
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
        **dict.fromkeys("‐‑‒–—―−─━﹣－~～〜∼⁻", "-"),
        **dict.fromkeys("\t\r\f\v\u00a0\u2002\u2003\u2009\u200a\u3000\u2028\u2029\u0085", " "),
        "，": ",", "､": "、", "｡": "。", "･": "・", "•": "・", "卷": "巻", "號": "号", "貢": "頁",
        "｢": "「", "｣": "」", "„": "“", "‟": "“", "〝": "“", "〞": "”", "〟": "”",
        "〘": "〔", "〙": "〕", "⟨": "〈", "⟩": "〉", "＜": "〈", "＞": "〉",
    }
)  # fmt: skip
_SINGLE: Final = re.compile(
    r"(?:(?<=[,.:)] )|^)(?:‘(?=[^\W\d_])|'(?=[A-Z]))([^‘“”\"\n]{3,200}?)(?:"
    r"(?<=[,.?!])['’](?=[ ,.(]|$)|['’](?=[,.]|[ ]in[ ]|[ ]\(|$))",
    re.MULTILINE,
)
"""A title in single quotation marks, as in Britain: ‘Harbour Lights’, Sea Journal."""
_PAUSE: Final = re.compile(r"[。;?!」』”\ue000:]|(?<![A-Z])\. (?=[^A-Za-z0-9(])")
"""What stands before the names of a reference."""
_GAP: Final = re.compile(r"\n\s*+")
_URL_CHAR: Final = r"[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]"
_URL: Final = re.compile(rf"(?:https?|ftp)://(?:{_URL_CHAR}|\([A-Za-z0-9_%\-]{{1,60}}\))++")
_AFTER_URL: Final = ".,;:!?'"


class Group(NamedTuple):
    """A pair of brackets.

    Attributes:
        sign: the opening sign, in its plain form.
        start: offset of the opening sign.
        end: offset just after the closing one.
        limit: offset of the closing sign of the pair around it, or the end of its block.
        floor: offset just after the opening sign of the pair around it, or the block's start.
    """

    sign: str
    start: int
    end: int
    floor: int
    limit: int


@frozen
class Page:
    """The prepared text.

    Attributes:
        text: the text itself.
        shadow: the same in plain signs.
        plain: the shadow without the words of titles and URLs.
        groups: pairs of brackets in order of their start; those inside titles are left out.
        urls: start and end of each URL, in order.
        blocks: start and end of the blocks: paragraphs, notes, entries of a list.
    """

    text: str
    shadow: str
    plain: str
    groups: tuple[Group, ...]
    urls: tuple[tuple[int, int], ...]
    blocks: tuple[tuple[int, int], ...]
    _starts: tuple[int, ...]
    _titles: tuple[int, ...]
    _ends: dict[int, Group]
    _url_ends: dict[int, int]
    _opening: dict[int, Group]
    _dates: dict[int, DateFound | None]
    _any_dates: dict[int, DateFound | None]
    _pauses: tuple[int, ...]
    _limit_starts: tuple[int, ...]
    _limits: tuple[int, ...]

    def group_at(self, pos: int) -> Group | None:
        """The pair that opens at ``pos``."""
        return self._opening.get(pos)

    def group_ending(self, pos: int) -> Group | None:
        """The pair that closes just before ``pos``."""
        return self._ends.get(pos)

    def next_group(self, pos: int) -> Group | None:
        """The first pair that opens at ``pos`` or later."""
        at = bisect_left(self._starts, pos)
        return self.groups[at] if at < len(self.groups) else None

    def limit_at(self, pos: int) -> int:
        """Where the bracket around ``pos`` closes, or its block ends."""
        return self._limits[bisect_right(self._limit_starts, pos) - 1] if self._limits else pos

    def around(self, pos: int) -> Group | None:
        """The outermost pair in a block that an offset is in."""
        at = bisect_right(self._starts, pos) - 1
        group = self.groups[at] if at >= 0 else None
        while group is not None and group.floor - 1 in self._opening:
            group = self._opening[group.floor - 1]
        return group if group is not None and group.start < pos < group.end else None

    def has_any(self, words: tuple[str, ...]) -> bool:
        """Whether the text has one of several words, outside titles."""
        return any(word in self.plain for word in words)

    def japanese_date(self, pos: int) -> DateFound | None:
        """The Japanese date at an offset; each is read once."""
        if pos not in self._dates:
            self._dates[pos] = japanese_date(self.plain, pos)
        return self._dates[pos]

    def any_date(self, pos: int) -> DateFound | None:
        """A date in any of the notations at an offset."""
        if pos not in self._any_dates:
            self._any_dates[pos] = any_date(self.plain, pos)
        return self._any_dates[pos]

    def after_pause(self, floor: int, pos: int) -> int:
        """Just after the last sign before ``pos`` that ends a reference or a sentence."""
        at = bisect_right(self._pauses, pos) - 1
        return max(floor, self._pauses[at]) if at >= 0 else floor

    def url_end(self, pos: int) -> int | None:
        """End of the URL that starts at ``pos``."""
        return self._url_ends.get(pos)

    def has_title(self, start: int, end: int) -> bool:
        """Whether a title opens between two offsets."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._titles[last] > self._titles[first]


def plain_signs(text: str) -> str:
    """The shadow of a text: one plain sign for each of its own."""
    shadow = text.translate(_SHADOW)
    if "‘" in shadow or "'" in shadow:
        shadow = _SINGLE.sub(lambda found: f"“{found[1]}”", shadow)
    return shadow


def prepare(text: str) -> Page:
    """Make the page of a joined text: what a line break still parts are blocks."""
    shadow = plain_signs(text)
    blocks = tuple(_blocks(text))
    urls = tuple(_find_urls(text))
    marked = list(shadow)
    for start, end in urls:
        marked[start:end] = BLOT * (end - start)
    groups = tuple(
        sorted(_pairs("".join(marked) if urls else shadow, blocks), key=lambda group: group.start)
    )
    for group in groups:
        if group.sign == "“":
            marked[group.start], marked[group.end - 1] = "“”"
        if group.sign in TITLE_SIGNS:
            marked[group.start + 1 : group.end - 1] = BLOT * (group.end - group.start - 2)
    limits = _limits(groups, blocks)
    plain = "".join(marked)
    return Page(
        text=text,
        shadow=shadow,
        plain=plain,
        groups=groups,
        urls=urls,
        blocks=blocks,
        starts=tuple(group.start for group in groups),
        titles=tuple(accumulate((group.sign in "「『" for group in groups), initial=0)),
        ends={group.end: group for group in groups},
        opening={group.start: group for group in groups},
        pauses=tuple(pause.end() for pause in _PAUSE.finditer(plain)),
        dates={},
        any_dates={},
        url_ends=dict(urls),
        limit_starts=tuple(start for start, _ in limits),
        limits=tuple(limit for _, limit in limits),
    )


def _limits(
    groups: tuple[Group, ...], blocks: tuple[tuple[int, int], ...]
) -> list[tuple[int, int]]:
    """The offsets from which each end applies: of the innermost bracket, or of the block."""
    changes = [*blocks]
    for group in groups:
        changes.append((group.start + 1, group.end - 1))
        changes.append((group.end, group.limit))
    return sorted(changes)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _GAP.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if len(text) > start:
        yield start, len(text)


def _find_urls(text: str) -> Iterator[tuple[int, int]]:
    for found in _URL.finditer(text):
        end = found.end()
        while text[end - 1] in _AFTER_URL:
            end -= 1
        yield found.start(), end


class _Open(NamedTuple):
    sign: str
    start: int


def _pairs(signs: str, blocks: tuple[tuple[int, int], ...]) -> Iterator[Group]:
    """Pair the brackets of each block; what stays open or closes nothing is not a bracket.

    A title's closing sign ignores brackets left open inside the title; a round bracket closes only
    the innermost one, so that list marks such as ``1)`` do not split titles.
    """
    for first, last in blocks:
        open_: list[_Open] = []
        waiting = dict.fromkeys((*_OPENING, '"'), 0)
        closed: list[tuple[str, int, int]] = []
        for found in _BRACKET.finditer(signs, first, last):
            pos, sign = found.start(), found[0]
            wanted = _CLOSING.get(sign)
            if wanted is None and sign == '"' and waiting['"']:
                wanted = '"'
            if wanted is not None:
                closed.extend(_close(wanted, pos, open_, waiting))
            else:
                open_.append(_Open(sign, pos))
                waiting[sign] += 1
        yield from _placed(closed, first, last)


def _close(
    wanted: str, pos: int, open_: list[_Open], waiting: dict[str, int]
) -> Iterator[tuple[str, int, int]]:
    if not waiting[wanted] or (wanted not in TITLE_SIGNS and open_[-1].sign != wanted):
        return
    while open_:
        top = open_.pop()
        waiting[top.sign] -= 1
        if top.sign == wanted:
            yield ("“" if wanted == '"' else wanted), top.start, pos + 1
            return


def _placed(closed: list[tuple[str, int, int]], first: int, last: int) -> Iterator[Group]:
    """Leave out the pairs inside titles, and give each other one its surroundings."""
    around: list[tuple[str, int, int]] = []
    for sign, start, end in sorted(closed, key=lambda pair: pair[1]):
        while around and around[-1][2] <= start:
            around.pop()
        if around and around[-1][0] in TITLE_SIGNS:
            continue
        floor, limit = (around[-1][1] + 1, around[-1][2] - 1) if around else (first, last)
        yield Group(sign, start, end, floor, limit)
        around.append((sign, start, end))
