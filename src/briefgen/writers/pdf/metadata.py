"""Metadata: what a file says of itself, for catalogues and readers alike (ISO 32000-1, 14.3; PDF/UA-1, 5 and 7.1)."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from pikepdf import Dictionary, Name, Pdf

from briefgen.document import Document, plain

NAMESPACE = "urn:briefgen:metadata:1"
"""The namespace of what only briefs have: sector, audience, edition, digest of the document."""

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:briefgen="{namespace}">
{properties}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def describe(file: Pdf, document: Document) -> None:
    """Say in `file` what it is and whom it is for, and have its title shown (PDF/UA-1, 7.1)."""
    packet = file.make_stream(_packet(document, str(file.docinfo.get("/Producer", ""))).encode())
    packet.stream_dict.Type, packet.stream_dict.Subtype = Name.Metadata, Name.XML
    file.Root.Metadata = packet
    file.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    file.Root.MarkInfo = Dictionary(Marked=True)


def _packet(document: Document, producer: str) -> str:
    languages = [language.tag for language in document.mode.languages]
    titles = {line.language: plain(line.content) for line in document.cover.title}
    properties = (
        "<pdfuaid:part>1</pdfuaid:part>",
        _property("dc:title", _texts({"x-default": document.title} | titles)),
        _property("dc:creator", _listed("Seq", (document.publisher,))),
        _property("dc:publisher", _listed("Bag", (document.publisher,))),
        _property("dc:description", _texts({"x-default": document.subject})),
        _property("dc:subject", _listed("Bag", document.keywords)),
        _property("dc:language", _listed("Bag", languages)),
        _property("dc:date", _listed("Seq", (document.date,))),
        _property("dc:format", "application/pdf"),
        _property("pdf:Keywords", escape(", ".join(document.keywords))),
        _property("pdf:Producer", escape(producer)),
        _property("xmp:CreatorTool", "briefgen"),
        _property("xmp:CreateDate", escape(document.date)),
        _property("xmp:ModifyDate", escape(document.date)),
        _property("briefgen:sector", escape(document.brief.sector)),
        _property("briefgen:audience", escape(document.brief.audience)),
        _property("briefgen:mode", escape(document.mode)),
        _property("briefgen:edition", escape(document.date)),
        _property("briefgen:document", document.digest),
    )
    return _PACKET.format(namespace=NAMESPACE, properties="\n".join(properties))


def _property(name: str, value: str) -> str:
    return f"<{name}>{value}</{name}>"


def _texts(texts: dict[str, str]) -> str:
    """Return a text in several languages."""
    said = (f"<rdf:li xml:lang={quoteattr(language)}>{escape(text)}</rdf:li>" for language, text in texts.items())
    return f"<rdf:Alt>{''.join(said)}</rdf:Alt>"


def _listed(kind: str, values: Iterable[str]) -> str:
    return f"<rdf:{kind}>{''.join(f'<rdf:li>{escape(value)}</rdf:li>' for value in values)}</rdf:{kind}>"
