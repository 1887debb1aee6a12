"""The package: parts, what each is related to, and the archive they end in, the same bytes every time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from posixpath import dirname, relpath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE

from briefgen.writers.word.xml import Xml, element

_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


@dataclass(slots=True)
class Part:
    """A part in the making: its name in the package, its content type, and its relations, by kind and target."""

    name: str
    content_type: str
    relations: dict[tuple[str, str], str] = field(default_factory=dict)

    def relate(self, kind: str, target: str) -> str:
        """Return the relation of a kind that leads to the part or the address `target`, made at most once."""
        if (kind, target) not in self.relations:
            taken = self.relations.values()
            free = (f"rId{number}" for number in count(len(taken) + 1))
            self.relations[kind, target] = next(identity for identity in free if identity not in taken)
        return self.relations[kind, target]


@dataclass(slots=True)
class Package:
    """What a file is made of: the content of its parts by name, and their content types."""

    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)

    def add(self, part: Part, content: Xml | bytes) -> None:
        """Put a part into the package, with its relations if it has any."""
        self.types[part.name] = part.content_type
        self.parts[part.name] = content if isinstance(content, bytes) else declared(content)
        if part.relations:
            folder, name = part.name.rpartition("/")[::2]
            self.parts[f"{folder}/_rels/{name}.rels"] = declared(relations(part.relations, folder))


def declared(content: Xml) -> bytes:
    """Return markup as a file."""
    return (_DECLARED + content).encode()


def relations(known: Mapping[tuple[str, str], str], folder: str = "") -> Xml:
    """Return the relations of a part in `folder`; what is an address stays one."""
    return element("Relationships", {"xmlns": _RELATIONS}, *(_relation(*key, known[key], folder) for key in known))


def _relation(kind: str, target: str, identity: str, folder: str) -> Xml:
    is_address = ":" in target
    outside = {"TargetMode": "External"} if is_address else {}
    # From the root of the package: a path that begins anywhere else asks the system where this process is.
    path = target if is_address else relpath(f"/{target}", f"/{folder}")
    return element("Relationship", {"Id": identity, "Type": kind, "Target": path} | outside)


def content_types(types: Mapping[str, str]) -> Xml:
    """Return the list of content types: one for each part, and those of markup for all others."""
    usual = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}
    return element(
        "Types",
        {"xmlns": _TYPES},
        *(element("Default", {"Extension": end, "ContentType": kind}) for end, kind in usual.items()),
        *(element("Override", {"PartName": f"/{name}", "ContentType": types[name]}) for name in sorted(types)),
    )


def archived(parts: Mapping[str, bytes], before: bytes = b"") -> bytes:
    """Return an archive of parts in the order of their names, behind those of the archive `before`; without a clock."""
    buffer = BytesIO(before)
    with ZipFile(buffer, "a" if before else "w") as archive:
        for name in _ordered(parts):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def _ordered(names: Iterable[str]) -> list[str]:
    """Return names in order, folders of relations first, by which some know the archive for a Word file."""
    return sorted(names, key=lambda name: (dirname(name) != "_rels", name))
