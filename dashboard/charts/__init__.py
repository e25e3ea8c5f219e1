"""Marks in, plain Plotly dictionaries out: nothing here knows Streamlit, DuckDB or a language."""
