"""Templates: how each audience is told. The only package that opens `templates/`, and that knows Jinja."""

from briefgen.templates.composing import Composed, compose
from briefgen.templates.evidence import Evidence
from briefgen.templates.pages import destinations
from briefgen.templates.theme import DEFAULT
from briefgen.templates.workshop import WORDS, Workshop, audience_names, read, read_audiences, read_trees

__all__ = [
    "DEFAULT",
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
]
