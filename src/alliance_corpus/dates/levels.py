"""Find the lowest level of the standard that allows a string."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_DATE: Final = "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?"
_TIME: Final = "T[0-9:]{8}(?:Z|[+-][0-9:]+)?"
_LEVEL_0: Final = f"{_DATE}|{_DATE}{_TIME}|{_DATE}/{_DATE}"

_END: Final = rf"(?:-?{_DATE}[?~%]?|\.\.|)"
_LEVEL_1: Final = "|".join(
    (
        f"{_END}(?:/{_END})?",
        f"-?{_DATE}{_TIME}",
        "-?[0-9]{4}-2[1-4]",
        "Y-?[0-9]+",
        "-?[0-9]{2}(?:[0-9]X|XX)[?~%]?",
        "-?[0-9]{4}-(?:XX(?:-XX)?|[0-9]{2}-XX)[?~%]?",
    )
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return re.compile(_LEVEL_0), re.compile(_LEVEL_1)


def level(text: str) -> int:
    """The level (0, 1 or 2) of a string that the grammar has accepted.

    Source: the Library of Congress specification. As there, unspecified digits in an interval are
    level 2; a negative year raises level 0 to level 1.
    """
    for number, pattern in enumerate(_patterns()):
        if pattern.fullmatch(text):
            return number
    return 2
