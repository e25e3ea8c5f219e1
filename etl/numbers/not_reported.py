"""Cell texts by which a center says that it has no figure, which is never the same as zero."""

_WORDS = (
    "n/a",
    "n.a.",
    "na",
    "nan",
    "null",
    "no data",
    "not available",
    "not applicable",
    "not reported",
    "missing",
)
_CHINESE = (
    "未报",
    "未上报",
    "未填",
    "未填报",
    "未报告",
    "未统计",
    "无数据",
    "暂无",
    "暂无数据",
    "缺",
    "缺失",
    "缺报",
    "不详",
    "不适用",
)
_DASHES = (
    "-",
    "--",
    "---",
    "‐",
    "–",
    "——",
    "—",
    "―",
    "－",
    "−",
    "─",
    "/",
    "／",
    "\\",
    "…",
    "……",
    "...",
)

# 无, nil and none are left out on purpose: some centers mean zero by them and some mean no figure.
NOT_REPORTED: frozenset[str] = frozenset(
    {
        "",
        *_DASHES,
        *_CHINESE,
        *_WORDS,
        *(word.upper() for word in _WORDS),
        *(word.capitalize() for word in _WORDS),
        *(word.title() for word in _WORDS),
        "NaN",
    }
)


def is_not_reported(text: str) -> bool:
    """Tell whether a cell, with its outer blanks removed, says that there is no figure."""
    bare = text.strip()
    return bare in NOT_REPORTED or bare.lower() in NOT_REPORTED
