"""A page of the reading room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Factory, frozen


@frozen
class Page:
    """A page, before its template is filled.

    Attributes:
        path: where it stands under the folder of a language: ``documents/kito-2024.html``.
        template: the file in ``templates`` that shows it.
        title: its title in the language of the room.
        context: what the template is given.
        record: the record that it shows, for "cite this" and for reports; None if it shows many.
        scripts: the scripts in ``assets`` that it needs besides ``room.js``.
    """

    path: str
    template: str
    title: str
    context: Mapping[str, Any] = Factory(dict)
    record: Any = None
    scripts: tuple[str, ...] = ()
