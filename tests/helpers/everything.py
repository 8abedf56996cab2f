"""Two tiny documents, and one record of every type in which every field says something."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from alliance_corpus.dataset import Dataset, Redirect, RuleException
from alliance_corpus.dates import EDTF
from alliance_corpus.records import (
    Block,
    Change,
    Citation,
    ContextRule,
    Creator,
    DateExpression,
    Document,
    Emendation,
    Event,
    Evidence,
    ExternalDate,
    ExternalSource,
    Institution,
    Instrument,
    Mention,
    Name,
    Participation,
    Person,
    Provision,
    Quantity,
    Relation,
    Rights,
    Section,
    SourceFile,
    Speaker,
    Statement,
    Work,
)
from alliance_corpus.records.vocabularies import BlockKind
from alliance_corpus.text import AlignedText, Edit, Span

HARBOUR = """\
1 船と港\r
日米両政府は１９７８年(昭和53年)11月、東京で
会談した。ＳＣＣは「了承した。」と述べた¹。
1.1 約束
政府は 3年間、船を数えると約束した。次の年も数える。
2 おわりに
船は一惜しまれた。
¹ 『船の本』10頁。
"""
Drafts = Sequence[tuple[BlockKind, int | None, str | None, list[str]]]
HARBOUR_BLOCKS: Drafts = [
    ("heading", 1, "1", ["船と港"]),
    ("paragraph", None, None, ["日米両政府は", "１９７８", "年(昭和53年)11月、東京で", "会談した。", "ＳＣＣ", "は「了承した。」と述べた", "。"]),
    ("heading", 2, "1.1", ["約束"]),
    ("paragraph", None, None, ["政府は", "3年間、船を数えると約束した。次の年も数える。"]),
    ("heading", 1, "2", ["おわりに"]),
    ("paragraph", None, None, ["船は一惜しまれた。"]),
    ("note", None, "1", ["『船の本』10頁。"]),
]  # fmt: skip

LETTER = "A letter\n\nThe U.S. sent a letter. It said: “Count the ships.” 船が\n来た。\n"
LETTER_BLOCKS: Drafts = [
    ("title", None, None, ["A letter"]),
    ("paragraph", None, None, ["The U.S. sent a letter. It said: “Count the ships.” 船が", "来た。"]),
]  # fmt: skip

PAGE = ExternalSource("https://example.org/page", "A page", "2024-05-01")


def aligned(source: str, drafts: Drafts) -> AlignedText:
    """The pieces in the order of the source, all else deleted, width folded."""
    at, groups = 0, []
    for _, _, _, pieces in drafts:
        group = []
        for piece in pieces:
            at = source.index(piece, at)
            group.append(Span(at, at + len(piece)))
            at += len(piece)
        groups.append(group)
    text = AlignedText.of(source).arrange(groups, "blocks")
    narrow = text.text.translate({c: c - 0xFEE0 for c in range(0xFF10, 0xFF5B)})
    edits = [
        Edit(Span(i, i + 1), new, by_char=True)
        for i, (old, new) in enumerate(zip(text.text, narrow, strict=True))
        if old != new
    ]
    return text.edit(edits, "width")


def blocks_of(name: str, text: AlignedText, drafts: Drafts, calls: tuple[int, ...]) -> list[Block]:
    blocks, at = [], 0
    for number, (kind, level, label, pieces) in enumerate(drafts, start=1):
        span = Span(at, at + len("".join(pieces)))
        at = span.end + 2
        blocks.append(
            Block(
                id=f"{name}:block-{number}", document=name, span=span, kind=kind, level=level,
                label=label, text=span.of(text.text), calls=calls if kind == "note" else (),
            )
        )  # fmt: skip
    return blocks


def place(kind: str, document: str, text: str, words: str) -> dict[str, object]:
    start = text.index(words)
    return {
        "id": f"{document}:{kind}:{start}-{start + len(words)}",
        "document": document,
        "span": Span(start, start + len(words)),
        "text": words,
    }


def harbour() -> Document:
    text = aligned(HARBOUR, HARBOUR_BLOCKS)
    called = text.text.index("述べた") + len("述べた")
    blocks = blocks_of("harbour", text, HARBOUR_BLOCKS, (called,))
    ends = {"1": blocks[3].span.end, "1.1": blocks[3].span.end, "2": blocks[5].span.end}
    sections = tuple(
        Section(
            id=f"harbour:section-{block.label}", document="harbour", path=block.label or "",
            heading=block.text, level=block.level or 0,
            span=Span(block.span.start, ends[block.label or ""]),
        )
        for block in blocks
        if block.kind == "heading"
    )  # fmt: skip
    emendation = Emendation(
        **place("emendation", "harbour", text.text, "一惜しまれた"),  # type: ignore[arg-type]
        annotator="editor",
        correction="惜しまれた",
        certainty="low",
        reason="a stray character",
        sources=(PAGE,),
    )
    return Document(
        id="harbour",
        written=EDTF("1979~"),
        rights=Rights("permitted", "an invented text", "nobody", "Source: nobody", "https://x.org"),
        source=SourceFile("harbour.txt", hashlib.sha256(HARBOUR.encode()).hexdigest(), HARBOUR),
        work=WORK,
        blocks=tuple(blocks),
        sections=sections,
        emendations=(emendation,),
        alignment=text,
    )


def letter() -> Document:
    text = aligned(LETTER, LETTER_BLOCKS)
    return Document(
        id="letter",
        written=None,
        rights=Rights("unknown", "another invented text"),
        source=SourceFile("letter.txt", hashlib.sha256(LETTER.encode()).hexdigest(), LETTER),
        work=Work(id="letter", type="article", issued=EDTF("1951")),
        blocks=tuple(blocks_of("letter", text, LETTER_BLOCKS, ())),
        sections=(),
        alignment=text,
    )


CREATOR = Creator("山田", "太郎", None, "yamada")
WORK = Work(
    id="harbour", type="report", title="船と港", author=(CREATOR, Creator(literal="港の会")),
    editor=(CREATOR,), translator=(CREATOR,), container_title="雑誌", collection_title="叢書",
    event_title="集い", publisher="書店", publisher_place="東京", edition="2", volume="3",
    issue="4", number="5", page="6-7", section="8", genre="報告", authority="省", archive="館",
    archive_location="棚", issued=EDTF("1979-04"), accessed=EDTF("2024-05-01"),
    URL="https://example.org", DOI="10.1/1", language="ja", note="注", instrument="promise",
)  # fmt: skip


def everything() -> Dataset:
    one, two = harbour(), letter()
    text = one.text
    name = Name(
        "日米安全保障協議委員会", "ja", "former", EDTF("1960/1990"), (PAGE,), (EDTF("1975"),)
    )
    short = Name("ＳＣＣ", "en", "acronym")
    shared = {"identifiers": (("wikidata", "Q1"), ("ndl", "2")), "valid": EDTF("1960/.."),
              "attested": (EDTF("1975-08"),), "sources": (PAGE,)}  # fmt: skip
    words = Evidence(
        **place("evidence", "harbour", text, "述べた"),  # type: ignore[arg-type]
        annotator="editor",
    )
    full = Citation(
        **place("citation", "harbour", text, "『船の本』"),  # type: ignore[arg-type]
        annotator="editor", work="book", note="1",
    )  # fmt: skip
    cited = Citation(
        **place("citation", "harbour", text, "10頁"),  # type: ignore[arg-type]
        annotator="editor", work="book", note="1", locator="10", form="ibid", repeats=full.id,
    )  # fmt: skip
    evidence = Evidence(
        **place("evidence", "harbour", text, "東京で会談した"),  # type: ignore[arg-type]
        annotator="editor", date=EDTF("1978-11"), citation=cited.id,
        speaker=Speaker(entity="yamada", side="japan", role="reporter", occasion="counting"),
    )  # fmt: skip
    return Dataset(
        name="everything",
        version="1.2.3",
        licence="CC-BY-4.0",
        tables={
            "documents": (one, two),
            "blocks": (*one.blocks, *two.blocks),
            "sections": one.sections,
            "works": (WORK, two.work, Work(id="book", type="book", title="船の本")),
            "institutions": (
                Institution(id="scc", kind="mechanism", names=(name, short), countries=("japan",), **shared),  # type: ignore[arg-type]
                Institution(id="japan", kind="state", names=(Name("日本"),)),
            ),
            "people": (Person(id="yamada", kind="author", names=(Name("山田太郎"),), **shared),),  # type: ignore[arg-type]
            "instruments": (Instrument(id="promise", kind="plan", names=(Name("約束"),), **shared),),  # type: ignore[arg-type]
            "provisions": (
                Provision(id="promise-1", instrument="promise", path="1", level="point",
                          text="船を数える", label_en="counts ships", topics=("purpose",), evidence=(evidence,)),
            ),
            "events": (
                Event(
                    id="meeting-1978", evidence=(evidence,), sources=(PAGE,), note="a note",
                    date=EDTF("1978-11"), external_date=ExternalDate(EDTF("1978-11-27"), PAGE),
                    status="alleged", label="会談", label_en="meeting", kind="meeting",
                    participants=(Participation("scc", "host"),), instruments=("promise",),
                    place="東京", place_en="Tokyo",
                    quantities=(Quantity(value=20, unit="ships", qualifier="about"),),
                ),
                Event(id="counting", sources=(PAGE,), date=EDTF("1979/1981"), label="数える",
                      label_en="counting", kind="other", participants=(Participation("japan", "actor"),)),
            ),
            "relations": (
                Relation(id="scc-japan", evidence=(evidence,), sources=(PAGE,), note="a note",
                         subject="japan", predicate="member-of", object="scc", valid=EDTF("1960/"),
                         attested=(EDTF("1975"),), quantities=(Quantity(low=1, high=2, unit="meetings per year"),)),
            ),
            "statements": (
                Statement(id="ships-safe", document="harbour", evidence=(words,), sources=(PAGE,), note="a note",
                          stance="asserts", role="floor", speaker="scc", occasion="meeting-1978",
                          about=("scc", "meeting-1978", "planning"), label="船は安全", label_en="ships are safe",
                          series="points", number=1, hedged="述べ"),
                Statement(id="ships-few", document="harbour", evidence=(words,), stance="doubts", role="official",
                          speaker="japan", side="japan", about=("meeting-1978",), label="船は少ない", label_en="ships are few",
                          responds_to="ships-safe"),
            ),
            "dates": (
                DateExpression(
                    **place("date", "harbour", text, "1978年(昭和53年)11月"),  # type: ignore[arg-type]
                    annotator="editor", value=EDTF("1978-11"), kind="time", calendar="both",
                    relative=True, antecedent="written", frequency="1~2",
                    candidates=(EDTF("1978"), EDTF("197X")), problem="a problem",
                ),
                DateExpression(**place("date", "harbour", text, "3年間"), kind="duration", value="P3Y"),  # type: ignore[arg-type]
                DateExpression(**place("date", "harbour", text, "次の年"), value=None),  # type: ignore[arg-type]
            ),
            "mentions": (
                Mention(**place("mention", "harbour", text, "SCC"), annotator="editor", entity="scc",  # type: ignore[arg-type]
                        candidates=("scc", "japan")),
            ),
            "context_rules": (
                ContextRule(id="scc-here", name="SCC", entity="scc", preceded_by=("the",),
                            not_preceded_by=("no",), followed_by=("は",), not_followed_by=("ば",),
                            needs="context", document="harbour", reason="so it is"),
            ),
            "citations": (full, cited),
            "emendations": one.emendations,
            "cleaning": (
                Change(id="harbour:cleaning-1", document="harbour", step="labels",
                         source=(Span(0, 2), Span(5, 6)), old="1 ", new="x"),
            ),
            "redirects": (Redirect("talks", ("meeting-1978",)), Redirect("both", ("scc", "japan"))),
            "exceptions": (
                RuleException(id="exception-1", rule="name-mentioned", records=("promise",),
                          words=("約束",), reason="an everyday word"),
            ),
        },
    )  # fmt: skip
