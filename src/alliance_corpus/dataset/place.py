"""Where a dataset's files are: a folder, one in a package, one in a zip.

Whatever goes wrong there (a damaged zip raises a dozen kinds of error) becomes a `DatasetError`.
"""

from __future__ import annotations

from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Protocol

from alliance_corpus.dataset.manifest import MANIFEST
from alliance_corpus.errors import AllianceCorpusError, DatasetError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CHUNK: Final = 1 << 20
_TABLE: Final = "documents.jsonl"  # which every format of ours has
_ZIPS: Final = ("zipfile", "zipp", "importlib_resources")  # the packages that have a Path in a zip


class Folder(Protocol):
    """What a dataset can be read from: a path, or one in a zip or package (a ``Traversable``)."""

    @property
    def name(self) -> str:
        """The last part of the path."""

    def iterdir(self) -> Iterator[Folder]:
        """The files and folders in it."""

    def is_dir(self) -> bool:
        """Whether it is a folder."""

    def is_file(self) -> bool:
        """Whether it is a file."""

    def joinpath(self, *parts: str) -> Folder:
        """The file or folder at a path in it."""

    def open(self, mode: Any) -> Any:
        """A file, to be read as bytes with the mode ``rb``."""


class Place:
    """The files of a dataset.

    Args:
        root: a folder, a zip file that holds one dataset, or a ``Traversable``.

    Attributes:
        where: the place as it was given, for messages.

    Raises:
        DatasetError: if a file is given that is not a zip with one dataset.
    """

    __slots__ = ("_root", "where")

    def __init__(self, root: str | PathLike[str] | Folder) -> None:
        self.where = words_of(root)
        self._root: Folder | _Zipped
        if isinstance(root, (str, PathLike)):
            path = Path(root)
            try:
                path = path.absolute()
                self._root = _dataset_in(path) if path.is_file() else path
            except Exception as error:
                raise self._damaged(error) from error
        else:
            self._root = _Zipped.of(root) or root

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle it by its name.

        Raises:
            TypeError: if it has none, such as a zip in memory.
        """
        if self.has_name:
            return _place, (self._root, self.where)
        raise TypeError(f"{self.where} is not a place with a name: it cannot be pickled")

    @property
    def has_name(self) -> bool:
        """Whether another process can find it by its name."""
        return isinstance(self._root, (Path, _Zipped))

    @property
    def path(self) -> Path | None:
        """The folder on disk; None if it is elsewhere."""
        return self._root if isinstance(self._root, Path) else None

    def read(self, path: str, largest: int) -> bytes:
        """The bytes of a file, but no more than one above ``largest``.

        Args:
            path: its path in the dataset, with slashes.
            largest: number of bytes that it may have.

        Raises:
            DatasetError: if it is missing, is not a file, or cannot be read.
        """
        try:
            with self._opened() as folder:
                file = folder.joinpath(*path.split("/"))
                if not file.is_file():  # a pipe would wait forever
                    raise self._no_file(path, file)
                with file.open("rb") as opened:
                    return _read(opened, largest + 1)
        except AllianceCorpusError:
            raise
        except (FileNotFoundError, NotADirectoryError, KeyError):  # KeyError: what a zip says
            raise self._missing(path) from None
        except Exception as error:
            raise self._damaged(error, path) from error

    def paths(self, folders: Iterable[str]) -> list[str]:
        """The paths of all files in it and in these folders; of other folders their own, with /.

        Raises:
            DatasetError: if that cannot be found out.
        """
        try:
            with self._opened() as folder:
                return sorted(_paths(folder, frozenset(folders)))
        except Exception as error:
            raise self._damaged(error) from error

    @contextmanager
    def _opened(self) -> Iterator[Folder]:
        if isinstance(self._root, _Zipped):
            with self._root.opened() as folder:
                yield folder
        else:
            yield self._root

    def _no_file(self, path: str, file: Folder) -> DatasetError:
        if file.is_dir() or (isinstance(file, Path) and file.exists()):
            return DatasetError(f"{self.where}: {path} is not a file")
        return self._missing(path)

    def _missing(self, path: str) -> DatasetError:
        hint = self._broken_off() if path == MANIFEST else ""
        return DatasetError(f"{self.where}: {path} is missing: expected a dataset{hint}")

    def _damaged(self, error: Exception, path: str | None = None) -> DatasetError:
        if isinstance(error, AllianceCorpusError):
            return DatasetError(str(error))
        reason = f"{type(error).__name__}: {error}"
        what = repr(self.where) if path is None else f"{self.where}: {path}"
        return DatasetError(f"{what} cannot be read: {reason}")

    def _broken_off(self) -> str:
        """Where to find what a writing that was killed may have moved aside, to end a message."""
        from alliance_corpus.dataset.replace import leftovers

        beside = leftovers(self.path) if self.path is not None else ()
        if not beside:
            return ""
        return (
            ". A writing of it is under way or was broken off: the next `build` cleans up; what "
            f"it moved aside is in {', '.join(map(str, beside))}"
        )


def _paths(folder: Folder, known: frozenset[str]) -> Iterator[str]:
    for entry in folder.iterdir():
        if not entry.is_dir():
            yield entry.name
        elif entry.name not in known:
            yield f"{entry.name}/"
        else:
            for inner in entry.iterdir():
                yield f"{entry.name}/{inner.name}{'/' if inner.is_dir() else ''}"


def words_of(root: object) -> str:
    """A place in words, for messages; one in a zip in memory has none of its own."""
    try:
        return str(root)
    except TypeError:
        return f"<{type(root).__name__} without a name>"


def _place(root: Any, where: str) -> Place:
    place = Place.__new__(Place)
    place._root, place.where = root, where  # noqa: SLF001
    return place


def _read(file: BinaryIO, count: int) -> bytes:
    """At most ``count`` bytes; no more memory is asked for than there are."""
    chunks = []
    while count and (chunk := file.read(min(count, _CHUNK))):
        chunks.append(chunk)
        count -= len(chunk)
    return b"".join(chunks)


class _Zipped:
    """A folder in a zip file, which is opened for each reading.

    A process and its fork would share the position in an open file, and read each other's bytes.
    """

    __slots__ = ("_at", "_file")

    def __init__(self, file: str, at: str) -> None:
        self._file = file
        self._at = f"{at.rstrip('/')}/" if at.rstrip("/") else ""

    @classmethod
    def of(cls, root: Any) -> _Zipped | None:
        """The same as a ``zipfile.Path``, also without its last slash; None for anything else."""
        if type(root).__module__.partition(".")[0] not in _ZIPS:
            return None
        file = getattr(getattr(root, "root", None), "filename", None)
        return cls(str(Path(file).absolute()), root.at) if isinstance(file, str) else None

    def __reduce__(self) -> tuple[Any, ...]:
        return _Zipped, (self._file, self._at)

    @contextmanager
    def opened(self) -> Iterator[Folder]:
        """The folder, as long as the file is open."""
        import zipfile  # slow to import

        with zipfile.ZipFile(self._file) as archive:
            folder: Folder = zipfile.Path(archive, self._at)
            yield folder


def _dataset_in(file: Path) -> _Zipped:
    """The dataset in a zip file, such as a wheel: where its manifest is.

    Raises:
        DatasetError: if there is none, or more than one.
        Exception: whatever `zipfile` raises for a damaged file.
    """
    import zipfile

    if not zipfile.is_zipfile(file):
        raise DatasetError(
            f"{file} is no folder and no zip file: expected a dataset ({MANIFEST} is missing)"
        )
    with zipfile.ZipFile(file) as archive:
        names = frozenset(archive.namelist())
    manifests = (name for name in names if name.split("/")[-1] == MANIFEST)
    folders = sorted(name.removesuffix(MANIFEST) for name in manifests)
    found = [folder for folder in folders if f"{folder}{_TABLE}" in names]  # else another program's
    if len(found) != 1:
        listed = f": {', '.join(map(repr, found))}" if found else ""
        raise DatasetError(
            f"{file} holds {len(found)} datasets{listed}; expected one ({MANIFEST} beside its "
            "tables), or a zipfile.Path to it"
        )
    return _Zipped(str(file), found[0])
