"""Where a statement that the documents do not make comes from."""

from __future__ import annotations

from attrs import frozen

from alliance_corpus.records.reading import Brief


@frozen(repr=False)
class ExternalSource(Brief):
    """A page outside the five documents that says so.

    Attributes:
        url: address of the page.
        title: what the page calls itself, if known.
        accessed: EDTF day on which it was read, if known.
    """

    url: str
    title: str | None = None
    accessed: str | None = None

    def __str__(self) -> str:
        """The address, and in brackets the title and the day on which it was read."""
        about = ", ".join(part for part in (self.title, self.accessed) if part)
        return f"{self.url} ({about})" if about else self.url
