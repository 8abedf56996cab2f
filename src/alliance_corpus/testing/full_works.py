"""Strategies for works with every field, for tests of the formats of bibliographies."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import evolve
from hypothesis import strategies as st

from alliance_corpus.export.csl import TYPES
from alliance_corpus.records import Creator, Work
from alliance_corpus.testing.dates import edtf_values

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_SIGNS: Final = "日米協力防衛Scé𠮷１「」・－ -a()[]{}\\%&#_~^$\"';:,.=+*@|/<>"
"""Japanese, and the signs that formats use themselves."""

_TRAPS: Final = (
    "and", "A and B", "others", "et al.", "de la Cruz", "van", "note: 注", "type: treaty",
    "a; section: b", "50%", "A -- B", "``A''", "「A「B」」", r"\emph{x}", "Smith, Jr.",
    "平成18年7月号", "第13回日米安全保障セミナー",
)  # fmt: skip
_PAGES: Final = ("1", "101-120", "xi-xv", "1-3, 5", "230, 232-235", "第3頁", "12-", "5-1-2")
_URLS: Final = (
    "https://example.org/a_b~c%20d?x=1&y=2;z#frag",
    "https://example.org/%E6%97%A5",
    "https://example.org/日本/(1)",
)


@cache
def phrases() -> SearchStrategy[str]:
    """Words with signs that have a meaning in TeX and RIS, and words that confuse readers.

    Blanks are single and inside, since the formats keep no others.
    """
    words = st.text(_SIGNS, min_size=1, max_size=12).map(lambda text: " ".join(text.split()))
    return words.map(lambda text: text or "日") | st.sampled_from(_TRAPS)


@cache
def creators() -> SearchStrategy[Creator]:
    """People with one name or two, and bodies."""
    return st.one_of(
        st.builds(Creator, family=phrases(), given=phrases()),
        st.sampled_from(
            [
                Creator(family="楠", given="綾子"),
                Creator(family="Nye", given="Joseph S."),
                Creator(family="ナイ"),
                Creator(literal="防衛省"),
            ]
        ),
        st.builds(Creator, family=phrases()),
        st.builds(Creator, given=phrases()),
        st.builds(Creator, literal=phrases()),
    )


@cache
def bibliographies(min_size: int = 0, max_size: int = 5) -> SearchStrategy[tuple[Work, ...]]:
    """Works of every type of CSL with any of their fields, and with ids in both scripts.

    Args:
        min_size: the fewest works.
        max_size: the most.
    """
    maybe = st.none() | phrases()
    names = st.lists(creators(), max_size=3).map(tuple)
    dates = st.none() | edtf_values()
    work = st.builds(
        Work,
        id=st.just("work"),
        type=st.sampled_from(sorted(TYPES)),
        author=names,
        editor=names,
        translator=names,
        issued=dates,
        accessed=dates,
        page=st.none() | st.sampled_from(_PAGES),
        URL=st.none() | st.sampled_from(_URLS),
        DOI=st.none() | st.just("10.1000/182_(a)"),
        language=st.sampled_from([None, "ja", "en", "ko", "ja-Latn"]),
        instrument=st.none(),
        title=st.just("") | phrases(),
        **dict.fromkeys(_TEXTS, maybe),
    )
    return st.lists(work, min_size=min_size, max_size=max_size).map(
        lambda works: tuple(
            evolve(one, id=f"{'防衛' if n % 2 else 'work'}-{n}") for n, one in enumerate(works)
        )
    )


_TEXTS: Final = (
    "container_title", "collection_title", "event_title", "publisher", "publisher_place",
    "edition", "volume", "issue", "number", "section", "genre", "authority", "archive",
    "archive_location", "note",
)  # fmt: skip
