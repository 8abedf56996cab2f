"""Write works as references, in the styles that the reader knows.

`render` is the inverse of the reader: `read_references` reads what it writes, with the same fields.
`holds` gives these fields for a work and a style, since no style has a place for everything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from alliance_corpus.errors import VocabularyError, nearest
from alliance_corpus.readers.references.model import Reference
from alliance_corpus.readers.references.names import is_body
from alliance_corpus.readers.references.render_english import english
from alliance_corpus.records.counters import counted

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF
    from alliance_corpus.records.works import Creator, Work

Style: TypeAlias = Literal["note", "plain", "law", "list", "chicago"]

STYLES: Final[tuple[Style, ...]] = ("note", "plain", "law", "list", "chicago")
"""``note``: 山田太郎『書名』（出版社、2001年）、3頁, as in notes of international relations and
history; ``plain``: the same without brackets; ``law``: as law reviews have it; ``list``: author and
date, as bibliographies; ``chicago``: English notes."""

_DATE: Final = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_SEASONS: Final = {"21": "春", "22": "夏", "23": "秋", "24": "冬"}
_ONE_WORD: Final = re.compile(r"[々\u30a1-\u30fa\u30fc\u3400-\u9fff]+")
_ARTICLES: Final = ("article-journal", "article-magazine")
_DATED_BY_DAY: Final = (
    "article-newspaper", "document", "hearing", "interview", "legislation", "manuscript",
    "periodical", "regulation", "speech", "treaty", "webpage",
)  # fmt: skip


def render(work: Work | Reference, style: Style = "note", *, locator: str | None = None) -> str:
    """Write a work as a reference, without a full stop at its end.

    Args:
        work: a work, or a reference, whose locator is then the default.
        style: one of `STYLES`.
        locator: the pages cited, as ``230-231``; an article as ``第5条``.

    Raises:
        VocabularyError: there is no such style.
    """
    if style not in STYLES:
        raise VocabularyError(
            f"style {style!r} is not one of the styles: {', '.join(STYLES)}."
            f"{nearest(str(style), STYLES)}"
        )
    if locator is None and isinstance(work, Reference):
        locator = work.locator
    if style == "chicago":
        return english(work, locator)
    return _Japanese(work, style, locator).text()


_HELD: Final[dict[str, tuple[str, ...]]] = {
    "article-journal": ("author", "container_title", "volume", "issue", "page"),
    "article-magazine": ("author", "container_title", "volume", "issue", "page"),
    "article-newspaper": ("author", "container_title", "edition"),
    "book": (
        "author",
        "editor",
        "translator",
        "collection_title",
        "publisher",
        "edition",
        "volume",
    ),
    "chapter": ("author", "editor", "container_title", "publisher", "edition", "page"),
    "document": ("author", "genre"),
    "hearing": ("number",),
    "legislation": ("number",),
    "manuscript": ("author", "archive", "archive_location"),
    "periodical": ("issue",),
    "regulation": ("number",),
    "report": (
        "author",
        "editor",
        "translator",
        "collection_title",
        "publisher",
        "edition",
        "volume",
    ),
    "thesis": ("author", "publisher", "genre"),
    "treaty": ("number",),
    "webpage": ("author", "URL", "accessed"),
}
_HELD_CHICAGO: Final[dict[str, tuple[str, ...]]] = {
    "article-journal": ("author", "container_title", "volume", "issue", "page"),
    "article-newspaper": ("author", "container_title"),
    "book": ("author", "editor", "translator", "publisher", "publisher_place", "edition"),
    "chapter": ("author", "editor", "container_title", "publisher", "publisher_place", "page"),
    "webpage": ("author", "URL", "accessed"),
}


def holds(work: Work | Reference, style: Style) -> frozenset[str]:
    """The fields that a style has a place for, in a work of this type: what comes back from it.

    Empty if the style does not know the type. Always lost: ``language`` if the title's script does
    not show it, ``note``, and of a name everything but its words (``entity``, and in Japanese which
    part is the family name). In ``list``, ``issued`` comes back as the year; a law's is the year in
    its number. A page range under ten pages comes back as the locator, except in ``list``.
    """
    known = _HELD_CHICAGO if style == "chicago" else _HELD
    if work.type not in known:
        return frozenset()
    return frozenset({"type", "title", "issued", *known[str(work.type)]})


def japanese_date(value: EDTF | None) -> str | None:
    """A year, month, day or season in Japanese; None if the value is none of these."""
    if value is None:
        return None
    text = str(value)
    if years := re.fullmatch(r"(\d{4})/(\d{4})", text):
        return f"{years[1]}-{years[2]}年"
    if season := re.fullmatch(r"(\d{4})-(2[1-4])", text):
        return f"{season[1]}年{_SEASONS[season[2]]}"
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = found.groups()
    return (
        f"{int(year)}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")
    )


def pages(locator: str) -> str:
    """Pages with their sign; articles of a law have none."""
    return (
        locator
        if "条" in locator or "章" in locator
        else f"{locator}頁".replace("以下頁", "頁以下")
    )


class _Japanese:
    """One work in one of the Japanese styles."""

    def __init__(self, work: Work | Reference, style: Style, locator: str | None) -> None:
        self.work, self.style, self.locator = work, style, locator
        self.date = japanese_date(work.issued)
        if style == "list" and work.issued is not None and work.type not in _DATED_BY_DAY:
            self.date = None

    def text(self) -> str:
        kind = self.work.type
        if kind in _ARTICLES:
            return self._article()
        if kind == "article-newspaper":
            return self._newspaper()
        if kind in ("book", "report") and not self.work.URL and not self.work.container_title:
            return self._book()
        if kind in ("chapter", "thesis"):
            return self._chapter() if kind == "chapter" else self._thesis()
        if kind in ("legislation", "treaty", "regulation") and self.work.number:
            return f"{self.work.title}（{self.work.number}）{self._place()}"
        if kind in ("hearing", "periodical"):
            return self._serial()
        return self._document()

    # Parts

    def _names(self, names: tuple[Creator, ...], role: str = "") -> str:
        shown = [str(name) for name in names]
        dotted = any(re.search("[・=＝]", name) or is_body(name) for name in shown)
        mark = "、" if dotted or self.style in ("note", "plain") else "・"
        return mark.join(shown) + (role if names else "")

    def _head(self) -> str:
        """Authors, or editors, and in a list the year."""
        work = self.work
        head = self._names(work.author) or self._names(work.editor, "編")
        if self.style != "list" or work.type in _DATED_BY_DAY or work.issued is None:
            return head
        return f"{head}. {str(work.issued)[:4]}." if head else ""

    def _dated(self) -> bool:
        return self.style == "list" and bool(self._head()) and self.work.issued is not None

    def _imprint(self, *parts: str | None) -> str:
        """Publisher, edition and date, in brackets or after commas."""
        written = [part for part in parts if part]
        if not written:
            return ""
        if self.style in ("note", "law"):
            return f"（{'、'.join(written)}）"
        return "、".join(written) if self.style == "plain" else ", ".join(written)

    def _place(self) -> str:
        return pages(self.locator) if self.locator else ""

    def _with_pages(self, words: str, page: str | None = None) -> str:
        """Add the pages: those cited, or the work's own."""
        shown = self._place() or (pages(page) if page else "")
        if not shown:
            return words
        return (
            f"{words}{shown}"
            if words.endswith("）") and self.style == "law"
            else f"{words}、{shown}"
        )

    def _online(self) -> str:
        work = self.work
        accessed = japanese_date(work.accessed)
        shown = f"{accessed}閲覧" if accessed else ""
        if not work.URL:
            return f"（{shown}）" if shown else ""
        return f"（{work.URL}、{shown}）" if shown else f"（{work.URL}）"

    # Kinds of work

    def _count(self) -> str:
        work = self.work
        if self.style == "list" and work.volume and work.issue:
            return f"{work.volume}({work.issue})"
        sign = "" if self.style == "law" else "第"
        return counted(work.volume, "巻", sign) + counted(work.issue, "号", sign)

    def _article(self) -> str:
        work = self.work
        head, count, date = self._head(), self._count(), self.date
        if date is None and work.issued and not self._dated():
            date = japanese_date(work.issued)
        journal = f"『{work.container_title}』"
        if self.style == "law" and count and _ONE_WORD.fullmatch(str(work.container_title)):
            journal = str(work.container_title)
        start = f"{head}「{work.title}」{journal}"
        if "年" in count:
            words = f"{start}{count}"  # the issue is its date
        elif self.style in ("note", "law"):
            words = f"{start}{count}{self._imprint(date)}"
        else:
            words = "、".join(part for part in (f"{start}{count}", date) if part)
        return self._with_pages(words, self.work.page) + self._online()

    def _newspaper(self) -> str:
        work = self.work
        title = f"「{work.title}」" if work.title else ""
        words = f"{self._names(work.author)}{title}『{work.container_title}』{self.date or ''}"
        return self._with_pages(words + (work.edition or "")) + self._online()

    def _book(self) -> str:
        work = self.work
        title = f"『{work.title}』"
        title += counted(work.volume, "巻")
        after = self._names(work.translator, "訳")
        if work.collection_title:
            title += f"〈{work.collection_title}〉"
        if work.author and work.editor:
            after = self._names(work.editor, "編") + ("、" if after else "") + after
        edition = work.edition if work.edition and work.edition not in str(work.title) else None
        imprint = self._imprint(work.publisher, edition, self.date)
        if self.style == "law":
            return f"{self._head()}{title}{after}{self._place()}{imprint}"
        comma = "、" if self.style in ("plain", "list") and imprint and after else ""
        return self._with_pages(f"{self._head()}{title}{after}{comma}{imprint}")

    def _chapter(self) -> str:
        work = self.work
        book = f"{self._names(work.editor, '編')}『{work.container_title}』"
        imprint = self._imprint(work.publisher, work.edition, self.date)
        return self._with_pages(f"{self._head()}「{work.title}」{book}{imprint}", work.page)

    def _thesis(self) -> str:
        work = self.work
        imprint = "、".join(
            part
            for part in (
                f"{work.publisher or ''}{work.genre or '博士論文'}",
                japanese_date(work.issued),
            )
            if part
        )
        return self._with_pages(f"{self._names(work.author)}「{work.title}」（{imprint}）")

    def _serial(self) -> str:
        """Minutes, the gazette: title and number."""
        work = self.work
        number = work.number or work.issue
        count = counted(number, "号")
        title = work.title if work.title == "官報" else f"『{work.title}』"
        return self._with_pages(f"{title}{count}" + (f"（{self.date}）" if self.date else ""))

    def _document(self) -> str:
        work = self.work
        issuer = self._names(work.author) + (work.genre or "")
        if work.number or (work.genre and f"{work.genre}「" in str(work.title)):
            title = str(work.title)  # the kind of paper is part of its name
        else:
            title = f"{issuer}「{work.title}」"
        date = f"（{japanese_date(work.issued)}）" if japanese_date(work.issued) else ""
        place = f"『{work.container_title}』" if work.container_title else ""
        held = "、".join(
            part for part in (work.archive and f"{work.archive}所蔵", work.archive_location) if part
        )
        words = f"{title}{place}{date}" + (f"、{held}" if held else "")
        return self._with_pages(words) + self._online()
