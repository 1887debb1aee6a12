"""Templates: how each audience is told. The only package that opens `templates/`, and that knows Jinja."""

from briefgen.templates.composing import Composed, compose
from briefgen.templates.workshop import Workshop, read, read_audiences

__all__ = ["Composed", "Workshop", "compose", "read", "read_audiences"]
