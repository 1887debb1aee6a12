"""Reading a finished file back, of whatever format."""

from briefgen.brief import Format
from briefgen.errors import OutputError
from briefgen.proofs import pdf, word
from briefgen.proofs.blocks import Block

Proof = tuple[Block, ...]
READERS = {Format.PDF: pdf.read, Format.DOCX: word.read}
"""What reads each format; pages of the web are not read back."""


def read(content: bytes, format: Format, path: str) -> Proof:
    """Return the blocks of the file at `path`; raise `OutputError` when it cannot be read."""
    try:
        return tuple(READERS[format](content))
    except ValueError as error:
        raise OutputError(f"`{path}` cannot be read back: {error}", hint="build it again with `--force`") from error
