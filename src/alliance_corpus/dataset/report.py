"""The report of `verify` and `validate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.dataset.rules.model import Excused, Problem, summary
from alliance_corpus.errors import DatasetError

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen(kw_only=True)
class Report:
    """What is wrong with a dataset, and what was compared.

    Attributes:
        where: the dataset.
        compared: what was compared, in words: ``29 files``.
        problems: what is wrong; empty if nothing is.
        excused: what breaks a rule and is listed by the dataset as an exception.
    """

    where: str
    compared: str
    problems: tuple[Problem, ...] = ()
    excused: tuple[Excused, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def __str__(self) -> str:
        """The problems; if there are none, what was compared, and a line for each exception."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        if self.problems:
            yield f"{self.where}: {summary(self.problems)}"
            return
        yield f"{self.where}: {self.compared}"
        yield from (f"  {one}" for one in self.excused)

    def raise_for_problems(self) -> None:
        """Raise DatasetError, naming what is wrong, unless all is well."""
        if self.problems:
            raise DatasetError(str(self))
