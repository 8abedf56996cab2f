"""What a person calls a record."""

from __future__ import annotations

from attrs import evolve

from alliance_corpus.dates import EDTF
from alliance_corpus.records import Creator, Work
from alliance_corpus.records.labels import located, short_reference


def test_short_references_and_locators() -> None:
    work = Work(id="w", type="book", title="題", issued=EDTF("2006-07"))
    authors = (Creator("福田", "毅"), Creator(literal="防衛省"))
    assert short_reference(evolve(work, author=authors)) == "福田・防衛省 2006"
    assert short_reference(evolve(work, author=authors, issued=None)) == "福田・防衛省 「題」"
    assert short_reference(work) == "「題」 2006"
    assert short_reference(evolve(work, title="", issued=EDTF("/2006"))) == "「w」"
    assert [located(at) for at in (None, "158", "230-231", "第5条")] == [
        "", ", p. 158", ", pp. 230-231", ", 第5条",
    ]  # fmt: skip
