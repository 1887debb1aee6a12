"""Attachment: the facts that a brief rests on, for machines, within the file (ISO 32000-1, 7.11.4; PDF/UA-1, 7.11)."""

import json
from collections.abc import Iterable

from pikepdf import Array, Dictionary, Name, Pdf, String

from briefgen.document import Chart, Document, FactUsed, FigureUsed, Lines, SourceUsed, plain, walk_blocks

NAME = "facts.json"
SCHEMA = "urn:briefgen:facts:1"
"""How the attached file is built; another number will mean that it is built differently."""


def attach(file: Pdf, document: Document) -> None:
    """Put the facts and the charts of `document` into `file` as data that belong to it (ISO 32000-2, 14.13)."""
    content = file.make_stream(facts(document))
    day = document.date.replace("-", "")
    content.stream_dict.Type = Name.EmbeddedFile
    content.stream_dict.Subtype = Name("/application/json")
    content.stream_dict.Params = Dictionary(Size=len(facts(document)), ModDate=String(f"D:{day}"))
    attached = file.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(NAME),
            UF=String(NAME),
            Desc=String(document.subject),
            AFRelationship=Name.Data,
            EF=Dictionary(F=content, UF=content),
        )
    )
    names = file.Root.get("/Names", Dictionary())
    names.EmbeddedFiles = Dictionary(Names=Array([String(NAME), attached]))
    file.Root.Names = names
    file.Root.AF = Array([attached])


def facts(document: Document) -> bytes:
    """Return what `document` rests on as JSON: facts with figures and sources, and the data of its charts."""
    told = {
        "schema": SCHEMA,
        "sector": document.brief.sector,
        "audience": document.brief.audience,
        "languages": [language.tag for language in document.mode.languages],
        "edition": document.date,
        "document": document.digest,
        "title": _texts(document.cover.title),
        "facts": [_fact(one) for one in document.facts],
        "charts": [_chart(one) for one in walk_blocks(document.blocks) if isinstance(one, Chart)],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _fact(one: FactUsed) -> dict[str, object]:
    told = {
        "key": one.key,
        "text": _texts(one.text),
        "figures": [_figure(figure) for figure in one.figures],
        "as_of": one.as_of,
        "disputed": _texts(one.disputed),
        "sources": [_source(source) for source in one.sources],
    }
    return {name: part for name, part in told.items() if part or name != "disputed"}


def _figure(one: FigureUsed) -> dict[str, object]:
    told = {"name": one.name, "value": one.value, "unit": one.unit, "scale": one.scale, "text": _texts(one.text)}
    return _known(told.items())


def _source(one: SourceUsed) -> dict[str, object]:
    told = {
        "key": one.key,
        "publisher": one.publisher,
        "via": one.via,
        "title": one.title,
        "language": one.language,
        "url": one.url,
        "published": one.published,
        "retrieved": one.retrieved,
        "locator": _texts(one.locator),
    }
    return _known(told.items())


def _known(parts: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Return the parts that say something."""
    return {name: part for name, part in parts if part}


def _chart(one: Chart) -> dict[str, object]:
    series = [
        {"name": each.name, "points": [{"label": point.label, "value": point.value} for point in each.points]}
        for each in one.series
    ]
    return {"language": one.language, "title": plain(one.title), "unit": plain(one.unit), "series": series}


def _texts(lines: Lines) -> dict[str, str]:
    return {line.language: plain(line.content) for line in lines}
