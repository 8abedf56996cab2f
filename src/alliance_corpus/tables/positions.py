"""Positions: statements, printed as who says what, on what occasion, in which words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from alliance_corpus.errors import UnknownIdError, nearest
from alliance_corpus.tables.readonly import ReadOnly
from alliance_corpus.tables.table import Table
from alliance_corpus.text.phrases import Say, in_english

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

    from alliance_corpus.records import Statement
    from alliance_corpus.records.labels import Language

NOBODY: Final = "no positions"
"""Printed where there are none."""


class Series(ReadOnly[str, "Positions"]):
    """Lists that a text counts off, by name; read-only."""

    __slots__ = ()

    def __missing__(self, name: str) -> NoReturn:
        raise UnknownIdError(
            f"there is no series {name!r}: expected one of {', '.join(self) or 'none here'}."
            f"{nearest(str(name), tuple(self))}"
        )


class Positions(Table["Statement"]):
    """Statements, in the order of the corpus: by document, and there as the text gives them.

    It is a table like any other, and every question returns one. Printed, each voice has a heading:
    who speaks, in what role, on what occasion, in which document; below it each position has its
    stance, label and id, and the words that say it.
    """

    __slots__ = ()

    def by_series(self) -> Series:
        """The statements that the text counts off, by series, in the order of their numbers.

        Returns:
            Read-only; statements outside any series are left out. An unknown name raises
            `UnknownIdError`, which names the nearest.
        """
        groups = self.where(lambda one: one.series is not None).group_by("series")
        return Series({name: members.sort("number") for name, members in groups.items()})

    def voice(self, statement: Statement, language: Language = "ja") -> str:
        """Who says a statement: speaker, else side, else the author; then role and occasion.

        Args:
            statement: one of the corpus of this table.
            language: of the names.
        """
        who = self._who(statement, language)
        occasion = "" if statement.occasion is None else self._label(statement.occasion, language)
        return ", ".join(part for part in (who, statement.role, occasion) if part)

    def lines(self, language: Language = "ja", say: Say = in_english) -> Iterator[str]:
        """The lines of the printed positions: a heading for each voice, and its positions below.

        Args:
            language: of names and labels; the words are always those of the document.
            say: puts into words what is told about a position.
        """
        if not self:
            yield say(NOBODY)
        for (voice, document), statements in groupby(
            self, key=lambda one: (self.voice(one, language), one.document)
        ):
            yield f"{voice} [{document}]"
            for statement in statements:
                yield from _printed(statement, language, say)

    def __str__(self) -> str:
        """All positions; see `lines`."""
        return "\n".join(self.lines())

    def _who(self, statement: Statement, language: Language) -> str:
        """The name of the speaker or side, or of the authors of the document."""
        known = statement.speaker or statement.side
        if known is not None:
            return self._label(known, language)
        if statement.by_author and self._corpus is not None:
            return "・".join(self._corpus.documents[statement.document].creators)
        return ""

    def _label(self, name: str, language: Language) -> str:
        """The label of a record, or its id where the table belongs to no corpus."""
        from alliance_corpus.records.labels import label, short_name

        if self._corpus is None:
            return name
        try:
            record = self._corpus[name]
        except UnknownIdError:  # a dataset in memory need not be whole
            return name
        return short_name(record) if language == "ja" else label(record, language)


def _printed(statement: Statement, language: Language, say: Say) -> Iterator[str]:
    """The position, and below it the words that say it."""
    from alliance_corpus.records.labels import label
    from alliance_corpus.text.columns import one_line, printable

    number = "" if statement.number is None else f"{statement.number}. "
    hedge = statement.hedged
    hedged = "" if hedge is None else say(" (hedged: {words})", words=hedge)
    words = one_line(label(statement, language))
    yield printable(f"  {statement.stance}: {number}{words}{hedged} — {statement.id}")
    for evidence in statement.evidence:
        cited = evidence.citation
        claim = "" if cited is None else say(" (according to {claim})", claim=cited)
        yield printable(f"    「{one_line(evidence.text)}」{claim}")
