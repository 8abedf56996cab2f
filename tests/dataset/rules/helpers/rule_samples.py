"""For each rule of integrity datasets that keep it, narrowly, and datasets that break only it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from attrs import evolve

from alliance_corpus.dataset import Dataset, Redirect
from alliance_corpus.records import (
    Creator,
    Mention,
    Name,
    Participation,
    Person,
    Work,
)
from alliance_corpus.text import AlignedText, Span
from tests.dataset.rules.helpers.fact_samples import FACT_BAD, FACT_GOOD
from tests.dataset.rules.helpers.rule_changes import (
    GOOD,
    HARBOUR,
    LETTER,
    added,
    also,
    block,
    book,
    citation,
    emendation,
    event,
    exception,
    fact,
    first,
    happenings,
    harbour,
    ibid,
    letter,
    mention,
    named,
    paged,
    replaced,
    section,
)
from tests.dataset.rules.helpers.statement_samples import STATEMENT_BAD, STATEMENT_GOOD, said

Samples: TypeAlias = dict[str, list[Callable[[], Dataset]]]

PERSON = Person(id="scc-japan", kind="author", names=(Name("船山"),))
MET = Participation("scc", "host")
LOST = Mention(id="lost", document="harbor", span=Span(0, 3), text="SCC", entity="scc")
OTHER = AlignedText.of(HARBOUR.text)
SPAN = HARBOUR.blocks[1].span
EVIDENCE = GOOD.tables["events"][0].evidence[0]

GOOD_SAMPLES: Samples = {
    **FACT_GOOD,
    **STATEMENT_GOOD,
    "id-unique": [lambda: added("people", evolve(PERSON, id="funayama"))],
    "id-permanent": [lambda: added("redirects", Redirect("long-gone", ("scc",)))],
    "document-known": [lambda: fact(document="harbour")],
    "reference-known": [
        lambda: first("mentions", candidates=("scc", "yamada", "promise")),
        lambda: first("institutions", countries=()),
        lambda: fact(citation=None),
        lambda: said(about=("harbour", "promise-1", "counting", "yamada", "global")),
    ],
    "redirect-live": [lambda: added("redirects", Redirect("old", ("harbour", "book", "yamada")))],
    "document-work": [lambda: GOOD],
    "document-parts": [lambda: harbour(emendations=())],
    "text-aligned": [lambda: harbour()],
    "block-tiles": [lambda: GOOD],
    "block-text": [lambda: block(1, label="①")],
    "section-nested": [lambda: section(0, path="一")],
    "note-called": [lambda: block(6, calls=(0, len(HARBOUR.body))), lambda: block(6, calls=())],
    "annotation-quotes": [lambda: fact(span=Span(0, 1), text=HARBOUR.text[0], date=None)],
    "emendation-overlap": [lambda: harbour(emendations=(HARBOUR.emendations[0], emendation(0, 1)))],
    "cleaning-source": [lambda: first("cleaning", source=(Span(0, len(HARBOUR.source.text)),))],
    "entity-named": [lambda: named("people", "山")],
    "name-unique": [
        lambda: added("people", evolve(PERSON, id="japan-san", names=(Name("日本"),))),
        lambda: named("institutions", "ＳＣＣ", kind="variant"),
        lambda: also(
            added("people", evolve(PERSON, id="other", names=(Name("山田太郎"),))),
            "exceptions",
            exception("name-unique", "other", "yamada", words=("山田太郎",)),
        ),
    ],
    "mention-decided": [
        lambda: first("mentions", candidates=()),
        lambda: first("mentions", entity=None),
    ],
    "mention-name": [lambda: named("institutions", "S C C"), lambda: named("institutions", "scc")],
    "context-rule": [lambda: first("context_rules", name="ＳＣＣ", entity=None)],
    "mention-overlap": [
        lambda: also(named("institutions", "は「了"), "mentions", mention("は「了")),
    ],
    "name-mentioned": [
        lambda: also(named("institutions", "両政府"), "mentions", mention("両政府")),
        lambda: named("institutions", "日米両", kind="reading"),
    ],
    "citation-work": [lambda: added("citations", citation("船を数える"))],
    "work-cited": [
        lambda: also(
            added("works", Work(id="idle", type="book")),
            "citations",
            citation("船を数える", work="idle"),
        )
    ],
    "locator-pages": [
        lambda: paged("101-20", "110-12"),
        lambda: paged("101-120", "第4条"),
        lambda: paged(None, "10"),
        lambda: paged("101-120", None),
        lambda: paged("77", "77"),
    ],
    "citation-note": [lambda: added("citations", citation("船を数える", note=None))],
    "citation-repeats": [
        lambda: ibid(form="short", repeats=None),
        lambda: added("citations", citation("頁", form="ibid", note="1", repeats=GOOD.tables["citations"][1].id)),
    ],
    "exception-used": [
        lambda: also(
            happenings(event("x", "1950"), event("y", "1960"), ties=(("y", "leads-to", "x"),)),
            "exceptions",
            exception("relation-time", "tie-0"),
        )
    ],
}  # fmt: skip

BAD_SAMPLES: Samples = {
    **FACT_BAD,
    **STATEMENT_BAD,
    "id-unique": [lambda: added("people", GOOD.tables["people"][0])],
    "id-permanent": [lambda: added("people", PERSON), lambda: added("people", evolve(PERSON, id="book"))],
    "document-known": [lambda: added("mentions", LOST), lambda: fact(document="harbor")],
    "document-work": [
        lambda: first("works", title="boats"),
        lambda: replaced("works", GOOD.tables["works"][1], Work(id="book", type="book")),
    ],
    "document-parts": [
        lambda: replaced("blocks", *GOOD.tables["blocks"][1:]),
        lambda: replaced("sections", *GOOD.tables["sections"][::-1]),
        lambda: replaced("emendations"),
    ],
    "text-aligned": [
        lambda: harbour(alignment=OTHER),
        lambda: harbour(source=evolve(HARBOUR.source, sha256="0" * 64)),
    ],
    "block-tiles": [
        lambda: block(1, span=Span(SPAN.start, SPAN.end - 1), text=HARBOUR.blocks[1].text[:-1]),
        lambda: block(1, span=Span(SPAN.start + 1, SPAN.end), text=HARBOUR.blocks[1].text[1:]),
        lambda: letter(LETTER.blocks[:-1]),
        lambda: harbour(blocks=HARBOUR.blocks[1:], sections=HARBOUR.sections[1:]),
        lambda: letter(()),
    ],
    "block-text": [lambda: block(1, text="船")],
    "section-nested": [
        lambda: section(0, heading="船"),
        lambda: section(0, level=2),
        lambda: section(0, span=Span(1, HARBOUR.sections[0].span.end)),
        lambda: section(0, span=Span(0, HARBOUR.sections[0].span.end - 1)),
        lambda: section(0, span=Span(0, 10_000)),
        lambda: section(0, span=HARBOUR.blocks[0].span),
        lambda: section(0, span=Span(0, HARBOUR.blocks[-1].span.end)),
        lambda: harbour(sections=HARBOUR.sections[::-1]),
    ],
    "note-called": [
        lambda: block(6, calls=(len(HARBOUR.body) + 1,)),
        lambda: block(1, calls=(3,)),
    ],
    "annotation-quotes": [
        lambda: first("dates", text="1978年"),
        lambda: first("dates", span=Span(10_000, 10_018)),
        lambda: fact(text="船"),
    ],
    "emendation-overlap": [
        lambda: harbour(
            emendations=(HARBOUR.emendations[0], emendation(HARBOUR.emendations[0].span.end - 1, HARBOUR.emendations[0].span.end))
        ),
    ],
    "cleaning-source": [lambda: first("cleaning", source=(Span(0, 10_000),))],
    "redirect-live": [
        lambda: added("redirects", Redirect("old", ("nobody",))),
        lambda: added("redirects", Redirect("old", ())),
        lambda: added("redirects", Redirect("scc", ("book",))),
    ],
    "reference-known": [
        lambda: first("mentions", candidates=("scc", "nobody")),
        lambda: first("mentions", candidates=("scc", "meeting-1978")),
        lambda: first("institutions", countries=("scc",)),
        lambda: book(author=(Creator(literal="会", entity="nobody"),)),
        lambda: book(author=(Creator(literal="会", entity="promise"),)),
        lambda: book(instrument="scc"),
        lambda: fact(citation="book"),
        lambda: first("provisions", instrument="scc"),
        lambda: first("events", instruments=("promise", "nothing")),
        lambda: first("events", participants=(MET, Participation("promise", "host"))),
        lambda: first("relations", subject="nobody"),
        lambda: first("citations", id="other-id"),
        lambda: added("citations", citation("船を数える", work="nothing")),
        lambda: said(about=("harbour", "nobody")),
        lambda: said(responds_to="meeting-1978"),
    ],
    "entity-named": [
        lambda: first("people", names=()),
        lambda: named("people", " \u3000"),
    ],
    "name-unique": [
        lambda: added("people", evolve(PERSON, id="other", names=(Name("山田 太郎"),))),
        lambda: also(
            added("people", evolve(PERSON, id="other", names=(Name("山田太郎"), Name("山太")))),
            "people",
            evolve(PERSON, id="third", names=(Name("山太"),)),
        ),
    ],
    "mention-decided": [lambda: first("mentions", entity=None, candidates=())],
    "mention-name": [lambda: first("mentions", entity="yamada")],
    "context-rule": [
        lambda: first("context_rules", name="CSS", entity=None),
        lambda: first("context_rules", entity="yamada"),
    ],
    "mention-overlap": [
        lambda: also(named("institutions", "SCCは"), "mentions", mention("SCCは")),
        lambda: added("mentions", evolve(GOOD.tables["mentions"][0], id="again")),
    ],
    "name-mentioned": [
        lambda: named("institutions", "両政府"),
        lambda: named("people", "両 政府"),
        lambda: replaced("mentions"),
    ],
    "citation-work": [lambda: added("citations", citation("船を数える", work=None))],
    "work-cited": [lambda: added("works", Work(id="idle", type="book"))],
    "locator-pages": [
        lambda: paged("101-120", "100"),
        lambda: paged("101-20", "119-121"),
        lambda: paged(None, "20-10"),
    ],
    "citation-note": [
        lambda: ibid(note=None),
        lambda: ibid(note="2"),
        lambda: added("citations", citation("船を数える", note="1")),
    ],
    "citation-repeats": [
        lambda: ibid(form="full"),
        lambda: ibid(repeats=None),
        lambda: ibid(repeats=GOOD.tables["citations"][1].id),
        lambda: ibid(work="letter"),
        lambda: replaced("citations", *[evolve(c, form="ibid", repeats=GOOD.tables["citations"][1].id) for c in GOOD.tables["citations"]]),
    ],
    "exception-used": [
        lambda: added("exceptions", exception("event-once", "meeting-1978")),
        lambda: added("exceptions", exception("name-mentioned", "promise", words=("約",))),
        lambda: added("exceptions", exception("id-unique", "scc")),
        lambda: added("exceptions", exception("no-such-rule", "scc")),
    ],
}  # fmt: skip
