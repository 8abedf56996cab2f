"""Addresses of records as IRIs, the same in every format that needs them.

A dataset has no home on the web, so its records have names, not addresses:
``urn:alliance-corpus:DATASET:ID``, where both are written as they are, but every character that a
URN may not have is percent-encoded as in RFC 3986. Ids of documents, works, entities and facts are
permanent, and so are their IRIs; those of annotations change with their ids.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from alliance_corpus.export.protocols import Exportable

PREFIX: Final = "urn:alliance-corpus:"
"""What all IRIs begin with."""

TERMS: Final = f"{PREFIX}terms:"
"""What the IRIs of record types and fields begin with: ``urn:alliance-corpus:terms:Event``."""

EDTF_TYPE: Final = "http://id.loc.gov/datatypes/edtf/EDTF"
"""The datatype of dates (Library of Congress)."""

_SPDX: Final = re.compile("[A-Za-z0-9.+-]+")
_KEPT: Final = ":"

_RESERVED: Final = {"terms": "%74erms"}


def dataset_iri(corpus: Exportable) -> str:
    """The IRI of a dataset, whatever its version; those of its records begin with it.

    Of a dataset called ``terms``, one letter is encoded, so that its records are no `TERMS`.
    """
    name = quote(corpus.name, safe="")
    return f"{PREFIX}{_RESERVED.get(name, name)}"


def licence_iri(licence: str) -> str | None:
    """The page of a licence; None if it is not a single identifier of SPDX."""
    return f"https://spdx.org/licenses/{licence}" if _SPDX.fullmatch(licence) else None


def record_iri(corpus: Exportable, id: str) -> str:  # noqa: A002
    """The IRI of the record with an id: ``urn:alliance-corpus:DATASET:report``."""
    return f"{dataset_iri(corpus)}:{quote(id, safe=_KEPT)}"
