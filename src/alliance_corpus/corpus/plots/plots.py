"""`Corpus.plot`: a method for each picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.corpus.bodies import CONSULTATIVE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from os import PathLike
    from pathlib import Path

    from matplotlib.figure import Figure

    from alliance_corpus.corpus.search import Concordance
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.dates.edtf import DateLike
    from alliance_corpus.records.labels import Language


class Plots:
    """Pictures of a corpus; `Corpus.plot` gives them.

    Each method returns a figure of matplotlib (extra ``plots``), which belongs to no window and
    which a notebook shows by itself. ``language`` is that of titles and labels; a record without a
    label in it has its other one. A character that the fonts lack is written as its code, such as
    ``[U+20BB7]``; without a Japanese font, Japanese words raise `MissingExtraError`.

    Args:
        corpus: what to draw.
        search: `Corpus.search`.
    """

    __slots__ = ("_corpus", "_search")

    def __init__(self, corpus: CorpusTables, search: Callable[..., Concordance]) -> None:
        self._corpus = corpus
        self._search = search

    def __repr__(self) -> str:
        """The names of the pictures."""
        names = ", ".join(name for name in dir(self) if not name.startswith("_") and name != "save")
        return f"<Plots of {self._corpus.name}: {names}>"

    def timeline(
        self,
        period: DateLike | None = None,
        *,
        kind: str | Iterable[str] | None = None,
        involving: str | None = None,
        possible: bool = False,
        best_dates: bool = False,
        ongoing: bool = False,
        language: Language = "ja",
    ) -> Figure:
        """Events in order of time: a row for each, with a shape for each kind of date.

        Args:
            period: only events inside this time; EDTF, or an expression such as 昭和50年代.
            kind: only events of this kind, or these.
            involving: only events that involve an entity, by id or name.
            possible: include events that may lie in the period, pale and marked with ``?``.
            best_dates: use better dates from outside sources where there are any.
            ongoing: include events that began before the period or end after it.
            language: ``ja`` or ``en``.

        Raises:
            MissingExtraError: if matplotlib or a font for a label is not installed.
            QueryError: if there is nothing to draw, ``period`` is not exactly one date, or there is
                no such language.
            UnknownIdError: if nothing has the id or name.
            VocabularyError: if there is no such kind of event.
        """
        from alliance_corpus.corpus.plots.timeline import timeline_figure
        from alliance_corpus.corpus.timeline import timeline

        events = timeline(
            self._corpus,
            period,
            kind,
            involving,
            possible=possible,
            best_dates=best_dates,
            ongoing=ongoing,
        )
        return timeline_figure(events, language)

    def bodies(
        self,
        first: int | None = None,
        last: int | None = None,
        *,
        kinds: str | Iterable[str] = CONSULTATIVE,
        language: Language = "ja",
    ) -> Figure:
        """How many bodies there were in each year, and a row for each of them.

        Full colour: it existed all year. Hatched: it may have existed for some of it; a body
        without a known end stays possible.

        Args:
            first: first year; None: the first in which one is known to exist.
            last: last year; None: the year of the latest document.
            kinds: the kinds of institution that count.
            language: ``ja`` or ``en``.

        Raises:
            MissingExtraError: if matplotlib or a font for a label is not installed.
            QueryError: if there is nothing to draw, no such kind or language, the years are
                reversed, or no year is known.
        """
        from alliance_corpus.corpus.plots.bodies import bodies_figure

        return bodies_figure(self._corpus, first, last, kinds, language)

    def coordination(
        self,
        first: str = "japan",
        second: str = "united-states",
        *,
        language: Language = "ja",
    ) -> Figure:
        """Who coordinates with whom: two states on the sides, the bodies that they share between.

        Lines are meetings and agreements in which both take part, members and chairs of bodies, and
        counterparts. Ties with others are counted in a note. See
        `alliance_corpus.corpus.plots.ties.ties_of` for what counts.

        Args:
            first: id or name of the state on the left.
            second: id or name of the state on the right.
            language: ``ja`` or ``en``.

        Raises:
            MissingExtraError: if matplotlib or a font for a label is not installed.
            QueryError: if there is nothing to draw, one is not a state, both are the same, or there
                is no such language.
            UnknownIdError: if nothing has an id or name.
        """
        from alliance_corpus.corpus.plots.coordination import coordination_figure

        return coordination_figure(self._corpus, first, second, language)

    def topics(self, *instruments: str, language: Language = "ja") -> Figure:
        """The topics of instruments side by side: how many points, and how far the work is to go.

        Args:
            instruments: ids or names; without any, all that have provisions.
            language: ``ja`` or ``en``.

        Raises:
            MissingExtraError: if matplotlib or a font for a label is not installed.
            QueryError: if there is nothing to draw, an instrument has no provisions or is given
                twice, several share a name, or there is no such language.
            UnknownIdError: if there is no such instrument.
        """
        from alliance_corpus.corpus.plots.topics import topics_figure

        return topics_figure(self._corpus, instruments, language)

    def citations(self, document: str | None = None, *, language: Language = "ja") -> Figure:
        """The citation network: documents, the works that they cite, and how often.

        Args:
            document: only the works that this document cites.
            language: ``ja`` or ``en``; titles stay in the language of the work.

        Raises:
            MissingExtraError: if matplotlib or a font for a title is not installed.
            QueryError: if there is nothing to draw, or no such language.
            UnknownIdError: if there is no such document.
        """
        from alliance_corpus.corpus.plots.citations import citations_figure

        return citations_figure(self._corpus, document, language)

    def words(self, *terms: str, by: str = "document", language: Language = "ja") -> Figure:
        """How often words occur, as `Corpus.search` finds them.

        By ``document``: hits in ten thousand characters of each document, in order of time, undated
        ones last. It shows which documents use a word, not a trend: few documents, by different
        authors, differ for many reasons besides their dates. By ``time``: the times that stand in
        the same sentence as a hit, with how many of the hits have any. It shows of which times the
        documents speak with this word, not when they used it; a time is drawn once for each hit.

        Args:
            terms: the words.
            by: ``document`` or ``time``.
            language: ``ja`` or ``en``.

        Raises:
            MissingExtraError: if matplotlib or a font for a word is not installed.
            QueryError: if there is nothing to draw, a word is empty or given twice, or there is no
                such way to count or language.
            TextNotShippedError: if the dataset was built without a text.
        """
        from alliance_corpus.corpus.plots.words import words_figure

        return words_figure(self._corpus, self._search, terms, by, language)

    def save(self, figure: Figure, file: str | PathLike[str]) -> Path:
        """Write a figure into a file; the same figure gives the same bytes.

        Args:
            figure: one of these, or any other.
            file: where to write; it must end in .pdf, .png or .svg.

        Returns:
            The path of the file.

        Raises:
            QueryError: if it ends in something else or cannot be written.
        """
        from alliance_corpus.corpus.plots.canvas import save

        return save(figure, file)
