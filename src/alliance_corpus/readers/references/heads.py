"""What comes before a title: authors, the kind of paper, the year, or words that only lead in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references import imprint, labels
from alliance_corpus.readers.references.names import ROLES, Names, is_body, is_name, read_names
from alliance_corpus.readers.references.numbers import B
from alliance_corpus.readers.references.words import trim

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft
    from alliance_corpus.readers.references.page import Group, Page

_WINDOW: Final = 160
"""How far before a title its author is looked for."""

_YEAR_BEFORE: Final = re.compile(rf"(?P<year>(?:1[5-9]|20)\d\d)年?[a-z]?{B}[)]?{B}[.,、:]?{B}$")
_LEAD_IN: Final = re.compile(
    r"^.*(?:また|なお|例えば|たとえば|ただし|さらに|とくに|特に|他に|ほかに|および|及び|[はばやとてびも])(?=[^\u3041-\u3096])"
)
_SITE: Final = re.compile(
    r"(?:のウェブサイト|ウェブサイト|Webサイト|webサイト|ホームページ|公式サイト|HP|サイト)$"
)
_KIND: Final = re.compile(
    r"(?:共同声明|共同発表|共同文書|成果文書|宣言|談話|演説|声明|報告書|報告|覚書|文書|記者会見録?|会見録?|閣議決定|閣議了解|決定|"
    r"通達|電報|公電|訓令|答弁書|質問主意書|政策提言|提言|勧告|決議|調書|議事録|会談録|会談記録|書簡|極秘電|電|資料|報道発表|"
    r"プレスリリース|社説|インタビュー|講演録|講演|書評|座談会|対談|修士論文|博士論文|ワーキングペーパー|ディスカッションペーパー|"
    r"レポート|メモランダム|ファクトシート|報道資料|コラム|研究ノート|寄稿)$"
)
_NAMING: Final = re.compile(r"(?:共同声明|共同発表|共同文書|宣言|声明|談話)$")
"""Kinds of paper that are part of the paper's own name."""

_DATED: Final = re.compile(r".*[年月日]\)?の")
_LABEL: Final = re.compile(
    r"(?:^|[、,・ ])[〔【\[(]?(論文|著書|単著|共著|図書|雑誌論文|学会報告|学会発表|講演"
    r"|口頭発表|翻訳|共訳書?|訳書)[〕】\])]?[:]?$"
)
_EVENT: Final = re.compile(
    r"(?:大会|年会|総会|シンポジウム|セミナー|ワークショップ|カンファレンス|フォーラム|研究会|コロキアム|講演会|Conference|Convention|"
    r"Symposium|Workshop|Meeting|Program(?:me)?|Seminar|Congress)(?:分科会|部会)?$"
)
_OWN: Final = re.compile(r"拙[稿著論編訳]{1,2}(?:書)?$")
_SAME: Final = re.compile(r"(?:^|[、,。; ])同(?:氏|著者)?$|(?<!-)-{2,8}$")
_EDITION: Final = re.compile(
    rf"(?:(?:(?:明治|大正|昭和|平成|令和){B}(?:元|\d{{1,2}}|[〇一二三四五六七八九十]{{1,3}})|(?:19|20)\d\d){B}年(?:度)?版|(?:改訂|増補|新|第\d{{1,2}})版)$"
)
_REVIEW: Final = re.compile(
    r"(?P<author>[^ 、,。:()「」『』〔〕【】\[\]][^、,。:()「」『』〔〕【】\[\]]{1,20})?[ 、,]{0,3}"
    r"(?P<mark>[〔(【\[〈](?P<genre>書評(?:論文)?|新刊紹介|図書紹介|紹介)[〕)】\]〉])[ 、,:]{0,3}"
    r"(?P<of>[^。「」『』()]{0,40})$"
)
_JOURNAL_NEXT: Final = re.compile(r"(?:[(][^()]{0,60}[)])?[ 、,]{0,3}『")
_ROLE_ALONE: Final = re.compile(rf"\s*(?:{ROLES})\s*")
_HELD: Final = re.compile(
    r"(?P<archive>[^ 、,。()「」『』]{0,20}(?:外交史料館|公文書館|憲政資料室|史料館|史料室"
    r"|史料センター|文書館|大統領図書館))(?:所?蔵)?[ 、,]{0,3}"
    r"(?:(?P<shelf>(?:[A-Z][.'’]?)?[\d][\w.'’\-]{2,24})[ 、,]{0,3})?"
    r"(?P<series>[^ 、,。()「」『』\d]{2,24})?[ 、,]{0,3}$"
)


def read_head(page: Page, draft: Draft, group: Group, floor: int) -> None:
    """Read what comes before a title into the draft, and move its start there."""
    floor = max(floor, group.floor, group.start - _WINDOW)
    pos = _bare_end(page, group.start, floor)
    pos = _bracket_before(page, draft, pos, floor)
    pos = _year_before(page, draft, pos, floor)
    start = page.after_pause(floor, pos)
    start = _quoting_body(page, floor, start, pos)
    if label := labels.INSIDE.match(page.plain, start, pos):
        start = label.end()
    marked = page.group_at(start)  # 【書評】山田太郎「…」
    if marked and marked.end <= pos and imprint.bracketed_genre(page, draft, marked):
        _read_words(page, draft, marked.end, pos)
        draft.start = marked.start
    else:
        _read_words(page, draft, start, pos)


def read_review(page: Page, draft: Draft, group: Group, floor: int) -> bool:
    """山田太郎〔書評〕佐藤花子著『…』『…』: a review that has only the title of the book.

    Its journal comes after the book; else the book itself is cited.
    """
    floor = max(floor, group.floor, group.start - _WINDOW)
    found = _REVIEW.search(page.plain, floor, group.start)
    if group.sign != "『" or found is None or not _JOURNAL_NEXT.match(page.plain, group.end):
        return False
    draft.values |= {
        "title": trim(page.text[found.start("of") : group.start]) + page.text[slice(*group[1:3])],
        "title_sign": "「",
        "genre": found["genre"],
    }
    draft.start = found.start("mark")
    if found["author"] and is_name(found["author"]):
        draft.put("author", tuple(read_names(page.text[slice(*found.span("author"))]).author))
        draft.start = found.start("author")
    return True


def _quoting_body(page: Page, floor: int, start: int, end: int) -> int:
    """Where a body's name begins that has a quotation in it: 「密約」問題に関する委員会."""
    group = page.group_ending(start)
    if group is None or group.sign != "「" or group.start < floor:
        return start
    if not is_body(page.plain[start:end]) or page.plain[start : start + 1] in " 、,・":
        return start
    return page.after_pause(floor, group.start)


def _bare_end(page: Page, pos: int, floor: int) -> int:
    while pos > floor and page.plain[pos - 1] in " 、,.:":
        pos -= 1
    return pos


def _bracket_before(page: Page, draft: Draft, pos: int, floor: int) -> int:
    """A year, a translator, an editor or another spelling, in brackets before the title."""
    for _ in range(2):
        group = page.group_ending(pos)
        if group is None or group.sign not in "(〔[" or group.start < floor:
            return pos
        inside = page.text[group.start + 1 : group.end - 1]
        date = page.any_date(group.start + 1)
        if date and date.end >= group.end - 2 and date.value:
            draft.put("issued", date.value)
            draft.listed = draft.listed or len(inside) <= 6
        elif _ROLE_ALONE.fullmatch(inside):
            draft.values["role"] = inside.strip()
        elif is_name(inside) and (names := read_names(inside)) and not names.author:
            draft.put("editor", tuple(names.editor))
            draft.put("translator", tuple(names.translator))
        elif imprint.bracketed_genre(page, draft, group):
            pass
        elif trim(inside) and group.end - group.start < 60:
            draft.rest.append(trim(inside))
        draft.start = group.start
        pos = _bare_end(page, group.start, floor)
    return pos


def _year_before(page: Page, draft: Draft, pos: int, floor: int) -> int:
    """The year of an author-date list: 山田太郎. 2001.「…」."""
    found = _YEAR_BEFORE.search(page.plain, max(floor, pos - 12), pos)
    if found is None:
        return pos
    date = page.any_date(found.start("year"))
    if date is None or date.value is None or not draft.put("issued", date.value):
        return pos
    draft.listed = True
    draft.start = found.start("year")
    return _bare_end(page, found.start("year"), floor)


def _read_words(page: Page, draft: Draft, start: int, end: int) -> None:
    words = page.plain[start:end]
    for read in (_label, _own, _same, _edition, _archive, _event, _kind):
        taken = read(page, draft, words, start)
        if taken is None:
            continue
        if taken == start or read is _event:
            return
        end = _bare_end(page, taken, start)
        words = page.plain[start:end]
    _names(page, draft, start, end)


def _label(_page: Page, draft: Draft, words: str, start: int) -> int | None:
    """論文「…」, 講演「…」: an entry's kind in a list of works, not part of the reference."""
    found = _LABEL.search(words)
    if found is None:
        return None
    draft.values["label"] = found[1]
    draft.listed = True
    return start + found.start()


def _own(_page: Page, draft: Draft, words: str, start: int) -> int | None:
    """拙稿: the author of the text itself, whom the words do not name."""
    found = _OWN.search(words)
    if found is None:
        return None
    draft.rest.append(found[0])
    draft.values["own"] = True
    draft.start = start + found.start()
    return start


def _same(_page: Page, draft: Draft, words: str, start: int) -> int | None:
    """同「…」: by the author of the reference before."""
    found = _SAME.search(words)
    if found is None:
        return None
    draft.values["same_author"] = found[0].strip("、,。; ")
    draft.start = start + found.end() - len(found[0].lstrip("、,。; "))
    return start


def _edition(_page: Page, draft: Draft, words: str, start: int) -> int | None:
    found = _EDITION.search(words)
    if found is None:
        return None
    draft.put("edition", found[0].replace(" ", ""))
    draft.start = start + found.start()
    return draft.start


def _event(page: Page, draft: Draft, words: str, start: int) -> int | None:
    """A conference before the title of a talk."""
    if _EVENT.search(words) is None or words.endswith(("国連総会", "国際連合総会")):
        return None
    if lead_in := re.search(r"[はがをにでたてり]、", words):
        start, words = start + lead_in.end(), words[lead_in.end() :]
    if re.search(r"[はがをにで]、", words):
        return None
    meets = (
        re.search(r"第[ ]?\d+[ ]?回|(?:大会|年会|総会)$", words)
        or page.plain[start + len(words)] in "、,"
    )
    if not meets and re.search("(?:研究会|フォーラム)$", words):
        return None  # a body of that name
    lead = len(words) - len(words.lstrip(" 、,"))
    draft.put("event_title", trim(page.text[start + lead : start + len(words)]))
    draft.start = start + lead
    return draft.start


def _archive(page: Page, draft: Draft, words: str, start: int) -> int | None:
    """外務省外交史料館所蔵、2010-6226「…」: where the paper is kept, before its title."""
    found = _HELD.search(words)
    if found is None:
        return None
    first = start + found.start("archive")
    draft.put("archive", trim(page.text[first : start + found.end("archive")]))
    for name, field in (("shelf", "archive_location"), ("series", "collection_title")):
        if found[name]:
            draft.put(field, trim(page.text[start + found.start(name) : start + found.end(name)]))
    draft.start = first
    return start


def _kind(page: Page, draft: Draft, words: str, start: int) -> int | None:
    """日米首脳共同声明「…」: what kind of paper it is, and before that who issued it."""
    cut = max(words.rfind("、"), words.rfind(",")) + 1
    piece = words[cut:].lstrip()
    cut = len(words) - len(piece)
    if lead := _LEAD_IN.match(piece):
        cut, piece = cut + lead.end(), piece[lead.end() :]
    if dated := _DATED.match(piece):
        cut, piece = cut + dated.end(), piece[dated.end() :]
    found = _KIND.search(piece)
    if found is None or len(piece) > 40 or re.search(r"[をがにへ]", piece):
        return None
    body = piece[: found.start()].removesuffix("の")
    draft.start = start + cut
    if body and is_body_of(body):
        draft.put("genre", trim(piece) if body.isupper() else found[0])
        draft.put(
            "author", tuple(read_names(page.text[start + cut : start + cut + len(body)]).author)
        )
    elif _NAMING.search(piece):
        name = trim(page.text[start + cut : start + len(words)])
        draft.put("genre", found[0])
        draft.values["title"] = f"{name}「{draft.get('title')}」"
    else:
        draft.put("genre", trim(page.text[start + cut : start + len(words)]))
    return start


def is_body_of(words: str) -> bool:
    """Whether words before a kind of paper name who issued it."""
    return is_body(words) or re.fullmatch(r"[A-Z]{2,8}", words.strip()) is not None


def _names(page: Page, draft: Draft, start: int, end: int) -> None:
    """Take the pieces before the title that are names, from the last one back."""
    first = end
    pieces = _pieces(page.plain, start, end)
    for begin, stop in reversed(pieces):
        words = _SITE.sub("", page.plain[begin:stop].rstrip())
        if is_name(words):
            first = begin
            continue
        lead = _LEAD_IN.match(page.plain[begin:stop])
        if lead and is_name(page.text[begin + lead.end() : stop]):
            first = begin + lead.end()
        break
    if first >= end:
        return
    while page.plain[first] in " 、,.":
        first += 1
    draft.start = first
    _give_names(draft, page.text[first:end])


def _give_names(draft: Draft, words: str) -> None:
    site = _SITE.search(trim(words))
    role = draft.values.get("role", "")
    names: Names = read_names((_SITE.sub("", trim(words)) if site else trim(words)) + role)
    draft.put("author", tuple(names.author))
    draft.put("editor", tuple(names.editor))
    draft.put("translator", tuple(names.translator))
    draft.rest.extend(names.rest)
    if site:
        draft.values["site"] = trim(words)


def _pieces(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces, begin = [], start
    for pos in range(start, end):
        if plain[pos] in "、,/":
            pieces.append((begin, pos))
            begin = pos + 1
    pieces.append((begin, end))
    return [(begin, stop) for begin, stop in pieces if plain[begin:stop].strip()]
