"""Properties: what a file says of itself, to whoever looks for it and to programs; its dates are the edition's."""

from docx.opc.constants import CONTENT_TYPE

from briefgen.document import Document
from briefgen.writers.word.blank import CORE, CUSTOM
from briefgen.writers.word.package import Package, Part
from briefgen.writers.word.xml import Xml, element, escaped

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_KEYS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set that the properties of a user belong to."""

_NAMESPACES = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def describe(package: Package, document: Document) -> None:
    """Put the properties of `document` into `package`."""
    package.add(Part(CORE, CONTENT_TYPE.OPC_CORE_PROPERTIES), _core(document))
    package.add(Part(CUSTOM, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES), _own(document))


def _core(document: Document) -> Xml:
    moment = f"{document.date}T00:00:00Z"
    said = {
        "dc:title": document.title,
        "dc:subject": document.subject,
        "dc:creator": document.publisher,
        "cp:keywords": ", ".join(document.keywords),
        "cp:lastModifiedBy": document.publisher,
        "cp:revision": "1",
        "dc:language": document.language,
    }
    kind = {"xsi:type": "dcterms:W3CDTF"}
    dates = (element(f"dcterms:{name}", kind, Xml(moment)) for name in ("created", "modified"))
    texts = (element(name, {}, Xml(escaped(text))) for name, text in said.items())
    return element("cp:coreProperties", _NAMESPACES, *texts, *dates)


def _own(document: Document) -> Xml:
    """Return what only briefs say: for whom, in which languages, of which edition, and the digest of what they say."""
    said = {
        "sector": document.brief.sector,
        "audience": document.brief.audience,
        "mode": document.mode,
        "languages": ", ".join(language.tag for language in document.mode.languages),
        "edition": document.date,
        "digest": document.digest,
    }
    vt = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    properties = (
        element(
            "property",
            {"fmtid": _KEYS, "pid": number, "name": name.capitalize()},
            element("vt:lpwstr", {}, Xml(escaped(str(value)))),
        )
        for number, (name, value) in enumerate(said.items(), start=2)
    )
    return element("Properties", {"xmlns": _CUSTOM, "xmlns:vt": vt}, *properties)
