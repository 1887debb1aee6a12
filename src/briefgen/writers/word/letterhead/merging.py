"""Merging: the styles of a letterhead and those of a brief in one list. A style that both have is the letterhead's."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from briefgen.writers.word.letterhead.opening import Letterhead
from briefgen.writers.word.letterhead.uniting import call, called, free, identity, rename
from briefgen.writers.word.numbering import HEADINGS
from briefgen.writers.word.xml import Xml, root, w

_ORDER = [
    qn(f"w:{name}")
    for name in (
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
        *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct"),
        *("topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind"),
        *("contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment"),
        *("textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
    )
]
"""The properties of a paragraph as the schema wants them (ECMA-376-1, 17.3.1.26)."""

_SPOKEN = (qn("w:rFonts"), qn("w:lang"))
"""What says the face of words and their language."""

_COMPLETED = tuple(map(qn, ("w:keepNext", "w:keepLines", "w:spacing", "w:ind")))
"""What a style of the letterhead has from the brief's where it says nothing of it: captions stay with their charts."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The styles of both, and what those of the letterhead are called now, by what they were called there."""

    styles: Xml
    names: Mapping[str, str]


def merged(letterhead: Letterhead, own: Xml, *, are_numbered: bool = False, is_double: bool = False) -> Merged:
    """Return the styles of `letterhead` and those of `own` that it has not.

    Where the file `is_double`, side by side, words stand in as far as in `own`: columns have no room for more.
    Word names its own styles in its user's language; whatever a letterhead calls them, they are called as in `own`.
    """
    theirs, ours = letterhead.styles, parse_xml(own)
    if theirs is None:
        return Merged(own, {})
    _leave_out(theirs)
    mine = {_name(style): style for style in ours.iter(qn("w:style"))}
    names = _renaming(theirs, mine)
    rename(theirs, names)
    kept = {_name(style) for style in theirs.iter(qn("w:style"))}
    theirs.extend(style for name, style in mine.items() if name not in kept)
    if is_double:
        _stand_out(theirs, mine)
    _complete(theirs, mine)
    _lay_open(theirs)
    _speak(theirs, ours)
    if are_numbered:
        _count_headings(theirs)
    return Merged(Xml(etree.tostring(theirs, encoding="unicode")), names)


def _name(style: BaseOxmlElement) -> str:
    """Return the name of a style as Word compares it."""
    return called(style).casefold()


def _leave_out(theirs: BaseOxmlElement) -> None:
    """Take away the lists of styles, whose definitions stay behind, and styles of contents that lead to no number."""
    for style in list(theirs.iter(qn("w:style"))):
        is_list = style.get(qn("w:type")) == "numbering" and style.get(qn("w:default")) is None
        is_bare = _name(style).startswith("toc ") and style.find(f".//{qn('w:tab')}") is None
        if is_list or is_bare:
            theirs.remove(style)
    for listed in list(theirs.iter(qn("w:numPr"))):
        listed.getparent().remove(listed)


def _renaming(theirs: BaseOxmlElement, mine: Mapping[str, BaseOxmlElement]) -> dict[str, str]:
    """Return the new identifiers of styles: the brief's where both have one, else one that the brief does not use."""
    taken = {identity(style).casefold() for style in mine.values()}
    named = {*mine, *map(_name, theirs.iter(qn("w:style")))}
    known = taken | {identity(style).casefold() for style in theirs.iter(qn("w:style"))}
    names = {}
    for style in theirs.iter(qn("w:style")):
        twin = mine.get(_name(style))
        if twin is not None and twin.get(qn("w:type")) == style.get(qn("w:type")):
            names[identity(style)] = identity(twin)
        elif twin is not None or identity(style).casefold() in taken:
            names[identity(style)] = free(identity(style), known, parting="")
            if twin is not None:
                call(style, free(called(style), named))
    return names


def _speak(theirs: BaseOxmlElement, ours: BaseOxmlElement) -> None:
    """Give what has no language the brief's, and Japanese words its face."""
    path = f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"
    known, own = theirs.find(path), ours.find(path)
    if known is None:
        for defaults in theirs.findall(qn("w:docDefaults")):
            theirs.remove(defaults)
        theirs.insert(0, ours.find(qn("w:docDefaults")))
        return
    for lang in known.findall(qn("w:lang")):
        known.remove(lang)
    known.append(own.find(qn("w:lang")))
    fonts, face = known.find(qn("w:rFonts")), own.find(qn("w:rFonts")).get(qn("w:eastAsia"))
    if fonts is None:
        fonts = known.makeelement(qn("w:rFonts"))
        known.insert(0, fonts)
    fonts.attrib.pop(qn("w:eastAsiaTheme"), None)
    fonts.set(qn("w:eastAsia"), face)


def _lay_open(theirs: BaseOxmlElement) -> None:
    """Take away what styles say of Japanese: it would hide the face that travels in the file."""
    for said in theirs.iterfind(f"{qn('w:style')}//{qn('w:rPr')}/*"):
        if said.tag in _SPOKEN:
            said.attrib.pop(qn("w:eastAsia"), None)
            said.attrib.pop(qn("w:eastAsiaTheme"), None)


def _stand_out(theirs: BaseOxmlElement, mine: Mapping[str, BaseOxmlElement]) -> None:
    """Take away how far words stand in by styles that both have."""
    for style in theirs.iter(qn("w:style")):
        indents = style.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        if indents is not None and mine.get(_name(style), style) is not style:
            indents.getparent().remove(indents)


def _complete(theirs: BaseOxmlElement, mine: Mapping[str, BaseOxmlElement]) -> None:
    """Give styles that both have what the letterhead's do not say; plain text is the letterhead's alone."""
    known = [style for style in theirs.iter(qn("w:style")) if style.get(qn("w:type"), "paragraph") == "paragraph"]
    has_default = any(style.get(qn("w:default")) for style in known)
    for style in known:
        twin, name = mine.get(_name(style)), _name(style)
        if name == "normal" and not has_default:
            style.set(qn("w:default"), "1")  # which LibreOffice may not say
        if twin is not None and twin is not style and name != "normal" and twin.find(qn("w:pPr")) is not None:
            for tag in _COMPLETED:
                said = twin.find(f"{qn('w:pPr')}/{tag}")
                if said is not None:
                    _put(style, deepcopy(said))


def _count_headings(theirs: BaseOxmlElement) -> None:
    """Put headings into their list."""
    for style in theirs.iter(qn("w:style")):
        if identity(style) in _LEVELS:
            _put(style, _listed(_LEVELS[identity(style)]))


_LEVELS = {f"Heading{level + 1}": level for level in range(3)}


def _listed(level: int) -> BaseOxmlElement:
    return parse_xml(root("numPr", w("ilvl", val=level), w("numId", val=HEADINGS[False])))


def _put(style: BaseOxmlElement, said: BaseOxmlElement) -> None:
    """Put a property of paragraphs at its place in a style that says nothing of it."""
    properties = style.find(qn("w:pPr"))
    if properties is None:
        properties = style.makeelement(qn("w:pPr"))
        characters = style.find(qn("w:rPr"))
        style.insert(len(style) if characters is None else style.index(characters), properties)
    if properties.find(said.tag) is None:
        place = _ORDER.index(said.tag)
        behind = (at for at, one in enumerate(properties) if one.tag in _ORDER and _ORDER.index(one.tag) > place)
        properties.insert(next(behind, len(properties)), said)
