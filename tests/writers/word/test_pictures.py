from dataclasses import replace

import pytest

from briefgen.brief import Mode
from briefgen.writers.codes import code_png
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.package import Package, Part
from briefgen.writers.word.pictures import picture
from tests.fixtures.samples import sample_document, sample_theme


def test_a_picture_is_a_part_that_its_run_leads_to() -> None:
    """It has its size and the words that stand for it, and no other drawing has its number."""
    part = Part("word/document.xml", "x")
    draft = Draft(replace(sample_document(Mode.ES), blocks=()), sample_theme(), Package(), part)
    runs = [
        picture(draft, code_png(url), (10, 20), "Lo que se ve") for url in ("https://a.example", "https://b.example")
    ]

    assert [name for name in draft.package.parts if "media" in name] == [
        "word/media/picture1.png",
        "word/media/picture2.png",
    ]
    assert all('descr="Lo que se ve"' in run and 'cx="127000" cy="254000"' in run for run in runs)
    assert len(set(part.relations.values())) == 2


@pytest.mark.parametrize(("content", "ending"), [(b"\x89PNG\r\n", "png"), (b"\xff\xd8\xff\xe1", "jpeg")])
def test_the_name_of_a_picture_says_what_it_is(content: bytes, ending: str) -> None:
    """Word looks at the content type of the part."""
    draft = Draft(
        replace(sample_document(Mode.ES), blocks=()), sample_theme(), Package(), Part("word/document.xml", "x")
    )
    picture(draft, content, (1, 1), "")

    assert draft.package.types == {f"word/media/picture1.{ending}": f"image/{ending}"}
