"""Lists of what is asked or aimed at, and statistics of a year that a paragraph tells."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    "lead",
    ["上级下达我市的年度指标主要有：", "省里规定的考核任务为：", "国家要求的主要目标包括："],
)
def test_a_list_of_what_others_ask_holds_standards_and_ends_with_its_items(lead: str, tell: Tell) -> None:
    body = f"（一）绩效目标。{lead}\n——建档率保持在80%以上；\n——签约率达到40%以上。\n全年签约率达到42.6%。"
    assert tell(body, "kind year") == [("standard", 2023), ("standard", 2023), ("actual", 2023)]


def test_a_list_of_goals_has_the_year_that_leads_to_it(tell: Tell) -> None:
    assert tell("2023年绩效目标为：\n——建档率保持在80%以上；", "kind year") == [("target", 2023)]


def test_statistics_of_a_year_hold_for_their_paragraph(tell: Tell) -> None:
    body = "根据2022年统计年报，全市共有医疗卫生机构468家；编制床位4126张。卫生技术人员4385人。\n全年新增托位120个。"
    assert tell(body, "kind year") == [("actual", 2022)] * 3 + [("actual", 2023)]


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("记者：2023年有什么盼头？", "target"),
        ("主持人：那么明年大家能看到什么变化？", "target"),
        ("记者：最后，请您谈谈明年的想法。", "target"),
        ("记者：去年做了哪些事，明年还做吗？", "actual"),
        ("记者：托育服务做得怎么样？", "actual"),
    ],
)
def test_the_answer_to_a_question_of_what_comes_tells_targets(question: str, kind: str, tell: Tell) -> None:
    title = "丽水市卫生健康委负责人就2022年卫生健康工作答记者问"
    body = f"2023年1月12日\n记者：去年有哪些成效？\n市卫生健康委负责人：签约率42.6%。\n{question}\n市卫生健康委负责人：说几件看得见的。每千人口托位达到3.6个。"
    assert tell(body, "kind", title) == ["actual", kind]
