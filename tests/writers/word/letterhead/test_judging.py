"""A letterhead that cannot be used is refused, with everything that is wrong with it."""

import pytest

from briefgen.writers.word.letterhead import judge
from briefgen.writers.word.letterhead.judging import MAX_UNPACKED
from tests.fixtures.letterheads import changed, letterhead, part

WORD_FILE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = part(letterhead(), "[Content_Types].xml")
HEAD_RELATIONS = "word/_rels/header1.xml.rels"
RELATIONS = "word/_rels/document.xml.rels"
MACROS = (
    b'<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"'
    b' Target="project.bin"/></Relationships>'
)


def said(content: bytes) -> list[str]:
    """Return what is wrong with a letterhead."""
    return [message for message, _ in judge(content)]


@pytest.mark.parametrize("content", [letterhead(), letterhead(first=True), letterhead(counts=True)])
def test_a_letterhead_is_fine(content: bytes) -> None:
    """Logo, address and page numbers are what letterheads are for."""
    assert judge(content) == ()


def test_a_template_of_word_is_fine() -> None:
    """A `.dotx` is a Word file under another type."""
    template = WORD_FILE.replace(b"document.main", b"template.main")

    assert judge(changed(letterhead(), {"[Content_Types].xml": TYPES.replace(WORD_FILE, template)})) == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7",
        letterhead()[:2000],
        changed(letterhead(), {"word/document.xml": None}),
        changed(letterhead(), {"word/document.xml": b"<w:document"}),
        changed(letterhead(), {"[Content_Types].xml": None}),
        changed(letterhead(), {"word/document.xml": b"<workbook/>"}),
    ],
)
def test_what_is_no_word_file_is_refused(content: bytes) -> None:
    """An empty file, a PDF, half a file, a package without its text, a sheet."""
    assert judge(content) == (("is no Word file", "save it from Word as a `.docx`"),)


def test_an_old_or_locked_file_is_refused() -> None:
    """Both are compound files, not packages."""
    assert said(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == ["is an old Word file, or one with a password"]


@pytest.mark.parametrize(
    "parts",
    [
        {"word/vbaProject.bin": b"x"},
        {"[Content_Types].xml": TYPES.replace(WORD_FILE, b"application/vnd.ms-word.document.macroEnabled.main+xml")},
        {
            "[Content_Types].xml": TYPES.replace(
                b"</Types>",
                b'<Override PartName="/word/project.bin" ContentType="application/vnd.ms-office.VBAproject"/></Types>',
            ),
            "word/project.bin": b"x",
        },
        {
            RELATIONS: part(letterhead(), RELATIONS).replace(b"</Relationships>", MACROS),
            "word/project.bin": b"x",
        },
    ],
)
def test_macros_are_refused(parts: dict[str, bytes]) -> None:
    """By the project that holds them, by the type that announces them, or by what leads to them under any name."""
    assert said(changed(letterhead(), dict(parts))) == ["carries macros"]


def test_what_unpacks_without_end_is_refused() -> None:
    """Before any of it is unpacked."""
    (message,) = said(changed(letterhead(), {"word/media/big.bin": bytes(MAX_UNPACKED + 1)}))

    assert message == "unpacks to 51 MB"


def test_a_logo_that_is_no_picture_is_refused() -> None:
    """Word would show a red cross on every page."""
    assert said(changed(letterhead(), {"word/media/image1.png": b"logo"})) == [
        "shows `image1.png`, which is no picture"
    ]


def test_a_picture_from_elsewhere_is_refused() -> None:
    """It would be fetched wherever a brief is opened, and tell who opened it."""
    relations = part(letterhead(), HEAD_RELATIONS)
    outside = relations.replace(
        b'Target="media/image1.png"', b'Target="https://example.org/a.png" TargetMode="External"'
    )

    assert outside != relations
    assert said(changed(letterhead(), {HEAD_RELATIONS: outside})) == ["shows the picture `a.png`, which is not in it"]


def test_a_program_in_the_head_is_refused() -> None:
    """An object of another program is neither text nor picture."""
    relations = part(letterhead(), HEAD_RELATIONS).replace(b"relationships/image", b"relationships/oleObject")

    assert said(changed(letterhead(), {HEAD_RELATIONS: relations})) == [
        "has `image1.png` (oleObject) in its head or foot"
    ]


def test_a_page_without_room_is_refused() -> None:
    """Tables and two languages need some."""
    assert judge(letterhead(margin=60)) == (
        ("leaves 90 mm of the page's width for words", "leave 100 mm between its margins at the least"),
    )
