"""Make a release, or check one: ``python -m tools.release VERSION [--date DAY]``, ``--check``.

First, version and day are written everywhere, and the data are built anew; ``--check`` leaves that
out. Then everything is compared, sdist and wheel are built, looked into, installed and tried.
Nothing is committed, tagged or uploaded.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.release import (
    bare,
    contents,
    data,
    doi,
    editions,
    interface,
    packages,
    records,
    stated,
)
from tools.release.numbers import Last, last_release, must_follow, number, record_release
from tools.release.tree import changes
from tools.running import ROOT, Refused, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

CHECKS: Final[Mapping[str, Callable[[Path], Iterable[str]]]] = {
    "version, day, citation file, changelog and figures agree": stated.disagreements,
    "the data are what corpus/ makes": data.problems,
    f"{doi.FILE} is of the form of DataCite 4.5 and says what the data say": doi.problems,
    "the version fits the public interface": interface.problems,
    "the version fits the records, and no id is lost": records.problems,
}
"""What is compared before anything is built: what holds, and what finds where it does not."""


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Run the command.

    Returns:
        0 if all is well, 1 if something is refused or wrong.
    """
    asked = _parser().parse_args(arguments)
    try:
        if asked.record:
            return _record(root, asked.version)
        _refuse(root, asked)
        if not asked.check:
            _write(root, asked.version, asked.date)
        files = _checked(root, asked.dist)
        if files:
            files += editions.write(root, asked.editions)
    except Refused as refused:
        print(f"refused: {refused}", file=sys.stderr)
        return 1
    if files:
        _say_what_is_left(root, files, written=not asked.check)
    return 0 if files else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.release", description=__doc__)
    parser.add_argument("version", nargs="?", help="the number, as 1.2.3")
    parser.add_argument("--date", metavar="DAY", help="the day of issue (today, in UTC)")
    parser.add_argument("--check", action="store_true", help="write nothing, only check")
    parser.add_argument(
        "--dist", type=Path, default=ROOT / "dist", help="where the files go (dist)"
    )
    parser.add_argument(
        "--editions",
        type=Path,
        default=ROOT / "dist-data",
        help="where the data go, in both editions (dist-data)",
    )
    parser.add_argument(
        "--record",
        action="store_true",
        help="after the tag is pushed: note it as the last release, and list its records",
    )
    return parser


def _refuse(root: Path, asked: argparse.Namespace) -> None:
    """Refuse before anything is touched.

    Raises:
        Refused: if the tree has changes, or the number, the day or the changelog do not fit.
    """
    if dirty := changes(root):
        raise Refused("\n".join(("the tree has changes: commit them or take them away", *dirty)))
    last, written = last_release(root), stated.stated(root)
    if asked.check:
        if asked.version and asked.version != written.version:
            raise Refused(f"{stated.CORPUS} is at {written.version}, not at {asked.version}")
        if asked.version or written.version != last.version:
            must_follow(written.version, last=last.version, written=written.version)
        return
    if not asked.version:
        raise Refused("which version? expected VERSION, or --check")
    must_follow(asked.version, last=last.version, written=written.version)
    asked.date = stated.read_day(asked.date or f"{datetime.now(UTC):%Y-%m-%d}")
    wanted = stated.Stated(asked.version, asked.date)
    if wrong := list(stated.changelog_problems(root, wanted)):
        raise Refused("\n".join(wrong))


def _write(root: Path, version: str, day: date) -> None:
    stated.write(root, stated.Stated(version, day))
    data.rebuild(root)
    doi.write(root)
    stated.write_figures(root)
    for change in changes(root):
        print(f"written: {change[3:]}")


def _checked(root: Path, dist: Path) -> list[Path]:
    """Check everything; the files, or none if something is wrong."""
    well = [_said(what, check(root)) for what, check in CHECKS.items()]
    if not all(well):
        return []
    sdist, wheel = files = packages.build(root, dist.resolve())
    print(f"ok: two builds at different places are the same, byte for byte: {dist}")
    well = [_said("nothing but what belongs is in them, and the index will take it",
                  contents.problems(root, sdist, wheel))]  # fmt: skip
    well += [
        _said(f"{file.name} works where nothing else is installed", bare.problems(root, file))
        for file in files
    ]
    return files if all(well) else []


def _said(what: str, problems: Iterable[str]) -> bool:
    found = list(problems)
    for problem in found:
        print(f"wrong: {problem}", file=sys.stderr)
    if not found:
        print(f"ok: {what}", flush=True)
    return not found


def _say_what_is_left(root: Path, files: Iterable[Path], *, written: bool) -> None:
    version = stated.stated(root).version
    for file in files:
        print(f"{packages.digest(file)}  {file.name}  {file.stat().st_size:,} bytes")
    tag = f"v{version}"
    left = [
        "git push origin HEAD",
        f"git tag -a {tag} -m 'Version {version}'",
        f"git push origin {tag}",
    ]
    if written:
        left.insert(0, f"git add -A && git commit -m 'Version {version}'")
    left.append("approve the environment 'pypi' when the workflow 'release' asks for it")
    left.append("python -m tools.release --record, and commit")
    if version != last_release(root).version:
        print("\nLeft to do:", *left, sep="\n  ")


def _record(root: Path, version: str | None) -> int:
    """Note the commit of the tag of the version (or of the present one) as the last release."""
    version = version or stated.stated(root).version
    number(version)
    commit = run("git", "rev-parse", "--verify", f"refs/tags/v{version}^{{commit}}", where=root)
    record_release(root, Last(version, commit.strip()))
    records.record(root)
    print(f"the last release is {version}, {commit.strip()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
