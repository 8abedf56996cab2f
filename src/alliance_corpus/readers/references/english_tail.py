"""What follows an English title: journal or book, imprint, date, numbers and pages."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references import details, numbering
from alliance_corpus.readers.references import english_patterns as known
from alliance_corpus.readers.references.english_lists import list_names
from alliance_corpus.readers.references.english_names import english_names
from alliance_corpus.readers.references.numbers import english_date
from alliance_corpus.readers.references.words import clean

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft
    from alliance_corpus.readers.references.page import Group, Page

_NUMBERS: Final = (
    (known.PAGES, "pages", "pP"),
    (known.CHAPTER, "section", "cCsSpP"),
    (known.DOCUMENT, "pages", "acdDiIp"),
    (known.ARTICLE, "number", "A"),
    (known.VOLUMES, "rest", "0123456789"),
    (known.VOLUME, "volume", "vV"),
    (known.ISSUE, "issue", "nNiI#"),
    (known.EDITION, "edition", "0123456789rRnNsStTfF"),
)
"""What is numbered by a word: the field that it fills, and the signs that it may begin with."""


@cache
def _numbers_at(sign: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((pattern, name) for pattern, name, signs in _NUMBERS if sign in signs)


def read_english_tail(page: Page, draft: Draft, pos: int, limit: int) -> None:
    """Read the details after an English title into the draft, and set its end."""
    _EnglishTail(page, draft, limit).run(pos)


class _EnglishTail:
    __slots__ = ("after_imprint", "draft", "inside", "limit", "page", "strange")

    def __init__(self, page: Page, draft: Draft, limit: int, *, inside: bool = False) -> None:
        self.page, self.draft, self.limit, self.inside = page, draft, limit, inside
        self.after_imprint = False
        self.strange = 0

    def run(self, pos: int) -> None:
        plain = self.page.plain
        while pos < self.limit:
            colon = False
            if mark := known.SEPARATOR.match(plain, pos, self.limit):
                colon = ":" in mark[0]
                pos = mark.end()
            if pos >= self.limit:
                return
            end = self._detail(pos, colon=colon)
            if end <= pos:
                self._keep_words_left(pos)
                return
            pos = end
            if not self.inside:
                self.draft.end = pos

    def _keep_words_left(self, pos: int) -> None:
        """What ends an entry of a list and is no field belongs to it all the same."""
        words = clean(self.page.text[pos : self.limit]).rstrip(" .,;")
        if self.inside or (self.draft.listed and words and len(words) <= known.LEFT):
            self.draft.rest.append(words)
            if not self.inside:
                self.draft.end = self.limit

    def _detail(self, pos: int, *, colon: bool) -> int:
        page, draft = self.page, self.draft
        for detail in (details.web, details.looked_at):
            if end := detail(page, draft, pos, self.limit):
                return end
        if group := page.group_at(pos):
            return self._group(group)
        for read in (self._genre, self._numbers, self._people, self._dated):
            if end := read(pos, colon):
                return end
        return self._words(pos)

    def _group(self, group: Group) -> int:
        if group.sign != "(" or group.end > self.limit or group.end - group.start > 200:
            return 0
        inner = _EnglishTail(self.page, self.draft, group.end - 1, inside=True)
        inner.run(group.start + 1)
        self.after_imprint = True
        return group.end

    def _genre(self, pos: int, _colon: bool) -> int:
        """A thesis, or a paper read at a meeting."""
        plain, draft = self.page.plain, self.draft
        if plain[pos] not in known.GENRE_SIGNS or draft.has("type"):
            return 0
        if found := known.THESIS.match(plain, pos, self.limit):
            draft.values.update(type="thesis", genre=found[0], title_sign="book")
            school = known.SCHOOL.match(plain, found.end(), self.limit)
            if school and draft.put("publisher", clean(school["school"]).rstrip(" .")):
                return self._held_at(school.end())
            return found.end()
        if found := known.PRESENTED.match(plain, pos, self.limit):
            draft.put("event_title", clean(found["event"]))
            draft.values.update(type="paper-conference", title_sign="book")
            return self._held_at(found.end("event"))
        return 0

    def _held_at(self, pos: int) -> int:
        """The town of a meeting or a university, and its country, before the date."""
        place = known.MEETING_PLACE.match(self.page.plain, pos, self.limit)
        if place is None:
            return pos
        self.draft.put("publisher_place", place["place"])
        return place.end()

    def _numbers(self, pos: int, colon: bool) -> int:
        plain, draft = self.page.plain, self.draft
        for pattern, name in _numbers_at(plain[pos]):
            found = pattern.match(plain, pos, self.limit)
            if found is None:
                continue
            words = found.groupdict().get("n") or found[0]
            if name == "pages":
                draft.pages.append(words if not words[0].isdecimal() else numbering.locator(words))
            elif name == "rest" or not draft.put(name, words):
                draft.rest.append(found[0])
            return found.end()
        return self._figures(pos, colon)

    def _figures(self, pos: int, colon: bool) -> int:
        """Bare figures: volume after a journal, pages after a colon or after the imprint."""
        plain, draft = self.page.plain, self.draft
        news = draft.has("issued", "container_title") and not draft.pages
        if news and (found := known.NEWS_PAGES.match(plain, pos, self.limit)):
            draft.pages.append(found[0])
            return found.end()
        if draft.has("container_title") and not draft.has("volume"):
            if found := known.COMPACT.match(plain, pos, self.limit):
                draft.put("volume", found["v"])
                draft.put("issue", found["i"] or found["j"])
                return found.end()
            found = known.BARE_VOLUME.match(plain, pos, self.limit)
            if roman := known.ROMAN_VOLUME.match(plain, pos, self.limit):
                draft.put("volume", roman[0])
                return roman.end()
            if found and english_date(plain, pos) is None:
                draft.put("volume", found["v"])
                return found.end()
        if (
            (colon or self.after_imprint or draft.has("volume", "in_book"))
            and not draft.pages
            and not self.inside
        ):
            found = known.BARE_PAGES.match(plain, pos, self.limit)
            if found and english_date(plain, pos) is None:
                words = found["p"]
                shown = words if words[0] == "e" else numbering.locator(words)
                draft.pages.append(shown + known.note_of(found))
                return found.end()
        return 0

    def _people(self, pos: int, _colon: bool) -> int:
        plain, draft = self.page.plain, self.draft
        if plain[pos] not in known.WHO_SIGNS:
            return 0
        in_journal = draft.get("title_sign") == "“" and not draft.has("container_title")
        for pattern, roles in known.WHO:
            found = pattern.match(plain, pos, self.limit)
            if found is None or (in_journal and found[0].startswith("Trans.")):
                continue  # Trans. Coastal Soc., a journal
            names = english_names(found["names"])
            taken = [draft.put(role, tuple(names.author)) for role in roles] if names else []
            if any(taken):
                return found.end()
        return 0

    def _dated(self, pos: int, _colon: bool) -> int:
        if mark := known.PUBLISHED_AT.match(self.page.plain, pos, self.limit):
            pos = mark.end()
        found = english_date(self.page.plain, pos) or self.page.japanese_date(pos)
        if found is None or found.end > self.limit:
            return 0
        if found.value is None or not self.draft.put("issued", found.value):
            self.draft.rest.append(clean(self.page.text[pos : found.end]))
        return found.end

    def _words(self, pos: int) -> int:
        plain, draft = self.page.plain, self.draft
        if draft.get("type") == "treaty":
            return self._strange(pos)  # it has no publisher
        ahead = self.page.next_group(pos)
        if draft.has("volume") and not self.inside and ahead and ahead.start < self.limit:
            return self._strange(pos)  # the imprint is still to come
        article = draft.get("title_sign") == "“"
        if article and not draft.has("container_title") and not self.inside:
            if (mark := known.IN.match(plain, pos, self.limit)) and (end := self._book(mark.end())):
                return end
            return self._container(pos)
        book = not article or self.inside or draft.has("in_book")
        if book and (place := known.PLACE.match(plain, pos, self.limit)):
            end = self._publisher(place.end())
            if end:
                draft.put("publisher_place", clean(place["place"]))
                return end
        if (
            book
            and (placed := known.COMMAS.match(plain, pos, self.limit))
            and not draft.has("publisher")
        ):
            draft.put("publisher_place", placed["place"])
            draft.put("publisher", clean(placed["publisher"]))
            return placed.end()
        if self.inside and (report := known.REPORT.match(plain, pos, self.limit)):
            draft.put("genre", report["genre"])
            draft.put("number", report["n"])
            return report.end()
        if self.inside or (
            not draft.has("publisher") and (not article or draft.has("in_book", "editor"))
        ):
            return self._publisher(pos)
        return self._strange(pos)

    def _container(self, pos: int) -> int:
        draft, plain = self.draft, self.page.plain
        piece = known.PIECE.match(plain, pos, self.limit)
        if piece is None:
            return 0
        if gathered := known.BOOK_EDITORS.match(plain, pos, self.limit):
            names = list_names(gathered["names"])
            if names.author and draft.put("editor", tuple(names.author)):
                draft.put("container_title", clean(gathered["title"]))
                draft.values["in_book"] = True
                return gathered.end()
        end = piece.end()
        after = known.SENTENCE.search(plain, pos, min(self.limit, end + 20))
        if number := known.BEFORE_NUMBER.search(plain, pos, end + 1):
            end = min(end, number.start())
        if after:
            end = min(end, after.start())
        words = clean(self.page.text[pos:end]).strip(" .，．*_")
        if not words or not re.match(r"[A-Z0-9À-Ý]", words):
            return 0
        draft.put("container_title", words)
        return end

    def _book(self, pos: int) -> int:
        """After ``in``: editors and the title of the book, or the title alone."""
        plain, draft = self.page.plain, self.draft
        if meeting := known.PROCEEDINGS.match(plain, pos, self.limit):
            draft.put("container_title", clean(self.page.text[pos : meeting.end()]).rstrip(" .,"))
            draft.values |= {"type": "paper-conference", "in_book": True}
            return self._held_at(meeting.end())
        if last := known.EDITORS_LAST.match(plain, pos, self.limit):
            names = english_names(last["names"])
            if names and draft.put("editor", tuple(names.author)):
                draft.put("container_title", clean(last["title"]))
                draft.values["in_book"] = True
                return last.end()
        found = known.EDITORS.match(plain, pos, self.limit)
        names = english_names(found["names"]) if found else None
        if found and names:
            draft.put("editor", tuple(names.author))
            pos = found.end()
        title = known.BOOK_TITLE.match(plain, pos, self.limit)
        if title is None:
            return 0
        draft.put("container_title", clean(self.page.text[pos : title.end()]).strip(" ,.，．*_"))
        draft.values["in_book"] = True
        return title.end()

    def _publisher(self, pos: int) -> int:
        piece = known.PIECE.match(self.page.plain, pos, self.limit)
        if piece is None:
            return 0
        end = piece.end()
        year = re.compile(r"[ ]+(?=(?:1[5-9]|20)\d\d\b)").search(self.page.plain, pos, end)
        end = year.start() if year else end
        if stop := known.AFTER_PUBLISHER.search(self.page.plain, pos, end):
            end = stop.start()
        while end > pos and self.page.plain[end - 1] in " .":
            end -= 1
        words = clean(self.page.text[pos:end])
        if known.PLACE_NEXT.match(self.page.plain, end, self.limit):
            return self._strange(pos)  # a series, before place and publisher
        if words in known.TOWNS and self.draft.put("publisher_place", words):
            return end
        if not re.match(r"[A-Z]", words) or not self.draft.put("publisher", words):
            return self._strange(pos)
        return end

    def _strange(self, pos: int) -> int:
        """Words that no field takes: kept, as long as there are few."""
        piece = known.PIECE.match(self.page.plain, pos, self.limit)
        self.strange += 1
        if (
            piece is None
            or self.strange > 3
            or len(piece[0]) > 60
            or not re.match("[A-Z]|[a-z]+ ?[A-Z]", piece[0])
        ):
            return 0
        words = clean(self.page.text[pos : piece.end()]).rstrip(" .")
        book = self.draft.has("publisher")
        if not (book and words in known.TOWNS and self.draft.put("publisher_place", words)):
            self.draft.rest.append(words)
        return piece.end()
