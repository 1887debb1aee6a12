from dataclasses import replace

import pytest

from briefgen.brief import Brief, Mode
from briefgen.diagnostics import Place
from briefgen.document import Document, Emphasis, Paragraph, Strong
from briefgen.document.digest import _told, digested
from tests.fixtures.charts import chart
from tests.fixtures.small import EN, ES, document, paragraph, text


def test_documents_that_say_the_same_have_one_digest() -> None:
    """Where in the template a node was written does not count."""
    here = document(EN, paragraph("a", EN))
    there = document(EN, replace(paragraph("a", EN), place=Place("templates/other.jinja", 9, 9)))
    assert here.digest == there.digest


@pytest.mark.parametrize(
    "other",
    [
        document(EN, paragraph("b", EN)),
        document(EN, paragraph("a", EN), paragraph("a", EN)),
        document(EN, replace(paragraph("a", EN), role="lead")),
        document(EN, replace(paragraph("a", EN), language=ES.tag)),
        replace(document(EN, paragraph("a", EN)), date="2026-05-05"),
        replace(document(EN, paragraph("a", EN)), brief=Brief("other", "audience")),
        replace(document(EN, paragraph("a", EN)), mode=Mode.BILINGUAL),
        replace(document(EN, paragraph("a", EN)), keywords=()),
    ],
)
def test_documents_that_differ_have_different_digests(other: Document) -> None:
    """Words, structure, role, language, date, brief, mode and properties count."""
    assert other.digest != document(EN, paragraph("a", EN)).digest


def test_the_kind_of_a_node_counts() -> None:
    """Two kinds of node with the same parts are not the same."""
    strong, emphasis = (
        Paragraph(language=EN.tag, content=(kind(language=EN.tag, content=text("a", EN)),))
        for kind in (Strong, Emphasis)
    )
    assert document(EN, strong).digest != document(EN, emphasis).digest


def test_a_digest_never_changes_between_versions_of_the_program_by_accident() -> None:
    """What is saved in manifests is compared with what is composed later: this value may change only on purpose."""
    said = document(EN, paragraph("a\u00a0ñ", EN)).digest
    assert said == "922b4667a598de56a75bd58ad4795552eb56481156a5491b6a018f52053c970c"


def test_a_chart_without_readings_keeps_its_digest() -> None:
    """They came later, and what has none says what it said; how months read counts."""
    plain = chart({"2025-03": 1.0, "2025-04": 2.0})

    assert digested(plain) != digested(replace(plain, readings=(("2025-03", "mar 2025"),)))
    assert "readings" not in _told(plain)
    assert "twin_labels" in _told(plain)
