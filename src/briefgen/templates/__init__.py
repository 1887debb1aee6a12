"""Templates: how each audience is told. The only package that opens `templates/`, and that knows Jinja."""

from briefgen.templates.composing import Composed, compose
from briefgen.templates.evidence import Evidence
from briefgen.templates.pages import destinations
from briefgen.templates.schemas import KINDS
from briefgen.templates.theme import DEFAULT
from briefgen.templates.workshop import (
    STILL_TO_WRITE,
    WORDS,
    Workshop,
    audience_names,
    read,
    read_audiences,
    read_trees,
    set_aside,
)

__all__ = [
    "DEFAULT",
    "KINDS",
    "STILL_TO_WRITE",
    "WORDS",
    "Composed",
    "Evidence",
    "Workshop",
    "audience_names",
    "compose",
    "destinations",
    "read",
    "read_audiences",
    "read_trees",
    "set_aside",
]
