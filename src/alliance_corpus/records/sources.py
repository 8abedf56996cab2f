"""Where a statement that the documents do not make comes from."""

from __future__ import annotations

from attrs import frozen


@frozen
class ExternalSource:
    """A page outside the five documents that says so.

    Attributes:
        url: address of the page.
        title: what the page calls itself, if known.
        accessed: EDTF day on which it was read, if known.
    """

    url: str
    title: str | None = None
    accessed: str | None = None
