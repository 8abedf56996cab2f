"""``datacite.json``: the metadata that a repository needs to give the dataset a DOI.

The form is DataCite's kernel 4.5 (https://schema.datacite.org/meta/kernel-4.5/), without a DOI,
which is given when the dataset is deposited. Everything is taken from the data and from
``pyproject.toml``.
"""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any, Final

import alliance_corpus as ac
from tools.release.data import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FILE: Final = "datacite.json"

LICENCES: Final[Mapping[str, tuple[str, str | None]]] = {
    "MIT": ("MIT License (the code)", "https://spdx.org/licenses/MIT.html"),
    "CC-BY-4.0": (
        "Creative Commons Attribution 4.0 International (records and annotations)",
        "https://creativecommons.org/licenses/by/4.0/legalcode",
    ),
    "LicenseRef-alliance-corpus-texts": (
        "The words of the documents have rights of their own, which LICENSE-TEXTS names",
        None,
    ),
}
"""What the parts of the package's licence expression cover, and where they can be read."""

KINDS: Final = {
    "report": "Report",
    "article-journal": "JournalArticle",
    "chapter": "BookChapter",
    "book": "Book",
}
"""Types of CSL as types of DataCite; any other is a text."""


def metadata(corpus: ac.Corpus, project: Mapping[str, Any]) -> dict[str, Any]:
    """Make the metadata of a dataset.

    Args:
        corpus: the dataset.
        project: the table ``project`` of ``pyproject.toml``.
    """
    authors = [author["name"] for author in project["authors"]]
    day = str(corpus.issued)
    return {
        "schemaVersion": "http://datacite.org/schema/kernel-4",
        "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Annotated corpus"},
        "creators": [{"name": name, "nameType": "Organizational"} for name in authors],
        "titles": [{"title": corpus.name, "lang": "en"}],
        "publisher": {"name": authors[0], "lang": "en"},
        "publicationYear": day[:4],
        "dates": [{"date": day, "dateType": "Issued"}],
        "version": corpus.version,
        "language": "ja",
        "subjects": [{"subject": word, "lang": "en"} for word in project["keywords"]],
        "formats": ["application/jsonl", "text/plain"],
        "descriptions": [
            {
                "description": f"{project['description']}.",
                "descriptionType": "Abstract",
                "lang": "en",
            }
        ],
        "rightsList": list(_rights(project["license"])),
        "relatedItems": [_document(corpus.works[one.id].to_csl()) for one in corpus.documents],
    }


def write(root: Path) -> None:
    """Write the metadata into the checkout."""
    (root / FILE).write_text(_text(root), encoding="utf-8")


def problems(root: Path) -> Iterator[str]:
    """What is wrong with the file: missing, not what the data say, or not of the form."""
    path = root / FILE
    if not path.is_file():
        yield f"{FILE} is missing: python -m tools.release writes it"
        return
    text = path.read_text(encoding="utf-8")
    if text != _text(root):
        yield f"{FILE} is not what the data say: python -m tools.release writes it"
    yield from form_problems(json.loads(text))


def form_problems(found: object) -> Iterator[str]:
    """What is not of the form of DataCite 4.5, a line each, with its place."""
    from datacite import schema45  # type: ignore[import-untyped]

    for error in schema45.validator.iter_errors(found):
        yield f"{FILE}: {'/'.join(map(str, error.absolute_path)) or 'as a whole'}: {error.message}"


def _text(root: Path) -> str:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = metadata(ac.load(root / DATA), project)
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _rights(expression: str) -> Iterator[dict[str, str]]:
    for identifier in expression.split(" AND "):
        words, url = LICENCES[identifier]
        yield {"rights": words, "lang": "en"} | (
            {
                "rightsUri": url,
                "rightsIdentifier": identifier,
                "rightsIdentifierScheme": "SPDX",
                "schemeUri": "https://spdx.org/licenses/",
            }
            if url
            else {}
        )


def _document(csl: Mapping[str, Any]) -> dict[str, Any]:
    """A document as a thing from which the dataset is derived; one without a title has its kind."""
    title = csl.get("title") or " ".join(csl[key] for key in ("genre", "number") if key in csl)
    item: dict[str, Any] = {
        "relatedItemType": KINDS.get(csl["type"], "Text"),
        "relationType": "IsDerivedFrom",
        "titles": [{"title": title, "lang": csl["language"]}],
        "creators": [_creator(author) for author in csl["author"]],
    }
    if "URL" in csl:
        item["relatedItemIdentifier"] = {
            "relatedItemIdentifier": csl["URL"],
            "relatedItemIdentifierType": "URL",
        }
    if "issued" in csl:
        item["publicationYear"] = str(csl["issued"]["date-parts"][0][0])
    if "publisher" in csl:
        item["publisher"] = csl["publisher"]
    return item


def _creator(author: Mapping[str, str]) -> dict[str, str]:
    if "literal" in author:
        return {"name": author["literal"], "nameType": "Organizational"}
    return {
        "name": f"{author['family']}, {author['given']}",
        "nameType": "Personal",
        "givenName": author["given"],
        "familyName": author["family"],
    }
