"""Files of tokens read back: the texts of blocks, the records, and the tagged spans."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.dataset.codec import decode_lines
from alliance_corpus.export.nlp.conllu import KEYS
from alliance_corpus.export.nlp.escapes import unescape
from alliance_corpus.records import Citation, DateExpression, Emendation, Mention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TYPES: Final[dict[str, Any]] = {
    "mentions": Mention, "dates": DateExpression, "citations": Citation, "emendations": Emendation,
}  # fmt: skip

Tagged = tuple[int, int, str]
"""Start and end in the document's text, and label."""


@frozen
class Read:
    """What a file of tokens holds.

    Attributes:
        texts: text of each block by id, with the offset where it begins.
        records: the records of each layer.
        tagged: the tagged spans of each layer.
        notes: of each tagged span what it stands for.
    """

    texts: dict[str, tuple[int, str]]
    records: dict[str, list[Any]]
    tagged: dict[str, list[Tagged]]
    notes: dict[str, list[tuple[str, str]]]


def empty() -> Read:
    return Read(
        {},
        {layer: [] for layer in TYPES},
        {layer: [] for layer in TYPES},
        {layer: [] for layer in TYPES},
    )


def records_of(layer: str, document: str, fields: Sequence[Mapping[str, Any]]) -> list[Any]:
    rows = "".join(f"{json.dumps({**row, 'document': document})}\n" for row in fields)
    return list(decode_lines(rows.encode(), TYPES[layer], layer))


def tagged_of(places: Sequence[tuple[int, int]], tags: Sequence[str]) -> list[Tagged]:
    """The spans of tags; tags that are no IOB2 are refused."""
    found: list[Tagged] = []
    inside = None
    for (start, end), tag in zip(places, tags, strict=True):
        mark, _, label = tag.partition("-")
        if mark == "I":
            assert label == inside, (tag, inside)
            found[-1] = (found[-1][0], end, label)
        elif mark == "B":
            found.append((start, end, label))
        else:
            assert tag == "O"
        inside = label or None
    return found


def check_lines(text: str) -> None:
    """Nothing but LF is taken for the end of a line, by whatever rule."""
    assert text.splitlines() == text.split("\n")[:-1]


def read_conllu(text: str) -> Read:
    check_lines(text)
    found = empty()
    document = block = ""
    end, begun = 0, [0]
    for paragraph in text.split("\n\n")[:-1]:
        lines = paragraph.split("\n")
        comments = [line for line in lines if line.startswith("# ")]
        rows = [line.split("\t") for line in lines[len(comments) :]]
        known = dict(comment[2:].split(" = ", 1) for comment in comments)
        document, block = known.get("newdoc id", document), known.get("newpar id", block)
        assert known["sent_id"].startswith(f"{block}:sentence-")
        assert [row[0] for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
        assert all(len(row) == 10 and all(row) for row in rows)
        misc = [dict(pair.split("=", 1) for pair in row[9].split("|")) for row in rows]
        _add_tokens(found, block, known["text"], [row[1] for row in rows], misc)
        if "newpar id" in known:
            end = 0
        else:
            assert all(start < end for start in begun), (
                "a record after the sentence where it begins"
            )
        begun = []
        for layer in TYPES:
            fields = json.loads(known.get(layer, "[]"))
            begun += [row["span"][0] for row in fields]
            found.records[layer] += records_of(layer, document, fields)
        assert all(start >= end for start in begun), "a record before the sentence where it begins"
        end = int(misc[-1]["TokenRange"].split(":")[1])
    return found


def _add_tokens(
    found: Read, block: str, shown: str, forms: list[str], misc: list[dict[str, str]]
) -> None:
    places = []
    printed = ""
    for form, pairs in zip(forms, misc, strict=True):
        start, end = map(int, pairs["TokenRange"].split(":"))
        places.append((start, end))
        before = unescape(pairs.get("SpacesBefore", ""))
        begin, text = found.texts.get(block, (start - len(before), ""))
        text += before
        assert begin + len(text) == start
        assert end - start == len(form)
        after = unescape(pairs["SpacesAfter"]) if "SpacesAfter" in pairs else " "
        after = "" if pairs.get("SpaceAfter") == "No" else after
        found.texts[block] = (begin, text + form + after)
        printed += form + (" " if after else "")
    assert printed.rstrip(" ") == shown
    for layer, (key, link) in KEYS.items():
        found.tagged[layer] += tagged_of(places, [pairs.get(key, "O") for pairs in misc])
        found.notes[layer] += [
            (unescape(pairs.get(link, "")), pairs.get("EntityKind", "") if key == "NER" else "")
            for pairs in misc
            if pairs.get(key, "O").startswith("B-")
        ]
        assert all(pairs.get(key, "").startswith("B-") for pairs in misc if link in pairs)


def read_bio(files: Mapping[str, bytes], document: str) -> Read:
    places = files[f"{document}.tokens.tsv"].decode()
    check_lines(places)
    found = empty()
    for layer in TYPES:
        text = files[f"{document}.{layer}.bio"].decode()
        check_lines(text)
        lines = list(zip(text.split("\n")[:-1], places.split("\n")[:-1], strict=True))
        found.texts.clear()
        at: list[tuple[int, int]] = []
        tags: list[str] = []
        for line, place in lines:
            assert bool(line) == bool(place)
            if not line:
                found.tagged[layer] += tagged_of(at, tags)
                at, tags = [], []
                continue
            form, tag = line.split("\t")
            start, end, before, after, sentence = place.split("\t")
            block = sentence.rpartition(":")[0]
            begin, words = found.texts.get(block, (int(start) - len(unescape(before)), ""))
            words += unescape(before)
            assert begin + len(words) == int(start)
            found.texts[block] = (begin, words + form + unescape(after))
            at.append((int(start), int(end)))
            tags.append(tag)
        assert not at, "a sentence without an empty line after it"
    return found
