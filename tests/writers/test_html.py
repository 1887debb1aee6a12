"""HTML: one page with its stylesheet and its charts in it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from briefgen.brief import Mode
from briefgen.document import Quantity, Text, walk
from briefgen.writers.html import draw, write
from tests.fixtures.html import parsed, words
from tests.fixtures.samples import sample_document, sample_theme

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("mode", Mode)
def test_everything_the_document_says_is_on_the_page(mode: Mode) -> None:
    """Every word and every figure of the document stands in the body."""
    document = sample_document(mode)
    body = words(parsed(write(document, sample_theme()).decode()).find("body/main"))

    told = [" ".join(node.text.split()) for node in walk(document.blocks) if isinstance(node, Text | Quantity)]
    assert [said for said in told if said not in body] == []


def test_the_page_carries_its_style() -> None:
    """The tokens of the theme are in the page."""
    page = write(sample_document(Mode.ES), sample_theme()).decode()

    assert page.startswith("<!DOCTYPE html>\n<html lang=")
    assert sample_theme().colours.structure in page


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_document_makes_the_same_page_in_any_process(seed: str) -> None:
    """Nothing but the document and the theme is in the bytes, charts included."""
    script = (
        "import sys\n"
        "from briefgen.brief import Mode\n"
        "from briefgen.writers.html import write\n"
        "from tests.fixtures.samples import sample_document, sample_theme\n"
        "sys.stdout.buffer.write(write(sample_document(Mode.EN), sample_theme()))"
    )
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"}
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, check=True)

    assert run.stdout == write(sample_document(Mode.EN), sample_theme())


@pytest.mark.parametrize("mode", Mode)
def test_every_chart_of_a_page_is_drawn_beforehand_at_its_width(mode: Mode, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its pictures drawn, a page draws none itself."""
    document, theme = sample_document(mode), sample_theme()
    drawings = draw([document], theme)
    asked: list[Any] = []

    def note(*key: Any) -> str:
        asked.append(key)
        return ""

    monkeypatch.setattr("briefgen.writers.html.blocks.draw_svg", note)

    write(document, theme)

    assert asked
    assert set(asked) == set(drawings)
