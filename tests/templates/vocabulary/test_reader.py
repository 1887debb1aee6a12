from collections.abc import Callable

import pytest

from briefgen.diagnostics import Place
from briefgen.document import plain
from briefgen.templates.vocabulary import Told
from tests.fixtures.tree import blocks

Parse = Callable[[str], Told]


def test_reads_the_title_and_the_blocks_in_their_order(parse: Parse) -> None:
    """The title stands above the blocks, wherever it is told."""
    told = parse("<paragraph>a</paragraph><title>b</title><paragraph>c</paragraph>")
    assert plain(told.title) == "b"
    assert list(blocks(told.blocks)) == ["body: a", "body: c"]


def test_notes_are_complete_where_they_stand(parse: Parse) -> None:
    """Notes told before what cites them hold all of it."""
    told = parse('<title>a</title><notes/><paragraph>b<cite facts="price"/></paragraph>')
    shown = [line.split(":")[0] for line in blocks(told.blocks)]
    assert shown == ["small", "notes", "  1 example-census", "  2 example-market", "body"]


def test_the_data_of_charts_stand_where_they_are_told_to(parse: Parse) -> None:
    """Told before the chart, the annex has its data; not told, it ends the brief."""
    told = parse('<title>a</title><data/><chart name="mapped"/><notes/>')
    alone = parse('<title>a</title><chart name="mapped"/><notes/>')

    assert _kinds(told)[:3] == ["#", "table", "chart"]
    assert _kinds(alone)[-2:] == ["#", "table"]


def test_a_brief_without_charts_has_no_annex(parse: Parse) -> None:
    """There is no heading over nothing."""
    assert _kinds(parse("<title>a</title><data/><paragraph>b</paragraph>")) == ["body:"]


def _kinds(told: Told) -> list[str]:
    return [line.split()[0] for line in blocks(told.blocks) if not line.startswith(" ")]


def test_a_heading_that_heads_nothing_is_told(parse: Parse) -> None:
    """At the end, or before another that is not below it; one that is below it is something."""
    headings = ((1, "a"), (2, "b"), (1, "c"), (1, "d"))
    markup = "".join(f'<heading id="{name}" level="{level}">{name}</heading>' for level, name in headings)
    told = parse(f"<title>a</title>{markup}")

    assert [one.message for one in told.diagnostics] == [f"nothing stands under `{name}`" for name in "bcd"]
    assert {one.code for one in told.diagnostics} == {"template.empty"}


def test_notes_are_numbered_as_a_reader_meets_them(parse: Parse) -> None:
    """A caption is read before the rows below it, though an author may write it after them."""
    told = parse(
        '<title>a</title><table id="t"><column>a</column><row><cell>b<cite facts="size"/></cell></row>'
        '<caption>c<cite facts="plots"/></caption></table><notes/>'
    )
    shown = "\n".join(blocks(told.blocks))
    assert "table Table 1 c^1 (t)" in shown
    assert "  b^2" in shown


@pytest.mark.parametrize(
    ("markup", "code", "message", "column"),
    [
        ("<paragraph>a</paragraph>", "title", "there is no title", 1),
        ("<title> </title>", "empty", "`<title>` has no words", 1),
        ("<title>a</title><title>b</title>", "duplicate", "`<title>` stands twice", 17),
        ("<title>a</title><notes/><notes/>", "duplicate", "`<notes>` stands twice", 25),
        (
            '<title>a</title><paragraph>b<cite facts="size"/></paragraph>',
            "notes",
            "facts are cited and there are no notes",
            1,
        ),
        (
            '<title>a</title><heading id="b">c</heading><box><heading id="b">d</heading></box>',
            "duplicate-id",
            "`b` stands twice",
            49,
        ),
    ],
)
def test_a_mistake_in_the_whole_is_told(parse: Parse, markup: str, code: str, message: str, column: int) -> None:
    """A brief has one title, its notes once, and each id once."""
    (found,) = parse(markup).diagnostics
    assert (found.code, found.message) == (f"template.{code}", message)
    assert found.place == Place("t.jinja", 1, column)
    assert found.hint
