"""References without a title in brackets: laws, resolutions, Diet records, the gazette, articles.

Each is found by typical words; the patterns are bounded, so that any text takes linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references import judgments, minutes, papers_of_un
from alliance_corpus.readers.references.details import law_number
from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.numbers import KANJI, B, digits
from alliance_corpus.readers.references.words import HAN_RUN, KATAKANA, clean
from alliance_corpus.records.works import Creator

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.readers.references.page import Page

    Reader = Callable[[Page, re.Match[str], int], Draft | None]
    Signs = tuple[str, ...] | re.Pattern[str]

_N: Final = rf"(?:\d{{1,5}}(?!\d)|[{KANJI}]{{1,7}})"
_ERA_YEAR: Final = (
    rf"(?:明治|大正|昭和|平成|令和){B}(?:元|\d{{1,2}}|[〇一二三四五六七八九十]{{1,3}}){B}年"
)
_WORD: Final = rf"[{HAN_RUN}{KATAKANA}・\d]"

_DIET: Final = re.compile(
    rf"(?P<title>第{B}{_N}{B}回{B}(?:帝国議会|国会)(?:"
    rf"(?!第{B}[\d{KANJI}])[{HAN_RUN}{KATAKANA}・ ]){{0,34}})(?P<number>{B}第?{B}"
    rf"(?P<n>{_N}){B}号)?"
)
_DIET_LONG: Final = re.compile(
    rf"(?P<title>第{B}{_N}{B}回{B}(?:帝国議会|国会)[衆参][{HAN_RUN}{KATAKANA}ぁ-ん・ ]{{0,90}}?"
    rf"(?:会議録|議事録|議録|速記録))(?P<number>{B}第?{B}(?P<n>{_N}){B}号)?"
)
_HOUSE: Final = re.compile(
    rf"(?P<title>[衆参]議院[{HAN_RUN}{KATAKANA}・ ]{{0,24}}?(?:会議録|議事録|議録"
    rf"|速記録)){B}(?:第?{B}(?P<n>{_N}){B}号)?"
)
_SITTING: Final = re.compile(
    rf"(?P<title>[衆参]議院[{HAN_RUN}{KATAKANA}・]{{0,30}}?"
    r"(?:委員会|本会議|調査会|審査会))[ ]?(?=[(、])"
)
_GAZETTE: Final = re.compile(
    rf"『?官報』?{B}[、(]?(?P<n>(?:{B}(?:号外|本紙|特別号外|政府調達|第?{B}\d{{1,6}}{B}号|\(号外\))){{1,3}})\)?"
)
_PRESS: Final = re.compile(
    rf"(?<![{HAN_RUN}{KATAKANA}ー])(?P<title>[{HAN_RUN}{KATAKANA}ー・]{{2,10}}?(?:新聞|新報|日報|タイムス|タイムズ))"
    rf"{B}(?:\({B}(?P<time>朝刊|夕刊){B}\))?{B}[、,(]?{B}(?=(?:19|20)\d\d[年.]|{_ERA_YEAR}|[一二][〇○九]..年)"
)
_ARTICLE: Final = re.compile(
    rf"(?:前|同)?(?P<article>第?{B}{_N}{B}条(?:の{B}{_N})?(?:{B}第?{B}{_N}{B}項)?)"
)
_TREATY: Final = re.compile(r"(?:条約|憲章|協定|規約|議定書)$")
_ARTICLE_OF: Final = re.compile(
    rf"(?P<title>{_WORD}{{0,24}}(?:条約|憲法|憲章|協定|規約|議定書|民法|刑法|法))[」』]?{B}$"
)
_SAME_ARTICLE: Final = re.compile(
    rf"(?<![{HAN_RUN}])同{B}(?:条約|法|憲法|協定|憲章)?{B}(?P<article>第{B}{_N}{B}条(?:の{B}{_N})?(?:{B}第?{B}{_N}{B}項)?)"
)
_LAW: Final = re.compile(
    r"\([ ]{0,4}(?=(?:明治|大正|昭和|平成|令和)[ ]{0,4}(?:元|\d|[〇一二三四五六七八九十]))"
)
_LAW_BEFORE: Final = re.compile(
    rf"(?P<title>[{HAN_RUN}{KATAKANA}・ぁ-ん ]{{1,60}}(?:法|法律|令|規則|条約|協定|議定書"
    rf"|憲章|規程))[ 」]{{0,3}}$"
)
_LONG_NAME: Final = re.compile(
    r"に関する.*(?:法律|条約|協定|議定書|政令|省令|規則)$|法律$|の間の.*(?:条約|協定)$"
)
_LAW_STARTS: Final = re.compile(r"^.*(?:[\u3041-\u3096、 ]|また|なお)(?=[^\u3041-\u3096])")
_LEADS_TO_LAW: Final = re.compile(r"^.{0,12}?(?:また、|なお、|は、|が、|として、|例えば|たとえば)")
_WHITE_PAPER: Final = re.compile(
    rf"(?P<title>(?:(?P<edition>{_ERA_YEAR}(?:度)?版|(?:19|20)\d\d年(?:度)?版){B}の?{B}(?P<name>[{HAN_RUN}]{{1,10}}(?:白書|青書))"
    rf"|(?P<name2>[{HAN_RUN}]{{1,10}}(?:白書|青書)){B}(?:\({B}(?P<edition2>{_ERA_YEAR}(?:度)?版|(?:19|20)\d\d年(?:度)?版){B}\)|(?P<edition3>{_ERA_YEAR}(?:度)?版))))"
)
_TELEGRAM: Final = re.compile(
    rf"[{HAN_RUN}{KATAKANA}・]{{2,20}}発{B}[{HAN_RUN}{KATAKANA}・]{{2,20}}宛て?{B}"
    rf"(?:公信|機密信|電報|公電|電信|書簡|報告|電)(?:{B}[{HAN_RUN}]{{0,6}}第?{B}{_N}{B}号)?"
)
_SAYING_WORDS: Final = (
    *("戦略", "大綱", "宣言", "声明", "白書", "青書", "報告書", "談話", "条約", "憲章", "基本方針"),
    *("指針", "ガイドライン"),
)
_SAYING: Final = re.compile(
    rf"(?P<title>[{HAN_RUN}{KATAKANA}\d]{{2,20}}(?:戦略|大綱|宣言|声明|白書|青書|報告書|談話|条約|憲章|基本方針|指針|ガイドライン))"
    rf"(?:(?:において|では|には|は|における|にある|にいう){B}、?{B}(?=「)"
    r"|(?:では?|によれば|によると)(?=[^\n。「」]{1,80}?(?:と述べ|とし[、た]|としている|と記|と指摘|とされ)))"
)


def diet(page: Page, found: re.Match[str], _floor: int) -> Draft | None:
    """Minutes of the Diet: session, house and committee, number."""
    title = clean(page.text[found.start("title") : found.end("title")])
    recorded = re.search("会議録|議事録|議録|速記録", title)
    if not recorded and not (
        re.search("委員会|本会議|議院|調査会", title) and (found["n"] or _dated(page, found.end()))
    ):
        return None
    draft = Draft(found.start(), found.end() if found["n"] else found.end("title"))
    draft.put("type", "hearing")
    draft.put("title", title)
    if found["n"]:
        draft.put("number", digits(found["n"]))
    draft.put("authority", minutes.house(title))
    return draft


def sitting(page: Page, found: re.Match[str], _floor: int) -> Draft | None:
    """衆議院予算委員会（1975年3月8日）: a sitting of a committee, by its day."""
    group = page.group_at(found.end())
    date = page.japanese_date(found.end() + 1)
    if date is None or len(str(date.value or "")) != 10:
        return None
    if group is None and page.plain[date.end : date.end + 1] not in ("、", "。", ""):
        return None
    draft = Draft(found.start(), found.end("title"))
    draft.put("type", "hearing")
    draft.put("title", clean(found["title"]))
    draft.put("authority", clean(found["title"]))
    return draft


def _dated(page: Page, pos: int) -> bool:
    while pos < len(page.plain) and page.plain[pos] in " 、,(":
        pos += 1
    return page.japanese_date(pos) is not None


def gazette(_page: Page, found: re.Match[str], _floor: int) -> Draft:
    """The official gazette, by its number."""
    draft = Draft(found.start(), found.end())
    draft.put("type", "periodical")
    draft.put("title", "官報")
    draft.put("issue", re.sub(r"[ ()]", "", found["n"]))
    return draft


def press(page: Page, found: re.Match[str], _floor: int) -> Draft:
    """A newspaper without brackets, before its date."""
    draft = Draft(found.start(), found.end("title"))
    draft.put("type", "article-newspaper")
    draft.put("container_title", clean(page.text[found.start("title") : found.end("title")]))
    if found["time"]:
        draft.put("edition", found["time"])
        draft.end = found.end("time") + 1
    return draft


def title_after(page: Page, draft: Draft) -> None:
    """毎朝新聞2014年5月2日朝刊16面「港の危機」: the article of an issue, named at the end."""
    group = page.group_at(draft.end)
    if group is not None and group.sign == "「" and draft.has("issued") and not draft.has("title"):
        draft.put("title", clean(page.text[group.start + 1 : group.end - 1]))
        draft.end = group.end


def article(page: Page, found: re.Match[str], floor: int) -> Draft | None:
    """An article of a treaty, constitution or law, whose name comes just before it."""
    before = _ARTICLE_OF.search(page.plain, max(floor, found.start() - 40), found.start())
    if before is None:
        return None
    title = re.sub(r"^(?:[・ー\d]+|旧|新|同|各|及び|現行)(?=..)", "", before["title"])
    if len(title) < 2 or title in (
        "条約",
        "協定",
        "憲章",
        "議定書",
        "規約",
        "方法",
        "用法",
        "国際法",
    ):
        return None
    draft = Draft(before.end("title") - len(title), found.end("article"))
    draft.put("title", clean(title))
    draft.put("type", "treaty" if _TREATY.search(title) else "legislation")
    draft.pages.append(found["article"].replace(" ", ""))
    draft.put("form", "in-text")
    return draft


def same_article(_page: Page, found: re.Match[str], _floor: int) -> Draft:
    """同第6条: another article of the law or treaty just mentioned."""
    draft = Draft(found.start(), found.end())
    draft.pages.append(found["article"].replace(" ", ""))
    draft.put("form", "in-text")
    draft.values["same_law"] = True
    return draft


def law(page: Page, found: re.Match[str], floor: int) -> Draft | None:
    """A law or treaty with its number in brackets; its name reaches back to the clause's start."""
    group = page.group_at(found.start())
    if group is None:
        return None
    before = _LAW_BEFORE.search(page.plain, max(floor, group.floor, group.start - 64), group.start)
    if before is None:
        return None
    title = before["title"]
    lead = (_LEADS_TO_LAW if _LONG_NAME.search(title) else _LAW_STARTS).match(title)
    start = before.start("title") + (lead.end() if lead else 0)
    draft = Draft(start, group.end)
    if not law_number(page, draft, found.end(), group.end - 1):
        return None
    draft.put("title", clean(page.text[start : before.end("title")]))
    return draft


def white_paper(page: Page, found: re.Match[str], floor: int) -> Draft | None:
    """平成30年版防衛白書: a white paper by its edition."""
    if found.start() < floor:
        return None
    draft = Draft(found.start(), found.end())
    draft.put("type", "report")
    named = "name2" if found["edition2"] else "title"  # in brackets it is not part of the title
    draft.put("title", clean(page.text[found.start(named) : found.end(named)]))
    edition = found["edition"] or found["edition2"] or found["edition3"]
    draft.put("edition", edition.replace(" ", ""))
    before = re.search(
        rf"(?P<body>[{HAN_RUN}]{{2,12}}[省庁府])(?:の|編)?[「『 、]?$",
        page.plain[max(floor, found.start() - 16) : found.start()],
    )
    if before:
        draft.put("author", (Creator(literal=before["body"]),))
        draft.start -= len(before[0])
    return draft


def saying(_page: Page, found: re.Match[str], floor: int) -> Draft | None:
    """国家防衛戦略では、「…」: a paper that is quoted by its name."""
    if found.start("title") < floor:
        return None
    if re.fullmatch("[この]?(?:同|本|基本|新)?(?:戦略|指針|声明|宣言|条約)", found["title"]):
        return None  # a noun, not a name
    draft = Draft(found.start("title"), found.end("title"))
    draft.put("title", clean(found["title"]))
    draft.put("type", "treaty" if re.search("条約|憲章", found["title"][-2:]) else "document")
    if re.search("(?:白書|青書|報告書|戦略|大綱|計画)$", found["title"]):
        draft.values["type"] = "report"
    draft.put("form", "in-text")
    return draft


def telegram(page: Page, found: re.Match[str], _floor: int) -> Draft | None:
    """高瀬大使発外務大臣宛電報第12号: a letter or telegram without brackets, before its file."""
    if not _dated(page, found.end()):
        return None
    draft = Draft(found.start(), found.end())
    draft.values |= {"title": clean(found[0]), "title_sign": "「", "type": "manuscript"}
    return draft


_ARTICLE_SIGN: Final = re.compile(rf"[前同第\d{KANJI}][第 \d{KANJI}]{{0,12}}条")

READERS: Final[tuple[tuple[Signs, re.Pattern[str], Reader], ...]] = (
    *papers_of_un.READERS,
    (("国会", "帝国議会"), _DIET_LONG, diet),
    (("国会", "帝国議会"), _DIET, diet),
    (("議院",), _HOUSE, diet),
    (("議院",), _SITTING, sitting),
    *judgments.READERS,
    (("官報",), _GAZETTE, gazette),
    (("新聞", "新報", "日報", "タイムス", "タイムズ"), _PRESS, press),
    (("(",), _LAW, law),
    (_ARTICLE_SIGN, _ARTICLE, article),
    (("条",), _SAME_ARTICLE, same_article),
    (("宛",), _TELEGRAM, telegram),
    (("白書", "青書"), _WHITE_PAPER, white_paper),
    (_SAYING_WORDS, _SAYING, saying),
)
"""How each is found quickly: by words of which it has one, or by how it begins; how it is found
exactly; what reads it."""
