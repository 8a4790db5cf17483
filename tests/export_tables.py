"""Rows that try what a format may spoil."""

from collections.abc import Iterable

from etl.export.columns import type_of
from etl.export.table import Column, IndicatorLabel, Labels, Report, Table

NAMES = ("region_code", "year", "domain_code", "indicator_code", "kind", "name", "value", "unit", "published_on")
LABELS = Labels(
    regions={"611000": "商洛市", "330500": "湖州市"},
    domains={"health_promotion": "健康促进", "medical_services": "医疗服务"},
    indicators={
        "HP01": IndicatorLabel("居民健康素养水平", "health_promotion", "%"),
        "MS01": IndicatorLabel("床位数", "medical_services", "张"),
    },
    dimensions={"%": "share", "张": "beds", "元": "money"},
)
REPORTS = (
    Report("商洛市", "商洛市2024年工作总结", "商洛市卫生健康委员会", "https://example.org/1", "2025-01-09", "a.txt"),
)
HP01, MS01 = ("health_promotion", "HP01", "actual"), ("medical_services", "MS01", "actual")
NASTY = (
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    '他说"好"，对吗',
    "一行\n二行",
    "http://例.cn",
    "＝1",
    " 先空格",
    "㐀𠀀",
)
ROWS = (
    ("611000", 2023, *HP01, "居民健康素养水平", 23.33, "%", "2024-01-09"),
    ("611000", 2024, *HP01, "居民健康素养水平", 26.0, "%", None),
    ("611000", 2024, *MS01, "床位数", 12345.0, "张", "2025-01-09"),
    *(("330500", 2024, *MS01, text, 1.5, "张", "2025-01-09") for text in NASTY),
)


def make_table(rows: Iterable[tuple] = ROWS, names: tuple[str, ...] = NAMES, view: str = "comparable_level") -> Table:
    """A table of rows under columns whose names tell their types."""
    columns = tuple(Column(name, type_of(name), f"what {name} means") for name in names)
    return Table(view, "what it shows", columns, rows, LABELS, REPORTS, "city 商洛市")
