"""Rewrite the spellings of the 2012 draft of EDTF as in the standard."""

from __future__ import annotations

from typing import Final

from alliance_corpus.dates.diagnosis import refuse

_ENDS: Final = {"unknown": "", "open": ".."}
_LETTERS: Final = str.maketrans("uxyep", "XXYES")  # x was a digit of masked precision: 196x


def from_draft(text: str) -> str:
    """Rewrite a string of the draft in the standard's spelling; the result is not checked yet.

    Source: the list "Differences" of the Library of Congress specification, 2019-02-04.

    Raises:
        DateError: The text is not a string, or has round brackets: a group may need qualifiers
            on several components, and brackets nest in the draft.
    """
    if not isinstance(text, str):
        refuse(text, "a string")
    if "(" in text or ")" in text:
        refuse(text, "qualifiers beside the components, as in '2004-?06', not round brackets")
    text = "/".join(_ENDS.get(end, end) for end in text.split("/"))
    if text[:1] in ("[", "{"):
        text = text.replace(", ", ",")
    return text.replace("?~", "%").translate(_LETTERS)
