"""Importing: what came back from translators, judged as a whole before a word of it is written."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen import prose
from briefgen.brief import Language
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.reading import FORBIDDEN
from briefgen.translations.exchange.units import Return, Returned, folded, pieces
from briefgen.translations.exchange.xliff_writing import unit_id
from briefgen.translations.review import Review
from briefgen.translations.segments import shape_of


@dataclass(frozen=True, slots=True)
class Arrival:
    """A text that came back and fits: whose it is, its words, and whether a reviewer stands behind them."""

    review: Review
    language: Language
    words: str
    unit: Returned

    @property
    def is_new(self) -> bool:
        """Whether the words are not those that are there."""
        return self.words != folded(self.review.segment.words(self.language))


def judge(returns: Iterable[Return], reviews: Iterable[Review]) -> tuple[tuple[Arrival, ...], tuple[Diagnostic, ...]]:
    """Return the translations that came back for the texts of the project, and everything wrong with them.

    A text whose source has changed since it was sent is left out with a warning, and so is one that went with words and
    comes back without; what else does not fit is an error.
    """
    shelf = _Shelf(reviews)
    arrivals: dict[tuple[str, Language], Arrival] = {}
    diagnostics: list[Diagnostic] = []
    for one in returns:
        diagnostics.extend(one.diagnostics)
        for unit in one.units if one.source else ():
            assert one.source is not None
            diagnostics.extend(_remarks(unit))
            found = shelf.find(unit, one.source)
            if isinstance(found, Diagnostic):
                diagnostics.append(found)
            elif unit.target:
                arrival = Arrival(found, one.source.other, unit.target, unit)
                diagnostics.extend(_wrong(arrival, one.source))
                diagnostics.extend(_twice(arrival, arrivals))
            elif found.segment.words(one.source.other) and not unit.went_empty:
                diagnostics.append(_nothing(unit))
    return tuple(arrivals.values()), tuple(diagnostics)


class _Shelf:
    """The texts of the project, to be found by where they were sent from and what they said."""

    def __init__(self, reviews: Iterable[Review]) -> None:
        self._by_id: dict[tuple[str, str], Review] = {}
        self._by_words: dict[tuple[str, str, Language, str], list[Review]] = {}
        for one in reviews:
            segment = one.segment
            self._by_id[segment.file, unit_id(segment.key)] = one
            for language in Language:
                key = (segment.file, unit_id(segment.shape), language, folded(segment.words(language)))
                self._by_words.setdefault(key, []).append(one)

    def find(self, unit: Returned, source: Language) -> Review | Diagnostic:
        """Return the text that `unit` is of, also where it has moved in its list; or why there is none."""
        here = self._by_id.get((unit.file, unit_id(unit.key)))
        if here is not None and folded(here.segment.words(source)) == unit.source:
            return here
        moved = self._by_words.get((unit.file, unit_id(shape_of(unit.key)), source, unit.source))
        if moved:
            return moved[0]
        if here is None:
            message, hint = f"there is no text `{unit.key}` in `{unit.file}`", "export the texts anew"
            return Diagnostic("translations.unknown-unit", message, unit.place, hint)
        message = f"`{unit.key}` of `{unit.file}` has changed since it was sent, and stays as it is"
        hint = "export it again"
        return Diagnostic("translations.source-changed", message, unit.place, hint, Severity.WARNING)


def _nothing(unit: Returned) -> Diagnostic:
    message = f"nothing came back for `{unit.key}`, and its words stay as they are"
    hint = "translate it, or put the words back that it was sent with"
    return Diagnostic("translations.nothing-back", message, unit.place, hint, Severity.WARNING)


def _remarks(unit: Returned) -> Iterator[Diagnostic]:
    for remark in unit.remarks:
        message = f"the translator notes on `{unit.key}`: {remark}"
        yield Diagnostic("translations.remark", message, unit.place, "read it; it is not kept", Severity.WARNING)


def _wrong(arrival: Arrival, source: Language) -> Iterator[Diagnostic]:
    """Yield what is wrong with words that came back changed."""
    if not arrival.is_new:
        return
    unit, original = arrival.unit, arrival.review.segment.words(source)
    if (found := FORBIDDEN.search(arrival.words)) is not None:
        message = f"control or invisible character U+{ord(found.group()):04X}"
        yield Diagnostic("translations.control-character", message, unit.place, "delete the character")
    before, after = marks(original), marks(arrival.words)
    differing = [(mark, "is missing") for mark in (Counter(before) - Counter(after))]
    differing += [(mark, "is not in the source") for mark in (Counter(after) - Counter(before))]
    for mark, what in differing:
        message = f"`{mark}` {what} in the translation of `{unit.key}`"
        hint = "use each placeholder of the source as many times as it stands there"
        yield Diagnostic("translations.placeholder", message, unit.place, hint)
    if not differing and [one for one in before if one[0] == "["] != [one for one in after if one[0] == "["]:
        message = f"the translation of `{unit.key}` cites in another order"
        hint = "put the `[@fact]` marks in the order of the source"
        yield Diagnostic("translations.placeholder", message, unit.place, hint)
    if not differing:
        yield from _reordered(arrival, source)
    if (broken := _broken(arrival.words)) and not _broken(original):
        _, message, hint = broken.args
        yield Diagnostic("translations.placeholder", message, unit.place, hint)


def _reordered(arrival: Arrival, source: Language) -> Iterator[Diagnostic]:
    """Yield a warning where figures stand in an order that neither the source has nor the translation had before."""
    segment, unit = arrival.review.segment, arrival.unit
    said, before, original = (
        [mark for mark in marks(words) if mark[0] == "{"]
        for words in (arrival.words, segment.words(arrival.language), segment.words(source))
    )
    if said not in (before, original):
        message = f"the translation of `{unit.key}` prints its figures in another order: {', '.join(said)}"
        hint = "see that each stands with its own words; languages may differ in this"
        yield Diagnostic("translations.figure-order", message, unit.place, hint, Severity.WARNING)


def marks(words: str) -> tuple[str, ...]:
    """Return the figures that `words` print and the facts that they cite, in order, one by one."""
    return tuple(mark for piece, is_mark in pieces(words) if is_mark for mark in _each(piece))


def _each(piece: str) -> Iterator[str]:
    if piece[0] == "{":
        yield piece
    else:
        yield from (f"[@{fact.strip().removeprefix('@')}]" for fact in piece[2:-1].split(";"))


def _broken(words: str) -> ValueError | None:
    try:
        prose.parse(words)
    except ValueError as error:
        return error
    return None


def _twice(arrival: Arrival, arrivals: dict[tuple[str, Language], Arrival]) -> Iterator[Diagnostic]:
    """Keep `arrival`, or yield that another one for the same text says otherwise."""
    key = (arrival.review.segment.name, arrival.language)
    first = arrivals.setdefault(key, arrival)
    if first.words != arrival.words:
        message = f"`{arrival.unit.key}` came back twice, with different words"
        hint = f"keep one of the two; the other stands at {first.unit.place}"
        yield Diagnostic("translations.duplicate-unit", message, arrival.unit.place, hint)
