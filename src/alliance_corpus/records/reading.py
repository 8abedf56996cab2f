"""How records are shown: as one line of text, and in notebooks."""

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from alliance_corpus.dates import EDTF
from alliance_corpus.records.labels import label, label_in
from alliance_corpus.text.columns import one_line, printable, shorten


class Readable:
    """Give a record its ``repr``, ``str`` and HTML; ``attrs.asdict`` has all of its fields.

    A record type lists in ``_shown`` the fields to show beside id and label: the repr has the
    first that is filled (``<Event id 1978-11-27 label…>``), a notebook table has all of them.
    """

    __slots__ = ()

    _shown: ClassVar[tuple[str, ...]] = ()
    _cut: ClassVar[int] = 25  # columns of the label in a repr: a dozen characters and the ellipsis

    def __repr__(self) -> str:
        """Type, id, date or kind, and the start of the label, on one line."""
        record: Any = self
        about = next((str(value) for _, value in self._about() if value is not None), "")
        words = shorten(self._label(), self._cut)
        parts = (type(self).__name__, record.id, about, words if words != record.id else "")
        return printable(f"<{' '.join(one_line(part) for part in parts if part)}>")

    def __str__(self) -> str:
        """Date, label in both languages, and kind and id in brackets, on one line."""
        record: Any = self
        values = [value for _, value in self._about() if value is not None]
        when = next((f"{value}  " for value in values if isinstance(value, EDTF)), "")
        kinds = [str(value) for value in values if not isinstance(value, EDTF)]
        names = dict.fromkeys(filter(None, (self._label(), label_in(self, "en"))))
        words = f"{' / '.join(names)} ({', '.join((*kinds, record.id))})"
        return printable(when + one_line(words))

    def _label(self) -> str:
        """Its label for people."""
        return label(self)

    def _about(self) -> list[tuple[str, Any]]:
        """The fields to show beside id and label, with their values."""
        return [(name, getattr(self, name)) for name in self._shown]

    def _details(self) -> list[tuple[str, Any]]:
        """All filled fields with their values, for a notebook."""
        record: Any = self
        values = [(a.name, getattr(self, a.name)) for a in attrs.fields(type(record))]
        return [(name, value) for name, value in values if value not in (None, (), "")]

    def _repr_html_(self) -> str:
        """The record as a table of its fields, for notebooks."""
        from alliance_corpus.records.html import record_html

        return record_html(self)


class Brief:
    """Give a value a ``repr`` with only the fields that differ from their defaults.

    The repr is Python code that makes the value again.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        """For example ``Name(text='防衛庁', valid=EDTF('1954/2007'))``."""
        value: Any = self
        filled = [
            f"{a.name}={getattr(self, a.name)!r}"
            for a in attrs.fields(type(value))
            if a.repr and getattr(self, a.name) != a.default
        ]
        return f"{type(self).__name__}({', '.join(filled)})"
