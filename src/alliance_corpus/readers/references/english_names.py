"""Names as English references print them: ``A. B. Author and Jane Doe, eds.``."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.references.names import Names, creator, is_latin_body, is_latin_person

_EDITED: Final = re.compile(r"[,、]?\s*\(?\b(?:[Ee]ds?|[Ee]ditors?)\b\.?\)?[,.]?\s*$")
_TRANSLATED: Final = re.compile(r"[,、]?\s*\(?\b(?:[Tt]rans(?:lators?)?)\b\.?\)?[,.]?\s*$")
_ET_AL: Final = re.compile(r",?\s*\bet al\b\.?\s*$")
_AND: Final = re.compile(r",?\s+(?:and|with)\s+|,?\s*&\s*|\s*;\s*")
_BLANKS: Final = re.compile(r"\s+")
_FULL_STOP: Final = re.compile(r"(?<=[a-z]{3})\.$")
_SUFFIX: Final = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_GIVEN: Final = re.compile(
    r"(?:[A-ZÀ-Ý][\w'’\-]*\.?|[A-Z]\.)(?:[ ]?(?:[A-ZÀ-Ý][\w'’\-]*\.?|[A-Z]\.)){0,2}"
)


def english_names(words: str) -> Names | None:
    """The names that make up all of ``words``, or None if there is anything else."""
    words = _BLANKS.sub(" ", words.replace("、", ",")).strip(" ,;:")
    words = _FULL_STOP.sub("", words)
    names = Names()
    target = names.author
    for mark, field in ((_EDITED, names.editor), (_TRANSLATED, names.translator)):
        if found := mark.search(words):
            words, target = words[: found.start()].strip(" ,"), field
    if found := _ET_AL.search(words):
        words = words[: found.start()].strip(" ,")
        names.rest.append("et al.")
    parts = _people(words)
    if not parts or len(words) > 300:
        return None
    for part in parts:
        if not (is_latin_person(part.replace(",", "")) or is_latin_body(part)) or len(part) > 100:
            return None
        target.append(creator(part))
    return names


def _people(words: str) -> list[str]:
    """Split at ``and`` and commas; a first name after its family name stays with it."""
    if is_latin_body(words) and not re.search(r",\s+[A-Z]\.", words):
        return [words] if len(words) < 100 else []
    pieces: list[str] = []
    groups = _AND.split(words)
    for group in groups:
        for piece in group.split(","):
            piece = piece.strip()
            if _SUFFIX.fullmatch(piece) and pieces:
                pieces[-1] += f" {piece}"
            elif piece:
                pieces.append(piece)
    inverted = "," in groups[0].strip(" ,")
    if len(pieces) >= 2 and inverted and " " not in pieces[0] and _GIVEN.fullmatch(pieces[1]):
        pieces[:2] = [f"{pieces[0]}, {pieces[1]}"]
    return pieces


def leading_names(words: str) -> tuple[Names, int] | None:
    """The names at the head of ``words``, and where they end: before a title without quotes.

    The author is the first piece before a comma; where later pieces lead up to one with ``and``,
    they belong to it.
    """
    commas = [found.start() for found in re.finditer(r"[,、]", words[:200])][:8]
    if not commas:
        return None
    candidates = [commas[0]]
    joined = re.match(
        r"[^,、]+(?:[,、][^,、]+?){0,5}?[,、]?\s(?:and|&)\s[^,、]+(?=[,、])", words[:200]
    )
    if joined:
        candidates.insert(0, joined.end())
    candidates.extend(commas[1:3])
    for end in candidates:
        rest = words[end:]
        if edited := re.match(r"[,、]?\s*\(?(?:eds?|editors?)\.?\)?\s*(?=[,、])", rest):
            end += edited.end()
        names = english_names(words[:end])
        if names and joined and end == joined.end() and not _all_full(words[:end]):
            continue  # War and Peace
        single = " " not in words[:end].strip() and not is_latin_body(words[:end])
        if names and not (single and end != candidates[-1] and _inverted(words, end)):
            return names, end
    return None


def _all_full(words: str) -> bool:
    """Whether each of several names has more than one word, so that none is a word of a title."""
    return all(" " in part or "," in part or is_latin_body(part) for part in _people(words))


def _inverted(words: str, end: int) -> bool:
    """Whether a first name follows the single word before ``end``, as in ``Nye, Joseph S.``."""
    return (
        re.match(r"[,、]\s*[A-Z][\w'’\-]*\.?(?:\s[A-Z]\.?)?\s*[,、.]", words[end : end + 40])
        is not None
    )
