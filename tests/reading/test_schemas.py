from typing import Annotated

import jsonschema
import pytest
from pydantic import Field, PlainValidator

from briefgen.reading import Record
from briefgen.reading.schemas import DIALECT, schema, shown

Place = Annotated[str, PlainValidator(str), shown("a town", "^[A-Z]")]
Year = Annotated[str, PlainValidator(str), shown("a year", "", "string", "integer")]


class Travel(Record):
    """A journey."""

    to: dict[Place, Year] = Field(default_factory=dict)


@pytest.mark.parametrize("value", [{}, {"to": {"Oaxaca": 2025}}, {"to": {"Oaxaca": "2025"}}])
def test_a_schema_takes_what_a_kind_of_value_may_be(value: object) -> None:
    """Words, or other types that are named."""
    jsonschema.validate(value, schema(Travel))


@pytest.mark.parametrize("value", [{"to": {"oaxaca": 2025}}, {"to": {"Oaxaca": True}}, {"from": {}}])
def test_a_schema_is_closed(value: object) -> None:
    """Keys that fit no pattern and keys that no record has are refused."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, schema(Travel))


def test_a_schema_names_its_dialect() -> None:
    """Editors' programs know several."""
    assert schema(Travel)["$schema"] == DIALECT
