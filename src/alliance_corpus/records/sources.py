"""Sources of statements that the documents themselves do not make."""

from __future__ import annotations

from attrs import frozen

from alliance_corpus.records.reading import Brief


@frozen(repr=False)
class ExternalSource(Brief):
    """A page outside the five documents that supports a statement.

    Attributes:
        url: address of the page.
        title: title of the page, if known.
        accessed: EDTF day when it was read, if known.
    """

    url: str
    title: str | None = None
    accessed: str | None = None

    def __str__(self) -> str:
        """The address, with the title and the day when it was read in brackets."""
        about = ", ".join(part for part in (self.title, self.accessed) if part)
        return f"{self.url} ({about})" if about else self.url
