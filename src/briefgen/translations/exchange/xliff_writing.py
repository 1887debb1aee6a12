"""Writing XLIFF 2: a file for each file of texts, a unit for each text, marks as placeholders that must come back."""

import re
from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from briefgen.translations.exchange.units import Parcel, Unit, pieces
from briefgen.translations.review import State

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
XML = "http://www.w3.org/XML/1998/namespace"
SENT = "sent"
"""The category of the note that says which units a file was sent with."""

STATES = {
    State.MISSING: "initial",
    State.STALE: "initial",
    State.UNREVIEWED: "translated",
    State.APPROVED: "final",
}
MISSING = f"briefgen:{State.MISSING}"
"""The substate of a segment that is sent without a target."""


def unit_id(key: str) -> str:
    """Return the identifier of the unit of a text: its key, with what XML has no room for in a name left out."""
    return re.sub(r"[^A-Za-z0-9._-]", "_", key) or "_"


def write_xliff(parcel: Parcel) -> bytes:
    """Return `parcel` as XLIFF 2.0: for each text a unit with its state, its notes, and what its placeholders mean."""
    languages = {"srcLang": parcel.source.tag, "trgLang": parcel.target.tag}
    root = etree.Element(_name("xliff"), {"version": "2.0", **languages}, nsmap={None: NAMESPACE})
    waiting: list[tuple[etree._Element, Unit]] = []
    for number, (file, units) in enumerate(groupby(parcel.units, key=lambda unit: unit.file), 1):
        waiting.extend(_file(root, f"f{number}", file, tuple(units)))
    etree.indent(root)
    for element, unit in waiting:  # only now: among words, white space says something
        _fill(element, unit)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written + b"\n"


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"


def _file(
    root: etree._Element, identifier: str, file: str, units: tuple[Unit, ...]
) -> list[tuple[etree._Element, Unit]]:
    attributes = {"id": identifier, "original": file, "canResegment": "no", f"{{{XML}}}space": "preserve"}
    element = etree.SubElement(root, _name("file"), attributes)
    notes = etree.SubElement(element, _name("notes"))
    sent = etree.SubElement(notes, _name("note"), {"id": "sent", "category": SENT})
    sent.text = " ".join(unit_id(unit.key) for unit in units)
    return [(_unit(element, unit), unit) for unit in units]


def _unit(file: etree._Element, unit: Unit) -> etree._Element:
    """Return the segment of a new unit, whose words are still to come."""
    element = etree.SubElement(file, _name("unit"), {"id": unit_id(unit.key), "name": unit.key})
    notes = etree.SubElement(element, _name("notes"))
    for number, note in enumerate(unit.notes, 1):
        written = etree.SubElement(notes, _name("note"), {"id": f"n{number}", "category": note.category})
        written.text = note.text
    if marks := _marks(unit):
        stored = etree.SubElement(element, _name("originalData"))
        for number, mark in enumerate(marks, 1):
            etree.SubElement(stored, _name("data"), {"id": f"d{number}"}).text = mark
    state = {"state": STATES[unit.state]}
    if unit.state in (State.MISSING, State.STALE):
        state["subState"] = f"briefgen:{unit.state}"
    segment = etree.SubElement(element, _name("segment"), {"id": "s1", **state})
    etree.SubElement(segment, _name("source"))
    if unit.target:
        etree.SubElement(segment, _name("target"))
    return segment


def _fill(segment: etree._Element, unit: Unit) -> None:
    marks, identifiers = _marks(unit), _identifiers(unit.source, unit.target)
    for element, words in zip(segment, (unit.source, unit.target), strict=False):
        _words(element, words, marks, identifiers)


def _marks(unit: Unit) -> list[str]:
    """Return each mark of a unit once."""
    return list(
        dict.fromkeys(piece for words in (unit.source, unit.target) for piece, is_mark in pieces(words) if is_mark)
    )


def _identifiers(*texts: str) -> dict[tuple[str, int], str]:
    """Return an identifier for each occurrence of each mark: the same in both languages."""
    found: dict[tuple[str, int], str] = {}
    for words in texts:
        for occurrence in _occurrences(words):
            found.setdefault(occurrence, str(len(found) + 1))
    return found


def _occurrences(words: str) -> Iterator[tuple[str, int]]:
    seen: dict[str, int] = {}
    for mark, is_mark in pieces(words):
        if is_mark:
            seen[mark] = seen.get(mark, 0) + 1
            yield mark, seen[mark]


def _words(element: etree._Element, words: str, marks: list[str], identifiers: dict[tuple[str, int], str]) -> None:
    occurrences = _occurrences(words)
    last: etree._Element | None = None
    for piece, is_mark in pieces(words):
        if is_mark:
            attributes = {"id": identifiers[next(occurrences)], "dataRef": f"d{marks.index(piece) + 1}"}
            fixed = {"canCopy": "no", "canDelete": "no", "equiv": piece, "disp": piece}
            last = etree.SubElement(element, _name("ph"), {**fixed, **attributes})
        elif last is None:
            element.text = piece
        else:
            last.tail = piece
