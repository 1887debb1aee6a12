"""A theme and a document that use everything there is, for the tests of writers."""

from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
import noto_cjk_sans_jp_regular

from briefgen.brief import Brief, Language, Mode
from briefgen.document import (
    Block,
    Blocks,
    Box,
    Cell,
    Chart,
    Code,
    Column,
    Contents,
    Cover,
    Document,
    Emphasis,
    Furniture,
    Heading,
    Inline,
    Inlines,
    Line,
    Lines,
    Link,
    List,
    Note,
    NoteMark,
    Notes,
    PageReference,
    Paragraph,
    ParagraphRole,
    Point,
    Quantity,
    Reference,
    Series,
    Step,
    Steps,
    Strong,
    Table,
    Text,
    align,
)
from briefgen.theme import Colours, Face, Faces, Page, Sizes, Theme

_JAPANESE = "ja-JP"


def sample_theme() -> Theme:
    """Return a theme with the fonts that are installed with the program."""
    return Theme(
        name="sample",
        faces=Faces(text=_face("Source Serif Pro"), display=_face("Source Sans Pro"), japanese=_japanese()),
        sizes=Sizes(
            title=24,
            heading1=15,
            heading2=12,
            heading3=10.5,
            lead=12,
            text=10,
            table=9,
            caption=9,
            small=8,
            leading=1.4,
        ),
        colours=Colours(
            ink="#1b1f24",
            structure="#12355b",
            accent="#b4531a",
            muted="#5b6570",
            neutral="#8a97a6",
            rule="#c9d0d8",
            tint="#eef2f6",
            paper="#ffffff",
        ),
        page=Page(
            width=215.9,
            height=279.4,
            margin_top=22,
            margin_right=28,
            margin_bottom=22,
            margin_left=28,
            bilingual_margin_side=18,
            gutter=8,
        ),
        space=6,
    )


def _face(family: str) -> Face:
    package = font_source_sans_pro if "Sans" in family else font_source_serif_pro
    folder, stem = Path(str(package.__file__)).parent / "files", family.replace(" ", "")
    return Face(
        family=family,
        regular=folder / f"{stem}-Regular.otf",
        italic=folder / f"{stem}-It.otf",
        semibold=folder / f"{stem}-Semibold.otf",
        bold=folder / f"{stem}-Bold.otf",
    )


def _japanese() -> Face:
    folder = Path(str(noto_cjk_sans_jp_regular.__file__)).parent
    return Face(family="Noto Sans CJK JP", regular=folder / "NotoSansCJKjp-Regular.otf")


def sample_document(mode: Mode) -> Document:
    """Return a document that uses every block and every inline."""
    if mode is Mode.BILINGUAL:
        return align(sample_document(Mode.ES), sample_document(Mode.EN))
    return _Teller(mode.languages[0]).document(mode)


class _Teller:
    """Tells the sample in one language: every text is given in Spanish and in English."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.tag = language.tag

    def pick(self, es: str, en: str) -> str:
        """Return the text of this language."""
        return es if self.language is Language.ES else en

    def text(self, es: str, en: str) -> Text:
        """Return plain words."""
        return Text(language=self.tag, text=self.pick(es, en))

    def figure(self, es: str, en: str, value: str) -> Quantity:
        """Return a figure."""
        return Quantity(language=self.tag, text=self.pick(es, en), key="trade.exports", value=value)

    def line(self, es: str, en: str) -> Lines:
        """Return one line of words."""
        return (Line(language=self.tag, content=(self.text(es, en),)),)

    def mark(self, *numbers: int) -> NoteMark:
        """Return the numbers of notes."""
        return NoteMark(language=self.tag, numbers=numbers)

    def page(self, anchor: str) -> PageReference:
        """Return the page of a heading."""
        before = self.pick("(pág.\N{NO-BREAK SPACE}", "(p.\N{NO-BREAK SPACE}")
        return PageReference(language=self.tag, anchor=anchor, before=before, after=")")

    def strong(self, es: str, en: str) -> Strong:
        """Return words of weight."""
        return Strong(language=self.tag, content=(self.text(es, en),))

    def paragraph(self, *content: Inline, role: ParagraphRole = "body") -> Paragraph:
        """Return a paragraph."""
        return Paragraph(language=self.tag, content=content, role=role)

    def heading(self, level: int, anchor: str, es: str, en: str) -> Heading:
        """Return a heading."""
        return Heading(language=self.tag, level=level, anchor=anchor, content=(self.text(es, en),))

    def document(self, mode: Mode) -> Document:
        """Return the whole."""
        return Document(
            brief=Brief("semiconductors", "manufacturers"),
            mode=mode,
            date="2026-10-15",
            cover=self.cover(),
            furniture=Furniture(
                head=self.line("Semiconductores · Fabricantes", "Semiconductors · Manufacturers"),
                page=self.line("Página", "Page"),
                of=self.line("de", "of"),
            ),
            blocks=(*self.opening(), *self.argument(), *self.evidence(), *self.closing()),
            publisher="Observatorio México-Japón",
            subject=self.pick("Seguridad económica y comercio", "Economic security and trade"),
            keywords=(self.pick("semiconductores", "semiconductors"), "T-MEC", "CPTPP"),
        )

    def cover(self) -> Cover:
        """Return the strip at the head of page one."""
        return Cover(
            series=self.line("Informes de seguridad económica", "Economic Security Briefs"),
            number=self.line("Núm. 12.1", "No. 12.1"),
            title=self.line(
                "Japón busca proveedores de semiconductores fuera de Asia: qué puede ofrecer México",
                "Japan is looking for chip suppliers outside Asia: what Mexico can offer",
            ),
            sector=self.line("Semiconductores y electrónica", "Semiconductors and electronics"),
            audience=self.line("Para fabricantes", "For manufacturers"),
            date=self.line("15 de octubre de 2026", "October 15, 2026"),
            also=self.line(
                "También disponible en inglés y en edición bilingüe.", "Also available in Spanish and side by side."
            ),
        )

    def opening(self) -> Blocks:
        """Return the lead, the key points and the contents."""
        points: tuple[Blocks, ...] = (
            (
                self.paragraph(
                    self.text("Las exportaciones de componentes crecieron a ", "Exports of components rose to "),
                    self.figure("USD 152,137 millones", "USD 152,137 million", "152137"),
                    self.text(" en 2025, un máximo histórico.", " in 2025, a record."),
                    self.mark(1, 2),
                ),
            ),
            (
                self.paragraph(
                    self.text(
                        "El AAE exenta de arancel a los circuitos integrados desde 2005 y permite acumular origen.",
                        "The EPA has kept integrated circuits free of duty since 2005 and lets origin cumulate.",
                    ),
                    self.mark(3),
                ),
            ),
            (
                self.paragraph(
                    self.text(
                        "La certificación de origen es el primer paso y toma cerca de seis semanas. ",
                        "Certifying origin is the first step and takes about six weeks. ",
                    ),
                    self.page("next"),
                ),
            ),
        )
        return (
            self.paragraph(
                self.text(
                    "El plan de acción de Japón nombra a los semiconductores entre los bienes críticos y financia la "
                    "diversificación de proveedores hasta 2030.",
                    "Japan's action plan names semiconductors among its critical goods and pays for new suppliers.",
                ),
                role="lead",
            ),
            Box(
                language=self.tag,
                role="key-points",
                blocks=(
                    self.paragraph(self.text("Puntos clave", "Key points"), role="box-title"),
                    List(language=self.tag, items=points, ordered=True),
                ),
            ),
            Contents(language=self.tag, title=self.line("Contenido", "Contents")),
        )

    def argument(self) -> Blocks:
        """Return running text with every inline."""
        japanese: Inlines = (Text(language=_JAPANESE, text="経済安全保障推進法"),)
        return (
            self.heading(
                1, "need", "Japón necesita reducir su dependencia", "Japan needs to depend less on a few suppliers"
            ),
            self.paragraph(
                self.text("La ", "The "),
                self.strong("Ley de Promoción de la Seguridad Económica", "Economic Security Promotion Act"),
                self.text(" (", " ("),
                Emphasis(language=_JAPANESE, content=japanese),
                self.text(
                    ") identifica los bienes cuyo suministro el Estado debe asegurar. El ",
                    ") identifies the goods whose supply the state must secure. The ",
                ),
                Emphasis(language=self.tag, content=(self.text("Libro Blanco de Comercio", "White Paper on Trade"),)),
                self.text(
                    " de 2026 pide repartir las compras entre más países, y la ",
                    " of 2026 asks for purchases to be spread over more countries, and the ",
                ),
                Link(
                    language=self.tag,
                    url="https://www.meti.go.jp/english/policy/economy/",
                    content=(self.text("página del METI", "METI's page"),),
                ),
                self.text(" publica las convocatorias. Véase la ", " publishes the calls. See "),
                Reference(language=self.tag, anchor="exports", content=(self.text("gráfica 1", "chart 1"),)),
                self.text(".", "."),
                self.mark(2),
            ),
            self.heading(2, "sites", "Las fábricas ya están en marcha", "The plants are already running"),
            self.paragraph(
                self.text(
                    "Kumamoto (",
                    "Kumamoto (",
                ),
                Text(language=_JAPANESE, text="熊本県"),
                self.text(
                    ") concentra la inversión más visible, pero la demanda de sustratos, empaques y pruebas supera la "
                    "oferta local. Ahí caben proveedores mexicanos con procesos certificados.",
                    ") has the most visible investment, yet demand for packaging and testing exceeds local supply. "
                    "There is room for Mexican suppliers with certified processes.",
                ),
            ),
            List(
                language=self.tag,
                items=(
                    (
                        self.paragraph(
                            self.text("Empaque y prueba de circuitos:", "Packaging and testing of circuits:")
                        ),
                        List(
                            language=self.tag,
                            items=(
                                (
                                    self.paragraph(
                                        self.text("ensamble en Baja California;", "assembly in Baja California;")
                                    ),
                                ),
                                (self.paragraph(self.text("prueba en Jalisco.", "testing in Jalisco.")),),
                            ),
                        ),
                    ),
                    (
                        self.paragraph(self.text("Arneses y conectores.", "Harnesses and connectors.")),
                        self.paragraph(
                            self.text(
                                "Son la puerta de entrada de las empresas medianas.",
                                "They are where middle-sized firms come in.",
                            )
                        ),
                    ),
                ),
            ),
            self.heading(3, "rule", "Una regla que conviene conocer", "One rule worth knowing"),
            self.paragraph(
                self.text(
                    "El cambio de partida basta para conferir origen en casi toda la fracción 8542.",
                    "A change of heading confers origin for nearly all of heading 8542.",
                ),
                role="aside",
            ),
        )

    def evidence(self) -> Blocks:
        """Return charts and a table."""
        return (
            self.heading(
                1,
                "evidence",
                "Las exportaciones mexicanas llevan tres años al alza",
                "Mexican exports have risen for three years",
            ),
            self.years_chart(),
            self.countries_chart(),
            self.table(),
        )

    def years_chart(self) -> Chart:
        """Return columns by year, the last of which matters."""
        values = (
            ("2019", "98.4"),
            ("2020", "91.2"),
            ("2021", "104.9"),
            ("2022", "118.3"),
            ("2023", "126.0"),
            ("2024", "139.7"),
        )
        points = (*values, ("2025", "152.1"))
        return Chart(
            language=self.tag,
            anchor="exports",
            label=self.pick("Gráfica", "Chart"),
            number=1,
            kind="bar",
            title=(self.text("Las exportaciones superan 150 mil millones", "Exports pass 150 billion"), self.mark(1)),
            unit=(self.text("Miles de millones de USD por año", "USD billion a year"),),
            series=(
                Series(
                    language=self.tag,
                    name=self.pick("Exportaciones", "Exports"),
                    points=tuple(self.point(label, value, value) for label, value in points),
                ),
            ),
            highlight="2025",
            note=(self.text("Nota: cifras nominales.", "Note: nominal figures."),),
            source=(self.text("Fuente: INEGI, octubre de 2026.", "Source: INEGI, October 2026."),),
            alt=self.pick(
                "Barras de 2019 a 2025: de 98.4 a 152.1 miles de millones.",
                "Bars from 2019 to 2025: from 98.4 to 152.1 billion.",
            ),
        )

    def countries_chart(self) -> Chart:
        """Return rows with long labels in two series."""
        names = (
            ("Taiwán", "Taiwan", "41", "38"),
            ("Corea del Sur", "South Korea", "19", "21"),
            ("Estados Unidos de América", "United States of America", "12", "16"),
            ("México", "Mexico", "1", "3"),
        )
        series = tuple(
            Series(
                language=self.tag,
                name=year,
                points=tuple(self.point(self.pick(es, en), row[index], f"{row[index]}%") for es, en, *row in names),
            )
            for index, year in enumerate(("2020", "2025"))
        )
        return Chart(
            language=self.tag,
            anchor="origins",
            label=self.pick("Gráfica", "Chart"),
            number=2,
            kind="bar",
            title=(
                self.text(
                    "México aún pesa poco en las compras de Japón", "Mexico still weighs little in Japan's purchases"
                ),
            ),
            unit=(self.text("Porcentaje de las importaciones de chips", "Percentage of chip imports"),),
            series=series,
            source=(self.text("Fuente: Ministerio de Finanzas de Japón.", "Source: Ministry of Finance of Japan."),),
            alt=self.pick("Barras por país en 2020 y 2025.", "Bars by country in 2020 and 2025."),
        )

    def point(self, label: str, value: str, text: str) -> Point:
        """Return a point of a series."""
        return Point(language=self.tag, label=label, value=value, text=text)

    def table(self) -> Table:
        """Return a table with a head, row heads and figures."""
        rows = (
            ("AAE México-Japón", "Mexico-Japan EPA", "Acumulación con Japón", "Cumulation with Japan", "0.0"),
            ("TIPAT", "CPTPP", "Acumulación entre los doce miembros", "Cumulation among the twelve members", "0.0"),
            ("Nación más favorecida", "Most favoured nation", "Sin requisito de origen", "No origin required", "2.5"),
        )
        return Table(
            language=self.tag,
            anchor="tariffs",
            label=self.line("Cuadro", "Table"),
            number=1,
            caption=self.line("Dos acuerdos llevan el arancel a cero", "Two agreements bring the tariff to zero"),
            columns=(
                Column(language=self.tag, head=self.line("Acuerdo", "Agreement"), share=3),
                Column(language=self.tag, head=self.line("Regla de origen", "Rule of origin"), share=4),
                Column(language=self.tag, head=self.line("Arancel (%)", "Tariff (%)"), align="end", share=2),
            ),
            rows=tuple(
                (
                    Cell(language=self.tag, lines=self.line(es, en), header=True),
                    Cell(language=self.tag, lines=self.line(rule_es, rule_en)),
                    Cell(language=self.tag, lines=self.line(tariff, tariff)),
                )
                for es, en, rule_es, rule_en, tariff in rows
            ),
            source=self.line(
                "Fuente: SNICE, consulta de septiembre de 2026.", "Source: SNICE, consulted in September 2026."
            ),
        )

    def closing(self) -> Blocks:
        """Return what to do, a note of responsibility, and the notes."""
        return (
            self.heading(1, "next", "Qué hacer ahora", "What to do now"),
            Box(
                language=self.tag,
                role="actions",
                blocks=(
                    self.paragraph(
                        self.text("Tres pasos antes de marzo", "Three steps before March"), role="box-title"
                    ),
                    self.steps(),
                ),
            ),
            self.heading(2, "questions", "Dónde preguntar", "Where to ask"),
            List(
                language=self.tag,
                ordered=True,
                start=4,
                items=(
                    (
                        self.paragraph(
                            self.text("JETRO México, oficina de inversión.", "JETRO Mexico, investment office.")
                        ),
                    ),
                    (self.paragraph(self.text("Secretaría de Economía, SNICE.", "Ministry of Economy, SNICE.")),),
                ),
            ),
            Box(language=self.tag, role="aside", blocks=self.aside()),
            self.heading(1, "notes", "Notas", "Notes"),
            self.notes(),
            Box(language=self.tag, role="imprint", blocks=self.imprint()),
            self.paragraph(
                self.text("Datos al 30 de septiembre de 2026.", "Data as of September 30, 2026."), role="small"
            ),
        )

    def steps(self) -> Block:
        """Return numbered things to do."""
        told = (
            ("Antes del 30 de noviembre", "By November 30", "Comercio exterior", "Foreign trade",
             "Solicitar el certificado de origen del AAE para las fracciones 8541 y 8542.",
             "Apply for the EPA certificate of origin for headings 8541 and 8542."),
            ("Enero de 2027", "January 2027", "Dirección general", "Management",
             "Pedir a JETRO una cita con tres compradores de Kyushu.",
             "Ask JETRO for meetings with three buyers in Kyushu."),
            ("Marzo de 2027", "March 2027", "Calidad", "Quality",
             "Presentar la auditoría IATF 16949 traducida al japonés.",
             "Hand in the IATF 16949 audit translated into Japanese."),
        )  # fmt: skip
        return Steps(
            language=self.tag,
            steps=tuple(
                Step(
                    language=self.tag,
                    when=(self.text(when_es, when_en),),
                    who=(self.text(who_es, who_en),),
                    what=(self.text(what_es, what_en),),
                )
                for when_es, when_en, who_es, who_en, what_es, what_en in told
            ),
        )

    def aside(self) -> Blocks:
        """Return a box of one idea."""
        return (
            self.paragraph(self.text("¿Qué es la acumulación?", "What is cumulation?"), role="box-title"),
            self.paragraph(
                self.text(
                    "Los insumos de un socio del acuerdo cuentan como propios al determinar el origen.",
                    "Inputs from a partner of the agreement count as one's own when origin is determined.",
                )
            ),
        )

    def notes(self) -> Notes:
        """Return the notes."""
        told = (
            ("inegi", "INEGI, Balanza comercial de mercancías, 2026. Consulta: 1 de octubre de 2026.",
             "INEGI, Balance of merchandise trade, 2026. Consulted on October 1, 2026."),
            ("meti", "METI, Libro Blanco de Comercio 2026, cap. 3.", "METI, White Paper on Trade 2026, ch. 3."),
            ("epa", "Acuerdo de Asociación Económica México-Japón, art. 29.",
             "Mexico-Japan Economic Partnership Agreement, art. 29."),
        )  # fmt: skip
        return Notes(
            language=self.tag,
            notes=tuple(
                Note(language=self.tag, number=number, source=source, content=(self.text(es, en),))
                for number, (source, es, en) in enumerate(told, start=1)
            ),
        )

    def imprint(self) -> Blocks:
        """Return who answers for this."""
        return (
            self.paragraph(self.text("Sobre este informe", "About this brief"), role="box-title"),
            self.paragraph(
                self.text(
                    "Publicado por el Observatorio México-Japón. No constituye asesoría legal.",
                    "Published by the Mexico-Japan Observatory. It is not legal advice.",
                )
            ),
            Code(
                language=self.tag,
                url="https://example.org/verify/12",
                alt=self.pick("Código QR que lleva a la comprobación", "QR code that leads to the verification"),
                lines=self.line("Compruebe este archivo.", "Verify this file."),
            ),
        )
