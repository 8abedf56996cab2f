"""Page ranges as citation styles shorten them: 101–04, 1198–207.

Source: the CSL specification 1.0.2, appendix V, "Page Range Formats".
"""

from __future__ import annotations

import re


def last_page(first: str, last: str, form: str | None) -> str:
    """The last page of a range, shortened if the form says so.

    Args:
        first: the first page.
        last: the last page in full. Pages with letters, and one with more digits than the first,
            stay in full.
        form: a ``page-range-format`` of CSL; None or ``expanded``: in full.
    """
    if not (re.fullmatch("[0-9]+", f"{first}{last}") and len(first) == len(last)):
        return last
    if form == "minimal":
        return _changed(first, last, at_least=1)
    if form == "minimal-two":
        return _changed(first, last, at_least=2)
    if form is not None and form.startswith("chicago"):
        return _chicago(first, last, form)
    return last


def _changed(first: str, last: str, at_least: int) -> str:
    """The digits of the last page from the first that differs, but so many at least."""
    same = 0
    while same < len(last) - at_least and first[same] == last[same]:
        same += 1
    return last[same:]


def _chicago(first: str, last: str, form: str) -> str:
    """Under 100 and at hundreds in full; 101–9 changed digits only; else two digits or more."""
    if len(first) < 3 or int(first) % 100 == 0:
        return last
    if int(first) % 100 < 10:
        return _changed(first, last, at_least=1)
    shortened = _changed(first, last, at_least=2)
    # The fifteenth edition had four digits in full if three of them change.
    return last if form == "chicago-15" and len(first) == 4 and len(shortened) > 2 else shortened
