"""Every chart has the layout of its shape."""

import pytest

from briefgen.document import ChartKind
from briefgen.writers.charts.arrangement import lay_out
from briefgen.writers.charts.shape import shape_of
from tests.helpers.charts import chart, years
from tests.helpers.samples import sample_theme

NAMES = {"Estados Unidos de América": 1.0, "México": 2.0}


@pytest.mark.parametrize("kind", ["bar", "line", "dot"])
@pytest.mark.parametrize("values", [NAMES, years(4)])
def test_the_shape_decides(values: dict[str, float], kind: ChartKind) -> None:
    """Whatever the width."""
    one = chart(values, kind=kind)

    for width in (440.0, 236.0):
        layout = lay_out(one, sample_theme(), width)
        assert layout.shape == shape_of(one)
        assert layout.width == width
        assert layout.plot_width > width / 3
        assert layout.plot_height > 20
