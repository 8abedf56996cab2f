"""Characters that stand in no page of the site."""

from __future__ import annotations

import unicodedata


def forbidden(text: str) -> set[str]:
    """Controls and halves of surrogate pairs, which HTML forbids."""
    return {c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n\f\r"}
