"""Elements: the parsed page as structure elements, each made when its content is first met."""

from functools import cached_property
from typing import Any

from briefgen.writers.pdf import roles
from briefgen.writers.pdf.structure import Element

_TABULAR = frozenset({"caption", "thead", "tbody", "tr", "th", "td"})
_LANGUAGES = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")
_SIDES = frozenset({"left", "right"})
_LONG = 160
"""The most letters of a note that a link to it says."""


class Elements:
    """The elements of `page`, with the structure element that the content of each goes to."""

    def __init__(self, page: Any) -> None:
        self._parents = {child: parent for parent in page.iter() for child in parent}
        self._page = page
        self.root = Element(roles.ROOT, page.get("lang", ""))
        self._slots: dict[Any, Element] = {}
        self._whole: dict[Any, Element] = {}
        self._labels: dict[Any, Element] = {}
        self._lists: dict[Any, Element] = {}
        self._plain: set[Any] = set()
        self._languages: dict[Any, str] = {}

    def slot(self, element: Any) -> Element:
        """Return the structure element that the content of `element` goes to."""
        if (known := self._slots.get(element)) is not None:
            return known
        ancestors = self.ancestors(element)
        if not ancestors or element.tag == "body":
            return self.root
        around = self.slot(self._surrounding(element))
        if element in self._slots:  # a table makes its parts
            return self._slots[element]
        if roles.item_of(element) is not None:
            around = self._list(element, around)
        kinds = ("TD",) if element in self._plain else roles.kinds(element, ancestors)
        language = self.language(element)
        if not kinds and roles.is_inline(element) and language != around.language:
            kinds = ("Span",)
        self._slots[element] = self._nested(element, around, kinds)
        if "Table" in kinds:
            self._tabulate(element)
        return self._slots[element]

    def label(self, element: Any) -> Element:
        """Return the label of an item or a note, which is read first (PDF/UA-1, 7.6 and 7.9)."""
        if element not in self._labels:
            language = self.slot(element).language
            label = self._labels[element] = Element("Lbl", language)
            kids = self._whole[element].kids
            kids.insert(kids.index(self.slot(element)), label)
        return self._labels[element]

    def counted(self, element: Any) -> Any:
        """Return the item whose number `element` says; `None` where it says none."""
        return self._parents[element] if element.get("class") == "count" else None

    def around(self, element: Any, name: str) -> Any:
        """Return `element` or the nearest one around it that is called `name`; `None` where there is none."""
        return next((one for one in (element, *self.ancestors(element)) if one.tag == name), None)

    def ancestors(self, element: Any) -> tuple[Any, ...]:
        """Return the elements around `element`, the nearest first."""
        found = []
        while (element := self._parents.get(element)) is not None:
            found.append(element)
        return tuple(found)

    def language(self, element: Any) -> str:
        """Return the language of `element`; that of a side of a pair is what stands in it."""
        if element not in self._languages:
            self._languages[element] = self._language(element)
        return self._languages[element]

    def alternative(self, picture: Any) -> str:
        """Return what a picture says in words."""
        if said := picture.get("alt"):
            return str(said)
        title = next((child for child in picture if str(child.tag).endswith("title")), None)
        return _words(title) if title is not None else ""

    def link_words(self, link: Any) -> str:
        """Return what a link leads to in words (PDF/UA-1, 7.18.5): its own, and the note or the address behind it."""
        said, target = _words(link), str(link.get("href", ""))
        aim = self._targets.get(target.removeprefix("#")) if target.startswith("#") else None
        if aim is not None and not said:  # the number of a page
            return _words(aim)
        if aim is not None and aim.tag == "li":
            note = _words(aim).removeprefix(f"{said}.").strip()
            return f"{said}. {note if len(note) <= _LONG else note[:_LONG].rsplit(' ', 1)[0] + '…'}"
        bare = target.partition("://")[2].removeprefix("www.").rstrip("/")
        return said if target.startswith("#") or bare == said else f"{said} ({target})"

    @cached_property
    def _targets(self) -> dict[str, Any]:
        return {str(element.get("id")): element for element in self._page.iter() if element.get("id")}

    def _language(self, element: Any) -> str:
        for name in _LANGUAGES:
            if told := element.get(name):
                return str(told)
        if roles.classes(element) & _SIDES and len(element):
            for name in _LANGUAGES:
                if told := element[0].get(name):
                    return str(told)
        parent = self._parents.get(element)
        return self.root.language if parent is None else self.language(parent)

    def _surrounding(self, element: Any) -> Any:
        """Return the element that `element` is read within."""
        parent = self._parents[element]
        outside = parent.tag == "figure" and roles.is_outside_figure(element)
        return self._parents[parent] if outside else parent

    def _list(self, pair: Any, around: Element) -> Element:
        """Return the list that a pair is an item of: that of the pair before, where it goes on, or a new one."""
        rows = list(self._parents[pair])
        before = rows[rows.index(pair) - 1] if pair is not rows[0] else None
        first, own = roles.item_of(before) if before is not None else None, roles.item_of(pair)
        if first is not None and roles.goes_on(first, own):
            self._lists[pair] = self._lists[before]
        else:
            self._lists[pair] = Element("L", around.language, numbering=roles.numbering(own))
            around.kids.append(self._lists[pair])
        return self._lists[pair]

    def _nested(self, element: Any, around: Element, kinds: tuple[str, ...]) -> Element:
        """Put new structure elements of `kinds`, one within the other, into `around`; return the innermost."""
        language = self.language(element)
        inner = around
        for kind in kinds:
            outer, inner = inner, Element(kind, language)
            outer.kids.append(inner)
            self._whole.setdefault(element, outer if kind == "LBody" else inner)
            self._describe(inner, element)
        return inner

    def _describe(self, made: Element, element: Any) -> None:
        match made.kind:
            case "Note":
                made.identifier = str(element.get("id", ""))
            case "L":
                made.numbering = roles.numbering(element)
            case "TH" | "TD":
                made.spans = (int(element.get("colspan", "1")), int(element.get("rowspan", "1")))
                made.scope = roles.scope(element) if made.kind == "TH" else ""

    def _tabulate(self, table: Any) -> None:
        """Make every row and cell of a table, empty ones too: it is read by counting them (PDF/UA-1, 7.5).

        Where headers would outnumber data, the heads of the columns are enough: the first cell of each row is read
        first in any case, and would only be read twice.
        """
        cells = [part for part in table.iter() if part.tag in {"th", "td"}]
        heads = [cell for cell in cells if cell.tag == "th"]
        if len(heads) > len(cells) - len(heads):
            self._plain.update(cell for cell in heads if roles.scope(cell) == "Row")
        for part in table.iter():
            if part.tag in _TABULAR:
                self.slot(part)


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
