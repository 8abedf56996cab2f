"""How evenly hits are spread over the documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Sequence


@frozen(kw_only=True)
class Dispersion:
    """How evenly hits are spread over parts of different sizes.

    Gries (2008), "Dispersions and adjusted frequencies in corpora", International Journal of
    Corpus Linguistics 13 (4), 403–437: DP is half the sum of the differences between the share of
    the hits and the share of the text that each part has. Lijffijt and Gries (2012), in the same
    journal 17 (1), 147–149, divide it by its largest possible value, 1 less the share of the
    smallest part.

    Attributes:
        hits: number of hits in each part.
        sizes: characters of each part.
        dp: 0 if every part has its share; near 1 if all hits are in a small part.
        dp_norm: the same from 0 to 1, whatever the sizes; None if there is only one part.
        range: in how many parts there are hits.
    """

    hits: Mapping[str, int]
    sizes: Mapping[str, int]
    dp: float
    dp_norm: float | None
    range: int


def deviation(hits: Sequence[int], sizes: Sequence[int]) -> float:
    """DP of Gries (2008), of the number of hits in each part and the size of each part.

    Raises:
        QueryError: if there is no hit, a part is empty, or the two differ in number.
    """
    if len(hits) != len(sizes) or not sum(hits) or min(hits) < 0 or min(sizes) <= 0:
        raise QueryError(
            f"dispersion of hits {list(hits)} in parts of the sizes {list(sizes)}: expected "
            "a hit at least, and a size above 0 for each part"
        )
    every, whole = sum(hits), sum(sizes)
    return sum(abs(h / every - s / whole) for h, s in zip(hits, sizes, strict=True)) / 2


def dispersion(hits: Mapping[str, int], sizes: Mapping[str, int]) -> Dispersion:
    """Measure how evenly hits are spread over parts.

    Args:
        hits: number of hits in the parts that have some.
        sizes: size of every part.

    Raises:
        QueryError: if there is no hit, or one lies in a part without a size.
    """
    if strange := sorted(hits.keys() - sizes.keys()):
        raise QueryError(
            f"dispersion: there are hits in {', '.join(map(repr, strange))}, but expected them "
            f"only in {', '.join(map(repr, sizes))}"
        )
    counts = {part: hits.get(part, 0) for part in sizes}
    dp = deviation(list(counts.values()), list(sizes.values()))
    smallest = min(sizes.values()) / sum(sizes.values())
    return Dispersion(
        hits=counts,
        sizes=dict(sizes),
        dp=dp,
        dp_norm=None if len(sizes) == 1 else dp / (1 - smallest),
        range=sum(map(bool, counts.values())),
    )
