"""PDF read back: the words painted on its pages, in the order and the language that its structure gives them."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from briefgen.brief import Language
from briefgen.locales.labels import label
from briefgen.proofs.blocks import BROKEN, Block, Draft

INLINE = ("Span", "Link", "Reference", "Em", "Strong", "Quote", "Annot")
LEFT_OUT = ("TOC", "TOCI", "Lbl", "Artifact", "Figure")
"""What no language says: numbers of pages and items, which the layout gives; charts, drawn from one series."""

BELOW = {language: tuple(label(key, language) for key in ("note", "source", "sources")) for language in Language}
"""What the words below a chart or a table begin with."""

CONTENTS = {language: label("contents", language) for language in Language}

MARK = re.compile(r"[\d\s,]+")
ADDRESS = re.compile(r"(?:https?://)?[\w-]+\.[\w-]")

OWN = "{urn:briefgen:metadata:1}"
"""The namespace of what only briefs say of themselves."""

Pieces = dict[tuple[int, int], str]


def properties(content: bytes) -> dict[str, str]:
    """Return what a brief says of itself, by name in small letters; raise `ValueError` where it is no PDF."""
    try:
        with pikepdf.open(BytesIO(content)) as file, file.open_metadata(strict=False) as metadata:
            return {name.removeprefix(OWN): str(metadata[name]) for name in metadata if name.startswith(OWN)}
    except pikepdf.PdfError as error:
        raise ValueError("it is no PDF that can be read") from error


def read(content: bytes) -> list[Block]:
    """Return the blocks of a tagged PDF; raise `ValueError` where it is none."""
    try:
        with pikepdf.open(BytesIO(content)) as file:
            if "/StructTreeRoot" not in file.Root:
                raise ValueError("the PDF has no structure")
            pages = {page.obj.objgen: number for number, page in enumerate(file.pages)}
            reader = _Reader(pages, _painted(content))
            for element in _kids(file.Root.StructTreeRoot):
                reader.element(element, str(file.Root.get("/Lang", "")))
            return reader.blocks()
    except (pikepdf.PdfError, pypdfium2.PdfiumError) as error:
        raise ValueError("it is no PDF that can be read") from error


class _Reader:
    """Walks the structure of a file and gathers its blocks."""

    def __init__(self, pages: dict[tuple[int, int], int], painted: Pieces) -> None:
        self.pages = pages
        self.painted = painted
        self.drafts: list[Draft] = []
        self.has_gap = False

    def blocks(self) -> list[Block]:
        """Return what was gathered, what is below charts last: one may be elsewhere in the other language.

        So may the contents, which stand where a page has room for all of them.
        """
        found = [block for draft in self.drafts if (block := draft.block())]
        return sorted(found, key=_is_below)

    def element(self, element: Any, tag: str, draft: Draft | None = None, page: int = 0) -> None:
        """Read a structure element, inside the block `draft` where it is part of a line."""
        kind = str(element.S)[1:]
        if kind in LEFT_OUT:
            return
        tag, page = str(element.get("/Lang", tag)), self.page(element, page)
        if draft is None or kind not in INLINE:
            draft = Draft(f"page {page + 1}", is_note=kind == "Note" or (draft is not None and draft.is_note))
            self.drafts.append(draft)
        if kind == "Reference" and MARK.fullmatch(mark := self.inside(element, page)):
            for number in re.findall(r"\d+", mark):
                draft.cite(tag, number)
            self.has_gap = mark[-1].isspace()  # as at the end of a line, which goes with the sign before it
        elif kind == "Link":
            draft.add(tag, f" {_address(self.inside(element, page))} ")  # at the end of a line its space is not painted
        else:
            for kid in _kids(element):
                if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                    self.element(kid, tag, draft, page)
                else:
                    draft.add(tag, self.spaced(self.text(kid, page)))

    def spaced(self, text: str) -> str:
        """Return `text` apart from what a mark before it stands at; signs of punctuation stand at it as well."""
        is_apart, self.has_gap = self.has_gap and text[:1].isalnum(), False
        return f" {text}" if is_apart else text

    def inside(self, element: Any, page: int) -> str:
        """Return all that an element and those in it paint."""
        page = self.page(element, page)
        return "".join(
            self.inside(kid, page) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid else self.text(kid, page)
            for kid in _kids(element)
        )

    def page(self, element: Any, known: int) -> int:
        """Return the number of the page that `element` starts on, from 0: its own, or that of what is in it."""
        on = _page(element)
        return known if on is None else self.pages.get(on.objgen, known)

    def text(self, kid: Any, page: int) -> str:
        """Return what a piece of marked content paints."""
        if isinstance(kid, pikepdf.Dictionary):
            return self.painted.get((self.page(kid, page), int(kid.MCID)), "") if "/MCID" in kid else ""
        return self.painted.get((page, int(kid)), "")


def _page(element: Any) -> Any:
    """Return the page of an element or, where it names none, as a cell may not, that of its first kid that has one."""
    if (on := element.get("/Pg")) is not None:
        return on
    found = (_page(kid) for kid in _kids(element) if isinstance(kid, pikepdf.Dictionary))
    return next((on for on in found if on is not None), None)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K")
    return list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]


def _painted(content: bytes) -> Pieces:
    """Return the words of each piece of marked content, by its page and its number there."""
    pieces: dict[tuple[int, int], list[str]] = {}
    with pypdfium2.PdfDocument(content) as file:
        for number, page in enumerate(file):
            for mark, sign in _signs(page.get_textpage()):
                pieces.setdefault((number, mark), []).append(sign)
    return {key: "".join(signs) for key, signs in pieces.items()}


def _signs(text: Any) -> Iterator[tuple[int, str]]:
    """Yield each sign of a page with the number of its marked content; a space goes with the sign before it."""
    mark = -1
    for index in range(pdfium.FPDFText_CountChars(text)):
        painted_by = pdfium.FPDFText_GetTextObject(text, index)
        if painted_by:
            mark = pdfium.FPDFPageObj_GetMarkedContentID(painted_by)
        if mark >= 0:
            yield mark, chr(pdfium.FPDFText_GetUnicode(text, index))


def _is_below(block: Block) -> bool:
    """Tell whether a block is the note or the source of a chart or a table, or the title of the contents."""
    return any(
        words.startswith(BELOW[language]) or words == CONTENTS[language] for language, words in block.words.items()
    )


def _address(text: str) -> str:
    """Return the text of a link; an address that was broken at the ends of lines is whole again."""
    return "".join(BROKEN.sub("-", text).split()) if ADDRESS.match(text) and " " not in text.strip() else text
