import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from briefgen import content, templates
from briefgen.brief import Brief, Mode
from briefgen.document import (
    Blocks,
    Box,
    Chart,
    Contents,
    Document,
    Heading,
    NoteMark,
    Notes,
    Pair,
    Paragraph,
    Quantity,
    Table,
    align,
    plain,
    walk,
)
from briefgen.world import Disk
from tests.conftest import ROOT
from tests.fixtures.projects import coffee, source
from tests.fixtures.tree import show

from .conftest import AROUND, EDITION, Coffee, opened, passed_on

GOLDEN = Path(__file__).parent / "golden"
AUDIENCES = ("exporter", "executive", "chamber")


def told(coffee: Coffee, mode: Mode, sector: str = "chiapas") -> Document:
    """Return a brief of the coffee project."""
    if mode is Mode.BILINGUAL:
        return align(told(coffee, Mode.ES, sector), told(coffee, Mode.EN, sector))
    document = coffee.compose(sector, mode).document
    assert document
    return document


@pytest.fixture(scope="module")
def repository() -> dict[tuple[str, Mode], Document]:
    """Compose the repository's briefs on one sector, for every audience in both languages."""
    world = Disk(ROOT)
    known, _ = content.read(world)
    workshop, _ = templates.read(world)
    assert known
    assert workshop
    documents = {}
    for audience, mode in product(AUDIENCES, (Mode.ES, Mode.EN)):
        composed = templates.compose(workshop, known, Brief("automotive", audience), mode, EDITION)
        assert composed.document, composed.diagnostics
        documents[audience, mode] = composed.document
    return documents


def headings(document: Document) -> list[str]:
    """Return the headings of a brief's sections."""
    return [plain(block.content) for block in document.blocks if isinstance(block, Heading) and block.level == 1]


def notes_in_order(document: Document) -> list[int]:
    """Return the numbers of notes as a reader first meets them."""
    marks = (node for node in walk(document.blocks) if isinstance(node, NoteMark))
    return list(dict.fromkeys(number for mark in marks for number in mark.numbers))


@pytest.mark.parametrize("mode", Mode)
def test_a_brief_of_the_coffee_project_reads_as_it_did(as_it_is: Coffee, mode: Mode) -> None:
    """The whole document, node by node; with GOLDEN=write in the environment the file is written anew."""
    path = GOLDEN / f"chiapas-grower-{mode}.txt"
    shown = show(told(as_it_is, mode))
    if os.environ.get("GOLDEN") == "write":
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


def test_the_facts_that_a_brief_cites_are_known(as_it_is: Coffee) -> None:
    """What a brief rests on travels with it, in the order in which it is cited."""
    document = as_it_is.compose().document

    assert document
    assert [fact.key for fact in document.facts] == ["plots", "size", "cut-off"]


def test_a_brief_with_mistakes_is_no_document() -> None:
    """Diagnostics come in place of the document, never beside half of one."""
    composed = opened({"templates/grower.jinja": "<title>a</title><div/>"}).compose()
    assert composed.document is None
    assert [found.code for found in composed.diagnostics] == ["template.unknown-tag"]


def test_composing_does_not_depend_on_the_order_of_sets() -> None:
    """Two processes with different hash seeds compose the same document."""
    script = (
        "from tests.templates.conftest import opened\n"
        "from briefgen.brief import Mode\n"
        "from briefgen.document import align\n"
        "es, en = (opened().compose('chiapas', mode).document for mode in (Mode.ES, Mode.EN))\n"
        "print(es.digest, en.digest, align(es, en).digest)\n"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert runs != {b""}


def test_composing_twice_gives_one_document(as_it_is: Coffee) -> None:
    """Nothing is left over from the brief before."""
    first = told(as_it_is, Mode.ES)
    told(as_it_is, Mode.EN, "veracruz")
    assert told(as_it_is, Mode.ES).digest == first.digest


def test_a_brief_bears_the_date_of_its_edition(as_it_is: Coffee) -> None:
    """No clock is asked."""
    document = told(as_it_is, Mode.ES)
    assert document.date == "2026-05-04"
    assert plain(document.cover.date[0].content) == "Edición del 4 de mayo de 2026"


def test_both_languages_tell_the_same_figures(as_it_is: Coffee) -> None:
    """Value by value, in one order."""
    figures = [
        [(node.key, node.value) for node in walk(told(as_it_is, mode)) if isinstance(node, Quantity)]
        for mode in (Mode.ES, Mode.EN)
    ]
    assert figures[0] == figures[1] != []


def test_notes_have_one_number_per_source_the_same_in_both_languages(
    repository: dict[tuple[str, Mode], Document],
) -> None:
    """Numbers rise in the order in which a reader meets them, and every note is met."""
    for audience in AUDIENCES:
        spanish, english = (
            [
                (note.number, note.source)
                for block in document.blocks
                if isinstance(block, Notes)
                for note in block.notes
            ]
            for document in (repository[audience, Mode.ES], repository[audience, Mode.EN])
        )
        assert spanish == english != []
        assert len({source for _, source in spanish}) == len(spanish)
        for mode in (Mode.ES, Mode.EN):
            assert notes_in_order(repository[audience, mode]) == [number for number, _ in spanish]


def test_audiences_are_told_different_things_in_a_different_order(
    repository: dict[tuple[str, Mode], Document],
) -> None:
    """What the executive reads is no shortened version of what the exporter reads."""
    exporter, executive, chamber = (headings(repository[audience, Mode.EN]) for audience in AUDIENCES)
    assert [heading for heading in exporter if heading in executive] != executive
    assert len({tuple(exporter), tuple(executive), tuple(chamber)}) == 3
    assert len(executive) < len(exporter) < len(chamber)
    anchors = [
        [block.anchor for block in repository[audience, Mode.EN].blocks if isinstance(block, Heading)]
        for audience in AUDIENCES
    ]
    assert "decision" in anchors[1]
    assert "decision" not in anchors[0] + anchors[2]
    assert "origin" in anchors[0]
    assert "talking-points" in anchors[2]


def test_a_chart_stands_behind_the_claim_that_it_shows(repository: dict[tuple[str, Mode], Document]) -> None:
    """Which one that is depends on what the audience is told; what no claim names stands with the figures."""
    exporter, executive, chamber = (_charts(repository[audience, Mode.EN]) for audience in AUDIENCES)

    assert exporter == {"chart-states": "need-2", "chart-headings": "need-5", "chart-volume": "risk-1"}
    assert executive == {}
    assert chamber == {"chart-states": "need-2", "chart-volume": "offer-1", "chart-headings": "need-5"}


def _charts(document: Document) -> dict[str, str]:
    """Return the heading that each chart of a brief stands under."""
    found, heading = {}, ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.anchor
        elif isinstance(block, Chart):
            found[block.anchor] = heading
    return found


def test_a_public_office_is_told_what_it_can_do_about_a_risk() -> None:
    """What a company does stands in the other briefs."""
    world = Disk(ROOT)
    known, _ = content.read(world)
    workshop, _ = templates.read(world)
    assert known
    assert workshop
    risk = known.sectors["automotive"].risks[0]
    assert risk.office_response
    words = {}
    for audience in ("investor", "policymaker"):
        composed = templates.compose(workshop, known, Brief("automotive", audience), Mode.ES, EDITION)
        assert composed.document, composed.diagnostics
        words[audience] = show(composed.document)

    assert [audience for audience in words if risk.response.es in words[audience]] == ["investor"]
    assert [audience for audience in words if risk.office_response.es in words[audience]] == ["policymaker"]


def test_side_by_side_pairs_every_block_but_those_that_hold_both_languages(
    repository: dict[tuple[str, Mode], Document],
) -> None:
    """Tables and contents speak both languages in one; panels are paired within; all else stands in pairs."""
    for audience in AUDIENCES:
        both = align(repository[audience, Mode.ES], repository[audience, Mode.EN])
        assert set(map(type, _flat(both.blocks))) <= {Pair, Table, Contents}
        pairs = [node for node in walk(both) if isinstance(node, Pair)]
        assert {(pair.left.language, pair.right.language) for pair in pairs} == {("es-MX", "en-US")}


def _flat(blocks: Blocks) -> Blocks:
    return tuple(within for block in blocks for within in (_flat(block.blocks) if isinstance(block, Box) else (block,)))


def test_a_list_of_terms_has_those_that_they_build_on() -> None:
    """In the order of their Spanish names, each once, however long the way to it."""
    glossary = source("content/glossary.yaml").rstrip() + (
        "\n  see_also: [farm]\nfarm: {en: farm, es: finca, definition: {en: Land., es: Tierra.}, see_also: [land]}\n"
        "land: {en: land, es: zona, definition: {en: Ground., es: Suelo.}}\n"
    )
    known, _ = content.read(coffee({"content/glossary.yaml": glossary}))
    assert known
    template = (
        "<title>A</title><list>{% for one in terms(['land', 'plot']) %}<item>{{ one.here }}</item>{% endfor %}</list>"
    )
    workshop = opened(
        {"templates/grower.jinja": f"{template}<paragraph>{{{{ term('land').here }}}}</paragraph><notes/>"}
    )
    document = Coffee(known, workshop.workshop).compose().document
    assert document

    words = [plain(block.content) for block in walk(document.blocks) if isinstance(block, Paragraph)]
    assert words[:4] == ["farm", "plot", "land", "land"]


def test_a_table_names_the_publishers_of_a_fact_and_through_whom_they_were_read() -> None:
    """Each once, in the word of the language."""
    body = "<paragraph>{{ publishers('price') }}</paragraph>"
    coffee = passed_on(opened({"templates/grower.jinja": AROUND.format(body)}))

    words = {mode: show(told(coffee, mode)) for mode in (Mode.EN, Mode.ES)}

    both = "Example Office of Statistics {0} Example Courier; Example Market {0} Example Courier"
    assert both.format("via") in words[Mode.EN]
    assert both.format("vía") in words[Mode.ES]
