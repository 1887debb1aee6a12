"""The ledger: every text of a project with its state, and what can be done with them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefgen.brief import Language
from briefgen.diagnostics import Diagnostic
from briefgen.errors import ContentError
from briefgen.reading import Tree
from briefgen.translations.approving import approved, can_be_approved, locks
from briefgen.translations.exchange import Parcel, Return, parcel
from briefgen.translations.importing import Arrival, judge
from briefgen.translations.lock import Edit, Entry, read_lock
from briefgen.translations.review import Review, State, review
from briefgen.translations.segments import Segment, segments
from briefgen.translations.selecting import sectors_of
from briefgen.translations.splicing import Changes, SplicingError, splice
from briefgen.world import World

GLOSSARY = "content/glossary.yaml"


@dataclass(frozen=True, slots=True)
class Received:
    """What an import comes to: files to write, texts that change, texts approved with it, and what is to be said."""

    files: dict[str, bytes]
    changed: tuple[Arrival, ...]
    approved: tuple[Review, ...]
    diagnostics: tuple[Diagnostic, ...]


class Ledger:
    """The texts of a project, in the order of its files, as `review` judges them."""

    def __init__(self, world: World, trees: Iterable[Tree], source: Language | None) -> None:
        """Read the locks beside `trees`; raise `ContentError` where a file or a lock cannot be relied on."""
        self._world = world
        self._trees = {tree.file: tree for tree in trees}
        self.source = source
        self._untidy: list[str] = []
        reviews: list[Review] = []
        wrong: list[Diagnostic] = []
        for tree in self._trees.values():
            entries, wrong_lock = read_lock(world, tree.file)
            found = review(tuple(segments(tree)), entries, source)
            if not {one.entry for one in found}.issuperset(entries):
                self._untidy.append(tree.file)
            reviews.extend(found)
            wrong.extend((*tree.diagnostics, *wrong_lock))
        if wrong:
            raise ContentError("the state of the translations cannot be told", diagnostics=tuple(wrong))
        self.reviews = tuple(reviews)
        self.sectors = sectors_of(self._trees)

    def approve(
        self, chosen: Iterable[Review], by: str, on: date, edit: Edit
    ) -> tuple[dict[str, bytes], tuple[Review, ...]]:
        """Return the locks to write so that those of `chosen` that can be are approved, and which those are.

        With them go the locks in which there are lines that fit no text any more: without these.
        """
        new = [(one, approved(one, by, on, edit)) for one in chosen if can_be_approved(one, edit)]
        return locks(self.reviews, new, self._untidy), tuple(one for one, _ in new)

    def send(self, chosen: Iterable[Review], source: Language) -> tuple[Parcel, tuple[Review, ...]]:
        """Return `chosen` for a translator from `source`, and those that have no words in that language."""
        return parcel(chosen, source, self._trees.get(GLOSSARY), self.sectors)

    def receive(self, returns: Iterable[Return], by: str, on: date) -> Received:
        """Return what `returns` come to: the files with their new words, and where `by` names someone, the locks.

        With a name, what came back as reviewed is approved. There are no files where anything is wrong.
        """
        arrivals, diagnostics = judge(returns, self.reviews)
        if any(one.is_error for one in diagnostics):
            return Received({}, (), (), diagnostics)
        changed = tuple(one for one in arrivals if one.is_new)
        files, wrong = self._spliced(changed)
        if wrong:
            return Received({}, (), (), (*diagnostics, *wrong))
        new = [(one.review, _entry(one, by, on)) for one in arrivals if by and _is_approved(one)]
        files |= locks(self.reviews, new)
        return Received(files, changed, tuple(one for one, _ in new), diagnostics)

    def _spliced(self, changed: tuple[Arrival, ...]) -> tuple[dict[str, bytes], list[Diagnostic]]:
        files: dict[str, bytes] = {}
        wrong: list[Diagnostic] = []
        by_file: dict[str, list[Arrival]] = {}
        for one in changed:
            by_file.setdefault(one.review.segment.file, []).append(one)
        for file, arrivals in by_file.items():
            changes: Changes = {(one.review.segment.path, one.language): one.words for one in arrivals}
            try:
                files[file] = splice(file, self._world.read(file), changes)
            except SplicingError as error:
                hint = "write this text into the file by hand"
                place = arrivals[0].review.segment.place
                wrong.append(Diagnostic("translations.splicing", str(error), place, hint))
        return files, wrong


def _is_approved(arrival: Arrival) -> bool:
    """Tell whether an arrival is to be approved: it was reviewed, and says something that was not approved before."""
    return arrival.unit.is_reviewed and (arrival.is_new or arrival.review.state is not State.APPROVED)


def _entry(arrival: Arrival, by: str, on: date) -> Entry:
    """Return the approval of a text as it will stand."""
    segment: Segment = arrival.review.segment
    words = {language: str(segment.words(language)) for language in Language} | {arrival.language: arrival.words}
    return Entry(segment.key, words[Language.EN], words[Language.ES], by, on.isoformat())
