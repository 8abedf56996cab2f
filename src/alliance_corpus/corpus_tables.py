"""The tables of a corpus, by name: what `Corpus` gives besides its questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.records import (
        Block,
        Citation,
        Cleaning,
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
    from alliance_corpus.table import Table


class CorpusTables:
    """The tables of a corpus; each is read from its data when first touched."""

    __slots__ = ("_tables",)

    _tables: Mapping[str, Table[Any]]

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
    def cleaning(self) -> Table[Cleaning]:
        """Every change that the cleaning made, by document and step."""
        return self._tables["cleaning"]
