"""Skeletons: new entries with comments, sound but for the texts to fill in."""

from collections.abc import Mapping
from importlib.resources import files
from string import Template


def skeleton(name: str, values: Mapping[str, object]) -> str:
    """Return the skeleton in the file `name` of this folder, with `values` put into its places."""
    return Template(files(__package__).joinpath(name).read_text("utf-8")).substitute(values)


def verbatim(name: str) -> str:
    """Return the skeleton in the file `name` of this folder as it stands."""
    return files(__package__).joinpath(name).read_text("utf-8")
