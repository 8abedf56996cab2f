"""Works written in each format, read by other people's tools, and made works again."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import warnings
from typing import TYPE_CHECKING, Any

import pytest
import rispy  # type: ignore[import-untyped]
from hypothesis import Phase, given, settings
from pybtex.database import parse_string  # type: ignore[import-untyped]

import alliance_corpus as ac
from alliance_corpus.export.biblatex import to_biblatex
from alliance_corpus.export.bibliography import FORMATS
from alliance_corpus.export.bibtex import to_bibtex
from alliance_corpus.export.csl import to_csl_json
from alliance_corpus.export.ris import to_ris
from alliance_corpus.records import Creator, Work
from alliance_corpus.testing.full_works import bibliographies
from tests.export.helpers import read_back
from tests.export.helpers.bib_entries import parsed
from tests.export.helpers.read_back import LOST, as_held, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

BIBER = shutil.which("biber")
SHIPPED = tuple(ac.load().works)

Works = tuple[Work, ...]

MANY_AT_ONCE = settings(max_examples=12, phases=[Phase.generate])
"""biber starts slowly: few files of many works, and no shrinking."""


def held(works: Iterable[Work], format_name: str) -> list[Work]:
    return [as_held(work, format_name) for work in works]


def with_month_numbers(fields: dict[str, str]) -> dict[str, str]:
    months = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    if "month" in fields:
        number = months.index(fields["month"][:3].lower()) + 1
        return {**fields, "month": f"{number:02d}"}
    return fields


# CSL-JSON


def check_csl(works: Works) -> None:
    items = json.loads(to_csl_json(works))
    assert [read_back.from_csl(item) for item in items] == held(works, "csl")


def test_csl_of_the_shipped_works() -> None:
    check_csl(SHIPPED)


@given(bibliographies())
def test_csl(works: Works) -> None:
    check_csl(works)


# BibTeX


def check_bibtex(works: Works) -> None:
    entries = parsed(to_bibtex(works))
    read = [read_back.from_bibtex(kind, key, with_month_numbers(f)) for kind, key, f in entries]
    assert read == held(works, "bibtex")


def check_pybtex(works: Works) -> None:
    """The same by pybtex, which raises where it would warn; names it has taken apart."""
    read = []
    for key, entry in parse_string(to_bibtex(works), "bibtex").entries.items():
        fields = {name.lower(): str(value) for name, value in entry.fields.items()}
        for role, people in entry.persons.items():
            fields[role] = " and ".join(_person(person) for person in people)
        read.append(read_back.from_bibtex(entry.type, key, with_month_numbers(fields)))
    assert read == held(works, "bibtex")


def _person(person: Any) -> str:
    assert not person.prelast_names
    assert not person.lineage_names
    parts = [person.last_names, [*person.first_names, *person.middle_names]]
    return ", ".join(" ".join(words) for words in parts if words)


@pytest.mark.parametrize("check", [check_bibtex, check_pybtex])
def test_bibtex_of_the_shipped_works(check: Any) -> None:
    check(SHIPPED)


@given(bibliographies())
def test_bibtex_by_bibtexparser(works: Works) -> None:
    check_bibtex(works)


@given(bibliographies())
def test_bibtex_by_pybtex(works: Works) -> None:
    check_pybtex(works)


# BibLaTeX


def check_biblatex(entries: list[tuple[str, str, dict[str, str]]], works: Iterable[Work]) -> None:
    read = [nfc(read_back.from_biblatex(*entry)) for entry in entries]
    assert read == [nfc(work) for work in held(works, "biblatex")]


def biber(text: str, folder: Path, *options: str) -> tuple[str, list[str]]:
    """What biber makes of a file, and its warnings."""
    if BIBER is None:
        pytest.skip("biber is not installed (Debian: apt-get install biber)")
    given, made = folder / "given.bib", folder / "made.bib"
    given.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [BIBER, "--tool", "--nolog", *options, "-O", str(made), str(given)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    said = [line for line in done.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]
    return made.read_text(encoding="utf-8"), said


def check_biber(works: Iterable[Work], folder: Path) -> None:
    written = to_biblatex(works)
    made, said = biber(written, folder)
    assert said == []
    pairs = zip(parsed(made), parsed(written), strict=True)
    check_biblatex(
        [(*new[:2], read_back.biber_rewrote(new[2], old[2])) for new, old in pairs], works
    )


def test_biblatex_of_the_shipped_works(tmp_path: Path) -> None:
    check_biblatex(parsed(to_biblatex(SHIPPED)), SHIPPED)
    check_biber(SHIPPED, tmp_path)


MISSING = {
    "misses 'date, year'": ("issued",),
    "misses 'title'": ("title",),
    "misses 'author'": ("author",),
    "misses 'type'": ("genre",),
    "misses 'institution'": ("publisher",),
    "misses 'booktitle'": ("container_title",),
    "misses 'journaltitle'": ("container_title",),
}


def test_the_data_model_of_biber_misses_only_what_is_not_known(tmp_path: Path) -> None:
    _, said = biber(to_biblatex(SHIPPED), tmp_path, "--validate-datamodel")
    works = {work.id: work for work in SHIPPED}
    assert said
    for line in said:
        found = re.search(r"Entry '(.+?)' .*Missing mandatory field (?:- one of )?('.+?')", line)
        assert found, line
        fields = MISSING[f"misses {found[2]}"]
        assert not any(getattr(works[found[1]], name) for name in fields), line


@given(bibliographies())
def test_biblatex_by_bibtexparser(works: Works) -> None:
    check_biblatex(parsed(to_biblatex(works)), works)


@MANY_AT_ONCE
@given(works=bibliographies(min_size=8, max_size=15))
def test_biblatex_by_biber(works: Works, tmp_path_factory: pytest.TempPathFactory) -> None:
    check_biber(works, tmp_path_factory.mktemp("biber"))


@MANY_AT_ONCE
@given(works=bibliographies(min_size=8, max_size=15))
def test_every_field_stands_in_an_entry_type_that_has_it(
    works: Works, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("biber")
    _, said = biber(to_biblatex(works), folder, "--validate-datamodel")
    assert [line for line in said if "Missing mandatory" not in line] == []


# RIS


def check_ris(works: Works) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        records = rispy.loads(to_ris(works))
    read = [read_back.from_ris(record) for record in records]
    assert read == list(read_back.commas_told(held(works, "ris")))


def test_ris_of_the_shipped_works() -> None:
    check_ris(SHIPPED)


@given(bibliographies())
def test_ris(works: Works) -> None:
    check_ris(works)


# What cannot be held


def test_every_format_says_what_it_cannot_hold() -> None:
    assert {name.split()[0] for name in LOST} == set(FORMATS)


def test_a_single_name_looks_like_that_of_a_body() -> None:
    alone = [Creator(given="太郎"), Creator(literal="太郎")]
    for export in (to_bibtex, to_biblatex, to_ris):
        texts = {export([Work(id="a", type="book", author=(name,))]) for name in alone}
        assert len(texts) == 1


def test_five_hundred_creators() -> None:
    names = tuple(Creator(family=f"著者{n}", given="某") for n in range(500))
    work = Work(id="a", type="report", author=names)
    check_pybtex((work,))
    check_biblatex(parsed(to_biblatex([work])), [work])
    check_ris((work,))
