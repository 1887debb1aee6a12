"""The tokens of a theme become rules."""

import re
from dataclasses import replace
from importlib.resources import files

import pytest

from briefgen.theme import MEASURE, Theme
from briefgen.writers.stylesheet import font_faces, font_files, paper, stylesheet
from tests.fixtures.samples import sample_theme


def _coloured(theme: Theme, accent: str) -> Theme:
    return replace(theme, colours=replace(theme.colours, accent=accent))


def test_one_token_changes_the_rules() -> None:
    """A colour of the theme stands in the rules, and another one in its place does too."""
    theme = sample_theme()

    assert theme.colours.accent in stylesheet(theme)
    assert "#00ff00" in stylesheet(_coloured(theme, "#00ff00"))
    assert theme.colours.accent not in stylesheet(_coloured(theme, "#00ff00"))


def test_no_token_is_left_unsaid() -> None:
    """Every `$` of the rules has been put in."""
    assert "$" not in stylesheet(sample_theme())


def test_sizes_follow_the_size_of_text() -> None:
    """Lengths are multiples of running text, so that a reader who enlarges it enlarges all."""
    theme = sample_theme()

    assert f"font-size: {theme.sizes.title / theme.sizes.text:.4g}rem" in stylesheet(theme)
    assert f"html {{ font: 400 {theme.sizes.text:g}pt/" in stylesheet(theme)


def test_running_text_keeps_a_readable_measure() -> None:
    """On a wide page text stands in; on a page no wider than the measure it does not."""
    theme = sample_theme()
    margin = (theme.page.width - MEASURE * theme.sizes.text * 25.4 / 72) / 2
    narrow = replace(theme, page=replace(theme.page, margin_left=margin + 1, margin_right=margin + 1))

    (wide,) = re.findall(r"main > ol \{ margin-left: ([\d.]+)rem", paper(theme))
    assert float(wide) > 1
    assert "main > ol { margin-left: 0rem" in paper(narrow)


def test_screens_have_rules_of_their_own() -> None:
    """Side by side stacks on a narrow screen; paper is not shown rules for screens."""
    assert "max-width: 44rem" in stylesheet(sample_theme())
    assert "@media screen" not in paper(sample_theme())


def test_a_page_asks_for_fonts_by_name_only() -> None:
    """Where the font files are is for paper alone."""
    assert "@font-face" not in stylesheet(sample_theme())
    assert paper(sample_theme()).count("@font-face") == len(font_files(sample_theme())) == 9


def test_font_faces_say_weight_and_slope() -> None:
    """Each file is known by the weight and the slope that it has."""
    faces = font_faces(sample_theme())

    assert re.search(r'Serif Pro";src:url\("file:[^"]*SourceSerifPro-Semibold\.otf"\);font-weight:600', faces)
    assert re.search(r'Serif Pro";src:url\("file:[^"]*-It\.otf"\);font-weight:400;font-style:italic', faces)


@pytest.mark.parametrize("family", ['Odd"; } body { color: red', "</style><script>", "a\\"])
def test_a_family_name_cannot_break_out_of_the_rules(family: str) -> None:
    """A name with quotation marks or tags stays a name."""
    theme = sample_theme()
    odd = replace(theme, faces=replace(theme.faces, text=replace(theme.faces.text, family=family)))

    (name,) = re.findall(r'html \{ font: \S+ \S+ "([^"]*)"', stylesheet(odd))
    assert not set(name) & set('<>{};"')
    assert re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), name) == family


def test_rules_are_shipped_with_the_program() -> None:
    """The rules are files of the package."""
    assert all(files("briefgen.writers").joinpath(name).is_file() for name in ("brief.css", "screen.css"))
