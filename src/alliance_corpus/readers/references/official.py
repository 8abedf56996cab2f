"""References without a title in brackets: laws, resolutions, Diet records, the gazette, articles.

Each is found by typical words; the patterns are bounded, so that any text takes linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references import kinds
from alliance_corpus.readers.references.details import law_number
from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.numbers import KANJI, B, digits, japanese_date
from alliance_corpus.readers.references.words import HAN_RUN, KATAKANA, clean, is_japanese, trim
from alliance_corpus.records.works import Creator

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.readers.references.page import Page

    Reader = Callable[[Page, re.Match[str], int], Draft | None]

_N: Final = rf"(?:\d{{1,5}}(?!\d)|[{KANJI}]{{1,7}})"
_ERA_YEAR: Final = (
    rf"(?:明治|大正|昭和|平成|令和){B}(?:元|\d{{1,2}}|[〇一二三四五六七八九十]{{1,3}}){B}年"
)
_WORD: Final = rf"[{HAN_RUN}{KATAKANA}・\d]"

_RESOLUTION: Final = re.compile(
    rf"(?P<body>(?:国連|国際連合)?(?:安保理|安全保障理事会|総会)|国連){B}(?:の)?決議{B}(?:第)?{B}(?P<n>\d{{1,5}}(?:/\d{{1,4}})?|[{KANJI}]{{1,7}}){B}(?P<sign>号|\([IVXLC]{{1,8}}\)|(?!\d))"
)
_RESOLUTION_EN: Final = re.compile(
    r"(?P<body>UNSC|UNGA|(?:UN |United Nations )?(?:Security Council|General Assembly)"
    r"|S/RES/|A/RES/)[ ]?(?:[Rr]esolution|Res\.?)?[ ]?(?P<n>\d{1,5}(?:/\d{1,4})?)(?!\d)"
)
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
    r"(?:委員会|本会議|調査会|審査会))[ ]?(?=\()"
)
_JUDGMENT: Final = re.compile(
    rf"(?P<court>(?:最高裁(?:判所)?(?:大法廷|第[一二三]小法廷)?|最大|最[一二三]小?|最|[{HAN_RUN}]{{2,4}}(?:高裁?|地裁?|簡裁?|家裁?)(?:[{HAN_RUN}]{{2,4}}支部?)?))(?:判決?|決定?){B}(?=(?:明治|大正|昭和|平成|令和|昭|平|令|大|(?:19|20)\d\d年))"
)
_REPORT: Final = re.compile(
    rf"{B}[、,]?{B}(?P<report>(?:民集|刑集|判時|判タ|判例時報|判例タイムズ|裁判集[民刑]|高民集|高刑集|行集|訟月|裁時))"
)
_GAZETTE: Final = re.compile(
    rf"『?官報』?{B}[、(]?(?P<n>(?:{B}(?:号外|本紙|特別号外|政府調達|第?{B}\d{{1,6}}{B}号|\(号外\))){{1,3}})\)?"
)
_PRESS: Final = re.compile(
    rf"(?P<title>(?:朝日|読売|讀賣|毎日|産経|サンケイ|日本経済|日経|東京|中日|北海道|西日本|琉球|沖縄|河北|中国|神戸|京都|信濃毎日|朝鮮|日刊工業|[{KATAKANA}]{{2,12}}・?)(?:新聞|新報|タイムス|タイムズ|日報)){B}[、,(]?{B}(?=(?:19|20)\d\d[年.]|{_ERA_YEAR}|[一二][〇○九]..年)"
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
_SAYING: Final = re.compile(
    rf"(?P<title>[{HAN_RUN}{KATAKANA}\d]{{2,20}}(?:戦略|大綱|宣言|声明|白書|青書|報告書|談話|条約|憲章|基本方針|指針|ガイドライン))"
    rf"(?:(?:において|では|には|は|における|にある|にいう){B}、?{B}(?=「)"
    r"|(?:では?|によれば|によると)(?=[^。「」]{1,80}?(?:と述べ|とし[、た]|としている|と記|と指摘|とされ)))"
)


def resolution(page: Page, found: re.Match[str], _floor: int) -> Draft:
    """A resolution of the United Nations, by its number."""
    end = found.end()
    draft = Draft(found.start(), end)
    draft.put("type", "document")
    group = page.group_at(end)
    if group is not None and group.sign == "「":  # the name that it was given
        end = draft.end = group.end
    draft.put("title", clean(page.text[found.start() : end]))
    draft.put("number", digits(found["n"]))
    body = trim(page.text[found.start("body") : found.end("body")]).rstrip("/")
    if not body.endswith("/RES"):  # the sign of a paper names no body
        draft.put("author", (Creator(literal=body),))
    draft.put("genre", f"{body}決議" if is_japanese(body) else "resolution")
    return draft


def diet(page: Page, found: re.Match[str], _floor: int) -> Draft | None:
    """Minutes of the Diet: session, house and committee, number."""
    title = clean(page.text[found.start("title") : found.end("title")])
    minutes = re.search("会議録|議事録|議録|速記録", title)
    if not minutes and not (
        re.search("委員会|本会議|議院|調査会", title) and (found["n"] or _dated(page, found.end()))
    ):
        return None
    draft = Draft(found.start(), found.end() if found["n"] else found.end("title"))
    draft.put("type", "hearing")
    draft.put("title", title)
    if found["n"]:
        draft.put("number", digits(found["n"]))
    draft.put("authority", kinds.house(title))
    return draft


def sitting(page: Page, found: re.Match[str], _floor: int) -> Draft | None:
    """衆議院予算委員会（1975年3月8日）: a sitting of a committee, by its day."""
    group = page.group_at(found.end())
    date = japanese_date(page.plain, found.end() + 1)
    if group is None or date is None or len(str(date.value or "")) != 10:
        return None
    draft = Draft(found.start(), found.end("title"))
    draft.put("type", "hearing")
    draft.put("title", clean(found["title"]))
    draft.put("authority", clean(found["title"]))
    return draft


def _dated(page: Page, pos: int) -> bool:
    while pos < len(page.plain) and page.plain[pos] in " 、,(":
        pos += 1
    return japanese_date(page.plain, pos) is not None


def judgment(page: Page, found: re.Match[str], floor: int) -> Draft | None:
    """最判昭和34年12月16日刑集13巻13号3225頁: a judgment, by court, day and report."""
    date = japanese_date(page.plain, found.end())
    if date is None or found.start() < floor:
        return None
    draft = Draft(found.start(), date.end)
    draft.put("type", "legal_case")
    draft.put("title", clean(page.text[found.start() : date.end]))
    draft.put("authority", found["court"])
    draft.put("issued", date.value)
    report = _REPORT.match(page.plain, date.end)
    if report:
        draft.put("container_title", report["report"])
        draft.end = report.end("report")
    return draft


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
    return draft


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


READERS: Final[tuple[tuple[re.Pattern[str], Reader], ...]] = (
    (_RESOLUTION, resolution),
    (_RESOLUTION_EN, resolution),
    (_DIET_LONG, diet),
    (_DIET, diet),
    (_HOUSE, diet),
    (_SITTING, sitting),
    (_JUDGMENT, judgment),
    (_GAZETTE, gazette),
    (_PRESS, press),
    (_LAW, law),
    (_ARTICLE, article),
    (_SAME_ARTICLE, same_article),
    (_WHITE_PAPER, white_paper),
    (_SAYING, saying),
)
