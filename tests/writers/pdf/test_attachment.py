"""Attachment: the facts travel with the file, for machines."""

import json
from dataclasses import replace

from briefgen.brief import Mode
from briefgen.document import FactUsed, FigureUsed, SourceUsed
from briefgen.writers.pdf.attachment import NAME, facts
from tests.fixtures.charts import chart, timed
from tests.fixtures.samples import sample_document
from tests.fixtures.small import EN, ES, line
from tests.fixtures.tagged import sample_file


def test_the_facts_are_attached_as_data() -> None:
    """ISO 32000-2, 14.13: one file, whose relation to the document is told."""
    file = sample_file(Mode.ES).file
    name, attached = file.Root.Names.EmbeddedFiles.Names

    assert str(name) == str(attached.UF) == NAME
    assert str(attached.AFRelationship) == "/Data"
    assert str(attached.Desc)
    assert file.Root.AF[0].objgen == attached.objgen
    assert bytes(attached.EF.F.read_bytes()) == facts(sample_document(Mode.ES))


def test_a_fact_comes_with_its_figures_and_its_sources() -> None:
    """In all languages of the document; what is not known is left out."""
    figure = FigureUsed(name="n", value="3.5", unit="percent", scale="", text=line("3.5%", ES))
    source = SourceUsed(
        key="meti", publisher="METI", via="Kotobank", title="白書", language="ja", url="https://e.org",
        published="2026", retrieved="", locator=line("cap. 3", ES),
    )  # fmt: skip
    text = (*line("Creció 3.5%.", ES), *line("It grew 3.5%.", EN))
    fact = FactUsed(key="growth", text=text, figures=(figure,), sources=(source,), as_of="2026-03")
    document = replace(sample_document(Mode.ES), facts=(fact,))

    told = json.loads(facts(document))
    assert told["document"] == document.digest
    assert told["facts"] == [
        {
            "key": "growth",
            "text": {"es-MX": "Creció 3.5%.", "en-US": "It grew 3.5%."},
            "figures": [{"name": "n", "value": "3.5", "unit": "percent", "text": {"es-MX": "3.5%"}}],
            "as_of": "2026-03",
            "sources": [
                {
                    "key": "meti",
                    "publisher": "METI",
                    "via": "Kotobank",
                    "title": "白書",
                    "language": "ja",
                    "url": "https://e.org",
                    "published": "2026",
                    "locator": {"es-MX": "cap. 3"},
                }
            ],
        }
    ]


def test_the_data_of_charts_are_there_value_by_value() -> None:
    """Those that the words of a long chart only sum up."""
    (years, _) = json.loads(facts(sample_document(Mode.EN)))["charts"]

    assert years["series"][0]["points"][0] == {"label": "2019", "value": "98.4"}


def test_machines_get_months_as_they_are_stored() -> None:
    """In every language the same, to be sorted and compared."""
    one = timed(chart({"2025-03": 1.0, "2025-04": 2.0}))
    (told,) = json.loads(facts(replace(sample_document(Mode.ES), blocks=(one,))))["charts"]

    assert [point["label"] for point in told["series"][0]["points"]] == ["2025-03", "2025-04"]
