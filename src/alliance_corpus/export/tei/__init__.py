"""A document as TEI P5, with its annotations in the text and its facts beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alliance_corpus.export.protocols import Exportable

__all__ = ["to_tei"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


def to_tei(corpus: Exportable, document_id: str) -> str:
    """Write a document as TEI P5 (valid against tei_all of version 4.3.0).

    The header says what the document is and what may be done with its text. The text has sections,
    lists, notes at their calls, and all dates, mentions, citations and emendations as elements;
    ``standOff`` has the people, institutions, instruments and works that these refer to, and the
    events, relations, provisions and statements for which the document is evidence. The header
    also says how it is encoded.

    Args:
        corpus: the dataset.
        document_id: id of one of its documents.

    Returns:
        An XML document, to be written as UTF-8; always the same for the same dataset.

    Raises:
        UnknownIdError: if there is no such document.
        TextNotShippedError: if the dataset was built without its text.
        ExportError: if something has a character that XML 1.0 cannot hold.
    """
    from alliance_corpus.export.tei.body import Body
    from alliance_corpus.export.tei.header import Header
    from alliance_corpus.export.tei.ids import Pointers, xml_id
    from alliance_corpus.export.tei.inline import Prose
    from alliance_corpus.export.tei.selection import select
    from alliance_corpus.export.tei.standoff import StandOff
    from alliance_corpus.export.tei.xml import Xml

    document = corpus.documents[document_id]
    _ = document.text  # raises if it is not shipped
    chosen, xml = select(corpus, document), Xml()
    pointers = Pointers(corpus, chosen.ids())
    spans = [one.span for one in chosen.evidence.values()]
    prose = Prose(document_id, document.blocks, chosen.annotations, spans, chosen.kinds, pointers)
    root = {"xmlns": "http://www.tei-c.org/ns/1.0", "xml:id": xml_id(document_id)}
    with xml.element("TEI", root):
        Header(xml, corpus, pointers).write(document)
        StandOff(xml, pointers).write(chosen)
        Body(xml, prose).write(document)
    return str(xml)
