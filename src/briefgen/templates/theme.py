"""The theme file: design tokens read and judged, with a place for each that cannot be used."""

import importlib.util
import re
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, PlainValidator, ValidationInfo, create_model

from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Record, Tree, Words, parse, refuse, suggestion, validate
from briefgen.theme import Colours, Face, Faces, Page, Sizes, Theme, contrast
from briefgen.world import World

PATH = "templates/theme.yaml"
COLOUR = re.compile(r"#[0-9a-f]{6}\Z")
LONGEST = 1000
MODULE = re.compile(r"[a-z][a-z0-9_]*\Z")

CONTRASTS = {"ink": 4.5, "structure": 4.5, "accent": 4.5, "muted": 4.5, "neutral": 3.0}
"""The least contrast of each colour on paper: of text, and of graphics."""

LEAST_ROOM = 100.0
"""What a page leaves for words, in millimetres, at the least."""


def _colour(value: Any) -> str:
    if isinstance(value, Words) and COLOUR.match(value.lower()):
        return str(value.lower())
    raise refuse("theme.colour", f"`{value}` is no colour", 'write it as "#1f3a5f", in quotation marks')


def _length(value: Any) -> float:
    try:
        number = float(str(value))
    except ValueError:
        number = -1.0
    if isinstance(value, bool) or not 0 < number <= LONGEST:
        raise refuse("theme.length", f"`{value}` is no length", "write a number above 0, without a unit")
    return number


def _word(value: Any) -> Words:
    if not isinstance(value, Words) or not value.strip():
        raise refuse("yaml.wrong-type", "words are wanted here", "write words")
    return value


Colour = Annotated[str, PlainValidator(_colour)]
Length = Annotated[float, PlainValidator(_length)]
Word = Annotated[Words, PlainValidator(_word)]


def _package(value: Any) -> Path:
    """Return the folder of the installed package that `value` names."""
    spec = importlib.util.find_spec(value) if isinstance(value, Words) and MODULE.match(value) else None
    if spec is None or not spec.submodule_search_locations:
        hint = f"install it with `pip install {str(value).replace('_', '-')}`, or name another package"
        raise refuse("theme.font", f"font package `{value}` is not installed", hint)
    return Path(next(iter(spec.submodule_search_locations)))


def _font(value: Any, known: ValidationInfo) -> Path | None:
    """Return the path of the font file that `value` names, in the package named before it."""
    folder = known.data.get("package")
    if folder is None:
        return None
    fonts: dict[str, Path] = {path.name: path for path in sorted(folder.rglob("*.[ot]tf"))}
    if value not in fonts:
        some = ", ".join(list(fonts)[:6]) or "the files of another package"
        hint = suggestion(str(value), fonts) or f"use one of {some}"
        raise refuse("theme.font", f"there is no font file `{value}` in the package", hint)
    return fonts[value]


Package = Annotated[Path, PlainValidator(_package)]
Font = Annotated[Path, PlainValidator(_font)]


class FaceRecord(Record):
    """A typeface by the package that brings it: its family name and the files in the package."""

    family: Word
    package: Package
    regular: Font
    italic: Font | None = None
    semibold: Font | None = None
    bold: Font | None = None

    def face(self) -> Face:
        """Return the typeface."""
        return Face(str(self.family), self.regular, self.italic, self.semibold, self.bold)


class FacesRecord(Record):
    """The typefaces of the theme; without one for Japanese, the text's serves."""

    text: FaceRecord
    display: FaceRecord
    japanese: FaceRecord | None = None


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
    faces = record.faces
    theme = Theme(
        name=str(record.name),
        faces=Faces(faces.text.face(), faces.display.face(), (faces.japanese or faces.text).face()),
        sizes=Sizes(**record.sizes.model_dump()),  # type: ignore[attr-defined]  # a record, see above
        colours=Colours(**record.colours.model_dump()),  # type: ignore[attr-defined]  # likewise
        page=Page(**record.page.model_dump()),  # type: ignore[attr-defined]  # likewise
        space=record.space,
    )
    _judge(theme, tree)
    return (None if tree.diagnostics else theme), tree.diagnostics


def _judge(theme: Theme, tree: Tree) -> None:
    """Report what can be read in no light, and a page without room for words."""
    colours, page = theme.colours, theme.page
    for name, least in CONTRASTS.items():
        found = contrast(getattr(colours, name), colours.paper)
        if found < least:
            message = f"`{name}` has a contrast of {found:.1f}:1 on `paper`, and {least}:1 is the least"
            tree.report(
                "theme.contrast", message, tree.place(("colours", name)), "choose a darker colour, or a lighter paper"
            )
    sides = max(page.margin_left + page.margin_right, 2 * page.bilingual_margin_side + page.gutter)
    for name, room in (("width", page.width - sides), ("height", page.height - page.margin_top - page.margin_bottom)):
        if room < LEAST_ROOM:
            message = f"the margins leave {room:g} mm of the page's {name} for words"
            tree.report("theme.page", message, tree.place(("page", name)), f"leave {LEAST_ROOM:g} mm at least")
