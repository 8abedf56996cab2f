"""Papers of the United Nations: resolutions, and papers by their symbol."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.numbers import KANJI, B, digits
from alliance_corpus.readers.references.words import clean, is_japanese, trim
from alliance_corpus.records.works import Creator

if TYPE_CHECKING:
    from alliance_corpus.readers.references.page import Page

_RESOLUTION: Final = re.compile(
    rf"(?P<body>(?:国連|国際連合)?(?:安保理|安全保障理事会|総会)|国連){B}"
    rf"(?:の)?決議{B}(?:第)?{B}(?P<n>\d{{1,5}}(?:/\d{{1,4}})?|[{KANJI}]{{1,7}}){B}"
    rf"(?P<sign>号|\([IVXLC]{{1,8}}\)|(?!\d))"
)
_RESOLUTION_EN: Final = re.compile(
    r"(?P<body>UNSC|UNGA|[SG]\.[CA]\.(?=[ ]Res)"
    r"|(?:UN |United Nations )?(?:Security Council|General Assembly)"
    r"|S/RES/|A/RES/),?[ ]?(?:[Rr]esolution|Res\.?)?[ ]?(?P<n>\d{1,5}(?:/\d{1,4})?)(?!\d)"
    r"(?:[ ]\((?:[IVXLC]{1,7}|(?:19|20)\d\d)\)|,[ ](?:U\.?N\.?[ ]Doc\.[ ])?[SA]/RES/[\w/]{1,12})*"
)
_SYMBOL: Final = re.compile(
    r"(?:(?P<word>(?:UN|United Nations)[ ]?[Dd]oc(?:ument|s?\.)?(?:[ ]?No\.)?"
    r"|国連文書|国際連合文書|UN文書)[ ]?[,:]?[ ]?)?"
    r"(?<![A-Za-z0-9/.])(?P<n>(?:[ASE]|ST|TD|DP|HRI|CCPR|CEDAW|CERD|CRC)/"
    r"(?!RES)[A-Z0-9][A-Z0-9.]*(?:/[A-Za-z0-9.]*[A-Za-z0-9])*"
    r"(?:[ ]?\([IVXLC]{1,6}\))?)"
)
"""S/PV.2345, A/71/123: the symbol that the United Nations give each paper."""


_SYMBOL_WORDS: Final = ("A/", "S/", "E/", "T/", "D/", "P/", "I/", "W/", "R/", "C/")


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


def symbol(page: Page, found: re.Match[str], _floor: int) -> Draft | None:
    """A paper of the United Nations by its symbol."""
    if not found["word"] and not re.search(r"\d", found["n"]):
        return None
    draft = Draft(found.start(), found.end())
    draft.put("type", "document")
    draft.put("title", clean(page.text[found.start() : found.end()]))
    draft.put("number", found["n"])
    return draft


READERS: Final = (
    (("決議",), _RESOLUTION, resolution),
    (("UNSC", "UNGA", "S.C.", "G.A.", "Council", "Assembly", "/RES/"), _RESOLUTION_EN, resolution),
    (_SYMBOL_WORDS, _SYMBOL, symbol),
)
