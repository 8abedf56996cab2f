"""``src/alliance_corpus/data`` is exactly what the build makes of ``corpus``."""

from __future__ import annotations

import hashlib
from pathlib import Path

import alliance_corpus as ac
from alliance_corpus.editing import build

ROOT = Path(__file__).parents[2]
SHIPPED = Path(ac.__file__).parent / "data"


def test_the_shipped_data_are_what_the_build_makes(tmp_path: Path) -> None:
    build(ROOT / "corpus", tmp_path / "data")
    rebuilt = {
        path.relative_to(tmp_path / "data"): path.read_bytes()
        for path in (tmp_path / "data").rglob("*")
        if path.is_file()
    }
    shipped = {
        path.relative_to(SHIPPED): path.read_bytes()
        for path in SHIPPED.rglob("*")
        if path.is_file()
    }
    assert rebuilt == shipped


def test_sources_are_shipped_byte_for_byte() -> None:
    for document in ac.load().documents:
        data = (ROOT / "corpus" / "sources" / document.source.file).read_bytes()
        assert (SHIPPED / "sources" / f"{document.id}.txt").read_bytes() == data
        assert document.source.sha256 == hashlib.sha256(data).hexdigest()


def test_the_shipped_corpus_verifies() -> None:
    assert ac.load().verify().ok
    assert ac.load().validate().ok
