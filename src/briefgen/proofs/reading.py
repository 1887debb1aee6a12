"""Reading a finished file back, of whatever format."""

from importlib import import_module
from pathlib import Path

from briefgen.brief import Format
from briefgen.errors import OutputError
from briefgen.proofs.blocks import Block

READERS: dict[Format, str] = {Format.PDF: "briefgen.proofs.pdf", Format.DOCX: "briefgen.proofs.word"}
"""The module that reads each format, loaded when it is first asked for; pages of the web are not read back."""


def read(file: Path, format: Format) -> tuple[Block, ...]:
    """Return the blocks of a finished file; raise `OutputError` when it cannot be read."""
    try:
        return tuple(import_module(READERS[format]).read(file.read_bytes()))
    except (OSError, ValueError) as error:
        reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else str(error)
        raise OutputError(f"`{file}` cannot be read back: {reason}", hint="build it again with `--force`") from error
