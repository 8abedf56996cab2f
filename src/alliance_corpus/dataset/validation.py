"""Validate a dataset: check every record against the rules of integrity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dataset.report import Report
from alliance_corpus.dataset.rules import examine

if TYPE_CHECKING:
    from alliance_corpus.dataset.read import StoredDataset


def validate(dataset: StoredDataset | Dataset) -> Report:
    """Check every record against the rules of integrity (`alliance_corpus.dataset.RULES`).

    Args:
        dataset: one in memory, or an open one.

    Returns:
        What breaks a rule, and what the dataset lists as an exception.

    Raises:
        DatasetError: if a stored dataset is damaged, so that there are no records to compare.
    """
    whole = dataset if isinstance(dataset, Dataset) else dataset.to_dataset()
    found = examine(whole)
    where = f"{dataset.name} {dataset.version}"
    compared = f"{sum(whole.counts.values())} records validated"
    return Report(where=where, compared=compared, problems=found.problems, excused=found.excused)
