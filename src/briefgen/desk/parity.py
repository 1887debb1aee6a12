"""Parity of finished files: do both languages say the same to whoever reads them?

A file in one language is held to its counterpart, the same brief of the same edition and format in the other language;
a side-by-side file to itself. Which brief a file is it says of itself, so it may lie anywhere.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from briefgen import content, output, proofs
from briefgen.artefact import artefact_path
from briefgen.brief import Language, Mode
from briefgen.desk.verification import entries_of
from briefgen.diagnostics import Diagnostic, Place
from briefgen.errors import ContentError, OutputError
from briefgen.language import Names
from briefgen.proofs import Proof
from briefgen.world import World

Pair = tuple[Proof, Proof]
"""The Spanish and the English file of a brief; where it is told side by side, twice the same."""


def verify_parity(world: World, folder: Path, paths: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """Read the files at `paths`, or all of `folder`, back, and return those read when both languages say the same.

    A counterpart that is not among `paths` is looked for beside the file and in `folder`. Raise `OutputError` with a
    diagnostic for each thing that only one language says, each file that is no brief, and each without a counterpart.
    """
    names = _names(world)
    found: list[Diagnostic] = []
    given = tuple(_identified(paths or _built(folder), found))
    pairs = {one: _pair(one, given, folder) for one in given}
    if paths:
        found.extend(_alone(one) for one, pair in pairs.items() if pair is None)
    told = tuple(dict.fromkeys(pair for pair in pairs.values() if pair))
    for pair in told:
        try:
            found.extend(_differences(pair, names))
        except OutputError as error:
            found.extend(error.diagnostics)
    if found:
        raise OutputError("not every file says the same in both languages", diagnostics=tuple(found))
    return tuple(dict.fromkeys(str(one.file) for pair in told for one in pair))


def _names(world: World) -> Names:
    """Return the names that the project knows; raise `ContentError` where it cannot be read."""
    known, wrong = content.read(world)
    if known is None:
        raise ContentError("the content cannot be read", diagnostics=wrong)
    return content.names_said(known)


def _built(folder: Path) -> tuple[Path, ...]:
    """Return the files of `folder` that can be read back; raise `OutputError` where nothing was built."""
    entries = entries_of(output.Store(folder))
    return tuple(folder / path for path, entry in entries.items() if entry.format in proofs.READERS)


def _identified(files: Iterable[Path], found: list[Diagnostic]) -> Iterator[Proof]:
    """Yield which brief each of `files` is, and add to `found` those that are none."""
    for file in files:
        try:
            yield proofs.identify(file)
        except OutputError as error:
            found.extend(error.diagnostics)


def _pair(one: Proof, given: tuple[Proof, ...], folder: Path) -> Pair | None:
    """Return a file with its counterpart; nothing where that is neither `given` nor to be found."""
    if one.mode is Mode.BILINGUAL:
        return one, one
    wanted = replace(one, mode=Mode(Language(one.mode).other))
    name = Path(artefact_path(wanted.brief, wanted.mode, wanted.format))
    candidates = [*given]
    for file in (one.file.with_name(name.name), folder / name):
        with suppress(OutputError):
            candidates.append(proofs.identify(file))
    other = next((each for each in candidates if replace(each, file=one.file) == wanted), None)
    if other is None:
        return None
    return (one, other) if one.mode is Mode.ES else (other, one)


def _alone(one: Proof) -> Diagnostic:
    language = Language(one.mode).other
    message = f"its {language.spoken} counterpart is missing: {one.brief.name}, edition of {one.edition}"
    hint = f"give `{Path(artefact_path(one.brief, Mode(language), one.format)).name}` of that edition too"
    return Diagnostic("output.no-counterpart", message, Place(str(one.file)), hint)


def _differences(pair: Pair, names: Names) -> Iterator[Diagnostic]:
    """Yield what only one language of a brief says; raise `OutputError` where a file cannot be read."""
    spanish, english = pair
    if spanish == english:
        told = proofs.compare_sides(proofs.read(spanish.file, spanish.format), names)
    else:
        files = {Language.ES: spanish, Language.EN: english}
        told = proofs.compare_files({each: proofs.read(one.file, one.format) for each, one in files.items()}, names)
    for one in told:
        message = f"only the {one.language.spoken} says {one.said} ({one.where})"
        hint = "mend the text or the template that says it, and build again"
        file = english.file if one.language is Language.EN else spanish.file
        yield Diagnostic("output.languages-differ", message, Place(str(file)), hint)
