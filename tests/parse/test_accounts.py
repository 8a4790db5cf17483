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


def test_the_sum_of_an_account_has_the_name_of_its_table_and_changes_are_of_the_last_year(tell: Tell) -> None:
    body = """附表 一般公共预算支出表
单位：万元
科目编码\t科目名称\t2023年预算数\t2024年预算数\t2024年比2023年增减（%）
208\t社会保障和就业支出\t95.4\t96.17\t0.8
210\t卫生健康支出\t425.58\t436.7\t2.6
合计\t\t520.98\t532.87\t2.3
"""
    title = "丽水市卫生健康委员会2024年部门预算公开说明"
    assert tell(body, "name measure kind year", title)[-3:] == [
        ("一般公共预算支出预算数", "level", "target", 2023),
        ("一般公共预算支出预算数", "level", "target", 2024),
        ("一般公共预算支出", "change", "target", 2024),
    ]


def test_a_change_too_large_for_a_measure_by_head_is_of_the_count_before_it(tell: Tell) -> None:
    assert tell("托位1296个，每千人口3.6个，比上年净增210个。", "name")[-1] == "托位"


def test_births_that_are_fewer_are_a_change(tell: Tell) -> None:
    assert tell("出生人口3524人，比上年少生388人。", "name value measure")[-1] == ("出生人口", -388, "change")
