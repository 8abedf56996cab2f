"""The tables of a corpus, and its records by id or name: what `Corpus` puts its questions to."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dataset.tables import ENTITIES, TABLES
from alliance_corpus.errors import UnknownIdError, nearest
from alliance_corpus.lazy import Once
from alliance_corpus.records import Sentence
from alliance_corpus.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from alliance_corpus.dataset.read import StoredDataset
    from alliance_corpus.dataset.tables import Allowance, Dataset
    from alliance_corpus.records import (
        Block,
        Citation,
        Cleaning,
        ContextRule,
        DateExpression,
        Document,
        Emendation,
        Event,
        Institution,
        Instrument,
        Mention,
        Person,
        Provision,
        Relation,
        Section,
        Work,
    )

_BY_ID: Final = (
    "documents",
    "works",
    *ENTITIES,
    "provisions",
    "events",
    "relations",
    "context_rules",
)
"""Where a permanent id is looked up, in this order."""

_DERIVED: Final = (
    "blocks", "sections", "sentences", "dates", "mentions", "citations", "emendations", "cleaning",
)  # fmt: skip


class CorpusTables:
    """The tables of a corpus, each read from its data when first touched, and their records by id.

    Args:
        dataset: where the records come from.
    """

    __slots__ = ("_dataset", "_names", "_redirects", "_tables")

    def __init__(self, dataset: StoredDataset | Dataset) -> None:
        self._dataset = dataset
        tables: dict[str, Table[Any]] = {
            name: Table(name, record_type, self._records(name), self)
            for name, record_type in TABLES.items()
            if name != "redirects"
        }
        blocks: Table[Block] = tables["blocks"]
        tables["notes"] = Table(
            "notes", TABLES["blocks"], lambda: tuple(b for b in blocks if b.kind == "note"), self
        )
        tables["sentences"] = Table("sentences", Sentence, lambda: tuple(_sentences(blocks)), self)
        self._tables = MappingProxyType(tables)
        self._names = Once(self._read_names)
        self._redirects = Once(
            lambda: {redirect.id: redirect.to for redirect in dataset.records("redirects")}
        )

    def _records(self, table: str) -> Callable[[], tuple[Any, ...]]:
        return lambda: self._dataset.records(table)

    @property
    def documents(self) -> Table[Document]:
        """The documents, with text, blocks and sections."""
        return self._tables["documents"]

    @property
    def blocks(self) -> Table[Block]:
        """The blocks of all documents: paragraphs, headings, notes and so on."""
        return self._tables["blocks"]

    @property
    def sections(self) -> Table[Section]:
        """The sections of all documents."""
        return self._tables["sections"]

    @property
    def sentences(self) -> Table[Sentence]:
        """The sentences of all blocks; see `text.sentences`."""
        return self._tables["sentences"]

    @property
    def notes(self) -> Table[Block]:
        """The blocks that are notes."""
        return self._tables["notes"]

    @property
    def works(self) -> Table[Work]:
        """Everything bibliographic: the documents, and the works they cite."""
        return self._tables["works"]

    @property
    def institutions(self) -> Table[Institution]:
        """Bodies, offices, states and bases."""
        return self._tables["institutions"]

    @property
    def people(self) -> Table[Person]:
        """People."""
        return self._tables["people"]

    @property
    def instruments(self) -> Table[Instrument]:
        """Treaties, laws, guidelines and other papers."""
        return self._tables["instruments"]

    @property
    def context_rules(self) -> Table[ContextRule]:
        """What names mean beside certain words; see `read_names`."""
        return self._tables["context_rules"]

    @property
    def provisions(self) -> Table[Provision]:
        """The points of instruments."""
        return self._tables["provisions"]

    @property
    def events(self) -> Table[Event]:
        """Dated happenings."""
        return self._tables["events"]

    @property
    def relations(self) -> Table[Relation]:
        """Lasting ties."""
        return self._tables["relations"]

    @property
    def dates(self) -> Table[DateExpression]:
        """Temporal expressions in the texts."""
        return self._tables["dates"]

    @property
    def mentions(self) -> Table[Mention]:
        """Names of entities in the texts."""
        return self._tables["mentions"]

    @property
    def citations(self) -> Table[Citation]:
        """Works cited in the texts."""
        return self._tables["citations"]

    @property
    def emendations(self) -> Table[Emendation]:
        """Misprints of the sources, which the texts keep."""
        return self._tables["emendations"]

    @property
    def exceptions(self) -> Table[Allowance]:
        """What breaks a rule of integrity and is right so, with the reason."""
        return self._tables["exceptions"]

    @property
    def cleaning(self) -> Table[Cleaning]:
        """Every change that the cleaning made, by document and step."""
        return self._tables["cleaning"]

    def __getitem__(self, id: str) -> Any:  # noqa: A002
        """The record with an id: of a document, work, entity, provision or fact, or any other.

        The id of a document is also that of its work: here it gives the document. An id that is
        no longer used gives the record that took its place.

        Raises:
            UnknownIdError: if no record has the id; the message names the nearest. Also for an
                id that was split: the message names the parts.
        """
        id = self._current(id)  # noqa: A001
        for name in (*_BY_ID, *_DERIVED):
            record = self._tables[name].get(id)
            if record is not None:
                return record
        known = [known for name in _BY_ID for known in self._tables[name].ids]
        raise UnknownIdError(f"no record has the id {id!r}.{nearest(str(id), known)}")

    def __contains__(self, id: object) -> bool:  # noqa: A002
        """Whether a record has this id, or had it."""
        try:
            self[id]  # type: ignore[index]  # what is no string is no id either
        except UnknownIdError:
            return False
        return True

    __iter__ = None  # or Python would ask for record 0, 1, 2 …: iterate over a table

    def _current(self, id: str) -> str:  # noqa: A002
        seen = {id}
        while id in self._redirects():
            targets = self._redirects()[id]
            if len(targets) != 1 or targets[0] in seen:
                raise UnknownIdError(f"the record {id!r} became {', '.join(map(repr, targets))}")
            id = targets[0]  # noqa: A001
            seen.add(id)
        return id

    def resolve(self, id_or_name: str) -> frozenset[str]:
        """The ids that an id, or a name of entities, stands for.

        Names match whatever their width, case and spacing.

        Raises:
            UnknownIdError: if nothing has this id or name; the message names the nearest.
        """
        if id_or_name in self:
            return frozenset({self[id_or_name].id})
        if ids := self.called(id_or_name):
            return ids
        known = {name.text for entity in self._entities() for name in entity.names}
        known.update(known for name in _BY_ID for known in self._tables[name].ids)
        raise UnknownIdError(
            f"nothing has the id or name {id_or_name!r}.{nearest(id_or_name, sorted(known))}"
        )

    def called(self, name: str) -> frozenset[str]:
        """The ids of the entities of a name, in any width, case and spacing; none: nobody's."""
        from alliance_corpus.text.fold import fold

        return self._names().get(fold(name).folded, frozenset())

    def _entities(self) -> Iterator[Institution | Person | Instrument]:
        for table in ENTITIES:
            yield from self._tables[table]

    def _read_names(self) -> Mapping[str, frozenset[str]]:
        from alliance_corpus.text.fold import fold

        names: dict[str, set[str]] = {}
        for entity in self._entities():
            for name in entity.names:
                names.setdefault(fold(name.text).folded, set()).add(entity.id)
        return {name: frozenset(ids) for name, ids in names.items()}


def _sentences(blocks: Iterable[Block]) -> Iterator[Sentence]:
    from alliance_corpus.text.sentences import sentence_spans

    for block in blocks:
        for number, span in enumerate(sentence_spans(block.text), start=1):
            yield Sentence(
                id=f"{block.id}:sentence-{number}",
                document=block.document,
                block=block.id,
                span=span.shift(block.span.start),
                text=block.text[span.start : span.end],
            )
