"""Fixed words of every brief, by language: what the program itself says in a document."""

from briefgen.brief import Language

LABELS: dict[str, dict[Language, str]] = {
    "own-name": {Language.ES: "Español", Language.EN: "English"},
    "edition": {Language.ES: "Edición del {date}", Language.EN: "Edition of {date}"},
    "number": {Language.ES: "Núm. {number}", Language.EN: "No. {number}"},
    "on-page": {Language.ES: "(pág.\N{NO-BREAK SPACE}{page})", Language.EN: "(p.\N{NO-BREAK SPACE}{page})"},
    "code-alt": {
        Language.ES: "Código QR que lleva a {url}",
        Language.EN: "QR code that leads to {url}",
    },
    "page": {Language.ES: "Página", Language.EN: "Page"},
    "of": {Language.ES: "de", Language.EN: "of"},
    "figure": {Language.ES: "Gráfica", Language.EN: "Figure"},
    "table": {Language.ES: "Cuadro", Language.EN: "Table"},
    "source": {Language.ES: "Fuente:", Language.EN: "Source:"},
    "sources": {Language.ES: "Fuentes:", Language.EN: "Sources:"},
    "note": {Language.ES: "Nota:", Language.EN: "Note:"},
    "contents": {Language.ES: "Contenido", Language.EN: "Contents"},
    "also-es": {Language.ES: "También disponible en inglés y en edición bilingüe, en PDF y Word"},
    "also-en": {Language.EN: "Also available in Spanish and side by side, as PDF and Word"},
    "also-bilingual": {
        Language.ES: "También disponible solo en español y solo en inglés, en PDF y Word",
        Language.EN: "Also available in Spanish only and in English only, as PDF and Word",
    },
    "article": {Language.ES: "artículo {numbers}", Language.EN: "article {numbers}"},
    "articles": {Language.ES: "artículos {numbers}", Language.EN: "articles {numbers}"},
    "paragraph": {Language.ES: "párrafo {numbers}", Language.EN: "paragraph {numbers}"},
    "paragraphs": {Language.ES: "párrafos {numbers}", Language.EN: "paragraphs {numbers}"},
    "section": {Language.ES: "sección {numbers}", Language.EN: "section {numbers}"},
    "sections": {Language.ES: "secciones {numbers}", Language.EN: "sections {numbers}"},
    "both": {Language.ES: "{first} y {last}", Language.EN: "{first} and {last}"},
    "span": {Language.ES: "{first} a {last}", Language.EN: "{first} to {last}"},
    "via": {Language.ES: "{publisher} vía {via}", Language.EN: "{publisher} via {via}"},
    "published": {Language.ES: "publicado en {date}", Language.EN: "published {date}"},
    "retrieved": {Language.ES: "consulta: {date}", Language.EN: "retrieved {date}"},
    "latest-data": {Language.ES: "Dato más reciente: {date}.", Language.EN: "Latest data: {date}."},
    "last-consulted": {Language.ES: "Última consulta: {date}.", Language.EN: "Last consulted: {date}."},
    "retrievals": {
        Language.ES: "Consulta de las direcciones: {date}, salvo que se indique otra fecha.",
        Language.EN: "Addresses retrieved {date}, unless another date is given.",
    },
    "disputed": {Language.ES: "Las fuentes no coinciden.", Language.EN: "Sources differ."},
    "undated": {Language.ES: "sin fecha", Language.EN: "undated"},
    "described": {Language.ES: "título descriptivo", Language.EN: "descriptive title"},
    "letterhead": {Language.ES: "Membrete", Language.EN: "Letterhead"},
    "chart-alt": {
        Language.ES: "{title}. {kind}; unidad: {unit}. {data}",
        Language.EN: "{title}. {kind}; unit: {unit}. {data}",
    },
    "kind-bar": {Language.ES: "Gráfica de barras", Language.EN: "Bar chart"},
    "kind-grouped-bar": {Language.ES: "Gráfica de barras agrupadas", Language.EN: "Grouped bar chart"},
    "kind-stacked-bar": {Language.ES: "Gráfica de barras apiladas", Language.EN: "Stacked bar chart"},
    "kind-line": {Language.ES: "Gráfica de líneas", Language.EN: "Line chart"},
    "kind-dot": {Language.ES: "Gráfica de puntos", Language.EN: "Dot chart"},
    "chart-labels": {
        Language.ES: "Palabras dentro de la gráfica: {notices}.",
        Language.EN: "Words within the figure: {notices}.",
    },
    "data": {Language.ES: "Anexo de datos", Language.EN: "Data annex"},
    "data-of": {Language.ES: "Datos de la Gráfica {number} ({unit})", Language.EN: "Data of Figure {number} ({unit})"},
    "data-there": {Language.ES: "Valores en el anexo.", Language.EN: "Values in the annex."},
    "data-all": {
        Language.ES: "El anexo de datos contiene todos los valores.",
        Language.EN: "The data annex has every value.",
    },
    "period": {Language.ES: "Periodo", Language.EN: "Period"},
    "value": {Language.ES: "Valor", Language.EN: "Value"},
    "total": {Language.ES: "Total", Language.EN: "Total"},
    "item": {Language.ES: "Concepto", Language.EN: "Item"},
    "chart-point": {Language.ES: "{value} en {time}", Language.EN: "{value} in {time}"},
    "chart-run": {Language.ES: "de {first} a {last}", Language.EN: "from {first} to {last}"},
    "chart-low": {Language.ES: "con un mínimo de {point}", Language.EN: "with a low of {point}"},
    "to-be-reviewed": {Language.ES: "[traducción por revisar]", Language.EN: "[translation to be reviewed]"},
    "to-be-translated": {
        Language.ES: "[en inglés: falta la traducción]",
        Language.EN: "[in Spanish: not translated yet]",
    },
    "other-until-reviewed": {
        Language.ES: "[en inglés: traducción por revisar]",
        Language.EN: "[in Spanish: translation to be reviewed]",
    },
    "chart-high": {Language.ES: "con un máximo de {point}", Language.EN: "with a high of {point}"},
}

# In English a note mark follows the punctuation; in Spanish it stands before it (RAE, Ortografía, 2010).
MARK_AFTER_PUNCTUATION = {Language.ES: False, Language.EN: True}


def label(key: str, language: Language, **values: str) -> str:
    """Return the fixed word for `key`, with `values` put into its places."""
    return LABELS[key][language].format(**values)
