"""The package: the parts a Word file is made of, from an empty one in the theme's look to the same bytes every time."""

from datetime import datetime
from functools import lru_cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as Package
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Pt

from briefgen.brief import Mode
from briefgen.document import Document
from briefgen.theme import Page, Theme
from briefgen.writers.word.fonts import list_fonts
from briefgen.writers.word.footnote_part import settings as footnote_settings
from briefgen.writers.word.look import styles
from briefgen.writers.word.xml import Xml, points, root, w

_UNWANTED = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties", "webSettings")
"""What python-docx's own template brings along that fails validation or says what is not true of our files."""

_EPOCH = (1980, 1, 1, 0, 0, 0)


def text_width(page: Page, mode: Mode) -> float:
    """Return the width of the text in points; side by side takes narrower margins."""
    if mode is Mode.BILINGUAL:
        return points(page.width - 2 * page.bilingual_margin_side)
    return points(page.width - page.margin_left - page.margin_right)


def opened(theme: Theme, document: Document) -> Package:
    """Return an empty package in the look of `theme`, with the page and the properties of `document`."""
    package = docx.Document(BytesIO(_empty(theme, document.mode)))
    _describe(package, document)
    return package


@lru_cache(maxsize=16)
def _empty(theme: Theme, mode: Mode) -> bytes:
    package = docx.Document()
    for rels in (package.part.rels, package.part.package.rels):
        for identity in [key for key, rel in rels.items() if any(word in rel.reltype for word in _UNWANTED)]:
            del rels[identity]
    width = text_width(theme.page, mode)
    refill(package.styles.element, styles(theme, mode.languages[0].tag, width))
    refill(package.settings.element, _settings(mode))
    list_fonts(package, theme.faces)
    _set_page(package.sections[0], theme.page, mode)
    buffer = BytesIO()
    package.save(buffer)
    return buffer.getvalue()


def refill(element: BaseOxmlElement, content: Xml) -> None:
    """Put `content` in the place of all that `element` holds."""
    element[:] = parsed(content)


def parsed(content: Xml) -> list[BaseOxmlElement]:
    """Return markup as the elements python-docx works with."""
    return list(parse_xml(root("body", content)))


def _settings(mode: Mode) -> Xml:
    compatibility = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
    return Xml(
        w("zoom", percent=100)
        + w("defaultTabStop", val=720)
        + w("characterSpacingControl", val="doNotCompress")
        + footnote_settings()
        + w("compat", w("compatSetting", **compatibility))
        + w("themeFontLang", val=mode.languages[0].tag, eastAsia="ja-JP")
        + w("decimalSymbol", val=".")
        + w("listSeparator", val=",")
    )


def _set_page(section: Section, page: Page, mode: Mode) -> None:
    side = page.bilingual_margin_side if mode is Mode.BILINGUAL else None
    section.page_width, section.page_height = Pt(points(page.width)), Pt(points(page.height))
    section.left_margin = Pt(points(side or page.margin_left))
    section.right_margin = Pt(points(side or page.margin_right))
    section.top_margin, section.bottom_margin = Pt(points(page.margin_top)), Pt(points(page.margin_bottom))
    section.header_distance = Pt(points(page.margin_top) / 2)
    section.footer_distance = Pt(points(page.margin_bottom) / 2)
    section.different_first_page_header_footer = True


def _describe(package: Package, document: Document) -> None:
    """Fill in the file's properties; its dates are the edition's."""
    properties, edition = package.core_properties, datetime.fromisoformat(document.date)
    properties.title, properties.subject = document.title, document.subject
    properties.author = properties.last_modified_by = document.publisher
    properties.keywords = ", ".join(document.keywords)
    properties.language = document.language
    properties.comments, properties.revision = "", 1
    properties.created = properties.modified = edition


def packed(package: Package) -> bytes:
    """Return the package as bytes that depend on nothing but what is in it: parts in order, no clock."""
    saved, rewritten = BytesIO(), BytesIO()
    package.save(saved)
    with ZipFile(saved) as source, ZipFile(rewritten, "w") as target:
        for name in sorted(source.namelist()):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            target.writestr(entry, source.read(name))
    return rewritten.getvalue()
