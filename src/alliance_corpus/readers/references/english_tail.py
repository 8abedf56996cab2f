"""What follows an English title: journal or book, imprint, date, numbers and pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references import details, numbering
from alliance_corpus.readers.references.english_names import english_names
from alliance_corpus.readers.references.numbers import B, english_date, japanese_date
from alliance_corpus.readers.references.words import clean

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft
    from alliance_corpus.readers.references.page import Group, Page

_SEPARATOR: Final = re.compile(r"[ ,.、:*_-]{1,8}")
_IN: Final = re.compile(r"[Ii]n:?[ ]+(?=[A-Z“*_])")
_PAGES: Final = re.compile(
    rf"(?:pp?\.?|pages?){B}(?P<p>(?:[A-Z]?\d{{1,5}}|[ivxlc]{{1,7}})(?:{B}-{B}(?:\d{{1,5}}|[ivxlc]{{1,7}}))?(?:{B}[,、&]{B}\d{{1,5}}(?:{B}-{B}\d{{1,5}})?(?!\d|{B}[A-Z])){{0,12}})(?:ff?\.)?(?![\w])",
    re.IGNORECASE,
)
_BARE_PAGES: Final = re.compile(
    rf"(?P<p>\d{{1,5}}(?:{B}-{B}\d{{1,5}})?(?:{B},{B}\d{{1,5}}(?:{B}-{B}\d{{1,5}})?"
    rf"(?!\d)){{0,6}})(?=[ ]*(?:[.,;)、]|$))"
)
_COMPACT: Final = re.compile(
    rf"(?P<v>\d{{1,4}}){B}(?:\({B}(?:no\.{B})?(?P<i>\d{{1,3}}(?:[-/]\d{{1,3}})?){B}\)|[:/.](?P<j>\d{{1,3}})(?={B}[(,]))"
)
_BARE_VOLUME: Final = re.compile(r"(?P<v>\d{1,4})(?=[ ]*[,(:;、])")
_VOLUME: Final = re.compile(
    rf"[Vv]ol(?:ume|s)?\b\.?{B}(?P<n>\d{{1,4}}|[IVXLCⅠ-Ⅻ]{{1,8}}(?![a-z]))(?:{B},?{B}[Pp](?:ar)?t\.?{B}\d)?"
)
_ISSUE: Final = re.compile(rf"(?:[Nn]os?\b\.?|[Ii]ssue\b|#){B}(?P<n>\d{{1,5}}(?:[-/]\d{{1,4}})?)")
_EDITION: Final = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)|[Rr]ev(?:ised|\.)|[Ss]econd|[Tt]hird) ed(?:ition|n)?\b\.?"
)
_CHAPTER: Final = re.compile(
    rf"(?:[Cc]h(?:ap(?:ter)?s?)?\.?|[Ss]ec(?:tion|\.)|[Pp]art){B}\d{{1,3}}(?!\d)"
)
_TRANSLATED: Final = re.compile(
    r"(?:trans(?:\.|lated by)|tr\.)[ ]+(?P<names>[A-Z][^,();:]{2,60})", re.IGNORECASE
)
_EDITED: Final = re.compile(
    r"(?:ed(?:s?\.|ited by))[ ]+(?P<names>[A-Z][^();:]{2,80}?)(?=[(]|,[ ]|$)", re.IGNORECASE
)
_PIECE: Final = re.compile(r"[^,()\[\]:;、“”\ue000]{1,160}")
_BEFORE_NUMBER: Final = re.compile(
    r"[ ]+(?=(?:\d{1,4}[ ]*(?:[,(:;]|$)|[Vv]ol\b|[Nn]o\b|pp?\.[ ]?\d))"
)
_BOOK_TITLE: Final = re.compile(
    r"[^(“”;\ue000]{3,200}?(?=[ ]*[,.]?[ ]*(?:\(|[Vv]ol\.|pp?\.[ ]?\d|$))"
)
_THESIS: Final = re.compile(
    r"(?:Ph\.?[ ]?D\.?|[Dd]octoral|[Mm]aster['’]s|M\.?A\.?)[ ]+(?:[Dd]iss(?:ertation|\.)|[Tt]hesis)"
)
_PLACE: Final = re.compile(r"(?P<place>[A-Z][A-Za-z.,'’ ]{1,40}?):[ ]*(?=[A-Z“])")


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
            if mark := _SEPARATOR.match(plain, pos, self.limit):
                colon = ":" in mark[0]
                pos = mark.end()
            if pos >= self.limit:
                return
            end = self._detail(pos, colon=colon)
            if end <= pos:
                return
            pos = end
            if not self.inside:
                self.draft.end = pos

    def _detail(self, pos: int, *, colon: bool) -> int:
        page, draft = self.page, self.draft
        for detail in (details.web, details.looked_at):
            if end := detail(page, draft, pos, self.limit):
                return end
        if group := page.group_at(pos):
            return self._group(group)
        for read in (self._numbers, self._people, self._dated):
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

    def _numbers(self, pos: int, colon: bool) -> int:
        plain, draft = self.page.plain, self.draft
        if found := _PAGES.match(plain, pos, self.limit):
            words = found["p"]
            draft.pages.append(words if words[0].isupper() else numbering.locator(words))
            return found.end()
        if found := _CHAPTER.match(plain, pos, self.limit):
            draft.put("section", found[0])
            return found.end()
        for pattern, name in ((_VOLUME, "volume"), (_ISSUE, "issue"), (_EDITION, "edition")):
            if found := pattern.match(plain, pos, self.limit):
                words = found.groupdict().get("n") or found[0].rstrip(".")
                if not draft.put(name, words):
                    draft.rest.append(found[0])
                return found.end()
        return self._figures(pos, colon)

    def _figures(self, pos: int, colon: bool) -> int:
        """Bare figures: volume after a journal, pages after a colon or after the imprint."""
        plain, draft = self.page.plain, self.draft
        if draft.has("container_title") and not draft.has("volume"):
            if found := _COMPACT.match(plain, pos, self.limit):
                draft.put("volume", found["v"])
                draft.put("issue", found["i"] or found["j"])
                return found.end()
            found = _BARE_VOLUME.match(plain, pos, self.limit)
            if found and english_date(plain, pos) is None:
                draft.put("volume", found["v"])
                return found.end()
        if (
            (colon or self.after_imprint or draft.has("volume"))
            and not draft.pages
            and not self.inside
        ):
            found = _BARE_PAGES.match(plain, pos, self.limit)
            if found and english_date(plain, pos) is None:
                draft.pages.append(numbering.locator(found["p"]))
                return found.end()
        return 0

    def _people(self, pos: int, _colon: bool) -> int:
        for pattern, name in ((_TRANSLATED, "translator"), (_EDITED, "editor")):
            found = pattern.match(self.page.plain, pos, self.limit)
            names = english_names(found["names"]) if found else None
            if found and names and self.draft.put(name, tuple(names.author)):
                return found.end()
        return 0

    def _dated(self, pos: int, _colon: bool) -> int:
        found = english_date(self.page.plain, pos) or japanese_date(self.page.plain, pos)
        if found is None or found.end > self.limit:
            return 0
        if found.value is None or not self.draft.put("issued", found.value):
            self.draft.rest.append(clean(self.page.text[pos : found.end]))
        return found.end

    def _words(self, pos: int) -> int:
        plain, draft = self.page.plain, self.draft
        ahead = self.page.next_group(pos)
        if draft.has("volume") and not self.inside and ahead and ahead.start < self.limit:
            return self._strange(pos)  # the imprint is still to come
        article = draft.get("title_sign") == "“"
        if article and not draft.has("container_title") and not self.inside:
            if (mark := _IN.match(plain, pos, self.limit)) and (end := self._book(mark.end())):
                return end
            return self._container(pos)
        if (not article and (place := _PLACE.match(plain, pos, self.limit))) or (
            self.inside and (place := _PLACE.match(plain, pos, self.limit))
        ):
            end = self._publisher(place.end())
            if end:
                draft.put("publisher_place", clean(place["place"]))
                return end
        if self.inside or (not article and not self.after_imprint):
            return self._publisher(pos)
        return self._strange(pos)

    def _container(self, pos: int) -> int:
        draft, plain = self.draft, self.page.plain
        piece = _PIECE.match(plain, pos, self.limit)
        if piece is None:
            return 0
        if found := _THESIS.match(plain, pos, self.limit):
            draft.values.update(type="thesis", genre=found[0])
            self.after_imprint = False
            draft.values["title_sign"] = "book"
            return found.end()
        end = piece.end()
        if number := _BEFORE_NUMBER.search(plain, pos, end + 1):
            end = min(end, number.start())
        words = clean(self.page.text[pos:end]).strip(" .，．*_")
        if not words or not re.match(r"[A-Z0-9À-Ý]", words):
            return 0
        draft.put("container_title", words)
        return end

    def _book(self, pos: int) -> int:
        """After ``in``: editors and the title of the book, or the title alone."""
        plain, draft = self.page.plain, self.draft
        found = re.compile(r"(?P<names>[^(“”;]{3,160}?)[,、]?[ ]*\(?\beds?\.\)?[,、]?[ ]+").match(
            plain, pos, self.limit
        )
        names = english_names(found["names"]) if found else None
        if found and names:
            draft.put("editor", tuple(names.author))
            pos = found.end()
        title = _BOOK_TITLE.match(plain, pos, self.limit)
        if title is None:
            return 0
        draft.put("container_title", clean(self.page.text[pos : title.end()]).strip(" ,.，．*_"))
        draft.values["in_book"] = True
        return title.end()

    def _publisher(self, pos: int) -> int:
        piece = _PIECE.match(self.page.plain, pos, self.limit)
        if piece is None:
            return 0
        end = piece.end()
        year = re.compile(r"[ ]+(?=(?:1[5-9]|20)\d\d\b)").search(self.page.plain, pos, end)
        end = year.start() if year else end
        while end > pos and self.page.plain[end - 1] in " .":
            end -= 1
        words = clean(self.page.text[pos:end])
        if not re.match(r"[A-Z]", words) or not self.draft.put("publisher", words):
            return self._strange(pos)
        return end

    def _strange(self, pos: int) -> int:
        """Words that no field takes: kept, as long as there are few."""
        piece = _PIECE.match(self.page.plain, pos, self.limit)
        self.strange += 1
        if (
            piece is None
            or self.strange > 3
            or len(piece[0]) > 60
            or not re.match("[A-Z]|[a-z]+ ?[A-Z]", piece[0])
        ):
            return 0
        self.draft.rest.append(clean(self.page.text[pos : piece.end()]))
        return piece.end()
