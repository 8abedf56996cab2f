"""Headings of lists and notes, and what they say about the entries below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.dates import EDTF

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft

_LIST_HEADING: Final = re.compile(
    r"\s*(?:\d{1,2}[.．]?\s*)?[〔【\[<＜]?(?:引用・?参考文献|参考文献|引用文献"
    r"|参照文献|文献一覧|文献リスト|文献目録|主要参考文献|主な発表論文等|主要業績"
    r"|研究業績|業績一覧|"
    r"References|Bibliography|Works Cited)(?:一覧)?[〕】\]>＞]?[:：]?\s*"
)
_NOTES_HEADING: Final = re.compile(r"\s*[〔【\[]?(?:注|註|脚注|注釈|Notes)[〕】\]]?[:：]?\s*")
_YEAR_HEADING: Final = re.compile(r"\s*[〔【\[(（]?(\d{4}|[０-９]{4})年?(?:度)?[〕】\])）]?\s*")
_KIND_HEADING: Final = re.compile(
    r"\s*[〔【\[(（]?(講演|学会報告|学会発表|口頭発表|論文|雑誌論文|著書|図書"
    r"|書籍)[〕】\])）]?[:：]?\s*"
)


def is_heading(line: str) -> bool:
    """Whether a line is the heading of a list of literature or of notes."""
    return bool(_LIST_HEADING.fullmatch(line) or _NOTES_HEADING.fullmatch(line))


class Setting:
    """What the headings say about the blocks below them."""

    def __init__(self) -> None:
        self.listed = False
        self.year: str | None = None
        self.label: str | None = None

    def heading(self, block: str) -> bool:
        """Take a block if it is a heading of a list; return whether it is."""
        if len(block) > 40:
            return False
        if _LIST_HEADING.fullmatch(block):
            self.listed, self.year, self.label = True, None, None
        elif _NOTES_HEADING.fullmatch(block):
            self.listed, self.year, self.label = False, None, None
        elif found := _YEAR_HEADING.fullmatch(block):
            self.year, self.label = str(int(found[1])), None
        elif found := _KIND_HEADING.fullmatch(block):
            self.label = found[1]
        else:
            return False
        return True

    def entry(self, draft: Draft) -> None:
        """Give an entry the year and the kind of the headings above it."""
        draft.listed = draft.listed or self.listed or self.year is not None
        if self.label:
            draft.values.setdefault("label", self.label)
        if self.year and not draft.has("issued"):
            draft.put("issued", EDTF(self.year))

    def end_of_list(self) -> None:
        """Forget year and kind: a block that begins without a reference is not an entry."""
        self.year = self.label = None
