"""The entries of a file of BibTeX or BibLaTeX."""

from __future__ import annotations

import re

from bibtexparser.entrypoint import parse_string as parse_bibtex


def parsed(text: str) -> list[tuple[str, str, dict[str, str]]]:
    """Kind, key and fields of every entry by bibtexparser, which must take them all."""
    # Without its default middleware: macros of months are not resolved, values keep their braces.
    library = parse_bibtex(text, parse_stack=[])
    assert not library.failed_blocks
    assert not library.comments
    return [
        (
            entry.entry_type.lower(),
            entry.key,
            {
                f.key.lower(): re.sub(r"^\{(.*)\}$", r"\1", f.value, flags=re.DOTALL)
                for f in entry.fields
            },
        )
        for entry in library.entries
    ]
