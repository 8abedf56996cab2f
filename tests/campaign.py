"""Long attacks on the package, for a person who waits: the tests hold a small share of each.

Run ``python -m tests.campaign damage --count 10000`` (also ``sealed``, ``editing``, ``kills``,
``builds``). Each prints what became of its trials, and fails if any was wrong or foreign.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from alliance_corpus.dataset import StoredDataset, verify, write_dataset
from alliance_corpus.dataset.read import shipped_folder
from alliance_corpus.editing import build
from tests.editing.conftest import CORPUS, DOCUMENT, SOURCE, WORKS
from tests.helpers.damage import (
    contents,
    damaged,
    outcome,
    resealed,
    sealed_outcome,
    spoiled,
    zip_of,
)
from tests.helpers.everything import everything
from tests.helpers.hostile import copied, hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from alliance_corpus.dataset import Dataset

MEMORY: Final = 1_500_000_000
"""Bytes that hostile editing files may take, the interpreter with them."""

SECONDS: Final = 60
"""Time that hostile editing files may take."""


def damage(count: int, chance: random.Random, folder: Path) -> Iterator[str]:
    """Damage a small dataset, as folder and as zip, and every hundredth time the shipped one."""
    small, shipped = folder / "small", Path(str(shipped_folder()))
    write_dataset(everything(), small)
    whole: dict[Path, Dataset] = {
        small: everything(),
        shipped: StoredDataset(shipped).to_dataset(),
    }
    for number in range(count):
        origin = small if number % 100 // 2 else shipped
        place = folder / ("data.zip" if number % 2 else "data")
        files = contents(origin)
        if number % 2:
            names = sorted(files)
            data = zip_of(files, "data/")
            place.write_bytes(damaged(data, files[chance.choice(names)], chance))
        else:
            _lay(place, _with_damage(files, chance))
        yield outcome(place, whole[origin])


def _with_damage(files: dict[str, bytes], chance: random.Random) -> dict[str, bytes]:
    """The files of a folder with one damage: in a file, or of the files."""
    names = sorted(files)
    name, other = chance.choice(names), chance.choice(names)
    kind = chance.randrange(8)
    if kind == 0:
        del files[name]
    elif kind == 1:
        files[f"{chance.choice(['', 'texts/', 'more/'])}{chance.choice('abc')}"] = files[other]
    elif kind == 2:
        files[name], files[other] = files[other], files[name]
    elif kind == 3:
        files[name + chance.choice(["x", ".bak", ""])] = files.pop(name)
    else:
        files[name] = damaged(files[name], files[other], chance)
    return files


def _lay(folder: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def sealed(count: int, chance: random.Random, folder: Path) -> Iterator[str]:
    """Spoil rows of a small dataset, with sums that are right."""
    write_dataset(everything(), folder / "whole")
    files = contents(folder / "whole")
    for _ in range(count):
        _lay(folder / "data", files)
        resealed(folder / "data", spoiled(files, chance))
        yield sealed_outcome(folder / "data")


def _editing_files(folder: Path) -> Path:
    for name, text in (
        ("corpus.yaml", CORPUS), ("works.yaml", WORKS), ("people.yaml", "people: []\n"),
        ("documents/ships.yaml", DOCUMENT), ("sources/ships.txt", SOURCE),
    ):  # fmt: skip
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    return folder


def editing(count: int, chance: random.Random, folder: Path) -> Iterator[str]:
    """Build from hostile editing files, each in a process of its own with bounded memory."""
    files = _editing_files(folder / "files")
    names = sorted(hostile(files))
    chance.shuffle(names)
    slowest = 0.0
    for name in (names * (count // len(names) + 1))[:count]:
        place = copied(files, folder / "hostile")
        hostile(place)[name]()
        begun = time.monotonic()
        said = _bounded("from tests.helpers.hostile import answer as do", place)
        slowest = max(slowest, time.monotonic() - begun)
        foreign = said.startswith("foreign") or len(said) > 20_000
        yield (
            f"foreign: {name}: {said[:200]}"
            if foreign
            else "built"
            if said == "built"
            else "refused"
        )
    print(f"the slowest took {slowest:.1f} s, its process with it")


def _bounded(do: str, place: Path) -> str:
    """What a function says of a place, in a process with bounded memory and time."""
    code = f"import sys; {do}; from pathlib import Path; sys.stdout.write(do(Path(sys.argv[1])))"
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, str(place)],
            capture_output=True, encoding="utf-8", check=False, timeout=SECONDS,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "foreign: it took too long"
    return f"foreign: {done.stderr[-300:]}" if done.returncode else done.stdout


BUILD: Final = """
import sys
from pathlib import Path
from alliance_corpus.editing import build
print("ready", flush=True)
build(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def _begin(files: Path, target: Path) -> subprocess.Popen[str]:
    """A build in a process of its own, when it has imported what it needs."""
    process = subprocess.Popen(
        [sys.executable, "-c", BUILD, str(files), str(target)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    return process


def _whole(target: Path, *, alone: bool) -> str:
    """Whether a dataset is whole, and after the next build alone in its folder."""
    try:
        report = verify(target)
        if not report.ok:
            return f"wrong: {report}"
    except Exception as error:
        return f"foreign: {type(error).__name__}: {error}"
    beside = sorted(path.name for path in target.parent.iterdir())
    return f"wrong: left over: {beside}" if alone and beside != [target.name] else "whole"


def kills(count: int, chance: random.Random, folder: Path) -> Iterator[str]:
    """Kill a build at a random moment; the next build cleans up."""
    files, target = _editing_files(folder / "files"), folder / "out" / "data"
    first = _begin(files, target)
    begun = time.monotonic()
    first.communicate()
    takes = time.monotonic() - begun
    for _ in range(count):
        process = _begin(files, target)
        time.sleep(chance.uniform(0, takes * 1.1))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        said = _whole(target, alone=False)
        left = " with leftovers" if len(list(target.parent.iterdir())) > 1 else ""
        build(files, target)
        after = _whole(target, alone=True)
        ended = "ended before" if process.returncode == 0 else "killed"
        yield f"{ended}: whole{left}" if said == after == "whole" else f"{said}, then {after}"


def builds(count: int, _: random.Random, folder: Path) -> Iterator[str]:
    """Three builds at once to the same place."""
    files, target = _editing_files(folder / "files"), folder / "out" / "data"
    for _number in range(count):
        three = [_begin(files, target) for _ in range(3)]
        errors = [process.communicate()[1] for process in three]
        failed = [error for error, one in zip(errors, three, strict=True) if one.returncode]
        yield f"foreign: {failed[0][-300:]}" if failed else _whole(target, alone=True)


ATTACKS: Final[dict[str, Callable[[int, random.Random, Path], Iterator[str]]]] = {
    "damage": damage, "sealed": sealed, "editing": editing, "kills": kills, "builds": builds,
}  # fmt: skip


def attack(name: str, count: int, seed: int = 0) -> Counter[str]:
    """What became of the trials of an attack, and how often.

    Args:
        name: which.
        count: number of trials.
        seed: the same seed gives the same trials.
    """
    with tempfile.TemporaryDirectory() as folder:
        return Counter(ATTACKS[name](count, random.Random(seed), Path(folder)))


def is_well(found: Counter[str]) -> bool:
    """Whether nothing was wrong, and no error was another than ours."""
    return not any("wrong" in said or "foreign" in said for said in found)


def main() -> None:
    """Run an attack, and print what became of its trials."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("attack", choices=ATTACKS)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    found = attack(options.attack, options.count, options.seed)
    for said, number in found.most_common():
        print(f"{number:7} {said}")
    sys.exit(0 if is_well(found) else 1)


if __name__ == "__main__":
    main()
