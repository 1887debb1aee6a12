from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from briefgen.content.kinds import (
    Dated,
    Day,
    Figure,
    FigureKey,
    Identifier,
    Label,
    Number,
    Plain,
    Prose,
    Time,
    Url,
)
from briefgen.dates import PartialDate
from briefgen.diagnostics import Place
from briefgen.reading import Words

KINDS = {
    "identifier": TypeAdapter[Any](Identifier),
    "figure": TypeAdapter[Any](FigureKey),
    "plain": TypeAdapter[Any](Plain),
    "prose": TypeAdapter[Any](Prose),
    "label": TypeAdapter[Any](Label),
    "time": TypeAdapter[Any](Time),
    "url": TypeAdapter[Any](Url),
    "day": TypeAdapter[Any](Day),
    "date": TypeAdapter[Any](Dated),
    "number": TypeAdapter[Any](Number),
}


def _refused(kind: str, value: object) -> str:
    with pytest.raises(ValidationError) as raised:
        KINDS[kind].validate_python(Words(value) if isinstance(value, str) else value)
    return str(raised.value.errors()[0]["ctx"]["error"].args[0])


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("identifier", "a"),
        ("identifier", "lv-exp-2025"),
        ("identifier", "a" * 80),
        ("figure", "units"),
        ("figure", "lv-exp.units"),
        ("plain", "自転車"),
        ("prose", "Up {share} [@cars]."),
        ("label", "2025"),
        ("time", "2025"),
        ("time", "2025-Q2"),
        ("time", "2025-06"),
        ("url", "https://www.gob.mx/se?a=1&b=%20#c"),
        ("url", "http://例え.jp:8080/"),
    ],
)
def test_words_of_each_kind_are_taken_as_they_are(kind: str, value: str) -> None:
    """They keep the place where they were read."""
    words = KINDS[kind].validate_python(Words(value, Place("a.yaml", 2, 3)))

    assert (words, words.place) == (value, Place("a.yaml", 2, 3))


@pytest.mark.parametrize(
    "value",
    ["", "A", "1a", "-a", "a_b", "a/b", "../a", "..", ".", "a.b", "a b", "a\n", "a\x00", "~", "é", "C:", "a" * 81],
)
def test_an_identifier_cannot_leave_its_folder(value: str) -> None:
    """Identifiers become names of files and folders."""
    assert _refused("identifier", value) == "content.unsafe-identifier"


@pytest.mark.parametrize(
    "value",
    [
        "www.gob.mx",
        "ftp://gob.mx",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///a",
        "https://",
        "https:///a",
        "//gob.mx",
        "https://gob.mx/a b",
        'https://gob.mx/"',
        "https://gob.mx/<script>",
        "https://gob.mx:port/",
        "http://[::1",
        "https://user@gob.mx/",
        "mailto:a@gob.mx",
    ],
)
def test_only_an_address_of_the_web_is_one(value: str) -> None:
    """A reader may click on it, so it leads where it seems to."""
    assert _refused("url", value) == "content.url"


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        ("plain", 5, "yaml.wrong-type"),
        ("plain", True, "yaml.wrong-type"),
        ("plain", " ", "yaml.wrong-type"),
        ("prose", "one\ntwo", "content.paragraphs"),
        ("prose", "{", "content.markup"),
        ("label", True, "yaml.wrong-type"),
        ("label", Decimal("2.5"), "yaml.wrong-type"),
        ("time", "June 2025", "content.series"),
        ("time", "2025-Q5", "content.series"),
        ("time", "0000-03", "content.series"),
        ("figure", "a.b.c", "content.unsafe-identifier"),
        ("figure", "a.", "content.unsafe-identifier"),
        ("day", "2025-09", "content.date"),
        ("date", "Spring", "content.date"),
        ("date", Decimal("2025.5"), "content.date"),
        ("number", "5%", "content.figure"),
        ("number", "5", "content.figure"),
        ("number", True, "content.figure"),
        ("number", None, "content.figure"),
    ],
)
def test_what_is_of_another_kind_is_refused_by_its_code(kind: str, value: object, code: str) -> None:
    """Nothing is converted silently."""
    assert _refused(kind, value) == code


def test_a_year_may_be_written_without_quotation_marks() -> None:
    """YAML reads it as a number, and an editor means a year."""
    assert KINDS["date"].validate_python(2025) == PartialDate(2025)
    assert KINDS["time"].validate_python(2025) == "2025"
    assert KINDS["label"].validate_python(2025) == "2025"


@pytest.mark.parametrize("value", [Decimal("78.40"), Decimal(5)])
def test_a_number_keeps_its_digits(value: Decimal) -> None:
    """What is stored as 78.40 is printed as 78.40."""
    assert str(KINDS["number"].validate_python(value)) == str(value)


@pytest.mark.parametrize(
    "value",
    [
        {"value": 5},
        {"value": 2005, "unit": Words("year")},
        {"value": Words("2005-04"), "unit": Words("date")},
        {"value": 5, "unit": Words("USD"), "scale": Words("million")},
    ],
)
def test_a_figure_has_a_value_and_what_goes_with_it(value: dict[str, Any]) -> None:
    """Unit and scale may be left out."""
    assert Figure.model_validate(value).unit == value.get("unit", "")


@pytest.mark.parametrize(
    "value",
    [
        {"value": Words("2005-04-01")},
        {"value": 5, "unit": Words("date")},
        {"value": 5, "unit": Words("miles")},
        {"value": 5, "unit": Words("percent"), "scale": Words("million")},
    ],
)
def test_a_figure_whose_parts_do_not_fit_is_refused(value: dict[str, Any]) -> None:
    """A date has a unit of its own, and a share has no scale."""
    with pytest.raises(ValidationError, match=r"content\.figure"):
        Figure.model_validate(value)
