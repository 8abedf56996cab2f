"""The tool that writes into a page what its examples print."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.printed import filled, main

PAGE = """# Ships

```python
ships = ["Akagi", "Mikasa"]
```

Their number:

```python
for ship in ships:
    print(ship)
```

```text
Akagi
Mikasa
```

```sh
ls
```
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n\n```text\nAkagi\nMikasa\n```", ""),  # an output is missing
        ("Mikasa\n```\n\n```sh", "Yamato\n```\n\n```sh"),  # it is another one
        ('"Mikasa"]\n```\n', '"Mikasa"]\n```\n\n```text\nnothing\n```\n'),  # there is none
    ],
)
def test_outputs_are_written_as_the_examples_print_them(old: str, new: str) -> None:
    assert old in PAGE
    assert filled(PAGE) == PAGE
    assert filled(PAGE.replace(old, new)) == PAGE


def test_an_example_that_fails_is_an_error() -> None:
    with pytest.raises(NameError, match="boats"):
        filled(PAGE.replace("in ships:", "in boats:"))


def test_a_page_may_write_files_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code = (
        "from pathlib import Path\n"
        "file = Path('ships.txt')\n"
        "before = file.exists()\n"
        "size = file.write_text('Akagi', encoding='utf-8')\n"
        "print(before, file.exists())\n"
    )
    assert filled(f"```python\n{code}```").endswith("```text\nFalse True\n```")
    assert Path.cwd() == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_pages_are_listed_and_written_on_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, stale = tmp_path / "page.md", PAGE.replace("Mikasa\n```", "Yamato\n```")
    page.write_text(stale, encoding="utf-8")
    assert main([str(page)]) == 1
    assert capsys.readouterr().out == f"{page}\n"
    assert page.read_text(encoding="utf-8") == stale
    assert main([str(page), "--write"]) == 0
    assert capsys.readouterr().out == f"{page}\n"
    assert page.read_text(encoding="utf-8") == PAGE
    assert main([str(page)]) == 0
    assert capsys.readouterr().out == ""
