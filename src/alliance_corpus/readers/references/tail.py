"""From a title on: container, imprint, dates, numbers and pages, until the reference ends."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references import containers, details, imprint, numbering
from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.names import is_latin_person, is_name
from alliance_corpus.readers.references.numbers import KANJI
from alliance_corpus.readers.references.page import BLOT
from alliance_corpus.readers.references.words import trim

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.readers.references.page import Group, Page

    Detail = Callable[[Page, Draft, int, int], int]

_DEPTH: Final = 3
"""Brackets in brackets that are read; what is nested more deeply is left unread."""

_UNKNOWN: Final = 2
"""How many unread pieces in a row end a reference."""

_NAMES: Final = 5
"""The same for pieces that look like names: a role may follow them."""

_EVIDENCE: Final = ("issued", "publisher", "container_title", "URL", "volume", "issue", "archive")
"""Fields of which an entry has at least one."""

_LEFT: Final = 60
"""How many signs at the end of an entry may be unread words of it."""

_SEPARATOR: Final = re.compile(r"[ 、,.・:/]{1,6}")
_STOPS: Final = frozenset(" 。;")
_STOP: Final = re.compile(r"[ ]?[。;][ ]{0,2}")
_PIECE: Final = re.compile(r"[^、,。;()「」『』“”〔〕\[\]〈〉《》【】]{1,60}")
_PROSE: Final = re.compile(
    r"[をがはにへもで](?=.)|など|参照|詳し|による|として|について|である|以下|^[とにをがはもでのや]|^から|^より"
    r"|[れたしてるうくず]$"
)
_PARTICLE: Final = re.compile("[とをがはへもや]|に(?!おける)|で(?!す)")
"""A particle just after a title: the sentence goes on."""
_COUNTED: Final = re.compile(
    rf"第?[ ]?(?:\d{{1,5}}|[{KANJI}]{{1,7}})(?:[-=・]\d{{1,5}})?[ ]?(?P<unit>[巻号頁])"
)
"""The most frequent details: what they are shows at once."""
_BARE_RANGE: Final = re.compile(r"\d{1,5}[ ]?-[ ]?\d{1,5}(?=[ ]?(?:[.。、,;)]|$))")
_REPEATED: Final = re.compile("前掲|上掲|同上|前出|拙稿|拙著")
_LAW: Final = re.compile(r"[ ]?(?:明治|大正|昭和|平成|令和)[^)]{1,12}(?:法律|条約|令|規則|告示)第")
_ASIDE: Final = re.compile(
    r"以下|傍点|下線|強調|引用者|筆者|原題|原著|邦訳|傍線|中略|[^、]{0,10}(?:と略|という)"
)

_DATES: Final = "0123456789明大昭平令一二JFMASONDWjfmasondw"
_FIGURES: Final = f"0123456789{KANJI}第通全本ivxlcIVXLCⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_DETAILS: Final[tuple[tuple[Detail, str | None], ...]] = (
    (details.web, f"{BLOT}<〈dD"),
    (details.looked_at, f"{_DATES}最ア閲確参検取ダAaLlRrVv"),
    (details.law_number, "明大昭平令"),
    (numbering.month_issue, f"{_DATES}{KANJI}春夏秋冬創新"),
    (numbering.edition, f"{_DATES}{_FIGURES}増改新補初完決普縮復再オ電Kデウア国英日RrSsTtFf"),
    (details.date, _DATES),
    (numbering.pages, f"{_FIGURES}pP頁"),
    (numbering.volume, f"{_FIGURES}号臨別VvNn№#Ii"),
    (numbering.chapter, f"{_FIGURES}序終補結はまあお解付巻前"),
    (numbering.part_volume, "(上中下"),
    (details.press_edition, "付朝夕"),
    (details.paper_number, None),
    (imprint.archive, None),
    (imprint.database, None),
    (imprint.site, None),
    (imprint.town, None),
    (imprint.skipped, None),
)
"""In the order in which they are tried, with the signs that each may begin with (None: any)."""


@cache
def _details_at(sign: str) -> tuple[Detail, ...]:
    """The details that may begin with a sign."""
    return tuple(detail for detail, signs in _DETAILS if signs is None or sign in signs)


_LEADING_ON: Final = frozenset({numbering.edition, imprint.archive})
"""Details that belong to the next title if they come just before it."""


def is_prose(words: str) -> bool:
    """Whether words belong to a sentence."""
    return _PROSE.search(words) is not None or "。" in words


def is_evident(draft: Draft) -> bool:
    """Whether a draft has a field besides names and title, as every entry has."""
    return draft.has(*_EVIDENCE)


def read_tail(page: Page, draft: Draft, pos: int, limit: int) -> None:
    """Read the details from ``pos`` on into the draft, and set its end."""
    if not _PARTICLE.match(page.plain, pos, limit):
        _Tail(page, draft, limit, depth=0).run(pos)


class _Tail:
    """The reading of one stretch of details, in brackets or not."""

    __slots__ = ("adrift", "depth", "draft", "fresh", "gathered", "limit", "page", "pending")

    def __init__(
        self, page: Page, draft: Draft, limit: int, depth: int, *, adrift: bool = False
    ) -> None:
        self.page, self.draft, self.limit, self.depth = page, draft, limit, depth
        self.adrift = adrift
        """Whether there are unread words before, so that a name may be anything."""
        self.gathered = False
        """Whether this is a bracket that says where an article was collected."""
        self.pending: list[tuple[int, int]] = []
        self.fresh = False
        """Whether the journal was read last, so that bare figures are its volume and issue."""

    def run(self, pos: int) -> bool:
        """Read on while details follow; return whether any did."""
        found = False
        self.fresh = self.draft.has("container_title")
        while pos < self.limit:
            after = self._skip(pos)
            if after is None or after >= self.limit:
                break
            end = self._detail(after)
            if end > after:
                found = True
                self._take(end)
                pos = end
                continue
            end = self._unknown(after)
            if end <= after:
                break
            pos = end
        if self.depth or self._whole(pos):
            self._flush()
        return found

    def _whole(self, pos: int) -> bool:
        """Whether unread words end an entry, so that they belong to it: nothing is lost."""
        draft = self.draft
        if not self.pending or not (draft.listed or draft.first) or not is_evident(draft):
            return False
        words = self.page.plain[self.pending[0][0] : pos]
        after = self.page.plain[pos : min(self.limit, pos + 8)].strip(" .。、,")
        if after or len(words) > _LEFT or _PROSE.search(words) or imprint.is_sentence(words):
            return False
        draft.end = max(draft.end, pos)
        return True

    def _skip(self, pos: int) -> int | None:
        """Skip separators; skip a full stop only if a detail of the same reference follows."""
        plain = self.page.plain
        if plain[pos] in " 、,.・:/" and (mark := _SEPARATOR.match(plain, pos, self.limit)):
            self.fresh = self.fresh and not mark[0].strip(" 、,")
            pos = mark.end()
        if plain[pos : pos + 1] in _STOPS and (stop := _STOP.match(plain, pos, self.limit)):
            if self.pending or not self._goes_on(stop.end()):
                return None
            return stop.end()
        return pos

    def _goes_on(self, pos: int) -> bool:
        """Whether a URL or a day of access follows, in a list also pages or the date."""
        if pos >= self.limit:
            return False
        probe = Draft(pos, pos, {"title": "x", "type": "book"})
        tried: tuple[Detail, ...] = (details.web, details.looked_at)
        if not self.draft.pages and self.draft.listed:
            tried += (numbering.pages, details.date)
        return any(detail(self.page, probe, pos, self.limit) for detail in tried)

    def _take(self, end: int) -> None:
        self._publisher_after_all()
        self._flush()
        if not self.depth:
            self.draft.end = end

    def _publisher_after_all(self) -> None:
        """A lone word between a book's title and its edition or date is the publisher."""
        draft = self.draft
        if len(self.pending) != 1 or self.depth or draft.has("publisher", "volume", "issue"):
            return
        start, end = self.pending[0]
        book = draft.get("title_sign") == "『" or (draft.has("container_title", "editor"))
        if (
            book
            and draft.has("edition", "issued")
            and start - draft.end <= 2
            and (draft.listed or not draft.pages)
        ):
            words = trim(self.page.text[start:end])
            if len(words) <= 20 and not imprint.is_prose(words):
                draft.put("publisher", words)
                self.pending.clear()

    def _flush(self) -> None:
        for start, end in self.pending:
            words = trim(self.page.text[start:end])
            if words:
                self.draft.rest.append(words)
        self.pending.clear()

    def _detail(self, pos: int) -> int:
        page, draft = self.page, self.draft
        fresh, self.fresh = self.fresh, False
        group = page.group_at(pos)
        if group is not None:
            return self._group(group)
        if counted := _COUNTED.match(page.plain, pos, self.limit):
            read = numbering.pages if counted["unit"] == "頁" else numbering.volume
            if end := read(page, draft, pos, self.limit):
                return end
        if draft.get("title_sign") == "「" and not draft.has(
            "container_title", "publisher", "archive"
        ):
            near = self.depth <= 1 and page.plain[draft.end : pos].strip() in ("", "(", "、", ",")
            end = containers.unquoted(page, draft, pos, self.limit) if near else 0
            if end:
                self.fresh = True
                return end
        if fresh and (end := numbering.bare_volume(page, draft, pos, self.limit)):
            return end
        leads_on = self._leads_on(pos)
        for detail in _details_at(page.plain[pos]):
            if leads_on and detail in _LEADING_ON:
                continue
            if end := detail(page, draft, pos, self.limit):
                return end
        if not leads_on and (end := self._who(pos)):
            return end
        if end := self._bare_pages(pos):
            return end
        if leads_on or (self.pending and not self.depth):
            return 0
        if self._series_here(pos):
            return imprint.series(page, draft, pos, self.limit)
        return self._publisher(pos)

    def _bare_pages(self, pos: int) -> int:
        """A bare range at the end of an article or chapter in a list: ミネルヴァ書房, 29-46."""
        draft = self.draft
        if draft.pages or self.depth or not draft.has("container_title"):
            return 0
        found = _BARE_RANGE.match(self.page.plain, pos, self.limit)
        if found:
            draft.pages.append(numbering.locator(found[0]))
        return found.end() if found else 0

    def _who(self, pos: int) -> int:
        """Names with a role; unread names before them have the same role."""
        start = pos
        if self.pending and all(is_name(self.page.text[a:b]) for a, b in self.pending):
            start = self.pending[0][0]
        end = imprint.who(self.page, self.draft, pos, self.limit, start=start)
        if end and start < pos:
            self.pending.clear()
        return end

    def _leads_on(self, pos: int) -> bool:
        """Whether the words at ``pos`` run on to a title that is another reference's."""
        piece = _PIECE.match(self.page.plain, pos, self.limit)
        if piece is None or self.depth:
            return False
        group = self.page.group_at(piece.end())
        if group is None or group.sign not in "「『":
            return False
        draft = self.draft
        done = draft.has("container_title", "publisher") or bool(draft.pages)
        done = done or (draft.has("issued") and not draft.listed)
        return group.sign == "「" or draft.get("title_sign") != "「" or done

    def _series_here(self, pos: int) -> bool:
        """The first name of an imprint is the publisher's, in any form."""
        if self.draft.has("publisher"):
            return True
        end = imprint.series(self.page, Draft(pos, pos, {"title": "x"}), pos, self.limit)
        return bool(end) and not self.depth and self.page.plain[end : end + 1] in ("(", "〈")

    def _publisher(self, pos: int) -> int:
        draft = self.draft
        if self.adrift or (self.gathered and not draft.has("container_title")):
            return 0
        counted = draft.has("issue") or (draft.has("volume") and draft.has("container_title"))
        if counted and not self.depth:  # a journal: what follows its numbers is not a publisher
            return 0
        return imprint.publisher(self.page, self.draft, pos, self.limit, inside=self.depth > 0)

    def _group(self, group: Group) -> int:
        if group.sign == "『" and (self.gathered or not self.depth):
            end = containers.quoted(self.page, self.draft, group, self.pending)
            self.fresh = end > 0
            return end
        if group.sign == "「" and group.start == self.draft.end and not self.depth:
            return containers.named_first(self.page, self.draft, group)
        if group.sign in "〈《":
            if end := details.web(self.page, self.draft, group.start, self.limit):
                return end
            return imprint.series(self.page, self.draft, group.start, self.limit)
        if group.sign not in "(〔[" or group.end > self.limit:
            return 0
        return self._bracket(group)

    def _bracket(self, group: Group) -> int:
        """What is in brackets after a title: an imprint, a date, a URL, or an aside."""
        page, draft = self.page, self.draft
        date = page.any_date(group.start + 1)
        if date is not None and date.end == group.end - 1:
            return group.end if details.date(page, draft, group.start + 1, date.end) else 0
        inside = page.plain[group.start + 1 : min(group.end - 1, group.start + 40)]
        if end := numbering.part_volume(page, draft, group.start, self.limit):
            return end
        if _ASIDE.match(inside.strip()):
            self.pending.append((group.start + 1, group.end - 1))
            return group.end
        if self.depth >= _DEPTH or (self.pending and not self.depth and _LAW.match(inside)):
            return 0
        if group.sign == "〔" and containers.part_author(page, draft, group):
            return group.end
        if containers.role(page, draft, group, self.pending):
            return group.end
        if containers.gathered_elsewhere(page, draft, group):
            return group.end
        if self.pending and not self.depth and self._title_next(group.end):
            return 0
        titled = page.has_title(group.start, group.end)
        if titled and not (
            containers.gathered(page, draft, group) or containers.holds_journal(page, draft, group)
        ):
            return 0
        if end := imprint.bracketed_genre(page, draft, group):
            return end
        if not self.depth and (end := imprint.bracketed_series(page, draft, group, self.limit)):
            return end
        inner = _Tail(page, draft, group.end - 1, self.depth + 1, adrift=bool(self.pending))
        inner.gathered = titled
        known = len(draft.rest)
        if inner.run(group.start + 1):
            return group.end
        del draft.rest[known:]
        if group.end - group.start > 60:
            return 0
        self.pending.append((group.start + 1, group.end - 1))
        return 0

    def _title_next(self, pos: int) -> bool:
        """Whether a title that is another reference's begins at ``pos``."""
        while pos < self.limit and self.page.plain[pos] == " ":
            pos += 1
        group = self.page.group_at(pos)
        draft = self.draft
        taken = draft.get("title_sign") != "「" or draft.has("container_title")
        return group is not None and group.sign in "「『" and taken

    def _unknown(self, pos: int) -> int:
        """Skip an unread piece, if the reference may still continue after it."""
        page = self.page
        group = page.group_at(pos)
        if group is not None:
            bracket = bool(self.pending) and self.pending[-1] == (group.start + 1, group.end - 1)
            return group.end if bracket and len(self.pending) <= _UNKNOWN else 0
        piece = _PIECE.match(page.plain, pos, self.limit)
        if piece is None or len(self.pending) >= _NAMES:
            return 0
        if len(self.pending) >= _UNKNOWN + self.depth and not is_name(piece[0]):
            return 0
        if not self.depth and (_PROSE.search(piece[0]) or _REPEATED.search(piece[0])):
            return 0
        if not self.depth and piece.end() == pos + 60:
            return 0
        if not self.depth and self._english_author(piece[0]):
            return 0
        self.pending.append((pos, piece.end()))
        return piece.end()

    def _english_author(self, words: str) -> bool:
        """Whether an English reference begins after a Japanese one that is complete."""
        draft = self.draft
        complete = draft.has("publisher", "issued", "volume", "issue") or bool(draft.pages)
        return complete and " " in words.strip() and is_latin_person(words.strip())
