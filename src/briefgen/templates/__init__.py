"""Templates: how each audience is told. The only package that opens `templates/`, and that knows Jinja."""

from briefgen.templates.composing import Composed, compose
from briefgen.templates.workshop import WORDS, Workshop, read, read_audiences

__all__ = ["WORDS", "Composed", "Workshop", "compose", "read", "read_audiences"]
