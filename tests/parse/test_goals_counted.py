"""Figures that count tasks, goals and standards, or what is called after them, are no goals of what was told before."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.parse.sentence.goals_counted import counts_goals

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        pytest.param("培训医务人员1200人,落实12项任务。", ("任务", "actual"), id="tasks"),
        pytest.param("抽查医院23家,有6个指标未达标。", ("指标未达标", "actual"), id="indicators that fail"),
        pytest.param("床位3200张,6项考核指标居全省第一。", ("居全省第一的考核指标", "actual"), id="indicators by rank"),
        pytest.param("急救站12个,新建5个标准急救站。", ("新建标准急救站", "actual"), id="called after a standard"),
        pytest.param("接种3.2万人,为2.6万名目标人群建档。", ("目标人群建档", "actual"), id="called after a goal"),
        pytest.param("筛查5216人。检查386对计划怀孕夫妇。", ("计划怀孕夫妇", "actual"), id="called after a plan"),
        pytest.param("省下达的23项重点任务全面完成。", ("重点任务", "actual"), id="tasks that somebody set"),
        pytest.param("健康村累计建成176个,完成200个目标。", ("健康村", "target"), id="a goal of so many"),
        pytest.param(
            "每千人口托位数4.1个,高于省定3.4个目标。", ("每千人口托位数", "standard"), id="a goal of so many each"
        ),
        pytest.param("签约6.4万人,完成省下达6.1万人任务。", ("签约人数", "standard"), id="a task of so many people"),
    ],
)
def test_what_counts_goals_is_no_goal(sentence: str, named: tuple[str, str], tell: Tell) -> None:
    assert tell(sentence, "name kind")[-1] == named


@given(left=st.text("为按完成超过的每万人落实", max_size=6), noun=st.sampled_from(["人群", "区", "版", "急救站"]))
def test_what_is_called_after_a_goal_is_counted_whatever_stands_before(left: str, noun: str) -> None:
    assert counts_goals(left, "个", f"目标{noun}")
