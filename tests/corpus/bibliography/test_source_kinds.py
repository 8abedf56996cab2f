"""Primary and secondary sources: decided by four tables."""

from __future__ import annotations

from typing import Any

import pytest

from alliance_corpus.corpus.bibliography.source_kinds import GENRES, ISSUERS, TYPES, source_kind
from alliance_corpus.records import Creator, Institution, Name, Work
from alliance_corpus.records.vocabularies import INSTITUTION_KINDS
from alliance_corpus.tables.table import Table

MINISTRY = Institution(id="mod", kind="ministry", names=(Name("防衛省"),))
TANK = Institution(id="tank", kind="think-tank", names=(Name("研究所"),))
PRESS = Institution(id="press", kind="publisher", names=(Name("書店"),))
INSTITUTIONS = Table("institutions", Institution, (MINISTRY, TANK, PRESS))
BY = {name: Creator(literal=name, entity=name) for name in ("mod", "tank", "press")}


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"type": "treaty"}, "primary"),
        ({"type": "article-newspaper"}, "primary"),
        ({"type": "article-journal"}, "secondary"),
        ({"type": "report"}, None),
        ({"type": "article-magazine"}, None),
        ({"type": "report", "author": (BY["mod"],)}, "primary"),
        ({"type": "report", "author": (BY["tank"],)}, "secondary"),
        ({"type": "report", "author": (BY["press"],)}, None),
        ({"type": "report", "author": (BY["mod"], BY["tank"])}, None),
        ({"type": "report", "author": (BY["mod"], Creator("山田", "太郎"))}, None),
        ({"type": "report", "author": (Creator("山田", "太郎"),)}, None),
        ({"type": "chapter", "author": (BY["mod"],)}, "primary"),
        ({"type": "report", "instrument": "guidelines", "author": (BY["tank"],)}, "primary"),
        ({"type": "book", "genre": "回顧録"}, "primary"),
        ({"type": "report", "genre": "研究成果報告書", "author": (BY["mod"],)}, "secondary"),
        ({"type": "speech", "genre": "学会報告"}, "secondary"),
        ({"type": "speech", "genre": "講演"}, None),
        ({"type": "document", "genre": "Joint Statement"}, "primary"),
        ({"type": "document", "genre": "newsletter"}, None),
        ({"type": "document", "genre": "白書の解説"}, None),
        ({"type": "document", "genre": "abstract"}, None),
    ],
)
def test_the_kind_of_a_source(fields: dict[str, Any], kind: str | None) -> None:
    assert source_kind(Work(id="w", **fields), INSTITUTIONS) == kind


def test_the_tables_of_kinds_hold_terms_of_their_vocabularies() -> None:
    assert set(ISSUERS) <= set(INSTITUTION_KINDS)
    assert all(head == head.casefold() for head in GENRES)
    assert {*GENRES.values(), *ISSUERS.values(), *TYPES.values()} == {"primary", "secondary"}
