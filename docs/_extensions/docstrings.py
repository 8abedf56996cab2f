"""The docstrings of the package, in Google's style, for Sphinx.

`sphinx.ext.napoleon` takes the words before a colon for a type, in the docstring of a property
(``The clean text: all blocks``) and in what a function returns. Here they stay words, and the
fields of a record are a list of names.
"""

import re
from typing import Any

from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config, GoogleDocstring

STYLE = Config(
    napoleon_google_docstring=True,
    napoleon_numpy_docstring=False,
    napoleon_custom_sections=[("Attributes", "params_style")],
)


class Docstring(GoogleDocstring):
    """A docstring that says in words what is returned; the signature has the type."""

    def _consume_returns_section(
        self,
        preprocess_types: bool = False,  # noqa: ARG002 - as napoleon calls it
    ) -> list[tuple[str, str, list[str]]]:
        """The whole of the section, without a name or type."""
        lines = self._dedent(self._consume_to_next_section())
        return [("", "", lines)] if lines else []


def _on_docstring(
    app: Sphinx, what: str, name: str, of: Any, options: Any, lines: list[str]
) -> None:
    """Turn the lines of a docstring into reStructuredText."""
    kind = "method" if what in {"property", "attribute", "data"} else what
    lines[:] = Docstring(lines, STYLE, app, kind, name, of, options).lines()


def _on_signature(
    _app: Sphinx,
    _what: str,
    _name: str,
    _of: Any,
    _options: Any,
    given: str | None,
    returned: str | None,
) -> tuple[str | None, str | None]:
    """Name the functions that are defaults, in place of their addresses in memory."""
    return given and re.sub(r"<function (\w+) at 0x\w+>", r"\1", given), returned


def setup(app: Sphinx) -> dict[str, bool]:
    """Let Sphinx call these for every docstring and every signature."""
    app.setup_extension("sphinx.ext.autodoc")
    app.connect("autodoc-process-docstring", _on_docstring)
    app.connect("autodoc-process-signature", _on_signature)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
