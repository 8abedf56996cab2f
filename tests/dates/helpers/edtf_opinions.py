"""What other readers of EDTF say of the same strings."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import HealthCheck, Phase, given, settings

from alliance_corpus.testing import edtf_strings, malformed_edtf_strings
from tests.helpers.node import run_node

if TYPE_CHECKING:
    from collections.abc import Iterable

with warnings.catch_warnings():
    # Both packages warn of their parser generator's coming renames when imported.
    warnings.simplefilter("ignore")
    from edtf import EDTFParseException, parse_edtf
    from edtf_validate import valid_edtf  # type: ignore[import-untyped]

_EPOCH = dt.date(1970, 1, 1).toordinal()
_DAY = 86_400_000


class Opinion(NamedTuple):
    """Whether a reader takes a string, and the bounds it gives.

    Attributes:
        valid: Whether it takes the string.
        earliest: The first day as an ordinal; None where it gives none.
        latest: The last day as an ordinal; None where it gives none.
    """

    valid: bool
    earliest: int | None = None
    latest: int | None = None


def sample(size: int) -> list[str]:
    """Draw distinct strings of all levels, and malformed ones, always the same."""
    drawn: dict[str, None] = {}
    kinds = [edtf_strings(0), edtf_strings(1), edtf_strings(2), malformed_edtf_strings()]
    for kind in kinds:

        @settings(
            max_examples=size // len(kinds),
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(kind)
        def collect(text: str) -> None:
            drawn[text] = None

        collect()
    return list(drawn)


def ask_npm_edtf(texts: list[str]) -> list[Opinion]:
    """Ask npm's edtf; its bounds are moments in UTC, taken here as the days they fall on."""
    answers = json.loads(run_node("edtf.mjs", given=json.dumps(texts)))
    return [
        Opinion(False) if answer is None else Opinion(True, *map(_ordinal, answer[1:]))
        for answer in answers
    ]


def _ordinal(milliseconds: float | None) -> int | None:
    return None if milliseconds is None else int(milliseconds // _DAY) + _EPOCH


def ask_edtf_validate(texts: Iterable[str]) -> list[Opinion]:
    """Ask PyPI's edtf-validate, which gives no bounds."""
    with contextlib.redirect_stdout(io.StringIO()):
        return [Opinion(bool(valid_edtf.is_valid(text))) for text in texts]


def ask_level(text: str) -> int:
    """Ask PyPI's edtf-validate for the lowest level that a string it takes conforms to."""
    levels = (valid_edtf.conformsLevel0, valid_edtf.conformsLevel1, valid_edtf.conformsLevel2)
    with contextlib.redirect_stdout(io.StringIO()):
        return next(level for level, conforms in enumerate(levels) if conforms(text))


def ask_pypi_edtf(texts: Iterable[str]) -> list[Opinion]:
    """Ask PyPI's edtf."""
    with contextlib.redirect_stdout(io.StringIO()):  # it prints what it cannot parse
        return [_ask_pypi_edtf(text) for text in texts]


def _ask_pypi_edtf(text: str) -> Opinion:
    try:
        parsed: Any = parse_edtf(text)
    except (EDTFParseException, TypeError, ValueError, AttributeError):
        return Opinion(False)  # it refuses, or fails on what its grammar took
    ends: list[int | None] = []
    for strict in ("lower_strict", "upper_strict"):
        try:
            ends.append(_days_since(*getattr(parsed, strict)()[:3]))
        except (TypeError, ValueError, AttributeError, OverflowError):
            ends.append(None)  # it takes open ends and days that do not exist, and fails on them
    return Opinion(True, *ends)


def _days_since(year: int, month: int, day: int) -> int:
    cycle, rest = divmod(year - 1, 400)
    return dt.date(rest + 1, month, day).toordinal() + cycle * 146_097
