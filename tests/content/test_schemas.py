from briefgen.content.reader import FILES, FOLDERS
from briefgen.content.schemas import KINDS


def test_every_file_that_is_read_is_of_a_kind() -> None:
    """What the reader opens, editors' programs know."""
    patterns = {pattern for _, patterns in KINDS.values() for pattern in patterns.split(", ")}

    assert patterns == {*FILES, *(f"{folder}/*.yaml" for folder in FOLDERS)}
