"""Tables of plain text whose columns are parted by blanks."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse.text.columns import with_tabs

Tell = Callable[..., list[Any]]

PLAN = "丽水市慢性病综合防治行动计划（2024—2026年）"


def test_columns_that_blanks_part_are_read_as_a_table(tell: Tell) -> None:
    body = (
        "序号 指标 单位 2023年（基期） 2024年 2026年 属性\n"
        "1 重大慢性病过早死亡率 % 14.9 ≤14.5 ≤13.5 约束性\n"
        "2 高血压患者规范管理率 % 68.5 70 75以上 预期性\n"
        "3 每万人口全科医生数 人 2.4 2.8 3.5 约束性\n"
    )
    found = tell(body, "name value unit comparator kind year", PLAN)
    assert found[:3] == [
        ("重大慢性病过早死亡率", 14.9, "%", "=", "actual", 2023),
        ("重大慢性病过早死亡率", 14.5, "%", "≤", "target", 2024),
        ("重大慢性病过早死亡率", 13.5, "%", "≤", "target", 2026),
    ]
    assert found[5] == ("高血压患者规范管理率", 75.0, "%", "≥", "target", 2026)
    assert len(found) == 9


def test_columns_of_years_without_a_title_over_the_names_are_read(tell: Tell) -> None:
    body = (
        "                      2022年      2023年\n"
        "卫生人员总数（人）      17896       18312\n"
        "  其中：注册护士         6310        6653\n"
        "每千人口注册护士（人）   3.44        3.65\n"
    )
    assert tell(body, "name value unit year") == [
        ("卫生人员总数", 17896.0, "人", 2022),
        ("卫生人员总数", 18312.0, "人", 2023),
        ("注册护士", 6310.0, "人", 2022),
        ("注册护士", 6653.0, "人", 2023),
        ("每千人口注册护士", 3.44, "人", 2022),
        ("每千人口注册护士", 3.65, "人", 2023),
    ]


def test_a_first_column_that_tells_the_kind_once_and_a_glued_number_part_no_row(tell: Tell) -> None:
    body = (
        "类别    序号  指标名称（单位）       2020年基数  2025年目标  指标属性\n"
        "健康水平  1   人均预期寿命（岁）       82.61     >83.5     预期性\n"
        "          2   孕产妇死亡率（1/10万）   4.27      <7        预期性\n"
        "资源配置  3   每千人口床位数（张）5.31      6.3左右   预期性\n"
        "          4   每千人口注册护士数（人）3.57    4.7       预期性\n"
    )
    assert tell(body, "name value comparator kind year", "丽水市卫生健康事业发展“十四五”规划") == [
        ("人均预期寿命", 82.61, "=", "actual", 2020),
        ("人均预期寿命", 83.5, "≥", "target", 2025),
        ("孕产妇死亡率", 4.27, "=", "actual", 2020),
        ("孕产妇死亡率", 7.0, "≤", "target", 2025),
        ("每千人口床位数", 5.31, "=", "actual", 2020),
        ("每千人口床位数", 6.3, "≈", "target", 2025),
        ("每千人口注册护士数", 3.57, "=", "actual", 2020),
        ("每千人口注册护士数", 4.7, "=", "target", 2025),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("指标 2022年 2023年\n床位 120 130\n医师 45 50", id="two rows"),
        pytest.param("床位 120 130\n医师 45 50\n护士 60 70\n床位 80 90", id="no heading"),
        pytest.param("指标 2022年 2023年\n床位 120\n医师 45\n护士 60\n药师 7", id="fewer columns than titles"),
        pytest.param("主任 王强 出席\n床位 120 130。\n医师 45 50。\n护士 60 70。", id="sentences"),
        pytest.param("指标\t2022年\t2023年\n床位\t120\t130\n医师\t45\t50\n护士\t60\t70", id="tabs already"),
    ],
)
def test_what_is_no_table_of_columns_stays_as_it_is(text: str) -> None:
    assert with_tabs(text) == text


def test_no_character_moves() -> None:
    text = "指标   2022年 2023年\n床位数   120   130\n\n医师数   45    50\n护士数   60    70\n"
    tabbed = with_tabs(text)
    assert [c for c in tabbed if c != "\t"] == [c for c, t in zip(text, tabbed, strict=True) if t != "\t"]
    assert tabbed.count("\t") == 8
