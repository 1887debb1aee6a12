"""Schemas: the kinds of YAML file beside the templates, for an editor's program."""

from briefgen.reading import Kinds, draft
from briefgen.templates.theme import PATH, THEMES, ThemeRecord
from briefgen.templates.workshop import AUDIENCES, LABELS, Audiences, Labels

KINDS: Kinds = {
    "audiences": (Audiences, AUDIENCES),
    "labels": (Labels, LABELS),
    "theme": (ThemeRecord, PATH),
    "themes": (draft(ThemeRecord), f"{THEMES}/*.yaml"),
}
"""Each kind of file. A theme that extends another says only what differs."""
