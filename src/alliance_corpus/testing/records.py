"""Strategies for the records of a corpus: works, entities, annotations and facts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF
from alliance_corpus.records import (
    Citation,
    Creator,
    DateExpression,
    Event,
    Evidence,
    ExternalSource,
    Institution,
    Instrument,
    KnownDate,
    Mention,
    Name,
    Participation,
    Person,
    Provision,
    Relation,
    Work,
)
from alliance_corpus.records import vocabularies as known
from alliance_corpus.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import DrawFn, SearchStrategy

    Texts = Mapping[str, str]
    Ids = Mapping[str, tuple[str, ...]]

T = TypeVar("T")

ALPHABET: Final = '日米協力SCscＳ０１ 。「」()"\\ｱﾞか\u3099㍿𠮷\u2028é'
"""The characters of all words: few, so that they repeat."""

_DATES: Final = (
    "1978-11-27", "1978-11-20", "1978-11", "1978", "1979", "197X", "19XX", "1978~", "1978-11?",
    "1950%/1954", "1978/1981", "1960/..", "1960/", "/1981", "../1978-11", "[1978,1981]",
    "{1978-11..1979-02}", "1978-23", "-0044", "Y20000",
)  # fmt: skip
"""A few dates of every kind, which often meet; `edtf_values` has them all."""

_SCHEMES: Final = ("wikidata", "ndl")


@cache
def words(max_size: int = 8) -> SearchStrategy[str]:
    """One or a few words: never empty, never beginning or ending with white space."""
    return st.text(ALPHABET, min_size=1, max_size=max_size).map(lambda text: text.strip() or "日")


@cache
def dates() -> SearchStrategy[EDTF]:
    """Dates that often have to do with each other: points, intervals, open, unknown, vague."""
    return st.sampled_from([EDTF(text) for text in _DATES])


@cache
def _some(values: SearchStrategy[T], most: int = 2) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(values, max_size=most).map(tuple)


@cache
def maybe(values: SearchStrategy[T]) -> SearchStrategy[T | None]:
    """A value, or none."""
    return st.none() | values


@cache
def _among(values: tuple[str, ...]) -> SearchStrategy[str]:
    return st.sampled_from(values)


@cache
def _one_or_none(values: tuple[str, ...]) -> SearchStrategy[str | None]:
    return st.sampled_from((None, *values))


@cache
def sources() -> SearchStrategy[tuple[ExternalSource, ...]]:
    """Pages outside the documents."""
    page = st.builds(ExternalSource, words(), maybe(words()), st.sampled_from([None, "2024-05"]))
    return _some(page, 1)


@cache
def works(min_size: int = 0, max_size: int = 2) -> SearchStrategy[tuple[Work, ...]]:
    """Works that no document is, with ids ``work-0``, ``work-1`` and so on."""
    creator = st.builds(Creator, maybe(words()), maybe(words()), maybe(words()), st.none())
    work = st.builds(
        Work,
        id=st.just("work"),
        type=_among(("report", "book", "chapter")),
        title=maybe(words()),
        author=_some(creator),
        issued=maybe(dates()),
        page=maybe(words()),
        URL=maybe(words()),
    )
    return _numbered(st.lists(work, min_size=min_size, max_size=max_size), "work")


def _numbered(records: SearchStrategy[list[T]], prefix: str) -> SearchStrategy[tuple[T, ...]]:
    """Records with ids of their own; the strategies of attrs classes alone would repeat them."""
    return records.map(
        lambda listed: tuple(
            evolve(record, id=f"{prefix}-{number}")  # type: ignore[misc]
            for number, record in enumerate(listed)
        )
    )


@cache
def entity_tables() -> SearchStrategy[dict[str, tuple[Any, ...]]]:
    """Institutions, people and instruments; some share a name."""
    name = st.builds(
        Name,
        text=words(),
        language=_among(("ja", "en")),
        kind=_among(known.NAME_KINDS),
        valid=maybe(dates()),
        sources=sources(),
    )
    shared: dict[str, Any] = {
        "id": st.just("entity"),
        "names": st.lists(name, min_size=1, max_size=2).map(tuple),
        "identifiers": _some(st.tuples(_among(_SCHEMES), words()), 1),
        "valid": maybe(dates()),
        "sources": sources(),
    }

    def some(record_type: type[Any], kinds: tuple[str, ...], prefix: str, **more: Any) -> Any:
        record = st.builds(record_type, kind=_among(kinds), **shared, **more)
        return _numbered(st.lists(record, max_size=2), prefix)

    countries = _some(_among(("japan",)))
    return st.fixed_dictionaries(
        {
            "institutions": some(
                Institution, known.INSTITUTION_KINDS, "institution", countries=countries
            ),
            "people": some(Person, known.PERSON_KINDS, "person"),
            "instruments": some(Instrument, known.INSTRUMENT_KINDS, "instrument"),
        }
    )


@st.composite
def _place(draw: DrawFn, texts: Texts, kind: str) -> dict[str, Any]:
    """The fields that annotations share: some words of some document."""
    document = draw(st.sampled_from(sorted(texts)))
    text = texts[document]
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    return {
        "id": f"{document}:{kind}:{start}-{end}",
        "document": document,
        "span": Span(start, end),
        "text": text[start:end],
        "made_by": draw(_among(known.MAKERS)),
    }


@st.composite
def annotation_tables(draw: DrawFn, texts: Texts, ids: Ids) -> dict[str, tuple[Any, ...]]:
    """Dates, mentions and citations that stand in the texts and refer to the ids.

    Args:
        draw: given by Hypothesis.
        texts: the texts by id of their document.
        ids: the ids of the records that there are, by table.
    """
    if not any(texts.values()):
        return {}

    def some(one: SearchStrategy[Any]) -> tuple[Any, ...]:
        return tuple(draw(st.lists(one, max_size=4, unique_by=lambda record: record.id)))

    named = (*ids["institutions"], *ids["people"], *ids["instruments"])
    return {
        "dates": some(_dates(texts)),
        "mentions": some(_mentions(texts, named)),
        "citations": some(_citations(texts, ids["works"])),
    }


@st.composite
def _dates(draw: DrawFn, texts: Texts) -> DateExpression:
    kind = draw(_among(known.DATE_KINDS))
    worded = kind in ("duration", "set")
    return DateExpression(
        **draw(_place(texts, "date")),
        kind=kind,
        value=draw(maybe(_among(("P1Y", "P3M")) if worded else dates())),
        calendar=draw(_among(known.CALENDARS)),
        relative=draw(st.booleans()),
        antecedent=draw(_one_or_none(("written",))),
        frequency=draw(_one_or_none(("1~2",))) if worded else None,
        candidates=draw(_some(dates())),
        problem=draw(maybe(words())),
    )


@st.composite
def _mentions(draw: DrawFn, texts: Texts, named: tuple[str, ...]) -> Mention:
    return Mention(
        **draw(_place(texts, "mention")),
        entity=draw(_one_or_none(named)),
        candidates=draw(_some(_among(named))) if named else (),
    )


@st.composite
def _citations(draw: DrawFn, texts: Texts, cited: tuple[str, ...]) -> Citation:
    return Citation(
        **draw(_place(texts, "citation")),
        work=draw(_one_or_none(cited)),
        note=draw(_one_or_none(("1",))),
        locator=draw(maybe(words())),
        form=draw(_among(known.CITATION_FORMS)),
    )


@st.composite
def _evidence(draw: DrawFn, texts: Texts) -> tuple[Evidence, ...]:
    if not any(texts.values()):
        return ()
    places = draw(_some(_place(texts, "evidence")))
    return tuple(Evidence(**place, date=draw(maybe(dates()))) for place in places)


@st.composite
def provisions(draw: DrawFn, texts: Texts, ids: Ids) -> tuple[Provision, ...]:
    """Points of the instruments that there are."""
    if not ids["instruments"]:
        return ()
    return tuple(
        Provision(
            id=f"provision-{number}",
            instrument=draw(_among(ids["instruments"])),
            path=f"1997.{number}",
            level=draw(_among(known.PROVISION_LEVELS)),
            text=draw(words()),
            topic=draw(_among(known.TOPICS)),
            evidence=draw(_evidence(texts)),
        )
        for number in range(draw(st.integers(0, 2)))
    )


@st.composite
def fact_tables(draw: DrawFn, texts: Texts, ids: Ids) -> dict[str, tuple[Any, ...]]:
    """Events and relations between the entities that there are.

    Args:
        draw: given by Hypothesis.
        texts: the texts by id of their document.
        ids: the ids of the records that there are, by table.
    """
    named = (*ids["institutions"], *ids["people"], *ids["instruments"])
    counts = draw(st.tuples(st.integers(0, 4), st.integers(0, 2)))
    return {
        "events": tuple(draw(_event(f"event-{n}", texts, ids, named)) for n in range(counts[0])),
        "relations": tuple(
            draw(_relation(f"relation-{n}", texts, named)) for n in range(counts[1]) if named
        ),
    }


@st.composite
def _support(draw: DrawFn, texts: Texts) -> dict[str, Any]:
    """The fields that facts share: evidence, or else a source."""
    evidence = draw(_evidence(texts))
    pages = draw(sources()) if evidence else (ExternalSource("https://example.org"),)
    return {"evidence": evidence, "sources": pages, "note": draw(maybe(words()))}


@st.composite
def _event(draw: DrawFn, name: str, texts: Texts, ids: Ids, named: tuple[str, ...]) -> Event:
    page = ExternalSource("https://example.org/date", None, "2024-05-01")
    part = st.builds(Participation, _among(named or ("nobody",)), _among(known.ROLES))
    return Event(
        id=name,
        **draw(_support(texts)),
        date=draw(dates()),
        label=draw(words()),
        label_en=draw(words()),
        kind=draw(_among(known.EVENT_KINDS[:3])),
        status=draw(_among(known.EVENT_STATUSES)),
        date_known=draw(maybe(dates().map(lambda date: KnownDate(date, page)))),
        participants=draw(_some(part)) if named else (),
        instruments=draw(_some(_among(ids["instruments"]))) if ids["instruments"] else (),
        place=draw(maybe(words())),
    )


@st.composite
def _relation(draw: DrawFn, name: str, texts: Texts, named: tuple[str, ...]) -> Relation:
    return Relation(
        id=name,
        **draw(_support(texts)),
        subject=draw(_among(named)),
        predicate=draw(_among(known.PREDICATES)),
        object=draw(_among(named)),
        valid=draw(maybe(dates())),
    )
