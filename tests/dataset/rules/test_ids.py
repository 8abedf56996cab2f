"""What refers to what: the ways name the fields that they read, and lead to records."""

from __future__ import annotations

import attrs
import pytest

from alliance_corpus.dataset.rules.ids import REFERENCES
from tests.dataset.rules.helpers.rule_changes import GOOD

WITHIN = {"speaker entity", "speaker side", "speaker occasion", "citation"}
"""Fields of the evidence, not of the record itself."""


@pytest.mark.parametrize("table", REFERENCES)
def test_a_way_names_the_field_in_which_it_finds_an_id(table: str) -> None:
    found = {
        (name, record.id)
        for record in GOOD.tables[table]
        for way, _ in REFERENCES[table]
        for name, one in way(record)
        if one is not None
    }
    assert found
    fields = set(attrs.fields_dict(type(GOOD.tables[table][0])))
    assert {name for name, _ in found} - fields <= WITHIN
