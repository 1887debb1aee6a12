"""Writers: one function for every format, and a digest of what makes its bytes."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.brief import Format, Mode
from briefgen.theme import Theme
from briefgen.writers import WRITERS, recipe, write
from tests.helpers.samples import sample_document, sample_theme

SIGNATURES = {Format.PDF: b"%PDF-", Format.DOCX: b"PK\x03\x04", Format.HTML: b"<!DOCTYPE html>"}


@pytest.mark.parametrize("format", Format)
def test_every_format_has_its_writer(format: Format) -> None:
    """What is written in a format is a file of that format."""
    assert write(sample_document(Mode.ES), format, sample_theme()).startswith(SIGNATURES[format])


def test_no_library_is_loaded_before_it_is_needed() -> None:
    """Whoever only asks what can be written loads neither WeasyPrint nor python-docx."""
    script = "import sys, briefgen.writers; print({'weasyprint', 'docx', 'vl_convert'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "set()"


def test_formats_are_made_by_different_recipes() -> None:
    """Each format has a recipe of its own, the same one every time."""
    recipes = {format: recipe(format, sample_theme()) for format in WRITERS}

    assert len(set(recipes.values())) == len(Format)
    assert recipes == {format: recipe(format, sample_theme()) for format in WRITERS}


def test_a_recipe_needs_no_library() -> None:
    """A build that has nothing to write finds that out without loading what writes."""
    script = (
        "import sys\n"
        "from briefgen.brief import Format\n"
        "from briefgen.writers import recipe\n"
        "from tests.helpers.samples import sample_theme\n"
        "recipe(Format.PDF, sample_theme())\n"
        "print({'weasyprint', 'docx', 'vl_convert'} & set(sys.modules))"
    )
    root = Path(__file__).parent.parent
    run = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "set()"


@pytest.mark.parametrize("format", Format)
def test_a_token_changes_the_recipe(format: Format) -> None:
    """Another colour is another file."""
    theme = sample_theme()
    other = replace(theme, colours=replace(theme.colours, accent="#00ff00"))

    assert recipe(format, other) != recipe(format, theme)


def _with_regular(theme: Theme, path: Path) -> Theme:
    return replace(theme, faces=replace(theme.faces, text=replace(theme.faces.text, regular=path)))


def test_a_font_counts_by_its_content_and_not_by_its_folder(tmp_path: Path) -> None:
    """The same file elsewhere makes the same bytes; another file of that name does not."""
    theme = sample_theme()
    font = theme.faces.text.regular
    same, other = tmp_path / "same" / font.name, tmp_path / "other" / font.name
    for path, content in ((same, font.read_bytes()), (other, b"another")):
        path.parent.mkdir()
        path.write_bytes(content)

    assert recipe(Format.PDF, _with_regular(theme, same)) == recipe(Format.PDF, theme)
    assert recipe(Format.PDF, _with_regular(theme, other)) != recipe(Format.PDF, theme)
