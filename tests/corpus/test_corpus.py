"""The corpus as a whole: loading, ids, threads, and nothing from a network."""

from __future__ import annotations

import hashlib
import pickle
import socket
import subprocess
import sys
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from attrs import evolve

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset import Redirect, StoredDataset, write_dataset
from tests.helpers.everything import everything
from tests.helpers.tables import TABLES


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "data"
    write_dataset(everything(), folder)
    return folder


def test_the_shipped_corpus_is_opened_once() -> None:
    assert ac.load() is ac.load() is ac.load(None)
    assert ac.load().version == ac.__version__


def test_repr_has_version_and_counts_without_decoding(data: Path) -> None:
    (data.parent / "broken").mkdir(exist_ok=True)
    (data.parent / "broken" / "manifest.json").write_bytes((data / "manifest.json").read_bytes())
    for folder in (data, data.parent / "broken"):
        assert repr(ac.load(folder)).startswith("<Corpus everything 1.2.3: 2 documents, 9 blocks")
    assert "empty" in repr(Corpus(ac_dataset()))


def ac_dataset() -> Any:
    from alliance_corpus.dataset import Dataset

    return Dataset(name="small", version="1", licence="MIT", tables={})


@pytest.mark.parametrize("name", TABLES)
def test_a_corpus_is_the_same_from_memory_folder_and_zip(
    corpus: Corpus, data: Path, tmp_path: Path, name: str
) -> None:
    with zipfile.ZipFile(tmp_path / "data.zip", "w") as archive:
        for path in data.rglob("*"):
            if path.is_file():
                archive.writestr(path.relative_to(data).as_posix(), path.read_bytes())
    expected = getattr(corpus, name)
    assert getattr(ac.load(data), name) == expected
    assert getattr(ac.load(str(data)), name) == expected
    assert getattr(ac.load(zipfile.Path(tmp_path / "data.zip")), name) == expected


def test_any_permanent_id_gives_its_record(corpus: Corpus) -> None:
    assert corpus["harbour"] is corpus.documents["harbour"]
    assert corpus["book"] is corpus.works["book"]
    for name in ("institutions", "people", "instruments", "provisions", "events", "relations"):
        record = getattr(corpus, name)[0]
        assert corpus[record.id] is record
        assert record.id in corpus
    assert corpus["harbour:block-2"] is corpus.blocks["harbour:block-2"]
    assert corpus[corpus.sentences[0].id] is corpus.sentences[0]


def test_redirects_are_followed(corpus: Corpus) -> None:
    assert corpus["talks"] is corpus.events["meeting-1978"]
    assert "talks" in corpus
    with pytest.raises(ac.UnknownIdError, match="'both' became 'scc', 'japan'"):
        corpus["both"]
    assert "both" not in corpus


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("first", None),
        ("split-later", r"'split-later' became 'scc', 'japan': ask for one of these"),
        ("round", r"'round' became 'round', which leads back"),
        ("nowhere", r"'nowhere' became nothing"),
        (
            "gone",
            r"no record has the id 'meeting-1977', which 'gone' became\. Did you mean 'meeting",
        ),
    ],
)
def test_redirects_are_followed_through_several_steps(id_: str, said: str | None) -> None:
    steps = {
        "first": ("second",), "second": ("third",), "third": ("meeting-1978",),
        "split-later": ("both",), "both": ("scc", "japan"), "round": ("and",), "and": ("round",),
        "nowhere": (), "gone": ("meeting-1977",),
    }  # fmt: skip
    redirects = tuple(Redirect(old, to) for old, to in steps.items())
    dataset = everything()
    corpus = Corpus(evolve(dataset, tables={**dataset.tables, "redirects": redirects}))
    assert (id_ in corpus) == (said is None)
    if said is None:
        assert corpus[id_] is corpus.events["meeting-1978"]
        return
    with pytest.raises(ac.UnknownIdError, match=said):
        corpus[id_]


@pytest.mark.parametrize("unknown", ["meeting-1979", "", "harbor"])
def test_an_unknown_id_suggests_the_nearest(corpus: Corpus, unknown: str) -> None:
    with pytest.raises(KeyError) as caught:
        corpus[unknown]
    assert isinstance(caught.value, ac.UnknownIdError)
    assert repr(unknown) in str(caught.value)
    assert unknown not in corpus
    if unknown:
        assert "Did you mean" in str(caught.value)


def test_nothing_can_be_assigned_and_a_corpus_is_not_iterated(corpus: Corpus) -> None:
    whole: Any = corpus
    for name in (*TABLES, "version", "name", "more"):
        with pytest.raises(AttributeError):
            setattr(whole, name, None)
    with pytest.raises(TypeError):
        iter(whole)


def test_verify(data: Path, tmp_path: Path, corpus: Corpus) -> None:
    assert ac.load(data).verify().ok
    assert str(corpus.verify()).endswith("no files: the dataset is in memory")
    count = sum(everything().counts.values())
    assert str(corpus.validate()).startswith(
        f"{corpus.name} {corpus.version}: {count} records validated"
    )
    write_dataset(everything(), tmp_path / "data")
    damaged = ac.load(tmp_path / "data")
    assert len(damaged.documents) == 2  # what is in memory does not hide what is on the disk
    file = tmp_path / "data" / "texts" / "letter.txt"
    file.write_bytes(file.read_bytes().replace(b"ships", b"boats"))
    with pytest.raises(ac.DatasetError, match=r"texts/letter\.txt is altered"):
        damaged.verify()
    assert damaged.documents["letter"].text
    write_dataset(everything(), tmp_path / "data")
    assert damaged.verify().ok
    manifest = tmp_path / "data" / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b"1.2.3", b"1.2.4"))
    with pytest.raises(ac.DatasetError, match=r"manifest\.json is altered"):
        damaged.verify()
    write_dataset(everything(), tmp_path / "data")
    file.write_bytes(file.read_bytes().replace(b"ships", b"boats"))
    with pytest.raises(ac.DatasetError, match=r"texts/letter\.txt is altered"):
        len(ac.load(tmp_path / "data").documents)


def test_a_corpus_survives_pickling(data: Path, corpus: Corpus) -> None:
    assert pickle.loads(pickle.dumps(ac.load())) is ac.load()
    for one in (ac.load(data), corpus):
        again = pickle.loads(pickle.dumps(one))
        assert again.documents == corpus.documents
        assert pickle.loads(pickle.dumps(one.events)).ids == one.events.ids


def test_loading_and_searching_need_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    from importlib_resources import files

    fresh = ac.load(files("alliance_corpus") / "data")
    assert fresh.search("共同計画")
    for name in TABLES:
        len(getattr(fresh, name))


def test_many_threads_decode_each_table_once(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[str] = []
    rows = StoredDataset.rows

    def counted(self: StoredDataset, table: str) -> tuple[Any, ...]:
        decoded.append(table)
        time.sleep(0.005)  # long enough for the others to come
        return rows(self, table)

    monkeypatch.setattr(StoredDataset, "rows", counted)
    corpus, threads = ac.load(data), 8
    assert decoded == []
    together = Barrier(threads)

    def touch(number: int) -> list[Any]:
        together.wait()
        names = TABLES[number:] + TABLES[:number]
        found = {name: getattr(corpus, name)[0] for name in names}
        hits = corpus.search("船")
        return [*(found[name] for name in TABLES), hits[0].span]

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(threads) as pool:
            first, *others = pool.map(touch, range(threads))
    finally:
        sys.setswitchinterval(interval)
    for other in others:
        assert all(one is two for one, two in zip(first[:-1], other[:-1], strict=True))
    assert sorted(decoded) == sorted(set(decoded))


def test_a_table_is_decoded_when_it_is_touched_and_not_before(data: Path) -> None:
    code = (
        "import sys, alliance_corpus as ac; assert 'attrs' not in sys.modules;"
        "corpus = ac.load(sys.argv[1]); repr(corpus); assert 'cattrs' not in sys.modules;"
        "corpus.blocks[0]; assert 'cattrs' in sys.modules; assert 'pandas' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(data)], check=True)


def imported(code: str) -> set[str]:
    """The modules that a fresh process has when it has run ``code``."""
    code = f"import sys, alliance_corpus as ac\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def test_opening_a_corpus_imports_no_record_type_and_no_codec(data: Path) -> None:
    for opened in ("ac.load()", f"ac.load({str(data)!r})"):
        modules = imported(f"repr({opened})")
        assert "alliance_corpus.dataset.read" in modules
        assert modules.isdisjoint(
            {"cattrs", "importlib_resources", "alliance_corpus.dataset.codec"}
        )
        rooms = ("records", "dates", "text", "readers")
        taken = {m for m in modules if m.startswith(tuple(f"alliance_corpus.{r}." for r in rooms))}
        assert taken == {"alliance_corpus.text.phrases"}  # one function, which imports nothing


def test_the_first_event_imports_no_other_records_than_events_need() -> None:
    modules = imported("ac.load().events[0]")
    assert {"cattrs", "alliance_corpus.records.facts", "alliance_corpus.dates.edtf"} <= modules
    others = (
        "records.documents",
        "records.works",
        "records.entities",
        "text.aligned",
        "dates.eras",
    )
    assert modules.isdisjoint(f"alliance_corpus.{module}" for module in others)


def test_every_public_name_is_there_and_others_are_not() -> None:
    public = dir(ac)
    for name in public:
        if name != "read_dates":  # the readers are tested where they are
            assert getattr(ac, name) is getattr(ac, name)
    with pytest.raises(AttributeError, match="'lod'"):
        _ = ac.lod  # type: ignore[attr-defined]


def test_the_package_itself_works_from_a_zip(tmp_path: Path) -> None:
    package = Path(ac.__file__).parent
    with zipfile.ZipFile(tmp_path / "package.zip", "w") as archive:
        for path in package.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                archive.write(path, path.relative_to(package.parent))
    code = (
        "import hashlib, sys; sys.path.insert(0, sys.argv[1]); import alliance_corpus as ac;"
        "assert 'package.zip' in ac.__file__; corpus = ac.load(); corpus.verify();"
        "print(corpus.version, *(hashlib.sha256(d.text.encode()).hexdigest() for d in corpus.documents))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "package.zip")]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path)
    texts = [hashlib.sha256(d.text.encode()).hexdigest() for d in ac.load().documents]
    assert done.stdout.split() == [ac.load().version, *texts]
