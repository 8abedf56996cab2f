"""What a notebook offers after a dot or inside brackets: public names and ids, nothing foreign."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

import alliance_corpus as ac
from alliance_corpus.dataset.tables import PERMANENT

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus

MODULES = (
    "", ".analysis", ".corpus", ".corpus.bibliography", ".corpus.plots.timeline", ".corpus.search", ".dataset",
    ".dates", ".editing", ".editing.layouts", ".errors", ".export", ".export.biblatex",
    ".export.bibliography", ".export.bibtex", ".export.cite", ".export.csl", ".export.rdf",
    ".export.ris", ".export.tei", ".export.web_annotation",
    ".readers", ".readers.dates", ".readers.names", ".readers.references", ".records", ".tables",
    ".site", ".testing", ".text", ".versions",
)  # fmt: skip


@pytest.mark.parametrize("module", MODULES)
def test_dir_lists_what_is_public_and_no_more(module: str) -> None:
    found = import_module(f"alliance_corpus{module}")
    names = dir(found)
    assert names == sorted(set(found.__all__) - {"__version__"}) != []
    assert not any(name.startswith("_") for name in names)


@pytest.mark.parametrize("module", [module for module in MODULES if module != ".export"])
def test_what_is_public_is_ours(module: str) -> None:
    found = import_module(f"alliance_corpus{module}")
    for name in dir(found):
        value = getattr(found, name)
        assert not inspect.ismodule(value), name
        if inspect.isclass(value) or inspect.isfunction(value):
            assert value.__module__.startswith("alliance_corpus"), name


def test_the_public_names_of_export_are_its_modules() -> None:
    found = import_module("alliance_corpus.export")
    modules = {f".export.{name}" for name in dir(found)}
    assert modules == {module for module in MODULES if module.startswith(".export.")}


def test_every_room_for_users_is_among_them() -> None:
    import pkgutil

    rooms = {one.name for one in pkgutil.iter_modules(ac.__path__)}
    assert rooms - {module.strip(".") for module in MODULES} == {"cli", "lazy", "__main__"}


def test_a_corpus_and_its_tables_list_only_names_of_their_own(corpus: Corpus) -> None:
    for thing in (corpus, corpus.events, corpus.timeline(), corpus.search("船")):
        own = {
            name
            for kind in type(thing).__mro__
            if kind.__module__.startswith("alliance_corpus")
            for name in (*vars(kind), *getattr(kind, "__annotations__", ()))
        }
        names = {name for name in dir(thing) if not name.startswith("_")}
        assert names <= own | {name for name in vars(Sequence) if not name.startswith("_")}
        assert {"TYPE_CHECKING", "Any", "annotations", "Once"}.isdisjoint(names)


# Inside the brackets


def test_a_corpus_offers_its_permanent_ids(corpus: Corpus) -> None:
    offered = corpus._ipython_key_completions_()
    assert len(offered) == len(set(offered))
    assert set(offered) == {id_ for name in PERMANENT for id_ in corpus.tables[name].ids}
    assert {corpus[id_].id for id_ in offered} == set(offered)


def test_a_table_offers_its_ids_and_a_comparison_its_topics(corpus: Corpus) -> None:
    things: list[Any] = [corpus.events, corpus.blocks, corpus.timeline(), corpus.compare("promise")]
    for thing in things:
        offered = thing._ipython_key_completions_()
        assert [thing[key] for key in offered] == list(thing)
        assert all(isinstance(key, str) for key in offered)
        assert len(offered) > 0
