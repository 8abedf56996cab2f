"""Add a document to a corpus: its source in UTF-8, and stubs of its editing files."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.editing.entries import CorpusFile, file_of
from alliance_corpus.editing.intake.decoding import decoded
from alliance_corpus.editing.intake.docx import docx_text
from alliance_corpus.editing.intake.pdf import pdf_text
from alliance_corpus.editing.layouts import AUTO, LayoutOptions, read_layout
from alliance_corpus.editing.layouts.guess import guess
from alliance_corpus.editing.text_file import read_bytes
from alliance_corpus.editing.yaml_file import read_yaml
from alliance_corpus.errors import AllianceCorpusError, EditingError

if TYPE_CHECKING:
    from os import PathLike

_SUFFIXES: Final = {".md": ".md", ".markdown": ".md", ".html": ".html", ".htm": ".html"}
_LAYOUTS: Final = {".md": "markdown", ".html": "html"}
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_GAP: Final = "to fill in"
"""What marks a gap in a stub."""


@frozen(kw_only=True)
class Metadata:
    """What is known of a document.

    Attributes:
        title: its title.
        authors: its authors, each ``family given``, or a body in one word.
        issued: EDTF date of its publication.
        written: EDTF date of its writing; relative dates in it are read from there.
        type: its type in CSL, as ``report`` or ``article-journal``.
        language: ``ja``, ``en`` …
        redistribution: ``permitted``, ``unknown`` or ``forbidden``.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    issued: str | None = None
    written: str | None = None
    type: str = "document"
    language: str | None = None
    redistribution: str = "unknown"


@frozen
class Added:
    """What was made of a file.

    Attributes:
        id: of the document.
        files: the files that were written or extended.
        said: what was found out and what is left to do, a line each.
    """

    id: str
    files: tuple[Path, ...]
    said: tuple[str, ...]


def add_document(
    folder: str | PathLike[str],
    file: str | PathLike[str],
    *,
    name: str | None = None,
    layout: str = AUTO,
    encoding: str | None = None,
    metadata: Metadata | None = None,
) -> Added:
    """Add a text, Markdown, HTML, PDF or Word file to the editing files of a corpus.

    Args:
        folder: the folder with ``corpus.yaml``.
        file: the file; PDF and Word documents become text and Markdown.
        name: a slug, the id of the document; None: made from the name of the file.
        layout: how the text is read; ``auto``: what it looks like.
        encoding: of a text; None: found out.
        metadata: what is known of the document; gaps are marked in the stubs.

    Raises:
        EditingError: the file cannot be read, the id is taken or no slug, a date is not EDTF, or
            the editing files do not say where to add a document. Nothing is written then.
        MissingExtraError: a library that the file needs is not installed (extra ``add``).
    """
    root, path = Path(folder), Path(file)
    known = metadata or Metadata()
    corpus = read_yaml(root / "corpus.yaml", CorpusFile)
    works = [work.id for work in read_yaml(root / "works.yaml", file_of("works")).works]
    chosen = _id(name, path, {*corpus.documents, *works})
    _check_dates(known)
    text, suffix, said = _text(path, encoding)
    if layout == AUTO:
        layout, why = (_LAYOUTS[suffix], "of its kind") if suffix in _LAYOUTS else guess(text)
        said.append(f"layout {layout}: {why}")
    source = root / "sources" / f"{chosen}{suffix}"
    document = root / "documents" / f"{chosen}.yaml"
    if document.exists() or source.exists():
        raise EditingError(f"{document if document.exists() else source} is there already")
    said += _remarks(text, layout, chosen)
    listed = _listed((root / "corpus.yaml").read_text("utf-8"), chosen, root / "corpus.yaml")
    contents = {
        source: text,
        document: _document(chosen, source.name, layout, known),
        root / "works.yaml": (root / "works.yaml").read_text("utf-8").rstrip("\n")
        + f"\n{_work(chosen, known)}",
        root / "corpus.yaml": listed,
    }
    for target, content in contents.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode())
    return Added(chosen, tuple(contents), tuple(said))


def _id(given: str | None, path: Path, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", path.stem).encode("ascii", "ignore").decode().lower()
    chosen = given or re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not chosen and given is None:
        number = next(n for n in range(1, len(taken) + 2) if f"document-{n}" not in taken)
        chosen = f"document-{number}"
    if not _SLUG.fullmatch(chosen):
        raise EditingError(f"id {chosen!r}: expected small letters, digits and hyphens")
    if chosen in taken:
        raise EditingError(f"id {chosen!r} is taken: give another with --id")
    return chosen


def _check_dates(known: Metadata) -> None:
    for name in ("issued", "written"):
        if value := getattr(known, name):
            try:
                EDTF(value)
            except AllianceCorpusError as error:
                raise EditingError(f"{name} {value!r}: {error}") from None


def _text(path: Path, encoding: str | None) -> tuple[str, str, list[str]]:
    """The text of a file, the suffix of its source, and how it was read."""
    data = read_bytes(path)
    if data.startswith(b"%PDF-"):
        return pdf_text(data), ".txt", ["text of a PDF; lines are as printed"]
    if data.startswith(b"PK\x03\x04") and path.suffix.lower() == ".docx":
        return docx_text(data), ".md", ["a Word document, as Markdown"]
    if path.suffix.lower() in (".doc", ".odt", ".rtf", ".epub", ".xlsx", ".pptx"):
        raise EditingError(
            f"{path}: {path.suffix} is not read; expected text, Markdown, HTML, PDF or .docx"
        )
    found = decoded(data, encoding)
    said = [] if found.encoding == "utf-8" else [f"encoding {found.encoding}"]
    if not found.sure:
        said[-1] += ": not sure; if it reads wrong, give another with --encoding"
    return found.text, _SUFFIXES.get(path.suffix.lower(), ".txt"), said


def _remarks(text: str, layout: str, document: str) -> list[str]:
    reading = read_layout(text, layout, LayoutOptions(), document)
    return [f"sources/{document}, {remark}" for remark in reading.remarks]


def _document(chosen: str, source: str, layout: str, known: Metadata) -> str:
    written = known.written or known.issued
    return (
        f"id: {chosen}\nsource: {source}\nlayout: {layout}\n"
        + (
            f"written: '{written}'\n"
            if written
            else f"# written: ''  # {_GAP}: relative dates need it\n"
        )
        + f"rights: {{redistribution: {known.redistribution}, statement: {_GAP}}}\n"
        "# rules:\n#   - {kind: heading, level: 1, label: '1'}\n"
    )


def _work(chosen: str, known: Metadata) -> str:
    lines = [f"  - id: {chosen}", f"    type: {known.type}"]
    lines.append(f"    title: {_quoted(known.title)}" if known.title else f"    # title:  # {_GAP}")
    if known.authors:
        lines += ["    author:", *(f"      - {_author(author)}" for author in known.authors)]
    else:
        lines.append(f"    # author: [{{family: , given: }}]  # {_GAP}")
    lines.append(f"    issued: '{known.issued}'" if known.issued else f"    # issued: ''  # {_GAP}")
    if known.language:
        lines.append(f"    language: {_quoted(known.language)}")
    return "\n".join(lines) + "\n"


def _author(author: str) -> str:
    parts = author.split()
    if len(parts) == 2:
        return f"{{family: {_quoted(parts[0])}, given: {_quoted(parts[1])}}}"
    return f"{{literal: {_quoted(author)}}}"


def _quoted(words: str) -> str:
    """Words as YAML has them in double quotes, which are those of JSON."""
    return json.dumps(words, ensure_ascii=False)


def _listed(text: str, chosen: str, path: Path) -> str:
    """``corpus.yaml`` with one more document, its comments as they are."""
    if found := re.search(r"(?m)^documents:[ \t]*\[([^\]]*)\]", text):
        listed = found[1].rstrip().rstrip(",")
        inside = f"{listed}, {chosen}" if listed.strip() else chosen
        return f"{text[: found.start(1)]}{inside}{text[found.end(1) :]}"
    block = re.search(
        r"(?m)^documents:[^\n]*\n(?:(?:[ \t]*-[^\n]*|[ \t]*#[^\n]*|[ \t]*)\n)*", f"{text}\n"
    )
    items = list(re.finditer(r"(?m)^([ \t]*)-[^\n]*\n", block[0])) if block else []
    if block is None or not items:
        raise EditingError(f"{path}: no list of documents to add to; add {chosen!r} to `documents`")
    at = block.start() + items[-1].end()
    whole = text if text.endswith("\n") else f"{text}\n"
    return f"{whole[:at]}{items[-1][1]}- {chosen}\n{whole[at:]}"
