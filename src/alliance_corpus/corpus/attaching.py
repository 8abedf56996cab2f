"""Attach texts to a records-only edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from os import PathLike

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.dataset.memory import Dataset


def attach(
    corpus: CorpusTables,
    dataset: Callable[[], Dataset],
    folder: str | PathLike[str],
    documents: str | Iterable[str] | None,
) -> Dataset:
    """The dataset with texts from a folder with the sources; see `Corpus.attach`."""
    from alliance_corpus.dataset.sources import read_sources

    if documents is None:
        wanted = [one for one in corpus.documents if one.shipped_text is None]
        if not wanted:
            raise QueryError(f"{corpus.name} has all its texts: there is none to attach")
    else:
        names = (documents,) if isinstance(documents, str) else documents
        wanted = [corpus.documents[name] for name in dict.fromkeys(names)]
        for document in wanted:
            if document.shipped_text is not None:
                raise QueryError(f"{document.id!r} has its text: there is none to attach")
    whole = dataset()
    return whole.with_texts(read_sources(folder, wanted, whole.recipes))
