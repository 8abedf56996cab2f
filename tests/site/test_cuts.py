"""Long lists go on over several pages, and each record is found on one of them."""

from __future__ import annotations

from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.site import anchors, cuts
from alliance_corpus.site.cuts import cut, part_path, starts
from alliance_corpus.site.pages import entity
from alliance_corpus.site.pages.entities import entities
from alliance_corpus.site.render import Renderer
from alliance_corpus.site.room import Room

if TYPE_CHECKING:
    import pytest

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Provision, Relation

SIZES = st.lists(st.integers(0, 20), max_size=30)


@given(SIZES, st.integers(1, 40))
def test_parts_are_the_list_in_pieces_that_fit(sizes: list[int], budget: int) -> None:
    begins = starts(sizes, lambda size: size, budget)
    found = list(cut("a/b.html", "rows", sizes, begins))
    assert [size for part in found for size in part.rows] == sizes
    assert all(sum(part.rows) <= budget or len([s for s in part.rows if s]) == 1 for part in found)
    assert [part.path for part in found] == list(found[0].paths)
    assert len(set(found[0].paths)) == len(found)
    assert all(one.last + 1 == two.first for one, two in pairwise(found))


@given(SIZES, st.integers(1, 40))
def test_no_part_could_have_taken_the_next_item(sizes: list[int], budget: int) -> None:
    found = list(cut("a/b.html", "rows", sizes, starts(sizes, lambda size: size, budget)))
    assert all(sum(one.rows) + two.rows[0] > budget for one, two in pairwise(found))


def test_the_first_part_is_the_page_itself() -> None:
    assert part_path("institutions/japan.html", "history", 0) == "institutions/japan.html"
    assert part_path("institutions/japan.html", "history", 1) == "institutions/japan.history-2.html"


def test_every_relation_and_provision_stands_where_its_path_says(
    shipped: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where hardly one of them fits on a page."""
    html: Any = import_module("lxml.html")
    for module in (anchors, entity):
        monkeypatch.setattr(module, "starts", lambda rows, weigh: starts(rows, weigh, 4_000))
    room, renderer = Room(shipped, "ja"), Renderer()
    ids = {
        page.path: set(html.fromstring(renderer.html(room, page)).xpath("//li/@id"))
        for page in entities(room)
        if page.template in ("entity.html", "entity_part.html")
    }
    assert sum(".relations-" in path for path in ids) > 50
    owners = {one.id for one in shipped.entities()}
    subjects = [one for one in shipped.relations if one.subject in owners]
    records: list[Relation | Provision] = [*subjects, *shipped.provisions]
    for record in records:
        path, _, anchor = str(room.path(record)).partition("#")
        assert anchor == record.id
        assert anchor in ids[path]


def test_the_weight_of_a_record_is_near_that_of_its_html(shipped: Corpus) -> None:
    html: Any = import_module("lxml.html")
    room, renderer = Room(shipped, "ja"), Renderer()
    page = next(page for page in entities(room) if page.path == "institutions/scc.html")
    shown = html.fromstring(renderer.html(room, page)).xpath("//li[@class='tie']")
    made = sum(len(html.tostring(one, encoding="utf-8")) for one in shown)
    told = sum(cuts.weight(tie.relation) for tie in room.lookup.ties("scc"))
    assert 0.5 < made / told < 1.5
