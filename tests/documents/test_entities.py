"""The entities of the documents against a reading made without looking at our records.

``expected/mentions/entities.json`` has for each entity a name of that reading's own, its kind, a
Japanese and an English label, and how often which words call it. The English labels are glosses and
are not compared. What differs is listed with a reason, and the lists are exact: what differs no
longer is to be taken off.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any, Final

import alliance_corpus as ac
from alliance_corpus.text.fold import name_key
from tests.documents.helpers.second_reading import (
    EXPECTED,
    called,
    names_in,
    their_mentions,
)

WITHOUT_A_PLACE: Final = {
    "us-das-state": "us-deputy-assistant-secretary-of-state",
    "us-das-defense": "us-deputy-assistant-secretary-of-defense",
    "joint-statement-2024": "joint-leaders-statement-2024",
    "acsa-1996": "acsa-1996",
}
"""Entities of both readings that share no place: one has no words of its own, or other words."""

NOT_OURS: Final = {
    "asia-strategy-initiative": "ours has the series of papers, not the group behind it",
    "university-of-tokyo-economics": "経済学部 is a part of the name of the university for us",
}
"""Entities of the other reading that are none of ours, with the reason."""

ONLY_OURS: Final = {
    "asia-strategy-initiative-policy-memorandum": "the series of papers itself",
    "extended-deterrence-ministerial": "a body for us, an event for the other reading",
    "indo-pacific-strategy": "called so, and no other name of the FOIP",
    "japan-us-security-seminar": "a framework of talks for us, an event for the other reading",
    "sdf-act-amendment-2001": "the act that amends, and not the act",
}
"""Entities of ours that are mentioned, but not one of the other reading's, with the reason."""

OTHER_KINDS: Final = {
    "acg": ("consultative-body", "a group of officials who consult"),
    "bilateral-intelligence-analysis-cell": ("military", "a cell of the forces"),
    "young-leaders-program": ("initiative", "a programme, and no body"),
    "world-leading-university-program": ("initiative", "a programme, and no body"),
    "anpokon-research-group": ("learned-society", "a group of a society of scholars"),
    "eisenhower-library": ("library", "a presidential library is called one"),
    "kennedy-library": ("library", "a presidential library is called one"),
    "nixon-library": ("library", "a presidential library is called one"),
    "nye": ("official", "he stands here as Assistant Secretary of Defense"),
    "tokuchi-hideshi": ("author", "the documents know the author"),
    "tanaka-akihiko": ("author", "the documents know the author"),
    "itayama-mayumi": ("author", "the documents know the author"),
    "fukuda-takeshi": ("author", "the documents know the author"),
    "sambyaku-author": ("author", "the documents know the author"),
    "murano-masashi": ("author", "the documents know the author"),
    "kurita-masahiro": ("author", "the documents know the author"),
}
"""Entities of another kind in the other reading: our kind, and the reason."""

OTHER_WORDS: Final = {
    ("foip", "インド太平洋戦略"): "an instrument of its own for us",
    (
        "situations-in-areas-law",
        "周辺事態安全確保法案",
    ): "the bill is called by the name of the act",
}
"""Words that we do not record as a name of the entity, with the reason."""

OTHER_LABELS: Final = {
    "us-forces": "アメリカ合衆国軍隊, as the treaty has it",
    "prc-president": "国家主席, 中国国家主席",
    "tanaka-akihiko": "printed 田中昭彦, and kept so",
    "iraq-law": "by its whole name, or by others",
}
"""Entities whose Japanese label is not among our names, with the reason."""


def entities() -> list[dict[str, Any]]:
    text = (EXPECTED / "mentions" / "entities.json").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(text)
    return found


def pairs() -> list[tuple[dict[str, Any], Any]]:
    """Each entity of the other reading that is one of ours, and ours."""
    ours = {**called(), **WITHOUT_A_PLACE}
    return [(one, ac.load()[ours[one["slug"]]]) for one in entities() if one["slug"] in ours]


def keys(entity: Any) -> set[str]:
    return {name_key(name.text) for name in entity.names}


def called_so(label: str) -> set[str]:
    """A label without the gloss in its brackets; アメリカ is also 米, or left out."""
    plain = re.sub("（.*）$", "", label)
    return {name_key(plain.replace("アメリカ", form, 1)) for form in ("アメリカ", "米", "")}


def test_each_entity_of_the_other_reading_is_one_of_ours() -> None:
    slugs = {one["slug"] for one in entities()}
    found = {one["slug"] for one, _ in pairs()}
    assert slugs - found == NOT_OURS.keys()
    assert WITHOUT_A_PLACE.keys() <= slugs


def test_each_entity_of_ours_that_is_mentioned_is_one_of_the_other_reading() -> None:
    theirs = {ours.id for _, ours in pairs()}
    mentioned = {mention.entity for mention in ac.load().mentions}
    assert mentioned - theirs == ONLY_OURS.keys()


def test_entities_are_of_the_kind_that_the_other_reading_gives_them() -> None:
    differ = {one["slug"]: ours.kind for one, ours in pairs() if ours.kind != one["subkind"]}
    assert differ == {slug: kind for slug, (kind, _) in OTHER_KINDS.items()}


def test_the_words_of_the_other_reading_are_names_of_ours() -> None:
    differ = {
        (one["slug"], words)
        for one, ours in pairs()
        for words in one["names"]
        if name_key(words) not in keys(ours)
    }
    assert differ == OTHER_WORDS.keys()


def test_japanese_labels_of_the_other_reading_are_names_of_ours() -> None:
    differ = {one["slug"] for one, ours in pairs() if called_so(one["ja"]).isdisjoint(keys(ours))}
    assert differ == OTHER_LABELS.keys()


def test_the_other_reading_counts_its_own_mentions() -> None:
    documents = {name: their_mentions(name) for name in names_in("mentions")}
    texts = {document.id: document.text for document in ac.load().documents}
    for one in entities():
        places = [
            (document, start, end)
            for document, mentions in documents.items()
            for (start, end), slug in mentions.items()
            if slug == one["slug"]
        ]
        words = Counter(" ".join(texts[d][start:end].split()) for d, start, end in places)
        assert words == one["names"]
        assert Counter(document for document, _, _ in places) == one["mentions"]
