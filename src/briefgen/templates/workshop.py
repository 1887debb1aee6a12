"""The workshop: everything in `templates/` that a brief is told with, read once."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from pydantic import Field, PlainValidator, RootModel

from briefgen.brief import Language, by_language
from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.prose import UNFILLED
from briefgen.reading import Amend, Record, Tree, Words, leave, parse, refuse, shown, validate
from briefgen.templates.environment import Environment
from briefgen.templates.failures import FAILURES, diagnose
from briefgen.templates.loader import FOLDER, NAME
from briefgen.templates.memory import Memory
from briefgen.templates.theme import DEFAULT, read_theme
from briefgen.theme import Theme
from briefgen.world import World

AUDIENCES = f"{FOLDER}/audiences.yaml"
LABELS = f"{FOLDER}/labels.yaml"
WORDS = (AUDIENCES, LABELS)
STILL_TO_WRITE = "template.unfilled"


def _words(value: Any) -> Words:
    if not isinstance(value, Words) or not value.strip():
        raise refuse("yaml.wrong-type", "words are wanted here", "write words, in quotation marks where needed")
    if value == UNFILLED:
        raise refuse(STILL_TO_WRITE, "the words are still to be written", f"write them where `{UNFILLED}` stands")
    return value


def _identifier(value: Any) -> Words:
    if isinstance(value, Words) and NAME.match(f"{value}.jinja"):
        return value
    hint = "use lower-case letters, digits and hyphens, a letter first"
    raise refuse("template.unsafe-identifier", f"`{value}` is no safe identifier", hint)


def _key(value: Any) -> Words:
    if isinstance(value, Words) and value.isidentifier() and not value.startswith("_"):
        return value
    raise refuse("template.unsafe-identifier", f"`{value}` is no label", "use letters, digits and `_`, a letter first")


Phrase = Annotated[Words, PlainValidator(_words), shown("words", r"\S")]
Identifier = Annotated[Words, PlainValidator(_identifier), shown("an identifier", r"^[a-z][a-z0-9-]*$")]
Key = Annotated[Words, PlainValidator(_key), shown("letters, digits and `_`", r"^[A-Za-z][A-Za-z0-9_]*$")]


class Label(Record):
    """Words of a template in every language."""

    en: Phrase
    es: Phrase


class Audience(Record):
    """For whom a template tells: the name that stands on the cover, who that is, and its number in the series.

    `wants` is how many of what a sector must have for this audience: of the keys of a sector, and of cited `facts`.
    """

    name: Label
    who: Label
    wants: dict[Key, Annotated[int, Field(ge=1)]] = Field(default_factory=dict)
    number: Annotated[int, Field(ge=1, le=99)] | None = None


class Audiences(RootModel[dict[Identifier, Audience]]):
    """The file of audiences."""


class Labels(RootModel[dict[Key, Label]]):
    """The file of labels."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Audiences, labels, the environment that tells templates, and the theme as far as its file is right."""

    world: World
    audiences: dict[str, Audience]
    labels: dict[str, Label]
    readable_theme: Theme | None
    environment: Environment
    memory: Memory = field(default_factory=Memory, compare=False)

    def said(self) -> Iterator[Label]:
        """Yield what templates say themselves, and the audiences, in every language."""
        yield from self.labels.values()
        for audience in self.audiences.values():
            yield from (audience.name, audience.who)

    @property
    def theme(self) -> Theme:
        """The theme, which every workshop has that was read without errors."""
        assert self.readable_theme is not None
        return self.readable_theme


def audience_names(audiences: Mapping[str, Audience]) -> dict[str, dict[Language, str]]:
    """Return the name of each audience by language."""
    return {name: by_language(audience.name) for name, audience in audiences.items()}


def read_audiences(world: World, amend: Amend = leave) -> tuple[dict[str, Audience], list[Diagnostic]]:
    """Return the audiences of `world` and what is wrong with their file."""
    audiences, diagnostics = _table(world, AUDIENCES, Audiences, amend)
    if not audiences and not diagnostics:
        hint = "write for whom the briefs are told: an identifier with `name` and `who`"
        diagnostics = [Diagnostic("template.audience", "there is no audience", Place(AUDIENCES), hint)]
    return audiences, diagnostics


def set_aside(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return what was `found`, with a warning for words of audiences that are still to be written."""
    return [
        replace(one, severity=Severity.WARNING) if one.code == STILL_TO_WRITE and one.place.file == AUDIENCES else one
        for one in found
    ]


def read_trees(world: World) -> Iterator[Tree]:
    """Yield the tree of each file of words in `templates/`, as far as it can be read."""
    for path in WORDS:
        with suppress(OSError):  # which a check reports
            yield parse(path, world.read(path))


def read(world: World, theme_name: str = DEFAULT, amend: Amend = leave) -> tuple[Workshop | None, list[Diagnostic]]:
    """Return the workshop of `world` in the look of a theme, and all that is wrong; no workshop without audiences.

    Templates are read here, so that what is wrong with their syntax shows whatever else is wrong. `amend` sees each
    tree of words before it is validated.
    """
    audiences, wrong_audiences = read_audiences(world, amend)
    labels, wrong_labels = _table(world, LABELS, Labels, amend)
    theme, wrong_theme = read_theme(world, theme_name)
    workshop = Workshop(world, audiences, labels, theme, Environment(world))
    diagnostics = [*wrong_audiences, *wrong_labels, *wrong_theme, *_misread(workshop)]
    return (workshop if audiences else None), diagnostics


def _misread(workshop: Workshop) -> Iterator[Diagnostic]:
    """Yield why templates cannot be read."""
    for audience in workshop.audiences:
        try:
            workshop.environment.get_template(f"{audience}.jinja")
        except FAILURES as error:
            yield diagnose(error, f"{audience}.jinja", workshop.world)


def _table(
    world: World, path: str, model: type[Audiences] | type[Labels], amend: Amend
) -> tuple[dict[str, Any], list[Diagnostic]]:
    try:
        tree = parse(path, world.read(path))
    except FileNotFoundError:
        hint = "write it: every project has one"
        return {}, [Diagnostic("template.missing", "the file is missing", Place(path), hint)]
    amend(tree)
    record = validate(model, tree) if tree.value is not None else None
    return {str(key): entry for key, entry in (record.root if record else {}).items()}, tree.diagnostics
