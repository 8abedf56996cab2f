"""Entities that are mentioned together, as a table and as a network."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import frozen

from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.lazy import require
from alliance_corpus.records.places import DocumentPlaces
from alliance_corpus.tables.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import networkx as nx

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Mention
    from alliance_corpus.tables.table import Table

UNITS: Final = ("sentence", "block", "section", "document")

Meanings: TypeAlias = "frozenset[str]"
"""What a mention may mean: one entity, or the candidates."""


@frozen
class Comention:
    """Two entities that are mentioned in the same place.

    Attributes:
        one: id of an entity.
        other: id of the other, which sorts after ``one``.
        certain: in how many places both are surely mentioned.
        possible: in how many they may be, including ambiguous names and the certain ones.
        documents: the ids of the documents where they may be, in order.
    """

    one: str
    other: str
    certain: int
    possible: int
    documents: tuple[str, ...]


def comentions(
    corpus: Corpus, unit: str = "sentence", mentions: Table[Mention] | None = None
) -> Rows[Comention]:
    """Pairs of entities by the number of places that mention both.

    A place counts once, however often it names the two. An ambiguous mention means one of its
    candidates, never two of them. By section, a mention counts in the innermost section around it,
    a mention in a note where the note is called.

    Shows: what the documents mention together. Does not show: that the two had to do with each
    other; a sentence may contrast them. Pronouns and 両国 are not mentions, so pairs are missed.
    Long documents have most of the pairs.

    Args:
        corpus: where the mentions are.
        unit: ``sentence``, ``block`` (a paragraph, a note), ``section`` or ``document``.
        mentions: only these mentions; None: all of the corpus.

    Returns:
        The pairs, the most frequent first, then by id.

    Raises:
        QueryError: if there is no such unit.
        TextNotShippedError: for sentences and blocks, if a text is not in this edition.
    """
    if unit not in UNITS:
        raise QueryError(
            f"there is no unit {unit!r}: expected one of {', '.join(UNITS)}."
            f"{nearest(str(unit), UNITS)}"
        )
    places: defaultdict[tuple[str, str], list[Meanings]] = defaultdict(list)
    finder = _Finder(corpus, unit)
    for mention in corpus.mentions if mentions is None else mentions:
        meanings = frozenset(mention.candidates if mention.entity is None else (mention.entity,))
        if meanings and mention.document is not None:
            for place in finder.places(mention, mention.document):
                places[mention.document, place].append(meanings)
    certain: Counter[tuple[str, str]] = Counter()
    possible: Counter[tuple[str, str]] = Counter()
    documents: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for (document, _), found in places.items():
        certain.update(_pairs(meanings for meanings in found if len(meanings) == 1))
        for pair in _pairs(found):
            possible[pair] += 1
            documents[pair][document] = None
    rows = [
        Comention(*pair, certain[pair], count, tuple(documents[pair]))
        for pair, count in possible.items()
    ]
    rows.sort(key=lambda row: (-row.certain, -row.possible, row.one, row.other))
    return Rows(Comention, rows)


def comention_graph(pairs: Rows[Comention], *, possible: bool = False) -> nx.Graph[str]:
    """A network of entities that are mentioned together.

    Args:
        pairs: what `comentions` gave, all or some.
        possible: also edges that are only possible.

    Returns:
        An undirected graph: nodes are ids of entities; ``weight`` of an edge is how often the two
        are surely (or, with ``possible``, possibly) mentioned together.

    Raises:
        MissingExtraError: if networkx is not installed (extra ``graph``).
    """
    made: nx.Graph[str] = require("networkx", "graph").Graph()
    for pair in pairs:
        weight = pair.possible if possible else pair.certain
        if weight:
            made.add_edge(pair.one, pair.other, weight=weight)
    return made


class _Finder:
    """Where mentions are: in which sentence, block, section or document."""

    __slots__ = ("_parts", "_sections", "_unit")

    def __init__(self, corpus: Corpus, unit: str) -> None:
        self._unit = unit
        self._sections = {d.id: DocumentPlaces(d) for d in corpus.documents}
        tables: dict[str, Table[Any]] = {"sentence": corpus.sentences, "block": corpus.blocks}
        self._parts: dict[str, tuple[list[int], list[Any]]] = {}
        if unit in tables:
            corpus.need_texts()
            for document, found in tables[unit].group_by("document").items():
                parts = sorted(found, key=lambda part: part.span)
                self._parts[document] = [part.span.start for part in parts], parts

    def places(self, mention: Mention, document: str) -> Iterator[str]:
        """The ids of the places where a mention is read."""
        if self._unit == "document":
            yield document
        elif self._unit == "section":
            for section in self._sections[document].sections_at(mention.span.start):
                yield section.id
        else:
            starts, parts = self._parts.get(document, ([], []))
            at = bisect_right(starts, mention.span.start) - 1
            if at >= 0:
                yield parts[at].id


def _pairs(found: Iterable[Meanings]) -> set[tuple[str, str]]:
    """The pairs, in order of their ids, that two mentions of a place may mean."""
    counts = Counter(found)
    meant = list(combinations(counts, 2))
    meant += [(meanings, meanings) for meanings, count in counts.items() if count > 1]
    return {
        (one, two) if one < two else (two, one)
        for first, second in meant
        for one, two in product(first, second)
        if one != two
    }
