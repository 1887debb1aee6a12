import pytest

from briefgen import pipeline
from briefgen.brief import Language
from briefgen.errors import ContentError
from tests.fixtures.projects import coffee, source

VERACRUZ = "content/sectors/veracruz.yaml"


def test_the_catalogue_lists_sectors_and_audiences_with_their_names() -> None:
    """The program knows no subject but the project's."""
    known = pipeline.catalogue(coffee())
    assert list(known.sectors) == ["chiapas", "veracruz"]
    assert {name: list(names.values()) for name, names in known.audiences.items()} == {
        "grower": ["Para productores", "For growers"]
    }


def test_a_name_that_is_missing_can_be_listed_where_the_other_stands_in() -> None:
    """The catalogue is read with the same policy."""
    changes = {
        VERACRUZ: source(VERACRUZ).replace(", es: Veracruz}", "}"),
        "briefgen.yaml": "edition: 2026-05-04\ntranslations: fall-back\n",
    }

    assert pipeline.catalogue(coffee(changes)).sectors["veracruz"] == {Language.ES: "Veracruz", Language.EN: "Veracruz"}
    with pytest.raises(ContentError):
        pipeline.catalogue(coffee(changes | {"briefgen.yaml": "edition: 2026-05-04\n"}))
