"""Failures: whatever telling a template raised becomes a diagnostic with file, line and column."""

import re
import traceback

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from briefgen.diagnostics import Diagnostic, Place
from briefgen.templates.environment import EndlessError, UnprintableError
from briefgen.templates.grammar import ForbiddenError
from briefgen.templates.loader import FOLDER, UnreadableError
from briefgen.templates.missing import MissingError
from briefgen.templates.views import UnknownError
from briefgen.world import World

FAILURES = (
    TemplateError,
    EndlessError,
    UnprintableError,
    UnknownError,
    RecursionError,
    MemoryError,
    ArithmeticError,
    SyntaxError,  # Python's, for blocks that are nested deeper than it can follow
    TypeError,
    ValueError,
    LookupError,
    AttributeError,
)
FIELDS = "use the content's own fields, and of Jinja `for`, `if`, `set`, `macro`, `import` and `include`"


def diagnose(error: BaseException, name: str, world: World) -> Diagnostic:
    """Return what is wrong with template `name`, given what telling it raised."""
    if isinstance(error, TemplateSyntaxError):
        return _misread(error, name, world)
    if isinstance(error, TemplateNotFound):
        place = _place(error, name, world, str(error.name))
        hint = f"write it in {FOLDER}/, or name a file there that ends in .jinja"
        return Diagnostic("template.missing", f"there is no template `{error.name}`", place, hint)
    place = _place(error, name, world, _named(str(error)))
    match error:
        case MissingError():
            code = "template.unknown-reference" if error.is_entry else "template.undefined"
            hint = error.hint or "correct the name, or ask with `is defined` first"
            return Diagnostic(code, str(error), place, hint)
        case UnknownError():
            return Diagnostic("template.unknown-reference", str(error), place, error.hint)
        case UnprintableError():
            hint = "print one of its fields, or ask with `{% if %}` whether it is there"
            return Diagnostic("template.unprintable", str(error), place, hint)
        case SecurityError():
            return Diagnostic("template.forbidden", str(error), place, FIELDS)
        case EndlessError() | RecursionError() | MemoryError():
            message = str(error) if isinstance(error, EndlessError) else "the template calls itself without end"
            return Diagnostic("template.endless", message, place, "let every loop run over a list of the content")
        case SyntaxError():
            return Diagnostic("template.syntax", "blocks are nested too deeply", place, "move some to a macro")
        case _:
            message = f"{type(error).__name__}: {error}"
            return Diagnostic("template.failed", message, place, "correct the expression in this line")


def _misread(error: TemplateSyntaxError, name: str, world: World) -> Diagnostic:
    path = error.filename or f"{FOLDER}/{name}"
    message = (error.message or "the template is not valid").rstrip(".")
    message = message[:1].lower() + message[1:]
    column = _column(world, path, error.lineno, _named(message))
    match error:
        case UnreadableError():
            place, hint = Place(path, error.lineno, error.column), "remove it: a brief has tags and words only"
            return Diagnostic("template.markup", message, place, hint)
        case ForbiddenError():
            return Diagnostic("template.forbidden", message, Place(path, error.lineno, column), FIELDS)
        case _ if message.startswith(("no filter", "no test")):
            return Diagnostic("template.forbidden", message, Place(path, error.lineno, column), FIELDS)
        case _:
            place, hint = Place(path, error.lineno, column), "close every `{%`, `{{` and block, in the reverse order"
            return Diagnostic("template.syntax", message, place, hint)


def _named(message: str) -> str:
    """Return the first word that `message` quotes."""
    found = re.search(r"`([^`]+)`|'([^']+)'", message)
    return (found[1] or found[2]) if found else ""


def _place(error: BaseException, name: str, world: World, word: str) -> Place:
    """Return the innermost line of a template in the error's traceback, at the column of `word` if it stands there."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(f"{FOLDER}/")]
    if not frames or frames[-1].lineno is None:
        return Place(f"{FOLDER}/{name}", 1, 1)
    path, line = frames[-1].filename, frames[-1].lineno
    return Place(path, line, _column(world, path, line, word))


def _column(world: World, path: str, line: int, word: str) -> int:
    """Return the column of `word` in a line of a template, or else that of the line's first mark of Jinja."""
    try:
        source = world.read(path).decode("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return 1
    text = source[line - 1] if line <= len(source) else ""
    found = re.search(rf"(?<!\w){re.escape(word)}" if word else r"\{[{%]", text) or re.search(r"\{[{%]", text)
    return found.start() + 1 if found else 1
