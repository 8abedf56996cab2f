"""Words and phrases by document; tokenisers that need no dictionary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, TypeAlias
from unicodedata import normalize

from attrs import frozen

from alliance_corpus.corpus.phrases import PhraseCount, phrases_in
from alliance_corpus.errors import QueryError
from alliance_corpus.tables.rows import Rows

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Block
    from alliance_corpus.tables.table import Table

Tokenizer: TypeAlias = Callable[[str], Iterable[str]]
"""A function that cuts a text into words."""

_KANJI: Final = "々〆〇ヶ㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff"
_KATAKANA: Final = "ァ-ヺー"
_HIRAGANA: Final = "ぁ-ゖ"
_RUNS: Final = re.compile(
    rf"[{_KANJI}]+|[{_KATAKANA}]+|[^\W\d_{_KANJI}{_KATAKANA}{_HIRAGANA}]+(?:['’.-][^\W\d_]+)*"
)
_LETTERS: Final = re.compile(r"[^\W_]+")


def script_runs(text: str) -> list[str]:
    """The words of a text by script: runs of kanji, of katakana, and of other letters.

    Japanese changes its script where a content word begins or ends, so that most runs of kanji
    or katakana are words or compounds of words. A compound stays whole (防衛協力 does not count
    as 防衛), neighbours of one script are not separated, and what is written in hiragana
    (particles, endings, some words) and in digits is left out. Width and case do not matter.

    Returns:
        The runs in order, in NFKC and case-folded.
    """
    return _RUNS.findall(normalize("NFKC", text).casefold())


def character_ngrams(n: int = 2) -> Tokenizer:
    """A tokeniser that gives every ``n`` neighbouring letters or digits.

    N-grams need no words at all: a compound counts in each of its parts, but some pieces mean
    nothing (衛協 in 防衛協力). They do not cross spaces or punctuation. Width and case
    do not matter.

    Raises:
        QueryError: if ``n`` is not a number above 0.
    """
    if isinstance(n, bool) or not isinstance(n, int) or n < 1:
        raise QueryError(f"n-grams of {n!r}: expected a number above 0")

    def tokenize(text: str) -> list[str]:
        runs = _LETTERS.findall(normalize("NFKC", text).casefold())
        return [run[at : at + n] for run in runs for at in range(len(run) - n + 1)]

    return tokenize


def counted(blocks: Iterable[Block], tokenize: Tokenizer) -> Counter[str]:
    """How often each word occurs in some blocks; words do not cross blocks."""
    return Counter(word for block in blocks for word in tokenize(block.text))


@frozen
class WordCount:
    """How often a word occurs in a document.

    Attributes:
        word: the word, as the tokeniser gives it.
        document: id of the document.
        count: how often.
        per_thousand: how often in a thousand words of the document, as the tokeniser cuts them.
    """

    word: str
    document: str
    count: int
    per_thousand: float


def word_counts(
    blocks: Table[Block], tokenize: Tokenizer = script_runs, *, minimum: int = 1
) -> Rows[WordCount]:
    """The words of each document and how often they occur in it.

    Shows: what a document talks about most. Does not show: what it says about it, or how often a
    word in the dictionary's sense occurs (see the tokeniser). In short documents every word changes
    the shares a lot.

    Args:
        blocks: the blocks that count, say ``corpus.blocks.where(kind="paragraph")``.
        tokenize: any function that cuts a text into words.
        minimum: leave out words that occur less often in a document.

    Returns:
        The words by document, the most frequent first, then in order of first occurrence.
    """
    rows = []
    for document, found in blocks.group_by("document").items():
        counts = counted(found, tokenize)
        total = counts.total()
        rows += [
            WordCount(word, document, count, 1000 * count / total)
            for word, count in counts.most_common()
            if count >= minimum
        ]
    return Rows(WordCount, rows)


def phrases_by_document(corpus: Corpus, phrases: str | Iterable[str]) -> Rows[PhraseCount]:
    """How often phrases occur in each document, the documents in order of time.

    A phrase is found as `Corpus.search` finds it, in any width, case and spacing, and also inside
    longer words (抑止 in 拡大抑止).

    Shows: which documents use a phrase, and whether later ones do. Does not show: a trend. A
    few documents by different authors and of different kinds differ for many reasons besides
    their dates, and some have no known date.

    Args:
        corpus: the documents.
        phrases: a phrase, or several.

    Returns:
        A row for each phrase and document, zeros included; undated documents last.

    Raises:
        QueryError: if a phrase is empty.
        TextNotShippedError: if the dataset was built without a text.
    """
    return phrases_in(corpus, corpus.search, phrases)
