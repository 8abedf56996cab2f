"""How records read: one line that names a record, and the same in a notebook."""

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from alliance_corpus.dates import EDTF
from alliance_corpus.records.labels import label, label_in
from alliance_corpus.text.columns import one_line, printable, shorten


class Readable:
    """Gives a record its ``repr``, ``str`` and HTML; ``attrs.asdict`` has all of its fields.

    A record type says in ``_shown`` which of its fields stand beside id and label: in the repr the
    first that is filled (``<Event id 1978-11-27 label…>``), in a table of a notebook all of them.
    """

    __slots__ = ()

    _shown: ClassVar[tuple[str, ...]] = ()
    _cut: ClassVar[int] = 25  # columns of the label in a repr: a dozen characters and the ellipsis

    def __repr__(self) -> str:
        """Type, id, date or kind, and the beginning of the label, on one line."""
        record: Any = self
        about = next((str(value) for _, value in self._about() if value is not None), "")
        words = shorten(self._label(), self._cut)
        parts = (type(self).__name__, record.id, about, words if words != record.id else "")
        return printable(f"<{' '.join(one_line(part) for part in parts if part)}>")

    def __str__(self) -> str:
        """Date, label in both languages, and in brackets the kind and the id, on one line."""
        record: Any = self
        values = [value for _, value in self._about() if value is not None]
        when = next((f"{value}  " for value in values if isinstance(value, EDTF)), "")
        kinds = [str(value) for value in values if not isinstance(value, EDTF)]
        names = dict.fromkeys(filter(None, (self._label(), label_in(self, "en"))))
        words = f"{' / '.join(names)} ({', '.join((*kinds, record.id))})"
        return printable(when + one_line(words))

    def _label(self) -> str:
        """What a person calls it."""
        return label(self)

    def _about(self) -> list[tuple[str, Any]]:
        """The fields that stand beside id and label, with their values."""
        return [(name, getattr(self, name)) for name in self._shown]

    def _details(self) -> list[tuple[str, Any]]:
        """All fields that hold something, with their values: what a notebook shows of it."""
        record: Any = self
        values = [(a.name, getattr(self, a.name)) for a in attrs.fields(type(record))]
        return [(name, value) for name, value in values if value not in (None, (), "")]

    def _repr_html_(self) -> str:
        """The record as a table of its fields, for notebooks."""
        from alliance_corpus.records.html import record_html

        return record_html(self)


class Brief:
    """Gives a value its ``repr``: only the fields that differ from their defaults.

    It is still Python that makes the value again.
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
