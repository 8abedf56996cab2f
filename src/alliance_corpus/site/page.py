"""A page of the reading room, and data that its scripts read."""

from __future__ import annotations

import json
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
        data: the paths of the `Data` that it loads after them.
    """

    path: str
    template: str
    title: str
    context: Mapping[str, Any] = Factory(dict)
    record: Any = None
    scripts: tuple[str, ...] = ()
    data: tuple[str, ...] = ()


@frozen
class Data:
    """Data for a script of a page: a classic script file, which a file path can load too.

    Attributes:
        path: where it stands under the folder of a language: ``events/data.js``.
        function: the global function that the script of the page defines; the file calls it.
        value: plain data, the function's argument.
    """

    path: str
    function: str
    value: Any

    def script(self) -> str:
        """The file."""
        value = json.dumps(self.value, ensure_ascii=False, separators=(",", ":"))
        return f"{self.function}({value});\n"
