"""Budgets and accounts: what a sum is for is said once, before it."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("1.行政运行，年初预算417.3万元，支出决算428.9万元。", ["行政运行预算", "行政运行支出决算"]),
        ("2.乡镇卫生院，支出决算3107.4万元，较上年增长6.1%。", ["乡镇卫生院支出决算", "乡镇卫生院支出决算"]),
        (
            "以“健康积分”项目为例，全年预算数120万元，全年执行数113万元。",
            ["“健康积分”项目预算数", "“健康积分”项目执行数"],
        ),
        ("区县执行偏低，松阳县执行率58.3%。", ["区县执行率"]),
        ("本年收入2.41亿元，本年支出2.37亿元。", ["本年收入", "本年支出"]),
        ("政府采购货物预算310万元、工程预算66万元、服务预算205万元。", ["政府采购货物预算", "工程预算", "服务预算"]),
    ],
)
def test_a_budget_is_of_what_was_named_before_it(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("住房保障支出418万元，年初安排404万元。", [("住房保障支出", "actual"), ("住房保障支出", "target")]),
        ("年初预算收入9.8亿元，决算收入10.3亿元。", [("年初预算收入", "target"), ("决算收入", "actual")]),
        (
            "“三公”经费支出118万元，控制在预算142万元以内，其中公务接待费15万元。",
            [("“三公”经费支出", "actual"), ("“三公”经费支出", "target"), ("公务接待费", "actual")],
        ),
    ],
)
def test_what_was_budgeted_at_the_beginning_of_the_year_was_planned(
    sentence: str, told: list[tuple[str, str]], tell: Tell
) -> None:
    assert tell(sentence, "name kind") == told
