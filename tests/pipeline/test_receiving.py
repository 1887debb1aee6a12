import shutil
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.brief import Language
from briefgen.diagnostics import Place
from briefgen.errors import ContentError
from briefgen.translations import State
from briefgen.translations.exchange import Return, read_xliff, write_xliff
from briefgen.world import Disk
from tests.fixtures.projects import COFFEE, coffee, source

VERACRUZ = "content/sectors/veracruz.yaml"


def test_the_ledger_holds_every_text_of_content_and_templates() -> None:
    """None of which was approved in a project without locks."""
    reviews = pipeline.ledger(coffee()).reviews

    assert {one.segment.file for one in reviews} >= {VERACRUZ, "templates/labels.yaml", "content/glossary.yaml"}
    assert {one.state for one in reviews} == {State.UNREVIEWED}


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    """Give the coffee project on the disk."""
    return Disk(shutil.copytree(COFFEE, tmp_path / "coffee"))


def returned(disk: Disk, old: str, new: str) -> list[Return]:
    """Return all texts as they come back from English into Spanish, with some words of the XLIFF replaced."""
    ledger = pipeline.ledger(disk)
    sent = write_xliff(ledger.send(ledger.reviews, Language.EN)[0]).decode()
    assert old in sent
    return [read_xliff("back.xlf", sent.replace(old, new).encode())]


def test_what_came_back_is_written_into_the_content(disk: Disk) -> None:
    """And approved where a name stands behind it."""
    done = pipeline.receive(disk, disk.project, returned(disk, "<target>La cooperativa<", "<target>La unión<"))

    assert list(done.files) == [VERACRUZ]
    assert disk.read(VERACRUZ).decode() == source(VERACRUZ).replace("es: La cooperativa", "es: La unión")


def test_what_the_content_would_not_bear_is_not_imported(disk: Disk) -> None:
    """It is said at its place in the file that came back; what was wrong before is not."""
    fact = disk.project / "content/facts/coffee.yaml"
    fact.write_text(fact.read_text().replace("source: example-market", "source: example-markt"))
    before = disk.read(VERACRUZ)

    with pytest.raises(ContentError) as raised:
        pipeline.receive(disk, disk.project, returned(disk, "<target>La cooperativa<", "<target>La unión 5<"))

    (told,) = raised.value.diagnostics
    assert (told.code, told.place.file) == ("content.languages-differ", "back.xlf")
    assert told.place != Place("back.xlf")
    assert disk.read(VERACRUZ) == before


def test_what_is_wrong_within_a_text_is_told_where_it_came_back(disk: Disk) -> None:
    """A finding has the place of its word in the content, where the translator cannot look."""
    with pytest.raises(ContentError) as raised:
        pipeline.receive(disk, disk.project, returned(disk, "<target>La cooperativa<", "<target>La gran &lt;b>unión<"))

    (told,) = raised.value.diagnostics
    assert (told.code, told.place.file) == ("content.markup", "back.xlf")
