"""Counting: the numbers of headings, for a theme that numbers them."""

from collections.abc import Iterable, Iterator

from briefgen.document.nodes import Heading


def heading_numbers(headings: Iterable[Heading]) -> Iterator[str]:
    """Yield the number of each heading, 1, 1.1, 1.1.1, as Word would count it; each language counts its own."""
    counts: dict[str, list[int]] = {}
    for heading in headings:
        count = counts.setdefault(heading.language, [0, 0, 0])
        count[heading.level - 1] += 1
        count[heading.level :] = [0] * (len(count) - heading.level)
        yield ".".join(map(str, count[: heading.level]))
