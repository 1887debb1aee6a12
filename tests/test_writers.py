"""Writers: one function for every format, and a digest of what makes its bytes."""

import subprocess
import sys
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import grimp
import pytest

from briefgen.brief import Format, Mode
from briefgen.theme import Theme
from briefgen.writers import _SOURCES, WRITERS, recipe, write
from briefgen.writers.charts import draw_svg
from tests.fixtures.charts import chart, years
from tests.fixtures.samples import sample_document, sample_theme

CHARTED = ("ink", "structure", "accent", "muted", "neutral", "rule", "paper")
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


@pytest.mark.parametrize("format", WRITERS)
def test_a_recipe_knows_every_file_that_makes_its_format(format: Format) -> None:
    """A change to one that it does not know would leave files as they were."""
    graph = grimp.build_graph("briefgen", cache_dir=None)
    first = {WRITERS[format], *graph.find_descendants(WRITERS[format])}
    used = first.union(*map(graph.find_upstream_modules, first))
    parts = {name.split(".")[2] for name in used if name.startswith("briefgen.writers.")}

    assert parts <= {source.removesuffix(".py") for source in _SOURCES[format]}


def test_a_recipe_needs_no_library() -> None:
    """A build that has nothing to write finds that out without loading what writes."""
    script = (
        "import sys\n"
        "from briefgen.brief import Format\n"
        "from briefgen.writers import recipe\n"
        "from tests.fixtures.samples import sample_theme\n"
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


def _tokens() -> list[tuple[str, str]]:
    """Return every token of a theme that is a number or a colour, by its group and its name."""
    theme = sample_theme()
    groups: dict[str, Any] = {"sizes": theme.sizes, "colours": theme.colours, "page": theme.page}
    return [("", "space"), *((group, part.name) for group, parts in groups.items() for part in fields(parts))]


def _changed(group: str, name: str) -> Theme:
    """Return the theme of the samples with one token changed."""
    theme = sample_theme()
    parts: Any = getattr(theme, group) if group else theme
    value = getattr(parts, name)
    other: Any = replace(parts, **{name: "#403020" if isinstance(value, str) else value * 1.05})
    changed: Any = {group: other}
    return replace(theme, **changed) if group else other


@cache
def _written(format: Format, theme: Theme) -> tuple[bytes, ...]:
    return tuple(write(sample_document(mode), format, theme) for mode in (Mode.ES, Mode.BILINGUAL))


@pytest.mark.slow
@pytest.mark.parametrize("format", Format)
@pytest.mark.parametrize(("group", "name"), _tokens())
def test_each_token_shows_in_each_format(format: Format, group: str, name: str) -> None:
    """One file of tokens makes the look of PDF, Word and HTML."""
    assert _written(format, _changed(group, name)) != _written(format, sample_theme())


@pytest.mark.parametrize(("group", "name"), [("sizes", "caption"), *(("colours", name) for name in CHARTED)])
def test_each_token_of_charts_shows_in_their_drawings(group: str, name: str) -> None:
    """Letters, marks, the highlight, quiet series, lines, ground."""
    one = chart({"2024": 5.0, "2025": 6.0}, highlight="2025")
    grid = chart(years(40), years(40), years(40), kind="line")
    drawn = [[draw_svg(each, theme, 440) for each in (one, grid)] for theme in (sample_theme(), _changed(group, name))]

    assert drawn[0] != drawn[1]
