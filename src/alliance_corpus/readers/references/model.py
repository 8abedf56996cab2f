"""What the reader returns: references, in the fields of CSL-JSON."""

from __future__ import annotations

from typing import Any

from attrs import define, evolve, field, fields, frozen

from alliance_corpus.records.vocabularies import CITATION_FORMS, one_of
from alliance_corpus.records.works import Bibliographic, Work
from alliance_corpus.text.span import Span


@frozen(kw_only=True)
class Reference(Bibliographic):
    """A reference to one work at one place of a text.

    The fields from ``type`` to ``note`` are those of a `Work`, filled only with what is printed at
    this place; an ibid or a short form has little, and `resolve` adds the rest.

    Attributes:
        span: the words of the reference, in code points of the text that was read.
        text: these words.
        form: full, ibid, short or in-text.
        locator: the pages or articles that are cited, digits in ASCII, with commas between.
        repeats: which reference an ibid or short form repeats, as its place in the sequence that
            `read_references` returned; None if the text does not say.
        rest: words inside the reference that no field took, in their order.
    """

    span: Span
    text: str
    form: str = field(default="full", validator=one_of("citation forms", CITATION_FORMS))
    locator: str | None = None
    repeats: int | None = None
    rest: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """The fields that are filled."""
        shown = (field.name for field in fields(Reference) if field.repr)
        filled = [(name, getattr(self, name)) for name in shown]
        words = [f"{name}={value!r}" for name, value in filled if value not in (None, ())]
        return f"Reference({', '.join(words)})"

    def to_work(self, id: str) -> Work:  # noqa: A002
        """The work referred to, as a record; its type is ``document`` if none is known."""
        values = {name: getattr(self, name) for name in WORK_FIELDS}
        stated = {"id": id, "type": self.type or "document", "title": self.title or ""}
        return Work(**{**values, **stated})

    def to_csl(self) -> dict[str, Any]:
        """The CSL-JSON item, as a `Work` gives it; the id is made of the span.

        The locator belongs to the citation, not to the item, and is not in it.
        """
        return self.to_work(f"reference-{self.span.start}-{self.span.end}").to_csl()


WORK_FIELDS = tuple(
    attribute.name for attribute in fields(Bibliographic) if attribute.name != "type"
)
"""The fields that a reference shares with a work, except its type."""


def resolve(references: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """Give each ibid and short form the fields of the work that it repeats, through chains.

    What is printed at the place itself stays. If ``repeats`` is None, nothing is added.
    """
    resolved: list[Reference] = []
    for reference in references:
        if reference.repeats is None or not 0 <= reference.repeats < len(resolved):
            resolved.append(reference)
            continue
        known = resolved[reference.repeats]
        full = {name: getattr(known, name) for name in ("type", *WORK_FIELDS)}
        if reference.form != "ibid":
            own = {name: getattr(reference, name) for name in WORK_FIELDS}
            full |= {name: value for name, value in own.items() if value and not full[name]}
        resolved.append(evolve(reference, **full))
    return tuple(resolved)


@define
class Draft:
    """A reference while it is being read.

    Attributes:
        start: offset of its first character.
        end: offset just after the last character that a field took.
        values: the fields found so far.
        rest: words that no field took.
        pages: pages found, before it is known whether they are cited or the work's own.
        listed: whether it is an entry of a list, where pages are the work's own.
        first: whether its title or its author begins a block.
    """

    start: int
    end: int
    values: dict[str, Any] = field(factory=dict)
    rest: list[str] = field(factory=list)
    pages: list[str] = field(factory=list)
    listed: bool = False
    first: bool = False

    def has(self, *names: str) -> bool:
        """Whether any of these fields is filled."""
        values = self.values
        for name in names:  # noqa: SIM110 - asked so often that any() would cost a tenth
            if values.get(name):
                return True
        return False

    def get(self, name: str) -> Any:
        """A field, or None."""
        return self.values.get(name)

    def put(self, name: str, value: Any) -> bool:
        """Fill a field if it is empty; return whether it was."""
        if not value or self.values.get(name):
            return False
        self.values[name] = value
        return True
