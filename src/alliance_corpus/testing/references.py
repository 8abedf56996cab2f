"""Strategies for works and for references to them as they are printed.

The words are invented, and built here without the reader's patterns, so that they test it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from alliance_corpus.dates import EDTF
from alliance_corpus.readers.references.render import STYLES, Style, render
from alliance_corpus.records.works import Creator, Work
from alliance_corpus.testing.bibliographic import (
    BODIES,
    FAMILIES,
    GIVENS,
    creator_lists,
    dates_of_issue,
    locators,
    page_ranges,
    titles,
)

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

_JOURNALS: Final = ("国際関係研究", "海港論叢", "法政雑誌", "安全を考える", "Harbor・フォーラム")
_MAGAZINES: Final = ("中央公論", "世界", "週刊みなと", "月刊海軍")
_NEWSPAPERS: Final = ("東亜新聞", "みなと新報", "南海タイムス")
_PUBLISHERS: Final = (
    "青空書房",
    "北星社",
    "海山大学出版会",
    "みなと書店",
    "岬",
    "ひかり新書",
    "港湾・海運協会",
)
_SERIES: Final = ("岬新書", "みなと選書", "現代外交叢書")
_EDITIONS: Final = ("第2版", "増補版", "新版", "令和5年版", "平成元年度版")
_ARCHIVES: Final = ("外務省外交史料館", "国立公文書館", "海港県史料館")
_GENRES: Final = ("閣議決定", "覚書", "記者会見", "政策提言")
_NAMES_EN: Final = (
    "Jane Doe",
    "Robert A. Fields",
    "Mary von Holt",
    "Li Chen",
    "T. J. Marsh",
    "Ann O'Hara",
)
_TITLES_EN: Final = (
    "The Making of an Alliance", "Arms and Harbors: Japan after 1952", "Why Bases Stay",
    "A Treaty and Its Limits", "Deterrence, Trust, and Time", "War, Peace, and Tonnage, 1945-1960",
)  # fmt: skip
_JOURNALS_EN: Final = ("Journal of Harbor Studies", "Pacific Affairs Quarterly", "Alliance Review")
_PLACES_EN: Final = ("New York", "London", "Washington, D.C.", "Ithaca, NY")
_PUBLISHERS_EN: Final = ("Harbor Press", "University of the Coast Press", "Anchor and Sons")

_NUMBER: Final = st.integers(1, 99).map(str)
_MAYBE: Final = st.booleans()


@st.composite
def cited_works(draw: DrawFn, kind: str | None = None) -> Work:
    """Works of the kinds that the Japanese styles know, with the fields those kinds have.

    Args:
        draw: Given by Hypothesis.
        kind: A CSL type, or None for any.
    """
    chosen = kind or draw(st.sampled_from(tuple(_KINDS)))
    fields = draw(_KINDS[chosen]())
    return Work(id="work", type=chosen, **fields)


def _optional(values: SearchStrategy[str]) -> SearchStrategy[str | None]:
    return st.none() | values


def _articles() -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "title": titles(),
            "author": creator_lists(),
            "container_title": st.sampled_from(_JOURNALS),
            "volume": _optional(_NUMBER),
            "issue": _NUMBER,
            "page": _optional(page_ranges()),
            "issued": st.none()
            | dates_of_issue(precision="year")
            | dates_of_issue(precision="month"),
        }
    )


def _magazines() -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "title": titles(),
            "author": creator_lists(),
            "container_title": st.sampled_from(_MAGAZINES),
            "page": _optional(page_ranges()),
            "issued": dates_of_issue(precision="month"),
        }
    ).map(_by_month)


def _by_month(fields: dict[str, Any]) -> dict[str, Any]:
    """Magazines are numbered by their month."""
    year, month = str(fields["issued"]).split("-")
    return {**fields, "issue": f"{year}年{int(month)}月号"}


def _newspapers() -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "title": _optional(titles()),
            "container_title": st.sampled_from(_NEWSPAPERS),
            "edition": _optional(st.sampled_from(("朝刊", "夕刊"))),
            "issued": dates_of_issue(precision="day"),
        }
    )


@st.composite
def _books(draw: DrawFn) -> dict[str, Any]:
    edited = draw(_MAYBE)
    names = draw(creator_lists())
    return {
        "title": draw(titles()),
        "author": () if edited else names,
        "editor": names if edited else (),
        "translator": draw(st.lists(_persons(), max_size=2, unique_by=str).map(tuple)),
        "collection_title": draw(_optional(st.sampled_from(_SERIES))),
        "publisher": draw(st.sampled_from(_PUBLISHERS)),
        "edition": draw(_optional(st.sampled_from(_EDITIONS))),
        "issued": draw(dates_of_issue(precision="year")),
    }


def _persons() -> SearchStrategy[Creator]:
    return st.tuples(st.sampled_from(FAMILIES), st.sampled_from(GIVENS)).map(
        lambda parts: Creator(literal="".join(parts))
    )


def _chapters() -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "title": titles(),
            "author": creator_lists(),
            "editor": creator_lists(),
            "container_title": titles(),
            "publisher": st.sampled_from(_PUBLISHERS),
            "page": _optional(page_ranges()),
            "issued": dates_of_issue(precision="year"),
        }
    )


def _theses() -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "title": titles(),
            "author": st.tuples(_persons()),
            "publisher": st.sampled_from(("海山大学", "岬大学大学院")),
            "genre": st.sampled_from(("博士論文", "修士論文")),
            "issued": dates_of_issue(precision="year"),
        }
    )


def _webpages() -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "title": titles(),
            "author": st.tuples(st.sampled_from(BODIES).map(lambda name: Creator(literal=name))),
            "issued": st.none() | dates_of_issue(),
            "URL": st.sampled_from(
                ("https://www.example.jp/a/b.html", "http://example.com/?q=1&r=2")
            ),
            "accessed": st.none() | dates_of_issue(precision="day"),
        }
    )


def _documents() -> SearchStrategy[dict[str, Any]]:
    plain = st.fixed_dictionaries(
        {"title": titles(), "genre": st.sampled_from(_GENRES), "issued": dates_of_issue()}
    )
    named = st.fixed_dictionaries(
        {
            "title": titles().map("日米共同声明「{}」".format),
            "genre": st.just("共同声明"),
            "issued": dates_of_issue(),
        }
    )
    return plain | named


def _minutes() -> SearchStrategy[dict[str, Any]]:
    names = (
        "第75回国会参議院予算委員会会議録",
        "第2回国会衆議院外務委員会議録",
        "第200回国会参議院会議録",
    )
    return st.fixed_dictionaries(
        {
            "title": st.sampled_from(names),
            "number": _NUMBER,
            "issued": dates_of_issue(precision="day"),
        }
    )


@st.composite
def _laws(draw: DrawFn, names: tuple[str, ...], kind: str) -> dict[str, Any]:
    year = draw(st.integers(2, 63))
    return {
        "title": draw(st.sampled_from(names)),
        "number": f"昭和{year}年{kind}第{draw(_NUMBER)}号",
        "issued": EDTF(str(1925 + year)),
    }


def _papers() -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "title": titles(),
            "archive": st.sampled_from(_ARCHIVES),
            "archive_location": _optional(st.sampled_from(("2010-6226", "A'.1.3.1.1", "H22-021"))),
            "issued": st.none() | dates_of_issue(),
        }
    )


_KINDS: Final = {
    "article-journal": _articles,
    "article-magazine": _magazines,
    "article-newspaper": _newspapers,
    "book": _books,
    "chapter": _chapters,
    "document": _documents,
    "hearing": _minutes,
    "legislation": lambda: _laws(("港湾法", "基地の設置に関する法律", "特別措置法"), "法律"),
    "treaty": lambda: _laws(("日本国と海国との間の条約", "航空協定"), "条約"),
    "manuscript": _papers,
    "thesis": _theses,
    "webpage": _webpages,
}


@st.composite
def english_works(draw: DrawFn) -> Work:
    """Books, articles and chapters in English, for the ``chicago`` style."""
    people = st.sampled_from(_NAMES_EN).map(_english_name)
    authors = draw(st.lists(people, min_size=1, max_size=3, unique_by=str).map(tuple))
    issued = draw(dates_of_issue(precision="year"))
    fields: dict[str, Any] = {
        "title": draw(st.sampled_from(_TITLES_EN)),
        "author": authors,
        "issued": issued,
    }
    kind = draw(st.sampled_from(("article-journal", "book", "chapter")))
    if kind == "article-journal":
        fields |= {"container_title": draw(st.sampled_from(_JOURNALS_EN)), "volume": draw(_NUMBER)}
        fields |= {"issue": draw(_optional(_NUMBER)), "page": draw(_optional(page_ranges()))}
    else:
        fields |= {
            "publisher": draw(st.sampled_from(_PUBLISHERS_EN)),
            "publisher_place": draw(st.sampled_from(_PLACES_EN)),
        }
    if kind == "chapter":
        fields |= {
            "container_title": draw(st.sampled_from(_TITLES_EN)),
            "page": draw(_optional(page_ranges())),
        }
        fields |= {
            "editor": draw(st.lists(people, min_size=1, max_size=2, unique_by=str).map(tuple))
        }
    return Work(id="work", type=kind, **fields)


def _english_name(name: str) -> Creator:
    parts = name.split()
    split = 1 if len(parts) == 3 and parts[1] == "von" else len(parts) - 1
    return Creator(family=" ".join(parts[split:]), given=" ".join(parts[:split]))


@st.composite
def printed(draw: DrawFn, style: Style | None = None) -> tuple[Work, Style, str, str | None]:
    """A work, a style, the work printed in it, and the locator that is printed with it."""
    chosen: Style = draw(st.sampled_from((style,) if style else STYLES))
    work = draw(english_works() if chosen == "chicago" else cited_works())
    locator = None
    parts = (
        ("article-journal", "chapter") if chosen != "list" else ()
    )  # a list gives their own pages
    if work.page is None and work.type in ("book", "hearing", *parts):
        locator = draw(st.none() | locators())
    return work, chosen, render(work, chosen, locator=locator), locator


_WIDE: Final = str.maketrans("0123456789(),-", "０１２３４５６７８９（），－")


@st.composite
def typeset(draw: DrawFn, text: str) -> str:
    """The same words as another printer sets them.

    Figures and brackets in full width, another dash, blanks before units, and the line or the page
    broken anywhere but in a URL, beside a blank, or between two Latin signs.
    """
    if "://" in text:
        return text
    if draw(_MAYBE):
        text = text.translate(_WIDE)
    for unit in draw(st.lists(st.sampled_from("巻号頁"), unique=True)):
        text = text.replace(unit, f" {unit}")
    places = [
        place
        for place in range(1, len(text))
        if not text[place - 1 : place + 1].isascii()
        and not any(sign.isspace() for sign in text[place - 1 : place + 1])
    ]
    chosen = draw(st.lists(st.sampled_from(places), max_size=3, unique=True)) if places else []
    for place in sorted(chosen, reverse=True):
        text = (
            text[:place]
            + draw(st.sampled_from(("\n", "\r\n", "\n12\n\f", "\n－ 12 －\f")))
            + text[place:]
        )
    return text
