"""The palette: the colours and faces of the theme where Word offers them to whoever goes on writing."""

from briefgen.theme import Colours, Faces, Theme
from briefgen.writers.word.xml import NAMESPACES, Xml, colour, element


def palette(theme: Theme) -> Xml:
    """Return the theme part of a package in the look of `theme`."""
    name = {"name": theme.name}
    inside = _a("themeElements", _colours(theme.colours, name), _faces(theme.faces, name), _effects(name))
    return element("a:theme", {"xmlns:a": NAMESPACES["a"]} | name, inside)


def _a(name: str, /, *children: Xml, **attributes: object) -> Xml:
    return element(f"a:{name}", attributes, *children)


def _colours(colours: Colours, name: dict[str, str]) -> Xml:
    places = {
        "dk1": colours.ink,
        "lt1": colours.paper,
        "dk2": colours.structure,
        "lt2": colours.tint,
        "accent1": colours.structure,
        "accent2": colours.accent,
        "accent3": colours.neutral,
        "accent4": colours.muted,
        "accent5": colours.rule,
        "accent6": colours.ink,
        "hlink": colours.structure,
        "folHlink": colours.muted,
    }
    return _a("clrScheme", *(_a(place, _a("srgbClr", val=colour(tone))) for place, tone in places.items()), **name)


def _faces(faces: Faces, name: dict[str, str]) -> Xml:
    return _a("fontScheme", _face("majorFont", faces.display.family), _face("minorFont", faces.text.family), **name)


def _face(place: str, family: str) -> Xml:
    return _a(place, _a("latin", typeface=family), _a("ea", typeface=""), _a("cs", typeface=""))


def _effects(name: dict[str, str]) -> Xml:
    """Return the plainest of effects: three of each kind is what Word wants."""
    fill = _a("solidFill", _a("schemeClr", val="phClr"))
    return _a(
        "fmtScheme",
        _a("fillStyleLst", *[fill] * 3),
        _a("lnStyleLst", *(_a("ln", fill, w=width) for width in (6350, 12700, 19050))),
        _a("effectStyleLst", *[_a("effectStyle", _a("effectLst"))] * 3),
        _a("bgFillStyleLst", *[fill] * 3),
        **name,
    )
