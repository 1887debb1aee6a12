"""Words and what stands among them: the inlines of the vocabulary."""

import re
from collections.abc import Iterator
from typing import Protocol

from briefgen.brief import Language
from briefgen.diagnostics import Place
from briefgen.document import (
    Blocks,
    Chart,
    Emphasis,
    Inline,
    Inlines,
    Line,
    Lines,
    Link,
    NoteMark,
    Quantity,
    Reference,
    Strong,
    Text,
    plain,
)
from briefgen.templates.views import TAGS
from briefgen.templates.vocabulary.tags import INLINE, Element, Judge

ADDRESS = re.compile(r"(https?://[\w.-]+(:\d+)?([/?#]\S*)?|mailto:[\w.+-]+@[\w.-]+)\Z")
SPACE = re.compile(r"[ \t\r\n]+")
CHART = "chart-"
"""How the anchor of a chart begins."""


class Apparatus(Protocol):
    """What stands behind the words: notes and charts, numbered as they are first met."""

    def note_mark(self, facts: tuple[str, ...], series: tuple[str, ...]) -> tuple[int, ...]:
        """Return the numbers of the notes that support facts and series; raise `KeyError` for one that is not known."""
        ...

    def chart(self, name: str, place: Place) -> Chart:
        """Return the chart `name` of the sector told; raise `KeyError` when there is none."""
        ...

    def chart_label(self, name: str) -> str:
        """Return what the chart `name` goes by; raise `KeyError` when there is none."""
        ...

    def notes(self, place: Place) -> Blocks:
        """Return the notes met so far, and the words that introduce them."""
        ...


class InlineReader:
    """Turns the words within an element into inlines of one language."""

    def __init__(self, judge: Judge, language: Language, apparatus: Apparatus) -> None:
        self.judge = judge
        self.tag = language.tag
        self.apparatus = apparatus

    def inlines(self, element: Element) -> Inlines:
        """Return the words of `element`, its white space folded and trimmed at both ends."""
        self.judge.place(element)
        return _trimmed(tuple(self._parts(element, self.tag)))

    def wanted(self, element: Element) -> Inlines:
        """Return the words of `element`, and report it where it has none."""
        place = self.judge.place(element)
        content = self.inlines(element)
        if not plain(content).strip():
            hint = "write its words, or leave it out with `{% if %}`"
            self.judge.report("template.empty", f"`<{element.tag}>` has no words", hint, place)
        return content

    def line(self, element: Element) -> Lines:
        """Return the words of `element` as one line."""
        place = self.judge.place(element)
        return (Line(language=self.tag, place=place, content=self.inlines(element)),)

    def line_of(self, element: Element, tag: str) -> Lines:
        """Return the words of the one child with `tag`; none where there is no such child."""
        children = element.findall(tag)
        for extra in children[1:]:
            message = f"`<{tag}>` stands twice in `<{element.tag}>`"
            self.judge.report("template.duplicate", message, "keep one of the two", self.judge.place(extra))
        return self.line(children[0]) if children else ()

    def _parts(self, element: Element, language: str) -> Iterator[Inline]:
        yield from self._words(element.text, language)
        for child in element:
            yield from self._inline(child, language)
            yield from self._words(child.tail, language)

    def _words(self, text: str | None, language: str) -> Iterator[Text]:
        if text:
            yield Text(language=language, place=self.judge.last_place, text=SPACE.sub(" ", text))

    def _inline(self, element: Element, language: str) -> Iterator[Inline]:
        if element.tag not in INLINE:
            self.judge.unknown(element, "among words")
            return
        place = self.judge.place(element)
        if element.tag == "span":
            yield from self._parts(element, self.judge.choice(element, "lang", tuple(TAGS.values()), language))
        elif element.tag == "cite":
            yield from self._cite(element, language, place)
        else:
            yield self._marked(element, tuple(self._parts(element, language)), language, place)

    def _marked(self, element: Element, content: Inlines, language: str, place: Place) -> Inline:
        match element.tag:
            case "strong":
                return Strong(language=language, place=place, content=content)
            case "emphasis":
                return Emphasis(language=language, place=place, content=content)
            case "link":
                return Link(language=language, place=place, url=self.address(element), content=content)
            case "reference":
                anchor = element.get("to", "")
                self.judge.references.append((anchor, place))
                content = content or self._label(anchor, language, place)
                return Reference(language=language, place=place, anchor=anchor, content=content)
            case _:
                key, value = element.get("key", ""), element.get("value", "")
                return Quantity(language=language, place=place, text=plain(content), key=key, value=value)

    def _label(self, anchor: str, language: str, place: Place) -> Inlines:
        """Return what a chart goes by; nothing for other anchors, and for charts that there are not."""
        try:
            words = self.apparatus.chart_label(anchor.removeprefix(CHART)) if anchor.startswith(CHART) else ""
        except KeyError:
            words = ""
        return (Text(language=language, place=place, text=words),) if words else ()

    def address(self, element: Element) -> str:
        """Return the address that `element` leads to, of the web or of whoever takes mail there."""
        url = element.get("href", "")
        if not ADDRESS.match(url):
            hint = "write one that starts with https:// or mailto:"
            self.judge.report("template.attribute", f"`{url}` is no web address", hint)
        return url

    def _cite(self, element: Element, language: str, place: Place) -> Iterator[NoteMark]:
        facts, series = (tuple(element.get(name, "").split()) for name in ("facts", "series"))
        if not facts and not series:
            self.judge.report("template.attribute", "`<cite>` cites nothing", 'name a fact: `<cite facts="…"/>`')
            return
        try:
            numbers = self.apparatus.note_mark(facts, series)
        except KeyError as error:
            message = f"there is no fact or series `{error.args[0]}`"
            self.judge.report("template.unknown-reference", message, "cite an entry of the content")
            return
        yield NoteMark(language=language, place=place, numbers=numbers, facts=(*facts, *series))


def _trimmed(content: Inlines) -> Inlines:
    """Return `content` without white space at its ends."""
    parts = list(content)
    while parts and isinstance(first := parts[0], Text):
        text = first.text.lstrip(" ")
        parts[0] = Text(language=first.language, place=first.place, text=text)
        if text:
            break
        parts.pop(0)
    while parts and isinstance(last := parts[-1], Text):
        text = last.text.rstrip(" ")
        parts[-1] = Text(language=last.language, place=last.place, text=text)
        if text:
            break
        parts.pop()
    return tuple(parts)
