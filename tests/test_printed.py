"""The tool that writes into a page what its examples print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.printed import filled, main

if TYPE_CHECKING:
    from pathlib import Path

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
