"""Runnings: heads and feet of pages before a brief says anything in them, plain or those of a letterhead."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from docx.opc.constants import CONTENT_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from briefgen.brief import Language
from briefgen.locales.labels import label
from briefgen.writers.word.letterhead.opening import Kind, Letterhead, Link, Matter
from briefgen.writers.word.letterhead.uniting import rename
from briefgen.writers.word.package import Package, Part
from briefgen.writers.word.xml import NAMESPACES, Xml, root

_ELEMENTS: Mapping[Kind, str] = {"header": "hdr", "footer": "ftr"}
_TYPES: Mapping[Kind, str] = {"header": CONTENT_TYPE.WML_HEADER, "footer": CONTENT_TYPE.WML_FOOTER}
_NUMBERS = {"default": 1, "first": 2, "even": 3}
_KINDS: tuple[Kind, ...] = ("header", "footer")
_LINES = ("RunningHead", "RunningFoot")
"""The styles of a brief's own lines."""

_SHOWING = tuple(map(qn, ("w:drawing", "w:pict", "w:object")))
_DRAWINGS = 1000
"""How many numbers for drawings each head and foot has to itself; the lowest are the text's."""


@dataclass(frozen=True, slots=True)
class Running:
    """A head or a foot: the pages it stands on, its markup up to where the brief's line stands and after it.

    `is_told` says whether the brief has a line there.
    """

    kind: Kind
    pages: str
    before: Xml
    after: Xml
    relations: tuple[tuple[tuple[str, str], str], ...] = ()
    is_told: bool = True

    def part(self) -> Part:
        """Return the part that it stands in."""
        return Part(f"word/{self.kind}{_NUMBERS[self.pages]}.xml", _TYPES[self.kind], dict(self.relations))


def plain() -> tuple[Running, ...]:
    """Return heads and feet that hold the brief's line and nothing else. Page one has the cover for a head."""
    return tuple(_plain(kind, pages) for kind in _KINDS for pages in ("default", "first"))


def _plain(kind: Kind, pages: str) -> Running:
    before, _, after = root(_ELEMENTS[kind], Xml("\n")).partition("\n")
    return Running(kind, pages, Xml(before), Xml(after), is_told=(kind, pages) != ("header", "first"))


def lettered(
    package: Package, letterhead: Letterhead, names: Mapping[str, str], language: Language
) -> tuple[Running, ...]:
    """Return the heads and feet of a letterhead, and put its pictures into `package`.

    Its head stands on page one alone, and above the brief's line on all others. Its foot stands above the brief's,
    which is left out where the letterhead counts pages itself. Where it is a brief, its lines are left out.
    """
    known = {(matter.kind, matter.pages): matter for matter in letterhead.matters}
    has_first = letterhead.section is not None and letterhead.section.find(qn("w:titlePg")) is not None
    wanted = ["default", "first", *(["even"] if letterhead.has_even_pages else [])]
    runnings = []
    for kind in _KINDS:
        for pages in wanted:
            is_own = pages == "default" or (has_first if pages == "first" else True)
            matter = known.get((kind, pages if is_own else "default"))
            runnings.append(_lettered(package, matter, pages, (names, language)) if matter else _plain(kind, pages))
    return tuple(runnings)


def _lettered(package: Package, matter: Matter, pages: str, said: tuple[Mapping[str, str], Language]) -> Running:
    names, language = said
    first = _DRAWINGS * (1 + _NUMBERS[pages] + len(_NUMBERS) * _KINDS.index(matter.kind))
    element = _cleaned(matter.root, label("letterhead", language), first)
    rename(element, names)
    _silence(element)
    markup = etree.tostring(element, encoding="unicode")
    before, end, after = markup.rpartition(f"</{element.prefix}:")
    relations = tuple((_carried(package, link), link.identity) for link in matter.links)
    is_told = pages != "first" if matter.kind == "header" else not _counts_pages(element)
    return Running(matter.kind, pages, Xml(before), Xml(end + after), relations, is_told)


def _carried(package: Package, link: Link) -> tuple[str, str]:
    """Put what a head or a foot shows into `package`; return the relation that leads to it."""
    if link.is_outside:
        return link.kind, link.target
    part = Part(f"word/media/letterhead-{link.target.rpartition('/')[2]}", link.content_type)
    package.add(part, link.content)
    return link.kind, part.name


def _cleaned(element: BaseOxmlElement, words: str, first: int) -> BaseOxmlElement:
    """Return a head or a foot without what belongs to another file's body, and with words for each picture."""
    names = element.nsmap | dict(NAMESPACES)
    clean: BaseOxmlElement = etree.Element(element.tag, attrib=dict(element.attrib), nsmap=names)
    clean.extend(deepcopy(element))
    for foreign in list(clean.iter(*map(qn, ("w:bookmarkStart", "w:bookmarkEnd", "w:numPr")))):
        foreign.getparent().remove(foreign)
    for number, drawing in enumerate(clean.iter(qn("wp:docPr")), start=first):
        drawing.set("id", str(number))
        if not drawing.get("descr"):
            drawing.set("descr", words)
    return clean


def _silence(element: BaseOxmlElement) -> None:
    """Take away the lines of a brief that serves as a letterhead, for the new one has its own; pictures stay."""
    for paragraph in list(element.iter(qn("w:p"))):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is None or style.get(qn("w:val")) not in _LINES:
            continue
        for part in list(paragraph):
            if part.tag != qn("w:pPr") and next(part.iter(*_SHOWING), None) is None:
                paragraph.remove(part)
        # A cell of a table is none without a paragraph.
        if {part.tag for part in paragraph} <= {qn("w:pPr")} and paragraph.getparent() is element:
            element.remove(paragraph)
    if not len(element):
        element.text = ""  # else it has no end before which a line could stand


def _counts_pages(element: BaseOxmlElement) -> bool:
    return any(code.split()[:1] == ["PAGE"] for code in _codes(element))


def _codes(element: BaseOxmlElement) -> Iterator[str]:
    """Yield the codes of the fields of a head or a foot; Word may write a code in pieces."""
    for simple in element.iter(qn("w:fldSimple")):
        yield simple.get(qn("w:instr"), "")
    for paragraph in element.iter(qn("w:p")):
        yield from "".join(_instructions(paragraph)).split("\n")


def _instructions(paragraph: BaseOxmlElement) -> Iterator[str]:
    for part in paragraph.iter(qn("w:instrText"), qn("w:fldChar")):
        yield "\n" if part.tag == qn("w:fldChar") else part.text or ""
