"""Uniting: the styles of a letterhead that go by one name, each name left to one of them.

Word knows its own styles in whatever case, `Caption` and `caption`; LibreOffice writes both into one file.
"""

from collections.abc import Collection, Mapping

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

OTHERWISE = "Letterhead"
"""What is added to the name of a style of the letterhead that another one is called like."""

_REFERRING = tuple(map(qn, ("w:basedOn", "w:next", "w:link", "w:pStyle", "w:rStyle", "w:tblStyle")))

_SMALL = (
    *("annotation ", "caption", "endnote ", "envelope ", "footer", "footnote ", "header", "heading ", "index "),
    *("line number", "macro", "page number", "table of ", "toa ", "toc "),
)
"""How those names of Word's own styles begin that it writes in small letters; the others it does not."""


def united(styles: BaseOxmlElement) -> dict[str, str]:
    """Leave each identifier and each name, in whatever case, to one of `styles`.

    Those of one name and type become one, which Word takes for its own. Return what those that are gone give way to.
    """
    known = list(styles.iter(qn("w:style")))
    _tell_apart(known)
    names: dict[str, str] = {}
    groups: dict[str, list[BaseOxmlElement]] = {}
    for style in known:
        groups.setdefault(called(style).casefold() or f"\n{identity(style)}", []).append(style)
    taken = set(groups)
    for first, *others in (sorted(group, key=_rank) for group in groups.values()):
        for other in others:
            if other.get(qn("w:type")) == first.get(qn("w:type")):
                _give_way(other, first)
                names[identity(other)] = identity(first)
            else:
                call(other, free(called(other), taken))
    rename(styles, names)
    return names


def _tell_apart(styles: Collection[BaseOxmlElement]) -> None:
    """Give styles of one identifier others, but for the first: what is referred to is that one."""
    known = {identity(style).casefold() for style in styles}
    found: set[str] = set()
    for style in styles:
        if identity(style).casefold() in found:
            style.set(qn("w:styleId"), free(identity(style), known, parting=""))
        found.add(identity(style).casefold())


def _rank(style: BaseOxmlElement) -> tuple[bool, bool, bool]:
    """Return what sorts the style first that Word takes for its own: by its spelling, its mark, its identifier."""
    name = called(style)
    is_spelled = name.islower() == name.casefold().startswith(_SMALL)
    is_own = style.get(qn("w:customStyle")) in (None, "0", "false", "off")
    return not is_spelled, not is_own, name.replace(" ", "").casefold() != identity(style).casefold()


def _give_way(other: BaseOxmlElement, first: BaseOxmlElement) -> None:
    """Take a style away, in favour of one that may not be based on it any more."""
    below, beyond = first.find(qn("w:basedOn")), other.find(qn("w:basedOn"))
    if below is not None and below.get(qn("w:val")) == identity(other):
        first.remove(below)
        if beyond is not None and beyond.get(qn("w:val")) != identity(first):
            first.insert(first.index(first.find(qn("w:name"))) + 1, beyond)
    other.getparent().remove(other)


def free(name: str, taken: set[str], *, parting: str = " ") -> str:
    """Return a name like `name` that is not among those `taken`, and take it; case does not matter."""
    name += parting + OTHERWISE
    while name.casefold() in taken:
        name += parting + OTHERWISE
    taken.add(name.casefold())
    return name


def rename(root: BaseOxmlElement, names: Mapping[str, str]) -> None:
    """Call styles by their new identifiers, where they are defined and where they are referred to."""
    for element in root.iter(qn("w:style"), *_REFERRING):
        attribute = qn("w:styleId") if element.tag == qn("w:style") else qn("w:val")
        known = element.get(attribute, "")
        element.set(attribute, names.get(known, known))


def identity(style: BaseOxmlElement) -> str:
    """Return the identifier of a style; empty where it has none."""
    return str(style.get(qn("w:styleId"), ""))


def called(style: BaseOxmlElement) -> str:
    """Return the name of a style; empty where it has none."""
    name = style.find(qn("w:name"))
    return str(name.get(qn("w:val"), "")) if name is not None else ""


def call(style: BaseOxmlElement, name: str) -> None:
    """Give a style that has a name another one."""
    style.find(qn("w:name")).set(qn("w:val"), name)
