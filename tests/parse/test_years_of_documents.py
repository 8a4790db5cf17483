"""The year and the kind of figures in documents whose title tells none, or that look both ways within a paragraph."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[[str], list[Any]]

UNDATED = [
    pytest.param(
        "丽水市卫生健康局关于重点工作进展情况的通报\n一、进展\n截至2024年9月30日,签约18.6万人。\n二、要求\n对照2025年每千人口托位4.6个的目标加快建设。\n",
        [("actual", 2024), ("target", 2025)],
        id="a notice that tells up to which day it counts",
    ),
    pytest.param(
        "《丽水市托育服务补助细则》政策解读\n一、背景\n截至2023年底,托位2860个。\n二、成效\n到2025年,普惠托位占比达到60%以上。\n",
        [("actual", 2023), ("target", 2025)],
        id="the end of a year is such a day",
    ),
    pytest.param(
        "丽水市慢性病综合防控工作汇报\n(2024年5月)\n目前,建成健康步道126公里。2022年吸烟率21.8%。2023年建成健康主题公园18个。\n",
        [("actual", 2024), ("actual", 2022), ("actual", 2023)],
        id="what there is in May is of its own year",
    ),
    pytest.param(
        "关于对市政协第45号提案的答复\n截至2023年底,60岁以上老年人口18.6万人。\n目前,持证上岗率81.6%。\n丽水市卫生健康委员会\n2024年5月28日\n",
        [("actual", 2023), ("actual", 2024)],
        id="a reply tells what there is when it is written",
    ),
    pytest.param(
        "丽水市卫生健康局2025年部门预算\n一、部门概况\n内设股室12个,行政编制26名。\n",
        [("actual", 2025), ("actual", 2025)],
        id="what an office has is no plan of its budget",
    ),
    pytest.param(
        "丽水市2024年度“十件实事”公示\n1.新建公办托育中心3所。\n",
        [("target", 2024)],
        id="deeds that are made public are to be done",
    ),
    pytest.param(
        "丽水市举行卫生健康专场新闻发布会\n2025年1月20日上午,丽水市政府新闻办召开新闻发布会。\n2024年,总诊疗326万人次。去年新增托位420个。今年计划新增托位300个。\n",
        [("actual", 2024), ("actual", 2024), ("target", 2025)],
        id="a sentence that tells when a conference was held",
    ),
    pytest.param(
        "丽水市卫生健康专场新闻发布会\n时间:2025年3月20日\n主持人:请看成绩。\n王某:总诊疗326万人次。2024年,新增托位420个。\n",
        [("actual", 2024), ("actual", 2024)],
        id="a conference in spring that speaks of the last year",
    ),
]

WITHIN = [
    pytest.param(
        "丽水市卫生健康事业“十四五”规划中期评估报告\n2023年9月\n一、进展\n截至2022年底,床位6.2张,已达到2025年6.0张的目标。托位2.6个。今年1—8月,完成投资1.2亿元。\n",
        [("actual", 2022), ("target", 2025), ("actual", 2022), ("actual", 2023)],
        id="the year of a goal holds for nothing behind it",
    ),
    pytest.param(
        "丽水市2025年卫生健康工作要点\n一、深化医改\n2024年县域内就诊率91.6%,今年稳定在92%以上。双向转诊达到2万人次。\n",
        [("actual", 2024), ("target", 2025), ("target", 2025)],
        id="a plan goes on behind what it starts from",
    ),
    pytest.param(
        "丽水市卫生健康委2024年第三季度重点工作推进情况\n二、市级重点任务\n市妇幼保健院迁建项目,年度计划投资1.8亿元,1—9月完成投资1.5亿元。\n",
        [("target", 2024), ("actual", 2024)],
        id="done in the first months among tasks",
    ),
    pytest.param(
        "丽水市卫生健康2023年工作综述\n2023年,县域内就诊率达到91.6%。\n展望2024,全市将新增托位600个。\n",
        [("actual", 2023), ("target", 2024)],
        id="a year to come without its word",
    ),
    pytest.param(
        "丽水市卫生健康局五年工作回顾(2017—2021年)\n床位从4260张增加到5620张。\n",
        [("actual", 2016), ("actual", 2021)],
        id="from before the first of five years",
    ),
    pytest.param(
        "丽水市卫生健康委2024年半年工作会议\n会议要求,下半年要确保新增托位340个以上,签约率达到45%。\n",
        [("target", 2024), ("target", 2024)],
        id="what the rest of a year must bring",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*UNDATED, *WITHIN])
def test_a_figure_has_the_kind_and_the_year_that_its_document_gives_it(
    text: str, expected: list[tuple[str, int]], told: Told
) -> None:
    assert [(kind, year) for _, _, kind, year in told(text)] == expected


def test_a_figure_behind_letters_is_one_where_it_has_a_unit(told: Told) -> None:
    text = "丽水市2024年卫生健康工作总结\n人均GDP8.6万元,配备AED36台,参加U19锦标赛。\n"
    assert [value for _, value, _, _ in told(text)] == [86_000, 36]


def test_a_rate_of_people_is_none_of_places_for_children(told: Told) -> None:
    text = "丽水市2024年卫生健康工作总结\n新增托位340个,签约率达到45%。\n"
    assert [name for name, _, _, _ in told(text)] == ["新增托位", "签约率"]


@pytest.mark.parametrize("which", ["终期", "中期", ""])
def test_an_assessment_that_says_of_which_year_its_figures_are_gives_them_that_year(which: str, told: Told) -> None:
    text = (
        f"丽水市“十四五”卫生健康规划实施情况{which}评估报告\n丽水市卫生健康委\n2025年8月\n"
        "我局于2025年5月启动评估，评估数据以2024年统计年报为准。\n一、指标完成情况\n婴儿死亡率1.73‰，到2025年控制在3‰以内。\n"
    )
    assert [(kind, year) for _, _, kind, year in told(text)] == [("actual", 2024), ("target", 2025)]
