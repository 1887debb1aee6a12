from collections.abc import Callable

import pytest

from briefgen.templates.vocabulary import Told
from tests.fixtures.tree import blocks

Parse = Callable[[str], Told]
TABLE = '<table id="t"><column>a</column><column>b</column>{}</table>'


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ('<heading id="a-1" level="3">b</heading><paragraph>c</paragraph>', ["### b (a-1)", "body: c"]),
        ('<paragraph role="aside">a</paragraph>', ["aside: a"]),
        (
            "<list><item>a</item><item><paragraph>b</paragraph><list><item>c</item></list></item></list>",
            ["list", "  - body: a", "  - body: b", "    list", "      - body: c"],
        ),
        ('<list kind="number"><item>a</item></list>', ["list 1", "  - body: a"]),
        (
            "<steps><step><when>a</when><who>b</who><what>c</what></step><step><what>d</what></step></steps>",
            ["steps 1", "  a | b | c", "   |  | d"],
        ),
        (
            (
                '<table id="t"><caption>a</caption><column share="2">b</column><column align="end">c</column>'
                '<row><cell header="yes">d</cell><cell>5</cell></row><source>e</source></table>'
            ),
            ["table Table 1 a (t)", "  b start 2 | c end 1", "  ! d | 5", "  source e"],
        ),
        ('<box role="actions"><paragraph>a</paragraph></box>', ["box actions", "  body: a"]),
        ("<box>a <strong>b</strong></box>", ["box aside", "  body: a *b*"]),
        ("<contents/>", ["contents 2 Contents"]),
    ],
)
def test_tags_become_blocks(parse: Parse, markup: str, shown: list[str]) -> None:
    """Each tag of the vocabulary has its block."""
    told = parse(f"<title>a</title>{markup}")
    assert told.diagnostics == []
    assert list(blocks(told.blocks)) == shown


def test_tables_and_charts_are_numbered_in_the_order_they_stand(parse: Parse) -> None:
    """Each kind has its own numbers, from one."""
    table = '<table id="t{}"><column>a</column><row><cell>b</cell></row></table>'
    told = parse(f'<title>a</title>{table.format(1)}<chart name="mapped"/>{table.format(2)}<notes/>')
    shown = [line for line in blocks(told.blocks) if line.startswith(("table", "chart"))]
    assert shown == [
        "table Table 1  (t1)",
        "chart Figure 1 bar: Mapping has begun (chart-mapped)",
        "table Table 2  (t2)",
        "table Table 3 Data of Figure 1 (plots) (data-chart-mapped)",
    ]


def test_a_chart_stands_where_it_is_first_named(parse: Parse) -> None:
    """Several claims of one brief may rest on it; it is shown with the first of them, and once."""
    behind = '<paragraph>{}</paragraph><chart name="mapped"/>'
    told = parse(f"<title>a</title>{behind.format(1)}{behind.format(2)}<notes/>")

    assert told.diagnostics == []
    shown = [line.split()[0] for line in blocks(told.blocks) if line.startswith(("body", "chart"))]
    assert shown == ["body:", "chart", "body:"]


def test_a_reference_without_words_says_what_a_chart_goes_by(parse: Parse) -> None:
    """The chart has its number as soon as it is spoken of."""
    told = parse(
        '<title>a</title><paragraph>See <reference to="chart-mapped"/>.</paragraph><chart name="mapped"/><notes/>'
    )

    assert told.diagnostics == []
    assert next(iter(blocks(told.blocks))) == "body: See [Figure 1](#chart-mapped)."


@pytest.mark.parametrize("anchor", ["chart-nothing", "nothing"])
def test_a_reference_without_words_to_what_is_not_there_is_told(parse: Parse, anchor: str) -> None:
    """Once, by what it refers to."""
    told = parse(f'<title>a</title><paragraph>See <reference to="{anchor}"/>.</paragraph>')

    assert [one.message for one in told.diagnostics] == [f"`{anchor}` is no id of this brief"]


@pytest.mark.parametrize(
    ("markup", "code", "message"),
    [
        (TABLE.format("<row><cell>1</cell></row>"), "row", "the row is 1 wide and the table 2"),
        (TABLE.format("<row></row>"), "row", "the row is 0 wide and the table 2"),
        (TABLE.format(""), "empty", "`<table>` holds nothing"),
        ("<list></list>", "empty", "`<list>` holds nothing"),
        ("<steps></steps>", "empty", "`<steps>` holds nothing"),
        ("<list><item></item></list>", "empty", "`<item>` has no words"),
        ('<heading id="a"></heading>', "empty", "`<heading>` has no words"),
        (
            "<list><item><contents/></item></list>",
            "misplaced-tag",
            "`<contents>` cannot stand among the blocks of an item",
        ),
        ("<box><notes/></box>", "misplaced-tag", "`<notes>` cannot stand among blocks"),
        ('<chart name="nothing"/>', "unknown-reference", "there is no chart `nothing`"),
        ('<heading id="a" level="4">b</heading>', "attribute", "`4` is no level of `<heading>`"),
        ('<contents depth="4"/>', "attribute", "`4` is no depth of `<contents>`"),
        (
            TABLE.format("<caption>a</caption><caption>b</caption><row><cell/><cell/></row>"),
            "duplicate",
            "`<caption>` stands",
        ),
        (TABLE.format("a<row><cell/><cell/></row>"), "stray-words", "`a` stands outside a block"),
    ],
)
def test_a_mistake_in_a_block_is_told(parse: Parse, markup: str, code: str, message: str) -> None:
    """Rows of the wrong width, blocks that hold nothing, blocks where they cannot stand."""
    (found,) = parse(f"<title>a</title>\n{markup}").diagnostics
    assert found.code == f"template.{code}"
    assert found.message.startswith(message)
    assert (found.place.file, found.place.line) == ("t.jinja", 2)
    assert found.hint
