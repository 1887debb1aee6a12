"""The blank: what all Word files of one look have in common, made and packed once."""

from dataclasses import dataclass
from functools import lru_cache

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefgen.brief import Mode
from briefgen.theme import Page, Theme
from briefgen.writers.word.fonts import add_fonts
from briefgen.writers.word.footnote_part import settings as footnote_settings
from briefgen.writers.word.look import cell_margins, paragraph_styles, styles
from briefgen.writers.word.measures import settings
from briefgen.writers.word.package import Package, Part, archived, declared, relations
from briefgen.writers.word.paging import Sheet
from briefgen.writers.word.palette import palette
from briefgen.writers.word.xml import Xml, points, root, twips, w

DOCUMENT, CORE, CUSTOM = "word/document.xml", "docProps/core.xml", "docProps/custom.xml"
"""The parts that every file has of its own: its body and its properties."""

_CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty file: its parts as an archive, their content types, and what its body is related to."""

    archive: bytes
    types: tuple[tuple[str, str], ...]
    relations: tuple[tuple[str, str], ...]
    sheet: Sheet


@lru_cache(maxsize=16)
def blank(theme: Theme, mode: Mode) -> Blank:
    """Return an empty file in the look of `theme`."""
    package, body = Package(), Part(DOCUMENT, CONTENT_TYPE.WML_DOCUMENT_MAIN)
    for kind, part, content in (
        (RELATIONSHIP_TYPE.STYLES, Part("word/styles.xml", CONTENT_TYPE.WML_STYLES), _styles(theme, mode)),
        (RELATIONSHIP_TYPE.SETTINGS, Part("word/settings.xml", CONTENT_TYPE.WML_SETTINGS), _settings(mode)),
        (RELATIONSHIP_TYPE.THEME, Part("word/theme/theme1.xml", CONTENT_TYPE.OFC_THEME), palette(theme)),
    ):
        package.add(part, content)
        body.relate(kind, part.name)
    body.relate(RELATIONSHIP_TYPE.FONT_TABLE, add_fonts(package, theme.faces).name)
    package.parts["_rels/.rels"] = declared(relations(_package_relations()))
    return Blank(archived(package.parts), tuple(package.types.items()), tuple(body.relations), _sheet(theme, mode))


def _sheet(theme: Theme, mode: Mode) -> Sheet:
    width, page = text_width(theme.page, mode), theme.page
    height = points(page.height - page.margin_top - page.margin_bottom)
    return Sheet(width, height, settings(paragraph_styles(theme, width), theme), cell_margins(theme))


def _package_relations() -> dict[tuple[str, str], str]:
    targets = {
        RELATIONSHIP_TYPE.OFFICE_DOCUMENT: DOCUMENT,
        RELATIONSHIP_TYPE.CORE_PROPERTIES: CORE,
        _CUSTOM_PROPERTIES: CUSTOM,
    }
    return {key: f"rId{number}" for number, key in enumerate(targets.items(), start=1)}


def text_width(page: Page, mode: Mode) -> float:
    """Return the width of the text in points; side by side takes narrower margins."""
    if mode is Mode.BILINGUAL:
        return points(page.width - 2 * page.bilingual_margin_side)
    return points(page.width - page.margin_left - page.margin_right)


def _styles(theme: Theme, mode: Mode) -> Xml:
    return root("styles", styles(theme, mode.languages[0].tag, text_width(theme.page, mode)))


def _settings(mode: Mode) -> Xml:
    compatibility = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
    return root(
        "settings",
        w("zoom", percent=100),
        w("embedTrueTypeFonts"),
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="doNotCompress"),
        footnote_settings(),
        w("compat", w("compatSetting", **compatibility)),
        w("themeFontLang", val=mode.languages[0].tag, eastAsia="ja-JP"),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def section(page: Page, mode: Mode, *references: Xml) -> Xml:
    """Return the one section of a file: its heads and feet, and its page."""
    side = page.bilingual_margin_side if mode is Mode.BILINGUAL else None
    margins = {
        "top": page.margin_top,
        "right": side or page.margin_right,
        "bottom": page.margin_bottom,
        "left": side or page.margin_left,
        "header": page.margin_top / 2,
        "footer": page.margin_bottom / 2,
        "gutter": 0,
    }
    return w(
        "sectPr",
        *references,
        w("pgSz", w=_length(page.width), h=_length(page.height)),
        w("pgMar", **{name: _length(millimetres) for name, millimetres in margins.items()}),
        w("titlePg"),
    )


def _length(millimetres: float) -> int:
    return twips(points(millimetres))
