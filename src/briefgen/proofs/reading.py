"""Reading a finished file back, of whatever format: which brief it is, and what it says."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

from briefgen.brief import Brief, Format, Mode
from briefgen.diagnostics import Diagnostic, Place
from briefgen.errors import OutputError
from briefgen.proofs.blocks import Block

READERS: dict[Format, str] = {Format.PDF: "briefgen.proofs.pdf", Format.DOCX: "briefgen.proofs.word"}
"""The module that reads each format, loaded when it is first asked for; pages of the web are not read back."""

BEGINNINGS = {Format.PDF: b"%PDF", Format.DOCX: b"PK"}
"""What a file of each format begins with, whatever its name is."""

SAID = ("sector", "audience", "mode", "edition")
"""What a brief says of itself."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A finished file: which brief it is, in which mode, of which edition and format, as it says of itself."""

    file: Path
    brief: Brief
    mode: Mode
    edition: str
    format: Format


def read(file: Path, format: Format) -> tuple[Block, ...]:
    """Return the blocks of a finished file; raise `OutputError` when it cannot be read."""
    try:
        return tuple(_reader(format).read(file.read_bytes()))
    except (OSError, ValueError) as error:
        raise _unreadable(file, error, "build it again with `--force`") from error


def identify(file: Path) -> Proof:
    """Return which brief a file is, wherever it lies and whatever its name; raise `OutputError` when it is none."""
    try:
        return _identified(file, file.read_bytes())
    except (OSError, ValueError) as error:
        raise _unreadable(file, error, "give a brief that was built, as PDF or Word") from error


def _identified(file: Path, content: bytes) -> Proof:
    format = next((one for one, start in BEGINNINGS.items() if content.startswith(start)), None)
    if format is None:
        raise ValueError("it is neither PDF nor Word")
    said = _reader(format).properties(content)
    if missing := next((name for name in SAID if name not in said), ""):
        raise ValueError(f"it does not say of which {missing} it is")
    return Proof(file, Brief(said["sector"], said["audience"]), Mode(said["mode"]), said["edition"], format)


def _reader(format: Format) -> ModuleType:
    return import_module(READERS[format])


def _unreadable(file: Path, error: OSError | ValueError, hint: str) -> OutputError:
    reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else str(error)
    wrong = Diagnostic("output.unreadable", f"the file cannot be read back: {reason}", Place(str(file)), hint)
    return OutputError("a finished file cannot be read back", diagnostics=(wrong,))
