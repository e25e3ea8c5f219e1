"""A small real page with two cards, so that the stage can be tested as a reader meets it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import streamlit as st

from dashboard.card import Card, Refused, Table
from dashboard.exported import labels_in
from dashboard.screen import write
from dashboard.stage import stage
from dashboard.text import Text

WORDS = {
    "en": {
        "title": "Heshun answered at least 5,000 consultations in 2016, more than ever before",
        "second": "Heshun closed 53 of the cases it had open in 2016",
        "subtitle": "Consultations answered, person-times, year 2016",
        "marks": ("solid: exact", "open end: more than", "–: not reported"),
        "refused": "Changle reports one campaign month, Heshun a year.",
        "title_refused": "Not compared ({count})",
        "filters": "Heshun, Changle and 22 more · 2012–2016 · year",
        "source": "Source: Report on legal aid work in 2016 (Heshun county legal aid center)",
        "version": "Data version 4f2a of 2026-11-23",
        "notice": "Demonstration figures: invented, not reported by any county",
        "columns": ("County", "Year", "Figure"),
        "definition": ("Consultations answered", "Each person advised at the center counts once."),
        "unit": "person-times",
        "alternative": "Bar chart of consultations by year: 2012 3,100; 2016 more than 5,000.",
        "county": "Heshun",
    },
    "zh": {
        "title": "2016年和顺县解答法律咨询不少于5000人次，为历年最多，其中现场与电话咨询合并计算",
        "second": "和顺县2016年办结案件53件",
        "subtitle": "解答法律咨询，人次，2016年度",
        "marks": ("实心：确数", "开口：多于该数或不完全统计", "–：未上报"),
        "refused": "长乐市上报的是一个宣传月，和顺县上报的是全年。",
        "title_refused": "未作对比（{count}）",
        "filters": "和顺县、长乐市等24个县区 · 2012–2016 · 年度",
        "source": "来源：《2016年度法律援助工作总结》（和顺县法律援助中心）",
        "version": "数据版本 4f2a，2026-11-23",
        "notice": "演示数据：均为虚构，并非任何县区上报",
        "columns": ("县区", "年份", "数值"),
        "definition": ("解答法律咨询", "在中心每接待一人咨询一次计一人次。"),
        "unit": "人次",
        "alternative": "按年份的柱形图：2012年3100，2016年5000余。",
        "county": "和顺县",
    },
}  # fmt: skip


ADDRESSES = ("?page=outreach", "javascript:alert(1)", None)


def figure(values: list[int], unit: str) -> dict[str, object]:
    years = [str(2012 + at) for at in range(len(values))]
    return {
        "data": [
            {
                "type": "bar",
                "x": years,
                "y": values,
                "text": [f"{value:,}" for value in values],
                "textposition": "outside",
                "marker": {"color": "@accepted"},
                "customdata": [[f"heshun-{year}:1"] for year in years],
                "hovertemplate": "%{x}: %{y}<extra></extra>",
                "cliponaxis": False,
            }
        ],
        "layout": {
            "paper_bgcolor": "@paper",
            "plot_bgcolor": "@paper",
            "font": {"color": "@text", "size": 13},
            "margin": {"l": 60, "r": 16, "t": 28, "b": 36},
            "xaxis": {"type": "category", "linecolor": "@grid"},
            "yaxis": {"title": {"text": unit}, "gridcolor": "@grid", "zeroline": False},
            "showlegend": False,
        },
    }


def cards(language: str, demonstration: bool, values: list[int], refused: int) -> list[Card]:
    words = WORDS[language]
    rows = tuple((words["county"], 2012 + at, value) for at, value in enumerate(values))
    ids = tuple(f"heshun-{2012 + at}:1" for at in range(len(values)))
    long = tuple((words["county"], 2016, number) for number in range(1200))
    common = {
        "subtitle": words["subtitle"],
        "marks": words["marks"],
        "refused_title": words["title_refused"].format(count=refused),
        "refused": tuple(
            Refused("Changle", words["refused"], ADDRESSES[at % len(ADDRESSES)], f"changle-{at}:1")
            for at in range(refused)
        ),
        "filters": words["filters"],
        "source": words["source"],
        "version": words["version"],
        "notice": words["notice"] if demonstration else "",
        "definition": (words["definition"],),
        "alternative": words["alternative"],
        "figure": figure(values, words["unit"]),
        "height": 320,
    }
    short, whole = Table(words["columns"], rows, ids), Table(words["columns"], long)
    files = ("consultations-heshun-2016-4f2a", "closed-heshun-2016-4f2a")
    return [
        Card(
            "consultations", words["title"], table=short, export=short, file_name=files[0], **common
        ),
        Card("closed", words["second"], table=whole, export=whole, file_name=files[1], **common),
    ]


def main() -> None:
    query = st.query_params
    language = query.get("lang", "en")
    text = Text(language)
    more = st.toggle("Other figures")
    values = [3100, 3600, 4100, 4700, 7300 if more else 5000]
    shown = cards(language, "demo" in query, values, int(query.get("refused", 3)))
    if "aspect" in query:
        shown[0].figure["layout"]["meta"] = {"aspect": float(query["aspect"])}
    labels = labels_in(text)
    clicked = stage(
        shown,
        labels=text.section("stage"),
        language=language,
        files=lambda card, kind, drawing: write(card, kind, drawing, labels, language),
        key="stage",
    )
    st.session_state["runs"] = st.session_state.get("runs", 0) + 1
    st.markdown(f"Words of: {clicked.figure}")
    st.markdown(f"Runs: {st.session_state['runs']}")


if __name__ == "__main__":
    st.set_page_config(layout="wide")
    main()
