"""The Jinja environment: sandboxed, autoescaped, strict, bounded; and every tag stamped with its place."""

import re
import traceback
from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Tree, decode
from briefgen.world import World

FOLDER = "templates"
MAX_TURNS = 100_000
MAX_CHARACTERS = 5_000_000
JINJA = re.compile(r"(\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\})", re.DOTALL)
TAG = re.compile(r"<([a-z][a-z-]*)(?=[\s/>])")
NAME = re.compile(r"[a-z][a-z0-9-]*\.jinja\Z")
FILTERS = ("first", "join", "last", "length", "list", "lower", "reverse", "upper")


class TooLong(Exception):
    """A template loops or writes beyond all need."""


class Loader(BaseLoader):
    """Loads templates of the project and stamps each tag with the place where it is written."""

    def __init__(self, world: World) -> None:
        self.world = world

    def get_source(self, environment: Any, template: str) -> tuple[str, str, None]:
        """Return the stamped source of `template` and its path."""
        path = f"{FOLDER}/{template}"
        if not NAME.match(template):
            raise TemplateNotFound(template)
        try:
            content = self.world.read(path)
        except FileNotFoundError:
            raise TemplateNotFound(template) from None
        tree = Tree(path)
        text = decode(tree, content)
        if text is None:
            found = tree.diagnostics[0]
            raise TemplateSyntaxError(found.message, found.place.line or 1, template, path)
        return stamped(text, path), path, None


def stamped(source: str, path: str) -> str:
    """Return `source` with `at="path:line:column"` in every tag that stands outside Jinja's own marks."""
    parts: list[str] = []
    offset = 0
    for part in JINJA.split(source):
        parts.append(part if JINJA.match(part) else _stamp(source, part, offset, path))
        offset += len(part)
    return "".join(parts)


def _stamp(source: str, part: str, offset: int, path: str) -> str:
    def with_place(found: re.Match[str]) -> str:
        at = offset + found.start()
        line = source.count("\n", 0, at) + 1
        column = at - source.rfind("\n", 0, at)
        return f'<{found[1]} at="{path}:{line}:{column}"'

    return TAG.sub(with_place, part)


class Environment(SandboxedEnvironment):
    """A sandbox in which loops are counted, products bounded and only a few filters known."""

    intercepted_binops = frozenset(("*", "**", "%", "+"))

    def __init__(self, world: World) -> None:
        super().__init__(loader=Loader(world), autoescape=True, undefined=StrictUndefined, auto_reload=False)
        self.filters = {name: self.filters[name] for name in FILTERS} | {"counted": self._counted}
        self.globals = {"range": self.globals["range"]}
        self.turns = 0

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Return the result of `+` and of products of numbers; refuse what could grow without end."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "+" or (operator in "*%" and numbers):
            return super().call_binop(context, operator, left, right)
        raise SecurityError(f"`{operator}` is not for templates")

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        for loop in template.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "counted", [], [], None, None, lineno=loop.lineno)
        return template

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self.turns += 1
            if self.turns > MAX_TURNS:
                raise TooLong(f"the loops of this template turn more than {MAX_TURNS:,} times")
            yield item

    def tell(self, name: str, values: dict[str, Any]) -> str:
        """Return template `name` filled with `values`; raise what Jinja raises, or `TooLong`."""
        self.turns = 0
        parts: list[str] = []
        length = 0
        for part in self.get_template(name).generate(values):
            parts.append(part)
            length += len(part)
            if length > MAX_CHARACTERS:
                raise TooLong(f"the template writes more than {MAX_CHARACTERS:,} characters")
        return "".join(parts)


def diagnose(error: Exception, name: str, world: World) -> Diagnostic:
    """Return what is wrong with template `name`, given what telling it raised."""
    if isinstance(error, TemplateSyntaxError):
        place = Place(error.filename or f"{FOLDER}/{name}", error.lineno, 1)
        return Diagnostic("template.syntax", _lower(error.message), place, "close every `{%`, `{{` and block")
    if isinstance(error, TemplateNotFound):
        place = _place(error, name, world, str(error.name))
        hint = "name a file of templates/ that ends in .jinja"
        return Diagnostic("template.missing", f"there is no template `{error.name}`", place, hint)
    word = _named(str(error))
    place = _place(error, name, world, word)
    match error:
        case UndefinedError():
            hint = f"correct `{word}`, or ask with `is defined` first"
            return Diagnostic("template.undefined", _lower(str(error)), place, hint)
        case SecurityError():
            hint = "use the content's own fields and the few filters that the design lists"
            return Diagnostic("template.forbidden", _lower(str(error)), place, hint)
        case TooLong() | RecursionError() | OverflowError() | MemoryError():
            message = str(error) if isinstance(error, TooLong) else "the template calls itself without end"
            return Diagnostic("template.endless", message, place, "let every loop run over a list of the content")
        case _:
            message = f"{type(error).__name__}: {error}"
            return Diagnostic("template.failed", message, place, "correct the expression in this line")


def _lower(message: str | None) -> str:
    text = (message or "the template is not valid").rstrip(".")
    return text[:1].lower() + text[1:]


def _named(message: str) -> str:
    quoted = re.findall(r"'([^']*)'", message)
    return quoted[-1] if quoted and "has no attribute" in message else (quoted[0] if quoted else "")


def _place(error: Exception, name: str, world: World, word: str) -> Place:
    """Return the innermost line of a template in the error's traceback, at the column of `word` if it stands there."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(f"{FOLDER}/")]
    if not frames or frames[-1].lineno is None:
        return Place(f"{FOLDER}/{name}", 1, 1)
    path, line = frames[-1].filename, frames[-1].lineno
    source = world.read(path).decode("utf-8", "replace").splitlines()
    text = source[line - 1] if line <= len(source) else ""
    column = text.find(word) + 1 if word else 0
    return Place(path, line, max(column, 1))
