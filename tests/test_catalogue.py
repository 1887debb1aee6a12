"""The repository's own briefs, as a reader gets them: every file there, the same words in PDF and Word."""

import json
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pdfua
import pypdfium2
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from openxml_audit import OpenXmlValidator

from briefgen import content, desk, pipeline, templates
from briefgen.brief import Brief, Mode
from briefgen.content import Content
from briefgen.document import (
    Blocks,
    Document,
    Heading,
    Inlines,
    Line,
    Note,
    Pair,
    Paragraph,
    Quantity,
    Step,
    align,
    plain,
    walk,
)
from briefgen.errors import OutputError
from briefgen.reading import Words
from briefgen.world import Disk
from tests.fixtures.tagged import TaggedFile

from .conftest import ROOT, Published

SECTORS = (
    "automotive",
    "semiconductors-electronics",
    "agri-food",
    "space",
    "critical-minerals",
    "renewable-energy",
    "digital-infrastructure",
    "quantum-computing",
    "robotics",
    "biotechnology-medical",
    "logistics-ports",
    "talent-ip",
)
AUDIENCES = ("exporter", "executive", "chamber", "investor", "policymaker")
ONE_PER_AUDIENCE = tuple(zip(SECTORS, AUDIENCES, strict=False))
READ_BACK = tuple((sector, audience, mode) for (sector, audience), mode in product(ONE_PER_AUDIENCE, Mode))
MARGIN = 45.0
"""The strip at head and foot of a page, in points, that holds what repeats."""

JOINTS = re.compile(r"[\s\u00ad\u200b\u2010\u2011\ufffe\x02-]+")


def squeezed(text: str) -> str:
    """Return `text` without white space and hyphens, so that line breaks and hyphenation do not count."""
    return JOINTS.sub("", unicodedata.normalize("NFKC", text))


def pdf_text(path: str) -> str:
    """Return the words of a PDF's pages without running head and foot."""
    return "\n".join(
        page.get_textpage().get_text_bounded(bottom=MARGIN, top=page.get_height() - MARGIN)
        for page in pypdfium2.PdfDocument(path)
    )


def is_read(word: str, text: str) -> bool:
    """Tell whether `word` stands in `text`; a long one may be broken over the end of a column."""
    whole = squeezed(word)
    breaks = range(3, len(whole) - 2) if len(whole) > 6 else ()
    return whole in text or any(whole[:at] in text and whole[at:] in text for at in breaks)


def word_text(path: str) -> str:
    """Return all words of a Word file's body, tables and contents included, and then those of its footnotes."""
    with zipfile.ZipFile(path) as package:
        parts = [parse_xml(package.read(f"word/{name}.xml")) for name in ("document", "footnotes")]
    return "".join(node.text or "" for part in parts for node in part.iter("{*}t"))


@pytest.fixture(scope="module")
def documents() -> dict[tuple[str, str, Mode], Document]:
    """Return the documents that are read back, as they were composed."""
    world = Disk(ROOT)
    known, _ = content.read(world)
    workshop, _ = templates.read(world)
    assert known
    assert workshop
    told = {}
    for sector, audience in ONE_PER_AUDIENCE:
        for mode in (Mode.ES, Mode.EN):
            composed = templates.compose(workshop, known, Brief(sector, audience), mode, date(2026, 11, 23))
            assert composed.document
            told[sector, audience, mode] = composed.document
        told[sector, audience, Mode.BILINGUAL] = align(told[sector, audience, Mode.ES], told[sector, audience, Mode.EN])
    return told


def in_word(blocks: Blocks) -> Blocks:
    """Return `blocks` without the heading of the notes: in Word they are footnotes."""
    headings = (block.left if isinstance(block, Pair) else block for block in blocks)
    are_notes = [isinstance(one, Heading) and one.anchor == "notes" for one in headings]
    assert sum(are_notes) == 1
    return tuple(block for block, is_notes in zip(blocks, are_notes, strict=True) if not is_notes)


def runs(blocks: Blocks) -> Iterator[Inlines]:
    """Yield every run of words of `blocks` that a reader meets unbroken."""
    for node in walk(blocks):
        match node:
            case Heading(content=words) | Paragraph(content=words) | Line(content=words) | Note(content=words):
                yield words
            case Step(when=when, who=who, what=what):
                yield from (when, who, what)
            case _:
                pass


def test_the_catalogue_has_a_file_for_every_sector_audience_mode_and_format(published: Published) -> None:
    """12 sectors, 5 audiences, 3 modes and 2 formats make 360 files, and the manifest lists them all."""
    expected = {
        f"{sector}/{sector}-{audience}-{mode}.{format}"
        for sector, audience, mode, format in product(SECTORS, AUDIENCES, Mode, ("pdf", "docx"))
    }

    listed = json.loads((published.output / "manifest.json").read_text())["files"]

    assert len(expected) == 360
    assert {entry["path"] for entry in listed} == expected
    assert {entry["path"] for entry in listed if not (published.output / entry["path"]).is_file()} == set()


@pytest.mark.parametrize(("sector", "audience", "mode"), READ_BACK)
def test_pdf_and_word_say_what_the_document_says(
    sector: str, audience: str, mode: Mode, published: Published, documents: dict[tuple[str, str, Mode], Document]
) -> None:
    """Every word and every figure of the document stands in the PDF and in the Word file."""
    document = documents[sector, audience, mode]
    stem = published.output / sector / f"{sector}-{audience}-{mode}"
    read = {"pdf": squeezed(pdf_text(f"{stem}.pdf")), "docx": squeezed(word_text(f"{stem}.docx"))}

    for format, text in read.items():
        blocks = in_word(document.blocks) if format == "docx" else document.blocks
        # A note mark may stand between a word and the punctuation behind it.
        words = {word.strip(".,;:?!)]”") for run in runs(blocks) for word in plain(run).split()}
        figures = Counter(squeezed(node.text) for node in walk(blocks) if isinstance(node, Quantity))
        assert {word for word in words if not is_read(word, text)} == set(), format
        # A date may be broken over the end of a column, like a long word.
        missing = {figure for figure, count in figures.items() if text.count(figure) < count}
        assert {figure for figure in missing if not (figure[-4:].isdigit() and is_read(figure, text))} == set(), format


@pytest.mark.parametrize(("sector", "audience"), ONE_PER_AUDIENCE)
def test_word_has_every_sentence_unbroken(
    sector: str, audience: str, published: Published, documents: dict[tuple[str, str, Mode], Document]
) -> None:
    """Each run of words stands in the Word file as a whole."""
    document = documents[sector, audience, Mode.ES]
    text = squeezed(word_text(str(published.output / sector / f"{sector}-{audience}-es.docx")))
    marks = re.compile(r"[\d,\u2009]")

    missing = [
        plain(run)
        for run in runs(in_word(document.blocks))
        if marks.sub("", squeezed(plain(run))) not in marks.sub("", text)
    ]

    assert missing == []


@pytest.mark.parametrize(("sector", "audience"), ONE_PER_AUDIENCE)
def test_both_languages_have_the_same_figures(
    sector: str, audience: str, documents: dict[tuple[str, str, Mode], Document]
) -> None:
    """The Spanish and the English brief print the same stored values, as often."""
    stored = [
        Counter(
            (node.key, node.value) for node in walk(documents[sector, audience, mode]) if isinstance(node, Quantity)
        )
        for mode in (Mode.ES, Mode.EN)
    ]

    assert stored[0] == stored[1]


@pytest.mark.parametrize(("sector", "audience"), ONE_PER_AUDIENCE)
def test_both_languages_number_their_notes_alike(
    sector: str, audience: str, documents: dict[tuple[str, str, Mode], Document]
) -> None:
    """Note 7 is the same source in either language."""
    notes = [
        [(node.number, node.source) for node in walk(documents[sector, audience, mode]) if isinstance(node, Note)]
        for mode in (Mode.ES, Mode.EN)
    ]

    assert notes[0] == notes[1]
    assert [number for number, _ in notes[0]] == list(range(1, len(notes[0]) + 1))


@pytest.mark.parametrize("mode", ["es", "en"])
@pytest.mark.parametrize("sector", SECTORS)
def test_the_executive_brief_has_two_pages(sector: str, mode: str, published: Published) -> None:
    """A director reads both sides of one sheet."""
    path = published.output / sector / f"{sector}-executive-{mode}.pdf"

    assert len(pypdfium2.PdfDocument(path)) == 2


def test_a_brief_of_more_than_four_pages_has_a_table_of_contents(published: Published) -> None:
    """A reader of a long brief finds a way; a short one wastes no room on it."""
    wrong = []
    for entry in published.report["written"]:
        if entry["format"] == "pdf":
            path = str(published.output / entry["path"])
            has_contents = re.search(r"^(Contenido|Contents)( Contents)?\s*$", pdf_text(path), re.MULTILINE) is not None
            if (len(pypdfium2.PdfDocument(path)) > 4) != has_contents:
                wrong.append(path)

    assert wrong == []


def test_a_second_build_writes_nothing(published: Published) -> None:
    """What has not changed is not written again."""
    report = pipeline.build(Disk(published.project), published.output)

    assert (len(report.written), len(report.unchanged)) == (0, 360)


def test_every_word_file_is_a_sound_package(published: Published) -> None:
    """No entry of a Word file bears the clock's date, and each is a whole archive."""
    for entry in published.report["written"]:
        if entry["format"] == "docx":
            with zipfile.ZipFile(published.output / entry["path"]) as package:
                assert package.testzip() is None
                assert len({info.date_time for info in package.infolist()}) == 1


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        (
            "exporter",
            [
                *("needs", "numbers", "agreements", "origin", "costs", "steps", "risks", "organisations", "glossary"),
                *("data", "notes"),
            ],
        ),
        ("executive", ["decision", "numbers", "risks", "steps", "notes"]),
        (
            "chamber",
            [
                *("talking-points", "numbers", "plan", "needs", "offers", "agreements", "agreement-each", "questions"),
                *("risks", "steps", "organisations", "glossary", "data", "notes"),
            ],
        ),
    ],
)
def test_each_audience_is_told_its_own_sections_in_its_own_order(
    audience: str, expected: list[str], documents: dict[tuple[str, str, Mode], Document]
) -> None:
    """What does this reader need to do on Monday? Each has an answer of its own."""
    document = next(told for (_, name, mode), told in documents.items() if (name, mode) == (audience, Mode.ES))

    assert [one.anchor for one in document.blocks if isinstance(one, Heading) and one.level == 1] == expected


@cache
def read_once() -> Content:
    """Return the repository's content."""
    known, _ = content.read(Disk(ROOT))
    assert known
    return known


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(
    ("sector", "audience"), [pair for pair in product(SECTORS, AUDIENCES) if pair[1] != "executive"]
)
def test_the_key_points_stand_on_page_one(sector: str, audience: str, mode: Mode, published: Published) -> None:
    """A reader who reads one page has read what matters."""
    path = published.output / sector / f"{sector}-{audience}-{mode}.pdf"
    first = squeezed(pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range())
    points = read_once().sectors[sector].key_points[Words(audience)]
    texts = [getattr(point, language) for point in points for language in mode.languages]
    openings = [squeezed(re.split(r"[{\[]", text)[0][:24]) for text in texts]

    assert [opening for opening in openings if opening not in first] == []


@pytest.mark.parametrize("mode", Mode)
def test_japanese_words_in_word_are_said_to_be_japanese(mode: Mode, published: Published) -> None:
    """A spelling checker and a screen reader know the language of every run."""
    with zipfile.ZipFile(published.output / f"automotive/automotive-chamber-{mode}.docx") as package:
        body = parse_xml(package.read("word/document.xml"))
    japanese = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
    runs_of = [
        run for run in body.iter("{*}r") if japanese.search("".join(text.text or "" for text in run.iter("{*}t")))
    ]
    languages = {lang.get(qn("w:eastAsia")) for run in runs_of for lang in run.iter("{*}lang")}

    assert len(runs_of) > 5
    assert languages == {"ja-JP"}


@pytest.mark.slow
@pytest.mark.parametrize(("sector", "audience", "mode"), READ_BACK)
def test_a_pdf_is_for_everybody(sector: str, audience: str, mode: Mode, published: Published) -> None:
    """PDF/UA-1: the checker finds nothing, and of what it leaves out nothing is wrong."""
    path = published.output / sector / f"{sector}-{audience}-{mode}.pdf"
    file = TaggedFile(path.read_bytes())
    owned = {number for tag in file.tags for number in tag.numbers}
    shown = {(page, number) for page, number, artifact in file.painted() if not artifact}
    names = [str(tag.element.ID) for tag in file.of("Note")]

    assert [found.message for found in pdfua.validate(str(path)).findings] == []
    assert shown <= owned
    assert all(str(tag.attributes["/Scope"]) in ("/Row", "/Column") for tag in file.of("TH"))
    assert names
    assert len(names) == len(set(names))
    assert all(int(link.F) == 4 and str(link.Contents) for link in file.links())
    assert all(str(figure.element.Alt) for figure in file.of("Figure"))
    assert {tag.language for tag in file.tags} >= {language.tag for language in mode.languages}


@pytest.mark.slow
@pytest.mark.parametrize(("sector", "audience", "mode"), READ_BACK)
def test_a_word_file_meets_the_standard(sector: str, audience: str, mode: Mode, published: Published) -> None:
    """The checker of Office Open XML finds nothing."""
    path = published.output / sector / f"{sector}-{audience}-{mode}.docx"

    assert list(OpenXmlValidator().validate(str(path)).errors) == []


@pytest.mark.slow
def test_both_languages_of_every_word_file_say_the_same(published: Published) -> None:
    """One language is held to the other, and each side-by-side file to itself: all 180 of them."""
    files = tuple(published.output / one["path"] for one in published.report["written"] if one["format"] == "docx")
    read: tuple[str, ...] = ()
    told: list[str] = []
    try:
        read = desk.verify_parity(Disk(published.project), published.output, files)
    except OutputError as error:
        told = [f"{Path(one.place.file).name}: {one.message}" for one in error.diagnostics]

    assert told == []
    assert len(read) == 180


def test_no_word_file_is_heavy(published: Published) -> None:
    """With its charts, their workbooks and its faces, each goes by mail."""
    sizes = {entry["path"]: entry["bytes"] for entry in published.report["written"] if entry["format"] == "docx"}

    assert {path: size for path, size in sizes.items() if size >= 250_000} == {}
