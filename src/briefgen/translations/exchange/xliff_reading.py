"""Reading XLIFF 2 that came back: every unit with its words, or what is wrong with it and in which line."""

import re
from collections.abc import Iterator

from lxml import etree

from briefgen.brief import Language
from briefgen.diagnostics import Diagnostic, Place
from briefgen.translations.exchange.units import OWN_NOTES, Return, Returned, folded
from briefgen.translations.exchange.xliff_writing import MISSING, NAMESPACE, SENT

VERSIONS = ("2.0", "2.1")
LIMIT = 64_000_000
NUMBER = re.compile(r"[0-9]{1,9}")
REVIEWED = ("reviewed", "final")
TRANSLATED = ("translated", *REVIEWED)
HARMLESS = ("mrk", "sm", "em")
"""Annotations, which a tool may add for itself: their words are taken, they themselves are not."""
RESTORE = "restore the file from the one that was exported"


class _WrongError(Exception):
    """One thing is wrong, with its diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def read_xliff(name: str, content: bytes) -> Return:
    """Return what came back in the XLIFF file `name`; nothing is looked up or expanded while it is read."""
    try:
        root = _root(name, content)
        source = _source(name, root)
    except _WrongError as wrong:
        return Return(None, (), (wrong.diagnostic,))
    reader = _Reader(name, content)
    units = tuple(reader.units(root))
    return Return(source, units, tuple(reader.diagnostics))


def _root(name: str, content: bytes) -> etree._Element:
    if len(content) > LIMIT:
        message = f"the file has {len(content):,} bytes; at most {LIMIT:,} are read"
        raise _WrongError(
            Diagnostic("translations.too-large", message, Place(name, 1, 1), "export fewer texts at a time")
        )
    if (found := re.search(rb"<!\s*DOCTYPE", content, re.IGNORECASE)) is not None:
        place = Place(name, content.count(b"\n", 0, found.start()) + 1, 1)
        hint = "delete the declaration: entities are not read"
        raise _WrongError(Diagnostic("translations.doctype", "a document type is declared here", place, hint))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = f"the file is not well-formed XML: {_first_line(error)}"
        place = Place(name, max(line, 1), max(column, 1))
        raise _WrongError(Diagnostic("translations.xml", message, place, RESTORE)) from None
    tree = root.getroottree()
    if tree.docinfo.doctype or tree.docinfo.internalDTD is not None:  # in an encoding that the search above cannot see
        hint = "delete the declaration: entities are not read"
        wrong = Diagnostic("translations.doctype", "a document type is declared", Place(name, 1, 1), hint)
        raise _WrongError(wrong)
    return root


def _first_line(error: etree.XMLSyntaxError) -> str:
    words = re.sub(r", line \d+, column \d+.*", "", str(error.msg or "it ends too early")).strip()
    return words[:1].lower() + words[1:].replace("`", "'")


def _source(name: str, root: etree._Element) -> Language:
    place = Place(name, root.sourceline or 1, 1)
    if root.tag != f"{{{NAMESPACE}}}xliff" or root.get("version") not in VERSIONS:
        message, hint = "this is no XLIFF of version 2.0 or 2.1", "export the texts anew and keep the version"
        raise _WrongError(Diagnostic("translations.xliff-version", message, place, hint))
    source, target = (_language(root.get(attribute, "")) for attribute in ("srcLang", "trgLang"))
    if source is None or target is not source.other:
        message = f"`{root.get('srcLang')}` into `{root.get('trgLang')}` is no pair of the project"
        hint = "translate between Spanish (`es`) and English (`en`)"
        raise _WrongError(Diagnostic("translations.languages", message, place, hint))
    return source


def _language(tag: str) -> Language | None:
    return next((one for one in Language if tag.lower().split("-")[0] == one.value), None)


class _Reader:
    """Reads the units of one file, and keeps what is wrong with them."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self._lines = content.decode("utf-8", "replace").split("\n")
        self.diagnostics: list[Diagnostic] = []

    def units(self, root: etree._Element) -> Iterator[Returned]:
        """Yield the units that are right."""
        for file in root.iterfind(_name("file")):
            seen: dict[str, int] = {}
            for unit in file.iter(_name("unit")):
                identifier, line = unit.get("id", ""), unit.sourceline or 1
                if identifier in seen:
                    hint = f"keep one of the two; the first stands in line {seen[identifier]}"
                    self._report("translations.duplicate-unit", f"unit `{identifier}` stands twice", unit, hint)
                    continue
                seen[identifier] = line
                try:
                    yield self._unit(file.get("original", ""), unit)
                except _WrongError as wrong:
                    self.diagnostics.append(wrong.diagnostic)
            self._missing(file, seen)

    def _missing(self, file: etree._Element, seen: dict[str, int]) -> None:
        """Report the units that the file was sent with and that are not there."""
        for note in file.iterfind(f"{_name('notes')}/{_name('note')}"):
            if note.get("category") == SENT:
                for identifier in (note.text or "").split():
                    if identifier not in seen:
                        message = f"unit `{identifier}` of `{file.get('original')}` did not come back"
                        self._report("translations.missing-unit", message, file, RESTORE)

    def _unit(self, file: str, unit: etree._Element) -> Returned:
        stored = {data.get("id"): data.text or "" for data in unit.iterfind(f"{_name('originalData')}/{_name('data')}")}
        parts = [part for part in unit if part.tag in (_name("segment"), _name("ignorable"))]
        sources = [self._words(part.find(_name("source")), stored) for part in parts]
        targets = [part.find(_name("target")) for part in parts]
        segments = [part for part in parts if part.tag == _name("segment")]
        if not segments:
            raise self._wrong("translations.unit", f"unit `{unit.get('id')}` has no segment", unit, RESTORE)
        there = [part for part in segments if self._is_translated(part, stored)]
        if there and len(there) < len(segments):
            message, hint = f"only a part of unit `{unit.get('id')}` is translated", "translate all of its segments"
            raise self._wrong("translations.unit", message, unit, hint)
        order = sorted(range(len(parts)), key=lambda index: _order(targets[index], index))
        words = "".join(
            self._words(targets[index], stored) if targets[index] is not None else sources[index] for index in order
        )
        return Returned(
            file=file,
            key=unit.get("id", ""),
            source=folded("".join(sources)),
            target=folded(words) if there else "",
            is_reviewed=all(part.get("state") in REVIEWED for part in segments),
            remarks=tuple(_remarks(unit)),
            place=self._place(next((one for one in targets if one is not None), unit)),
            went_empty=any(part.get("subState") == MISSING for part in segments),
        )

    def _is_translated(self, segment: etree._Element, stored: dict[str | None, str]) -> bool:
        """Tell whether a segment has words in the translation, or is said to need none: another may have said them."""
        target = segment.find(_name("target"))
        return target is not None and (segment.get("state") in TRANSLATED or bool(self._words(target, stored).strip()))

    def _words(self, element: etree._Element | None, stored: dict[str | None, str]) -> str:
        """Return the words of `element`, each placeholder as the mark that it stands for."""
        return "" if element is None else "".join(self._parts(element, stored))

    def _parts(self, element: etree._Element, stored: dict[str | None, str]) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            if isinstance(child.tag, str):
                yield from self._inline(child, stored)
            yield child.tail or ""

    def _inline(self, child: etree._Element, stored: dict[str | None, str]) -> Iterator[str]:
        tag = etree.QName(child).localname if child.tag.startswith(_name("")) else child.tag
        if tag == "ph":
            reference = child.get("dataRef")
            if reference is not None and reference not in stored:
                message = f'`<ph id="{child.get("id")}">` refers to data `{reference}`, which its unit does not have'
                raise self._wrong("translations.placeholder", message, child, RESTORE)
            mark = stored.get(reference) or child.get("equiv")
            if not mark:
                message = f'`<ph id="{child.get("id")}">` stands for nothing'
                raise self._wrong("translations.placeholder", message, child, RESTORE)
            yield mark
        elif tag in HARMLESS:
            yield from self._parts(child, stored)
        else:
            message, hint = f"`<{tag}>` is not allowed among the words", "keep the words and delete the element"
            raise self._wrong("translations.markup", message, child, hint)

    def _report(self, code: str, message: str, element: etree._Element, hint: str) -> None:
        self.diagnostics.append(self._wrong(code, message, element, hint).diagnostic)

    def _wrong(self, code: str, message: str, element: etree._Element, hint: str) -> _WrongError:
        return _WrongError(Diagnostic(code, message, self._place(element), hint))

    def _place(self, element: etree._Element) -> Place:
        """Return where `element` starts; of several of its name in a line, the first."""
        line = element.sourceline or 1
        written = self._lines[line - 1] if line <= len(self._lines) else ""
        prefix = f"{element.prefix}:" if element.prefix else ""
        return Place(self.name, line, 1 + max(0, written.find(f"<{prefix}{etree.QName(element).localname}")))


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"


def _order(target: etree._Element | None, index: int) -> tuple[int, int]:
    """Return where the words of a segment come in the translation: where it says so, or where it stands."""
    said = target.get("order", "") if target is not None else ""
    return (int(said) if NUMBER.fullmatch(said) else index + 1), index


def _remarks(unit: etree._Element) -> Iterator[str]:
    """Yield the notes that a translator left."""
    for note in unit.iterfind(f"{_name('notes')}/{_name('note')}"):
        if note.get("category") not in OWN_NOTES and note.text:
            yield folded(note.text)
