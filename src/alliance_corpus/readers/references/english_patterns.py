"""By what the parts of an English imprint are known: pages, volumes, editions, towns, theses."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.references import numbering
from alliance_corpus.readers.references.numbers import B

LEFT: Final = 80
SEPARATOR: Final = re.compile(
    r"[ ,.、:;*_-]{0,8}(?:\[Online\]\.?[ ]*)?(?:(?:[Ff]rom|[Aa]t|[Aa]vailable(?:[ ](?:at|from))?"
    r"|[Rr]etrieved[ ]from|URL):?[ ]+(?=\ue000))"
    r"|[ ,]{1,4}esp(?:\.|ecially)[ ](?=\d|[cp])|[ ,.、:;*_-]{1,8}"
)
IN: Final = re.compile(r"[Ii]n:?[ ]+(?=[A-Z“*_])")
PAGES: Final = re.compile(
    rf"(?:pp?\.?|pages?){B}(?P<n>(?:[A-Z]?\d{{1,5}}|[ivxlc]{{1,7}})(?:{B}-{B}"
    rf"(?:\d{{1,5}}|[ivxlc]{{1,7}}))?(?:{B}[,、&]{B}{numbering.NO_YEAR}\d{{1,5}}"
    rf"(?:{B}-{B}\d{{1,5}})?(?!\d|{B}[A-Z])){{0,12}})(?:ff?\.)?(?![\w])",
    re.IGNORECASE,
)
NOTE: Final = r"(?:[ ]?nn?\.?[ ]?\d{1,3}(?:[-–,&][ ]?\d{1,3})?|n\.?(?!\w))"
"""A note on a page: 45n3, 45 n. 3, 47nn2-3, 45n."""


def note_of(found: re.Match[str]) -> str:
    """The note of a page, without blanks: n3."""
    return re.sub("[ .]", "", found["note"] or "")


BARE_PAGES: Final = re.compile(
    rf"(?P<p>(?:e\d{{1,7}}|\d{{1,5}}|[ivxl]{{1,7}}(?:-[ivxl]{{1,7}})?)(?:{B}-{B}\d{{1,5}})?(?:{B},{B}\d{{1,5}}(?:{B}-{B}\d{{1,5}})?"
    rf"(?!\d)){{0,6}})(?P<note>{NOTE})?(?=[ ]*(?:[.,;()、]|$))"
)
COMPACT: Final = re.compile(
    rf"(?P<v>\d{{1,4}}){B}(?:\({B}(?:no\.{B})?(?P<i>\d{{1,3}}"
    rf"(?:[-/]\d{{1,3}})?){B}\)|[:/.](?P<j>\d{{1,3}})(?={B}[(,]))"
)
BARE_VOLUME: Final = re.compile(r"(?P<v>\d{1,4})(?=[ ]*[,(:;、])")
ARTICLE: Final = re.compile(r"(?:Article|Art\. no\.)[ ](?P<n>[A-Za-z]?[\d.]{1,12}\d|\d)")
"""The number of an article in a journal without pages through the volume."""
VOLUME: Final = re.compile(
    rf"[Vv]ol(?:ume|s)?\b\.?{B}(?P<n>(?:[A-Z]{{1,4}}-)?\d{{1,4}}|[IVXLCⅠ-Ⅻ]{{1,8}}(?![a-z]))"
    rf"(?:{B},?{B}[Pp](?:ar)?t\.?{B}\d)?"
)
ISSUE: Final = re.compile(rf"(?:[Nn]os?\b\.?|[Ii]ssue\b|#){B}(?P<n>\d{{1,5}}(?:[-/]\d{{1,4}})?)")
EDITION: Final = re.compile(
    r"(?P<n>\d{1,2}(?:st|nd|rd|th|d)(?: [Rr]ev\.)?|[Rr]ev(?:ised|\.)|[Nn]ew"
    r"|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth) [Ee]d(?:ition|n)?\b\.?"
)
VOLUMES: Final = re.compile(r"\d{1,2}[ ]vols?\b\.?|\d{1,4}[ ]pp?\b\.?")
"""How much there is of a book: 2 vols., 312 pp."""
NEWS_PAGES: Final = re.compile(r"[A-Z]{1,2}\d{1,3}(?:-[A-Z]?\d{1,3})?(?=[ ]*(?:[.,;)]|$))")
DOCUMENT: Final = re.compile(
    r"arts?\.?[ ]\d{1,3}"
    r"|(?:[Dd]oc(?:ument|s?\.)|[Ii]tem|cols?\.|paras?\.)[ ]?(?:[Nn]os?\.[ ]?)?\d{1,5}(?:-\d{1,5})?"
)
"""A place in a volume of documents or debates."""
CHAPTER: Final = re.compile(
    rf"(?:[Cc]h(?:ap(?:ter)?s?)?\.?|[Ss]ec(?:tion|\.)|[Pp]art){B}\d{{1,3}}(?!\d)"
)
_TRANS: Final = r"[Tt]r(?:ans(?:\.|lated)|\.)"
_ED: Final = r"[Ee]d(?:s?\.|ited)"
_BY: Final = (
    r"(?:[ ]by)?[ ]+(?P<names>[A-Z][^();:]{2,120}?)(?=[ ]?[(]|,[ ]"
    rf"(?!and[ ][A-Z]|[^,]{{3,40}},[ ]and[ ][A-Z])|,?[ ]and[ ](?:{_TRANS}|{_ED})"
    r"|(?<![A-Z])\.[ ]|\.?$)"
)
WHO: Final = (
    (
        re.compile(rf"(?:and[ ])?(?:{_TRANS}[ ]and[ ]{_ED}|{_ED}[ ]and[ ]{_TRANS}){_BY}"),
        ("editor", "translator"),
    ),
    (re.compile(rf"(?:and[ ])?{_TRANS}{_BY}"), ("translator",)),
    (re.compile(rf"(?:and[ ])?{_ED}{_BY}"), ("editor",)),
)
"""Editors and translators after their role: trans. X and ed. Y; ed. and trans. Z."""
WHO_SIGNS: Final = frozenset("aeEtT")
PIECE: Final = re.compile(r"[^,()\[\]:;、“”\ue000]{1,160}")
BEFORE_NUMBER: Final = re.compile(
    r"[ ]+(?=(?:\d{1,4}(?:\.\d{1,3})?[ ]*(?:[,(:;]|$)|[Vv]ol\b|[Nn]o\b|pp?\.[ ]?\d))"
)
TOWN: Final = r"[A-Z][A-Za-z]+(?:[ -][A-Z][A-Za-z]+){0,3}(?:,[ ][A-Z][A-Za-z.]{1,12})?"
Y: Final = r"(?:1[5-9]|20)\d\d(?!-)"
BOOK_TITLE: Final = re.compile(
    r"[^(“”;\ue000]{3,200}?(?=[ ]*[,.]?[ ]*(?:\(|$)"
    rf"|,[ ](?:[Ee]d(?:s?\.|ited[ ]by)|[Tt]rans|[Vv]ols?\.|pp?\.|(?!{Y}|(?:1[5-9]"
    rf"|20)\d\d-)\d{{1,4}}(?:[-,.)]|$)|(?:\d{{1,2}}(?:st|nd|rd|th)|[Rr]ev\.)[ ]ed)"
    rf"|[,.][ ](?:{TOWN}:[ ]|{TOWN},[ ][A-Z][^,.()]{{2,50}},[ ]{Y}"
    rf"|{TOWN},[ ]{Y}|[A-Z][^.,]{{2,40}}(?:,[ ]{Y}|\.?$)))"
)
BOOK_EDITORS: Final = re.compile(
    r"(?P<title>[A-Z][^.,“”();]{2,120}(?:, [a-z][^.,“”();]{2,60})?)\.[ ]"
    r"(?P<names>[A-Z][^“”()\d:]{3,120}?),?[ ]eds?\.(?=[ ,])"
)
"""The book of a chapter, then its editors, as in SIST 02: The Bays. Doe, Sara, ed."""
EDITORS_LAST: Final = re.compile(
    r"(?P<title>[A-Z][^,“”();]{3,150}),[ ](?P<names>(?:[A-Z]\.[ -]?){1,3}[A-Z][^“”();:\d]{2,100}?)"
    r",[ ]Eds?\.(?=[ ,])"
)
"""The same with commas, as engineers print it: in The Bays, S. Doe and A. Roe, Eds."""
EDITORS: Final = re.compile(
    r"(?P<names>[^(“”;:]{3,160}?)(?:,?[ ]?\([Ee]ds?\.?\),?|,[ ](?:eds?\.?,"
    r"|editors?[,.]))[ ]+(?=[A-Z“*_])"
)
SENTENCE: Final = re.compile(
    r"\.[ ](?=(?:[Ll]ast[ ])?(?:[Mm]odified|[Uu]pdated|[Aa]ccessed|[Rr]etrieved"
    r"|[Pp]ublished)|https?"
    r"|[A-Z][a-z]+[ ]\d{1,2},[ ](?:19|20)\d\d"
    r"|(?:1[5-9]|20)\d\d(?:[ ][A-Z][a-z]{2})?[,;.]|[A-Z][A-Za-z ]{1,30}:[ ][A-Z])"
)
"""Where a journal's or a site's name ends at a full stop."""
COMMAS: Final = re.compile(
    rf"(?P<place>{TOWN}),[ ](?P<publisher>(?![A-Z]{{2,3}},)[A-Z][^,.();“]{{2,50}}?)"
    r"(?=,?[ ](?:1[5-9]|20)\d\d\b)"
)
AFTER_PUBLISHER: Final = re.compile(r"(?<=[a-z]{4})\.[ ](?=[A-Z])")
"""A full stop after the publisher, not one of an abbreviation."""
PLACE_NEXT: Final = re.compile(rf",[ ]{TOWN}:[ ][A-Z]")
PROCEEDINGS: Final = re.compile(
    r"[^,;:“”()\ue000]{0,80}?\b(?:Proc(?:eedings|\.)|Conf(?:erence|\.)|Symp(?:osium|\.)|Workshop"
    r"|Congr(?:ess|\.)|Trans(?:actions|\.))(?:[^,;:“”()\ue000.]|\.(?=[ ,](?![A-Z][a-z]+:))){0,120}"
    r"(?:\([A-Z][\w&’' -]{1,20}\))?(?=,|\.?$|[ ]\(|:)"
)
"""The volume of a meeting, whose name is full of abbreviations: Proc. 9th Int. Conf. Tides."""
MEETING_PLACE: Final = re.compile(
    r"\.?,[ ](?P<place>[A-Z][A-Za-z .]{1,30}(?:,[ ][A-Z][A-Za-z .]{1,20}){0,2})"
    r"(?=,[ ](?:[A-Z][a-z]{2,8}\.?[ ](?:\d{1,2}(?:-\d{1,2})?,?[ ])?)?(?:19|20)\d\d)"
)
SCHOOL: Final = re.compile(
    r",[ ](?:Dep(?:t\.|artment)[^,();]{2,60},[ ])?"
    r"(?P<school>[A-Z][^,();]{0,60}\b(?:Univ|Inst|Coll|School)[^,();]{0,40})"
)
PRESENTED: Final = re.compile(
    r"(?:[Pp]aper|[Pp]oster|[Ll]ecture)?[ ]?[Pp]resented[ ]at[ ](?:the[ ])?"
    r"(?P<event>[A-Z0-9][^,();“]{3,100}?(?=[,(;]|\.(?:[ ]|$))"
    r"|(?:annual )?meeting of[^,.();“]{3,100})"
)
ROMAN_VOLUME: Final = re.compile(r"[IVXLC]{1,7}(?=[ ]*[,.:(])")
THESIS: Final = re.compile(
    r"(?:[Uu]npublished[ ]+)?(?:Ph\.?[ ]?D\.?|D\.?Phil\.?|[Dd]octoral|[Mm]aster"
    r"(?:['’]s)?|M\.?[A-Z][a-z]{0,3}\.?|[Bb]achelor['’]s)"
    r"[ ]+(?:[Dd]iss(?:ertation|\.)|[Tt]hesis)"
)
TOWNS: Final = frozenset(
    {
        *("London", "Oxford", "Cambridge", "Paris", "Berlin", "Geneva", "Vienna", "Brussels"),
        *("Amsterdam", "The Hague", "Rome", "Moscow", "New York", "New Haven", "Boston", "Chicago"),
        *("Princeton", "Ithaca", "Stanford", "Washington", "Washington, DC", "Washington, D.C"),
        *("Tokyo", "Kyoto", "Osaka", "Seoul", "Beijing", "Singapore", "Canberra", "Sydney"),
    }
)
"""Towns where books are published, for those that print the town without a colon."""
REPORT: Final = re.compile(
    r"(?P<genre>[A-Z][A-Za-z ]{2,40}?)[ ](?:No|no)\.[ ]?(?P<n>[A-Z]{0,4}[\d.\-]+\w?)"
    r"(?=[ ]*$|[,)])"
)
"""A report by its number: CRS Report No. RS22570."""
GENRE_SIGNS: Final = frozenset("UuPpDdMmBbLl")
PUBLISHED_AT: Final = re.compile(
    r"(?:[Ll]ast[ ])?(?:[Mm]odified|[Uu]pdated|[Pp]ublished|[Pp]osted|[Rr]evised)(?:[ ]on)?[ :]+"
)
PLACE: Final = re.compile(r"(?P<place>[A-Z][A-Za-z.,'’ ]{1,40}?):[ ]*(?=[A-Z“])")
