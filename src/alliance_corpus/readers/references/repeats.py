"""同上, 同, 前掲, Ibid., op. cit.: references that repeat an earlier one."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.names import is_name, read_names
from alliance_corpus.readers.references.numbering import locator
from alliance_corpus.readers.references.numbers import B
from alliance_corpus.readers.references.tail import read_tail
from alliance_corpus.readers.references.words import HAN_RUN, KATAKANA, clean, trim

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Reference
    from alliance_corpus.readers.references.page import Page
    from alliance_corpus.records.works import Creator

IBID: Final = re.compile(
    r"(?:(?<=[、。;(（\n」』 ①-⑳㉑-㉟⑴-⒇⁰-⁹¹²³])|(?<![^\W\d_]))(?:(?:同上(?:書|論文"
    r"|資料|注)?|同前|同右)(?![ ]?の[^\d第]|[ぁ-ん])|同"
    r"(?:書|論文|記事|資料|報告書|論稿|誌)(?=[ ]?(?:[、。,)]|\d|第|$))"
    rf"|同(?={B}[、,]?{B}\d{{1,5}}(?:{B}-{B}\d{{1,5}})?{B}頁)|(?:[Ii]bid|[Ii]bidem"
    rf"|[Ii]d)\b\.?(?=[ ]?(?:[,.;、。)]|at |p|$)))",
    re.MULTILINE,
)
_IN_NOTE: Final = r"[(（]?(?:脚注|注|註)[ ]?[(（]?(?P<note{}>\d{{1,4}})[)）]{{0,2}}"
_EARLIER: Final = "前掲|上掲|前出|既出"
SHORT: Final = re.compile(
    rf"(?P<word>(?:(?:{_EARLIER})の?|前記)(?:書|論文|論稿|論考|資料|報告書|記事|稿"
    rf"|判決){B}(?:{_IN_NOTE.format(1)})?"
    rf"|(?:{_EARLIER}|前記){B}(?:{_IN_NOTE.format(2)}|(?=[「『“]))"
    rf"|(?:{_EARLIER})(?={B}(?:[(、,・\d]|[{HAN_RUN}{KATAKANA}ー]{{1,10}}(?:[「『]"
    rf"|論文|書|論稿)|$))"
    r"|[Oo]p\.? ?[Cc]it\.?|[Ll]oc\.? ?[Cc]it\.?|[Ss]upra(?: note (?P<latin>\d{1,4}))?)",
    re.MULTILINE,
)
"""A word that refers back; 前記の国 is no reference."""

PAPER_OF: Final = re.compile(
    rf"(?<![{HAN_RUN}{KATAKANA}ー])(?P<words>[{HAN_RUN}]{{1,4}}"
    rf"|[{KATAKANA}]{{2,10}})(?:論文|論稿|著書)(?!集|名|等)"
)
_BARE_PLACE: Final = re.compile(
    r"[.,]{0,2}[ ]?(?:at[ ])?(?P<pages>\d{1,4}(?:-\d{1,4})?(?:,[ ]?\d{1,4}(?:-\d{1,4})?){0,9})"
    r"(?=[ ]*(?:[.;)]|$))",
    re.MULTILINE,
)
IBID_SIGN: Final = re.compile(r"[同Ii](?:[上前右書論記資報誌 、,\d]|[Bb]id|d\b)")
SHORT_SIGN: Final = re.compile(r"[前上既OoLlSs](?:[掲出記]|[Pp]\.? ?[Cc]it|[Oo]c\.? ?[Cc]it|upra)")
PAPER_NEEDS: Final = ("論文", "論稿", "著書")
"""How each such reference begins, and words of which it has one: to find them quickly."""
_AFTER: Final = re.compile(r"[ ]?[・、,]?[ ]?")
_NAME_AFTER: Final = re.compile(r"(?P<words>[^、,。()「」『』\d:;\ue000]{2,20})(?=[「『])")
_PAPER_AFTER: Final = re.compile(
    r"(?P<words>[^、,。()「」『』\d:;\ue000]{1,8})(?:論文|書|論稿)(?=[、,。 \d]|$)"
)


def read_ibid(page: Page, found: re.Match[str], limit: int) -> Draft:
    """An ibid, with the pages after it."""
    draft = Draft(found.start(), found.end())
    read_tail(page, draft, _bare_place(page, draft, found.end(), limit), limit)
    draft.rest.clear()
    return draft


def _bare_place(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """Ibid., 52: a page without a sign, as Chicago prints it after Latin words only."""
    latin = page.plain[pos - 1] in ".dt" or page.plain.startswith((", at ", " at "), pos)
    place = _BARE_PLACE.match(page.plain, pos, limit) if latin else None
    if place is None:
        return pos
    draft.pages.append(locator(place["pages"]))
    draft.end = place.end()
    return draft.end


def read_paper_of(page: Page, found: re.Match[str], limit: int) -> Draft:
    """山田論文, with the pages after it."""
    draft = Draft(found.start(), found.end())
    draft.put("author", tuple(read_names(found["words"]).author))
    read_tail(page, draft, found.end(), limit)
    draft.rest.clear()
    return draft


def read_short(page: Page, found: re.Match[str], floor: int, limit: int) -> Draft:
    """前掲 and op. cit., with author and short title if they are printed."""
    draft = Draft(found.start(), found.end())
    head = Draft(found.start(), found.start())
    _author_before(page, head, found.start(), floor)
    draft.start = min(draft.start, head.start)
    draft.put("author", head.get("author") or head.get("editor"))
    number = found["note1"] or found["note2"] or found["latin"]
    if number:
        draft.values["note_number"] = int(number)
        draft.rest.append(trim(found["word"]))
    pos = _bare_place(page, draft, found.end(), limit)
    after = _AFTER.match(page.plain, pos, limit)
    pos = after.end() if after else pos
    for pattern in (_NAME_AFTER, _PAPER_AFTER):
        named = pattern.match(page.plain, pos, limit)
        if named and is_name(named["words"]):
            draft.put("author", tuple(read_names(page.text[pos : named.end("words")]).author))
            pos = draft.end = named.end()
            break
    group = page.group_at(pos)
    if group is not None and group.sign in "「『“" and group.end <= limit:
        draft.put("title", clean(page.text[group.start + 1 : group.end - 1]).rstrip(","))
        pos = draft.end = group.end
    read_tail(page, draft, pos, limit)
    return draft


def _author_before(page: Page, head: Draft, pos: int, floor: int) -> None:
    """The author just before 前掲; a title between the two was read by `read_head` already."""
    end = pos
    while end > floor and page.plain[end - 1] in " 、,・.":
        end -= 1
    start = end
    while start > max(floor, end - 40) and page.plain[start - 1] not in "、,。;:()「」『』":
        start -= 1
    words = page.text[start:end]
    if words.strip() and is_name(words):
        lead = len(words) - len(words.lstrip())
        head.start = start + lead
        head.put("author", tuple(read_names(words).author))


class Cited(NamedTuple):
    """What a short form names of the work that it repeats."""

    title: str | None
    author: tuple[Creator, ...]
    editor: tuple[Creator, ...]

    @classmethod
    def of(cls, draft: Draft) -> Cited:
        """What a draft names."""
        return cls(draft.get("title"), draft.get("author") or (), draft.get("editor") or ())


class Memory:
    """The references read so far, to be found again by author and title in constant time."""

    _KEPT: Final = 16

    def __init__(self) -> None:
        self._by_title: defaultdict[str, list[_Known]] = defaultdict(list)
        self._by_author: defaultdict[str, list[_Known]] = defaultdict(list)
        self._notes: dict[int, int] = {}
        self._starts: list[int] = []
        self.last: int | None = None
        self.last_law: int | None = None

    def add(self, reference: Reference, number: int) -> None:
        """Remember a reference."""
        if reference.type in ("treaty", "legislation"):
            self.last_law = number
        self.last = number
        if reference.form not in ("full", "in-text"):
            return
        known = _known(reference, number)
        self._keep(self._by_title[known.title[:2]], known)
        for name in {name[:1] for name in known.names}:
            self._keep(self._by_author[name], known)

    def _keep(self, where: list[_Known], known: _Known) -> None:
        where.append(known)
        del where[: -self._KEPT]

    def begin_note(self, number: int | None, first: int) -> None:
        """Remember that a note begins, before the reference that will be ``first``."""
        self._starts.append(first)
        if number is not None:
            self._notes[number] = len(self._starts) - 1

    def find_in_note(
        self, number: int, reference: Cited | Reference, found: list[Reference]
    ) -> int | None:
        """The one work of a note of that number; of several, the one by the same author."""
        if number not in self._notes:
            return None
        at = self._notes[number]
        end = self._starts[at + 1] if at + 1 < len(self._starts) else len(found)
        works = range(self._starts[at], end)
        named = [at for at in works if _same(_known(found[at], at), reference)]
        return named[0] if len(named) == 1 else None

    def find_title(self, reference: Cited | Reference) -> int | None:
        """The last reference with this title, whole or shortened, by the same author."""
        words = _key(reference.title or "")
        for known in reversed(self._by_title.get(words[:2], ())):
            if words and known.title.startswith(words) and _same(known, reference):
                return known.number
        return None

    def find(self, reference: Cited | Reference) -> int | None:
        """The reference that a short form repeats: by its title, or by its author alone."""
        if reference.title:
            return self.find_title(reference)
        if not reference.author:
            return None
        hits: dict[str, int] = {}
        first = _name(reference.author[0])
        for known in self._by_author.get(first[:1], ()):
            for name in known.names:
                if name.startswith(first):
                    hits[known.title] = known.number
        return next(iter(hits.values())) if len(hits) == 1 else None


_NO_WORD: Final = re.compile(r"^(?:The|An?)\s+|[\W_]+")


class _Known(NamedTuple):
    title: str
    names: tuple[str, ...]
    number: int


def _known(reference: Reference, number: int) -> _Known:
    names = tuple(_name(name) for name in (*reference.author, *reference.editor)[:3])
    return _Known(_key(reference.title or ""), names, number)


def _same(known: _Known, reference: Cited | Reference) -> bool:
    """Whether the authors can be the same; a family name alone is enough."""
    names = [_name(name) for name in (*reference.author, *reference.editor)[:1]]
    return not names or any(name.startswith(names[0]) for name in known.names)


def _name(name: Creator) -> str:
    return "".join(filter(None, (name.literal, name.family))) + (
        name.given or "" if not (name.family or "").isascii() else ""
    )


def _key(title: str) -> str:
    return _NO_WORD.sub("", title)
