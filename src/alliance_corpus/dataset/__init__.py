"""The shipped format: manifest, codec, read, write, verify, integrity rules.

Names are imported when first used: who loads a corpus needs neither writer nor rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from alliance_corpus.dataset.read import StoredDataset
    from alliance_corpus.dataset.rules import RULES, Allowed, Problem, Rule, check
    from alliance_corpus.dataset.tables import TABLES, Allowance, Dataset, Redirect
    from alliance_corpus.dataset.verification import Report, verify
    from alliance_corpus.dataset.write import write_dataset

__all__ = [
    "RULES",
    "TABLES",
    "Allowance",
    "Allowed",
    "Dataset",
    "Problem",
    "Redirect",
    "Report",
    "Rule",
    "StoredDataset",
    "check",
    "verify",
    "write_dataset",
]

_HOME = {
    "RULES": "rules",
    "TABLES": "tables",
    "Allowance": "tables",
    "Allowed": "rules",
    "Dataset": "tables",
    "Problem": "rules",
    "Redirect": "tables",
    "Report": "verification",
    "Rule": "rules",
    "StoredDataset": "read",
    "check": "rules",
    "verify": "verification",
    "write_dataset": "write",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used; what fails there is not hidden."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value
