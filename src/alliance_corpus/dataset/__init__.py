"""The shipped format: manifest, codec, read, write, verify, integrity rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.lazy import exports

if TYPE_CHECKING:
    from alliance_corpus.dataset.memory import Dataset as Dataset
    from alliance_corpus.dataset.read import StoredDataset as StoredDataset
    from alliance_corpus.dataset.report import Report as Report
    from alliance_corpus.dataset.rows import Redirect as Redirect
    from alliance_corpus.dataset.rows import RuleException as RuleException
    from alliance_corpus.dataset.rules import RULES as RULES
    from alliance_corpus.dataset.rules import Excused as Excused
    from alliance_corpus.dataset.rules import Problem as Problem
    from alliance_corpus.dataset.rules import Rule as Rule
    from alliance_corpus.dataset.tables import TABLES as TABLES
    from alliance_corpus.dataset.validation import validate as validate
    from alliance_corpus.dataset.verification import verify as verify
    from alliance_corpus.dataset.write import write_dataset as write_dataset
else:
    __all__, __getattr__, __dir__ = exports(
        __name__,
        {
            "memory": "Dataset",
            "read": "StoredDataset",
            "rows": "Redirect RuleException",
            "rules": "RULES Excused Problem Rule",
            "tables": "TABLES",
            "report": "Report",
            "validation": "validate",
            "verification": "verify",
            "write": "write_dataset",
        },
    )
