"""The stylesheet: the tokens of a theme as CSS, for paper and for screens alike."""

import re
from collections.abc import Iterator
from dataclasses import asdict
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from string import Template

from briefgen.theme import MEASURE, Face, Theme

BRIEF, SCREEN = "brief.css", "screen.css"
"""The rules, with `$token` where the theme speaks: those of every medium, and those of screens."""

TWO_TITLES = 0.84
"""How large a title is set that stands above its twin, as a share of one alone: the cover stays a strip."""

_GENERIC = {"text": "Georgia, serif", "display": "Helvetica, Arial, sans-serif", "japanese": "sans-serif"}


@lru_cache(maxsize=8)
def stylesheet(theme: Theme) -> str:
    """Return the stylesheet of `theme` for every medium. Fonts are asked for by name only."""
    return _rules(BRIEF, theme) + "\n" + _rules(SCREEN, theme)


def paper(theme: Theme) -> str:
    """Return the stylesheet of `theme` for paper alone, with the fonts it is set in."""
    return font_faces(theme) + _rules(BRIEF, theme)


def _rules(source: str, theme: Theme) -> str:
    rules = files(__package__).joinpath(source).read_text("utf-8")
    return _compact(Template(rules).substitute(_tokens(theme)))


def font_faces(theme: Theme) -> str:
    """Return the `@font-face` rules that lead to the font files of `theme`."""
    faces = (theme.faces.text, theme.faces.display, theme.faces.japanese)
    return "".join(rule for face in faces for rule in _face_rules(face))


def font_files(theme: Theme) -> tuple[Path, ...]:
    """Return the font files of `theme`, each once."""
    faces = (theme.faces.text, theme.faces.display, theme.faces.japanese)
    return tuple(dict.fromkeys(path for face in faces for path, _, _ in _cuts(face)))


def _cuts(face: Face) -> Iterator[tuple[Path, int, str]]:
    """Yield the files of a face with the weight and the slope that CSS knows them by."""
    upright = ((face.regular, 400), (face.semibold, 600), (face.bold, 700))
    yield from ((path, weight, "normal") for path, weight in upright if path is not None)
    if face.italic is not None:
        yield face.italic, 400, "italic"


def _face_rules(face: Face) -> Iterator[str]:
    for path, weight, slope in _cuts(face):
        source = f"url({_quoted(path.resolve().as_uri())})"
        family = f"font-family:{_quoted(face.family)}"
        yield f"@font-face{{{family};src:{source};font-weight:{weight};font-style:{slope}}}\n"


def _tokens(theme: Theme) -> dict[str, str]:
    """Return every token by its name in the rules; lengths in rem, which is the size of text."""
    sizes, page = asdict(theme.sizes), theme.page
    lengths = {f"{name}_size": _rem(theme, value) for name, value in sizes.items() if name != "leading"}
    spaces = {f"space_{part}": _rem(theme, theme.space * times) for part, times in _SPACES.items()}
    paper = {name: f"{value:g}mm" for name, value in asdict(page).items()}
    own = {
        "text_points": f"{theme.sizes.text:g}pt",
        "leading": f"{theme.sizes.leading:g}",
        "indent": _rem(theme, theme.inset),
        "measure": f"{MEASURE:g}rem",
    }
    double = {"half_gutter": f"{page.gutter / 2:g}mm", "second_title_size": _rem(theme, theme.sizes.title * TWO_TITLES)}
    return asdict(theme.colours) | lengths | spaces | paper | own | double | _families(theme)


_SPACES = {"quarter": 0.25, "half": 0.5, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0}


def _families(theme: Theme) -> dict[str, str]:
    faces, japanese = theme.faces, _quoted(theme.faces.japanese.family)
    return {
        "text_face": f"{_quoted(faces.text.family)}, {japanese}, {_GENERIC['text']}",
        "display_face": f"{_quoted(faces.display.family)}, {japanese}, {_GENERIC['display']}",
        "japanese_face": f"{japanese}, {_GENERIC['japanese']}",
    }


def _rem(theme: Theme, points: float) -> str:
    return f"{points / theme.sizes.text:.4g}rem"


def _quoted(words: str) -> str:
    """Return a CSS string that can end neither itself nor the element the sheet stands in."""
    return '"' + re.sub(r"[^\w ./:%-]", lambda found: f"\\{ord(found[0]):x} ", words) + '"'


def _compact(rules: str) -> str:
    """Return rules without comments and indentation: the page carries them."""
    bare = re.sub(r"/\*.*?\*/", "", rules, flags=re.DOTALL)
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip())
