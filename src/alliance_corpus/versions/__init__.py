"""Versions of a dataset: what differs, whether the number fits, and the list of their records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.lazy import exports

if TYPE_CHECKING:
    from alliance_corpus.versions.compare import diff as diff
    from alliance_corpus.versions.difference import Difference as Difference
    from alliance_corpus.versions.fields import FieldChange as FieldChange
    from alliance_corpus.versions.inventory import Inventory as Inventory
    from alliance_corpus.versions.lists import read_inventory as read_inventory
    from alliance_corpus.versions.lists import write_inventory as write_inventory
    from alliance_corpus.versions.numbers import VersionCheck as VersionCheck
    from alliance_corpus.versions.numbers import check_difference as check_difference
    from alliance_corpus.versions.numbers import check_version as check_version
    from alliance_corpus.versions.opening import opened as opened
    from alliance_corpus.versions.parts import ChangedRecord as ChangedRecord
    from alliance_corpus.versions.parts import ListedRecord as ListedRecord
    from alliance_corpus.versions.parts import MovedRecord as MovedRecord
    from alliance_corpus.versions.parts import RedirectedRecord as RedirectedRecord
    from alliance_corpus.versions.parts import Version as Version
    from alliance_corpus.versions.upgrading import upgrade as upgrade
else:
    __all__, __getattr__, __dir__ = exports(
        __name__,
        {
            "compare": "diff",
            "difference": "Difference",
            "fields": "FieldChange",
            "inventory": "Inventory",
            "lists": "read_inventory write_inventory",
            "numbers": "VersionCheck check_difference check_version",
            "opening": "opened",
            "parts": "ChangedRecord ListedRecord MovedRecord RedirectedRecord Version",
            "upgrading": "upgrade",
        },
    )
