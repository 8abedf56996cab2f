"""Every public name stands in the reference, with an example that uses it; the examples are run elsewhere."""

from __future__ import annotations

import pytest

from tests.helpers.reference import described, in_pages, public, with_example

WITHOUT_EXAMPLE = {
    "alliance_corpus.__version__": "it is no value of a class, and stands with Corpus.version",
    "alliance_corpus.Query.places": "Corpus.search calls it, with texts that are not public",
    "alliance_corpus.Query.stretches": "Corpus.offsets calls it, as above",
}
"""What has no example, and why."""

PAGES = in_pages()


def test_every_public_name_is_described() -> None:
    assert len(PAGES) > 300
    assert set(public()) - set(PAGES) == {"alliance_corpus.__version__"}


def test_every_method_and_function_is_described() -> None:
    names = set(with_example())
    assert len(names) > 200
    assert names - set(PAGES) == set(WITHOUT_EXAMPLE)


@pytest.mark.parametrize("name", sorted(set(with_example()) - set(WITHOUT_EXAMPLE)))
def test_an_example_beneath_uses_it(name: str) -> None:
    assert name.rpartition(".")[2] in PAGES[name]


def test_what_is_described_and_no_class_has_an_example() -> None:
    without = {name for name, names in PAGES.items() if name.rpartition(".")[2] not in names}
    assert {name for name in without if not name.rpartition(".")[2][0].isupper()} == set()


def test_examples_count_for_what_stands_right_above_them() -> None:
    page = (
        "```python\na.before()\n```\n"
        "```{eval-rst}\n.. autoclass:: m.A\n.. automethod:: m.A.b\n```\nWords.\n"
        "```python\na.b(c)\n```\n\n```text\nd\n```\n```python\ne\n```\n"
        "```{eval-rst}\n.. autofunction:: m.f\n```\n"
    )
    assert described(page) == {
        "m.A": {"a", "b", "c", "e"},
        "m.A.b": {"a", "b", "c", "e"},
        "m.f": set(),
    }
