"""Tags: the logical structure as objects of the file (ISO 32000-1, 14.7), in place of those that are there."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from briefgen.writers.pdf.structure import Annotation, Element, Mark, Rectangle, Structure

_PRINT = 4
"""The flag of an annotation that is printed (ISO 32000-1, table 165; PDF/UA-1, 7.18.1)."""


def tag(file: Pdf, structure: Structure) -> None:
    """Give `file` its structure: the tree, what leads from content and annotations to it, and identifiers."""
    root = file.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    writing = _Writing(file, structure.root.language)
    root.K = Array([writing.element(structure.root, root)])
    root.ParentTree = file.make_indirect(Dictionary(Nums=Array(writing.parents())))
    root.ParentTreeNextKey = len(writing.pages) + len(writing.links)
    if writing.identifiers:
        named = sorted(writing.identifiers.items())
        root.IDTree = Dictionary(Names=Array([part for name, one in named for part in (String(name), one)]))
    file.Root.StructTreeRoot = root
    _hide(file, structure.hidden)


class _Writing:
    """Objects of structure elements, and what leads back to them."""

    def __init__(self, file: Pdf, language: str) -> None:
        self.file = file
        self.language = language
        self.pages = [page.obj for page in file.pages]
        self.content: list[dict[int, Object]] = [{} for _ in self.pages]
        self.links: list[Object] = []
        self.identifiers: dict[str, Object] = {}

    def element(self, one: Element, parent: Object, around: str = "") -> Object:
        """Return `one` and all below it as objects; `around` is the language of what it stands in."""
        made = self.file.make_indirect(Dictionary(S=Name(f"/{one.kind}"), P=parent))
        if one.language not in (around, "") or (one.language != self.language and one.kind != "Lbl"):
            made.Lang = String(one.language)
        page = next((kid.page for kid in one.kids if isinstance(kid, Mark)), None)
        if page is not None:
            made.Pg = self.pages[page]
        self._describe(one, made)
        kids = [self._kid(kid, made, page, one.language) for kid in one.kids]
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def parents(self) -> list[Object | int]:
        """Return the elements of each page's content by its number, then the element of each annotation."""
        numbered: list[Object | int] = []
        for index, page in enumerate(self.pages):
            found = self.content[index]
            owners = [found.get(number) for number in range(max(found, default=-1) + 1)]
            numbered += [index, self.file.make_indirect(Array(owners))]
            page.StructParents = index
            page.Tabs = Name.S  # PDF/UA-1, 7.18.3: the keyboard follows the structure
        for index, link in enumerate(self.links, start=len(self.pages)):
            numbered += [index, link]
        return numbered

    def _kid(self, kid: Element | Mark | Annotation, made: Object, page: int | None, language: str) -> Object | int:
        match kid:
            case Element():
                return self.element(kid, made, language)
            case Mark():
                self.content[kid.page][kid.number] = made
                if kid.page == page:
                    return kid.number
                return Dictionary(Type=Name.MCR, Pg=self.pages[kid.page], MCID=kid.number)
            case Annotation():
                return self._annotation(kid, made)

    def _annotation(self, one: Annotation, made: Object) -> Object:
        """Return a reference to a link's annotation, and say there what it leads to (PDF/UA-1, 7.18.5)."""
        annotation = self.file.get_object(one.number, 0)
        annotation.Contents = String(one.words)
        annotation.F = _PRINT
        annotation.Rect = _corners(one.rectangle)
        annotation.StructParent = len(self.pages) + len(self.links)
        self.links.append(made)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self.pages[one.page])

    def _describe(self, one: Element, made: Object) -> None:
        if one.identifier:
            made.ID = String(one.identifier)
            self.identifiers[one.identifier] = made
        if one.alternative:
            made.Alt = String(one.alternative)
        attributes = list(_attributes(one))
        if attributes:
            made.A = attributes[0] if len(attributes) == 1 else Array(attributes)


def _attributes(one: Element) -> Iterator[Object]:
    """Yield the attributes of an element by their owners (ISO 32000-1, 14.8.5)."""
    if one.area:
        yield Dictionary(O=Name.Layout, Placement=Name.Block, BBox=_corners(one.area))
    if one.numbering:
        yield Dictionary(O=Name.List, ListNumbering=Name(f"/{one.numbering}"))
    columns, rows = one.spans
    if one.scope or one.spans != (1, 1):
        table = Dictionary(O=Name.Table)
        if one.scope:
            table.Scope = Name(f"/{one.scope}")
        if columns > 1:
            table.ColSpan = columns
        if rows > 1:
            table.RowSpan = rows
        yield table


def _corners(area: Rectangle) -> Array:
    return Array([*area])


def _hide(file: Pdf, numbers: frozenset[int]) -> None:
    """Take annotations away that lie within another of the same link."""
    for page in file.pages:
        annotations = page.obj.get("/Annots")
        if annotations is not None:
            kept = [one for one in annotations if one.objgen[0] not in numbers]
            page.obj.Annots = Array(kept)
