"""Rules of statements: where their words stand, who says them, and what they count off."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from alliance_corpus.dataset.rules.model import Finding, Rule
from alliance_corpus.records.statements import OWN_VOICE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alliance_corpus.dataset.memory import Dataset
    from alliance_corpus.records import Evidence, Statement

STANCE_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "提案する|提案したい": ("recommends",),
    "べき(?:だ|である)(?!とする|という|が)": ("recommends", "judges"),
    "懸念を示|懸念する|警鐘|警戒感": ("fears",),
    "疑問を呈|疑問が呈|疑問も呈|疑問が多": ("doubts", "asks"),
    "問題提起": ("raises", "asks", "doubts"),
    "合意がみられ|合意が見られ|賛同": ("agrees", "recommends"),
    "明らかにしている|明らかにした。": ("finds",),
    r"(?:のだろうか|であろうか)。?\Z": ("asks", "doubts", "raises"),
}
"""What a statement can be whose words say how it is meant: patterns, and the stances that fit."""

HEDGES: Final = re.compile(
    "思われる|といえよう|ではなかったか|ではないか(?!という)|かもしれない|可能性(?:が|も)(?:あ|大|高)"
)
"""Words that weaken a statement; one whose words have any of them says so in ``hedged``."""


def _in_its_document(dataset: Dataset) -> Iterator[Finding]:
    for statement in _statements(dataset):
        if not statement.evidence:
            yield Finding("statements", statement.id, "no words of its document support it")
        for evidence in statement.evidence:
            if evidence.document != statement.document:
                message = f"it is in {statement.document!r}, its evidence in {evidence.document!r}"
                yield Finding("statements", statement.id, message)


def _voice(dataset: Dataset) -> Iterator[Finding]:
    """At a meeting there is an occasion; an author has no side and no occasion."""
    for statement in _statements(dataset):
        spoken = statement.role in ("keynote", "reporter", "floor")
        if spoken and statement.occasion is None:
            message = f"a {statement.role} speaks at an occasion, but none is named"
            yield Finding("statements", statement.id, message)
        if statement.role == "official" and (statement.speaker or statement.side) is None:
            message = "an official position needs the body or state whose position it is"
            yield Finding("statements", statement.id, message)
        written = statement.role in OWN_VOICE
        if written and (statement.side or statement.occasion) is not None:
            message = f"the role {statement.role} has neither side nor occasion"
            yield Finding("statements", statement.id, message)


def _complete_series(dataset: Dataset) -> Iterator[Finding]:
    series: dict[str, list[Statement]] = defaultdict(list)
    for statement in _statements(dataset):
        if statement.series is not None:
            series[statement.series].append(statement)
    for name, members in series.items():
        numbers = sorted(member.number or 0 for member in members)
        if numbers != list(range(1, len(members) + 1)):
            message = f"the series {name!r} has the numbers {', '.join(map(str, numbers))}"
            yield Finding("statements", members[0].id, message)
        if len({member.document for member in members}) > 1:
            message = f"the series {name!r} runs through several documents"
            yield Finding("statements", members[0].id, message)


def _stance_fits(dataset: Dataset) -> Iterator[Finding]:
    for statement in _statements(dataset):
        words = " ".join(one.text for one in statement.evidence if not one.shortened)
        for pattern, stances in STANCE_WORDS.items():
            found = re.search(pattern, words)
            if found and statement.stance not in stances:
                message = f"it {statement.stance}, but its words say {found.group()!r}"
                yield Finding("statements", statement.id, message, (), (found.group(),))


def _hedged(dataset: Dataset) -> Iterator[Finding]:
    for statement in _statements(dataset):
        words = [evidence.text for evidence in statement.evidence if not evidence.shortened]
        if statement.hedged is None:
            found = next(filter(None, map(HEDGES.search, words)), None)
            if found:
                message = f"its words say {found.group()!r}, but it is not hedged"
                yield Finding("statements", statement.id, message, (), (found.group(),))
        elif len(words) == len(statement.evidence) and not any(
            statement.hedged in text for text in words
        ):
            message = f"hedged {statement.hedged!r} is not in its words"
            yield Finding("statements", statement.id, message)


_LABEL = ("statements", "label")


def _happening_once(dataset: Dataset) -> Iterator[Finding]:
    """A happening is an event; a statement in the same words names it, and says more than it."""
    events: dict[str | None, list[tuple[str, str, Evidence]]] = defaultdict(list)
    for event in dataset.tables["events"]:
        for evidence in event.evidence:
            events[evidence.document].append((event.id, event.label, evidence))
    whole = {statement.id for statement in _fully_labelled(dataset)}
    for statement in _statements(dataset):
        for one in statement.evidence:
            for event, label, words in events[one.document]:
                if words.span != one.span:
                    continue
                if event not in (*statement.about, statement.occasion):
                    message = f"its words are those of the event {event!r}, which it does not name"
                    yield Finding("statements", statement.id, message, (event,))
                elif label == statement.label and statement.id in whole:
                    message = f"it only repeats the event {event!r}"
                    yield Finding("statements", statement.id, message, (event,))


def _said_once(dataset: Dataset) -> Iterator[Finding]:
    def said(statement: Statement) -> tuple[object, ...]:
        return (statement.document, statement.label, statement.said_by)

    whole = _fully_labelled(dataset)
    times = Counter(map(said, whole))
    for statement in whole:
        if times[said(statement)] > 1:
            message = f"{statement.label!r} is recorded more than once for the same speaker"
            yield Finding("statements", statement.id, message)


def _answers_another(dataset: Dataset) -> Iterator[Finding]:
    documents = {statement.id: statement.document for statement in _statements(dataset)}
    for statement in _statements(dataset):
        answered = statement.responds_to
        if answered == statement.id:
            yield Finding("statements", statement.id, "it responds to itself")
        elif documents.get(answered or "", statement.document) != statement.document:
            message = f"it responds to {answered!r}, which is in another document"
            yield Finding("statements", statement.id, message)


def _fully_labelled(dataset: Dataset) -> list[Statement]:
    """The statements whose labels have no gaps: see `alliance_corpus.dataset.gaps`."""
    gapped = {gap.record for gap in dataset.gaps if (gap.table, gap.field) == _LABEL}
    return [statement for statement in _statements(dataset) if statement.id not in gapped]


def _statements(dataset: Dataset) -> tuple[Statement, ...]:
    return dataset.tables["statements"]


STATEMENT_RULES: Final = (
    Rule("statement-supported", "words of its own document support a statement", _in_its_document),
    Rule("statement-voice", "role, occasion and side of a statement fit each other", _voice),
    Rule("statement-series", "what a text counts off is complete, in order", _complete_series),
    Rule("statement-stance", "stance and words of a statement fit each other", _stance_fits, True,
         True),
    Rule("statement-hedged", "the words that weaken a statement are recorded", _hedged, True, True),
    Rule("statement-event", "a statement names the happening that its words tell", _happening_once,
         True, True),
    Rule("statement-once", "a position has one record for each speaker", _said_once),
    Rule("statement-answer", "a statement answers another one of its document", _answers_another),
)  # fmt: skip
