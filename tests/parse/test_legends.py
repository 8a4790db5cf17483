"""What a report says that its bare figures are."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]
PLAN = "丽水市卫生健康委2024年重点工作任务清单"


def test_a_heading_names_the_figures_that_stand_side_by_side_under_it(tell: Tell) -> None:
    body = (
        "六、各地进度（前一数字为婚检率，后一数字为托位使用率）\n"
        "青田县68.5%、44.7%；缙云县64.7%、41.6%，前项未达到时间进度。"
    )
    assert tell(body, "place name value") == [
        ("青田县", "婚检率", 68.5), ("青田县", "托位使用率", 44.7),
        ("缙云县", "婚检率", 64.7), ("缙云县", "托位使用率", 41.6),
    ]  # fmt: skip


def test_figures_of_another_number_keep_their_own_names(tell: Tell) -> None:
    body = "六、各地进度（前一数字为婚检率，后一数字为托位使用率）\n全市家庭医生签约率46%，青田县48.1%。"
    assert tell(body, "name") == ["家庭医生签约率", "家庭医生签约率"]


def test_brackets_hold_what_the_report_says_they_do(tell: Tell) -> None:
    body = "现将任务分解如下（括号内为2023年末基数）。\n签约率达到76%（74.3%）；新增托位200个（普惠托位120个）。"
    assert tell(body, "name value kind year", PLAN) == [
        ("签约率", 76, "target", 2024),
        ("签约率", 74.3, "actual", 2023),
        ("新增托位", 200, "target", 2024),
        ("新增普惠托位", 120, "target", 2024),
    ]


def test_brackets_have_a_name_of_their_own_where_the_report_gives_one(tell: Tell) -> None:
    body = "各县签约率如下，括号内为履约率。\n青田县签约率68.5%（91.2%）。"
    assert tell(body, "name value") == [("签约率", 68.5), ("履约率", 91.2)]


@pytest.mark.parametrize("words", ["达到76%（74.3%）。", "达到76%（上年74.3%）。"])
def test_without_a_legend_a_bracket_is_read_as_it_stands(words: str, tell: Tell) -> None:
    assert tell(f"签约率{words}", "name") == ["签约率", "签约率"]
