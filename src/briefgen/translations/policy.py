"""Policy: what a document does with a translation that nobody vouches for: refuse, mark, or fall back."""

from collections.abc import Iterator
from typing import Any

from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.reading import Path, Pending, Tree
from briefgen.settings import Policy, Settings
from briefgen.translations.lock import read_lock
from briefgen.translations.review import Review, State, review
from briefgen.translations.segments import pairs, segments
from briefgen.world import World


class Desk:
    """Looks at each tree before it is validated, and keeps what is wrong with its translations.

    Under `mark` and `fall-back` the tree is amended: words that nobody vouches for become `Pending`, those of the other
    language among them. Without a policy, and under `block`, it stays as it is.
    """

    def __init__(self, world: World, settings: Settings) -> None:
        self._world = world
        self._settings = settings
        self._found: dict[str, tuple[Diagnostic, ...]] = {}

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with locks, and which translations nobody vouches for."""
        return tuple(one for found in self._found.values() for one in found)

    def __call__(self, tree: Tree) -> None:
        """Amend `tree` as the policy says."""
        if tree.value is None:
            return
        policy = self._settings.translations
        entries, wrong = read_lock(self._world, tree.file)
        if policy is None and not entries:
            self._found[tree.file] = wrong
            return
        if {(entry.en, entry.es) for entry in entries}.issuperset(pairs(tree)):  # as nearly always: then that is all
            self._found[tree.file] = wrong
            return
        reviews = review(tuple(segments(tree)), entries, self._settings.source_language)
        self._found[tree.file] = (*wrong, *diagnose(tree.file, reviews, policy))
        if policy in (Policy.MARK, Policy.FALL_BACK):
            for one in reviews:
                _amend(tree, one, policy)


# What is said


def diagnose(file: str, reviews: tuple[Review, ...], policy: Policy | None) -> Iterator[Diagnostic]:
    """Yield what is said of the texts in `file` that are not approved: errors where the policy is to block.

    A text that lacks a language is an error of its own where the policy does not print the other in its place. Texts
    that were never approved are counted, not listed; without a policy they pass.
    """
    severity = Severity.ERROR if policy is Policy.BLOCK else Severity.WARNING
    for one in reviews:
        if one.state is State.STALE:
            yield _stale(one, severity)
        elif one.state is State.UNREVIEWED and one.entry:
            message = f"`{one.segment.key}` has changed since it was approved, and both languages wait to be read"
            yield _diagnostic("translations.unreviewed", message, one, severity)
        elif one.state is State.MISSING and policy in (Policy.MARK, Policy.FALL_BACK):
            message = f"`{one.segment.key}` has no text in `{one.behind[0]}`; the other language stands in for it"
            hint = f"add `{one.behind[0]}:` beside the other language"
            yield Diagnostic("translations.missing", message, one.segment.place, hint, severity)
    never = [one for one in reviews if one.state is State.UNREVIEWED and not one.entry]
    if never and policy is not None:
        texts = "1 text was" if len(never) == 1 else f"{len(never):,} texts were"
        hint = f"read them with `briefgen translations status --file {file}` and approve them"
        place = Place(file, never[0].segment.place.line, never[0].segment.place.column)
        yield Diagnostic("translations.unreviewed", f"{texts} never approved, from here", place, hint, severity)


def _stale(one: Review, severity: Severity) -> Diagnostic:
    (behind,) = one.behind
    message = f"the {behind.spoken} of `{one.segment.key}` is older than its {behind.other.spoken}"
    return _diagnostic("translations.stale", message, one, severity)


def _diagnostic(code: str, message: str, one: Review, severity: Severity) -> Diagnostic:
    hint = "see `briefgen translations status`, mend the text, and approve it"
    return Diagnostic(code, message, one.segment.where(one.behind[0]), hint, severity)


# What is printed


def _amend(tree: Tree, one: Review, policy: Policy) -> None:
    """Put pending words where nobody vouches for those of the tree."""
    pair = _at(tree.value, one.segment.path)
    for language in one.behind:
        stands_in = one.state is State.MISSING or (policy is Policy.FALL_BACK and len(one.behind) == 1)
        spoken = language.other if stands_in else language
        is_translated = one.state is not State.MISSING
        pair[language.value] = Pending.of(one.segment.words(spoken), spoken.value, is_translated=is_translated)


def _at(value: Any, path: Path) -> Any:
    for part in path:
        value = value[part]
    return value
