"""The readers as a package: loaded when first asked for, and no others."""

from __future__ import annotations

import pytest

from alliance_corpus import readers


def test_an_unknown_reader_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'read_tea_leaves'"):
        _ = readers.read_tea_leaves  # type: ignore[attr-defined]
