"""Whose a body or office is, by the words beside its name: 韓国国防省, the Diet of Japan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.readers.names.forms import dense, is_japanese
from alliance_corpus.readers.names.rules import words_before

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.records.entities import Entity

_REACH: Final = 24
_STEM: Final = 4  # letters that the name of a state and its adjective share: German(y), Japan(ese)

_SOME_STATE = re.compile("[\u3005\u4e00-\u9fff]国$")  # 相手国, 満州国, 同国
_NO_STATE = re.compile("[全帰入出建開自我本]国$|わが国$")
_KATAKANA = re.compile("(?<![・ァ-ヺー])[ァ-ヺー・]{2,}$")
_INITIAL = re.compile("[英仏独露ロ伊豪加印朝韓中台蘭墺西葡比越泰]$")
_NOT_FREE = re.compile("[\u3005\u4e00-\u9fffァ-ヺーの]$")
_ADJECTIVE = re.compile(r"([A-Z]\w+(?:ese|an|ish|ch|li|qi|ss|ek|ai|’s|'s))\s+$")
_CAPITAL = re.compile(r"[A-Z][\w.]+")
_OF = re.compile(r"\s+of\s+(?:the\s+)?([A-Z][\w.]+)")


class Owner(Enum):
    """Whom the words beside a name give as its owner."""

    OWN = "a state that the entity belongs to"
    OTHER = "another state, or one that is not named"
    ATTACHED = "no state, but the name goes on from the words before it"
    NONE = "nothing"


@frozen
class States:
    """The names of the states of a gazetteer.

    Attributes:
        written: the state of each Japanese name, in the form for comparison.
        longest: how long the longest of these names is.
        latin: the words of the Latin names of each state.
    """

    written: Mapping[str, str]
    longest: int
    latin: Mapping[str, str]

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> States:
        """Take the names from the entities that are states or territories."""
        written: dict[str, str] = {}
        latin: dict[str, str] = {}
        for entity in entities:
            if entity.kind in ("state", "territory"):
                names = [dense(name.text) for name in entity.names if name.kind != "reading"]
                written |= {name: entity.id for name in names if not name.isascii()}
                latin[entity.id] = " ".join(one.text for one in entity.names if one.text.isascii())
        return cls(written, max(map(len, written), default=0), latin)

    def owner(self, words: str, start: int, end: int, countries: tuple[str, ...]) -> Owner:
        """Whose the body is that is named at a place, if it should be of these countries."""
        if words[start].isascii() and not (start and is_japanese(words[start - 1])):
            return self._latin_owner(words, start, end, countries)
        before = words_before(words, start, max(_REACH, self.longest + 1))
        bare = before.removesuffix("の")
        state = self._at_end(bare)
        if state is not None:
            return Owner.OWN if state in countries else Owner.OTHER
        if _SOME_STATE.search(bare) and not _NO_STATE.search(bare):
            return Owner.OTHER
        katakana = _KATAKANA.search(bare)
        if katakana and not (bare == before and "・" in katakana[0]):  # ジョン・スミス国務長官
            return Owner.OTHER
        if bare == before and _INITIAL.search(bare) and bare[-1] not in self._initials(countries):
            return Owner.OTHER
        return Owner.ATTACHED if _NOT_FREE.search(before) else Owner.NONE

    def names_own(self, name: str, countries: tuple[str, ...]) -> bool:
        """Whether a name itself says whose it is: 米国議会, Japan Socialist Party."""
        if name.isascii():
            return any(self._is_own(word, countries) for word in _CAPITAL.findall(name))
        initials = self._initials(countries)
        return any(char in name for char in initials) or any(
            own in name for own, state in self.written.items() if state in countries
        )

    def _at_end(self, words: str) -> str | None:
        """The state whose name, the longest one, stands at the end of some words."""
        for size in range(min(self.longest, len(words)), 0, -1):
            if (state := self.written.get(words[-size:])) is not None:
                return state
        return None

    def _initials(self, countries: tuple[str, ...]) -> set[str]:
        """The states in one character, as in 日米: the first of 日本, 米国, 豪州."""
        return {
            name[0]
            for name, state in self.written.items()
            if state in countries and name.endswith(("国", "州", "本"))
        }

    def _latin_owner(self, words: str, start: int, end: int, countries: tuple[str, ...]) -> Owner:
        found = _OF.match(words, end) or _ADJECTIVE.search(words, max(0, start - _REACH), start)
        if found is None:
            return Owner.NONE
        return Owner.OWN if self._is_own(found[1], countries) else Owner.OTHER

    def _is_own(self, word: str, countries: tuple[str, ...]) -> bool:
        """Whether a word is the name of one of the countries, or made of it: Japan, Japanese."""
        return any(
            word[:_STEM] == name[:_STEM]
            for state in countries
            for name in _CAPITAL.findall(self.latin.get(state, ""))
        )
