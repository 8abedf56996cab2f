"""Strategies for the records of a corpus: works, entities and annotations."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from alliance_corpus.dataset.rules.citations import pages
from alliance_corpus.dataset.rules.facts import apart
from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.dates import EDTF
from alliance_corpus.readers.names import Gazetteer, read_document_names
from alliance_corpus.readers.names.forms import key_of
from alliance_corpus.records import (
    Citation,
    ContextRule,
    Creator,
    DateExpression,
    ExternalSource,
    Institution,
    Instrument,
    Mention,
    Name,
    Person,
    Work,
)
from alliance_corpus.records import vocabularies as known
from alliance_corpus.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hypothesis.strategies import DrawFn, SearchStrategy

    Texts = Mapping[str, str]
    Tables = Mapping[str, tuple[Any, ...]]

T = TypeVar("T")

ALPHABET: Final = '日米協力SCscＳ０１ 。「」()"\\ｱﾞか\u3099㍿𠮷\u2028é'
"""The characters of all words: few, so that they repeat."""

_MARKS: Final = re.compile("[\uff9e\u3099]+")

_DATES: Final = (
    "1978-11-27", "1978-11-20", "1978-11", "1978", "1979", "197X", "19XX", "1978~", "1978-11?",
    "1950%/1954", "1978/1981", "1960/..", "1960/", "/1981", "../1978-11", "[1978,1981]",
    "{1978-11..1979-02}", "1978-23", "-0044", "Y20000",
)  # fmt: skip
"""A few dates of every kind, which often meet; `edtf_values` has them all."""

_INSTITUTION_KINDS: Final = ("state", "office", *known.INSTITUTION_KINDS)
"""States and offices more often: most predicates ask for them."""

_SCHEMES: Final = ("wikidata", "ndl")


@cache
def words(max_size: int = 8) -> SearchStrategy[str]:
    """One or a few words: never empty, never beginning or ending with white space.

    Voicing marks are inside, and single: no letter has two.
    """
    return st.text(ALPHABET, min_size=1, max_size=max_size).map(_written)


def _written(text: str) -> str:
    single = _MARKS.sub(lambda marks: marks[0][0], text)
    return single.strip(" \u2028\uff9e\u3099") or "日"


@cache
def dates() -> SearchStrategy[EDTF]:
    """Dates that often have to do with each other: points, intervals, open, unknown, vague."""
    return st.sampled_from([EDTF(text) for text in _DATES])


def times() -> SearchStrategy[dict[str, Any]]:
    """``valid`` and ``attested`` that agree with each other."""
    drawn = st.tuples(maybe(dates()), some_of(dates()))
    return drawn.map(
        lambda found: {
            "valid": found[0],
            "attested": tuple(time for time in found[1] if not apart(time, found[0])),
        }
    )


@cache
def some_of(values: SearchStrategy[T], most: int = 2) -> SearchStrategy[tuple[T, ...]]:
    """Up to this many of these."""
    return st.lists(values, max_size=most).map(tuple)


@cache
def maybe(values: SearchStrategy[T]) -> SearchStrategy[T | None]:
    """A value, or none."""
    return st.none() | values


@cache
def among(values: tuple[T, ...]) -> SearchStrategy[T]:
    """One of these."""
    return st.sampled_from(values)


@cache
def _one_or_none(values: tuple[str, ...]) -> SearchStrategy[str | None]:
    return st.sampled_from((None, *values))


@cache
def sources() -> SearchStrategy[tuple[ExternalSource, ...]]:
    """Pages outside the documents."""
    page = st.builds(ExternalSource, words(), maybe(words()), st.sampled_from([None, "2024-05"]))
    return some_of(page, 1)


@cache
def works(min_size: int = 0, max_size: int = 2) -> SearchStrategy[tuple[Work, ...]]:
    """Works other than the documents, with ids ``work-0``, ``work-1`` and so on."""
    creator = st.builds(Creator, maybe(words()), maybe(words()), maybe(words()), st.none())
    work = st.builds(
        Work,
        id=st.just("work"),
        type=among(("report", "book", "chapter")),
        title=st.just("") | words(),
        author=some_of(creator),
        issued=maybe(dates()),
        page=maybe(words()),
        URL=maybe(words()),
    )
    return _numbered(st.lists(work, min_size=min_size, max_size=max_size), "work")


def _numbered(records: SearchStrategy[list[T]], prefix: str) -> SearchStrategy[tuple[T, ...]]:
    """Records with different ids; the strategies of attrs classes alone would repeat them."""
    return records.map(
        lambda listed: tuple(
            evolve(record, id=f"{prefix}-{number}")  # type: ignore[misc]
            for number, record in enumerate(listed)
        )
    )


@st.composite
def entity_tables(draw: DrawFn) -> dict[str, tuple[Any, ...]]:
    """Institutions, people and instruments; those of different tables may share a name."""
    tables = {table: _told_apart(records) for table, records in draw(_entities()).items()}
    states = tuple(one.id for one in tables["institutions"] if one.kind == "state")
    if states:
        tables["institutions"] = tuple(
            evolve(one, countries=draw(some_of(among(states)))) for one in tables["institutions"]
        )
    return tables


@cache
def _entities() -> SearchStrategy[dict[str, tuple[Any, ...]]]:
    plain = st.builds(
        Name,
        text=words(),
        language=among(("ja", "en")),
        kind=among(known.NAME_KINDS),
        sources=sources(),
    )
    name = st.tuples(plain, times()).map(lambda drawn: evolve(drawn[0], **drawn[1]))
    shared: dict[str, Any] = {
        "id": st.just("entity"),
        "names": st.lists(name, min_size=1, max_size=2).map(tuple),
        "identifiers": some_of(st.tuples(among(_SCHEMES), words()), 1),
        "sources": sources(),
    }

    def some(record_type: type[Any], kinds: tuple[str, ...], prefix: str) -> Any:
        plain = st.builds(record_type, kind=among(kinds), **shared)
        record = st.tuples(plain, times()).map(lambda drawn: evolve(drawn[0], **drawn[1]))
        return _numbered(st.lists(record, max_size=2), prefix)

    return st.fixed_dictionaries(
        {
            "institutions": some(Institution, _INSTITUTION_KINDS, "institution"),
            "people": some(Person, known.PERSON_KINDS, "person"),
            "instruments": some(Instrument, known.INSTRUMENT_KINDS, "instrument"),
        }
    )


def _told_apart(entities: Iterable[Any]) -> tuple[Any, ...]:
    """The entities without names of an earlier one, or names from outside their own time."""
    taken: set[str] = set()
    found = []
    for entity in entities:
        names = [name for name in entity.names if key_of(name.text) not in taken]
        names = [n if not apart(n.valid, entity.valid) else evolve(n, valid=None) for n in names]
        taken |= {key_of(name.text) for name in names}
        found.append(evolve(entity, names=tuple(names) or (Name(f"name of {entity.id}"),)))
    return tuple(found)


@st.composite
def place_in(draw: DrawFn, texts: Texts, kind: str) -> dict[str, Any]:
    """The fields that annotations share: some words of some document."""
    document = draw(st.sampled_from(sorted(texts)))
    text = texts[document]
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    return {
        "id": f"{document}:{kind}:{start}-{end}",
        "document": document,
        "span": Span(start, end),
        "text": text[start:end],
        "annotator": draw(among(known.ANNOTATORS)),
    }


def texts_of(tables: Tables) -> dict[str, str]:
    """The texts of the documents, by id."""
    return {document.id: document.text for document in tables["documents"]}


@st.composite
def annotation_tables(draw: DrawFn, tables: Tables) -> dict[str, tuple[Any, ...]]:
    """Dates, mentions and citations in the documents; all names in them are mentioned.

    Args:
        draw: given by Hypothesis.
        tables: documents, works and entities.
    """
    texts = texts_of(tables)
    if not any(texts.values()):
        return {}

    expressions = st.lists(_dates(texts), max_size=4, unique_by=lambda date: date.id)
    return {
        "dates": tuple(draw(expressions)),
        "mentions": draw(_mentions(texts, tables)),
        "citations": draw(_citations(texts, tables)),
    }


@st.composite
def _dates(draw: DrawFn, texts: Texts) -> DateExpression:
    kind = draw(among(known.DATE_KINDS))
    worded = kind in ("duration", "set")
    return DateExpression(
        **draw(place_in(texts, "date")),
        kind=kind,
        value=draw(maybe(among(("P1Y", "P3M")) if worded else dates())),
        calendar=draw(among(known.CALENDARS)),
        relative=draw(st.booleans()),
        antecedent=draw(_one_or_none(("written",))),
        frequency=draw(_one_or_none(("1~2",))) if worded else None,
        candidates=draw(some_of(dates())),
        problem=draw(maybe(words())),
    )


@st.composite
def _mentions(draw: DrawFn, texts: Texts, tables: Tables) -> tuple[Mention, ...]:
    gazetteer = Gazetteer.of([entity for name in ENTITIES for entity in tables[name]])
    return tuple(
        evolve(
            mention,
            entity=mention.entity or draw(among(mention.candidates)),
            annotator=draw(among(known.ANNOTATORS)),
        )
        for document, text in texts.items()
        for mention in read_document_names(text, gazetteer, document)
    )


@st.composite
def context_rules(draw: DrawFn, tables: Tables) -> tuple[ContextRule, ...]:
    """What names mean beside certain words.

    Args:
        draw: given by Hypothesis.
        tables: the entities.
    """
    named = [
        (entity.id, name.text)
        for table in ENTITIES
        for entity in tables[table]
        for name in entity.names
        if name.kind != "reading"
    ]
    chosen = draw(some_of(st.sampled_from(named))) if named else ()
    return tuple(
        ContextRule(
            id=f"rule-{number}",
            name=name,
            entity=draw(_one_or_none((entity,))),
            followed_by=draw(some_of(words())),
            needs=draw(st.sampled_from((None, *known.NEEDS))),
            document=draw(_one_or_none(tuple(texts_of(tables)))),
            reason=draw(words()),
        )
        for number, (entity, name) in enumerate(chosen)
    )


@st.composite
def _citations(draw: DrawFn, texts: Texts, tables: Tables) -> tuple[Citation, ...]:
    """Citations in the order of the texts, so that an ibid can repeat the one before it."""
    works = {work.id: work for work in tables["works"]}
    notes = {document.id: document.notes for document in tables["documents"]}
    found: list[Citation] = []
    places = st.lists(place_in(texts, "citation"), max_size=4, unique_by=lambda place: place["id"])
    for place in sorted(draw(places), key=lambda place: (place["document"], place["span"])):
        form = draw(among(known.CITATION_FORMS))
        before = found[-1] if found and found[-1].document == place["document"] else None
        ibid = before if form == "ibid" else None
        work = ibid.work if ibid and ibid.work else draw(among(tuple(works)))
        around = [n for n in notes[place["document"]] if n.span.contains(place["span"])]
        found.append(
            Citation(
                **place,
                work=work,
                note=around[0].label if around else None,
                locator=_in(works[work].page, draw(maybe(words()))),
                form=form if ibid or form != "ibid" else "full",
                repeats=ibid.id if ibid else None,
            )
        )
    return tuple(found)


def _in(whole: str | None, locator: str | None) -> str | None:
    """The locator, unless it lies outside the pages of the work."""
    some, all_ = pages(locator), pages(whole)
    return None if some and all_ and not all_[0] <= some[0] <= some[1] <= all_[1] else locator
