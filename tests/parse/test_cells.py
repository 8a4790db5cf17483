"""Tables whose cells stand on lines of their own or between bars."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse.text.cells import with_rows

Tell = Callable[..., list[Any]]
PLAN = "丽水市“十四五”卫生健康发展规划"
CELLS = [
    ["指标", "单位", "2020年", "2025年", "属性"],
    ["人均预期寿命", "岁", "80.1", "81.5", "预期性"],
    ["孕产妇死亡率", "/10万", "5.6", "≤8", "约束性"],
    ["居民健康素养水平", "%", "31.2", "38", "预期性"],
]
BARS = "\n".join(["| " + " | ".join(row) + " |" for row in [CELLS[0], ["---"] * 5, *CELLS[1:]]])
LINES = "\n".join(cell for row in CELLS for cell in row)
READ = [
    ("人均预期寿命", 80.1, "岁", "actual", 2020),
    ("人均预期寿命", 81.5, "岁", "target", 2025),
    ("孕产妇死亡率", 5.6, "/10万", "actual", 2020),
    ("孕产妇死亡率", 8.0, "/10万", "target", 2025),
    ("居民健康素养水平", 31.2, "%", "actual", 2020),
    ("居民健康素养水平", 38.0, "%", "target", 2025),
]


@pytest.mark.parametrize("table", [pytest.param(BARS, id="bars"), pytest.param(LINES, id="a line a cell")])
def test_a_table_is_read_whatever_parts_its_cells(table: str, tell: Tell) -> None:
    body = f"第一章 主要指标\n{table}\n第二章 主要任务。"
    assert tell(body, "name value unit kind year", PLAN) == READ


@pytest.mark.parametrize(
    "text",
    [
        "指标\n人均预期寿命提高到80.1岁。\n孕产妇死亡率5.6/10万。\n",
        "项目\n2023年\n2024年\n",
        "全市|各县|各区\n2023年建成中医馆12家。\n",
        "类别\n" + "一段没有年份的短行\n" * 20,
    ],
)
def test_lines_that_are_no_cells_stay_as_they_are(text: str) -> None:
    assert with_rows(text) == text


def test_a_text_with_rows_keeps_its_length() -> None:
    assert len(with_rows(BARS + "\n" + LINES)) == len(BARS + "\n" + LINES)
