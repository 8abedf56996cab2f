"""Bibliographic records, with the fields of CSL-JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from attrs import fields, frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.records.reading import Brief, Readable

if TYPE_CHECKING:
    from attrs import Attribute

_EAST_ASIAN: Final = re.compile(
    "[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff]"
)
_KATAKANA: Final = re.compile("[\u30a1-\u30ff\uff66-\uff9f＝=‐\\- ]+")
_KATAKANA_GIVEN: Final = re.compile("[\u30a1-\u30ff\uff66-\uff9f＝=‐\\- A-Za-zＡ-Ｚ.．]+")
_WORD: Final = re.compile("[^\u30fb\uff65 .．]+")

CREATORS: Final = ("author", "editor", "translator")
"""The fields of a work that hold creators."""


def is_east_asian(text: str) -> bool:
    """Whether a text has Chinese characters, kana or Hangul."""
    return bool(_EAST_ASIAN.search(text))


@frozen(repr=False)
class Creator(Brief):
    """A name as in CSL: ``family`` and ``given``, or ``literal`` for a body.

    Attributes:
        family: the family name.
        given: the given name.
        literal: the name of a body, or a name whose parts are not known.
        entity: id of the person or institution, if there is a record of it.
    """

    family: str | None = None
    given: str | None = None
    literal: str | None = None
    entity: str | None = None

    def __str__(self) -> str:
        """The name in reading order.

        Japanese names have no space between the parts; foreign ones in katakana have the given
        name first: ジョン・スミス.
        """
        if self.literal is not None:
            return self.literal
        if self._is_in_katakana:
            return "・".join(_WORD.findall(f"{self.given} {self.family}"))
        parts = [part for part in (self.family, self.given) if part]
        return "".join(parts) if self.is_east_asian else " ".join(reversed(parts))

    @property
    def is_east_asian(self) -> bool:
        """Whether it is written with Chinese characters, kana or Hangul: family name first."""
        return is_east_asian(f"{self.family or ''}{self.given or ''}")

    @property
    def _is_in_katakana(self) -> bool:
        """Whether both parts are katakana, the given name perhaps with initials (ジョン・F)."""
        return bool(
            _KATAKANA.fullmatch(self.family or "") and _KATAKANA_GIVEN.fullmatch(self.given or "")
        )

    def to_csl(self) -> dict[str, str]:
        """The CSL-JSON name object."""
        named = {"family": self.family, "given": self.given, "literal": self.literal}
        return {key: value for key, value in named.items() if value is not None}


@frozen(kw_only=True)
class Bibliographic:
    """What is known or printed about a work: the fields of CSL-JSON 1.0.2 except its id.

    An empty field means that nothing is known. ``issued`` and ``accessed`` are EDTF; field names
    have ``_`` where CSL has ``-``.

    Attributes:
        type: type of CSL (``book``, ``article-journal``, ``treaty``).
        title: the title, as printed, without outer brackets.
        author: the authors, in order.
        editor: the editors, in order.
        translator: the translators, in order.
        container_title: the journal, newspaper or book that contains it.
        collection_title: the series that it is part of.
        event_title: the meeting at which it was given.
        publisher: the publisher or issuing body.
        publisher_place: where the publisher is.
        edition: the edition, as printed.
        volume: the volume, as printed.
        issue: the issue of a journal, as printed.
        number: the number of a report, law or resolution.
        page: the first and last page, with a hyphen.
        section: the section or chapter.
        genre: what kind of work it is, beyond the type.
        authority: the court or body that is responsible for it.
        archive: the archive that holds it.
        archive_location: where it is in the archive.
        issued: EDTF date of issue.
        accessed: EDTF date when a page was read.
        URL: address of a page.
        DOI: Digital Object Identifier, without the address of a resolver.
        language: BCP 47 tag of its language.
        note: what no other field takes.
    """

    type: str | None = None
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


_NOT_CSL: Final = frozenset({"instrument"})
"""Fields of a work that CSL-JSON does not have; it allows only its own."""


def _id_first(_: type, attributes: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Put id, type and title before the inherited fields, in records and in dataset files."""
    first = ("id", "type", "title")
    return sorted(attributes, key=lambda a: first.index(a.name) if a.name in first else len(first))


@frozen(kw_only=True, field_transformer=_id_first, repr=False)
class Work(Readable, Bibliographic):
    """A work that can be cited; the fields are those of CSL-JSON 1.0.2.

    An empty field means that nothing verified is known. ``issued`` and ``accessed`` are EDTF;
    field names have ``_`` where CSL has ``-``.

    Attributes:
        id: permanent slug.
        title: the title; an empty string if none is verified, so that it can always be searched.
            `alliance_corpus.records.labels.title_of` then describes the work instead.
        instrument: id of the instrument whose text the work is, if there is a record of it:
            documents cite the work; the instrument is what binds. Not a field of CSL.
    """

    _shown = ("issued", "type")

    id: str
    type: str
    title: str = ""
    instrument: str | None = None

    def to_csl(self) -> dict[str, Any]:
        """The CSL-JSON item: only the filled fields, with dates as ``date-parts``."""
        item: dict[str, Any] = {}
        for field in fields(Work):
            value = getattr(self, field.name)
            if value in (None, (), "") or field.name in _NOT_CSL:
                continue
            if isinstance(value, EDTF):
                value = value.to_csl()
            elif isinstance(value, tuple):
                value = [creator.to_csl() for creator in value]
            # The only CSL variable with an underscore
            name = field.name.replace("_", "-").replace("archive-location", "archive_location")
            item[name] = value
        return item
