"""Figures that have a line to themselves."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]
TITLE = "数说2024｜丽水卫生健康成绩单"
ABOVE = "居民人均预期寿命\n82.5岁\n孕产妇死亡率\n4.2/10万"
BELOW = "82.5岁\n居民人均预期寿命\n4.2/10万\n孕产妇死亡率"


@pytest.mark.parametrize("body", [ABOVE, BELOW], ids=["above", "below"])
def test_a_figure_on_a_line_of_its_own_is_named_by_the_line_beside_it(body: str, tell: Tell) -> None:
    assert tell(body, "name value code year", TITLE) == [
        ("居民人均预期寿命", 82.5, "HS01", 2024),
        ("孕产妇死亡率", 4.2, "HS05", 2024),
    ]


def test_each_run_of_lines_has_its_own_order(tell: Tell) -> None:
    body = f"一、妇幼\n{BELOW}\n二、基层\n社区医院\n6家\n家庭医生签约率\n48.6%\n全市工作稳步推进。"
    assert tell(body, "name", TITLE) == ["居民人均预期寿命", "孕产妇死亡率", "社区医院", "家庭医生签约率"]


def test_a_change_below_a_figure_is_its_own(tell: Tell) -> None:
    body = ABOVE.replace("岁\n", "岁\n（比上年提高0.3岁）\n")
    assert tell(body, "name value measure", TITLE) == [
        ("居民人均预期寿命", 82.5, "level"),
        ("居民人均预期寿命", 0.3, "change"),
        ("孕产妇死亡率", 4.2, "level"),
    ]


def test_a_single_figure_on_a_line_may_belong_to_anything(tell: Tell) -> None:
    assert "工作稳步推进" not in tell("工作稳步推进\n82.5岁\n全市新增托位600个。", "name", TITLE)


@pytest.mark.parametrize("words", ["82.5岁", "6.5张以上", "3.2%"])
def test_a_decimal_that_opens_a_line_is_no_numbering(words: str, tell: Tell) -> None:
    assert len(tell(f"一、指标\n{words}", "value", TITLE)) == 1


@pytest.mark.parametrize(
    ("title", "kind", "year"),
    [
        ("数说2024｜丽水卫生健康成绩单", "actual", 2024),
        ("丽水卫生健康2024年终盘点", "actual", 2024),
        ("一图读懂丽水市“十四五”卫生健康规划", "target", 2025),
        ("丽水市“一老一小”整体解决方案（2023—2025年）", "target", 2025),
    ],
)
def test_the_title_of_a_brief_tells_its_kind_and_year(title: str, kind: str, year: int, tell: Tell) -> None:
    assert tell("全市新增托位600个。", "kind year", title) == [(kind, year)]
