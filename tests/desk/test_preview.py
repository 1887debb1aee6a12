import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from briefgen.brief import Brief, Mode
from briefgen.desk.preview import Preview, told
from tests.fixtures.projects import COFFEE

BRIEF = Brief("chiapas", "grower")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a coffee project of its own."""
    return shutil.copytree(COFFEE, tmp_path / "coffee")


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    """Give a preview of one of its briefs."""
    shown = Preview(project, BRIEF, Mode.ES)
    yield shown
    shown.close()


def fetched(preview: Preview, path: str = "") -> str:
    """Return what a browser gets."""
    with urlopen(preview.address + path) as answer:  # noqa: S310  # the preview's own address
        return str(answer.read().decode())


def test_the_page_is_that_of_the_brief(preview: Preview) -> None:
    """It is the HTML that a build writes, and a script that waits for the next."""
    page = fetched(preview)

    assert "Los productores de Chiapas pueden vender sin dudas" in page
    assert page.index("<script>") > page.index("</main>")


def test_the_page_is_told_again_when_a_file_is_saved(preview: Preview, project: Path) -> None:
    """A browser that waits is answered, and finds the new words."""
    path = project / "content/sectors/chiapas.yaml"
    path.write_text(path.read_text().replace("pueden vender sin dudas", "venden sin dudas"))

    assert int(fetched(preview, "changed?after=1")) > 1
    assert "Los productores de Chiapas venden sin dudas" in fetched(preview)


def test_mistakes_are_shown_in_place_of_the_page(project: Path) -> None:
    """Each with its place and its hint, and what it quotes cannot become markup."""
    path = project / "content/sectors/chiapas.yaml"
    path.write_text(path.read_text() + "<b>extra</b>: 1\n")

    page = told(project, BRIEF, Mode.ES)
    assert "content/sectors/chiapas.yaml" in page
    assert "&lt;b&gt;extra" in page
    assert "<b>" not in page


def test_a_draft_is_shown_as_far_as_it_is_written(project: Path) -> None:
    """An editor sees the page grow while filling in a skeleton."""
    path = project / "content/sectors/chiapas.yaml"
    path.write_text(path.read_text().replace("en: Mapping has begun, es: Ya empezó el mapeo", "en: …, es: …"))

    page = told(project, BRIEF, Mode.ES)
    assert "Los productores de Chiapas pueden vender sin dudas" in page
    assert "still to be written" not in page


def test_nothing_else_is_served(preview: Preview) -> None:
    """The project's other files are nobody's business."""
    with pytest.raises(HTTPError, match="404"):
        fetched(preview, "briefgen.yaml")
