from briefgen.templates.schemas import KINDS
from briefgen.templates.theme import DEFAULT, theme_path
from briefgen.templates.workshop import WORDS


def test_every_yaml_file_of_the_templates_is_of_a_kind() -> None:
    """Words and looks alike."""
    patterns = {pattern for _, pattern in KINDS.values()}

    assert patterns == {*WORDS, theme_path(DEFAULT), theme_path("*")}
