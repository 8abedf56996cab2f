"""What stands on the editors' desk: the shape of the files that people write."""

from __future__ import annotations

from attrs import field, frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.layouts.options import LayoutOptions, Part, Repair, Rule
from alliance_corpus.records.documents import Rights
from alliance_corpus.records.sources import ExternalSource
from alliance_corpus.records.vocabularies import CERTAINTIES, one_of
from alliance_corpus.records.works import Work


@frozen(kw_only=True)
class DeskCorpus:
    """``corpus.yaml``: what the dataset is called, and its documents in order.

    ``without_text`` names documents whose text and source the dataset leaves out.
    """

    name: str
    version: str
    licence: str
    documents: tuple[str, ...]
    without_text: tuple[str, ...] = ()


@frozen(kw_only=True)
class DeskEmendation:
    """A misprint, by quotation; see ``records.Emendation`` for what the fields mean."""

    quote: str
    certainty: str = field(validator=one_of("certainties", CERTAINTIES))
    reason: str
    correction: str | None = None
    before: str = ""
    after: str = ""
    sources: tuple[ExternalSource, ...] = ()
    line: int = field(default=0, eq=False)


@frozen(kw_only=True)
class DeskDocument:
    """``documents/<id>.yaml``: layout, rights, date of writing, repairs, emendations."""

    id: str
    source: str
    layout: str
    rights: Rights
    written: EDTF | None = None
    parts: tuple[Part, ...] = (Part(),)
    rules: tuple[Rule, ...] = ()
    repairs: tuple[Repair, ...] = ()
    emendations: tuple[DeskEmendation, ...] = ()

    @property
    def options(self) -> LayoutOptions:
        """What the layout needs to know."""
        return LayoutOptions(parts=self.parts, rules=self.rules, repairs=self.repairs)


@frozen(kw_only=True)
class DeskWorks:
    """``works.yaml``: everything bibliographic."""

    works: tuple[Work, ...]
