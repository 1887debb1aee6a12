import re
from dataclasses import fields, replace
from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Words
from briefgen.templates.theme import DEFAULT, PATH, read_theme
from briefgen.theme import BOUNDS, Theme, contrast
from briefgen.world import Disk
from tests.fixtures.projects import coffee, source

SOURCE = source(PATH)


def read(text: str | None) -> tuple[Theme | None, list[Diagnostic]]:
    """Read a theme."""
    return read_theme(coffee({PATH: text}))


def changed(*changes: tuple[str, str]) -> str:
    """Return the theme of the coffee project with lines changed."""
    text = SOURCE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_reads_every_token() -> None:
    """Fonts are files of installed packages, colours and lengths are as written."""
    theme, wrong = read(SOURCE)
    assert wrong == []
    assert theme
    assert (theme.name, theme.colours.accent, theme.page.width, theme.sizes.leading) == ("Roast", "#2f6b3a", 210, 1.3)
    assert theme.faces.text.regular.is_file()
    assert theme.faces.text.italic is None


@pytest.mark.parametrize(("line", "expected"), [("", False), ("numbered_headings: true\n", True)])
def test_headings_are_numbered_where_the_theme_says_so(line: str, expected: bool) -> None:  # noqa: FBT001  # a table
    """A theme that does not speak of it has none."""
    theme, wrong = read(changed(("space: 4", f"{line}space: 4")))
    assert wrong == []
    assert theme
    assert theme.numbered_headings is expected


def test_headings_are_numbered_or_not() -> None:
    """There is no third choice."""
    _, wrong = read(changed(("space: 4", "space: 4\nnumbered_headings: often")))
    assert [one.message for one in wrong] == ["`numbered_headings` must be `true` or `false`"]
    assert wrong[0].place.line == SOURCE.count("\n") + 1


def test_a_theme_needs_no_face_for_japanese() -> None:
    """A project without Japanese words asks for no Japanese font: the text's face serves."""
    theme, _ = read(SOURCE)
    assert theme
    assert theme.faces.japanese == theme.faces.text


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint"),
    [
        ('"#201510"', '"brown"', "theme.colour", "`brown` is no colour", 'write it as "#1f3a5f", in quotation marks'),
        ('"#201510"', '"#2015"', "theme.colour", "`#2015` is no colour", "write it as"),
        ('"#201510"', "201510", "theme.colour", "`201510` is no colour", "write it as"),
        ('"#201510"', '"#201510; color: red"', "theme.colour", "`#201510; color: red` is no colour", "write it as"),
        ("width: 210", "width: 21cm", "theme.length", "`21cm` is no length", "write a number above 0, without a unit"),
        ("width: 210", "width: -1", "theme.length", "`-1` is no length", "write a number"),
        ("width: 210", "width: nan", "theme.length", "`nan` is no length", "write a number"),
        ("width: 210", "width: 1e400", "theme.length", "`1e400` is no length", "write a number"),
        ("width: 210", "width: true", "theme.length", "`True` is no length", "write a number"),
        ("width: 210", "width: [1]", "theme.length", "`page.width` holds a list", "write a number"),
        (
            "package: font_source",
            "package: font_sorce",
            "theme.font",
            "font package `font_sorce_sans_pro` is",
            "install it",
        ),
        (
            "package: font_source_sans_pro",
            "package: sys",
            "theme.font",
            "font package `sys` is not",
            "install it with `pip",
        ),
        (
            "package: font_source_sans_pro",
            "package: __main__",
            "theme.font",
            "font package `__main__` is",
            "install it",
        ),
        (
            "package: font_source_sans_pro",
            "package: ../x",
            "theme.font",
            "font package `../x` is not installed",
            "install",
        ),
        (
            "SourceSansPro-Bold.ttf",
            "SourceSansPro-Bolt.ttf",
            "theme.font",
            "there is no font file `SourceSansPro-Bolt",
            "write",
        ),
        (
            "SourceSansPro-Bold.ttf",
            "../__init__.py",
            "theme.font",
            "there is no font file `../__init__.py`",
            "use one of",
        ),
        (
            " text: 10",
            " text: 3",
            "theme.size",
            "`text` is 3, and 8 to 14 can be read",
            "write a number from 8 to 14, without a unit",
        ),
        ("table: 9", "table: 40", "theme.size", "`table` is 40, and 6.5 to 11 can be read", "write a number from 6.5"),
        ("heading1: 14", "heading1: 50", "theme.size", "`heading1` is 50, and 10 to 22 can be read", "write a number"),
        ("leading: 1.3", "leading: 14", "theme.size", "`leading` is 14, and 1.1 to 2 can be read", "write a number"),
        ("small: 8", "small: tiny", "theme.length", "`tiny` is no length", "write a number above 0"),
        ("SourceSansPro-Bold.ttf", "[a]", "theme.font", "`faces.text.bold` holds a list", "use one of"),
        ("accent:", "acent:", "yaml.unknown-key", "unknown key `acent`", "write `accent` if that is meant"),
        ("name: Roast", "name: 5", "yaml.wrong-type", "words are wanted here", "write words"),
        ("space: 4", "space: 4\nspace: 5", "yaml.duplicate-key", "`space` stands twice", "keep one of the two"),
    ],
)
def test_a_token_that_cannot_be_used_is_told_with_its_place(  # a table
    old: str, new: str, code: str, message: str, hint: str
) -> None:
    """A colour that is none, a length that is none, a font that is not there, a key that is unknown."""
    text = changed((old, new))
    theme, wrong = read(text)
    assert theme is None
    found = next(one for one in wrong if one.code == code)
    assert found.message.startswith(message)
    assert found.hint.startswith(hint)
    line = SOURCE[: SOURCE.index(old)].count("\n") + 1 + new.count("\n")
    assert (found.place.file, found.place.line) == (PATH, line)
    assert found.place.column > 0


def test_a_font_that_is_not_there_shows_beside_a_colour_that_is_none() -> None:
    """All that is wrong with a theme is told in one run."""
    _, wrong = read(changed(('"#201510"', "brown"), ("-Bold.ttf", "-Bald.ttf"), ("width: 210", "width: wide")))
    assert sorted(one.code for one in wrong) == ["theme.colour", "theme.font", "theme.length"]


@pytest.mark.parametrize(("name", "least", "most"), [(name, *ends) for name, ends in BOUNDS.items()])
def test_a_size_may_be_as_small_and_as_large_as_its_bounds(name: str, least: float, most: float) -> None:
    """What lies beyond either by a tenth is refused, at the size itself."""
    for size, expected in ((least, []), (most, []), (least - 0.1, ["theme.size"]), (most + 0.1, ["theme.size"])):
        text, changes = re.subn(rf"(?<=[ {{]){name}: [\d.]+", f"{name}: {size:g}", SOURCE, count=1)
        _, wrong = read(text)

        assert changes == 1
        assert [one.code for one in wrong] == expected
        column = SOURCE.splitlines()[13].index(f"{name}: ") + 1
        assert all((one.place.line, one.place.column >= column) == (14, True) for one in wrong)


@pytest.mark.parametrize("kind", ["sizes", "colours", "page"])
def test_a_missing_token_is_told(kind: str) -> None:
    """Every token of the theme is asked for by name."""
    tokens = {part.name: part.type for part in fields(Theme)}
    assert kind in tokens
    theme, wrong = read(re.sub(rf"\n{kind}:.*?(?=\n\n)", f"\n{kind}: {{}}", SOURCE, flags=re.DOTALL))
    assert theme is None
    assert {one.code for one in wrong} == {"yaml.missing-key"}


def test_a_project_has_a_theme() -> None:
    """Without one nothing can be set."""
    theme, (found,) = read(None)
    assert theme is None
    assert (found.code, found.message, str(found.place)) == ("theme.missing", "the theme is missing", PATH)
    assert found.hint == "write the design tokens there: every project has a theme"


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ('ink: "#201510"', 'ink: "#fefefe"', "theme.contrast", "`ink` has a contrast of 1.0:1 on `paper`"),
        ('muted: "#5f544c"', 'muted: "#737373"', "theme.contrast", "`muted` has a contrast of 4.2:1 on `tint`"),
        ("margin_left: ", "margin_left: 9", "theme.page", "of the page's width for words"),
    ],
)
def test_what_could_not_be_read_is_told(old: str, new: str, code: str, message: str) -> None:
    """Pale words, and margins that leave no room for any, are mistakes of the theme."""
    theme, wrong = read(changed((old, new)))

    assert theme is None
    assert [(one.code, message in one.message, one.place.line > 1, bool(one.hint)) for one in wrong] == [
        (code, True, True, True)
    ]


def test_a_panel_on_which_no_text_could_be_read_is_told() -> None:
    """Every colour that text has is printed on panels too; quiet graphics are not."""
    _, wrong = read(changed(('tint: "#f5f0ea"', 'tint: "#666666"')))

    assert [one.message.partition(" has")[0] for one in wrong] == ["`ink`", "`structure`", "`accent`", "`muted`"]
    assert all("on `tint`, and 4.5:1 is the least" in one.message for one in wrong)
    assert {one.hint for one in wrong} == {"choose a darker colour, or a lighter tint"}


def test_black_on_white_has_the_highest_contrast() -> None:
    """The ratio is that of WCAG: 21 at the most, 1 for equal colours."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


# Themes of a project


MINT = "templates/themes/mint.yaml"
SMALL = 'extends: default\nname: Mint\ncolours:\n  structure: "#0f5c4d"\n'


def chosen(name: str, **files: str) -> tuple[Theme | None, list[str]]:
    """Return theme `name` of the coffee project, which has these themes beside its own, and what is wrong."""
    theme, wrong = read_theme(coffee({f"templates/themes/{stem}.yaml": text for stem, text in files.items()}), name)
    return theme, [f"{one.place.file}: {one.code} {one.message}" for one in wrong]


def test_a_theme_says_only_what_differs() -> None:
    """Every other token is that of the theme that it extends."""
    own, _ = read(SOURCE)
    theme, wrong = chosen("mint", mint=SMALL)

    assert wrong == []
    assert own
    assert theme == replace(own, name="Mint", colours=replace(own.colours, structure="#0f5c4d"))


def test_a_theme_may_extend_one_that_extends_another() -> None:
    """The nearest word counts."""
    theme, wrong = chosen("dark", dark='extends: mint\nname: Dark\ncolours: {accent: "#7a1f1f"}\n', mint=SMALL)

    assert wrong == []
    assert theme
    assert (theme.name, theme.colours.structure, theme.colours.accent) == ("Dark", "#0f5c4d", "#7a1f1f")


def test_a_theme_that_extends_none_says_all() -> None:
    """It stands for itself."""
    theme, wrong = chosen("roast", roast=SOURCE.replace("name: Roast", "name: Other"))

    assert wrong == []
    assert theme
    assert theme.name == "Other"


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, ": theme.unknown there is no theme `mint`"),
        (
            {"mint": SMALL.replace("default", "mind")},
            f"{MINT}: theme.unknown there is no theme `mind`",
        ),
        (
            {"mint": SMALL.replace("default", "mint")},
            f"{MINT}: theme.circle theme `mint` extends itself",
        ),
        (
            {"mint": SMALL.replace("default", "../x")},
            f"{MINT}: theme.unknown `../x` is no name of a theme",
        ),
        ({"mint": SMALL.replace("#0f5c4d", "green")}, f"{MINT}: theme.colour `green` is no colour"),
        (
            {"mint": SMALL.replace("#0f5c4d", "#eeeeee")},
            f"{MINT}: theme.contrast `structure` has a contrast of 1.1:1 on `paper`, and 4.5:1 is the least",
        ),
    ],
)
def test_a_theme_that_cannot_be_used_is_told_in_its_own_file(files: dict[str, str], message: str) -> None:
    """A name that is none, one that leads back to itself, a token that cannot be used."""
    theme, wrong = chosen("mint", **files)

    assert theme is None
    assert wrong == [message]


def test_a_theme_that_darkens_the_panels_of_another_is_the_place() -> None:
    """The theme that it extends is sound by itself."""
    theme, wrong = chosen("mint", mint='extends: default\nname: Mint\ncolours: {tint: "#666666"}\n')

    assert theme is None
    assert len(wrong) == 4
    assert all(one.startswith(f"{MINT}: theme.contrast ") for one in wrong)


def test_the_settings_that_name_an_unknown_theme_are_the_place() -> None:
    """Whoever wrote the name finds it, with the names that there are."""
    named = Words("jadde", Place("briefgen.yaml", 2, 8))
    _, wrong = read_theme(coffee({"templates/themes/jade.yaml": SMALL}), named)

    assert [(str(one.place), one.hint) for one in wrong] == [("briefgen.yaml:2:8", "write `jade` if that is meant")]


def test_every_theme_of_the_repository_can_be_used() -> None:
    """The default one and those that change it."""
    root = Disk(Path(__file__).parents[2])
    names = [DEFAULT, *(Path(path).stem for path in root.list("templates/themes", ".yaml"))]
    read_all = {name: read_theme(root, name) for name in names}

    assert len(names) > 1
    assert {name: wrong for name, (_, wrong) in read_all.items() if wrong} == {}
    assert len({theme.name for theme, _ in read_all.values() if theme}) == len(names)
