from briefgen.artefact import Artefact, artefact_path
from briefgen.brief import Brief, Format, Mode


def test_an_artefact_is_saved_under_its_sector_by_its_whole_name() -> None:
    """A file says what it is, wherever it is copied to."""
    path = artefact_path(Brief("cars", "maker"), Mode.BILINGUAL, Format.DOCX)

    assert path == "cars/cars-maker-bilingual.docx"


def test_an_artefact_knows_its_path() -> None:
    """The store asks no one else where to save it."""
    artefact = Artefact(Brief("cars", "maker"), Mode.ES, Format.PDF, b"%PDF", "d1", "r1", "2026-11-23")

    assert artefact.path == "cars/cars-maker-es.pdf"
