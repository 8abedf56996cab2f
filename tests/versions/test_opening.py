"""Every form of a version says the same; what is none is refused by our own error."""

from __future__ import annotations

import gzip
import json
import pickle
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset import StoredDataset, write_dataset
from alliance_corpus.errors import DatasetError
from alliance_corpus.testing.corpora import datasets
from alliance_corpus.versions import opened, read_inventory, upgrade, write_inventory
from alliance_corpus.versions.lists import without_records
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Callable

FORMAT_1 = Path(__file__).parents[1] / "dataset" / "format_1"
RELEASES = Path(__file__).parents[2] / "releases"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("forms")
    write_dataset(everything(), root / "data")
    for name, prefix in (("flat.zip", ""), ("small-1.2.3-py3-none-any.whl", "small/data/")):
        zipped(root / "data", root / name, prefix)
    write_inventory(opened(everything()), root / "list.json")
    write_inventory(opened(root / "data"), root / "list.json.gz")
    return root


def zipped(folder: Path, archive: Path, *prefixes: str) -> Path:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("web/manifest.json", "{}")  # a web app's, beside no tables
        for prefix in prefixes:
            for path in folder.rglob("*"):
                if path.is_file():
                    file.write(path, prefix + path.relative_to(folder).as_posix())
    return archive


FORMS: Final[dict[str, Callable[[Path], Any]]] = {
    "folder": lambda root: root / "data",
    "its name": lambda root: str(root / "data"),
    "zip": lambda root: root / "flat.zip",
    "wheel": lambda root: str(root / "small-1.2.3-py3-none-any.whl"),
    "folder in a zip": lambda root: zipfile.Path(root / "flat.zip"),
    "dataset on disk": lambda root: StoredDataset(root / "data"),
    "dataset in memory": lambda root: everything(),
    "corpus": lambda root: Corpus(everything()),
    "corpus on disk": lambda root: ac.load(root / "data"),
    "list": lambda root: root / "list.json",
    "compressed list": lambda root: str(root / "list.json.gz"),
    "inventory": lambda root: opened(everything()),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_the_same(form: str, root: Path) -> None:
    given = FORMS[form](root)
    for found in (ac.diff(given, everything()), ac.diff(everything(), given)):
        assert not found
        assert (found.old.name, found.old.version) == ("everything", "1.2.3")
    one = ac.diff(given, Corpus(everything()).as_of("1950"))
    assert {r.table for r in one.removed} >= {"institutions", "events", "people"}


def test_the_word_installed_and_nothing_are_the_shipped_dataset() -> None:
    shipped = opened(None)
    assert opened("installed") == shipped
    assert opened(ac.load()) == evolve(shipped, digest=None)


def test_what_is_told_can_be_kept(root: Path) -> None:
    for one in (opened(FORMAT_1), ac.diff(FORMAT_1, root / "data"), opened(root / "data")):
        assert pickle.loads(pickle.dumps(one)) == one


# Lists


@given(dataset=datasets())
def test_a_list_goes_there_and_back(dataset: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("list")
    whole = opened(dataset)
    for name in ("a.json", "b.json.gz", "deep/c.json"):
        write_inventory(whole, folder / name)
        assert read_inventory(folder / name) == without_records(whole)
    before = (folder / "b.json.gz").read_bytes()
    assert before[4:8] == b"\0\0\0\0"  # no time of day: the same list is the same bytes
    write_inventory(read_inventory(folder / "a.json"), folder / "b.json.gz")
    assert (folder / "b.json.gz").read_bytes() == before


def listed(root: Path, change: Callable[[dict[str, Any]], object]) -> bytes:
    value = json.loads((root / "list.json").read_text("utf-8"))
    change(value)
    return json.dumps(value).encode()


BAD_LISTS: Final[dict[str, tuple[Callable[[Path], bytes], str]]] = {
    "no JSON": (lambda root: b"{", "is not JSON"),
    "no UTF-8": (lambda root: b"\xff", "is not JSON in UTF-8"),
    "deep": (lambda root: b"[" * 200_000, "is not JSON"),
    "another file": (lambda root: b"{}", "is no list of records"),
    "a list of JSON": (lambda root: b"[]", "is no list of records"),
    "a newer format": (lambda root: listed(root, lambda v: v.update(format=3)), "format 3"),
    "older digests": (lambda root: listed(root, lambda v: v.update(content=0)), "content 0"),
    "no name": (lambda root: listed(root, lambda v: v.pop("name")), "key is missing"),
    "another key": (
        lambda root: listed(root, lambda v: v.update(x=1)),
        "key is missing or unknown",
    ),
    "a number": (lambda root: listed(root, lambda v: v.update(version=1)), "value of another kind"),
    "a digest": (lambda root: listed(root, lambda v: v["tables"]["events"].update(a=1)), "another"),
    "a table": (lambda root: listed(root, lambda v: v["tables"].update(x={})), "another kind"),
    "redirects": (lambda root: listed(root, lambda v: v["redirects"].update(a="b")), "another"),
    "no mapping": (lambda root: listed(root, lambda v: v.update(tables=[])), "another kind"),
}


@pytest.mark.parametrize("what", BAD_LISTS)
@pytest.mark.parametrize("ending", [".json", ".json.gz"])
def test_what_is_no_list_is_refused(what: str, ending: str, root: Path, tmp_path: Path) -> None:
    make, said = BAD_LISTS[what]
    data = make(root)
    path = tmp_path / f"bad{ending}"
    path.write_bytes(gzip.compress(data) if ending.endswith("gz") else data)
    with pytest.raises(DatasetError, match=rf"bad{ending}.*{said}"):
        ac.diff(path, everything())


def test_a_list_is_written_as_such(root: Path) -> None:
    with pytest.raises(DatasetError, match=r"ends in \.json or \.json\.gz"):
        write_inventory(opened(everything()), root / "list.txt")
    with pytest.raises(DatasetError, match="cannot be written"):
        write_inventory(opened(everything()), root / "list.json" / "x.json")


# What is none


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nothing", "there is no such folder or file"),
        ("installed ", "or the word 'installed'"),
        ("a\0b", "cannot be read|no such folder"),
        ("x" * 5000, "cannot be read|no such folder"),
        (".", r"manifest\.json is missing"),
        ("data/events.jsonl", "is no folder and no zip file"),
        ("empty.zip", "holds 0 datasets"),
        ("two.zip", "holds 2 datasets: 'one/', 'two/'"),
        ("broken.zip", "is no folder and no zip file|cannot be read"),
        ("cut.json.gz", "cannot be read"),
        ("plain.json.gz", "cannot be read"),
    ],
)
def test_what_holds_no_dataset_is_refused(name: str, said: str, root: Path) -> None:
    zipped(root / "data", root / "two.zip", "one/", "two/")
    zipped(root / "data", root / "empty.zip")
    (root / "broken.zip").write_bytes((root / "flat.zip").read_bytes()[:-40])
    (root / "cut.json.gz").write_bytes((root / "list.json.gz").read_bytes()[:-9])
    (root / "plain.json.gz").write_bytes(b"{}")
    with pytest.raises(DatasetError, match=said):
        ac.diff(str(root / name))


@pytest.mark.parametrize("other", [1, object(), ["data"]])
def test_other_things_are_refused(other: Any) -> None:
    with pytest.raises(DatasetError, match="expected a folder, wheel, zip or list"):
        ac.diff(other)


def test_no_flip_in_a_zip_gives_a_foreign_error_or_a_wrong_record(root: Path) -> None:
    whole = (root / "flat.zip").read_bytes()
    path = root / "flipped.zip"

    @given(at=st.integers(0, len(whole) - 1), bit=st.integers(0, 7))
    def flip(at: int, bit: int) -> None:
        data = bytearray(whole)
        data[at] ^= 1 << bit
        path.write_bytes(data)
        try:
            found = ac.diff(path, everything())
        except DatasetError:
            return
        assert not found

    flip()


# Old versions


def test_an_older_format_is_compared_and_upgraded(tmp_path: Path) -> None:
    manifest = upgrade(FORMAT_1, tmp_path / "new")
    assert (manifest.format, manifest.version) == (2, "0.1.0")
    assert manifest.lacks["statements"] == ("*",)
    assert not ac.diff(FORMAT_1, tmp_path / "new")
    with pytest.raises(DatasetError, match="which is today's: there is nothing to upgrade"):
        upgrade(tmp_path / "new", tmp_path / "newer")


def test_each_released_version_has_its_list() -> None:
    lists = {
        path.name.removesuffix(".json.gz"): read_inventory(path) for path in RELEASES.iterdir()
    }
    assert lists.keys() >= {"0.1.0", "0.2.0"}
    assert {name: one.version for name, one in lists.items()} == {name: name for name in lists}
    for one in lists.values():
        assert ac.check_version(one).ok  # the dataset here may follow each of them
    found = ac.diff(lists["0.1.0"], lists["0.2.0"])
    assert {table: counts["added"] for table, counts in found.counts().items()} == {
        "institutions": 2, "people": 0, "instruments": 0, "context_rules": 1, "provisions": 5,
        "events": 62, "relations": 58, "mentions": 1, "emendations": 4, "exceptions": 2,
    }  # fmt: skip
    assert ac.check_version(lists["0.1.0"], lists["0.2.0"]).ok


def test_the_oldest_list_fits_the_records_cut_from_its_version() -> None:
    listed = read_inventory(RELEASES / "0.1.0.json.gz")
    for table, entries in opened(FORMAT_1).tables.items():
        digests = {one.id: one.digest for one in listed.tables[table]}
        if table != "documents":  # the cut one has no text
            assert all(digests[one.id] == one.digest for one in entries)
