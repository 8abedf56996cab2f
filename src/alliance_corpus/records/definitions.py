"""`vocabularies`: what each value of the controlled vocabularies means.

To add a value, add it to its type in `alliance_corpus.records.vocabularies` and define it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, TypeVar

from alliance_corpus.errors import UnknownIdError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

V_co = TypeVar("V_co", covariant=True)


class _Listing(Mapping[str, V_co]):
    """A read-only ordered mapping; the error for an unknown key suggests similar ones."""

    __slots__ = ("_items", "_name")

    def __init__(self, name: str, items: Mapping[str, V_co]) -> None:
        self._name = name
        self._items = dict(items)

    @property
    def name(self) -> str:
        """What it lists."""
        return self._name

    def __getitem__(self, key: str) -> V_co:
        """The value of a key.

        Raises:
            UnknownIdError: for an unknown key; the message lists all and suggests similar ones.
        """
        try:
            return self._items[key]
        except KeyError:
            raise UnknownIdError(
                f"{key!r} is not one of the {self._name}: {', '.join(self)}."
                f"{nearest(str(key), self)}"
            ) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return f"<{type(self).__name__.lstrip('_')} of {len(self)} {self._name}: {', '.join(self)}>"

    def _lines(self, words_of: Mapping[str, str]) -> str:
        widest = max(map(len, words_of))
        return "\n".join(f"{key:{widest}}  {words}" for key, words in words_of.items())


class Vocabulary(_Listing[str]):
    """A controlled vocabulary: values with one-line definitions; prints one per line."""

    __slots__ = ()

    def __str__(self) -> str:
        """Each value with its definition, one per line."""
        return self._lines(self)


class Vocabularies(_Listing[Vocabulary]):
    """All controlled vocabularies by name; prints one per line with its values."""

    __slots__ = ()

    def __str__(self) -> str:
        """Each vocabulary with its values, one per line."""
        return self._lines({name: ", ".join(values) for name, values in self.items()})


_DEFINITIONS: Final = {
    "kinds of event": {
        "agreement": "a treaty, plan, guideline or other arrangement is agreed, signed, approved",
        "legislation": "a law is drafted, passed, amended or promulgated",
        "establishment": "a body, practice or institution is founded or comes into use",
        "reorganisation": "a body is reshaped, renamed or replaced",
        "meeting": "people or bodies meet or consult",
        "statement": "somebody declares, promises, answers or announces something",
        "review": "a plan, policy or guideline is studied, drafted or looked at again",
        "deployment": "forces or equipment are sent or stationed somewhere",
        "exercise": "forces train or exercise",
        "operation": "forces carry out a mission",
        "crisis": "tension or danger short of armed conflict, or a sudden attack",
        "conflict": "a war, an invasion or other armed conflict",
        "publication": "a report, strategy or other paper comes out, and the text says so",
        "scholarship": "a talk, paper or other work of a research project",
        "estimate": "a stated holding or forecast of arms",
        "appointment": "a person takes, changes or leaves an office or service",
        "other": "an event or development of another kind",
    },
    "statuses": {
        "reported": "stated as a fact",
        "ongoing": "stated as still going on",
        "planned": "intended at the time, even if it never happened",
        "forecast": "expected to happen",
        "alleged": "stated only at second hand, and not confirmed by the text",
    },
    "roles": {
        "actor": "does it",
        "party": "one of those who do it together or against each other",
        "host": "the body, base or state where it takes place, or that holds it",
        "attendee": "takes part in a meeting",
        "target": "it is done to this entity or directed at it",
        "subject": "what it is about: founded, reorganised, discussed or studied",
    },
    "predicates": {
        "part-of": "the subject is part of a larger body, instrument or event",
        "member-of": "the office, body or person has a seat in the body or belongs to it",
        "chairs": "the office or body chairs the body",
        "holds": "the person holds the office",
        "counterpart-of": "each is the other's opposite number; stored once, holds both ways",
        "succeeds": "the subject takes the place of the object",
        "party-to": "the state is a party to the instrument",
        "allied-with": "the two states are allies; stored once, holds both ways",
        "adopts": "the state, body or office adopts or issues the instrument",
        "revises": "the instrument revises or amends the other instrument",
        "implements": "the subject carries out what the instrument or event lays down",
        "leads-to": "the text says that the subject caused or brought about the object",
        "follows": "the text says only that the subject came after the object",
    },
    "kinds of institution": {
        "ministry": "a ministry, department or agency of a government",
        "cabinet-body": "a body of the cabinet or the head of government",
        "legislature": "a parliament, one of its houses or committees",
        "consultative-body": "a committee or working group in which sides consult",
        "mechanism": "machinery of coordination made of several bodies",
        "military": "armed forces, a service, command, staff or unit",
        "office": "a post that a person holds (外務大臣)",
        "diplomatic-mission": "an embassy or consulate",
        "international-organisation": "an organisation of states with organs of its own",
        "framework": "a grouping or arrangement without a secretariat (QUAD, six-party talks)",
        "think-tank": "a research institute or foundation on policy",
        "university": "a university",
        "archive": "an archive",
        "library": "a library",
        "learned-society": "a scholarly society, council or study group",
        "political-party": "a political party",
        "base": "a military base",
        "publisher": "a publisher, newspaper or journal",
        "state": "a state",
        "territory": "a territory that acts, but is not treated as a state (台湾, 沖縄)",
    },
    "kinds of person": {
        "politician": "a politician, head of state or government, or minister",
        "official": "a civil servant, diplomat or appointed official",
        "military-officer": "an officer of armed forces",
        "scholar": "a scholar",
        "author": "the author of a cited work; nothing more is known of them",
    },
    "kinds of instrument": {
        "treaty": "a treaty, convention, pact or charter between states",
        "executive-agreement": "an agreement between governments that is not called a treaty",
        "law": "a constitution, an act or an amendment of one",
        "guideline": "guidelines, as those for Japan–US defence cooperation",
        "plan": "an operational or other plan, a roadmap",
        "joint-statement": "a statement or declaration of two or more sides",
        "policy-document": "a strategy, report, decision or principle of one side, or of a body",
        "un-resolution": "a resolution of an organ of the United Nations",
        "secret-agreement": "an agreement that was kept secret from the public",
        "initiative": "a named policy or programme",
    },
    "kinds of name": {
        "official": "the full official name",
        "short": "the usual short name",
        "acronym": "initials or another abbreviation (SCC)",
        "former": "a name that is no longer in use",
        "variant": "another form that texts use",
        "reading": "how the name is read, in kana",
        "romanised": "the name in Latin letters",
    },
    "levels of provision": {
        "section": "a numbered section (1997.5)",
        "point": "a point of a section (1997.5.2)",
        "subpoint": "a part of a point (1997.5.2.イ)",
        "research-item": "an item for joint study in the guidelines of 1978 (1978.R.1)",
        "article": "an article of a treaty or law",
    },
    "topics": {
        "purpose": "the aims of the instrument",
        "premises": "basic and legal limits",
        "posture": "the forces that each side keeps",
        "extended-deterrence": "nuclear and other deterrence extended to an ally",
        "planning": "joint plans",
        "coordination-mechanism": "the machinery of coordination",
        "common-standards": "stages of readiness, common procedures and rules",
        "information": "intelligence, surveillance, communications, security of information",
        "peacetime": "cooperation in normal times",
        "imminent-threat": "what is done before an attack that threatens",
        "armed-attack": "what is done in an attack on Japan",
        "regional": "situations in the areas around Japan and in the Far East",
        "third-party-attack": "an attack on a country other than Japan",
        "logistics-support": "supplies, transport, facilities and rear-area support",
        "operations": "minesweeping, enforcement of sanctions, use of sea and air space",
        "humanitarian": "rescue, refugees, evacuation, disasters",
        "global": "international activities, and cooperation with third countries",
        "space-cyber": "outer space and cyberspace",
        "equipment-technology": "defence equipment and technology",
        "training-education": "exercises, education and exchange",
    },
    "qualifiers": {
        "about": "near this number (約, ほど)",
        "at-least": "this number or more (以上)",
        "at-most": "this number or less (以下, まで)",
        "more-than": "more than this number",
        "less-than": "less than this number (未満)",
    },
    "roles of speakers": {
        "keynote": "gives the keynote",
        "reporter": "opens a session with a report",
        "floor": "speaks in the discussion",
        "rapporteur": "reports a meeting, and speaks in his or her own voice",
        "author": "writes: an article, study or white paper, or a cited work",
        "summary": "writes the summary of a study; the position is not in its body",
        "official": "speaks for a government or body",
    },
    "stances": {
        "asserts": "says that something is so",
        "judges": "says what something is worth, or how it is to be seen",
        "finds": "gives it as a result of research or analysis",
        "doubts": "calls it into question, or says that it is not certain",
        "expects": "says what will come, or may come",
        "fears": "warns of something, or is uneasy about it",
        "recommends": "says what ought to be done, or proposes it",
        "agrees": "shares the position of others, or settles it with them",
        "raises": "brings up a subject without a position that the text reports",
        "defines": "says what a word means",
        "asks": "puts a question, also that of a study",
    },
    "citation forms": {
        "full": "the work with all its details",
        "ibid": "the same work as the citation before (同上)",
        "short": "a work cited in full elsewhere, shortened",
        "in-text": "a work named or quoted in the running text",
    },
    "kinds of date": {
        "date": "a day, month, year, decade or other time of the calendar",
        "time": "a time of day",
        "duration": "a length of time (3年間)",
        "set": "something that recurs (毎年)",
    },
    "calendars": {
        "gregorian": "the Gregorian calendar alone",
        "japanese": "an era name alone (昭和53年)",
        "both": "both (1978年(昭和53年))",
        "none": "neither: a relative expression, a month or day without a year, a duration",
    },
    "kinds of block": {
        "title": "the document's own title",
        "subtitle": "its subtitle",
        "byline": "the line that names the author",
        "heading": "a heading, with its level",
        "paragraph": "a paragraph of running text",
        "list-item": "an item of a list; its level is the depth",
        "caption": "the caption of a figure or table",
        "note": "a footnote or endnote",
        "notice": "a disclaimer, or an instruction that belongs to a form",
        "metadata": "a series name, field, edition, separator, page number or running head",
        "table-row": "a row of a table; upright lines stand between its cells",
    },
    "annotators": {
        "rule": "a reader found it",
        "editor": "a person wrote it",
    },
    "needs": {
        "context": "the name means its entity only where the text supports it",
        "date": "as context, and a date must lie within the time of the entity or office",
    },
    "certainties": {
        "high": "certainly an error",
        "low": "probably an error",
    },
    "kinds of redistribution": {
        "permitted": "the text may be redistributed",
        "unknown": "no page says whether the text may be redistributed",
        "forbidden": "the text may not be redistributed",
    },
}

vocabularies: Final = Vocabularies(
    "vocabularies",
    {name: Vocabulary(name, definitions) for name, definitions in _DEFINITIONS.items()},
)
"""Every controlled vocabulary by name: ``vocabularies["predicates"]["holds"]``."""
