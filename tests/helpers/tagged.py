"""Reading the structure of a PDF back: its elements with their languages, and what its pages paint."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf

from briefgen.brief import Mode
from briefgen.writers.pdf import write
from tests.helpers.samples import sample_document, sample_theme

_OPERATORS = frozenset({"Tj", "TJ", "'", '"', "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Do", "sh"})
"""The operators that show something."""


@dataclass(frozen=True)
class Tag:
    """A structure element: its type, the language it is read in, its object, and the types around it."""

    kind: str
    language: str
    element: Any
    around: tuple[str, ...]

    @property
    def kids(self) -> list[Any]:
        """What it is made of."""
        kids = self.element.get("/K")
        return list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]

    @property
    def attributes(self) -> dict[str, Any]:
        """Its attributes of all owners."""
        found = self.element.get("/A")
        owners = list(found) if isinstance(found, pikepdf.Array) else [] if found is None else [found]
        return {name: value for owner in owners for name, value in owner.items()}

    @property
    def numbers(self) -> list[tuple[int, int]]:
        """The content right in it: the object of its page and its number there."""
        page = self.element.get("/Pg")
        return [
            (page.objgen[0], int(kid)) if isinstance(kid, int) else (kid.Pg.objgen[0], int(kid.MCID))
            for kid in self.kids
            if isinstance(kid, int) or "/MCID" in kid
        ]


class TaggedFile:
    """A tagged PDF."""

    def __init__(self, content: bytes) -> None:
        self.file = pikepdf.open(BytesIO(content))
        self.root = self.file.Root.StructTreeRoot
        self.tags = list(_walk(self.root.K[0], str(self.file.Root.Lang), ()))

    def of(self, *kinds: str) -> list[Tag]:
        """Return the elements of these types in reading order."""
        return [tag for tag in self.tags if tag.kind in kinds]

    @staticmethod
    def within(element: Any) -> list[Tag]:
        """Return `element` and all elements within it in reading order."""
        return list(_walk(element, "", ()))

    def links(self) -> list[Any]:
        """Return the annotations of all pages."""
        return [one for page in self.file.pages for one in page.obj.get("/Annots", [])]

    def painted(self) -> Iterator[tuple[int, int | None, str]]:
        """Yield what each operator that shows something belongs to.

        The object of its page, its number as marked content, and what it is when it is an artifact: with its subtype.
        """
        for page in self.file.pages:
            marks: list[tuple[int | None, str]] = []
            for instruction in pikepdf.parse_content_stream(page):
                name = str(instruction.operator)
                if name in ("BDC", "BMC"):
                    marks.append(_mark(instruction.operands))
                elif name == "EMC":
                    marks.pop()
                elif name in _OPERATORS:
                    number = next((one for one, _ in marks if one is not None), None)
                    yield page.obj.objgen[0], number, next((kind for _, kind in marks if kind), "")

    def metadata(self) -> str:
        """Return the XMP packet."""
        return str(self.file.Root.Metadata.read_bytes().decode())

    def property(self, name: str) -> str:
        """Return a plain property of the metadata."""
        found = re.search(f"<{name}>([^<]*)</{name}>", self.metadata())
        return found[1] if found else ""


@cache
def sample_file(mode: Mode) -> TaggedFile:
    """Return the sample document as a tagged PDF."""
    return TaggedFile(write(sample_document(mode), sample_theme()))


def _walk(element: Any, language: str, around: tuple[str, ...]) -> Iterator[Tag]:
    tag = Tag(str(element.S)[1:], str(element.get("/Lang", language)), element, around)
    yield tag
    for kid in tag.kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _walk(kid, tag.language, (*around, tag.kind))


def _mark(operands: Any) -> tuple[int | None, str]:
    told = operands[1] if len(operands) > 1 else {}
    if str(operands[0]) == "/Artifact":
        return None, f"{told.get('/Type', '')}{told.get('/Subtype', '')}" or "untold"
    return (int(told["/MCID"]), "") if "/MCID" in told else (None, "")
