"""The press: the HTML page set on paper by WeasyPrint, with its structure. This file alone knows WeasyPrint.

Nothing is fetched: a page may read the font files of its theme and no other address, and what WeasyPrint finds wrong
with a page is an error, not a line in a log.
"""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.layout import inline
from weasyprint.layout import page as layout
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from briefgen.collector import undisturbed
from briefgen.errors import WriterError
from briefgen.theme import Theme
from briefgen.writers.logo import MEDIA, address
from briefgen.writers.pdf.lines import patient
from briefgen.writers.pdf.placing import Placing
from briefgen.writers.pdf.structure import Structure
from briefgen.writers.pdf.tagging import Painted, structure
from briefgen.writers.stylesheet import font_files, paper

_LOG = logging.getLogger("weasyprint")
_ONE_AT_A_TIME = Lock()
"""A press and WeasyPrint's log belong to the whole process, and Pango's font maps to one thread at a time."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A page on paper: the file as it left the press, not compressed, and what its content is."""

    content: bytes
    structure: Structure


def typeset(html: str, theme: Theme) -> Printed:
    """Return `html` on paper in the look of `theme`; raise `WriterError` when it cannot be set as meant."""
    refused: list[str] = []
    with _ONE_AT_A_TIME, _undisturbed(), _complaints() as complaints:
        try:
            printed, families = _set(html, _press(theme), refused)
        except FatalURLFetchingError as error:
            raise WriterError(str(error.__cause__), hint=_FONTS_ONLY) from error
    # WeasyPrint may pass over what a picture within the page was refused.
    if refused:
        raise WriterError(refused[0], hint=_FONTS_ONLY)
    _judge(complaints, families, theme)
    return printed


def _set(html: str, press: "_Press", refused: list[str]) -> tuple[Printed, set[str]]:
    """Return `html` on paper and the families of its fonts; addresses that it asked for in vain go to `refused`."""
    press.fetcher.refused = refused
    source = HTML(string=html, url_fetcher=press.fetcher)
    with _placed():
        rendered = source.render(press.fonts, stylesheets=[press.style])
    marks = [_watched(page) for page in rendered.pages]
    content = rendered.write_pdf(pdf_tags=True, pdf_version="1.7", uncompressed_pdf=True)
    pages = [_painted(page, found) for page, found in zip(rendered.pages, marks, strict=True)]
    printed = Printed(bytes(content), structure(source.etree_element, pages))
    return printed, {font.family for font in rendered.fonts.values()}


@contextmanager
def _placed() -> Iterator[None]:
    """Have the pages and lines of one document looked at while they are laid out, for which WeasyPrint has no place."""
    make, split = layout.remake_page, inline.split_first_line
    layout.remake_page, inline.split_first_line = Placing(make).page, patient(split)
    try:
        yield
    finally:
        layout.remake_page, inline.split_first_line = make, split


def _watched(page: Any) -> dict[Any, int]:
    """Return the numbers that the boxes of `page` will have as marked content once it is painted.

    WeasyPrint keeps them only until it has written tags of its own, which say too little (no language, no scope, every
    element torn apart at the end of a page) and are replaced.
    """
    found: dict[Any, int] = {}
    paint = page.paint

    def painted(stream: Any, scale: float = 1) -> None:
        paint(stream, scale)
        found.update((box, tag["mcid"]) for box, tag in stream._tags.items())  # noqa: SLF001

    page.paint = painted
    return found


def _painted(page: Any, marks: dict[Any, int]) -> Painted:
    links = [(corners, box, box.link_annotation.number) for _, _, corners, box in page.links if box.link_annotation]
    return Painted(page._page_box, page.height, marks, links)  # noqa: SLF001


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep the garbage collector out while a page grows, which would take a fifth of the time.

    Afterwards the page, all of it young, is collected at once, so that a process never holds two.
    """
    try:
        with undisturbed():
            yield
    finally:
        if gc.isenabled():
            gc.collect(1)


class _Press:
    """What a theme needs to be set, made once for all its documents: fonts and parsed rules."""

    def __init__(self, theme: Theme) -> None:
        self.fetcher = _FontsOnly(theme)
        self.fonts = FontConfiguration()
        self.style = CSS(string=paper(theme), font_config=self.fonts, url_fetcher=self.fetcher)


@lru_cache(maxsize=1)
def _press(theme: Theme) -> _Press:
    return _Press(theme)


class _FontsOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint is not typed
    """A fetcher that reads the font files and the logo of a theme and refuses everything else, at once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False, fail_on_errors=True)
        self._files = {path.resolve().as_uri(): path for path in font_files(theme)}
        self._logo = theme.logo
        self.refused: list[str] = []

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return the font file or the logo at `url`; raise `OSError` for any other, and where it cannot be read."""
        if self._logo is not None and url == address(self._logo):
            return URLFetcherResponse(url, self._logo.content, {"Content-Type": MEDIA[self._logo.kind]})
        if url not in self._files:
            self.refused.append(f"the page asks for `{url[:200]}`, and nothing is fetched")
            raise PermissionError(self.refused[-1])
        try:
            return URLFetcherResponse(url, self._files[url].read_bytes())
        except OSError as error:
            raise OSError(f"the font file `{self._files[url]}` cannot be read: {error.strerror}") from error


class _Complaints(logging.Handler):
    """Keeps what WeasyPrint warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _complaints() -> Iterator[list[str]]:
    kept = _Complaints()
    _LOG.addHandler(kept)
    try:
        yield kept.messages
    finally:
        _LOG.removeHandler(kept)


_FONTS_ONLY = "keep all that a page shows within it: only the font files of the theme are read"
_HARMLESS = "Using fontTools instead of HarfBuzz-Subset"
"""A machine without that library makes the same page, only slower."""


def _judge(complaints: list[str], families: set[str], theme: Theme) -> None:
    """Raise `WriterError` when the page was not set as meant, or with fonts that are not the theme's."""
    grave = [message for message in dict.fromkeys(complaints) if not message.startswith(_HARMLESS)]
    if grave:
        raise WriterError(f"the page cannot be set as meant: {'; '.join(grave)}")
    known = {face.family for face in (theme.faces.text, theme.faces.display, theme.faces.japanese)}
    if foreign := sorted(families - known):
        message = f"some characters are in none of the theme's fonts: this machine's `{foreign[0]}` was used"
        raise WriterError(message, hint="replace the characters, or add a face that has them to the theme")
