"""`read_references`: from a text to its references, in the order of the text."""

from __future__ import annotations

import re
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from alliance_corpus.errors import AllianceCorpusError
from alliance_corpus.readers.references import (
    english,
    imprint,
    kinds,
    labels,
    official,
    repeats,
    tail,
    unbracketed,
)
from alliance_corpus.readers.references.breaks import Joined, join
from alliance_corpus.readers.references.headings import Setting
from alliance_corpus.readers.references.heads import read_head, read_review
from alliance_corpus.readers.references.model import Draft, Reference
from alliance_corpus.readers.references.page import Page, prepare
from alliance_corpus.readers.references.tail import read_tail
from alliance_corpus.readers.references.words import clean, trim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from alliance_corpus.readers.references.page import Group

    _Worded = tuple[official.Signs, re.Pattern[str], int, Callable[[re.Match[str], int], None]]

_LEFT: Final = 40
"""How many signs before a title may be words of its entry that no field takes."""
_STATES: Final = re.compile(r"(?:に?おいて|では|には?|は|で、|によ|の(?:主文|第)|を?参照|[、。]|$)")


def read_references(text: str) -> tuple[Reference, ...]:
    """Read the references of a text, as scholarship in Japanese and English writes them.

    Notes, lists of literature and running text are all read: with titles in brackets or quotation
    marks, and lists without them (SIST 02, APA, Chicago, MLA, IEEE), laws, judgments, minutes and
    papers of the United Nations. An empty line ends a block, and no reference crosses it; so does a
    new line on which an entry begins, by its number or by its names. Other line breaks, page breaks
    (form feeds) and blanks inside a reference do not matter. What numbers an entry is not part of
    it. Only what is printed becomes a field: words of a reference that fit no field are in
    ``rest``. A title alone is not a reference unless something shows that it is one.

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
    setting = Setting()
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


class _Anchor(NamedTuple):
    """Where a reference may start; of several at one place the lowest rank is tried first."""

    place: int
    rank: int
    read: Callable[[int], None]


_place_and_rank: Final = itemgetter(0, 1)


class _Reader:
    """The reading of one page: the current position, and what was found."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: list[Reference] = []
        self.memory = repeats.Memory()
        self.cursor = 0
        self.block = (0, 0)
        self.setting = Setting()
        self._anchors = sorted(self._find_anchors(), key=_place_and_rank)
        self._at = 0

    def read_block(self, start: int, end: int, setting: Setting) -> None:
        """Read the references of one block, from its first sign to its last."""
        anchors, at = self._anchors, self._at
        while at < len(anchors) and anchors[at].place < start:
            at += 1
        if label := labels.LABEL.match(self.page.plain, start, end):
            start = label.end()
            self.memory.begin_note(labels.number_of(label), len(self.found))
        self.setting, self.block, self.cursor = setting, (start, end), start
        known = len(self.found)
        self._unbracketed(end, start)
        while at < len(anchors) and anchors[at].place < end:
            anchors[at].read(anchors[at].place)
            at += 1
        self._at = at
        if len(self.found) == known or self.found[known].span.start > start + 3:
            setting.end_of_list()

    def _find_anchors(self) -> Iterator[_Anchor]:
        """Where a reference may start, which kind is tried first at a place, and what reads it."""
        page = self.page
        for needed, pattern, rank, read in self._worded():
            if isinstance(needed, re.Pattern):
                for sign in needed.finditer(page.plain):
                    if match := pattern.match(page.plain, sign.start()):
                        yield _Anchor(match.start(), rank, partial(read, match))
            elif page.has_any(needed):
                for match in pattern.finditer(page.plain):
                    yield _Anchor(match.start(), rank, partial(read, match))
        for first, _ in page.urls:
            yield _Anchor(first, 5, self._url)
        for group in page.groups:
            if group.sign in "「『":
                yield _Anchor(group.start, 2, partial(self._title, group))
        for match in english.ZONE.finditer(page.plain):
            for first, last in english.segments(page, *match.span()):
                yield _Anchor(first, 3, partial(self._english, last))

    def _worded(self) -> Iterator[_Worded]:
        """What is found by its words; most texts have only few of these words."""
        yield repeats.IBID_SIGN, repeats.IBID, 0, self._ibid
        yield repeats.SHORT_SIGN, repeats.SHORT, 0, self._short
        yield repeats.PAPER_NEEDS, repeats.PAPER_OF, 4, self._paper_of
        for needed, pattern, read in official.READERS:
            yield needed, pattern, 1, partial(self._official, read)

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
            known = self.memory.find(repeats.Cited.of(draft))
            if known is not None:
                self._add(kinds.make(self.page.text, draft, "short", repeats=known))

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
        if not read_review(self.page, draft, group, self.cursor):
            read_head(self.page, draft, group, self.cursor)
        draft.first = draft.start <= self.block[0] + 1
        read_tail(self.page, draft, group.end, group.limit)
        kinds.same_author(draft, self.found[-1] if self.found else None)
        self._keep_words_before(draft)
        self._add_entry(draft)

    def _keep_words_before(self, draft: Draft) -> None:
        """Words at the head of an entry that are no names belong to it all the same."""
        start = self.block[0]
        if draft.has("label"):
            return
        if (
            self.cursor > start
            or not 1 < draft.start - start <= _LEFT
            or not tail.is_evident(draft)
        ):
            return
        words = self.page.plain[start : draft.start]
        if words.strip(" 、,.") and not tail.is_prose(words):
            draft.rest.insert(0, trim(self.page.text[start : draft.start]))
            draft.start = start

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
        draft.first = draft.start <= self.block[0] + 1
        form = draft.get("form") or "full"
        if form == "full":
            end = draft.end
            read_tail(self.page, draft, end, self.page.limit_at(draft.start))
            if draft.get("type") == "article-newspaper":
                official.title_after(self.page, draft)
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
            cited = repeats.Cited.of(draft)
            known = self.memory.find(cited)
            if known is None and (note := draft.get("note_number")):
                known = self.memory.find_in_note(note, cited, self.found)
            self._add(kinds.make(self.page.text, draft, "short", repeats=known))

    def _english(self, last: int, place: int) -> None:
        first = max(place, self.cursor)
        if first >= last:
            return
        if short := english.read_short(self.page, first, last):
            known = self.memory.find_title(repeats.Cited.of(short))
            if known is not None:
                self._add(kinds.make(self.page.text, short, "short", repeats=known))
                return
        draft = english.read(self.page, first, last)
        if draft is not None:
            kinds.same_author(draft, self.found[-1] if self.found else None)
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
