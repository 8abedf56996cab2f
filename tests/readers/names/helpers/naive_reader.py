"""The reader as one would write it without regard to time: every name tried at every place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from alliance_corpus.readers.names import ContextRule

_MARKS = {"ﾞ": "\u3099", "ﾟ": "\u309a"}
_URL = re.compile(
    r"(?i:https?://|ftps?://|www\.)C+(\([!-'*-~]*\)C*)*".replace("C", "[!#-'*-;=?-~é]")
)


class Cell(NamedTuple):
    """A character as it is compared, and its place; a run of white space is one."""

    char: str
    start: int
    end: int

    @property
    def is_space(self) -> bool:
        return self.char.isspace()


class Hit(NamedTuple):
    start: int
    end: int
    entities: tuple[str, ...]


def cells(text: str) -> list[Cell]:
    """Take a text apart: usual width, kana with their marks, white space in runs."""
    made: list[Cell] = []
    for at, original in enumerate(text):
        char = _MARKS.get(original, original)
        if "！" <= char <= "～" or "｡" <= char <= "ﾟ":
            char = normalize("NFKC", char)
        last = made[-1] if made else None
        if char in "\u3099\u309a" and last and len(normalize("NFC", last.char + char)) == 1:
            made[-1] = Cell(normalize("NFC", last.char + char), last.start, at + 1)
        elif char.isspace() and last and last.is_space:
            made[-1] = Cell(last.char + char, last.start, at + 1)
        else:
            made.append(Cell(char, at, at + 1))
    return made


def _is_empty_line(cell: Cell) -> bool:
    return cell.is_space and len(re.findall(r"\r\n|\n|\r", cell.char)) > 1


def _is_japanese(char: str) -> bool:
    return bool(re.match(r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]", char))


def _is_kana(char: str) -> bool:
    return bool(re.match(r"[ァ-ヴーヽヾ]", char))


def _is_letter(char: str) -> bool:
    return char.isalnum() and not re.match(r"[\u3000-\U0010ffff]", char)


def form_of(name: str) -> str:
    """The characters of a name, and one space where there is a space that counts."""
    form = ""
    parts = cells(name.strip())
    for index, cell in enumerate(parts):
        if not cell.is_space:
            form += cell.char
        elif not (_is_japanese(parts[index - 1].char) or _is_japanese(parts[index + 1].char)):
            form += " "
    return form


def _key(form: str) -> str:
    return form.lower() if " " in form and not any(map(_is_japanese, form)) else form


def _match(form: str, parts: Sequence[Cell], at: int) -> int | None:
    """Where a name that begins at a cell ends, None if it does not begin there."""
    loose = _key(form) != form or form.upper() != _key(form.upper())
    for index, char in enumerate(form):
        if at < len(parts) and parts[at].is_space and index and not _is_empty_line(parts[at]):
            if char == " ":
                at += 1
                continue
            if _is_japanese(form[index - 1]) or _is_japanese(char):
                at += 1
        if at == len(parts):
            return None
        here = parts[at].char
        if here != char and not (loose and here.lower() == char.lower()):
            return None
        at += 1
    return at


def _may_begin(parts: Sequence[Cell], at: int) -> bool:
    if at == 0:
        return True
    before, first = parts[at - 1].char, parts[at].char
    if _is_letter(first):
        return not _is_letter(before)
    if not _is_kana(first):
        return True
    if before == "ー":
        return at < 2 or not (_is_kana(parts[at - 2].char) or "ぁ" <= parts[at - 2].char <= "ゖ")
    return not _is_kana(before)


def _may_end(parts: Sequence[Cell], end: int) -> bool:
    if end == len(parts):
        return True
    last, after = parts[end - 1].char, parts[end].char
    return not ((_is_letter(last) and _is_letter(after)) or (_is_kana(last) and _is_kana(after)))


def _block(parts: Iterable[Cell]) -> str:
    """The characters before the first empty line, without white space."""
    chars = []
    for cell in parts:
        if _is_empty_line(cell):
            break
        if not cell.is_space:
            chars.append(cell.char)
    return "".join(chars)


def _decided(
    rules: Sequence[ContextRule], key: str, parts: Sequence[Cell], at: int, end: int
) -> tuple[str | None, ...] | None:
    before, after = _block(reversed(parts[:at]))[::-1], _block(parts[end:])
    for rule in rules:
        if _key(form_of(rule.name)) != key or rule.document is not None:
            continue
        if (
            (not rule.preceded_by or any(map(before.endswith, rule.preceded_by)))
            and not any(map(before.endswith, rule.not_preceded_by))
            and (not rule.followed_by or any(map(after.startswith, rule.followed_by)))
            and not any(map(after.startswith, rule.not_followed_by))
        ):
            return (rule.entity,)
    return None


def read(
    text: str, names: Iterable[tuple[str, str]], rules: Sequence[ContextRule] = ()
) -> list[Hit]:
    """The hits of (entity, name) pairs in a text: where, and which entities it may be."""
    entities: dict[str, dict[str, None]] = {}
    for entity, name in names:
        entities.setdefault(_key(form_of(name)), {})[entity] = None
    forms = {form_of(name) for _, name in names}
    parts = cells(text)
    hits: list[Hit] = []
    at = 0
    while at < len(parts):
        url = _URL.match("".join(cell.char[:1] for cell in parts), at)
        if url and not (at and parts[at - 1].char.isascii() and parts[at - 1].char.isalnum()):
            at = url.end()
            continue
        ends = {(_match(form, parts, at) or 0, _key(form)) for form in forms}
        for end, key in sorted(ends, reverse=True):
            if end == 0 or not _may_begin(parts, at) or not _may_end(parts, end):
                continue
            decided = _decided(rules, key, parts, at, end)
            if decided != (None,):
                several = decided or tuple(entities[key])
                hits.append(Hit(parts[at].start, parts[end - 1].end, tuple(filter(None, several))))
                at = end
                break
        else:
            at += 1
    return hits
