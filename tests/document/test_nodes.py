from dataclasses import FrozenInstanceError, replace
from typing import get_args

import pytest

from briefgen.diagnostics import Place
from briefgen.document import Block, Emphasis, Inline, Link, NoteMark, Quantity, Strong, Text, align, nodes, plain
from tests.fixtures.charts import chart, timed
from tests.fixtures.small import EN, ES, document, paragraph, text

TAG = EN.tag


def test_plain_words_leave_out_marks_and_keep_all_else() -> None:
    """Words are the same however they are set; note marks are none."""
    content = (
        Text(language=TAG, text="a "),
        Strong(language=TAG, content=(Emphasis(language=TAG, content=text("b", EN)),)),
        Quantity(language=TAG, text=" 4 ha", key="size.threshold", value="4"),
        NoteMark(language=TAG, numbers=(1, 2)),
        Link(language=TAG, url="https://example.org", content=text(" c", EN)),
    )
    assert plain(content) == "a b 4 ha c"


def test_the_place_of_a_node_takes_no_part_in_comparison() -> None:
    """Two nodes that say the same are the same, wherever the template wrote them."""
    here = paragraph("a", EN)
    assert replace(here, place=Place("templates/a.jinja", 1, 2)) == here
    assert paragraph("b", EN) != here


def test_the_title_of_a_side_by_side_document_is_in_both_languages() -> None:
    """Title and language are those of the leading language, the other after it."""
    both = align(document(ES), document(EN))
    assert both.title == "title in es / title in en"
    assert both.language == "es-MX"


@pytest.mark.parametrize("kind", [*get_args(Block), *get_args(Inline)])
def test_a_node_of_every_kind_has_a_language_and_never_changes(kind: type[nodes.Node]) -> None:
    """What flows through the pipeline is frozen, and says in which language it is."""
    assert issubclass(kind, nodes.Node)
    node = object.__new__(kind)
    with pytest.raises(FrozenInstanceError):
        node.language = TAG  # type: ignore[misc]  # which is the point


def test_a_label_reads_as_the_chart_says() -> None:
    """Months have a reading, and what has none reads as it is stored."""
    one = timed(chart({"2025-03": 1.0, "2025-04": 2.0}))

    assert [one.read(label) for label in ("2025-03", "2025-04", "Sonora")] == ["mar 2025", "abr 2025", "Sonora"]
