"""The blank: what all Word files of one look have in common, made and packed once."""

from dataclasses import dataclass
from functools import lru_cache

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefgen.brief import Mode
from briefgen.theme import Page, Theme
from briefgen.writers.word.fonts import add_fonts
from briefgen.writers.word.footnote_part import settings as footnote_settings
from briefgen.writers.word.letterhead import Letterhead, Merged, families, merged, opened, sized, taken
from briefgen.writers.word.look import BETWEEN, cell_margins, paragraph_styles, styles
from briefgen.writers.word.measures import settings
from briefgen.writers.word.package import Package, Part, archived, declared, relations
from briefgen.writers.word.palette import palette
from briefgen.writers.word.pieces import Sheet
from briefgen.writers.word.room import room
from briefgen.writers.word.runnings import Running, lettered, plain
from briefgen.writers.word.xml import NOTHING, Xml, points, root, twips, w

DOCUMENT, CORE, CUSTOM = "word/document.xml", "docProps/core.xml", "docProps/custom.xml"
"""The parts that every file has of its own: its body and its properties."""

_CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty file: its parts as an archive, their content types, what its body is related to, its heads and feet.

    `theme` is the look it is in, which takes after the letterhead where there is one; `sheet` says what fits on a page.
    The parts `named` are not in the archive: they name the Japanese face, which has another name in each file.
    """

    theme: Theme
    archive: bytes
    named: tuple[tuple[str, bytes], ...]
    types: tuple[tuple[str, str], ...]
    relations: tuple[tuple[str, str], ...]
    runnings: tuple[Running, ...]
    page: Xml
    sheet: Sheet


@lru_cache(maxsize=16)
def blank(theme: Theme, mode: Mode) -> Blank:
    """Return an empty file in the look of `theme`, on its letterhead."""
    letterhead = opened(theme.letterhead) if theme.letterhead else None
    look = taken(theme, letterhead) if letterhead else theme
    package, body = Package(), Part(DOCUMENT, CONTENT_TYPE.WML_DOCUMENT_MAIN)
    own = root("styles", styles(look, mode.languages[0].tag, room(look, mode)))
    said = Merged(own, {})
    if letterhead:
        is_double = len(mode.languages) > 1
        said = merged(letterhead, own, are_numbered=theme.numbered_headings, is_double=is_double)
    for kind, part, content in (
        (RELATIONSHIP_TYPE.STYLES, Part("word/styles.xml", CONTENT_TYPE.WML_STYLES), said.styles),
        (RELATIONSHIP_TYPE.SETTINGS, Part("word/settings.xml", CONTENT_TYPE.WML_SETTINGS), _settings(mode, letterhead)),
        (RELATIONSHIP_TYPE.THEME, Part("word/theme/theme1.xml", CONTENT_TYPE.OFC_THEME), _palette(look, letterhead)),
    ):
        package.add(part, content)
        body.relate(kind, part.name)
    fonts = add_fonts(package, look.faces, families(letterhead) if letterhead else {})
    body.relate(RELATIONSHIP_TYPE.FONT_TABLE, fonts.name)
    runnings = lettered(package, letterhead, said.names, mode.languages[0]) if letterhead else plain()
    package.parts["_rels/.rels"] = declared(relations(_package_relations()))
    named = tuple((name, package.parts.pop(name)) for name in ("word/styles.xml", fonts.name))
    return Blank(
        theme=look,
        named=named,
        archive=archived(package.parts),
        types=tuple(package.types.items()),
        relations=tuple(body.relations),
        runnings=runnings,
        page=_page(look.page, mode, letterhead),
        sheet=_sheet(look, mode),
    )


def _palette(theme: Theme, letterhead: Letterhead | None) -> Xml | bytes:
    """Return the colours and faces that Word offers: a letterhead's styles may name them by their places."""
    return letterhead.theme if letterhead and letterhead.theme else palette(theme)


def _sheet(theme: Theme, mode: Mode) -> Sheet:
    around, page = room(theme, mode), theme.page
    height = points(page.height - page.margin_top - page.margin_bottom)
    known = settings(paragraph_styles(theme, around), theme)
    return Sheet(around.width, height, known, cell_margins(theme), BETWEEN)


def _package_relations() -> dict[tuple[str, str], str]:
    targets = {
        RELATIONSHIP_TYPE.OFFICE_DOCUMENT: DOCUMENT,
        RELATIONSHIP_TYPE.CORE_PROPERTIES: CORE,
        _CUSTOM_PROPERTIES: CUSTOM,
    }
    return {key: f"rId{number}" for number, key in enumerate(targets.items(), start=1)}


def _settings(mode: Mode, letterhead: Letterhead | None) -> Xml:
    compatibility = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
    return root(
        "settings",
        w("zoom", percent=100),
        w("embedTrueTypeFonts"),
        w("defaultTabStop", val=720),
        w("evenAndOddHeaders") if letterhead and letterhead.has_even_pages else NOTHING,
        w("characterSpacingControl", val="doNotCompress"),
        footnote_settings(),
        w("compat", w("compatSetting", **compatibility)),
        w("themeFontLang", val=mode.languages[0].tag, eastAsia="ja-JP"),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def _page(page: Page, mode: Mode, letterhead: Letterhead | None) -> Xml:
    """Return the size and the margins of the page, and that page one has a head of its own."""
    own = sized(letterhead) if letterhead else NOTHING
    return Xml((own or _theme_page(page, mode)) + w("titlePg"))


def _theme_page(page: Page, mode: Mode) -> Xml:
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
    size = w("pgSz", w=_length(page.width), h=_length(page.height))
    return Xml(size + w("pgMar", **{name: _length(millimetres) for name, millimetres in margins.items()}))


def _length(millimetres: float) -> int:
    return twips(points(millimetres))
