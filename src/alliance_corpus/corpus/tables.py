"""The tables of a corpus, and its records by id or name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar, overload

from alliance_corpus.dataset.tables import ANNOTATIONS, ENTITIES, PERMANENT, TABLES, TableSpec
from alliance_corpus.errors import TextNotShippedError, UnknownIdError, nearest
from alliance_corpus.lazy import Once
from alliance_corpus.tables.positions import Positions
from alliance_corpus.tables.protocols import Identified
from alliance_corpus.tables.readonly import ReadOnly
from alliance_corpus.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from alliance_corpus.corpus.record import Record
    from alliance_corpus.dataset.manifest import Edition
    from alliance_corpus.dataset.memory import Dataset
    from alliance_corpus.dataset.read import StoredDataset
    from alliance_corpus.dataset.rows import RuleException
    from alliance_corpus.dates import EDTF
    from alliance_corpus.records import (
        Block,
        Change,
        Citation,
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
        Sentence,
        Work,
    )

T = TypeVar("T", bound=Identified)

SENTENCES: Final = TableSpec("records.documents:Sentence", "text")
"""The sentences, a table computed from the blocks, like the notes."""

_SEARCHED: Final = (
    *PERMANENT, "blocks", "sections", "sentences", *ANNOTATIONS, "cleaning", "exceptions",
)  # fmt: skip
"""Where a record is looked up by its id, in this order."""


_OF_TEXTS: Final = ("block-", "note-", "cleaning-")
"""How the ids of the parts of a text begin, after the document."""


class Shown(Generic[T]):
    """A table of the dataset as an attribute of a corpus, read when first touched.

    Args:
        doc: what its records are.
    """

    def __init__(self, doc: str) -> None:
        self.__doc__ = doc

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, corpus: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, corpus: CorpusTables, owner: type[Any]) -> Table[T]: ...
    def __get__(self, corpus: CorpusTables | None, owner: type[Any]) -> Self | Table[T]:
        return self if corpus is None else corpus.tables[self._name]


class CorpusTables:
    """The tables of a corpus, each read from its data when first touched, and their records by id.

    Args:
        dataset: where the records come from.
        whole: the corpus of which this one is a part, and whose names it knows (`Corpus.as_of`).
    """

    documents: Shown[Document] = Shown("The documents, with text, blocks and sections.")
    blocks: Shown[Block] = Shown(
        "The blocks of all documents: paragraphs, headings, notes and so on."
    )
    sections: Shown[Section] = Shown("The sections of all documents.")
    sentences: Shown[Sentence] = Shown("The sentences of all blocks; see `text.sentences`.")
    notes: Shown[Block] = Shown("The blocks that are notes.")
    works: Shown[Work] = Shown("Everything bibliographic: the documents, and the works they cite.")
    institutions: Shown[Institution] = Shown("Bodies, offices, states and bases.")
    people: Shown[Person] = Shown("People.")
    instruments: Shown[Instrument] = Shown("Treaties, laws, guidelines and other papers.")
    context_rules: Shown[ContextRule] = Shown(
        "What names mean beside certain words; see `read_names`."
    )
    provisions: Shown[Provision] = Shown("The points of instruments.")
    events: Shown[Event] = Shown("Dated events.")
    relations: Shown[Relation] = Shown("Lasting relations.")
    dates: Shown[DateExpression] = Shown("Temporal expressions in the texts.")
    mentions: Shown[Mention] = Shown("Names of entities in the texts.")
    citations: Shown[Citation] = Shown("Works cited in the texts.")
    emendations: Shown[Emendation] = Shown("Misprints of the sources, which the texts keep.")
    exceptions: Shown[RuleException] = Shown(
        "Records that rightly break a rule of integrity, with the reason."
    )
    cleaning: Shown[Change] = Shown("Every change that the cleaning made, by document and step.")

    __slots__ = ("_dataset", "_names", "_redirects", "_whole", "tables")

    tables: Mapping[str, Table[Any]]
    """Every table by name."""

    def __init__(self, dataset: StoredDataset | Dataset, whole: CorpusTables | None = None) -> None:
        self._dataset = dataset
        self._whole = whole
        tables: dict[str, Table[Any]] = {
            name: Table(name, table, self._records(name), self)
            for name, table in TABLES.items()
            if name != "redirects"
        }
        blocks: Table[Block] = tables["blocks"]
        tables["notes"] = Table(
            "notes", TABLES["blocks"], lambda: tuple(b for b in blocks if b.kind == "note"), self
        )
        tables["sentences"] = Table("sentences", SENTENCES, lambda: tuple(_sentences(blocks)), self)
        statements = TABLES["statements"]
        tables["statements"] = Positions(
            "statements", statements, self._records("statements"), self
        )
        self.tables = ReadOnly(tables)
        self._names = Once(self._read_names)
        self._redirects = Once(
            lambda: {redirect.id: redirect.to for redirect in dataset.records("redirects")}
        )

    @property
    def statements(self) -> Positions:
        """What people, bodies and authors say: positions, each with its words."""
        return self.tables["statements"]  # type: ignore[return-value]

    def _records(self, table: str) -> Callable[[], tuple[Any, ...]]:
        return lambda: self._dataset.records(table)

    def records(self, table: str) -> tuple[Any, ...]:
        """The records of a table as the dataset stores them, also of ``redirects``."""
        return self._dataset.records(table)

    @property
    def name(self) -> str:
        """Name of the dataset."""
        return self._dataset.name

    @property
    def version(self) -> str:
        """Version of the dataset."""
        return self._dataset.version

    @property
    def edition(self) -> Edition:
        """``full``, or ``records-only`` if a document is without its text.

        See ``docs/how-to/editions.md``.
        """
        return self._dataset.edition

    @property
    def issued(self) -> EDTF | None:
        """When this version of the dataset was issued, None if that is not stated."""
        return self._dataset.issued

    @property
    def licence(self) -> str:
        """Licence of its records."""
        return self._dataset.licence

    @property
    def lacks(self) -> Mapping[str, tuple[str, ...]]:
        """The fields that the version of an older dataset did not have yet, by table.

        They are empty because nobody could fill them, not because nothing is known. Paths have dots
        (``names.attested``), ``*`` stands for a whole table. See ``docs/how-to/versions.md``.
        """
        return ReadOnly(self._dataset.lacks)

    def __getitem__(self, id: str) -> Record:  # noqa: A002
        """The record with an id, whichever table it is in.

        A type checker sees a `Record`; the tables give their own types. A document and its work
        share an id, which gives the document here. An id that is no longer used gives the record
        that took its place.

        Raises:
            UnknownIdError: if no record has the id; the message names the nearest. Also for an
                id that was split: the message names the parts.
            TextNotShippedError: for a block or note of a text that is not in this edition.
        """
        current = self._current(id)
        if (record := self._found(current)) is not None:
            return record
        document, _, part = str(id).partition(":")
        if part.startswith(_OF_TEXTS) and self.documents.get(document) is not None:
            self.need_texts(document)
        became = "" if current == id else f", which {id!r} became"
        raise UnknownIdError(
            f"no record has the id {current!r}{became}."
            f"{nearest(str(current), self._permanent_ids())}"
        )

    def __contains__(self, id: object) -> bool:  # noqa: A002
        """Whether a record has this id, or had it."""
        try:
            return isinstance(id, str) and self._found(self._current(id)) is not None
        except UnknownIdError:
            return False

    def _ipython_key_completions_(self) -> list[str]:
        """The permanent ids, which a notebook offers inside the brackets."""
        return self._permanent_ids()

    def _permanent_ids(self) -> list[str]:
        return list(dict.fromkeys(one for name in PERMANENT for one in self.tables[name].ids))

    __iter__ = None  # or Python would ask for record 0, 1, 2 …: iterate over a table

    def _found(self, id: str) -> Record | None:  # noqa: A002
        found: Iterator[Record | None] = (self.tables[name].get(id) for name in _SEARCHED)
        return next((record for record in found if record is not None), None)

    def _current(self, id: str) -> str:  # noqa: A002
        """The id that took the place of one that is no longer used, through any number of steps.

        Raises:
            UnknownIdError: if it was split, or leads in a circle; the message lists the parts.
        """
        passed = [id]
        while passed[-1] in self._redirects():
            targets = self._redirects()[passed[-1]]
            parts = ", ".join(map(repr, targets))
            if len(targets) != 1:
                raise UnknownIdError(
                    f"the record {id!r} became {parts or 'nothing'}: ask for one of these"
                )
            if targets[0] in passed:
                raise UnknownIdError(
                    f"the record {id!r} became {parts}, which leads back to it: the redirects of "
                    "this dataset are wrong"
                )
            passed.append(targets[0])
        return passed[-1]

    def need_texts(self, *documents: str) -> None:
        """Check that texts are there, before a question that would otherwise miss something.

        Args:
            documents: ids of the documents; none: all of the corpus.

        Raises:
            TextNotShippedError: naming the documents whose texts are not in this edition.
            UnknownIdError: if there is no such document.
        """
        if self.edition == "full":
            return
        asked = [self.documents[name] for name in documents] or self.documents
        missing = [document.id for document in asked if document.shipped_text is None]
        if missing:
            raise TextNotShippedError(
                f"this needs the texts of {', '.join(map(repr, missing))}, which are not in this "
                f"{self.edition} edition: attach(FOLDER) rebuilds them from your own copies of "
                "the sources"
            )

    def resolve(self, id_or_name: str) -> frozenset[str]:
        """The ids that an id, or a name of entities, stands for.

        Names match in any width, case and spacing. A corpus as of a time also knows the ids and
        names of what did not exist then: a question about it finds nothing.

        Raises:
            UnknownIdError: if nothing has this id or name; the message names the nearest, or what
                a split id became.
        """
        if id_or_name in self:
            return frozenset({self[id_or_name].id})
        if ids := self.called(id_or_name):
            return ids
        if self._whole is not None:
            return self._whole.resolve(id_or_name)
        self._current(id_or_name)  # of an id that was split, this error names the parts
        known = {name.text for entity in self.entities() for name in entity.names}
        known.update(self._permanent_ids())
        raise UnknownIdError(
            f"nothing has the id or name {id_or_name!r}.{nearest(id_or_name, sorted(known))}"
        )

    def called(self, name: str) -> frozenset[str]:
        """The ids of the entities of a name, in any width, case and spacing; may be empty."""
        from alliance_corpus.text.fold import name_key

        return self._names().get(name_key(name), frozenset())

    def entities(self) -> Iterator[Institution | Person | Instrument]:
        """All institutions, people and instruments."""
        for table in ENTITIES:
            yield from self.tables[table]

    def _read_names(self) -> Mapping[str, frozenset[str]]:
        from alliance_corpus.text.fold import name_key

        names: dict[str, set[str]] = {}
        for entity in self.entities():
            for name in entity.names:
                names.setdefault(name_key(name.text), set()).add(entity.id)
        return {name: frozenset(ids) for name, ids in names.items()}


def _sentences(blocks: Iterable[Block]) -> Iterator[Sentence]:
    from alliance_corpus.records import Sentence
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
