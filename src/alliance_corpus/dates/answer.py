"""The answers of a comparison: yes, no and maybe."""

from __future__ import annotations

from enum import Enum

from alliance_corpus.errors import AllianceCorpusError


class MaybeError(AllianceCorpusError, TypeError):
    """`Answer.MAYBE` was used as true or false."""


class Answer(Enum):
    """The result of comparing dates. YES is true, NO is false, MAYBE raises an error as bool."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"

    def __bool__(self) -> bool:
        """True for YES, False for NO.

        Raises:
            MaybeError: The answer is MAYBE; compare it with ``is Answer.MAYBE`` instead.
        """
        if self is Answer.MAYBE:
            raise MaybeError(
                "maybe is neither true nor false: expected a test such as"
                " 'is Answer.YES' or 'is not Answer.NO'"
            )
        return self is Answer.YES
