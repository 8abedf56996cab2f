"""Make items of CSL-JSON to cite a dataset, a document or a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from alliance_corpus.dates import EDTF
from alliance_corpus.export.english import Records, in_english
from alliance_corpus.export.protocols import Described
from alliance_corpus.records import Annotation, Block, Document, Provision, Work
from alliance_corpus.records.labels import check_language, label

if TYPE_CHECKING:
    from collections.abc import Mapping


class Citable(Described, Records, Protocol):
    """What a reference needs to know about a dataset; a `Corpus` has it."""


_OURS: Final[Mapping[str, str]] = {
    "ja": "alliance_corpus：日米同盟に関する五つの日本語文書",
    "en": "alliance_corpus: five Japanese documents on the Japan–US alliance",
}
_AUTHOR: Final = "The alliance_corpus contributors"


def dataset_item(
    corpus: Citable,
    *,
    language: str = "ja",
    issued: EDTF | str | None = None,
    accessed: EDTF | str | None = None,
) -> dict[str, Any]:
    """A dataset as an item of CSL-JSON, with its version and licence.

    Args:
        corpus: the dataset. Of a dataset that is not ours only the name is known, not the author.
        language: of our title, ``ja`` or ``en``.
        issued: when this version was released; None: what the dataset says.
        accessed: when it was consulted.

    Raises:
        DateError: a date is not EDTF.
        QueryError: there is no such language.
    """
    check_language(language)
    ours = corpus.name == "alliance-corpus"
    item: dict[str, Any] = {
        "id": corpus.name,
        "type": "dataset",
        "title": _OURS[language] if ours else corpus.name,
        "version": corpus.version,
        "note": f"Licence: {corpus.licence}",
    }
    if ours:
        item["author"] = [{"literal": _AUTHOR}]
    for name, date in (("issued", issued or corpus.issued), ("accessed", accessed)):
        if date is not None:
            item[name] = EDTF(str(date)).to_csl()
    return item


def record_item(
    corpus: Citable,
    record: Any,
    *,
    language: str = "ja",
    issued: EDTF | str | None = None,
    accessed: EDTF | str | None = None,
) -> dict[str, Any]:
    """A record as a part of its dataset, as an item of CSL-JSON: ``Event scc-founded-1960: …``.

    Args:
        corpus: the dataset.
        record: one of its records, or an id.
        language: of labels and names, where the record has both, ``ja`` or ``en``.
        issued: when this version of the dataset was released.
        accessed: when it was consulted.

    Raises:
        UnknownIdError: no record has the id.
    """
    found = corpus[record] if isinstance(record, str) else record
    whole = dataset_item(corpus, language=language, issued=issued, accessed=accessed)
    called = _label(found, language)
    title = f"{type(found).__name__} {found.id}" + (f": {called}" if called else "")
    return {
        **whole,
        "id": f"{corpus.name}:{found.id}",
        "type": "chapter",  # the type that styles set as a part, with what it is part of
        "title": title,
        "container-title": whole["title"],
    }


def _label(record: Any, language: str) -> str:
    """The label of a record in the title of its reference; annotations and blocks have none."""
    if isinstance(record, Provision):
        return f"{record.instrument} {record.path}"
    return "" if isinstance(record, Annotation | Block) else label(record, check_language(language))


def items(
    corpus: Citable,
    record: Any,
    *,
    language: str = "ja",
    with_dataset: bool = False,
    issued: EDTF | str | None = None,
    accessed: EDTF | str | None = None,
) -> list[Work | dict[str, Any]]:
    """What to cite for a record: ready for `cite`.

    Args:
        corpus: the dataset.
        record: one of its records, or an id. A work is cited itself, a document as its work; any
            other record as part of the dataset.
        language: see `record_item`. With ``en`` the creators of a work have the names in Latin
            letters of their records, and an instrument its English name in brackets.
        with_dataset: also cite the dataset after a work or document; its version says which text
            was used.
        issued: see `record_item`.
        accessed: see `record_item`.

    Raises:
        UnknownIdError: no record has the id.
    """
    found = corpus[record] if isinstance(record, str) else record
    given = {"language": language, "issued": issued, "accessed": accessed}
    if not isinstance(found, Work | Document):
        return [record_item(corpus, found, **given)]  # type: ignore[arg-type]
    work = found.work if isinstance(found, Document) else found
    if language == "en":
        work = in_english(corpus, work)
    return [work, dataset_item(corpus, **given)] if with_dataset else [work]  # type: ignore[arg-type]
