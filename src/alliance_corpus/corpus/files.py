"""The formats that a corpus is exported in, and the writing of them.

To add a format, write its module in `alliance_corpus.export` and give it a line in `FORMATS`; the
method `Corpus.export` and the command line follow.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from attrs import frozen

from alliance_corpus.corpus.tables import CorpusTables
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.export.bibliography import FORMATS as BIBLIOGRAPHIES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

Kind: TypeAlias = Literal["text", "file", "folder"]
"""What a format writes: text that can also be printed, one binary file, or a folder of files."""


@frozen
class Format:
    """A format: what it writes, what it holds, and how it is made.

    Attributes:
        kind: text, file or folder.
        doc: what it holds.
        make: makes it from a corpus: bytes, or of a folder the bytes of each file by name.
    """

    kind: Kind
    doc: str
    make: Callable[[CorpusTables], Any]


def _csv(corpus: CorpusTables) -> dict[str, bytes]:
    from alliance_corpus.corpus.flat import flat
    from alliance_corpus.export.delimited import to_csv_folder

    return to_csv_folder(corpus, flat(corpus))


def _croissant(corpus: CorpusTables) -> dict[str, bytes]:
    from alliance_corpus.corpus.flat import flat
    from alliance_corpus.export.croissant import to_croissant_folder

    return to_croissant_folder(corpus, flat(corpus))


def _sqlite(corpus: CorpusTables) -> bytes:
    from alliance_corpus.corpus.flat import flat
    from alliance_corpus.export.sqlite import to_sqlite

    return to_sqlite(corpus, flat(corpus))


def _parquet(corpus: CorpusTables) -> dict[str, bytes]:
    from alliance_corpus.corpus.flat import flat
    from alliance_corpus.export.parquet import to_parquet_folder

    return to_parquet_folder(flat(corpus))


def _jsonl(corpus: CorpusTables) -> dict[str, bytes]:
    from alliance_corpus.dataset.tables import TABLES
    from alliance_corpus.export.json_schema import to_jsonl_folder

    return to_jsonl_folder({name: corpus.records(name) for name in TABLES})


def _tei(corpus: CorpusTables) -> dict[str, bytes]:
    from alliance_corpus.export.tei import to_tei

    corpus.need_texts()
    ids = [document.id for document in corpus.documents]
    return {f"{id_}.xml": to_tei(corpus, id_).encode() for id_ in ids}


def _web_annotation(corpus: CorpusTables) -> bytes:
    from alliance_corpus.export.web_annotation import to_web_annotation

    return to_web_annotation(corpus).encode()


def _turtle(corpus: CorpusTables) -> bytes:
    from alliance_corpus.export.rdf import to_turtle

    return to_turtle(corpus).encode()


def _jsonld(corpus: CorpusTables) -> bytes:
    from alliance_corpus.export.rdf import to_jsonld

    return to_jsonld(corpus).encode()


def _shacl(_: CorpusTables) -> bytes:
    from alliance_corpus.export.rdf import to_shacl

    return to_shacl().encode()


def _rdfs(_: CorpusTables) -> bytes:
    from alliance_corpus.export.rdf import to_rdfs

    return to_rdfs().encode()


def _conllu(corpus: CorpusTables) -> dict[str, bytes]:
    from alliance_corpus.export.nlp.conllu import to_conllu_folder

    corpus.need_texts()
    return to_conllu_folder(corpus)


def _bio(corpus: CorpusTables) -> dict[str, bytes]:
    from alliance_corpus.export.nlp.bio import to_bio_folder

    corpus.need_texts()
    return to_bio_folder(corpus)


def _docbin(corpus: CorpusTables) -> dict[str, bytes]:
    from alliance_corpus.export.nlp.docbin import to_docbin_folder

    corpus.need_texts()
    return to_docbin_folder(corpus)


def _graphml(corpus: CorpusTables) -> bytes:
    from alliance_corpus.corpus.network import graph
    from alliance_corpus.export.graph_files import to_graphml

    return to_graphml(graph(corpus))


def _gexf(corpus: CorpusTables) -> bytes:
    from alliance_corpus.corpus.network import graph
    from alliance_corpus.export.graph_files import to_gexf

    return to_gexf(graph(corpus))


def _dictionary(_: CorpusTables) -> bytes:
    from alliance_corpus.corpus.flat import schemas
    from alliance_corpus.export.dictionary import to_dictionary

    return to_dictionary(schemas()).encode()


def _bibliography(name: str) -> Format:
    write = BIBLIOGRAPHIES[name]
    return Format("text", "the works as a bibliography", lambda c: write(c.works).encode())


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "csv": Format("folder", "flat tables, with a Frictionless Data Package", _csv),
        "croissant": Format("folder", "the same tables, with Croissant metadata", _croissant),
        "parquet": Format("folder", "flat tables", _parquet),
        "sqlite": Format("file", "flat tables with keys, views and full-text index", _sqlite),
        "jsonl": Format("folder", "whole records, with a JSON Schema of each table", _jsonl),
        "tei": Format("folder", "each document as TEI P5, with its facts and entities", _tei),
        "web-annotation": Format("text", "annotations and evidence (JSON-LD)", _web_annotation),
        "turtle": Format("text", "all records and the vocabulary as RDF", _turtle),
        "jsonld": Format("text", "the same graph as JSON-LD", _jsonld),
        "shacl": Format("text", "shapes that check the graph (Turtle)", _shacl),
        "rdfs": Format("text", "the vocabulary of the graph alone (Turtle)", _rdfs),
        "conllu": Format("folder", "each document as tokens with its annotations", _conllu),
        "bio": Format("folder", "each document as tokens with tags, by kind of annotation", _bio),
        "docbin": Format(
            "folder", "each document as spaCy reads it: a Doc for each block", _docbin
        ),
        "graphml": Format("text", "the network of all records", _graphml),
        "gexf": Format("text", "the network of all records", _gexf),
        "dictionary": Format("text", "what each column of the flat tables holds", _dictionary),
        **{name: _bibliography(name) for name in BIBLIOGRAPHIES},
    }
)
"""Every format by name."""


def format_of(name: str) -> Format:
    """The format of a name, in any case.

    Raises:
        QueryError: if there is none; the message lists them.
    """
    try:
        return FORMATS[name.lower()]
    except (AttributeError, KeyError):  # what is no string has no lower
        raise QueryError(
            f"format {name!r} is not one of {', '.join(FORMATS)}.{nearest(str(name), FORMATS)}"
        ) from None


def export(
    corpus: CorpusTables, name: str, path: str | PathLike[str], *, force: bool = False
) -> None:
    """Write a corpus in a format; see `Corpus.export`."""
    from alliance_corpus.export.target import write_file, write_folder

    found = format_of(name)
    made = found.make(corpus)
    if found.kind == "folder":
        write_folder(path, made, force=force)
    else:
        write_file(path, made, force=force)
