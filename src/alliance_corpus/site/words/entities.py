"""Pages of institutions, people, instruments and works: their words in Japanese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ENTITIES: Final[Mapping[str, str]] = {}
