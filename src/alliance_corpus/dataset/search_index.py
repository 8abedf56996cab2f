"""The index for searches that a dataset may have: its folded texts, and where every bigram stands.

It is made when the dataset is written, and holds nothing that the blocks do not: a search with it
gives the same hits, but neither folds nor reads all texts first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.errors import DatasetError
from alliance_corpus.text.bigrams import Bigrams, joined
from alliance_corpus.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.dataset.read import StoredDataset
    from alliance_corpus.records import Block

FOLDED: Final = "search/folded.txt"
PAIRS: Final = "search/pairs.txt"
PLACES: Final = "search/places.bin"

FILES: Final = (FOLDED, PAIRS, PLACES)
"""The files of the index, each with its path in the dataset."""


@frozen
class SearchIndex:
    """The folded texts of the blocks as one, and its index.

    Attributes:
        text: the folded text of every block, in order; see `bigrams.joined`.
        bigrams: where its words are found.
    """

    text: str
    bigrams: Bigrams


def index_files(blocks: Iterable[Block]) -> Mapping[str, tuple[bytes, int]]:
    """The files of the index of some blocks: content, and number of characters (of places)."""
    text = joined(fold(block.text).folded for block in blocks)
    pairs, places = Bigrams(text).packed()
    return {
        FOLDED: (text.encode(), len(text)),
        PAIRS: (pairs.encode(), len(pairs)),
        PLACES: (places, max(len(text) - 1, 0)),
    }


def read_index(dataset: StoredDataset) -> SearchIndex | None:
    """The index of a dataset, None if it was written without one.

    Raises:
        DatasetError: if a file of it is missing, truncated or altered.
    """
    if not dataset.manifest.files.keys() & set(FILES):
        return None
    try:
        text = dataset.read(FOLDED).decode()
        pairs = dataset.read(PAIRS).decode()
        return SearchIndex(text, Bigrams.unpacked(text, pairs, dataset.read(PLACES)))
    except ValueError as error:
        raise DatasetError(f"{dataset.where}: search/ is damaged: {error}") from None
