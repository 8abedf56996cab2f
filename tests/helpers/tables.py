"""The tables of a corpus, as its properties are called."""

from __future__ import annotations

TABLES = (
    "documents", "blocks", "sections", "sentences", "notes", "works", "institutions", "people",
    "instruments", "provisions", "events", "relations", "statements", "dates", "mentions", "citations",
    "emendations", "cleaning",
)  # fmt: skip
