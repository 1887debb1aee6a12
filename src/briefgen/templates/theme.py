"""The theme file: design tokens read and judged, with a place for each that cannot be used."""

import importlib.util
import re
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, PlainValidator, create_model

from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Record, Tree, Words, parse, refuse, validate
from briefgen.theme import Colours, Face, Faces, Page, Sizes, Theme
from briefgen.world import World

PATH = "templates/theme.yaml"
COLOUR = re.compile(r"#[0-9a-f]{6}\Z")
MODULE = re.compile(r"[a-z_][a-z0-9_]*\Z")
WEIGHTS = ("regular", "italic", "semibold", "bold")


def _colour(value: Any) -> str:
    if isinstance(value, Words) and COLOUR.match(value.lower()):
        return str(value.lower())
    raise refuse("theme.colour", f"`{value}` is no colour", 'write it as "#1f3a5f", in quotation marks')


def _length(value: Any) -> float:
    try:
        number = float(str(value))
    except ValueError:
        number = -1.0
    if isinstance(value, bool) or not 0 < number <= 1000:
        raise refuse("theme.length", f"`{value}` is no length", "write a number above 0, without a unit")
    return number


def _word(value: Any) -> Words:
    if not isinstance(value, Words) or not value.strip():
        raise refuse("yaml.wrong-type", "words are wanted here", "write words")
    return value


Colour = Annotated[str, PlainValidator(_colour)]
Length = Annotated[float, PlainValidator(_length)]
Word = Annotated[Words, PlainValidator(_word)]


class FaceRecord(Record):
    """A typeface by the package that brings it: its family name and the files in the package."""

    family: Word
    package: Word
    regular: Word
    italic: Word | None = None
    semibold: Word | None = None
    bold: Word | None = None


class FacesRecord(Record):
    """The typefaces of the theme."""

    text: FaceRecord
    display: FaceRecord
    japanese: FaceRecord


def _tokens(name: str, kind: type, value: Any) -> Any:
    required: dict[str, Any] = {part.name: (value, Field()) for part in fields(kind)}
    return create_model(name, __base__=Record, **required)


SizesRecord = _tokens("SizesRecord", Sizes, Length)
ColoursRecord = _tokens("ColoursRecord", Colours, Colour)
PageRecord = _tokens("PageRecord", Page, Length)


class ThemeRecord(Record):
    """A theme file."""

    name: Word
    faces: FacesRecord
    sizes: SizesRecord  # type: ignore[valid-type]  # made from the dataclass, so that a token is named once
    colours: ColoursRecord  # type: ignore[valid-type]  # likewise
    page: PageRecord  # type: ignore[valid-type]  # likewise
    space: Length


def read_theme(world: World, path: str = PATH) -> tuple[Theme | None, list[Diagnostic]]:
    """Return the theme at `path` and what is wrong with it; no theme when anything is."""
    try:
        tree = parse(path, world.read(path))
    except FileNotFoundError:
        hint = "write the design tokens there: every project has a theme"
        return None, [Diagnostic("theme.missing", "the theme is missing", Place(path), hint)]
    record = validate(ThemeRecord, tree) if tree.value is not None else None
    if record is None or tree.diagnostics:
        return None, tree.diagnostics
    faces = Faces(**{part.name: _face(getattr(record.faces, part.name), tree) for part in fields(Faces)})
    theme = Theme(
        name=str(record.name),
        faces=faces,
        sizes=Sizes(**record.sizes.model_dump()),  # type: ignore[attr-defined]  # a record, see above
        colours=Colours(**record.colours.model_dump()),  # type: ignore[attr-defined]  # likewise
        page=Page(**record.page.model_dump()),  # type: ignore[attr-defined]  # likewise
        space=record.space,
    )
    return (None if tree.diagnostics else theme), tree.diagnostics


def _face(record: FaceRecord, tree: Tree) -> Face:
    folder = _package_folder(record.package)
    if folder is None:
        hint = f"install the package that brings {record.family}, or name another face"
        message = f"font package `{record.package}` is not installed"
        tree.report("theme.font", message, record.package.place, hint)
        return Face(record.family, Path())
    files = {weight: _font_file(folder, getattr(record, weight), tree) for weight in WEIGHTS}
    return Face(str(record.family), files.pop("regular") or Path(), **files)


def _package_folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package) if MODULE.match(package) else None
    return Path(spec.origin).parent if spec and spec.origin else None


def _font_file(folder: Path, name: Words | None, tree: Tree) -> Path | None:
    if name is None:
        return None
    found = next((path for path in (folder / name, folder / "files" / name) if path.is_file()), None)
    if found is None or Path(name).name != name:
        names = sorted(path.name for path in folder.rglob("*.[ot]tf"))
        hint = f"use one of {', '.join(names[:6])}" if names else "name a font file of the package"
        tree.report("theme.font", f"there is no font file `{name}`", name.place, hint)
        return None
    return found
