"""What kind of work a draft is, whether it is a reference at all, and whose its pages are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.readers.references.minutes import is_minutes, settle_minutes
from alliance_corpus.readers.references.model import WORK_FIELDS, Reference
from alliance_corpus.readers.references.names import is_body, is_latin_body
from alliance_corpus.readers.references.settle import (
    SERIES_OF_PAPERS,
    settle_the_rest,
    settle_titles,
)
from alliance_corpus.readers.references.words import language_of
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft

_KEPT: Final = frozenset(("type", *WORK_FIELDS))
_TITLE_ALONE: Final = 2
"""How many values a draft has with a title and its sign alone."""
_WHOLE: Final = 10
"""A range of so many pages is the whole article or chapter, not a place in it."""

_RANGE: Final = re.compile(r"(\d+)-(\d+)")
_NEWSPAPER: Final = re.compile(
    r"(?:新聞|新報|日報|タイムズ|タイムス|赤旗|日経)(?:電子版|デジタル|朝刊|夕刊|[（(].*[)）])?$"
    r"|\b(?:Times|Post|Herald|Tribune|Guardian|Financial Times|Wall Street Journal"
    r"|Journal Asia|Daily|Today)$"
)
_MAGAZINE: Final = re.compile(
    r"^(?:中央公論|文藝春秋|文芸春秋|世界|正論|諸君[!！]|潮|外交|外交フォーラム"
    r"|論座|改造|週刊.*|月刊.*|サンデー毎日|ニューズウィーク.*|"
    r"エコノミスト|軍事研究|丸|世界週報|This is 読売|Voice|VOICE|Wedge|ウェッジ|SAPIO"
    r"|時の法令|軍縮問題資料|Time|Newsweek|The Economist|Foresight)$"
)
_REPORT: Final = re.compile(
    r"(?:白書|青書|報告書?|年次報告|レポート|リポート|調査書|提言|大綱|計画|戦略"
    r"|年報|統計|概要|に関する資料|ワーキング・?ペーパー"
    r"|ディスカッション・?ペーパー|"
    r"メモランダム|Report|White Paper)(?:#?\d*|[（(].*[)）]|[-―—–─ ]*)$"
)
_PROCEEDINGS: Final = re.compile(
    r"(?:大会|年会|総会|シンポジウム|会議|講演会?|発表会|予稿|要旨).*集$|予稿集$|\bProc(?:eedings|\.)"
)
_REPORTS: Final = re.compile("白書|青書|報告書|報告$|年次報告|調査書")
_DOCUMENT: Final = re.compile(
    r"(?:報告書?|白書|青書|宣言|声明|共同発表|ロードマップ|指針|ガイドライン|大綱"
    r"|戦略|覚書|談話|議定書|綱領|計画|基本方針|決議|"
    r"原則|協定|条約|交換公文|合意議事録|憲章|演説|提言|方針|構想)(?:について)?(?:[『「].*[』」])?$"
)
_PAPERS_OF_STATE: Final = re.compile(
    r"(?:声明|共同発表|宣言|指針|談話|議定書|合意議事録|交換公文)(?:[（(].*[)）])?$"
)
_STATE_EN: Final = re.compile(
    r"Joint Statement|Declaration|Communiqu|Remarks|Guidelines|Agreement|Treaty|Statement"
)
_TREATY: Final = re.compile(r"(?:条約|協定|議定書|憲章|交換公文|規程)$")
_LAW: Final = re.compile(
    r"(?:法律|憲法|勅令|条例|(?:措置|特措|基本|推進|促進|規制|組織|設置|管理|保護"
    r"|事業|手続|取締|防止|対策|保険|施行)法|^[民刑商]法)$"
)
"""Names of laws; 計算手法 and 測定法 are none."""
_JOURNALS: Final = re.compile(
    r"^(?:レファレンス|国際問題|海外事情|国際政治|国際安全保障|防衛学研究|法律時報"
    r"|ジュリスト|法学教室|法学セミナー|判例時報|歴史学研究|歴史評論|"
    r"史学雑誌|思想|都市問題|.*(?:研究|論叢|紀要|学報|雑誌|学会誌|論集))$"
)
"""Journals that may be named by the month all the same."""

_SITE: Final = re.compile(
    r"(?:HP|ＨＰ|ホームページ|サイト|ニュース|オンライン|Online|NEWS|\.com|\.jp)$|^NHK|Yahoo"
)
_LABELS: Final = {
    "講演": ("speech", "講演"),
    "学会報告": ("speech", "学会報告"),
    "学会発表": ("speech", "学会発表"),
    "口頭発表": ("speech", "口頭発表"),
}


def finish(text: str, draft: Draft, *, alone: bool) -> Reference | None:
    """The reference of a draft, or None if the words are only a title or a quotation.

    Args:
        text: the text that is read.
        draft: the fields found.
        alone: whether there is no running text around the words.
    """
    if _only_quoted(text, draft, alone=alone):
        return None
    settle_titles(draft)
    _kind(draft)
    form = "full"
    if draft.get("title_sign") and not _evident(draft):
        if not _mentioned(text, draft, alone=alone):
            return None
        form = "full" if alone and draft.has("author") else "in-text"
    return make(text, draft, form)


def _only_quoted(text: str, draft: Draft, *, alone: bool) -> bool:
    """Whether 「…」 is a quotation without anything of a reference beside it, as most are."""
    if alone or len(draft.values) > _TITLE_ALONE or draft.pages or draft.get("title_sign") != "「":
        return False
    return _SAYS.match(text, draft.end) is None


def make(text: str, draft: Draft, form: str, **more: Any) -> Reference:
    """A reference of what the draft holds."""
    _pages(draft)
    if draft.get("type") == "hearing" and draft.has("issue"):
        draft.put("number", draft.values.pop("issue"))
    settle_the_rest(draft)
    values = {name: value for name, value in draft.values.items() if value and name in _KEPT}
    if draft.has("title", "container_title") and not draft.has("language"):
        language = language_of(draft.get("title") or draft.get("container_title"))
        values |= {"language": language} if language else {}
    values |= {"locator": draft.get("locator")} | more
    words = text[draft.start : draft.end]
    start = draft.start + len(words) - len(words.lstrip())
    span = Span(start, start + len(words.strip()))
    return Reference(span=span, text=span.of(text), form=form, rest=tuple(draft.rest), **values)


def _pages(draft: Draft) -> None:
    """Pages in a note are the place cited; in a list, or of a whole article, the work's own.

    The rule: pages given with an article or a chapter are its ``page`` if they are a range of ten
    pages or more, or any range in a list of works (shown by a year before the title, a label as
    論文, a heading such as 参考文献); everything else is the ``locator``, also what follows
    such a range, as in 5-28頁、特に11頁.
    A chapter is the locator if no pages are given, and else the ``section``.
    """
    pages = ", ".join(draft.pages)
    if not pages:
        if draft.has("section") and not draft.listed:
            draft.put("locator", draft.values.pop("section"))
        return
    part = draft.get("title_sign") in ("「", "“") and draft.has("container_title")
    first, *places = draft.pages
    ends = _RANGE.fullmatch(first)
    whole = ends is not None and int(ends[2]) - int(ends[1]) + 1 >= _WHOLE
    if part and ends and (whole or (draft.listed and not places)):
        draft.put("page", first)
        draft.put("locator", ", ".join(places))
    else:
        draft.put("locator", pages)


def _kind(draft: Draft) -> None:
    label = draft.get("label")
    if label in _LABELS:
        draft.put("type", _LABELS[label][0])
        draft.put("genre", _LABELS[label][1])
    if draft.has("site"):
        draft.put("container_title", draft.get("site"))
    if _is_press(draft):  # 港湾新聞「…」1988年5月3日朝刊
        draft.values["container_title"] = str(draft.values.pop("author")[0])
    if draft.get("title_sign") == "『":
        _kind_of_book(draft)
    elif draft.get("title_sign") == "book":
        body = any(is_latin_body(str(name)) for name in draft.get("author") or ())
        report = _REPORT.search(draft.get("title")) or not draft.has("publisher")
        draft.put("type", "report" if body and report else "book")
    elif draft.has("container_title") and not draft.has("site"):
        _kind_in_container(draft)
    else:
        _kind_alone(draft)


def _is_press(draft: Draft) -> bool:
    """Whether the only author is a newspaper, which names its day and edition or page."""
    author = [str(name) for name in draft.get("author") or ()]
    pages = any("面" in place for place in draft.pages) or draft.get("edition") in ("朝刊", "夕刊")
    return (
        len(author) == 1
        and pages
        and not draft.has("container_title", "editor")
        and _NEWSPAPER.search(author[0]) is not None
    )


def _kind_of_book(draft: Draft) -> None:
    title = draft.get("title")
    if _NEWSPAPER.search(title) and draft.has("issued") and not draft.has("publisher", "author"):
        _as_newspaper(draft)
    elif is_minutes(title):
        settle_minutes(draft, title)
    elif draft.has("issue") and not draft.has("author", "editor", "publisher"):
        draft.put("type", "periodical")
    elif draft.has("archive") and not draft.has("publisher"):
        draft.put("type", "manuscript")
    elif _PAPERS_OF_STATE.search(title) and not draft.has("publisher"):
        draft.put("type", "document")
    elif _is_daily(draft) and len(title) <= 8:
        _as_newspaper(draft)
    else:
        draft.put("type", "report" if _is_report(draft) else "book")


def _is_report(draft: Draft) -> bool:
    """Whether a book is a report by its name; a person's book on a strategy or a plan is none."""
    title = draft.get("title")
    by_person = draft.has("publisher") and any(
        not is_body(str(name)) for name in draft.get("author") or ()
    )
    return _REPORT.search(title) is not None and not (by_person and not _REPORTS.search(title))


def _as_newspaper(draft: Draft) -> None:
    """An issue of a newspaper: an article of it that has no title."""
    draft.values["container_title"] = draft.values.pop("title")
    draft.put("type", "article-newspaper")


def _is_daily(draft: Draft) -> bool:
    """Whether nothing but the day is given, as of newspapers."""
    day = len(str(draft.get("issued") or "")) == 10
    return day and not draft.has("author", "editor", "publisher", "volume", "issue", "URL")


def _kind_in_container(draft: Draft) -> None:
    container = draft.get("container_title")
    journal = draft.has("volume", "issue")
    if _NEWSPAPER.search(container) or draft.get("edition") in ("朝刊", "夕刊"):
        draft.put("type", "article-newspaper")
    elif SERIES_OF_PAPERS.search(container) and not draft.has("editor"):
        draft.put("type", "report")
    elif draft.has("archive"):
        draft.put("type", "manuscript")
    elif (
        draft.has("editor")
        and (draft.has("in_book") or (draft.has("publisher") and not draft.has("issue")))
    ) or (draft.has("editor", "publisher", "edition", "section", "in_book") and not journal):
        draft.put("type", "chapter")
    elif draft.has("event_title") or _PROCEEDINGS.search(container):
        draft.put("type", "paper-conference")
    elif _MAGAZINE.search(container) or _by_month(draft):
        draft.put("type", "article-magazine")
    elif draft.has("URL") and not journal:
        site = _SITE.search(container) or draft.get("title_sign") == "“"
        draft.put("type", "webpage" if site else "article-magazine")
    elif (
        draft.get("title_sign") == "“"
        and not draft.has("author")
        and not journal
        and _STATE_EN.search(draft.get("title"))
    ):
        draft.rest.append(draft.values.pop("container_title"))  # the place where it was made
        draft.put("type", "document")
    elif len(str(draft.get("issued") or "")) == 10 and not journal:
        draft.put("type", "article-newspaper")
    else:
        draft.put("type", "article-journal")


def _by_month(draft: Draft) -> bool:
    """Whether the issue is named by its month, as in magazines."""
    if _JOURNALS.match(draft.get("container_title")):
        return False
    by_month = re.search(r"月.*号|[春夏秋冬].*号|新年号|創刊号", draft.get("issue") or "")
    return by_month is not None and not draft.has("volume")


def _kind_alone(draft: Draft) -> None:
    title = draft.get("title") or ""
    genre = draft.get("genre") or ""
    if draft.has("event_title") or re.search("演説|講演", genre):
        draft.put("type", "speech")
    elif is_minutes(title) and not draft.has("author", "URL"):
        settle_minutes(draft, title)
    elif re.search("インタビュー", genre):
        draft.put("type", "interview")
    elif draft.has("archive"):
        draft.put("type", "manuscript")
    elif draft.has("issue", "volume"):
        draft.put(
            "type", "article-magazine" if "月" in str(draft.get("issue")) else "article-journal"
        )
    elif _TREATY.search(title) and (draft.has("number") or not draft.has("URL")):
        draft.put("type", "treaty")
    elif _is_law(draft):
        draft.put("type", "legislation")
    elif re.search("決定|了解", genre):
        draft.put("type", "document")
    elif re.search("報告|レポート|白書", genre) or _REPORT.search(title):
        draft.put("type", "report")
    elif draft.get("title_sign") == "paper":
        draft.put("type", "document")
    elif draft.has("publisher") and draft.has("author", "editor") and not genre:
        draft.put("type", "book")
    elif draft.has("URL") and not genre and not (draft.has("issued") and _DOCUMENT.search(title)):
        draft.put("type", "webpage")
    elif draft.get("title_sign") == "“" and any(
        is_latin_body(str(name)) for name in draft.get("author") or ()
    ):
        draft.put("type", "report")
    else:
        draft.put("type", "document")


def _is_law(draft: Draft) -> bool:
    """Whether a title is a law's: by its number, the article cited, or its name, and no author."""
    title = draft.get("title") or ""
    if draft.has("author", "editor", "publisher"):
        return False
    article = any("条" in place for place in draft.pages) and title.endswith("法")
    return article or _LAW.search(title) is not None


def _evident(draft: Draft) -> bool:
    """Whether something besides the title shows that a work is referred to."""
    if draft.has("publisher") and _published(draft):
        return True
    signs = (
        "container_title",
        "volume",
        "issue",
        "number",
        "URL",
        "DOI",
        "archive",
        "accessed",
        "event_title",
    )
    if draft.has(*signs) or draft.pages or draft.get("label") or draft.get("own"):
        return True
    author = draft.has("author", "editor", "translator", "genre")
    if draft.get("title_sign") == "『":
        return author or draft.has("issued", "edition", "collection_title")
    precise = len(str(draft.get("issued") or "")) >= 7
    return draft.has("issued") and (
        author or (precise and bool(_DOCUMENT.search(draft.get("title") or "")))
    )


def _published(draft: Draft) -> bool:
    """Whether a publisher shows it: （PEF） alone after a quotation is only an aside."""
    book = draft.get("title_sign") != "「"
    return book or draft.has("author", "editor", "translator", "issued", "publisher_place")


_SAYS: Final = re.compile(
    r"[ ]?(?:[(（][^()（）]{1,30}[)）])?(?:において|によれば|によると|では|で"
    r"(?=[、\u4e00-\u9fff])|には|は、|を(?:発表|公表)|と題する)"
)


def _mentioned(text: str, draft: Draft, *, alone: bool) -> bool:
    """Whether a bare title names a work in running text.

    『…』 always does; 「…」 only if it ends like the name of a paper and the text continues with
    what the paper says or that it came out, or if a note has only author and title.
    """
    if draft.get("title_sign") == "『":
        return True
    if alone and draft.has("author", "editor"):
        return True
    if not draft.has("genre") and not _DOCUMENT.search(draft.get("title") or ""):
        return False
    return _SAYS.match(text, draft.end) is not None


def same_author(draft: Draft, before: Reference | None) -> None:
    """同「…」, ―――「…」: give the authors of the reference before, or keep the word."""
    if not draft.get("same_author"):
        return
    if before is not None and (before.author or before.editor):
        draft.put("author", before.author or before.editor)
    else:
        draft.rest.append(draft.get("same_author"))


def is_bare(reference: Reference) -> bool:
    """Whether a reference gives only the author and title of its work."""
    given = (
        reference.publisher,
        reference.issued,
        reference.container_title,
        reference.URL,
        reference.edition,
    )
    return not any(given) and reference.volume is None and reference.issue is None
