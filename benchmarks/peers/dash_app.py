"""The charts in Dash as its own pages teach: three dropdowns and a callback that fills a list."""

from dash import Dash, Input, Output, dcc, html

from benchmarks.peers.charts import Charts

charts = Charts()
indicator, year = charts.first()
app = Dash(__name__)
server = app.server
app.layout = html.Div([
    dcc.Dropdown(charts.indicators(), indicator, id="indicator", clearable=False),
    dcc.Dropdown(list(charts.years()), year, id="year", clearable=False),
    dcc.Dropdown(charts.areas(), [], id="areas", multi=True),
    html.Div(id="charts"),
])  # fmt: skip


@app.callback(
    Output("charts", "children"),
    Input("indicator", "value"),
    Input("year", "value"),
    Input("areas", "value"),
)
def draw(indicator: str, year: int, areas: list[str] | None) -> list[dcc.Graph]:
    """The charts of what was picked."""
    return [
        dcc.Graph(id=f"chart-{at}", figure=figure, config={"displayModeBar": False})
        for at, figure in enumerate(charts.of(indicator, year, areas or []))
    ]
