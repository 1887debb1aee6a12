"""The Jinja environment: sandboxed, autoescaped, strict, and bounded in what it does and what it writes."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from jinja2 import Undefined, nodes
from jinja2.environment import Template, TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import escape

from briefgen.templates import grammar
from briefgen.templates.loader import Loader
from briefgen.templates.missing import Missing
from briefgen.templates.views import Led, View
from briefgen.world import World

MAX_TURNS = 20_000
MAX_CHARACTERS = 5_000_000
MAX_RANGE = 1_000
FILTERS = ("join", "length", "lower", "upper")
ON_WORDS = frozenset(("endswith", "lower", "lstrip", "rstrip", "split", "startswith", "strip", "upper"))
ON_LOOPS = frozenset(("cycle", "first", "index", "index0", "last", "length", "nextitem", "previtem", "revindex"))


class EndlessError(Exception):
    """A template loops, calls or writes beyond all need."""


class UnprintableError(Exception):
    """A template prints what is neither words nor a number."""


class Environment(SandboxedEnvironment):
    """A sandbox whose templates may read fields, loop and print; what they do and what they write is counted."""

    intercepted_binops = frozenset("+")

    def __init__(self, world: World) -> None:
        super().__init__(
            loader=Loader(world), autoescape=True, undefined=Missing, auto_reload=False, finalize=self._printed
        )
        known = {name: partial(self._filtered, self.filters[name]) for name in FILTERS}
        self.filters = {**known, "join": self._joined, "counted": self._counted}
        self.globals = {"range": _range}
        self.concat = self._written  # type: ignore[method-assign]  # Jinja's own is `"".join`
        self._reset()

    def tell(self, name: str, values: dict[str, Any]) -> str:
        """Return template `name` filled with `values`; raise what Jinja raises, or an error of this module."""
        self._reset()
        return self._written(self.get_template(name).generate(values))

    def _reset(self) -> None:
        self.turns = self.characters = 0

    # What is allowed

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Allow the fields of the content, the macros of an import, and what is harmless on words and loops."""
        if attr.startswith("_"):
            return False
        if isinstance(obj, str):
            return attr in ON_WORDS or (attr == "see" and isinstance(obj, Led))
        if isinstance(obj, LoopContext):
            return attr in ON_LOOPS
        return isinstance(obj, View | TemplateModule)

    def wrap_str_format(self, value: Any) -> None:
        """Make no exception for `str.format`, whose widths could fill the memory."""

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Return what raises `SecurityError` as soon as it is used."""
        return Missing(f"`{attribute}` is not for templates", obj, attribute, SecurityError)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        grammar.judge(template, name, filename)
        for loop in template.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "counted", [], [], None, None, lineno=loop.lineno)
        return template

    # What is counted

    def _turn(self) -> None:
        self.turns += 1
        if self.turns > MAX_TURNS:
            raise EndlessError(f"the loops and calls of this template turn more than {MAX_TURNS:,} times")

    def _write(self, length: int) -> None:
        self.characters += length
        if self.characters > MAX_CHARACTERS:
            raise EndlessError(f"the template writes more than {MAX_CHARACTERS:,} characters")

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self._turn()
            yield item

    def _written(self, parts: Iterable[str]) -> str:
        """Return `parts` as one, refusing before they are joined what would be too long."""
        kept: list[str] = []
        for part in parts:
            self._write(len(part))
            kept.append(part)
        return "".join(kept)

    def _printed(self, value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, str | int | Decimal | Undefined):
            raise UnprintableError(f"{_kind(value)} cannot be printed")
        self._write(len(value) if isinstance(value, str) else 0)
        return value

    def _filtered(self, change: Callable[[Any], Any], value: Any) -> Any:
        self._write(len(value))
        return change(value)

    def _joined(self, items: Iterable[Any], between: str = "") -> str:
        words = [self._printed(item) for item in self._counted(items)]
        self._write(len(between) * len(words))
        return escape(between).join(words)

    def _load_template(self, name: Any, globals: Any) -> Template:  # noqa: A002  # Jinja's name
        self._turn()
        return super()._load_template(name, globals)

    def call(self, context: Any, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call `called`, which counts, and counts by the length of the words that it is a method of."""
        self._turn()
        owner = getattr(called, "__self__", None)
        self._write(len(owner) if isinstance(owner, str) else 0)
        return super().call(context, called, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Return the sum of numbers, words or lists, which counts by its length."""
        if not isinstance(left, int):
            self._write(len(left) + len(right))
        return super().call_binop(context, operator, left, right)


def _range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > MAX_RANGE:
        raise EndlessError(f"a range holds at most {MAX_RANGE:,} numbers")
    return numbers


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    return {bool: "yes or no", list: "a list", View: "an entry"}.get(type(value), "what is neither words nor a number")
