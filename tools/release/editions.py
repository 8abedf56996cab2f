"""The data without the package: both editions, each as a zip that is the same wherever it is made."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import alliance_corpus as ac
from tools.release.data import DATA
from tools.running import Refused

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)  # of a zip; no day of the build gets into the file
_MODE: Final = 0o644 << 16


def write(root: Path, folder: Path) -> list[Path]:
    """Write ``NAME-VERSION-full.zip`` and ``NAME-VERSION-records-only.zip``.

    Args:
        root: the checkout.
        folder: where to put them.

    Returns:
        Both files.

    Raises:
        Refused: if one of them, read again, is not what was written.
    """
    corpus = ac.load(root / DATA)
    folder.mkdir(parents=True, exist_ok=True)
    return [_zipped(edition, folder) for edition in (corpus, corpus.records_only())]


def _zipped(corpus: Corpus, folder: Path) -> Path:
    file = folder / f"{corpus.name}-{corpus.version}-{corpus.edition}.zip"
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch, "data")
        corpus.save(data)
        with ZipFile(file, "w") as archive:
            for path in sorted(data.rglob("*")):
                if path.is_file():
                    _add(archive, path.relative_to(data).as_posix(), path.read_bytes())
    if not (report := ac.load(file).verify()).ok:
        raise Refused(f"{file}: {report}")
    return file


def _add(archive: ZipFile, name: str, content: bytes) -> None:
    entry = ZipInfo(name, _EARLIEST)
    entry.external_attr, entry.compress_type = _MODE, ZIP_DEFLATED
    archive.writestr(entry, content, compresslevel=9)
