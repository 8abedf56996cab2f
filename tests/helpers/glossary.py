"""The tables of the glossary that come from the records, and how the rest of it is read for checks."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

import alliance_corpus as ac
from alliance_corpus.records.labels import TOPIC_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

BODIES: Final[Mapping[str, str]] = {
    "consultative-body": "協議体",
    "mechanism": "調整の仕組み",
    "framework": "枠組み",
    "cabinet-body": "内閣の機関",
    "ministry": "省庁",
    "legislature": "議会",
    "diplomatic-mission": "在外公館",
    "office": "官職",
    "military": "軍・自衛隊の組織",
    "international-organisation": "国際機関",
}
"""The kinds of institution that are terms of the field, in their order, and their Japanese name."""

INSTRUMENTS: Final[Mapping[str, str]] = {
    "guideline": "指針",
    "treaty": "条約",
    "executive-agreement": "政府間の取極・合意",
    "secret-agreement": "密約",
    "law": "法律",
    "joint-statement": "共同声明・共同宣言",
    "policy-document": "政策文書",
    "plan": "計画",
    "initiative": "構想・政策",
    "un-resolution": "国連の決議",
}
"""The kinds of instrument in their order, and their Japanese name."""

UNSURE: Final = "†"
"""Stands after an English name that no page confirms."""

HEAD: Final = "\n| 日本語 | English | short | id |\n| --- | --- | --- | --- |\n"


def bodies() -> str:
    """Bodies and offices by kind, with their names and ids."""
    return _names(ac.load().institutions, BODIES)


def instruments() -> str:
    """Treaties, laws, guidelines and other papers by kind, with their names and ids."""
    return _names(ac.load().instruments, INSTRUMENTS)


def topics() -> str:
    """The topics of provisions, with what they mean."""
    rows = "".join(
        f"| `{topic}` | {TOPIC_LABELS[topic]} | {meaning} |\n"
        for topic, meaning in ac.vocabularies["topics"].items()
    )
    return f"\n| topic | 主題 | meaning |\n| --- | --- | --- |\n{rows}\n"


def rows(page: str, heading: str) -> list[list[str]]:
    """The cells of the rows below a heading of a page, up to the next heading of its level."""
    level = heading.partition(" ")[0]
    part = re.split(rf"^{level} ", page.partition(f"{heading}\n")[2], flags=re.MULTILINE)[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells[1:] if not row[0].startswith("---")]


def _names(records: Iterable[ac.Institution | ac.Instrument], kinds: Mapping[str, str]) -> str:
    listed = [record for record in records if record.kind in kinds]
    japanese, english = _told_apart(listed, "ja"), _told_apart(listed, "en")
    parts = []
    for kind, called in kinds.items():
        lines = [
            f"| {japanese[one.id]} | {english[one.id]} | {', '.join(_short(one))} | `{one.id}` |\n"
            for one in listed
            if one.kind == kind
        ]
        parts.append(f"\n### {called} (`{kind}`)\n{HEAD}{''.join(lines)}")
    return f"{''.join(parts)}\n"


def _told_apart(records: list[ac.Institution | ac.Instrument], language: str) -> dict[str, str]:
    """The name of each record in a language; one that several have is followed by one of its own."""
    main = {one.id: _main(one, language) for one in records}
    count = Counter(name.text for name in main.values() if name is not None)
    all_names = Counter(name.text for one in records for name in one.names)
    told = {}
    for one in records:
        name = main[one.id]
        if name is None:
            told[one.id] = "–"
            continue
        own = [n.text for n in one.names if n.language == language and all_names[n.text] == 1]
        other = f" ({own[0]})" if count[name.text] > 1 and own else ""
        unsure = UNSURE if language == "en" and name.kind == "variant" else ""
        told[one.id] = f"{name.text}{unsure}{other}"
    return told


def _main(record: ac.Institution | ac.Instrument, language: str) -> ac.Name | None:
    """The first name in a language, an acronym only if there is no other."""
    names = [name for name in record.names if name.language == language]
    return next((name for name in names if name.kind != "acronym"), next(iter(names), None))


def _short(record: ac.Institution | ac.Instrument) -> Iterator[str]:
    main = (_main(record, "ja"), _main(record, "en"))
    for name in record.names:
        if name.kind in ("short", "acronym") and name not in main:
            yield name.text
