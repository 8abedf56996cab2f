"""What contains a work: the journal of an article, the book of a chapter, the file of a paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references import details
from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.names import ROLES, is_name, read_names
from alliance_corpus.readers.references.numbers import KANJI, B
from alliance_corpus.readers.references.words import HAN_RUN, KATAKANA, clean, trim

if TYPE_CHECKING:
    from alliance_corpus.readers.references.page import Group, Page

_CONTAINER: Final = re.compile(
    rf"(?P<words>[^ 、,.。;()「」『』“”〔〕:\d\ue000]"
    rf"[^、,。;()「」『』“”〔〕:\d\ue000]{{0,40}}?){B}"
    rf"(?=(?:第?{B}(?:\d{{1,5}}|[{KANJI}]{{1,7}}){B}(?:[巻号輯集]|-\d|\(\d|:\d|編{B}第)|[Vv]ol\.|[Nn]o\.|(?:19|20)\d\d年\d{{1,2}}月))"
)
_PARTED: Final = re.compile(
    rf"(?P<words>[{HAN_RUN}{KATAKANA}・ー]{{2,30}}){B}(?=[、,]{B}(?:第?{B}\d{{1,4}}{B}(?:[巻号]|\()|\d{{1,4}}[、,]{B}\d{{1,5}}{B}-))"
)
_PAPER: Final = re.compile(
    rf"(?P<words>[^ 、,。;()「」『』“”〔〕:\d\ue000]{{1,12}}新聞(?:電子版|デジタル)?){B}"
    rf"(?=[、,(\d明大昭平令]|[一二][〇○九])"
)
PROCEEDINGS: Final = re.compile(
    rf"(?P<words>(?:\d{{4}}年度?|第?\d{{1,3}}回)?[{HAN_RUN}{KATAKANA}・ー]{{2,30}}(?:第?\d{{1,3}}回"
    rf"[{HAN_RUN}{KATAKANA}・ー]{{2,30}})?(?:論文集|予稿集|要旨集|概要集|講演集|抄録集|報告集))"
    rf"(?={B}[、,.。(])"
)
"""A volume of papers of a meeting, which may be numbered: 第27回港湾シンポジウム論文集."""
_SENTENCE: Final = re.compile(
    r"[をがはにへもで](?=.)|など|参照|詳し|による|として|について|である|以下"
)
_SERIES_OF_FILES: Final = re.compile(r"(?:記録|文書|資料|史料|ファイル|綴)$")
_GATHERED: Final = re.compile("所収|収録|所載")
_BEFORE_BOOK: Final = re.compile(rf"[ ]?(?P<names>(?:[^「『」』。()]|[(](?:{ROLES})[)]){{0,60}})『")
_BY_SAME: Final = re.compile("同(?:氏|前)?(?:編著?|著)?")
"""同編『…』: the author of the article edited the book, or wrote all of it."""
_HONOURING: Final = re.compile("(?:記念|追悼|献呈)(?:論集|論文集|論叢)?$")
_ONE_ROLE: Final = re.compile(rf"[ ]*(?:{ROLES})(?:者)?[ ]*")


def unquoted(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """A journal or newspaper without brackets: 法律時報53巻7号, 朝日新聞2001年1月1日."""
    if pos - draft.end > 3 or details.looked_at(page, Draft(pos, pos), pos, limit):
        return 0
    for pattern in (PROCEEDINGS, _PAPER, _CONTAINER, _PARTED):
        found = pattern.match(page.plain, pos, limit)
        if found and not _SENTENCE.search(found["words"]):
            draft.put("container_title", trim(page.text[pos : found.end("words")]))
            return found.end("words")
    return 0


def quoted(page: Page, draft: Draft, group: Group, pending: list[tuple[int, int]]) -> int:
    """The journal, book or file of an article, with the names between the two titles.

    Editors were read before. Other words, if nothing separates them from the article, describe the
    book further, for which a work has no field; else they begin another reference.
    """
    if draft.get("title_sign") != "「" or draft.has("container_title"):
        return 0
    if pending and not _between(page, draft, pending, group):
        return 0
    pending.clear()
    draft.put("container_title", clean(page.text[group.start + 1 : group.end - 1]))
    return group.end


def _between(page: Page, draft: Draft, pending: list[tuple[int, int]], group: Group) -> bool:
    start = pending[0][0]
    words = trim(page.text[start : group.start])
    if (draft.has("archive") and start == draft.end) or _SERIES_OF_FILES.search(words):
        return draft.put("collection_title", words)
    close = start - draft.end <= 1 and not draft.has("issued", "publisher")
    return close and len(words) <= 40 and _of_a_book(draft, words)


def _of_a_book(draft: Draft, words: str) -> bool:
    """Words between an article and its book that are not editors: its authors, whom it honours."""
    if _BY_SAME.fullmatch(words):
        draft.put("editor", draft.get("author") if "編" in words else ())
    else:
        draft.rest.append(words)
    draft.values["in_book"] = True
    return True


def named_first(page: Page, draft: Draft, group: Group) -> int:
    """『朝日新聞』「社説」: the container came before the title."""
    if draft.get("title_sign") != "『":
        return 0
    draft.values["container_title"] = draft.values["title"]
    draft.values["title"] = clean(page.text[group.start + 1 : group.end - 1])
    draft.values["title_sign"] = "「"
    return group.end


def part_author(page: Page, draft: Draft, group: Group) -> bool:
    """『注釈憲法』34頁〔山田太郎〕: who wrote the part of an edited work."""
    words = page.text[group.start + 1 : group.end - 1]
    if not is_name(words) or words.endswith("版"):
        return False
    if not draft.has("editor") or not draft.put("author", tuple(read_names(words).author)):
        draft.rest.append(trim(words))
    return True


def role(page: Page, draft: Draft, group: Group, pending: list[tuple[int, int]]) -> bool:
    """日本学会（編）『…』: the role in brackets of the names before it."""
    inside = page.plain[group.start + 1 : group.end - 1]
    if not pending or not _ONE_ROLE.fullmatch(inside):
        return False
    words = trim(page.text[pending[0][0] : group.start])
    if not all(is_name(piece) for piece in re.split("[、,]", words)):
        return False
    names = read_names(words + inside.strip())
    draft.put("editor", tuple(names.editor))
    draft.put("translator", tuple(names.translator))
    pending.clear()
    return True


def gathered_elsewhere(page: Page, draft: Draft, group: Group) -> bool:
    """〔雑記帳（上）（青空書房、1953）所収〕: a second place of the same article."""
    if group.sign != "〔" or page.has_title(group.start, group.end):
        return False
    if _GATHERED.search(page.plain, max(group.start, group.end - 60), group.end) is None:
        return False
    draft.rest.append(trim(page.text[group.start + 1 : group.end - 1]))
    return True


def holds_journal(page: Page, draft: Draft, group: Group) -> bool:
    """Whether a bracket just after an article names what it is in: （『誌』3号、1992年）."""
    if draft.get("title_sign") != "「" or draft.has("container_title") or group.sign != "(":
        return False
    if group.start - draft.end > 1 or not (draft.first or draft.has("author", "editor")):
        return False
    inside = _BEFORE_BOOK.match(page.plain, group.start + 1, group.end)
    if inside is None:
        return False
    words = inside["names"].strip()
    if not words or is_name(words):
        return True
    return bool(_BY_SAME.fullmatch(words) or _HONOURING.search(words))


def gathered(page: Page, draft: Draft, group: Group) -> bool:
    """Whether a bracket says which book an article is in: 〔…編『…』…所収〕."""
    if draft.get("title_sign") != "「" or draft.has("container_title"):
        return False
    return _GATHERED.search(page.plain, max(group.start, group.end - 40), group.end) is not None
