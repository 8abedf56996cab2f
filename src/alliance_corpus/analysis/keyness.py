"""Keyness: which words distinguish some texts from others."""

from __future__ import annotations

from math import log, log2
from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.analysis.words import counted, script_runs
from alliance_corpus.errors import QueryError
from alliance_corpus.tables.rows import Rows

if TYPE_CHECKING:
    from alliance_corpus.analysis.words import Tokenizer
    from alliance_corpus.records import Block
    from alliance_corpus.tables.table import Table


@frozen
class Keyness:
    """How much more often a word occurs in one text than in another.

    Attributes:
        word: the word, as the tokeniser gives it.
        target: how often it occurs in the target.
        reference: how often it occurs in the reference.
        log_likelihood: G², above 0 where the word is relatively more frequent in the target,
            below 0 where it is in the reference; see `log_likelihood`.
        log_ratio: binary logarithm of the ratio of the relative frequencies; see `log_ratio`.
    """

    word: str
    target: int
    reference: int
    log_likelihood: float
    log_ratio: float


def keyness(
    target: Table[Block],
    reference: Table[Block],
    tokenize: Tokenizer = script_runs,
    *,
    minimum: int = 3,
) -> Rows[Keyness]:
    """The words that are more, or less, frequent in some blocks than in others.

    Shows: which words to look at, by searching for them in context. Does not show: significance.
    G² follows a chi-squared distribution (3.84 at 5 %) only for independent draws, and the words
    of a document are not independent: it repeats what it is about. Single documents differ in
    topic, kind and length as much as in author or time.

    Args:
        target: the blocks whose words are wanted.
        reference: the blocks to compare them with.
        tokenize: any function that cuts a text into words.
        minimum: leave out words that occur less often in both together.

    Returns:
        The words by signed G², those of the target first, then by word.

    Raises:
        QueryError: if one side has no words, or a block is on both.
    """
    both = set(target.ids) & set(reference.ids)
    if both:
        raise QueryError(
            f"{len(both)} blocks are in target and reference, such as {min(both)!r}: expected "
            "none in both"
        )
    ours, theirs = counted(target, tokenize), counted(reference, tokenize)
    sizes = ours.total(), theirs.total()
    for side, size in zip(("target", "reference"), sizes, strict=True):
        if not size:
            raise QueryError(f"the {side} has no words: expected blocks with some")
    rows = []
    for word in ours.keys() | theirs.keys():
        one, two = ours[word], theirs[word]
        if one + two >= minimum:
            ratio = log_ratio(one, sizes[0], two, sizes[1])
            sign = 1 if one * sizes[1] >= two * sizes[0] else -1
            value = sign * log_likelihood(one, sizes[0], two, sizes[1])
            rows.append(Keyness(word, one, two, value, ratio))
    rows.sort(key=lambda row: (-row.log_likelihood, row.word))
    return Rows(Keyness, rows)


def log_likelihood(count: int, size: int, other: int, other_size: int) -> float:
    """G², the log-likelihood ratio of a word's frequencies in two texts (Dunning, 1993).

    It compares one common frequency with two different ones, over the four cells of the table
    *this word or another, in one text or the other* (https://aclanthology.org/J93-1003/). Some
    calculators leave out the two cells of the other words, and give slightly less.

    Args:
        count: how often the word occurs in the one text.
        size: how many words the text has.
        other: how often the word occurs in the other text.
        other_size: how many words that has.

    Returns:
        0 if the relative frequencies are equal, else above 0.

    Raises:
        QueryError: if a text has no words, or a count is below 0 or above the size.
    """
    _check(count, size)
    _check(other, other_size)
    total, both = size + other_size, count + other
    cells = (
        (count, size * both),
        (other, other_size * both),
        (size - count, size * (total - both)),
        (other_size - other, other_size * (total - both)),
    )
    value = 2 * sum(seen * log(seen * total / expected) for seen, expected in cells if seen)
    return max(value, 0.0)  # rounding


def log_ratio(count: int, size: int, other: int, other_size: int) -> float:
    """The binary logarithm of the ratio of a word's relative frequencies in two texts.

    It measures the size of an effect, G² the evidence for it (Hardie, 2014:
    http://cass.lancs.ac.uk/log-ratio-an-informal-introduction/). 1 is twice as frequent, 2 four
    times; below 0 the word is more frequent in the other text. A word that one of the texts does
    not have counts as half an occurrence there: otherwise the ratio would be infinite.

    Args:
        count: how often the word occurs in the one text.
        size: how many words the text has.
        other: how often the word occurs in the other text.
        other_size: how many words that has.

    Raises:
        QueryError: if a text has no words, or a count is below 0 or above the size.
    """
    _check(count, size)
    _check(other, other_size)
    return log2((count or 0.5) / size) - log2((other or 0.5) / other_size)


def _check(count: int, size: int) -> None:
    if not 0 <= count <= size or not size:
        raise QueryError(f"{count} of {size} words: expected a count from 0 to the number of words")
