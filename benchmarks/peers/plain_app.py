"""The charts in Streamlit without any trick: three widgets and st.plotly_chart."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import streamlit as st

from benchmarks.peers.charts import Charts

charts = Charts()
first_indicator, first_year = charts.first()
indicators, areas, years = charts.indicators(), charts.areas(), charts.years()
st.set_page_config(layout="wide")
indicator = st.selectbox(
    "Indicator",
    indicators,
    index=list(indicators).index(first_indicator),
    format_func=indicators.__getitem__,
    key="indicator",
)
year = st.selectbox("Year", years, index=years.index(first_year), key="year")
picked = st.multiselect("Counties", areas, format_func=areas.__getitem__, key="areas")
for at, figure in enumerate(charts.of(indicator, year, picked)):
    st.plotly_chart(figure, config={"displayModeBar": False}, key=f"chart-{at}")
