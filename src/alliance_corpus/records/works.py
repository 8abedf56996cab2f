"""Everything bibliographic, in the fields of CSL-JSON."""

from __future__ import annotations

from typing import Any

from attrs import fields, frozen

from alliance_corpus.dates import EDTF


@frozen
class Creator:
    """A name as CSL has it: ``family`` and ``given``, or ``literal`` for a body.

    ``entity`` is the id of the person or institution, where there is a record of it.
    """

    family: str | None = None
    given: str | None = None
    literal: str | None = None
    entity: str | None = None

    def __str__(self) -> str:
        """The name without inversion: Japanese names have no space between the parts."""
        if self.literal is not None:
            return self.literal
        parts = [part for part in (self.family, self.given) if part]
        return " ".join(reversed(parts)) if "".join(parts).isascii() else "".join(parts)

    def to_csl(self) -> dict[str, str]:
        """The CSL-JSON name object."""
        named = {"family": self.family, "given": self.given, "literal": self.literal}
        return {key: value for key, value in named.items() if value is not None}


@frozen(kw_only=True)
class Work:
    """A work that can be cited; the fields are those of CSL-JSON 1.0.2.

    Only what is known is filled in; an empty field says that nothing verified is known.
    ``issued`` and ``accessed`` are EDTF; field names have ``_`` where CSL has ``-``.
    """

    id: str
    type: str
    title: str | None = None
    author: tuple[Creator, ...] = ()
    editor: tuple[Creator, ...] = ()
    translator: tuple[Creator, ...] = ()
    container_title: str | None = None
    collection_title: str | None = None
    event_title: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    edition: str | None = None
    volume: str | None = None
    issue: str | None = None
    number: str | None = None
    page: str | None = None
    section: str | None = None
    genre: str | None = None
    authority: str | None = None
    archive: str | None = None
    archive_location: str | None = None
    issued: EDTF | None = None
    accessed: EDTF | None = None
    URL: str | None = None
    DOI: str | None = None
    language: str | None = None
    note: str | None = None

    def to_csl(self) -> dict[str, Any]:
        """The CSL-JSON item: only the fields that are filled, dates as ``date-parts``."""
        item: dict[str, Any] = {}
        for field in fields(Work):
            value = getattr(self, field.name)
            if value is None or value == ():
                continue
            if isinstance(value, EDTF):
                value = value.to_csl()
            elif isinstance(value, tuple):
                value = [creator.to_csl() for creator in value]
            item[field.name.replace("_", "-")] = value
        return item
