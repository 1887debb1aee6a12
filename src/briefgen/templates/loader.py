"""Loading templates of the project: each tag stamped with the place where it is written."""

import re
from typing import Any

from jinja2 import BaseLoader, TemplateNotFound, TemplateSyntaxError

from briefgen.reading import Tree, decode
from briefgen.world import World

FOLDER = "templates"
JINJA = re.compile(r"(\{%.*?(?:%\}|\Z)|\{\{.*?(?:\}\}|\Z)|\{#.*?(?:#\}|\Z))", re.DOTALL)
TAG = re.compile(r"<([a-z][a-z-]*)(?=[\s/>])")
DECLARATION = re.compile(r"<[!?]\w*")
NAME = re.compile(r"[a-z][a-z0-9-]*\.jinja\Z")


class UnreadableError(TemplateSyntaxError):
    """A template holds what is not part of the vocabulary; `column` says where in its line."""

    def __init__(self, message: str, path: str, line: int, column: int) -> None:
        super().__init__(message, line, path, path)
        self.column = column


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
            raise UnreadableError(found.message, path, found.place.line or 1, found.place.column or 1)
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
    def position(found: re.Match[str]) -> tuple[int, int]:
        at = offset + found.start()
        return source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at)

    def with_place(found: re.Match[str]) -> str:
        line, column = position(found)
        return f'<{found[1]} at="{path}:{line}:{column}"'

    if (declaration := DECLARATION.search(part)) is not None:
        line, column = position(declaration)
        raise UnreadableError(f"`{declaration.group()}` is not part of the vocabulary", path, line, column)
    return TAG.sub(with_place, part)
