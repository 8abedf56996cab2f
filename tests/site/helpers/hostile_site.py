"""Datasets that would break a careless site: hostile words in every field, and hostile ids."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

import attrs
from attrs import evolve

from alliance_corpus.corpus import Corpus
from alliance_corpus.dates import EDTF
from alliance_corpus.records import (
    Block,
    Citation,
    DateExpression,
    Document,
    Emendation,
    Evidence,
    Mention,
    Rights,
    Section,
    SourceFile,
    Work,
)
from alliance_corpus.text import AlignedText, Span
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.dataset import Dataset

MARKUP: Final = (
    "</title></textarea></style></script><script>window.owned = 1</script>"
    "<img src=x onerror='window.owned = 1'><svg onload=window.owned=1><base href=//x.invalid>"
    "<style>*{display:none}</style>\"'`&lt;&#60;{{7*7}}{%x%}<!--]]>*/"
)

PAYLOADS: Final = {
    "markup": MARKUP,
    "bidi": "\u202eאבגabc\u2067\u202dعربى\u2066",
    "long": "x" * 10_000,
    "long japanese": "ー" * 10_000,
    "long marks": "👨\u200d👩" * 1_000 + "e" + "\u0301" * 5_000,
    "controls": "a\x00\x08\x1b[31m\x7f\x85\u2028\u2029\ufeff\ufffe\ud800\udc00",
    "address": "javascript:window.owned=1//\n../../etc?#%00\\..\\",
}
"""What stands in every field of words, by name."""

WORDS: Final = frozenset(
    [
        "label",
        "label_en",
        "note",
        "place",
        "place_en",
        "unit",
        "heading",
        "reason",
        "problem",
        "locator",
        "statement",
        "holder",
        "attribution",
        "url",
        "URL",
        "DOI",
        "family",
        "given",
        "literal",
        "container_title",
        "collection_title",
        "event_title",
        "publisher",
        "publisher_place",
        "volume",
        "issue",
        "page",
        "section",
        "genre",
        "authority",
        "archive",
        "archive_location",
        "title",
        "old",
        "new",
        "path",
    ]
)
"""Fields of records that hold words, not ids, values of vocabularies, or words of a document."""

IDS: Final = {
    "scc": "index",
    "japan": "../x",
    "yamada": "<script>window.owned = 1</script>",
    "promise": "Promise",
    "promise-1": "promise",
    "meeting-1978": "MEETING",
    "counting": "meeting",
    "ships-safe": "a/b#c?d%2e",
    "ships-few": "\u202ecba",
    "book": "con",
    "scc-japan": "\"'>",
    "letter": "Harbour",
}
"""Ids that are no slugs, among them two that differ only in case from another."""


def mapped(value: Any, change: Callable[[str, str], str], name: str = "") -> Any:
    """A record or a table with every string changed, by a function of its field and itself."""
    if isinstance(value, str):
        return change(name, value)
    if isinstance(value, tuple):
        return tuple(mapped(item, change, name) for item in value)
    if isinstance(value, EDTF | Span | AlignedText) or not attrs.has(type(value)):
        return value
    changes = {
        field.alias: mapped(getattr(value, field.name), change, field.name)
        for field in attrs.fields(type(value))
        if field.init
    }
    return evolve(value, **changes)


def hostile_ids() -> Corpus:
    """The tiny corpus of every kind of record, with ids that lead astray."""

    def change(name: str, text: str) -> str:
        document, colon, rest = text.partition(":")
        if colon and name not in WORDS and document in IDS:
            return f"{IDS[document]}:{rest}"
        return IDS.get(text, text) if name not in WORDS else text

    return Corpus(changed(everything(), change))


def hostile_words(payload: str) -> Corpus:
    """The tiny corpus, with these words in every field of words, and a document of them."""

    def change(name: str, text: str) -> str:
        return payload + text if name in WORDS else text

    dataset = everything()
    made = changed(evolve(dataset, name=payload, licence=payload), change)
    tables = dict(made.tables)
    extra = _document(payload)
    for name, records in extra.items():
        tables[name] = (*tables[name], *records)
    evidence = _evidence(payload)
    tables["events"] = tuple(evolve(e, evidence=(*e.evidence, evidence)) for e in tables["events"])
    tables["institutions"] = tuple(
        evolve(i, names=tuple(evolve(n, text=payload + n.text) for n in i.names))
        for i in tables["institutions"]
    )
    return Corpus(evolve(made, tables=tables))


def changed(dataset: Dataset, change: Callable[[str, str], str]) -> Dataset:
    tables = {name: mapped(records, change) for name, records in dataset.tables.items()}
    return evolve(dataset, tables=tables)


def _place(kind: str, text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    span = Span(start, start + len(words))
    id_ = f"hostile:{kind}:{span.start}-{span.end}"
    return {"id": id_, "document": "hostile", "span": span, "text": words}


def _texts(payload: str) -> tuple[str, ...]:
    return payload, f"会談した。{payload}1978年に、『本』を見た。一", f"注：{payload}"


def _evidence(payload: str) -> Evidence:
    text = "\n\n".join(_texts(payload))
    return Evidence(**_place("evidence", text, payload))


def _document(payload: str) -> dict[str, tuple[Any, ...]]:
    """A document in which the words stand as heading, paragraph and note, and are annotated."""
    texts = _texts(payload)
    text, blocks, at = "\n\n".join(texts), [], 0
    kinds: Any = ("heading", "paragraph", "note")
    for number, (kind, words) in enumerate(zip(kinds, texts, strict=True), start=1):
        span = Span(at, at + len(words))
        at = span.end + 2
        blocks.append(
            Block(
                id=f"hostile:block-{number}", document="hostile", span=span, kind=kind,
                level=1 if kind == "heading" else None, label="1" if kind != "paragraph" else None,
                text=words, calls=(len(texts[0]) + 2 + len("会談した。"),) if kind == "note" else (),
            )
        )  # fmt: skip
    whole = Span(0, blocks[1].span.end)
    section = Section(
        id="hostile:section-1", document="hostile", path="1", heading=payload, level=1, span=whole
    )  # fmt: skip
    emendation = Emendation(
        **_place("emendation", text, "一"),
        annotator="editor",
        correction=payload,
        certainty="low",
        reason=payload,
    )
    work = Work(id="hostile", type="report", title=payload)
    data = text.encode("utf-8", "surrogatepass")
    document = Document(
        id="hostile",
        written=None,
        rights=Rights("permitted", payload, payload, payload, payload),
        source=SourceFile("hostile.txt", hashlib.sha256(data).hexdigest(), text),
        work=work,
        blocks=tuple(blocks),
        sections=(section,),
        emendations=(emendation,),
        alignment=AlignedText.of(text),
    )
    return {
        "documents": (document,),
        "blocks": tuple(blocks),
        "sections": (section,),
        "emendations": (emendation,),
        "works": (work,),
        "mentions": (Mention(**_place("mention", text, payload), entity="scc"),),
        "dates": (
            DateExpression(**_place("date", text, "1978年"), value=EDTF("1978"), problem=payload),
        ),
        "citations": (
            Citation(**_place("citation", text, "『本』"), work="book", locator=payload, note="1"),
        ),
    }
