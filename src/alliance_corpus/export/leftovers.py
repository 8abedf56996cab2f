"""Values that a format has no field for, as text: ``container-title: …; section: …``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def csl_name(field: str) -> str:
    """The name that CSL has for a field of a `Work`."""
    return field if field == "archive_location" else field.replace("_", "-")


def write_leftovers(values: Mapping[str, str]) -> str:
    """Names and values in one text, separated by semicolons; one inside a value is doubled."""
    doubled = {name: value.replace(";", ";;") for name, value in values.items()}
    return "; ".join(f"{name}: {value}" for name, value in doubled.items())


def read_leftovers(text: str, names: Iterable[str]) -> dict[str, str]:
    """The names and values that `write_leftovers` wrote.

    Args:
        text: the text.
        names: the possible names.
    """
    name = "|".join(re.escape(known) for known in names)
    # An odd number of semicolons ends in a separator.
    parts = re.split(rf"(?<!;)((?:;;)*); (?=(?:{name}): )", text)
    pieces = [piece + (parts[at + 1] if at + 1 < len(parts) else "")
              for at, piece in enumerate(parts) if at % 2 == 0]  # fmt: skip
    pairs = (piece.partition(": ") for piece in pieces if piece)
    return {key: value.replace(";;", ";") for key, _, value in pairs}
