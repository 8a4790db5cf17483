"""Shares whose whole stands before the number without 的, and what changes behind how much of a budget was spent."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize("whole", "本年收入 业务收入 药品收入 医保基金支出 全部床位 出院人数 卫技人员 报告病例".split())
@pytest.mark.parametrize("about", ["", "约", "超过"])
def test_a_share_in_a_clause_of_its_own_is_of_what_was_told_before(whole: str, about: str, tell: Tell) -> None:
    names = tell(f"财政拨款收入6.1亿元，占{whole}{about}21.3%。", "name")
    assert names == ["财政拨款收入", f"财政拨款收入占{whole}比例"]


@pytest.mark.parametrize("against", ["与2022年度相比", "与2022年相比", "同上年相比", "较上年同期"])
def test_a_clause_that_compares_with_a_year_names_nothing(against: str, tell: Tell) -> None:
    told = tell(f"收入合计6.8亿元，{against}，增加3100万元，增长4.8%。", "name measure")
    assert told == [("收入合计", "level"), ("收入合计", "change"), ("收入合计", "change")]


def test_the_growth_behind_a_rate_of_completion_is_of_the_sum(tell: Tell) -> None:
    names = tell("“三公”经费支出38.5万元，完成预算的83.7%，比上年下降9.7%。", "name")
    assert names == ["“三公”经费支出", "预算完成率", "“三公”经费支出"]


def test_how_many_copies_go_to_whom_is_no_figure(tell: Tell) -> None:
    assert tell("全市有社区医院6家。\n抄送：市政府办公室（2份），市政府督查室（1份）", "value") == [6]


@pytest.mark.parametrize("planned", ["总投资", "概算总投资", "估算总投资", "计划总投资"])
def test_what_projects_cost_is_of_the_projects_and_each_of_them_has_its_part(planned: str, tell: Tell) -> None:
    names = tell(
        f"规划期内实施卫生健康重大项目11个，{planned}18.6亿元，其中县人民医院新院区9.8亿元、中央资金2亿元。", "name"
    )
    assert names[0] == "卫生健康重大项目"
    assert names[1].startswith("卫生健康重大项目")
    assert names[1].endswith("总投资")
    assert names[2:] == ["县人民医院新院区投资", "中央资金"]


@pytest.mark.parametrize("since", ["半年来", "两年来", "一个月来", "三个多月来", "近十年来"])
def test_for_how_long_something_has_gone_on_is_no_part_of_its_name(since: str, tell: Tell) -> None:
    assert tell(f"{since}接待群众320人次。", "name") == ["接待群众"]
