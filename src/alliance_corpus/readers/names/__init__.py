"""Find the names of entities in any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import AllianceCorpusError
from alliance_corpus.readers.names.gazetteer import Gazetteer
from alliance_corpus.records.context_rules import ContextRule

if TYPE_CHECKING:
    from alliance_corpus.records.annotations import Mention

__all__ = ["ContextRule", "Gazetteer", "read_document_names", "read_names"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


def read_names(
    text: str, gazetteer: Gazetteer, written: EDTF | str | None = None
) -> tuple[Mention, ...]:
    r"""Find the names of a gazetteer in a text.

    The search goes from left to right and takes the longest name at each place. Names are found in
    any width, also with spaces or a line break inside, but not across an empty line, inside a
    longer Latin word or number, inside a longer katakana word, or in URLs.

    A wrong name is worse than none. Surnames (short names of people), titles (short names of
    offices) and the names that a rule says so of mean their entity only where the text supports it;
    else they have candidates. What supports them: the full name before; the state of an office
    beside it (日本の首相); a person and an office that he or she held, side by side (佐藤首相),
    unless the date of the sentence speaks against it. A body of which every state has one is not
    meant beside another state (韓国国防省). A surname inside another full name is no mention.

    Args:
        text: any text; offsets are its own, in code points.
        gazetteer: the names, the rules that hold in any document, and who held which office.
        written: when the text was written, as EDTF: what began later is not meant, and of several
            entities the only one that was there is.

    Returns:
        The mentions in the order of the text, none overlapping another. Their ``document`` is
        None; if nothing decides what a name means, ``entity`` is None and ``candidates`` has all
        that it may mean.

    Raises:
        AllianceCorpusError: if ``text`` is not a string, or ``gazetteer`` not a gazetteer.
        DateError: ``written`` is not EDTF.

    Example:
        >>> from alliance_corpus.records import Institution, Name
        >>> council = Institution(
        ...     id="council", kind="consultative-body", names=(Name("海洋協議会"), Name("OCC"))
        ... )
        >>> found = read_names("海洋\n協議会（ＯＣＣ）は年に2度開かれる。", Gazetteer.of([council]))
        >>> [(mention.text, mention.entity) for mention in found]
        [('海洋\n協議会', 'council'), ('ＯＣＣ', 'council')]
    """
    when = EDTF(written) if isinstance(written, str) else written
    return _read(text, gazetteer, None, when)


def read_document_names(text: str, gazetteer: Gazetteer, document: str) -> tuple[Mention, ...]:
    """Find the names in the text of a document, for the build.

    The rules of that document apply too, and no name needs support: the list of a dataset is made
    for its documents, and its editors decide where it is wrong.

    Args:
        text: the document's text.
        gazetteer: the names and rules.
        document: the document's id.

    Returns:
        As `read_names`, with the document's id.

    Raises:
        AllianceCorpusError: if ``text`` is not a string, or ``gazetteer`` not a gazetteer.
    """
    return _read(text, gazetteer, document)


def _read(
    text: str, gazetteer: Gazetteer, document: str | None, written: EDTF | None = None
) -> tuple[Mention, ...]:
    if not isinstance(text, str):
        raise AllianceCorpusError(f"{text!r} is not a text: expected a string")
    if not isinstance(gazetteer, Gazetteer):
        raise AllianceCorpusError(
            f"{gazetteer!r} is not a gazetteer: expected a corpus's, or Gazetteer.of(entities)"
        )
    return gazetteer.scanner.mentions(text, document, written)
