"""How records read: one line each, with type, id, date or kind, and the beginning of the label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.dates import EDTF
from alliance_corpus.records.labels import label
from alliance_corpus.records.reading import Brief, Readable
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.records import words
from alliance_corpus.text import Span
from alliance_corpus.text.columns import one_line, printable, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus import Corpus

READ = {
    "documents": (
        "<Document harbour 1979-04 船と港>",
        "1979-04  船と港 (harbour)",
    ),
    "blocks": (
        "<Block harbour:block-1 heading 船と港>",
        "船と港 (heading, harbour:block-1)",
    ),
    "sections": (
        "<Section harbour:section-1 船と港>",
        "船と港 (harbour:section-1)",
    ),
    "works": (
        "<Work harbour 1979-04 船と港>",
        "1979-04  船と港 (report, harbour)",
    ),
    "institutions": (
        "<Institution scc mechanism 日米安全保障協議委員会>",
        "1960/..  日米安全保障協議委員会 / ＳＣＣ (mechanism, scc)",
    ),
    "people": (
        "<Person yamada author 山田太郎>",
        "1960/..  山田太郎 (author, yamada)",
    ),
    "instruments": (
        "<Instrument promise plan 約束>",
        "1960/..  約束 (plan, promise)",
    ),
    "context_rules": (
        "<ContextRule scc-here scc SCC>",
        "SCC (scc, scc-here)",
    ),
    "provisions": (
        "<Provision promise-1 point 船を数える>",
        "船を数える / counts ships (point, promise-1)",
    ),
    "events": (
        "<Event meeting-1978 1978-11 会談>",
        "1978-11  会談 / meeting (meeting, alleged, meeting-1978)",
    ),
    "relations": (
        "<Relation scc-japan 1960/ japan member-of scc>",
        "1960/  japan member-of scc (scc-japan)",
    ),
    "dates": (
        "<DateExpression harbour:date:11-26 1978-11 1978年(昭和53年)11月>",
        "1978-11  1978年(昭和53年)11月 (time, harbour:date:11-26)",
    ),
    "mentions": (
        "<Mention harbour:mention:35-38 scc SCC>",
        "SCC (scc, harbour:mention:35-38)",
    ),
    "citations": (
        "<Citation harbour:citation:102-107 full 『船の本』>",
        "『船の本』 (full, book, harbour:citation:102-107)",
    ),
    "emendations": (
        "<Emendation harbour:emendation:93-99 low 一惜しまれた → 惜しまれた>",
        "一惜しまれた → 惜しまれた (low, harbour:emendation:93-99)",
    ),
    "cleaning": (
        "<Change harbour:cleaning-1 labels 「1 」→「x」>",
        "「1 」→「x」 (labels, harbour:cleaning-1)",
    ),
    "exceptions": (
        "<RuleException exception-1 name-mentioned 約束>",
        "約束 (name-mentioned, exception-1)",
    ),
    "sentences": (
        "<Sentence harbour:block-1:sentence-1 船と港>",
        "船と港 (harbour:block-1:sentence-1)",
    ),
}

SHORT = (
    ac.Creator, ac.ExternalDate, ac.ExternalSource, ac.Name, ac.Participation, ac.Quantity,
    ac.Rights, ac.Speaker,
)  # fmt: skip


@pytest.mark.parametrize("table", READ)
def test_a_record_reads_as_one_line(corpus: Corpus, table: str) -> None:
    record = corpus.tables[table][0]
    assert (repr(record), str(record)) == READ[table]


def test_every_record_of_a_table_reads_so() -> None:
    reading: Any = Readable.__repr__
    plain = {"redirects"}  # an id and another: nothing to shorten
    for name, table in TABLES.items():
        if name not in plain:
            assert table.record_type.__repr__ is reading, name
    for name in ("Evidence", "Annotation", "Entity", "Fact", "Hit", "Implementation"):
        assert getattr(ac, name).__repr__ is reading


def test_a_label_is_cut_after_a_dozen_characters() -> None:
    event = ac.load().events["scc-approves-guidelines-1978"]
    assert repr(event) == (
        "<Event scc-approves-guidelines-1978 1978-11-27 日米防衛協力のための指針…>"
    )
    assert event.label in str(event)
    assert event.label_en in str(event)
    relation = ac.load().relations[0]
    assert repr(relation).endswith(f" {label(relation)}>")  # its words are ids: never cut


def test_what_would_act_on_a_terminal_is_escaped(corpus: Corpus) -> None:
    event = evolve(
        corpus.events[0], label="会\x1b[31m談\u202e\n終\u2028わり\ud800", label_en="\x00"
    )
    assert repr(event) == ("<Event meeting-1978 1978-11 会\\x1b[31m談\\u202e 終 わり\\ud800>")
    assert str(event).startswith("1978-11  会\\x1b[31m談\\u202e 終 わり\\ud800 / \\x00 (")


def test_what_has_no_date_kind_or_label_leaves_them_out() -> None:
    work = ac.Work(id="w", type="book")
    assert (repr(work), str(work)) == ("<Work w book>", "w (book, w)")
    (free,) = ac.read_dates("3年間")
    assert repr(free) == "<DateExpression date:0-3 P3Y 3年間>"
    undecided = ac.Mention(id="m", document=None, span=Span(0, 1), text="指針", entity=None)
    assert repr(undecided) == "<Mention m 指針>"


@given(corpora())
def test_any_record_reads_as_one_printable_line(corpus: Corpus) -> None:
    for table in corpus.tables.values():
        for record in table:
            for line in (repr(record), str(record)):
                assert line.isprintable()
                assert printable(one_line(record.id)) in line
            assert repr(record).startswith(f"<{type(record).__name__} ")


@given(words(40))
def test_a_label_has_at_most_a_dozen_characters_and_the_ellipsis(text: str) -> None:
    block = ac.Block(id="b", document="d", span=Span(0, len(text)), kind="note", text=text)
    shown = repr(block).removeprefix("<Block b note ").removesuffix(">")
    whole = printable(one_line(text))
    if width(one_line(text)) <= 25:
        assert shown == whole
    else:
        assert shown.endswith("…")
        assert whole.startswith(shown[:-1])
        assert width(one_line(text)[: len(shown)]) >= 22 or not text.isprintable()


def values_in(value: Any) -> Iterator[Brief]:
    if isinstance(value, Brief):
        yield value
    parts: Any = ()
    if isinstance(value, tuple):
        parts = value
    elif attrs.has(type(value)):
        parts = [getattr(value, a.name) for a in attrs.fields(type(value))]
    for part in parts:
        yield from values_in(part)


@given(corpora())
def test_the_repr_of_a_small_value_is_python_that_makes_it(corpus: Corpus) -> None:
    names = {kind.__name__: kind for kind in SHORT} | {"EDTF": EDTF}
    for table in (corpus.works, corpus.people, corpus.institutions, corpus.events):
        for value in values_in(tuple(table)):
            assert eval(repr(value), names) == value


def test_small_values_in_words(corpus: Corpus) -> None:
    event, scc = corpus.events["meeting-1978"], corpus.institutions["scc"]
    assert str(event.participants[0]) == "scc (host)"
    assert (
        str(event.external_date) == "1978-11-27, from https://example.org/page (A page, 2024-05-01)"
    )
    assert repr(scc.names[1]) == "Name(text='ＳＣＣ', language='en', kind='acronym')"
    assert str(ac.ExternalSource("https://x.org")) == "https://x.org"
    assert str(scc.names[0]) == "日米安全保障協議委員会 (ja, former, 1960/1990)"
    assert str(scc.names[1]) == "ＳＣＣ (en, acronym)"
    assert str(corpus.documents[0].rights) == "permitted: an invented text"
    assert str(corpus.documents[0].source).startswith("harbour.txt (sha256 ")


def test_a_table_shows_its_first_records(corpus: Corpus) -> None:
    assert repr(corpus.events).splitlines() == [
        "<Table of 2 events:",
        f"  {corpus.events[0]!r}",
        f"  {corpus.events[1]!r}>",
    ]
    lines = repr(corpus.blocks).splitlines()
    assert lines[0] == "<Table of 9 blocks:"
    assert lines[1:6] == [f"  {block!r}" for block in corpus.blocks[:5]]
    assert lines[6:] == ["  … and 4 more>"]
    assert repr(corpus.events[:0]) == "<Table of 0 events>"
    assert repr(corpus.timeline("1979/1981")).startswith(
        "<Timeline of 1 events:\n  <Event counting "
    )
