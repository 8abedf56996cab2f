"""Decide whether a work is a primary or a secondary source.

A primary source comes from those who acted, or from their time: treaties, laws, papers of
governments and parties, statements, minutes, newspapers, memoirs. A secondary source is about
them: scholarship. Four tables decide, the first that has the work:

1. `GENRES`: the last word of its genre (Japanese and English have the head of a compound last).
2. Its ``instrument``: the text of an instrument of the corpus is primary, whoever wrote it.
3. `ISSUERS`: the kind of the institutions that are its authors, where all are of one sort.
4. `TYPES`: its CSL type.

If none of them has it, the kind is unknown: nothing is guessed from titles. Types are those of CSL
1.0.2 (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.records import Institution, Work
    from alliance_corpus.tables.table import Table

PRIMARY: Final = "primary"
SECONDARY: Final = "secondary"


def _table(*, primary: str, secondary: str) -> Mapping[str, str]:
    return {
        **dict.fromkeys(primary.split("|"), PRIMARY),
        **dict.fromkeys(secondary.split("|"), SECONDARY),
    }


GENRES: Final = _table(
    primary=(
        "条約|協定|議定書|交換公文|取極|憲法|法律|法案|政令|省令|決議|"
        "指針|大綱|白書|青書|閣議決定|"
        "声明|宣言|共同発表|共同声明|共同宣言|談話|演説|答弁|記者会見|会見|記者発表|"
        "議事録|会議録|速記録|合意議事録|公文|公文書|外交文書|覚書|電報|公電|書簡|口上書|"
        "日記|回顧録|回想録|自伝|証言|オーラルヒストリー|インタビュー|資料集|史料集|新聞記事|社説|"
        "treaty|agreement|protocol|exchange of notes|act|bill|resolution|guidelines|white paper|"
        "statement|declaration|communiqué|communique|press release|press conference|remarks|"
        "minutes|hearing|testimony|memorandum|telegram|cable|letter|diary|memoir|memoirs|"
        "oral history|interview|editorial"
    ),
    secondary=(
        "論文|研究論文|修士論文|博士論文|研究ノート|研究報告|研究報告書|研究成果報告書|研究書|"
        "学会報告|学会発表|書評|文献解題|"
        "thesis|dissertation|master's thesis|phd thesis|working paper|discussion paper|"
        "conference paper|research report|book review"
    ),
)
"""The last word of a genre, in lower case; the longest match decides."""

ISSUERS: Final = _table(
    primary=(
        "ministry|cabinet-body|legislature|consultative-body|mechanism|military|office|"
        "diplomatic-mission|international-organisation|political-party|base|state|territory"
    ),
    secondary="think-tank|university|learned-society",
)
"""Kinds of institution (``INSTITUTION_KINDS``); archives, libraries, publishers decide nothing."""

TYPES: Final = _table(
    primary=(
        "treaty|legislation|regulation|bill|legal_case|hearing|manuscript|"
        "personal_communication|interview|article-newspaper"
    ),
    secondary=(
        "article-journal|book|chapter|thesis|paper-conference|review|review-book|"
        "entry|entry-dictionary|entry-encyclopedia"
    ),
)
"""CSL types. Reports, documents, speeches, web pages and magazine articles may be either."""


def source_kind(work: Work, institutions: Table[Institution]) -> str | None:
    """Which kind of source a work is.

    Args:
        work: the work.
        institutions: where the kinds of its authors are looked up.

    Returns:
        ``primary``, ``secondary``, or None if no table decides.
    """
    fitting = [head for head in GENRES if _ends_with(work.genre or "", head)]
    if fitting:
        return GENRES[max(fitting, key=len)]
    if work.instrument is not None:
        return PRIMARY
    return _of_issuers(work, institutions) or TYPES.get(work.type)


def _ends_with(genre: str, head: str) -> bool:
    """Whether a genre ends with a word; a Latin one must begin there (letter, not newsletter)."""
    before, found, after = genre.casefold().rpartition(head)
    return bool(found) and not after and not (head.isascii() and before[-1:].isalnum())


def _of_issuers(work: Work, institutions: Table[Institution]) -> str | None:
    """The kind that its authors give, if all of them are institutions of one sort."""
    issuers = [institutions.get(creator.entity or "") for creator in work.author]
    kinds = {ISSUERS.get(issuer.kind) if issuer is not None else None for issuer in issuers}
    return kinds.pop() if len(kinds) == 1 else None
