"""A few pages as they look: whoever changes the style sees it, here and in `git diff`.

`make pictures` takes them anew.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from briefgen import content, templates
from briefgen.brief import Brief, Format, Mode
from briefgen.document import Blocks, Chart, Document, Text, align
from briefgen.settings import read_settings
from briefgen.theme import Theme
from briefgen.world import Disk
from briefgen.writers import write
from briefgen.writers.pictures import pages
from tests.fixtures.charts import chart, years
from tests.fixtures.projects import COFFEE
from tests.fixtures.samples import sample_document, sample_theme

from .conftest import ROOT

PICTURES = Path(__file__).parent / "pictures"
DOTS = 48
COLOURS = 128
APART, SHARE = 26, 0.004
"""How far a pixel may be from its like, of 255, and the share of pixels that may be farther: another version of Pango
sets letters a hair beside where this one does; another colour, size or space moves far more."""


@cache
def project(folder: Path) -> tuple[content.Content, templates.Workshop]:
    """Return a project as it is told."""
    known, workshop = content.read(Disk(folder))[0], templates.read(Disk(folder))[0]
    assert known
    assert workshop
    return known, workshop


def brief(folder: Path, sector: str, audience: str, mode: Mode) -> tuple[Document, Theme]:
    """Return a brief of a project in the project’s own look."""
    known, workshop = project(folder)
    settings = read_settings(Disk(folder))
    told = [
        templates.compose(
            workshop, known, Brief(sector, audience), one, settings.edition, addresses=settings.addresses
        ).document
        for one in (Mode.ES, Mode.EN)
    ]
    assert told[0]
    assert told[1]
    return {Mode.ES: told[0], Mode.EN: told[1], Mode.BILINGUAL: align(told[0], told[1])}[mode], workshop.theme


def charts() -> tuple[Document, Theme]:
    """Return every kind of chart."""
    names = {"Coahuila": 15.0, "Guanajuato": 14.0, "Nuevo León": 13.0}
    others = {name: value * 0.7 for name, value in names.items()}
    drawn = (
        chart(years(6), highlight="1991"),
        chart(names, others, kind="grouped-bar"),
        chart(names, others, names, kind="stacked-bar"),
        chart(years(30), {year: value * 0.6 for year, value in years(30).items()}, kind="line"),
        chart(names, others, kind="dot"),
    )
    blocks: Blocks = tuple(_named(one, number) for number, one in enumerate(drawn, start=1))
    return replace(sample_document(Mode.ES), blocks=blocks), sample_theme()


def _named(one: Chart, number: int) -> Chart:
    named = Text(language="es-MX", text=one.kind)
    points = (
        replace(series, points=tuple(replace(point, text=f"{float(point.value):.0f}") for point in series.points))
        for series in one.series
    )
    return replace(one, anchor=f"c{number}", number=number, title=(named,), alt=one.kind, series=tuple(points))


Taken = Callable[[], tuple[Document, Theme]]
SET: dict[str, tuple[Taken, tuple[int, ...]]] = {
    "coffee-es": (lambda: brief(COFFEE, "chiapas", "grower", Mode.ES), (1,)),
    "coffee-bilingual": (lambda: brief(COFFEE, "chiapas", "grower", Mode.BILINGUAL), (1,)),
    "talent-ip-executive-es": (lambda: brief(ROOT, "talent-ip", "executive", Mode.ES), (1, 2)),
    "talent-ip-executive-bilingual": (lambda: brief(ROOT, "talent-ip", "executive", Mode.BILINGUAL), (1,)),
    "sample-es": (lambda: (sample_document(Mode.ES), sample_theme()), (1, 2)),
    "sample-bilingual": (lambda: (sample_document(Mode.BILINGUAL), sample_theme()), (1, 2)),
    "charts": (charts, (1, 2)),
}


def taken(document: Document, theme: Theme) -> list[Image.Image]:
    """Return the pages of a document as pictures."""
    return pages(write(document, Format.PDF, theme), DOTS)


def apart(one: Image.Image, other: Image.Image) -> float:
    """Return the share of pixels that are not alike; all, where the sizes differ."""
    if one.size != other.size:
        return 1.0
    red, green, blue = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).split()
    counts = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    return sum(counts[APART:]) / sum(counts)


@pytest.mark.slow
@pytest.mark.parametrize("name", SET)
def test_a_page_looks_as_it_did(name: str) -> None:
    """Where the look was meant to change, `make pictures` takes the pictures anew, to be looked at and kept."""
    take, numbers = SET[name]
    shown = taken(*take())
    for number in numbers:
        path = PICTURES / f"{name}-{number}.png"
        if os.environ.get("PICTURES") == "write":
            path.parent.mkdir(exist_ok=True)
            shown[number - 1].quantize(COLOURS).save(path, optimize=True)
        found = apart(shown[number - 1], Image.open(path))
        assert found <= SHARE, f"{path.name}: {found:.2%} of the page looks different"


@pytest.mark.slow
@pytest.mark.parametrize(
    "change",
    [
        lambda theme: replace(theme, colours=replace(theme.colours, structure="#5d1736")),
        lambda theme: replace(theme, colours=replace(theme.colours, tint="#ffd0d0")),
        lambda theme: replace(theme, sizes=replace(theme.sizes, text=theme.sizes.text * 1.03)),
        lambda theme: replace(theme, space=theme.space * 1.2),
    ],
    ids=["colour", "ground", "size", "space"],
)
def test_a_change_of_style_is_seen(change: Callable[[Theme], Theme]) -> None:
    """Pictures that forgave a colour, a size or a space would prove nothing."""
    theme = sample_theme()
    page = taken(sample_document(Mode.ES), change(theme))[0]

    assert apart(page, Image.open(PICTURES / "sample-es-1.png")) > SHARE


def test_pictures_are_few_and_small() -> None:
    """They are kept with the program."""
    files = list(PICTURES.glob("*.png"))

    assert {path.stem for path in files} == {f"{name}-{number}" for name, (_, all_) in SET.items() for number in all_}
    assert sum(path.stat().st_size for path in files) < 300_000
    assert all(Image.open(BytesIO(path.read_bytes())).size[0] < 500 for path in files)
