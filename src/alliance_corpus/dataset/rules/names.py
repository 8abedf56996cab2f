"""Rules of names: what an entity is called, and where the texts call it so."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from alliance_corpus.dataset.rules.model import Finding, Rule, overlaps_in, texts_of
from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.readers.names import Gazetteer, read_document_names
from alliance_corpus.readers.names.forms import canonical, key_of, keys_in_texts
from alliance_corpus.records.places import Cover

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.dataset.memory import Dataset


def _named(dataset: Dataset) -> Iterator[Finding]:
    for table in ENTITIES:
        for entity in dataset.tables[table]:
            if not entity.names:
                yield Finding(table, entity.id, "it has no name")
            for name in entity.names:
                if not canonical(name.text):
                    yield Finding(table, entity.id, f"the name {name.text!r} has no words")


def _unique_names(dataset: Dataset) -> Iterator[Finding]:
    """One finding for all names that the same entities share, in any width and spacing."""
    for table in ENTITIES:
        owners: dict[str, dict[str, None]] = defaultdict(dict)
        words: dict[str, str] = {}
        for entity in dataset.tables[table]:
            for name in entity.names:
                key = key_of(name.text)
                owners[key][entity.id] = None
                words.setdefault(key, name.text)
        shared: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for key, ids in owners.items():
            if len(ids) > 1:
                shared[tuple(ids)].append(words[key])
        for (first, *others), names in shared.items():
            message = f"{_quoted(names)}: also a name of {', '.join(others)}"
            yield Finding(table, first, message, tuple(others), tuple(names))


def _quoted(names: list[str]) -> str:
    return ", ".join(map(repr, names))


def _mentions_decided(dataset: Dataset) -> Iterator[Finding]:
    for mention in dataset.tables["mentions"]:
        if mention.entity is None and not mention.candidates:
            yield Finding(
                "mentions", mention.id, f"{mention.text!r} has no entity and no candidates"
            )


def _mentions_of_names(dataset: Dataset) -> Iterator[Finding]:
    entities = chain.from_iterable(dataset.tables[table] for table in ENTITIES)
    keys = {entity.id: {key_of(name.text) for name in entity.names} for entity in entities}
    for mention in dataset.tables["mentions"]:
        known = keys.get(mention.entity)
        if known is not None and key_of(mention.text) not in known:
            message = f"{mention.text!r} is not a name of {mention.entity!r}"
            yield Finding("mentions", mention.id, message, words=(mention.text,))


def _rules_of_names(dataset: Dataset) -> Iterator[Finding]:
    owners: dict[str, set[str]] = defaultdict(set)
    for entity in chain.from_iterable(dataset.tables[table] for table in ENTITIES):
        for key in keys_in_texts(entity):
            owners[key].add(entity.id)
    for rule in dataset.tables["context_rules"]:
        named = owners.get(key_of(rule.name), set())
        if not named:
            message = f"{rule.name!r} is not a name that is found in texts"
            yield Finding("context_rules", rule.id, message)
        elif rule.entity is not None and rule.entity not in named:
            message = f"{rule.name!r} is not a name of {rule.entity!r}"
            yield Finding("context_rules", rule.id, message)


def _names_mentioned(dataset: Dataset) -> Iterator[Finding]:
    """One finding for each name with places that no mention overlaps.

    The search ignores the context rules, so that a rule that is too wide hides nothing. A name that
    is an everyday word elsewhere is one of the exceptions that the dataset lists.
    """
    tables = {entity.id: table for table in ENTITIES for entity in dataset.tables[table]}
    entities = [_searchable(entity) for table in ENTITIES for entity in dataset.tables[table]]
    gazetteer = Gazetteer.of(entities)
    known = {key_of(name.text): name.text for entity in entities[::-1] for name in entity.names}
    mentions = dataset.tables["mentions"]
    cover = Cover((m.document, m.span) for m in mentions if m.document is not None)
    missing: dict[str, list[Any]] = defaultdict(list)
    for document, text in texts_of(dataset):
        for hit in read_document_names(text, gazetteer, document.id):
            if not cover.overlaps(document.id, hit.span):
                missing[key_of(hit.text)].append(hit)
    for key, hits in missing.items():
        first, *others = gazetteer.named(key)
        place = f"{hits[0].document}, {hits[0].span}"
        message = f"{known[key]!r} has no mention at {len(hits)} of its places, first {place}"
        yield Finding(tables[first], first, message, tuple(others), (known[key],))


def _searchable(entity: Any) -> Any:
    """The entity without empty names and without readings, which no text contains."""
    names = [name for name in entity.names if name.kind != "reading" and canonical(name.text)]
    return evolve(entity, names=tuple(names))


NAME_RULES: Final = (
    Rule("entity-named", "an entity has names, and they have words", _named),
    Rule("name-unique", "a name belongs to one entity of its table", _unique_names, True),
    Rule("mention-decided", "a mention has an entity, or candidates", _mentions_decided),
    Rule("mention-name", "a mention's words are a name of its entity", _mentions_of_names, True),
    Rule("context-rule", "a context rule is for a name, of its entity", _rules_of_names),
    Rule("mention-overlap", "no two mentions share a character", overlaps_in("mentions")),
    Rule(
        "name-mentioned",
        "a name that a text uses has a mention there",
        _names_mentioned,
        excusable=True,
        reads_text=True,
    ),
)
