"""Reading a Word file back: its markup and its words."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx.oxml.parser import parse_xml
from lxml import etree

from briefgen.document import Block, Document, Heading, Text
from briefgen.writers.word import write
from briefgen.writers.word.xml import NAMESPACES
from tests.helpers.samples import sample_theme

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def searched(markup: bytes | str, path: str) -> list[Any]:
    """Return what an XPath finds in markup."""
    return list(etree.XPath(path, namespaces=dict(NAMESPACES))(parse_xml(markup)))


def said(element: Any) -> str:
    """Return the words of an element, or the hyphen that it is; a space is a space, whether it breaks or not."""
    return "-" if element.tag == f"{W}noBreakHyphen" else (element.text or "").replace("\N{NO-BREAK SPACE}", " ")


class WordFile:
    """A Word file whose parts can be searched."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}

    def find(self, path: str, part: str = "document") -> list[Any]:
        """Return what an XPath finds in a part of `word/`."""
        return searched(self.parts[f"word/{part}.xml"], path)

    def lines(self, path: str = "//w:p") -> list[str]:
        """Return the words of the paragraphs that an XPath finds, empty ones left out."""
        texts = ("".join(map(said, paragraph.iter(f"{W}t", f"{W}noBreakHyphen"))) for paragraph in self.find(path))
        return [text for text in texts if text]

    def styled(self, style: str) -> list[str]:
        """Return the words of the paragraphs of a style, or of its twin that is kept with the next."""
        return self.lines(f"//w:p[w:pPr/w:pStyle[@w:val='{style}' or @w:val='{style}Kept']]")


def written(document: Document) -> WordFile:
    """Return `document` as a Word file in the sample's look."""
    return WordFile(write(document, sample_theme()))


def words(text: str, language: str = "es-MX") -> tuple[Text, ...]:
    """Return plain words as inlines."""
    return (Text(language=language, text=text),)


def heading(text: str, anchor: str = "here", level: int = 1) -> Block:
    """Return a heading in Spanish."""
    return Heading(language="es-MX", level=level, anchor=anchor, content=words(text))
