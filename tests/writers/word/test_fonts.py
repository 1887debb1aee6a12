"""A machine without the fonts knows what to take instead."""

import re

from briefgen.brief import Mode
from tests.helpers.samples import sample_document
from tests.helpers.word import written


def test_every_family_has_a_stand_in() -> None:
    """The table names the theme's three families and no others."""
    table = written(sample_document(Mode.ES)).parts["word/fontTable.xml"].decode()
    families = re.findall(r'<w:font w:name="(.+?)"><w:altName', table)

    assert families == ["Source Serif Pro", "Source Sans Pro", "Noto Sans CJK JP"]
    assert table.count("<w:font ") == 3
