"""Charts made by hand."""

from dataclasses import replace

from briefgen.document import Chart, ChartKind, Point, Series


def chart(*series: dict[str, float], kind: ChartKind = "bar", highlight: str = "") -> Chart:
    """Return a chart of series given as labels and values."""
    runs = (
        Series(
            language="es-MX",
            name=f"Serie {index}",
            points=tuple(
                Point(language="es-MX", label=label, value=str(value), text=str(value)) for label, value in one.items()
            ),
        )
        for index, one in enumerate(series, start=1)
    )
    return Chart(
        language="es-MX",
        anchor="exports",
        label="Gráfica",
        number=1,
        kind=kind,
        title=(),
        unit=(),
        series=tuple(runs),
        highlight=highlight,
    )


def summed(*series: dict[str, float]) -> Chart:
    """Return a chart of bars that add up, with what they come to."""
    sums = {label: sum(one[label] for one in series) for label in series[0]}
    one, total = chart(*series, kind="stacked-bar"), chart(sums).series[0]
    return replace(one, total=replace(total, name="Total"))


def years(number: int) -> dict[str, float]:
    """Return as many years, rising."""
    return {str(1986 + index): 10.0 + index for index in range(number)}
