"""What a template names and is not there: said in the author's words, with the closest name that is."""

from collections.abc import Collection
from functools import partial
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import TemplateRuntimeError, UndefinedError
from jinja2.utils import missing

from briefgen.reading import suggestion
from briefgen.templates.views import Shelf, View


class MissingError(UndefinedError):
    """A name that is not there, and a hint at the closest that is; `is_entry` when it was looked for in a table."""

    def __init__(self, message: str, *, hint: str, is_entry: bool) -> None:
        super().__init__(message)
        self.hint = hint
        self.is_entry = is_entry


class Missing(StrictUndefined):
    """Raises `MissingError` as soon as it is used for anything but `is defined`."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: Any = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        if hint is None:
            hint = f"`{name}` is not defined" if obj is missing else f"there is no `{name}` in {_kind(obj)}"
        raised: Any = exc
        if exc is UndefinedError:
            near = suggestion(str(name), _names(obj))
            raised = partial(MissingError, hint=near, is_entry=isinstance(obj, Shelf))
        super().__init__(hint, obj, name, raised)


def _names(owner: Any) -> Collection[str]:
    if isinstance(owner, View):
        return dir(owner)
    return tuple(owner) if isinstance(owner, Shelf) else ()


def _kind(owner: Any) -> str:
    if isinstance(owner, View):
        return "this entry of the content"
    if isinstance(owner, Shelf):
        return "this table"
    if isinstance(owner, str):
        return "words"
    return "what it is asked of"
