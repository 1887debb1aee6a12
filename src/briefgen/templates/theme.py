"""The theme file: design tokens read and judged, with a place for each that cannot be used."""

import importlib.util
import re
from dataclasses import fields, replace
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

from pydantic import Field, PlainValidator, ValidationInfo, create_model

from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Record, Tree, Words, draft, parse, refuse, shown, suggestion, validate
from briefgen.templates.logo import LogoRecord, read_logo
from briefgen.theme import BOUNDS, Colours, Face, Faces, Page, Sizes, Theme, contrast
from briefgen.world import World

PATH = "templates/theme.yaml"
THEMES = "templates/themes"
DEFAULT = "default"
"""The name of the theme at `PATH`; any other is a file of its name among the `THEMES`."""

NAME = re.compile(r"[a-z][a-z0-9-]*\Z")
COLOUR = re.compile(r"#[0-9a-f]{6}\Z")
LONGEST = 1000
MODULE = re.compile(r"[a-z][a-z0-9_]*\Z")

_OF_TEXT = {"paper": 4.5, "tint": 4.5}
CONTRASTS = {"ink": _OF_TEXT, "structure": _OF_TEXT, "accent": _OF_TEXT, "muted": _OF_TEXT, "neutral": {"paper": 3.0}}
"""The least contrast of each colour on what it is printed on: text also stands on panels, graphics on paper alone."""

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


def _size(name: str, least: float, most: float) -> Any:
    """Return the type of size `name`, from `least` to `most`."""
    scale = f"a number from {least:g} to {most:g}, without a unit"

    def judged(value: Any) -> float:
        size = _length(value)
        if not least <= size <= most:
            raise refuse("theme.size", f"`{name}` is {size:g}, and {least:g} to {most:g} can be read", f"write {scale}")
        return size

    return Annotated[float, PlainValidator(judged), shown(scale, "", "number")]


def _word(value: Any) -> Words:
    if not isinstance(value, Words) or not value.strip():
        raise refuse("yaml.wrong-type", "words are wanted here", "write words")
    return value


Colour = Annotated[str, PlainValidator(_colour), shown('a colour: "#1f3a5f"', "^#[0-9a-fA-F]{6}$")]
Length = Annotated[float, PlainValidator(_length), shown("a number above 0, without a unit", "", "number")]
Word = Annotated[Words, PlainValidator(_word), shown("words", r"\S")]


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


Package = Annotated[Path, PlainValidator(_package), shown("an installed package of fonts", "^[a-z][a-z0-9_]*$")]
Font = Annotated[Path, PlainValidator(_font), shown("a file of the package", r"\.[ot]tf$")]


class FaceRecord(Record):
    """A typeface by the package that brings it: its family name and the files in the package."""

    family: Word
    package: Package
    regular: Font
    italic: Font | None = None
    semibold: Font | None = None
    bold: Font | None = None


class FacesRecord(Record):
    """The typefaces of the theme; without one for Japanese, the text's serves."""

    text: FaceRecord
    display: FaceRecord
    japanese: FaceRecord | None = None


def _tokens(name: str, kinds: dict[str, Any]) -> Any:
    required: dict[str, Any] = {part: (kind, Field()) for part, kind in kinds.items()}
    return create_model(name, __base__=Record, **required)


SizesRecord = _tokens("SizesRecord", {part.name: _size(part.name, *BOUNDS[part.name]) for part in fields(Sizes)})
ColoursRecord = _tokens("ColoursRecord", {part.name: Colour for part in fields(Colours)})
PageRecord = _tokens("PageRecord", {part.name: Length for part in fields(Page)})


class ThemeRecord(Record):
    """A theme file: every token, or those in which it departs from the theme that it `extends`."""

    extends: Word | None = None
    name: Word
    faces: FacesRecord
    sizes: SizesRecord  # type: ignore[valid-type]  # made from the dataclass, so that a token is named once
    colours: ColoursRecord  # type: ignore[valid-type]  # likewise
    page: PageRecord  # type: ignore[valid-type]  # likewise
    space: Length
    numbered_headings: bool = False
    logo: LogoRecord | None = None


def read_theme(world: World, name: str = DEFAULT) -> tuple[Theme | None, list[Diagnostic]]:
    """Return theme `name` and what is wrong with it and those it extends; no theme when anything is."""
    trees, tokens = _chain(world, name)
    diagnostics = [one for tree in trees for one in tree.diagnostics]
    if diagnostics:
        return None, diagnostics
    theme, place = _theme(tokens), _Places(trees)
    logo = tokens.get("logo")
    if logo is not None:
        theme = replace(theme, logo=read_logo(world, logo, place.tree(("logo", "file"))))
    _judge(theme, place)
    diagnostics = [one for tree in trees for one in tree.diagnostics]
    return (None if diagnostics else theme), diagnostics


def theme_path(name: str) -> str:
    """Return where theme `name` is written."""
    return PATH if name == DEFAULT else f"{THEMES}/{name}.yaml"


def _chain(world: World, name: str) -> tuple[list[Tree], dict[str, Any]]:
    """Return the trees of a theme and of those that it extends, and the tokens of all, those of the first foremost."""
    trees: list[Tree] = []
    tokens: dict[str, Any] = {}
    asked = Words.place_of(name)
    while name:
        tree = _parsed(world, name, asked, [one.file for one in trees])
        trees.append(tree)
        extends = tree.value.get("extends") if isinstance(tree.value, dict) else None
        record = validate(draft(ThemeRecord) if extends else ThemeRecord, tree) if tree.value is not None else None
        if record is None:
            break
        tokens = _over(record.model_dump(exclude_none=True), tokens)
        name, asked = str(record.extends or ""), tree.place(("extends",))
    return trees, tokens


def _parsed(world: World, name: str, asked: Place, before: list[str]) -> Tree:
    """Return the file of theme `name`, asked for at a place; what is wrong with the name is told there."""
    path = theme_path(name)
    if path in before:
        hint = "extend a theme that does not extend this one"
        return Tree(path, diagnostics=[Diagnostic("theme.circle", f"theme `{name}` extends itself", asked, hint)])
    if not NAME.match(name):
        message, hint = f"`{name}` is no name of a theme", "use lower-case letters, digits and hyphens, a letter first"
        return Tree(path, diagnostics=[Diagnostic("theme.unknown", message, asked, hint)])
    try:
        return parse(path, world.read(path))
    except FileNotFoundError:
        return Tree(path, diagnostics=[_missing(world, name, asked)])


def _missing(world: World, name: str, asked: Place) -> Diagnostic:
    if name == DEFAULT:
        hint = "write the design tokens there: every project has a theme"
        return Diagnostic("theme.missing", "the theme is missing", Place(PATH), hint)
    known = [DEFAULT, *(PurePosixPath(path).stem for path in world.list(THEMES, ".yaml"))]
    hint = suggestion(name, known) or f"use one of {', '.join(known)}, or write `{theme_path(name)}`"
    return Diagnostic("theme.unknown", f"there is no theme `{name}`", asked, hint)


def _over(base: dict[str, Any], tokens: dict[str, Any]) -> dict[str, Any]:
    """Return `tokens` over those of `base`, part by part."""
    parts = base | tokens
    for name in base.keys() & tokens.keys():
        if isinstance(base[name], dict) and isinstance(tokens[name], dict):
            parts[name] = _over(base[name], tokens[name])
    return parts


def _theme(tokens: dict[str, Any]) -> Theme:
    faces = {role: _face(face) for role, face in tokens["faces"].items()}
    return Theme(
        name=str(tokens["name"]),
        faces=Faces(faces["text"], faces["display"], faces.get("japanese", faces["text"])),
        sizes=Sizes(**tokens["sizes"]),
        colours=Colours(**tokens["colours"]),
        page=Page(**tokens["page"]),
        space=tokens["space"],
        numbered_headings=tokens.get("numbered_headings", False),
    )


def _face(tokens: dict[str, Any]) -> Face:
    cuts = {name: tokens.get(name) for name in ("italic", "semibold", "bold")}
    return Face(str(tokens["family"]), tokens["regular"], **cuts)


class _Places:
    """Where the tokens of a theme stand, in its own file or in one that it extends."""

    def __init__(self, trees: list[Tree]) -> None:
        self._trees = trees

    def tree(self, path: tuple[str, ...]) -> Tree:
        """Return the tree that says the token at `path`; the first where none does."""
        return next((tree for tree in self._trees if path in tree.places), self._trees[0])

    def nearest(self, *paths: tuple[str, ...]) -> tuple[str, ...]:
        """Return the path whose token the nearest file says; the first of those in one file."""
        return min(paths, key=lambda path: self._trees.index(self.tree(path)))

    def report(self, code: str, message: str, path: tuple[str, ...], hint: str) -> None:
        """Report what is wrong with the token at `path`."""
        tree = self.tree(path)
        tree.report(code, message, tree.place(path), hint)


def _judge(theme: Theme, places: _Places) -> None:
    """Report what can be read in no light, and a page without room for words."""
    for name in CONTRASTS:
        _judge_contrast(theme.colours, name, places)
    page = theme.page
    sides = max(page.margin_left + page.margin_right, 2 * page.bilingual_margin_side + page.gutter)
    for name, room in (("width", page.width - sides), ("height", page.height - page.margin_top - page.margin_bottom)):
        if room < LEAST_ROOM:
            message = f"the margins leave {room:g} mm of the page's {name} for words"
            places.report("theme.page", message, ("page", name), f"leave {LEAST_ROOM:g} mm at least")


def _judge_contrast(colours: Colours, name: str, places: _Places) -> None:
    """Report the first ground on which colour `name` is too pale, in the file that made it so."""
    for ground, least in CONTRASTS[name].items():
        found = contrast(getattr(colours, name), getattr(colours, ground))
        if found < least:
            message = f"`{name}` has a contrast of {found:.1f}:1 on `{ground}`, and {least}:1 is the least"
            place = places.nearest(("colours", name), ("colours", ground))
            places.report("theme.contrast", message, place, f"choose a darker colour, or a lighter {ground}")
            return
