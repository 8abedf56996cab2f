"""The head of an English entry in a list: names with the family name first, and perhaps a year.

APA (``Smith, J. R., & Brown, A. B. (2001).``), Chicago and MLA (``Harper, Tom, and Sara Doe.``),
and the style of medicine (``Smith J, Brown A.``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from alliance_corpus.readers.references.english_names import english_names
from alliance_corpus.readers.references.names import Names, is_latin_body
from alliance_corpus.readers.references.numbers import english_date
from alliance_corpus.records.works import Creator

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF
    from alliance_corpus.readers.references.model import Draft
    from alliance_corpus.readers.references.page import Page

_UPPER: Final = "A-ZÀ-ÖØ-ÞĀ-Ž"
_WORD: Final = rf"[{_UPPER}][\w'’]*(?:-\w[\w'’]*)*"
_PARTICLES: Final = (
    r"(?:(?:van|von|de|der|den|del|della|la|le|du|di|da|dos|bin|al|el|ter|ten|Van|Von|De"
    r"|St\.)[ ]|d['’])*"
)
_FAMILY: Final = rf"{_PARTICLES}{_WORD}(?:[ ]{_WORD})?"
_INITIALS: Final = (
    rf"(?:[{_UPPER}][a-z]?\.[ -]?){{1,4}}(?<![ -])(?:[ ](?:van|von|de|der|den|di|da|la))*"
)
_GIVEN: Final = rf"(?:{_INITIALS}|{_WORD}(?:[ ](?!.[.]){_WORD}(?=[,. (]))?(?:[ ]{_INITIALS})?)"
_SUFFIX: Final = r"(?:,?[ ](?:Jr|Sr|II|III|IV)\b\.?)?"
_INITIALLED: Final = rf"{_FAMILY},[ ]{_INITIALS}{_SUFFIX}"
_INVERTED: Final = (
    rf"(?:{_INITIALLED}|{_PARTICLES}{_WORD},[ ]{_GIVEN}{_SUFFIX}"
    rf"|{_FAMILY},[ ]{_GIVEN}(?=\.[ ]|[ ]\())"
)
_DIRECT: Final = rf"(?:(?:{_WORD}|[{_UPPER}]\.)[ ]){{1,3}}{_FAMILY}{_SUFFIX}"
_COMPACT: Final = (
    rf"{_FAMILY}[ ][{_UPPER}]{{1,3}}(?=[,;( ]|$|\.(?![ ]{_WORD}(?:,|$|[ ](?:and|&)[ ])))"
)
_BARE: Final = rf"{_FAMILY},[ ][{_UPPER}]{{1,3}}(?=,|[ ]\(|[ ](?:and|&)[ ])"
_AND: Final = r"(?:,?[ ](?:and|&)|;)[ ]"
_ET_AL: Final = r"(?:,?[ ]et[ ]al\b\.?|,?[ ]and[ ]others\b)"

SAME_AUTHOR: Final = r"(?<![\w-])(?:-{2,8}|_{2,8})(?=[.,])"
"""A dash for the author of the entry before: ———. Title."""
_SAME: Final = re.compile(SAME_AUTHOR)
_LIST: Final = re.compile(
    rf"(?P<names>(?:{_INVERTED}(?:[,;][ ](?:{_INITIALLED}|{_BARE}|{_DIRECT}"
    rf"(?=,[ ][^.()\d]{{2,80}}\band[ ])))*+"
    rf"|{_COMPACT}(?:,[ ]{_COMPACT})*+)(?:{_AND}(?:{_INITIALLED}|{_COMPACT}"
    rf"|{_DIRECT}|{_INVERTED}))*)"
    rf"(?P<others>{_ET_AL})?"
)
_NAME_LAST: Final = re.compile(
    rf"(?:^|[.;”][ ]){_INITIALLED}$|^{_FAMILY},[ ]{_GIVEN}(?:;[ ]{_FAMILY},[ ]{_GIVEN})*$"
)
_NAME_NEXT: Final = re.compile(rf"[ ](?:{_INITIALLED}|{_PARTICLES}{_WORD},[ ]{_GIVEN}(?=[.;,(]))")
_ONE: Final = re.compile(
    rf"(?P<inverted>{_INITIALLED})|(?P<compact>{_COMPACT})|(?P<direct>{_DIRECT}|{_WORD}(?=$))"
)
_FIRST: Final = re.compile(_INVERTED)
_SEPARATOR: Final = re.compile(r"[ ,;]*(?:(?:and|&)[ ])?")
_ROLE: Final = re.compile(
    r"[ ]?[,.]?[ ]?\(?(?P<role>[Ee]ds?|[Ee]ditors?|[Tt]rans|[Tt]ranslators?)\b\.?\)?(?=[ .,(])"
)
_YEAR: Final = re.compile(
    r"[.,]?[ ]{0,3}(?:\((?P<year>(?:1[5-9]|20)\d\d)[a-z]?(?:,[ ]"
    r"(?P<day>[A-Z][a-z]+\.?(?:[ ]\d{1,2})?))?\)"
    r"|(?P<bare>(?:1[5-9]|20)\d\d)[a-z]?(?=[.,: ])|\((?P<undated>n\.d\.|in press"
    r"|forthcoming)\))[.,:]?[ ]{0,3}"
)
_END: Final = re.compile(r"\.[ ]|(?<=\.)[ ]|,[ ](?=[A-Z“])|[ ](?=“)")
_DIRECT_DATED: Final = re.compile(
    rf"(?P<names>{_DIRECT}(?:(?:,[ ]|{_AND}){_DIRECT}){{0,6}})"
    r"(?=[.,]?[ ](?:\((?:1[5-9]|20)\d\d|(?:1[5-9]|20)\d\d\.))"
)
_BODY: Final = re.compile(r"(?P<names>[A-Z][^.()“”\"\d]{2,100}?)\.?[ ](?=\((?:1[5-9]|20)\d\d)")


class ListHead(NamedTuple):
    """Who and when, and where the title begins; ``dated`` if the year stands before the title.

    ``same`` if a dash stands for the names of the entry before.
    """

    names: Names
    issued: EDTF | None
    title: int
    dated: bool
    same: bool = False

    def give(self, draft: Draft) -> None:
        """Give a draft what the head says."""
        for name in ("author", "editor", "translator"):
            draft.put(name, tuple(getattr(self.names, name)))
        draft.rest.extend(self.names.rest)
        draft.put("issued", self.issued)
        draft.put("same_author", "---" if self.same else "")
        draft.listed = True


def read_list_head(page: Page, start: int, end: int) -> ListHead | None:
    """The head of an entry of a list, or None if the words are no such head."""
    plain = page.plain
    same = _SAME.match(plain, start, end)
    found = same or _LIST.match(plain, start, end)
    if found is None:
        return _body(page, start, end)
    names = Names() if same else list_names(found["names"])
    if not same and found["others"]:
        names.rest.append("et al.")
    pos = found.end()
    if role := _ROLE.match(plain, pos, end):
        pos = role.end()
        names = _with_role(names, role["role"][0].lower())
    if year := _YEAR.match(plain, pos, end):
        if year["undated"]:
            names.rest.append(year["undated"])
        return ListHead(names, _issued(year), year.end(), dated=True, same=same is not None)
    stop = _END.match(plain, pos, end)
    if stop is None or not plain[stop.end() : stop.end() + 1].strip():
        return None
    return ListHead(names, None, stop.end(), dated=False, same=same is not None)


def names_go_on(plain: str, start: int, pos: int, end: int) -> bool:
    """Whether a semicolon at ``pos`` parts two names of one list: Harper, T.; Doe, S."""
    if _NAME_NEXT.match(plain, pos + 1, end) is None:
        return False
    return _NAME_LAST.search(plain[max(start, pos - 80) : pos]) is not None


def _body(page: Page, start: int, end: int) -> ListHead | None:
    """An organisation, or names in reading order, before a year in brackets."""
    if direct := _DIRECT_DATED.match(page.plain, start, end):
        named = english_names(direct["names"])
        year = _YEAR.match(page.plain, direct.end(), end)
        if named and year:
            return ListHead(named, _issued(year), year.end(), dated=True)
    found = _BODY.match(page.plain, start, min(end, start + 140))
    if found is None or (" " not in found["names"] and not found["names"].isupper()):
        return None
    year = _YEAR.match(page.plain, found.end() - 1, end)
    if year is None:
        return None
    words = found["names"].strip(" ,")
    names = english_names(words)
    if names is None or is_latin_body(words):
        names = Names(author=[Creator(literal=words)])
    return ListHead(names, _issued(year), year.end(), dated=True)


def _issued(year: re.Match[str]) -> EDTF | None:
    if year["undated"]:
        return None
    if year["day"] and (date := english_date(f"{year['day'].replace('.', '')}, {year['year']}", 0)):
        return date.value
    date = english_date(year["year"] or year["bare"], 0)
    return date.value if date else None


def list_names(words: str) -> Names:
    """The names of a list as authors: Harper, T., and Sara Doe."""
    names = Names()
    first = _FIRST.match(words)
    pos = 0
    if first:
        names.author.append(_inverted(first[0]))
        pos = first.end()
    while pos < len(words):
        pos = _SEPARATOR.match(words, pos).end()  # type: ignore[union-attr]
        found = _ONE.match(words, pos) or _FIRST.match(words, pos)
        if found is None or found.end() == pos:
            break
        names.author.append(_one(found))
        pos = found.end()
    return names


def _one(found: re.Match[str]) -> Creator:
    kind = found.lastgroup
    if kind == "compact":
        family, given = found[0].rsplit(" ", 1)
        return Creator(family=family, given=given)
    if kind == "direct":
        direct = english_names(found[0])
        return direct.author[0] if direct and direct.author else Creator(literal=found[0])
    return _inverted(found[0])


def _inverted(words: str) -> Creator:
    family, given = words.split(",", 1)
    return Creator(family=family.strip(), given=given.strip().replace(",", ""))


def _with_role(names: Names, sign: str) -> Names:
    if sign == "e":
        return Names(editor=names.author, rest=names.rest)
    return Names(translator=names.author, rest=names.rest)
