"""A number format writes a value the way the content does."""

import pytest

from briefgen.document import Point
from briefgen.writers.word.charts.numbers import number_format


@pytest.mark.parametrize(
    ("value", "text", "form"),
    [
        ("98.4", "98.4", '#,##0.0;"−"#,##0.0'),
        ("152137", "152,137", '#,##0;"−"#,##0'),
        ("41", "41%", '#,##0"%";"−"#,##0"%"'),
        ("2.5", "3", '#,##0;"−"#,##0'),
        ("2005", "2005", '0;"−"0'),
        ("-1.25", "−1.25", '#,##0.00;"−"#,##0.00'),
        ("3.9", "USD 3.9 millones", '"USD "#,##0.0" millones";"USD −"#,##0.0" millones"'),
        ("3", '3"', '#,##0\\";"−"#,##0\\"'),
    ],
)
def test_a_format_yields_the_digits_of_the_text(value: str, text: str, form: str) -> None:
    """Grouping, decimals, sign and words are those of the text."""
    assert number_format(Point(language="es-MX", label="2025", value=value, text=text)) == form


@pytest.mark.parametrize(("value", "text"), [("1500", "1.5 mil"), ("2.5", "2"), ("2", "dos"), ("-2", "2"), ("1", "")])
def test_a_text_that_is_no_plain_figure_has_no_format(value: str, text: str) -> None:
    """Where a format would write other digits than the content does, there is none."""
    assert number_format(Point(language="es-MX", label="2025", value=value, text=text)) == ""
