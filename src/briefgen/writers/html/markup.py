"""Markup: pieces of HTML that are known to be escaped. Only this module turns words into markup."""

import re
from collections.abc import Iterable
from html import escape
from typing import NewType

from briefgen.writers.lengths import is_long

Markup = NewType("Markup", str)
"""HTML that may stand in a page as it is."""

Attributes = dict[str, str | int | None]
"""The attributes of an element; one that is `None` or empty is left out."""

NOTHING = Markup("")

_TAG = re.compile("<[^>]*>")
_VOID = frozenset({"br", "col", "img", "meta"})


def words(text: str) -> Markup:
    """Return plain words as markup."""
    return Markup(escape(text, quote=False))


def joined(parts: Iterable[Markup]) -> Markup:
    """Return the parts one after the other."""
    return Markup("".join(parts))


def element(name: str, attributes: Attributes, *content: Markup) -> Markup:
    """Return an element."""
    opened = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    if name in _VOID:
        return Markup(opened)
    return Markup(f"{opened}{''.join(content)}</{name}>")


def _attribute(key: str, value: str | int | None) -> str:
    return "" if value is None or value == "" else f' {key}="{escape(str(value))}"'


def flowing(markup: Markup) -> str | None:
    """Return the class of what is too long to be kept on one page: a row of a table, a point, a step."""
    # Words are never longer than their markup: of most nothing more need be asked.
    return "flowing" if is_long(markup) and is_long(_TAG.sub("", markup)) else None
