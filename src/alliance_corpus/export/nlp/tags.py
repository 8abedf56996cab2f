"""Tags of tokens: B- and I- and the label, where each token can have only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.export.nlp.report import Misfit
from alliance_corpus.export.nlp.tagged import Placed, TaggedBlock, misfit

if TYPE_CHECKING:
    from alliance_corpus.export.nlp.report import Done, Problem


def words_of(block: TaggedBlock, placed: Placed) -> tuple[str, ...]:
    """The tokens of a span."""
    return tuple(token.text for token in block.tokens[placed.first : placed.end])


def tagged_spans(block: TaggedBlock, layer: str, report: list[Misfit]) -> list[Placed]:
    """The spans of a layer that tags are written for; what does not fit goes into the report."""
    spans, left = flat_spans(block, layer)
    report += left
    for placed in spans:
        report += trimmed(block, placed)
    return spans


def flat_spans(
    block: TaggedBlock, layer: str, *, across_sentences: bool = False
) -> tuple[list[Placed], list[Misfit]]:
    """The spans of a layer that can be tagged together, since no two share a token.

    Of two that do, the longer is tagged (in tokens), else the earlier, else the first by id. What
    has no tokens, or lies in several sentences, is not tagged.

    Args:
        block: the block.
        layer: the layer.
        across_sentences: tag what lies in several sentences, too.

    Returns:
        The spans in order, and what else the layer has in the block, as lines of the report.
    """
    found: list[Placed] = []
    report: list[Misfit] = []
    taken: set[int] = set()
    spans = [placed for placed in block.spans if placed.mark.layer == layer]
    for placed in sorted(spans, key=_longest_first):
        problem = _problem(block, placed, taken, across_sentences=across_sentences)
        if problem is None:
            found.append(placed)
            taken.update(range(placed.first, placed.end))
        else:
            done: Done = "no-tag" if block.tokens else "left-out"
            report.append(misfit(placed.mark, words_of(block, placed), problem, done))
    return sorted(found, key=lambda placed: placed.first), report


def _longest_first(placed: Placed) -> tuple[int, int, str]:
    return placed.first - placed.end, placed.first, placed.mark.record.id


def _problem(
    block: TaggedBlock, placed: Placed, taken: set[int], *, across_sentences: bool
) -> Problem | None:
    if placed.first == placed.end:
        return "no-token"
    if not across_sentences and not _in_one_sentence(block, placed):
        return "crosses-sentences"
    return None if taken.isdisjoint(range(placed.first, placed.end)) else "overlaps"


def _in_one_sentence(block: TaggedBlock, placed: Placed) -> bool:
    return any(first <= placed.first and placed.end <= end for first, end in block.sentences)


def trimmed(block: TaggedBlock, placed: Placed) -> list[Misfit]:
    """A line of the report if a span begins or ends with white space, which has no token."""
    text = placed.mark.record.text
    if text == text.strip():
        return []
    return [misfit(placed.mark, words_of(block, placed), "white-space", "trimmed")]


def tags(block: TaggedBlock, spans: list[Placed]) -> list[str]:
    """For each token ``B-label`` (the first of a span), ``I-label`` (another of it) or ``O``."""
    found = ["O"] * len(block.tokens)
    for placed in spans:
        label = placed.mark.label
        found[placed.first : placed.end] = [
            f"B-{label}", *[f"I-{label}"] * (placed.end - placed.first - 1)
        ]  # fmt: skip
    return found


def no_tokens(block: TaggedBlock) -> list[Misfit]:
    """A line of the report if a block has no token, so that a file of tokens does not have it."""
    if block.tokens:
        return []
    one = block.block
    return [
        Misfit(
            layer="blocks",
            id=one.id,
            document=one.document,
            span=one.span,
            text=one.text,
            tokens=(),
            problem="no-token",
            done="left-out",
        )
    ]
