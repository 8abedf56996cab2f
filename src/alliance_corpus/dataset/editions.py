"""Two editions of a dataset: with all texts, or without those that may not be redistributed."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve, frozen

from alliance_corpus.dataset import excerpts
from alliance_corpus.dataset.excerpts import with_evidence
from alliance_corpus.dataset.gaps import Copied, Gapped, fill_gaps, leave_gaps
from alliance_corpus.dataset.recipes import Recipe
from alliance_corpus.dataset.tables import ANNOTATIONS
from alliance_corpus.errors import DatasetError
from alliance_corpus.text.tiling import merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from alliance_corpus.dataset.excerpts import Stretch
    from alliance_corpus.records import Document, Evidence

Tables: TypeAlias = "Mapping[str, tuple[Any, ...]]"

_REBUILT = ("blocks", "cleaning")
"""The tables whose rows of a document are left out with its text."""


@frozen
class Withheld:
    """The tables without some texts, and how to have them again.

    Attributes:
        tables: the tables of the dataset.
        recipes: how to rebuild the texts.
        gaps: what records copied from the texts.
    """

    tables: Tables
    recipes: tuple[Recipe, ...] = ()
    gaps: tuple[Gapped, ...] = ()


def withhold(whole: Withheld, names: Iterable[str], *, shorten: bool) -> Withheld:
    """Leave out the words of some documents.

    Args:
        whole: the tables; some texts may be left out already.
        names: ids of documents; one that is already without its text stays as it is.
        shorten: whether long evidence is shortened, and words that records copy are left out.

    Raises:
        DatasetError: if a text could not be rebuilt.
    """
    tables = whole.tables
    left_out = frozenset(names)
    gone = {
        document.id: document
        for document in tables["documents"]
        if document.id in left_out and document.source.text is not None
    }
    places = _places(tables, whole.recipes)
    made = tuple(_recipe(tables, document, places) for document in gone.values())
    quoted = {name: merged(_quoted(tables, name)) for name in gone} if shorten else {}
    texts = {name: gone[name].text for name in quoted}
    worded, gaps = leave_gaps(tables, Copied(texts, quoted))
    changed = {
        **tables,
        **worded,
        **{
            table: tuple(row for row in tables[table] if row.document not in gone)
            for table in _REBUILT
        },
        "documents": tuple(
            _without_text(document) if document.id in gone else document
            for document in tables["documents"]
        ),
    }
    changed |= with_evidence(
        changed,
        lambda one: excerpts.shorten(one, quoted[one.document]) if one.document in quoted else one,
    )
    order = {document.id: number for number, document in enumerate(tables["documents"])}
    recipes = sorted((*whole.recipes, *made), key=lambda recipe: order[recipe.document])
    return Withheld(_emended(changed), tuple(recipes), (*whole.gaps, *gaps))


def _emended(tables: Tables) -> Tables:
    """The tables with the emendations of the table in their documents."""
    found: dict[str | None, list[Any]] = defaultdict(list)
    for emendation in tables["emendations"]:
        found[emendation.document].append(emendation)
    documents = tuple(
        evolve(document, emendations=tuple(found[document.id])) for document in tables["documents"]
    )
    return {**tables, "documents": documents}


def _without_text(document: Document) -> Document:
    source = evolve(document.source, text=None)
    layout = tuple(evolve(block, text="") for block in document.blocks)
    return evolve(document, source=source, blocks=(), alignment=None, layout=layout)


def _quoted(tables: Tables, document: str) -> Iterator[Stretch]:
    """What the edition quotes of a document beside the evidence."""
    for table in ANNOTATIONS:
        yield from ((o.span.start, o.span.end) for o in tables[table] if o.document == document)
    for section in tables["sections"]:
        if section.document == document:
            yield section.span.start, section.span.start + len(section.heading)


def _recipe(tables: Tables, document: Document, places: Mapping[str, list[int]]) -> Recipe:
    rows = [
        tuple(
            (at, row)
            for at, row in zip(places[table], tables[table], strict=True)
            if row.document == document.id
        )
        for table in _REBUILT
    ]
    return Recipe.of(document, *rows)


def _places(tables: Tables, recipes: Iterable[Recipe]) -> dict[str, list[int]]:
    """The place of each row in the whole table, those that are left out already included."""
    return {table: _free(len(tables[table]), taken) for table, taken in _taken(recipes).items()}


def _taken(recipes: Iterable[Recipe]) -> dict[str, set[int]]:
    return {
        table: {row[0] for recipe in recipes for row in getattr(recipe, table)}
        for table in _REBUILT
    }


def _free(wanted: int, taken: set[int]) -> list[int]:
    """The first places that are not taken."""
    places = (place for place in count() if place not in taken)
    return [next(places) for _ in range(wanted)]


def rebuild(edition: Withheld, sources: Mapping[str, str]) -> Withheld:
    """Put texts in again.

    Args:
        edition: the tables of a records-only edition, its recipes and gaps.
        sources: by id of document, the text of its source, whose sum was checked.

    Raises:
        DatasetError: if there is no recipe for a document, or it does not fit.
    """
    tables = edition.tables
    recipes = {recipe.document: recipe for recipe in edition.recipes}
    documents = {document.id: document for document in tables["documents"]}
    rows = {
        table: list(zip(places, tables[table], strict=True))
        for table, places in _places(tables, edition.recipes).items()
    }
    for name, source in sources.items():
        if name not in recipes:
            raise DatasetError(
                f"the dataset has no recipe for the text of {name!r}: expected one that "
                "this version of the package built"
            )
        made = recipes[name].rebuild(documents[name], source)
        documents[name] = made.document
        rows["blocks"] += made.blocks
        rows["cleaning"] += made.cleaning
    texts = {name: documents[name].text for name in sources}
    worded, gaps = fill_gaps(tables, edition.gaps, texts)
    tables = {
        **tables,
        **worded,
        **{name: tuple(row for _, row in sorted(rows[name], key=_place)) for name in _REBUILT},
        "documents": tuple(documents.values()),
    }
    left = tuple(one for one in edition.recipes if one.document not in sources)
    return Withheld(_emended({**tables, **_reworded(tables, texts)}), left, gaps)


def _place(row: tuple[int, Any]) -> int:
    return row[0]


def _reworded(tables: Tables, texts: Mapping[str, str]) -> Tables:
    """The tables of facts with all words of the evidence from some documents."""

    def whole(one: Evidence) -> Evidence:
        known = one.document in texts and one.shortened
        return evolve(one, text=one.span.of(texts[str(one.document)])) if known else one

    return with_evidence(tables, whole)
