"""Finishing: a printed page becomes a PDF/UA-1 file that says what it is, the same bytes every time."""

from io import BytesIO
from typing import Final

import pikepdf

from briefgen.document import Document
from briefgen.writers.pdf.attachment import attach
from briefgen.writers.pdf.glyphs import slim
from briefgen.writers.pdf.groups import dissolve
from briefgen.writers.pdf.marking import mark
from briefgen.writers.pdf.metadata import describe
from briefgen.writers.pdf.structure import Structure
from briefgen.writers.pdf.tags import tag

_SMALLEST: Final = 9


def finish(printed: bytes, structure: Structure, document: Document) -> bytes:
    """Return `printed` with its structure, its metadata and the facts of `document`."""
    finished = BytesIO()
    with pikepdf.open(BytesIO(printed)) as file:
        mark(file, structure)
        tag(file, structure)
        describe(file, document)
        attach(file, document)
        dissolve(file)
        slim(file)
        pikepdf.settings.set_flate_compression_level(_SMALLEST)
        file.save(finished, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return finished.getvalue()
