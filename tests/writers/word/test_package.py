"""The package holds what it is given, related and typed, in order, without a clock."""

from io import BytesIO
from zipfile import ZipFile

from briefgen.brief import Mode
from briefgen.writers.word import write
from briefgen.writers.word.package import Package, Part, archived, content_types, relations
from briefgen.writers.word.xml import Xml
from tests.fixtures.samples import sample_document, sample_theme

EMPTY = Xml("<w:x/>")


def test_parts_have_no_date() -> None:
    """Times are the oldest a ZIP can say."""
    with ZipFile(BytesIO(write(sample_document(Mode.ES), sample_theme()))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_parts_stand_in_the_order_of_their_names_behind_those_before() -> None:
    """Whatever the order in which they were written; the relations of the whole come first."""
    before = archived({"word/styles.xml": b"s", "_rels/.rels": b"r"})
    with ZipFile(BytesIO(archived({"word/b.xml": b"b", "[Content_Types].xml": b"t"}, before))) as package:
        names = package.namelist()
        contents = [package.read(name) for name in names]

    assert names == ["_rels/.rels", "word/styles.xml", "[Content_Types].xml", "word/b.xml"]
    assert contents == [b"r", b"s", b"t", b"b"]


def test_a_relation_is_made_once() -> None:
    """The same part or address twice is one relation, of another kind it is another."""
    part = Part("word/document.xml", "body")

    assert part.relate("link", "https://example.org") == part.relate("link", "https://example.org") == "rId1"
    assert part.relate("image", "https://example.org") == "rId2"


def test_relations_lead_from_the_folder_of_their_part() -> None:
    """A part is found from where it is related; an address is outside the package."""
    known = {("chart", "word/charts/chart1.xml"): "rId1", ("link", "https://example.org/?a&b"): "rId2"}

    said = relations(known, "word/embeddings")

    assert 'Target="../charts/chart1.xml"' in said
    assert 'Target="https://example.org/?a&amp;b" TargetMode="External"' in said
    assert 'Target="word/charts/chart1.xml"' in relations(known)


def test_a_part_brings_its_type_and_its_relations() -> None:
    """What has no relations has no list of them."""
    package, body, styles = Package(), Part("word/document.xml", "body"), Part("word/styles.xml", "styles")
    body.relate("styles", styles.name)
    package.add(body, EMPTY)
    package.add(styles, EMPTY)

    assert set(package.parts) == {"word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml"}
    assert '<Override PartName="/word/styles.xml" ContentType="styles"/>' in content_types(package.types)
