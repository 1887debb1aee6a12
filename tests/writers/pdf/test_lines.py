"""Lines: none ends long before its words no longer fit."""

from io import BytesIO

import pypdfium2
import pytest

from briefgen.writers.pdf.lines import patient
from briefgen.writers.pdf.press import typeset
from tests.fixtures.samples import sample_theme

WORDS = "Regla por producto del Anexo\N{NO-BREAK SPACE}"
TITLED = "<strong>Classify the good and read its rule.</strong> Start with Annex\N{NO-BREAK SPACE}"


def _lines(width: float, words: str = WORDS) -> list[str]:
    body = f'<p style="width: {width}mm; hyphens: none">{words}<span class="whole">3-D</span></p>'
    page = f'<!DOCTYPE html><html lang="es"><head><title>x</title></head><body><main>{body}</main></body></html>'
    file = pypdfium2.PdfDocument(BytesIO(typeset(page, sample_theme()).content))
    return [line.strip() for line in file[0].get_textpage().get_text_range().splitlines() if line.strip()]


@pytest.mark.parametrize("width", [46 + half / 2 for half in range(14)])
def test_a_line_ends_after_the_last_word_that_fits(width: float) -> None:
    """Also where the next words overshoot it by less than a space."""
    first, *others = [line for line in _lines(width) if line[0].isalpha()]

    assert first.startswith("Regla por producto"), (first, others)


@pytest.mark.parametrize("width", [80 + quarter / 4 for quarter in range(16)])
def test_words_before_those_that_are_tied_stay_on_their_line(width: float) -> None:
    """Where the last space does not fit, what it ties goes to the next line: none of the title in bold before it."""
    first, *others = [line for line in _lines(width, TITLED) if line[0].isalpha()]

    assert first.startswith("Classify the good and read its rule. Start"), (first, others)


def test_a_line_is_broken_once() -> None:
    """The same words in the same style and width are not asked for again; in another style or width they are."""
    asked: list[tuple[str, int, float]] = []

    def first(text: str, style: dict[str, int], context: None, width: float) -> tuple[object, ...]:
        asked.append((text, style["font_size"], width))
        return None, len(text), None, width, 0.0, 0.0

    broken, small, large = patient(first), {"font_size": 10}, {"font_size": 12}
    for style, width in [(small, 99.0), (small, 99.0), (large, 99.0), (small, 50.0), (large, 99.0)]:
        broken("words", style, None, width)

    assert asked == [("words", 10, 99.0), ("words", 12, 99.0), ("words", 10, 50.0)]


@pytest.mark.parametrize("width", [34 + half / 2 for half in range(40)])
@pytest.mark.parametrize("end", ["", "\N{NO-BREAK SPACE}"])
def test_a_word_that_is_tied_to_others_is_not_hyphenated(width: float, end: str) -> None:
    """Neither the unit of an amount nor a last word that has a number of a page behind it; others are."""
    words = f"Cuesta solamente 301\N{NO-BREAK SPACE}millones de dólares internacionales{end}"
    text = _hyphenated(width, f"{words}<span>(5)</span>")

    assert "301 millones" in text.replace("\N{NO-BREAK SPACE}", " "), text
    assert not end or "internacionales" in text, text


@pytest.mark.parametrize("width", [24 + half / 2 for half in range(24)])
def test_the_last_word_of_a_text_is_not_hyphenated(width: float) -> None:
    """Its second half would stand on a line alone; also where the number of a note is behind it."""
    for end in (".", "<sup>3</sup>"):
        assert "certificaciones" in _hyphenated(width, f"Se extienden las certificaciones{end}")


@pytest.mark.parametrize("width", [24 + half / 2 for half in range(24)])
def test_an_address_is_not_hyphenated(width: float) -> None:
    """A hyphen in it would be read as its own; where no line is wide enough for it, it is broken without."""
    text = _hyphenated(width, "Lo publica consejoguerrero.gob.mx en su sitio")

    assert "consejoguerrero.gob.mx" in "".join(text.split())


def test_other_words_are_hyphenated() -> None:
    """Lines would be too short without."""
    words = "Se extienden las certificaciones del origen"

    assert not all("certificaciones" in _hyphenated(24 + half / 2, words) for half in range(24))


def _hyphenated(width: float, words: str) -> str:
    body = f'<p style="width: {width}mm; hyphens: auto; hyphenate-limit-chars: 6 3 3">{words}</p>'
    page = f'<!DOCTYPE html><html lang="es"><head><title>x</title></head><body><main>{body}</main></body></html>'
    file = pypdfium2.PdfDocument(BytesIO(typeset(page, sample_theme()).content))
    return str(file[0].get_textpage().get_text_range())
