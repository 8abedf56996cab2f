"""Strategies that break a valid dataset at a random place, to see a rule of integrity fire.

For each rule there is a way to break it: where in a dataset it can be done, and how. Further
rules may break with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import evolve, frozen
from hypothesis import assume
from hypothesis import strategies as st

from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dataset.rows import Redirect, RuleException
from alliance_corpus.dataset.rules.ids import OWN_IDS, REFERENCES
from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.records import Instrument, Name, Person, Work
from alliance_corpus.testing.damage_facts import FACT_DAMAGE
from alliance_corpus.testing.damage_statements import STATEMENT_DAMAGE
from alliance_corpus.testing.damage_tools import added, changed, dropped, in_document
from alliance_corpus.text import Span

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

Broken: TypeAlias = Iterator[Dataset]
"""The dataset, broken in each way that it can be."""

_ANNOTATIONS: Final = ("dates", "mentions", "citations")


@frozen
class Damage:
    """A dataset that breaks a rule.

    Attributes:
        rule: id of the rule.
        dataset: the broken dataset.
    """

    rule: str
    dataset: Dataset


@st.composite
def damaged(draw: DrawFn, dataset: Dataset, rule: str | None = None) -> Damage:
    """Break a dataset at one place.

    Args:
        draw: given by Hypothesis.
        dataset: a dataset in which `validate` finds nothing wrong.
        rule: the rule to break; any if None. Examples in which it cannot be broken, since the
            dataset has no such record, are passed over.
    """
    rules = [rule] if rule else draw(st.permutations(sorted(DAMAGE)))
    for name in rules:
        ways = list(DAMAGE[name](dataset))
        if ways:
            return Damage(name, draw(st.sampled_from(ways)))
    assume(False)
    raise AssertionError  # not reached: Hypothesis goes on to another example


def _double_id(dataset: Dataset) -> Broken:
    for table, records in dataset.tables.items():
        for record in records:
            yield added(dataset, table, record)


def _foreign_id(dataset: Dataset) -> Broken:
    for table in OWN_IDS:
        for record in dataset.tables[table]:
            taken: Any = Person(id=record.id, kind="author", names=(Name("somebody"),))
            if table == "people":
                taken = Instrument(id=record.id, kind="plan", names=(Name("something"),))
            yield added(dataset, "instruments" if table == "people" else "people", taken)


def _unknown_document(dataset: Dataset) -> Broken:
    for table in _ANNOTATIONS:
        for record in dataset.tables[table]:
            yield changed(dataset, table, record, document="nowhere")


def _removed_target(dataset: Dataset) -> Broken:
    """Without a record that another one refers to."""
    tables = {one.id: table for table, found in dataset.tables.items() for one in found}
    for table, ways in REFERENCES.items():
        for references, _ in ways:
            for record in dataset.tables[table]:
                for _, name in references(record):
                    if name is not None and name != record.id and name not in dataset.order:
                        yield dropped(dataset, tables[name], name)


def _lost_redirect(dataset: Dataset) -> Broken:
    yield added(dataset, "redirects", Redirect("long-gone", ("nowhere",)))


def _other_work(dataset: Dataset) -> Broken:
    for document in dataset.tables["documents"]:
        yield changed(dataset, "works", document.work, title=f"{document.work.title}!")


def _missing_part(dataset: Dataset) -> Broken:
    for block in dataset.tables["blocks"]:
        yield dropped(dataset, "blocks", block.id)


def _other_source(dataset: Dataset) -> Broken:
    for document in dataset.tables["documents"]:
        source = evolve(document.source, sha256="0" * 64)
        yield changed(dataset, "documents", document, source=source)


def _shorter_block(dataset: Dataset) -> Broken:
    for block in dataset.tables["blocks"]:
        shorter = Span(block.span.start, block.span.end - 1)
        yield in_document(dataset, "blocks", block, span=shorter, text=block.text[:-1])


def _other_block_words(dataset: Dataset) -> Broken:
    for block in dataset.tables["blocks"]:
        yield in_document(dataset, "blocks", block, text=f"{block.text}!")


def _other_heading(dataset: Dataset) -> Broken:
    for section in dataset.tables["sections"]:
        yield in_document(dataset, "sections", section, heading=f"{section.heading}!")


def _called_outside(dataset: Dataset) -> Broken:
    """A note that is called behind the text, or a paragraph that is called."""
    for block in dataset.tables["blocks"]:
        behind = block.span.end + 1_000_000
        yield in_document(dataset, "blocks", block, calls=(behind if block.kind == "note" else 0,))


def _shifted_span(dataset: Dataset) -> Broken:
    texts = {document.id: document.text for document in dataset.tables["documents"]}
    for table in _ANNOTATIONS:
        for record in dataset.tables[table]:
            span = record.span.shift(1)
            text = texts[record.document]
            if span.end > len(text) or span.of(text) != record.text:
                yield changed(dataset, table, record, span=span)


def _second_emendation(dataset: Dataset) -> Broken:
    for emendation in dataset.tables["emendations"]:
        if len(emendation.span):
            yield in_document(dataset, "emendations", emendation, again="again")


def _change_outside(dataset: Dataset) -> Broken:
    for change in dataset.tables["cleaning"]:
        yield changed(dataset, "cleaning", change, source=(Span(10**6, 10**6 + 1),))


def _nameless(dataset: Dataset) -> Broken:
    for table in ENTITIES:
        for entity in dataset.tables[table]:
            yield changed(dataset, table, entity, names=())


def _shared_name(dataset: Dataset) -> Broken:
    for table in ENTITIES:
        for one in dataset.tables[table]:
            for two in dataset.tables[table]:
                if one is not two:
                    yield changed(dataset, table, two, names=(*two.names, *one.names[:1]))


def _undecided_mention(dataset: Dataset) -> Broken:
    for mention in dataset.tables["mentions"]:
        yield changed(dataset, "mentions", mention, entity=None, candidates=())


def _misnamed_mention(dataset: Dataset) -> Broken:
    stranger = Person(id="stranger", kind="author", names=(Name("a stranger"),))
    for mention in dataset.tables["mentions"]:
        yield added(changed(dataset, "mentions", mention, entity="stranger"), "people", stranger)


def _misnamed_rule(dataset: Dataset) -> Broken:
    for rule in dataset.tables["context_rules"]:
        yield changed(dataset, "context_rules", rule, name="no name of anything")


def _second_mention(dataset: Dataset) -> Broken:
    for mention in dataset.tables["mentions"]:
        yield added(dataset, "mentions", evolve(mention, id=f"{mention.id}:again"))


def _missed_mention(dataset: Dataset) -> Broken:
    for mention in dataset.tables["mentions"]:
        yield dropped(dataset, "mentions", mention.id)


def _workless_citation(dataset: Dataset) -> Broken:
    for citation in dataset.tables["citations"]:
        yield changed(dataset, "citations", citation, work=None)


def _idle_work(dataset: Dataset) -> Broken:
    yield added(dataset, "works", Work(id="idle", type="book"))


def _page_outside(dataset: Dataset) -> Broken:
    works = {work.id: work for work in dataset.tables["works"]}
    for citation in dataset.tables["citations"]:
        if citation.work in works:
            paged = changed(dataset, "works", works[citation.work], page="10-20")
            for locator in ("9", "20-21", "1-30"):
                yield changed(paged, "citations", citation, locator=locator)


def _other_note(dataset: Dataset) -> Broken:
    for citation in dataset.tables["citations"]:
        yield changed(dataset, "citations", citation, note="no such note")


def _circular_ibid(dataset: Dataset) -> Broken:
    for citation in dataset.tables["citations"]:
        for other in dataset.tables["citations"]:
            if citation.span <= other.span:
                yield changed(dataset, "citations", citation, form="ibid", repeats=other.id)


def _idle_exception(dataset: Dataset) -> Broken:
    for rule in ("name-unique", "block-tiles"):
        idle = RuleException(id="idle", rule=rule, records=("nobody",), reason="none")
        yield added(dataset, "exceptions", idle)


DAMAGE: Final[Mapping[str, Callable[[Dataset], Broken]]] = {
    "id-unique": _double_id,
    "id-permanent": _foreign_id,
    "document-known": _unknown_document,
    "reference-known": _removed_target,
    "redirect-live": _lost_redirect,
    "document-work": _other_work,
    "document-parts": _missing_part,
    "text-aligned": _other_source,
    "block-tiles": _shorter_block,
    "block-text": _other_block_words,
    "section-nested": _other_heading,
    "note-called": _called_outside,
    "annotation-quotes": _shifted_span,
    "emendation-overlap": _second_emendation,
    "cleaning-source": _change_outside,
    "entity-named": _nameless,
    "name-unique": _shared_name,
    "mention-decided": _undecided_mention,
    "mention-name": _misnamed_mention,
    "context-rule": _misnamed_rule,
    "mention-overlap": _second_mention,
    "name-mentioned": _missed_mention,
    **FACT_DAMAGE,
    **STATEMENT_DAMAGE,
    "citation-work": _workless_citation,
    "work-cited": _idle_work,
    "locator-pages": _page_outside,
    "citation-note": _other_note,
    "citation-repeats": _circular_ibid,
    "exception-used": _idle_exception,
}
"""For each rule of integrity, what gives a dataset broken in each way that it can be."""
