"""The commands ``read …``: one for each reader that `alliance_corpus.readers` exports.

A reader needs no entry here: its command takes the name after ``read_``, the first line of its
docstring, and an option for its parameter ``written``; a parameter ``gazetteer`` is that of the
corpus. Its findings are printed with all their fields; `_ROWS` and `_PLAIN` are for readers whose
findings are easier to read in another form.
"""

from __future__ import annotations

from inspect import getdoc, signature
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import click

from alliance_corpus import readers
from alliance_corpus.cli.messages import message, word
from alliance_corpus.cli.output import (
    as_json,
    corpus_in_use,
    print_json,
    print_page,
    print_table,
)
from alliance_corpus.cli.parameters import InputFile
from alliance_corpus.cli.streams import text_of
from alliance_corpus.corpus.timeline import in_eras
from alliance_corpus.dates import EDTF
from alliance_corpus.records.plain import plain
from alliance_corpus.tables.dated import read_query_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from alliance_corpus.readers import Reference
    from alliance_corpus.records import DateExpression, Mention

_PREFIX: Final = "read_"


@click.group()
def read() -> None:
    """Read a FILE of your own (- for standard input)."""


def _command(name: str) -> click.Command:
    """The command of a reader."""
    function: Callable[..., Any] = getattr(readers, _PREFIX + name)
    takes = signature(function).parameters

    def run(
        file: BinaryIO,
        json_: bool,
        encoding: str | None,
        eras: bool = False,
        written: str | None = None,
    ) -> None:
        given: dict[str, Any] = {}
        if written is not None:
            given["written"] = read_query_date(written)
        if "gazetteer" in takes:
            given["gazetteer"] = corpus_in_use().gazetteer
        source = getattr(file, "name", "<stdin>")
        found = function(text_of(file, source, encoding), **given)
        row_of: Callable[[Any], Any] = _PLAIN.get(name, plain) if json_ else _ROWS.get(name, _row)
        rows = [row_of(one) for one in found]
        if eras:
            rows = [_with_era(row, one) for row, one in zip(rows, found, strict=True)]
        _print(rows, source, json_=json_)

    command: Any = as_json(run)
    if "written" in takes:
        command = click.option("--written", help=_WRITTEN)(command)
    if name == "dates":
        command = click.option("--eras", is_flag=True, help=_ERAS)(command)
    command = click.option("--encoding", metavar="NAME", help=_ENCODING)(command)
    command = click.argument("file", type=InputFile("rb"))(command)
    help_ = (getdoc(function) or "").partition("\n")[0]
    made: click.Command = click.command(name, help=help_)(command)
    return made


def _print(rows: list[dict[str, Any]], name: str, *, json_: bool) -> None:
    if json_:
        print_json(rows)
    elif rows:
        print_table([{word(key): value for key, value in row.items()} for row in rows])
    else:
        print_page(message("nothing found in {name}", name=name))


_ENCODING: Final = "The encoding of FILE (cp932, euc_jp …); default: UTF-8."
_ERAS: Final = "Add dates in the Japanese calendar."
_WRITTEN: Final = "When the text was written (2007, 平成19年); resolves 今年, 昨秋 and the like."


def _span(one: Any) -> str:
    return f"{one.span.start}-{one.span.end}"


def _row(one: Any) -> dict[str, Any]:
    """The place of a finding, its fields, and its words."""
    fields = {k: v for k, v in plain(one).items() if k not in ("id", "document", "span", "text")}
    return {"span": _span(one), **fields, "text": one.text}


def _date_row(expression: DateExpression) -> dict[str, Any]:
    remark = expression.problem or " or ".join(map(str, expression.candidates)) or None
    return {
        "span": _span(expression),
        "value": None if expression.value is None else str(expression.value),
        "kind": expression.kind,
        "remark": remark,
        "text": expression.text,
    }


def _with_era(row: dict[str, Any], one: Any) -> dict[str, Any]:
    era = in_eras(one.value) if isinstance(one.value, EDTF) else None
    head = {name: row[name] for name in ("span", "value")}
    return {**head, "era": era, **row}


def _name_row(mention: Mention) -> dict[str, Any]:
    entity = mention.entity or " or ".join(mention.candidates)
    return {"span": _span(mention), "entity": entity, "text": mention.text}


def _reference_row(reference: Reference) -> dict[str, Any]:
    authors = "・".join(map(str, reference.author))
    return {
        "span": _span(reference),
        "form": reference.form,
        "type": reference.type,
        "locator": reference.locator,
        "title": f"{authors}「{reference.title}」" if authors else reference.title,
    }


def _plain_reference(reference: Reference) -> dict[str, Any]:
    return {
        "span": [reference.span.start, reference.span.end],
        "form": reference.form,
        "repeats": reference.repeats,
        "locator": reference.locator,
        "csl": reference.to_csl(),
        "rest": reference.rest,
        "text": reference.text,
    }


_ROWS: Final[Mapping[str, Callable[[Any], dict[str, Any]]]] = {
    "dates": _date_row,
    "names": _name_row,
    "references": _reference_row,
}
_PLAIN: Final[Mapping[str, Callable[[Any], dict[str, Any]]]] = {"references": _plain_reference}

for _name in (one.removeprefix(_PREFIX) for one in dir(readers) if one.startswith(_PREFIX)):
    read.add_command(_command(_name))
