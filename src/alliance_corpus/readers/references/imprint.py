"""Publisher, place, series, editors and translators, archives: the words of an imprint.

Each function looks at one offset, fills the draft, and gives the offset after what it took, or 0.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.names import ROLES, is_name, read_names
from alliance_corpus.readers.references.numbers import B
from alliance_corpus.readers.references.words import (
    HAN_RUN,
    KATAKANA,
    clean,
    is_japanese,
    named_language,
    trim,
)

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft
    from alliance_corpus.readers.references.page import Group, Page

_SERIES: Final = re.compile(
    r"[^ 、,。・()「」『』〔〕〈〉:;\d]{1,25}(?:新書|文庫|選書|叢書|双書|シリーズ"
    r"|ライブラリー|ブックス|ブックレット|全書|メチエ)(?:[ ]?\d{1,4})?(?=[)、, (〈]|$)"
)
_TOWN: Final = re.compile(
    r"(?:東京|京都|大阪|名古屋|横浜|神戸|札幌|仙台|福岡|広島|那覇|金沢|ソウル|北京"
    r"|上海|台北|ニューヨーク|ロンドン|パリ|ワシントン(?:D\.?C\.?)?)"
    r"(?=[ ]?(?:[、,)]|$))"
)
_GENRE: Final = re.compile(
    "書評(?:論文)?|紹介|新刊紹介|研究ノート|資料(?:紹介)?|翻訳|講演(?:録)?|座談会|対談|インタビュー|史料紹介|判例評釈|評釈|論説"
)
_NUMBERED_SERIES: Final = re.compile(rf"[{HAN_RUN}{KATAKANA}]{{3,20}}[ ]?\d{{1,3}}")
_PUBLISHER_WORD: Final = re.compile(
    r"(?:[^、,。()「」『』〔〕〈〉:;・\-\d\ue000]|-(?!-)|・(?![ ]?(?:\d{4}|明治|大正|昭和|平成|令和"
    r"|第))){1,60}"
)
_PUBLISHER_END: Final = re.compile(
    r"(?:書店|書房|書院|書林|出版会|出版社|出版局|出版部|出版|新聞社|新聞出版"
    r"|印刷局|学会|協会|刊行会|研究所|大学|社|館|堂|閣|Press|Books|新書|文庫"
    r"|選書)$"
)
_PROSE: Final = re.compile(
    r"[をがはにへもで](?=.)|など|参照|詳し|による|として|について|ほか[、。]"
    r"|である|以下|また$|なお|すなわち|(?:より|から|とともに|にて)$"
)
_DATE_WORD: Final = re.compile(
    r"(?:明治|大正|昭和|平成|令和)[元\d〇一二三四五六七八九十]"
    r"|[一二][〇○零九八七][〇○零一二三四五六七八九]{2}年"
)
_ADOPTED: Final = re.compile(
    r"(?:決定|了解|採択|発表|公表|署名|調印|発効|施行|成立|公布|改正|締結|付|現在)$"
)
_PLACE: Final = re.compile(r"(?P<place>[^、,。()「」『』:;\d\ue000]{1,20})[ ]?:[ ]?")
_AFTER_NAME: Final = (
    rf"(?P<words>[^、,。()「」『』〔〕〈〉:;\d\ue000]{{1,40}}?"
    rf"(?:{ROLES}|[ ]?[(](?:{ROLES})[)]))(?=[ ]?(?:[、,(。)〔「『〈\d]|$)|[ ](?=[^ ]))"
)
_WHO: Final = re.compile(_AFTER_NAME)
_ARCHIVE: Final = re.compile(
    r"[^ 、,。()「」『』:;\ue000]{0,20}(?:外交史料館|公文書館|公文書センター|憲政資料室"
    r"|史料館|資料室|史料室|文書館|大統領図書館|(?<![a-z])(?:Library|Archives|NARA)"
    r"|アジア歴史資料センター)"
    r"(?:[^ 、,。()「」『』:;\ue000\d]{0,12}(?:資料室|史料室))?(?P<own>所蔵|蔵)?"
    r"|[^ 、,。()「」『』:;\ue000]{2,30}(?P<kept>所蔵)(?=[ ]?(?:[、,)]|$))|JACAR(?![ ]?[(])"
)
_PORTALS: Final = ("アジア歴史資料センター", "国立公文書館アジア歴史資料センター")
_SHELF: Final = re.compile(
    rf"(?:RG{B}\d{{1,4}}|[Bb]ox{B}\d{{1,5}}|[Ff]older{B}\d{{1,5}}"
    rf"|[Rr]eel{B}\d{{1,5}}|リール(?:番号)?{B}[A-Z]?[\w.'’\-]{{1,20}}"
    rf"|レファレンスコード{B}[:：]?{B}[A-Z]\w{{5,14}}"
    rf"|(?:Ref\.?|請求[番記]号|整理番号|史料番号|分類番号|管理番号|ファイル番号|MF"
    rf"|CD-ROM){B}[:：]?{B}[\w.'’\-]{{1,30}}|[A-Z]['’]?(?:[.\-]?\d{{1,4}}){{2,8}}"
    rf"(?:[./\-]\w{{1,8}}){{0,4}}|\d{{3}}[A-Z]?\.\d{{0,5}}/\d{{1,2}}-\d{{2,6}}"
    rf"|\d{{4}}-\d{{3,5}}(?:-\d{{2,5}}){{0,3}}(?![\d頁]))"
)
_UNPUBLISHED: Final = ("hearing", "legislation", "legal_case", "periodical", "regulation", "treaty")
_SITE: Final = re.compile(
    r"[^ 、,。()「」『』]{1,20}(?:ウェブサイト|ホームページ|[Ww]ebサイト|公式サイト"
    r"|HP)(?=[ ]?(?:[、,。()]|$|\ue000))"
)
_DATABASE_BEFORE: Final = re.compile(r"[^ 、,。;()「」『』\ue000]{0,20}データベース[ ]?$")
_DATABASE: Final = re.compile(
    r"[^ 、,。()「」『』]{0,20}(?:データベース|ウェブサイト|ホームページ|HP)[ ]?(?=[「『])"
)
_MEDIUM: Final = re.compile(
    r"文書(?:番号)?[ ]?\d{1,5}|JACAR(?=[ ]?[(])|全[\d一二三四五六七八九十]{1,3}[巻冊]|PDF|CD-ROM"
    r"|DVD|マイクロフィルム|ISBN[ :]{0,2}[\d\-X]{10,17}"
    r"|ISSN[ :]{0,2}[\dX\-]{8,9}"
)
_SKIP: Final = re.compile(
    r"(?:所収|所載|収録|収載|掲載|発行|刊行|刊(?=[、。)]|$)|特に|とくに|主に"
    r"|主として|(?:および|及び)(?=第)|初出は?|出典|URL|以上|のうち|の中の|における|所引)[:]?"
)


def who(page: Page, draft: Draft, pos: int, limit: int, *, start: int) -> int:
    """Editors and translators after the title, 山田太郎、佐藤花子訳, from ``start`` on."""
    found = _WHO.match(page.plain, pos, limit)
    if found is None or not draft.has("title"):
        return 0
    if not is_name(page.text[pos : found.end("words")]):
        return 0
    words = page.text[start : found.end("words")]
    names = read_names(words)
    draft.rest.extend(names.rest)
    if names.editor and draft.has("editor") and not draft.has("container_title", "publisher"):
        names.editor[:0] = draft.values.pop("editor")  # 山田太郎監修、佐藤花子編
    taken = draft.put("editor", tuple(names.editor)) | draft.put(
        "translator", tuple(names.translator)
    )
    if names.author:
        taken |= draft.put("author", tuple(names.author))
    return found.end("words") if taken else 0


def series(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """A series, by its name; in angle brackets any words are one."""
    group = page.group_at(pos)
    if group is not None and group.sign in "〈《" and draft.has("title"):
        words = trim(page.text[group.start + 1 : group.end - 1])
        return group.end if draft.put("collection_title", words) else 0
    found = _SERIES.match(page.plain, pos, limit)
    if (
        found
        and _is_book(draft)
        and draft.put("collection_title", clean(page.text[pos : found.end()]))
    ):
        return found.end()
    return 0


def town(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """The place of the publisher, by its name: 東京、岩波書店."""
    found = _TOWN.match(page.plain, pos, limit)
    book = draft.get("title_sign") != "「" or draft.has("container_title")
    return found.end() if found and book and draft.put("publisher_place", found[0]) else 0


def is_town(words: str) -> bool:
    """Whether words name a town where books are published."""
    return _TOWN.fullmatch(words) is not None


def bracketed_genre(page: Page, draft: Draft, group: Group) -> int:
    """「題」（書評）, 〔書評〕「題」: what kind of article it is."""
    words = page.plain[group.start + 1 : group.end - 1].strip()
    return group.end if _GENRE.fullmatch(words) and draft.put("genre", words) else 0


def bracketed_series(page: Page, draft: Draft, group: Group, limit: int) -> int:
    """『題』（港湾叢書2）海書房: a series in brackets, with a number or before the publisher."""
    if group.sign != "(" or not _is_book(draft) or draft.has("collection_title"):
        return 0
    words = page.plain[group.start + 1 : group.end - 1].strip()
    if not (_SERIES.fullmatch(words) or _NUMBERED_SERIES.fullmatch(words)):
        return 0
    follows = _PUBLISHER_WORD.match(page.plain, group.end, limit)
    if not words[-1].isdecimal() and (follows is None or not follows[0].strip()):
        return 0
    draft.put("collection_title", trim(page.text[group.start + 1 : group.end - 1]))
    return group.end


def publisher(page: Page, draft: Draft, pos: int, limit: int, *, inside: bool) -> int:
    """The publisher, with its place before a colon.

    In brackets these are any words that are not prose; outside, only words before a date, or words
    that end like a publisher's name.
    """
    if draft.has("publisher") or not draft.has("title") or draft.get("type") in _UNPUBLISHED:
        return 0
    start = pos
    place = _PLACE.match(page.plain, pos, limit)
    if place and not page.any_date(place.end()):
        start = place.end()
    end = _publisher_end(page, start, limit)
    if end <= start:
        return 0
    words = trim(page.text[start:end])
    if is_japanese(words):
        words = words.rstrip(".．")
        end = start + len(page.text[start:end].rstrip(" .．"))
    if not words or _PROSE.search(words) or _cut_short(page, end):
        return 0
    if not (
        inside
        or _is_publisher(page, draft, words, end, limit)
        or _listed(page, draft, pos, end, limit)
    ):
        return 0
    if words.endswith("版") and not words.endswith("出版"):  # 東京本社版: an edition
        draft.rest.append(words)
        return end
    if _ADOPTED.search(words):  # 閣議決定, 署名: what was done, not who published
        if not draft.put("genre", words):
            draft.rest.append(words)
        return end
    if start > pos and place:
        draft.put("publisher_place", trim(page.text[pos : place.end("place")]))
    draft.put("publisher", words)
    return end


def _cut_short(page: Page, end: int) -> bool:
    """Whether a figure that is not a date cuts the words: 第166回国会."""
    return page.plain[end : end + 1].isdecimal() and page.any_date(end) is None


def _publisher_end(page: Page, start: int, limit: int) -> int:
    found = _PUBLISHER_WORD.match(page.plain, start, limit)
    if found is None:
        return start
    year = _DATE_WORD.search(page.plain, start, found.end() + 2)
    return year.start() if year and start < year.start() < found.end() else found.end()


def _is_publisher(page: Page, draft: Draft, words: str, end: int, limit: int) -> bool:
    book = draft.get("title_sign") != "「" or draft.has("container_title")
    if book and _PUBLISHER_END.search(words):
        return True
    pos = end
    while pos < min(limit, end + 4) and page.plain[pos] in " 、,.・":
        pos += 1
    date = page.any_date(pos)
    return date is not None and date.end <= limit and len(words) <= 30


def is_sentence(words: str) -> bool:
    """Whether words end like a sentence, as no title and no publisher does."""
    return re.search(r"(?:た|る|ない|です|ます|である|いう)$", words.strip()) is not None


def is_prose(words: str) -> bool:
    """Whether words belong to a sentence, not to an imprint."""
    return _PROSE.search(words) is not None


def _listed(page: Page, draft: Draft, pos: int, end: int, limit: int) -> bool:
    """Whether words end an entry of a list that has its year before the title."""
    after = page.plain[end : min(limit, end + 6)].strip(" .。、,")
    whole = pos - draft.end <= 2 and after[:1] in ("", "第")
    return whole and draft.listed and draft.has("issued") and end - pos <= 20


def _is_book(draft: Draft) -> bool:
    return draft.has("title") and not draft.has("volume", "issue")


def archive(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """An archive, and the shelf mark of the paper."""
    if found := _SHELF.match(page.plain, pos, limit):
        known = draft.get("archive_location")
        words = clean(page.text[pos : found.end()])
        draft.values["archive_location"] = f"{known}, {words}" if known else words
        return found.end()
    found = _ARCHIVE.match(page.plain, pos, limit)
    if found is None:
        return 0
    own = next((name for name in ("own", "kept") if found[name]), None)
    words = trim(page.text[pos : found.start(own) if own else found.end()])
    if draft.get("archive") in _PORTALS:  # the archive that holds the paper comes after it
        draft.rest.append(draft.values.pop("archive"))
    return found.end() if words and draft.put("archive", words) else 0


def database(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """データベース「世界と日本」: where a document was found."""
    found = _DATABASE.match(page.plain, pos, limit)
    group = page.group_at(found.end()) if found else None
    if group is None or group.end > limit or draft.has("container_title"):
        return 0
    draft.put("container_title", clean(page.text[group.start + 1 : group.end - 1]))
    draft.values["site"] = draft.get("container_title")
    return group.end


def database_before(page: Page, group: Group, floor: int) -> tuple[Group, int] | None:
    """データベース「世界と日本」「…」: the title after it, and where the words begin."""
    near = max(floor, group.start - 30)
    if page.plain.find("データベース", near, group.start) < 0:
        return None
    before = _DATABASE_BEFORE.search(page.plain, near, group.start)
    pos = group.end
    if aside := page.group_at(pos):
        pos = aside.end if aside.sign == "(" else pos
    title = page.group_at(pos + 1 if page.plain[pos : pos + 1] in ("、", ",") else pos)
    if before is None or title is None or title.sign != "「":
        return None
    return title, before.start()


def site(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """防衛省ウェブサイト: the site that the page is on."""
    found = _SITE.match(page.plain, pos, limit)
    if found is None or draft.has("container_title"):
        return 0
    draft.put("container_title", clean(page.text[pos : found.end()]))
    draft.values["site"] = draft.get("container_title")
    return found.end()


def skipped(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """Words that only introduce what follows, the medium, and the language of the work."""
    if found := _SKIP.match(page.plain, pos, limit):
        return found.end()
    if found := _MEDIUM.match(page.plain, pos, limit):
        draft.rest.append(clean(page.text[pos : found.end()]))
        return found.end()
    end = pos
    while end < min(limit, pos + 14) and page.plain[end] not in "、,)。":
        end += 1
    language = named_language(page.shadow[pos:end])
    if language:
        draft.put("language", language)
        return end
    return 0
