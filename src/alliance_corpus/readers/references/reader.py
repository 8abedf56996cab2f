"""`read_references`: from a text to its references, in the order of the text."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import AllianceCorpusError
from alliance_corpus.readers.references import (
    english,
    imprint,
    kinds,
    official,
    repeats,
    unbracketed,
)
from alliance_corpus.readers.references.breaks import Joined, join
from alliance_corpus.readers.references.heads import read_head
from alliance_corpus.readers.references.model import Draft, Reference
from alliance_corpus.readers.references.page import Page, prepare
from alliance_corpus.readers.references.tail import read_tail
from alliance_corpus.readers.references.words import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from alliance_corpus.readers.references.page import Group

_LIST_HEADING: Final = re.compile(
    r"\s*(?:\d{1,2}[.．]?\s*)?[〔【\[<＜]?(?:引用・?参考文献|参考文献|引用文献|参照文献|文献一覧|文献リスト|文献目録|主要参考文献|主な発表論文等|主要業績|研究業績|業績一覧|"
    r"References|Bibliography|Works Cited)(?:一覧)?[〕】\]>＞]?[:：]?\s*"
)
_NOTES_HEADING: Final = re.compile(r"\s*[〔【\[]?(?:注|註|脚注|注釈|Notes)[〕】\]]?[:：]?\s*")
_STATES: Final = re.compile(r"(?:に?おいて|では|には?|は|で、|によ|の(?:主文|第)|を?参照|[、。]|$)")
_YEAR_HEADING: Final = re.compile(r"\s*[〔【\[(（]?(\d{4}|[０-９]{4})年?(?:度)?[〕】\])）]?\s*")
_KIND_HEADING: Final = re.compile(
    r"\s*[〔【\[(（]?(講演|学会報告|学会発表|口頭発表|論文|雑誌論文|著書|図書|書籍)[〕】\])）]?[:：]?\s*"
)


class _Setting:
    """What the headings say about the blocks below them."""

    def __init__(self) -> None:
        self.listed = False
        self.year: str | None = None
        self.label: str | None = None

    def heading(self, block: str) -> bool:
        """Take a block if it is a heading of a list; return whether it is."""
        if len(block) > 40:
            return False
        if _LIST_HEADING.fullmatch(block):
            self.listed, self.year, self.label = True, None, None
        elif _NOTES_HEADING.fullmatch(block):
            self.listed, self.year, self.label = False, None, None
        elif found := _YEAR_HEADING.fullmatch(block):
            self.year, self.label = str(int(found[1])), None
        elif found := _KIND_HEADING.fullmatch(block):
            self.label = found[1]
        else:
            return False
        return True

    def entry(self, draft: Draft) -> None:
        """Give an entry the year and the kind of the headings above it."""
        draft.listed = draft.listed or self.listed or self.year is not None
        if self.label:
            draft.values.setdefault("label", self.label)
        if self.year and not draft.has("issued"):
            draft.put("issued", EDTF(self.year))

    def end_of_list(self) -> None:
        """Forget year and kind: a block that begins without a reference is not an entry."""
        self.year = self.label = None


def read_references(text: str) -> tuple[Reference, ...]:
    """Read the references of a text, as Japanese scholarship writes them.

    Notes, lists of literature and running text are all read. An empty line ends a block, and no
    reference crosses it; line breaks, page breaks (form feeds) and blanks inside a reference do not
    matter. Only what is printed becomes a field: words that fit no field are in ``rest``. A title
    alone is not a reference unless something shows that it is one.

    Args:
        text: any text. It takes time in proportion to its length.

    Returns:
        The references in the order of the text; their spans do not overlap.

    Raises:
        AllianceCorpusError: ``text`` is not a string.
    """
    if not isinstance(text, str):
        raise AllianceCorpusError(f"{text!r} is not a text: expected a string")
    joined = join(text)
    page = prepare(joined.text)
    reader = _Reader(page)
    setting = _Setting()
    for start, end in page.blocks:
        block = page.text[start : min(end, start + 41)] if end - start <= 41 else ""
        if block and setting.heading(block):
            continue
        reader.read_block(start, end, setting)
    if joined.text == text:
        return tuple(reader.found)
    return tuple(_placed(reference, joined) for reference in reader.found)


def _placed(reference: Reference, joined: Joined) -> Reference:
    """The reference in the text as it was, with its line breaks."""
    span = joined.back(reference.span)
    return evolve(reference, span=span, text=span.of(joined.source))


class _Reader:
    """The reading of one page: the current position, and what was found."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: list[Reference] = []
        self.memory = repeats.Memory()
        self.cursor = 0
        self.block = (0, 0)
        self.setting = _Setting()

    def read_block(self, start: int, end: int, setting: _Setting) -> None:
        """Read the references of one block, from its first sign to its last."""
        self.setting, self.block, self.cursor = setting, (start, end), start
        known = len(self.found)
        for place, _, read in sorted(self._anchors(start, end), key=lambda anchor: anchor[:2]):
            read(place)
        if len(self.found) == known or self.found[known].span.start > start + 3:
            setting.end_of_list()

    def _anchors(self, start: int, end: int) -> Iterator[tuple[int, int, Callable[[int], None]]]:
        """Where a reference may start, which kind is tried first at a place, and what reads it."""
        page = self.page
        yield start, 0, partial(self._unbracketed, end)
        for match in repeats.IBID.finditer(page.plain, start, end):
            yield match.start(), 0, partial(self._ibid, match)
        for match in repeats.SHORT.finditer(page.plain, start, end):
            yield match.start(), 0, partial(self._short, match)
        for match in repeats.PAPER_OF.finditer(page.plain, start, end):
            yield match.start(), 4, partial(self._paper_of, match)
        for first, _ in page.urls_between(start, end):
            yield first, 5, self._url
        for pattern, read in official.READERS:
            for match in pattern.finditer(page.plain, start, end):
                yield match.start(), 1, partial(self._official, read, match)
        for group in page.groups_between(start, end):
            if group.sign in "「『":
                yield group.start, 2, partial(self._title, group)
        for match in english.ZONE.finditer(page.plain, start, end):
            for first, last in english.segments(page, *match.span()):
                yield first, 3, partial(self._english, last)

    def _url(self, place: int) -> None:
        """A URL as the reference to a page."""
        if place >= self.cursor:
            draft = Draft(place, place)
            read_tail(self.page, draft, place, self.page.limit_at(place))
            draft.put("type", "webpage")
            self._add(kinds.make(self.page.text, draft, "full"))

    def _paper_of(self, match: re.Match[str], place: int) -> None:
        """山田論文: a short form, if an author of that name was cited before."""
        if place >= self.cursor:
            draft = repeats.read_paper_of(self.page, match, self.page.limit_at(place))
            reference = kinds.make(self.page.text, draft, "short")
            known = self.memory.find(reference)
            if known is not None:
                self._add(evolve(reference, repeats=known))

    def _title(self, group: Group, place: int) -> None:
        if place < self.cursor:
            return
        draft = Draft(group.start, group.end)
        draft.put("title", clean(self.page.text[group.start + 1 : group.end - 1]))
        draft.values["title_sign"] = group.sign
        if not draft.has("title"):
            return
        if database := imprint.database_before(self.page, group, self.cursor):
            self._in_database(*database, name=group)
            return
        read_head(self.page, draft, group, self.cursor)
        read_tail(self.page, draft, group.end, group.limit)
        kinds.same_author(draft, self.found[-1] if self.found else None)
        self._add_entry(draft)

    def _in_database(self, title: Group, start: int, name: Group) -> None:
        draft = Draft(start, title.end)
        draft.put("title", clean(self.page.text[title.start + 1 : title.end - 1]))
        draft.put("container_title", clean(self.page.text[name.start + 1 : name.end - 1]))
        draft.values |= {"title_sign": title.sign, "site": draft.get("container_title")}
        aside = self.page.text[name.end : title.start].strip(" （）()、,")
        draft.rest.extend([clean(aside)] if aside else [])
        read_tail(self.page, draft, title.end, title.limit)
        self._add_entry(draft)

    def _official(self, read: official.Reader, match: re.Match[str], place: int) -> None:
        if place < self.cursor:
            return
        draft = read(self.page, match, self.cursor)
        if draft is None:
            return
        form = draft.get("form") or "full"
        if form == "full":
            end = draft.end
            read_tail(self.page, draft, end, self.page.limit_at(draft.start))
            if draft.end == end and not draft.has("issued", "edition") and not self._alone(draft):
                form = "in-text"  # named inside a sentence
                if draft.get("type") == "document" and not _STATES.match(self.page.plain, end):
                    return  # a resolution that was carried out, not quoted
        repeated = self.memory.last_law if draft.get("same_law") else None
        self._add(kinds.make(self.page.text, draft, form, repeats=repeated))

    def _ibid(self, match: re.Match[str], place: int) -> None:
        if place >= self.cursor:
            draft = repeats.read_ibid(self.page, match, self.page.limit_at(place))
            self._add(kinds.make(self.page.text, draft, "ibid", repeats=self.memory.last))

    def _short(self, match: re.Match[str], place: int) -> None:
        if place >= self.cursor:
            limit = self.page.limit_at(place)
            draft = repeats.read_short(self.page, match, self.cursor, limit)
            reference = kinds.make(self.page.text, draft, "short")
            self._add(evolve(reference, repeats=self.memory.find(reference)))

    def _english(self, last: int, place: int) -> None:
        first = max(place, self.cursor)
        draft = english.read(self.page, first, last) if first < last else None
        if draft is not None:
            self._add_entry(draft)

    def _unbracketed(self, end: int, place: int) -> None:
        draft = unbracketed.read(self.page, place, end)
        if draft is not None:
            self._add_entry(draft)

    def _add_entry(self, draft: Draft) -> None:
        """Add a reference with a title; it is short if it was given in full before."""
        if draft.start <= self.block[0] + 3:
            self.setting.entry(draft)
        reference = kinds.finish(self.page.text, draft, alone=self._alone(draft))
        if reference is None:
            return
        if "前掲" in reference.rest or kinds.is_bare(reference):
            known = self.memory.find_title(reference)
            fuller = known is not None and not kinds.is_bare(self.found[known])
            if fuller or "前掲" in reference.rest:
                rest = tuple(word for word in reference.rest if word != "前掲")
                reference = evolve(reference, form="short", repeats=known, rest=rest)
        self._add(reference)

    def _alone(self, draft: Draft) -> bool:
        """Whether the block has nothing else."""
        start, end = self.block
        if end - start > draft.end - draft.start + 12:
            return False
        around = self.page.shadow[start : draft.start] + self.page.shadow[draft.end : end]
        return not around.strip(" 、。,.()[]〔〕;:0123456789")

    def _add(self, reference: Reference) -> None:
        self.found.append(reference)
        self.memory.add(reference, len(self.found) - 1)
        self.cursor = reference.span.end
