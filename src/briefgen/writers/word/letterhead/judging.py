"""Judging: what keeps a file from being a letterhead, all of it at once, before anything is made with it."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from briefgen.writers.word.letterhead.contrasting import pale
from briefgen.writers.word.letterhead.opening import Letterhead, Link, opened
from briefgen.writers.word.letterhead.sizing import oversized
from briefgen.writers.word.letterhead.taking import page_of

Finding = tuple[str, str]
"""What is wrong, and what to do about it."""

MAX_UNPACKED = 50_000_000
"""How many bytes a letterhead may unpack to."""

LEAST_ROOM = 100.0
"""What a page leaves for words, in millimetres, at the least."""

_TYPES = "[Content_Types].xml"
_MACROS = "vbaproject"
"""What the part that holds macros, its type and its relation are called, in whatever case."""

_OLD = b"\xd0\xcf\x11\xe0"
_NO_WORD_FILE = ("is no Word file", "save it from Word as a `.docx`")
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\xd7\xcd\xc6\x9a", b"\x01\0\0\0")
"""How pictures begin that Word shows: PNG, JPEG, GIF, BMP, TIFF, and the metafiles WMF and EMF."""


def judge(content: bytes) -> tuple[Finding, ...]:
    """Return everything that is wrong with a letterhead."""
    if content.startswith(_OLD):
        return (("is an old Word file, or one with a password", "save it as a `.docx` without a password"),)
    try:
        with ZipFile(BytesIO(content)) as archive:
            findings = tuple(_unsafe(archive))
        return findings or tuple(_unfit(opened(content)))
    except (BadZipFile, OpcError, LxmlError, KeyError, ValueError, AttributeError, NotImplementedError, EOFError):
        # Whatever a broken package trips over first: a part that is missing, markup that is none.
        return (_NO_WORD_FILE,)


def _unsafe(archive: ZipFile) -> Iterator[Finding]:
    size = sum(entry.file_size for entry in archive.infolist())
    if size > MAX_UNPACKED:
        yield (
            f"unpacks to {size / 1e6:.0f} MB",
            "take smaller pictures, and leave nothing but the letterhead in it",
        )
        return
    if _has_macros(archive):
        yield "carries macros", "save it as a `.docx`, which cannot hold any"


def _has_macros(archive: ZipFile) -> bool:
    """Tell whether a part is a project of macros by its name, its type or what leads to it, whatever it is called."""
    types = archive.read(_TYPES).lower()
    relations = (archive.read(name).lower() for name in archive.namelist() if name.lower().endswith(".rels"))
    named = "\n".join(archive.namelist()).lower()
    return b"macroenabled" in types or _MACROS in named or any(_MACROS.encode() in one for one in (types, *relations))


def _unfit(letterhead: Letterhead) -> Iterator[Finding]:
    if letterhead.body.tag != qn("w:document"):
        yield _NO_WORD_FILE
        return
    for link in (link for matter in letterhead.matters for link in matter.links):
        yield from _unshowable(link)
    yield from pale(letterhead)
    yield from oversized(letterhead)
    page = page_of(letterhead)
    if page:
        sides = page.margin_left + page.margin_right
        rooms = {"width": page.width - sides, "height": page.height - page.margin_top - page.margin_bottom}
        for name, room in rooms.items():
            if room < LEAST_ROOM:
                message = f"leaves {room:.0f} mm of the page's {name} for words"
                yield message, f"leave {LEAST_ROOM:g} mm between its margins at the least"


def _unshowable(link: Link) -> Iterator[Finding]:
    """Yield what is wrong with something in a head or a foot."""
    name = link.target.rpartition("/")[2]
    if link.kind == RELATIONSHIP_TYPE.HYPERLINK:
        return
    if link.kind != RELATIONSHIP_TYPE.IMAGE:
        kind = link.kind.rpartition("/")[2]
        yield f"has `{name}` ({kind}) in its head or foot", "leave text and pictures there, and nothing else"
    elif link.is_outside:
        yield f"shows the picture `{name}`, which is not in it", "insert the picture instead of a link to it"
    elif not link.content.startswith(_PICTURES) and b"<svg" not in link.content[:1000]:
        yield f"shows `{name}`, which is no picture", "insert the logo as PNG or JPEG"
