"""What the package index shows: metadata, licences and the long description, as a build makes them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hatchling.metadata.core import ProjectMetadata
from hatchling.plugin.manager import PluginManager

import alliance_corpus as ac
from tests.helpers.extras import PROMISES
from tests.helpers.figures import ROOT
from tools.lowest import FOR_US

LICENCE = "MIT AND CC-BY-4.0 AND LicenseRef-alliance-corpus-texts"


@pytest.fixture(scope="module")
def core() -> Any:
    return ProjectMetadata(str(ROOT), PluginManager()).core


def test_the_long_description_is_the_readme_without_what_breaks_elsewhere(core: Any) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(r"\]\((?!https?:)", readme)
    assert not re.search(r"\]\((?!https?:)", core.readme)
    assert "<!--" not in core.readme
    assert core.readme_content_type == "text/markdown"
    plain = re.sub(r"<!--.*?-->", "", re.sub(r"\[([^]]+)\]\((?!https?:)[^)]+\)", r"\1", readme))
    assert core.readme == plain


def test_the_first_command_installs_from_the_index() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first = re.search(r"^```sh\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)
    assert first is not None
    assert first[1].startswith("pip install 'alliance-corpus[")


def test_the_licence_names_code_records_and_texts(core: Any) -> None:
    assert core.license_expression == LICENCE
    assert set(core.license_files) == {"LICENSE", "LICENSE-RECORDS", "LICENSE-TEXTS"}
    for page in ("README.md", "docs/reference/data-card.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        assert f"`{LICENCE}`" in text
        assert "`LICENSE-TEXTS`" in text


def test_the_licence_of_the_texts_says_what_the_documents_say() -> None:
    text = (ROOT / "LICENSE-TEXTS").read_text(encoding="utf-8")
    for document in ac.load().documents:
        told = re.search(rf"^{document.id} +Redistribution (\w+)\b", text, re.MULTILINE)
        assert told is not None, document.id
        assert told[1] == document.rights.redistribution


def test_every_extra_is_tried_alone(core: Any) -> None:
    extras = set(core.optional_dependencies) - {"all", *FOR_US}
    assert set(PROMISES) == extras


def test_the_readme_lists_every_extra(core: Any) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    install = readme.split("## Install it")[1].split("\n## ")[0]
    extras = set(core.optional_dependencies) - set(FOR_US)
    assert {
        extra for extra in extras if f"`{extra}`" in install or f"[{extra}]" in install
    } == extras


def test_classifiers_name_languages_and_versions(core: Any) -> None:
    names = "\n".join(core.classifiers)
    for word in ("English", "Japanese", "3.11", "3.14", "Typed"):
        assert word in names
