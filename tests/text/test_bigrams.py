"""The index by bigrams finds what a scan of the text finds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.testing.text import spans, texts
from alliance_corpus.text.bigrams import Bigrams, starts

FILL = "".join(map(chr, range(0x4E00, 0x4E00 + 4000)))  # so long that looking up pays


@given(texts() | st.text("ab", max_size=30), st.text("ab1漢\n", min_size=1, max_size=4), st.data())
def test_places_are_those_of_a_scan(text: str, words: str, data: st.DataObject) -> None:
    part = data.draw(spans(text)).of(text)
    for whole in (text, f"{text}{FILL}{text}", f"{FILL}{text}"):
        index = Bigrams(whole)
        for wanted in (words, *([part] if part else [])):
            found = list(index.starts(wanted))
            assert found == list(starts(whole, wanted))
            assert all(whole.startswith(wanted, at) for at in found)
            assert all(two - one >= len(wanted) for one, two in pairwise(found))
            assert len(found) == whole.count(wanted)
            assert list(Bigrams.unpacked(whole, *index.packed()).starts(wanted)) == found


def test_rare_and_absent_words() -> None:
    index = Bigrams(f"安保{FILL}安保条約")
    assert list(index.starts("安保")) == [0, len(FILL) + 2]
    assert list(index.starts("安保条約")) == [len(FILL) + 2]
    assert list(index.starts("条約安保")) == []
    assert list(index.starts("約")) == [
        at for at, c in enumerate(f"安保{FILL}安保条約") if c == "約"
    ]
    assert list(Bigrams("").starts("安保")) == []


@given(texts())
def test_packed_is_the_same_for_the_same_text(text: str) -> None:
    pairs, numbers = Bigrams(text).packed()
    assert (pairs, numbers) == Bigrams.unpacked(text, pairs, numbers).packed()
    in_pairs = sorted({text[at : at + 2] for at in range(len(text) - 1)})
    assert pairs == "".join(in_pairs)
    assert len(numbers) == 4 * (len(in_pairs) + max(len(text) - 1, 0))


@pytest.mark.parametrize(
    ("pairs", "numbers"),
    [("a", b""), ("ab", b""), ("ab", b"\1\0\0"), ("ab", b"\2\0\0\0\0\0\0\0"), ("", b"\0\0\0\0")],
)
def test_what_is_no_index_is_refused(pairs: str, numbers: bytes) -> None:
    with pytest.raises(ValueError, match=r"index|pairs need"):
        Bigrams.unpacked("ab", pairs, numbers)
