"""The questions to a corpus: one method for each, which calls the module that answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_corpus.corpus.tables import CorpusTables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    import networkx as nx

    from alliance_corpus.corpus.comparison import Comparison
    from alliance_corpus.corpus.implementing import Implementations
    from alliance_corpus.corpus.panels import Panels
    from alliance_corpus.corpus.positions import Divider, PositionComparison
    from alliance_corpus.corpus.reasons import Reasons, Supported
    from alliance_corpus.corpus.reception import Reception
    from alliance_corpus.corpus.shared import Shared
    from alliance_corpus.corpus.timeline import Timeline
    from alliance_corpus.dates.edtf import DateLike
    from alliance_corpus.records import Entity, Event, Institution, Relation, Statement
    from alliance_corpus.records.vocabularies import (
        EventKind,
        InstitutionKind,
        SpeakerRole,
        Stance,
    )
    from alliance_corpus.tables.flat import FlatTables
    from alliance_corpus.tables.positions import Positions
    from alliance_corpus.tables.table import Table


class Questions(CorpusTables):
    """The tables of a corpus, and the questions that use several of them.

    The module that answers is imported when it is asked, so that `load` is fast.
    """

    __slots__ = ()

    def named(self, name: str, on: DateLike | None = None) -> tuple[Entity, ...]:
        """Find entities by any of their names, ignoring width, case and spacing.

        Args:
            name: the name.
            on: only entities that may have had this name at this time; EDTF, or an expression
                such as 昭和50年.

        Returns:
            The entities: institutions, then people, then instruments. Empty if there is no match.

        Raises:
            QueryError: if ``on`` is not exactly one date.
        """
        from alliance_corpus.corpus.names import named

        return named(self, name, on)

    def history(self, id_or_name: str) -> tuple[Event | Relation | Statement, ...]:
        """The events, relations and statements of an entity, in order of time.

        Args:
            id_or_name: an id, or any name; a name means all entities that have it.

        Raises:
            UnknownIdError: if nothing has this id or name; the message suggests similar ones.
        """
        from alliance_corpus.corpus.history import history

        return history(self, id_or_name)

    def compare(self, *instruments: str) -> Comparison:
        """The provisions of instruments, aligned by topic.

        Args:
            instruments: ids or names; without any, all that have provisions.

        Raises:
            UnknownIdError: if there is no such instrument.
            QueryError: if one has no provisions or is given twice, or several share a name.
        """
        from alliance_corpus.corpus.comparison import compare

        return compare(self, instruments)

    def graph(self) -> nx.MultiDiGraph[str]:
        """Entities, events and works as nodes, relations, participations and citations as edges.

        Raises:
            MissingExtraError: if networkx is not installed (extra ``graph``).
        """
        from alliance_corpus.corpus.network import graph

        return graph(self)

    def why(self, record: Supported | str) -> Reasons:
        """The sentences that support a record, with document, section and note, ready to quote.

        Args:
            record: a record of the corpus, its id, or any name of one entity. For an entity, work
                or note, the result is where it is mentioned, cited or called.

        Raises:
            UnknownIdError: if nothing has this id or name.
            QueryError: if the name is that of several entities.
        """
        from alliance_corpus.corpus.reasons import why

        return why(self, record)

    def timeline(
        self,
        period: DateLike | None = None,
        *,
        kind: EventKind | str | Iterable[EventKind | str] | None = None,
        involving: str | None = None,
        possible: bool = False,
        best_dates: bool = False,
        ongoing: bool = False,
    ) -> Timeline:
        """The events in order of time; prints one line per event.

        Args:
            period: only events inside this time; EDTF, or an expression such as 昭和50年代.
            kind: only events of this kind, or these.
            involving: only events that involve an entity, by id or name.
            possible: include events that may lie in the period.
            best_dates: use better dates from outside sources where there are any.
            ongoing: include events that began before the period or end after it.

        Raises:
            QueryError: if ``period`` is not exactly one date.
            VocabularyError: if there is no such kind of event.
            UnknownIdError: if nothing has the id or name.
        """
        from alliance_corpus.corpus.timeline import timeline

        return timeline(
            self,
            period,
            kind,
            involving,
            possible=possible,
            best_dates=best_dates,
            ongoing=ongoing,
        )

    def bodies_at(
        self,
        when: DateLike,
        kinds: InstitutionKind | str | Iterable[InstitutionKind | str] | None = None,
        *,
        possible: bool = False,
    ) -> Table[Institution]:
        """The bodies that existed during all of a time; see `alliance_corpus.records.beginnings`.

        Args:
            when: EDTF, or an expression such as 昭和51年.
            kinds: kinds of institution; None: consultative bodies, mechanisms and frameworks.
            possible: include bodies that may have existed, and those without any known time.

        Raises:
            QueryError: if ``when`` is not exactly one date.
            VocabularyError: for an unknown kind.
        """
        from alliance_corpus.corpus.bodies import bodies_at

        return bodies_at(self, when, kinds, possible=possible)

    def implementing(self, instrument: str) -> Implementations:
        """Find what carried out an instrument, or an event concerning it, and when.

        Args:
            instrument: its id or name.

        Returns:
            A table in order of time.

        Raises:
            UnknownIdError: if nothing has the id or name.
            QueryError: if it is not an instrument.
        """
        from alliance_corpus.corpus.implementing import implementing

        return implementing(self, instrument)

    def between(
        self,
        first: Event | str,
        second: Event | str,
        *,
        possible: bool = False,
        best_dates: bool = False,
    ) -> Timeline:
        """The events after one event and before another, both excluded.

        Args:
            first: an event, or its id.
            second: another.
            possible: include events that may lie between them.
            best_dates: use better dates from outside sources where there are any.

        Raises:
            UnknownIdError: if there is no such event.
            QueryError: if the first is certainly after the second, or one is not an event.
        """
        from alliance_corpus.corpus.timeline import between

        return between(self, first, second, possible=possible, best_dates=best_dates)

    def positions(
        self,
        about: str | Iterable[str] | None = None,
        *,
        speaker: str | Iterable[str] | None = None,
        side: str | Iterable[str] | None = None,
        role: SpeakerRole | str | Iterable[SpeakerRole | str] | None = None,
        occasion: str | Iterable[str] | None = None,
        stance: Stance | str | Iterable[Stance | str] | None = None,
        document: str | Iterable[str] | None = None,
        words: str | None = None,
    ) -> Positions:
        """The statements that fit every condition; prints who says what, in which words.

        Each condition takes one value, or several, any of which will do.

        Args:
            about: id or name of what they are about, or a topic of the guidelines. An instrument
                stands for its provisions too.
            speaker: id or name of who says it; the author of a document counts.
            side: id or name of the state for which it is said.
            role: one of the roles of speakers.
            occasion: id of an event, or words of its label or section (セッション１); with its
                parts.
            stance: one of the stances.
            document: id of a document.
            words: only those with these words in a label or in the evidence, in any width.

        Raises:
            UnknownIdError: if nothing has an id or name.
            QueryError: if the side is not a state.
            VocabularyError: for an unknown stance or role.
        """
        from alliance_corpus.corpus.positions import positions

        return positions(
            self,
            about,
            speaker=speaker,
            side=side,
            role=role,
            occasion=occasion,
            stance=stance,
            document=document,
            words=words,
        )

    def compare_positions(
        self, about: str | Iterable[str] | None = None, *, by: Divider = "side", **conditions: Any
    ) -> PositionComparison:
        """The positions on a subject side by side, a column for each side or document.

        Args:
            about: what they are about; see `positions`.
            by: ``side`` or ``document``.
            conditions: further ones, as `positions` takes them.

        Raises:
            UnknownIdError: if nothing has an id or name.
            QueryError: if ``by`` is neither, or for a condition as in `positions`.
        """
        from alliance_corpus.corpus.positions import compare_positions

        return compare_positions(self, self.positions(about, **conditions), by)

    def shared_by(self, first: str, second: str, *more: str) -> Shared:
        """Find what these documents have in common: facts, cited works, mentioned entities.

        Args:
            first: id of a document.
            second: id of another.
            more: ids of further ones.

        Returns:
            Tables of the events, relations, provisions, works and entities that all of them have.

        Raises:
            UnknownIdError: if there is no such document.
        """
        from alliance_corpus.corpus.shared import shared_by

        return shared_by(self, first, second, *more)

    def reception(self, work: str, *, by: str | None = None) -> Reception:
        """How documents use a work: their citations of it, and the facts based on them.

        Args:
            work: id of a work, or id or name of its author.
            by: only this document or author: id of a document, or id or name of an author.

        Raises:
            UnknownIdError: if there is no such document, work or author.
        """
        from alliance_corpus.corpus.reception import reception

        return reception(self, work, by=by)

    def flat(self) -> FlatTables:
        """All records as flat tables: columns of text, numbers, flags and days, and no lists.

        Lists in records are child tables with keys: ``names``, ``evidence``, ``sources``,
        ``event_participants``, ``work_creators`` and so on. A date has the columns of its first
        and last day beside its EDTF text.

        Returns:
            The tables by name; each converts to pandas, Polars and Arrow, and its ``schema`` says
            what each column holds.
        """
        from alliance_corpus.corpus.flat import flat

        return flat(self)

    @property
    def panels(self) -> Panels:
        """Ready-made tables for statistics: events, institution-years, dyad-years and others.

        Each says what one row is and what each column holds; see ``docs/how-to/panels.md``.
        """
        from alliance_corpus.corpus.panels import Panels

        return Panels(self)

    def export(self, format_name: str, path: str | PathLike[str], *, force: bool = False) -> None:
        """Write the corpus as files for another tool.

        The same corpus always gives the same bytes. Nothing is left behind if it fails.

        Args:
            format_name: one of the formats of `alliance_corpus.corpus.files.FORMATS`: ``csv``,
                ``parquet``, ``sqlite``, ``jsonl`` and the others in ``docs/reference/formats.md``.
            path: the file or folder to write.
            force: replace what is there; a folder only if it holds nothing else.

        Raises:
            QueryError: if there is no such format; the message lists the formats.
            ExportError: if something is in the way, or cannot be written.
            MissingExtraError: if the format needs an extra that is not installed.
        """
        from alliance_corpus.corpus.files import export

        export(self, format_name, path, force=force)
