"""Heads and feet wait for the brief's line."""

from briefgen.brief import Language
from briefgen.writers.word.letterhead.opening import opened
from briefgen.writers.word.package import Package
from briefgen.writers.word.runnings import Running, lettered, plain
from tests.fixtures.letterheads import changed, letterhead, part


def of(content: bytes) -> dict[tuple[str, str], Running]:
    """Return the heads and feet of a letterhead by kind and pages."""
    found = lettered(Package(), opened(content), {}, Language.ES)
    return {(one.kind, one.pages): one for one in found}


def test_without_a_letterhead_all_but_the_first_head_have_a_line() -> None:
    """Page one has the cover."""
    assert {(one.kind, one.pages) for one in plain() if not one.is_told} == {("header", "first")}
    assert all(one.before.startswith("<w:") and one.after.startswith("</w:") for one in plain())


def test_the_line_stands_below_what_the_letterhead_has() -> None:
    """The markup parts just before its end."""
    head = of(letterhead())["header", "default"]

    assert head.before.endswith("</w:p>")
    assert head.after == "</w:hdr>"


def test_drawings_have_numbers_of_their_own() -> None:
    """No two in a file may have the same."""
    found = of(letterhead())

    assert 'id="2000"' in found["header", "default"].before
    assert 'id="3000"' in found["header", "first"].before


def test_even_pages_are_kept_where_the_letterhead_has_them() -> None:
    """With the head of the others where it has none for them."""
    settings = part(letterhead(), "word/settings.xml")
    even = settings.replace(b"<w:defaultTabStop", b"<w:evenAndOddHeaders/><w:defaultTabStop")
    found = of(changed(letterhead(), {"word/settings.xml": even}))

    assert {pages for _, pages in found} == {"default", "first", "even"}


def test_a_page_number_in_pieces_is_one_all_the_same() -> None:
    """Word writes the code of a field in as many runs as it likes."""
    foot = part(letterhead(counts=True), "word/footer1.xml")
    pieces = foot.replace(
        b"<w:instrText> PAGE </w:instrText>", b"<w:instrText> PA</w:instrText><w:instrText>GE </w:instrText>"
    )
    simple = b'<w:fldSimple w:instr=" PAGE \\* Arabic "><w:r/></w:fldSimple></w:p></w:ftr>'

    assert pieces != foot
    for content in (pieces, part(letterhead(), "word/footer1.xml").replace(b"</w:p></w:ftr>", simple)):
        assert not of(changed(letterhead(counts=True), {"word/footer1.xml": content}))["footer", "default"].is_told


def test_what_belongs_to_another_body_is_left_out() -> None:
    """Bookmarks and lists lead nowhere in a brief."""
    head = part(letterhead(), "word/header1.xml")
    marked = head.replace(b"<w:r>", b'<w:bookmarkStart w:id="0" w:name="x"/><w:bookmarkEnd w:id="0"/><w:r>', 1)

    assert marked != head
    assert "bookmark" not in of(changed(letterhead(), {"word/header1.xml": marked}))["header", "default"].before


def headed(head: bytes) -> str:
    """Return what stands before the brief's line in a head that holds `head`."""
    known = part(letterhead(), "word/header1.xml")
    opening = known[: known.index(b"<w:p>")]
    return of(changed(letterhead(), {"word/header1.xml": opening + head + b"</w:hdr>"}))["header", "default"].before


LINE = b'<w:pPr><w:pStyle w:val="RunningHead"/></w:pPr><w:r><w:t>Autos</w:t></w:r>'
PICTURE = b'<w:r><w:pict w:rsidR="1"/></w:r>'


def test_the_line_of_another_brief_is_left_out() -> None:
    """Where nothing else is in the head, it has an end all the same, before which the new line stands."""
    before = headed(b"<w:p>" + LINE + b"</w:p>")

    assert before.startswith("<w:hdr")
    assert before.endswith(">")
    assert "<w:p>" not in before


def test_a_picture_in_the_line_of_another_brief_stays() -> None:
    """A chamber may have put its logo there."""
    before = headed(b"<w:p>" + LINE + PICTURE + b"</w:p>")

    assert "<w:pict" in before
    assert "Autos" not in before


def test_a_cell_keeps_its_paragraph_without_the_line() -> None:
    """Word opens no file with a cell that has none."""
    before = headed(b"<w:tbl><w:tr><w:tc><w:p>" + LINE + b"</w:p></w:tc></w:tr></w:tbl>")

    assert "<w:p>" in before
    assert "Autos" not in before
