"""Words that tell an aim from a deed, and what is still to come or wanting."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]
Tell = Callable[..., list[Any]]
Told = Callable[[str], list[Any]]


SAID_AS_AIM_OR_DEED = [
    pytest.param("丽水市2024年卫生健康工作要点", "村卫生室规范化率必须达到95%。", "target", id="必须达到"),
    pytest.param("丽水市2024年卫生健康工作总结", "明年签约率应提升至82%。", "target", id="应提升至"),
    pytest.param("丽水市2024年卫生健康工作要点", "婚检率定为92%,自加压力按95%安排。", "target target", id="自加压力"),
    pytest.param("丽水市2024年卫生健康工作总结", "限期整改的问题务于12月20日完成98%。", "target", id="务于"),
    pytest.param("丽水市2024年卫生健康工作总结", "全年计划接种26万人次。", "target", id="计划接种"),
    pytest.param("丽水市2024年卫生健康工作总结", "今年计划为2.6万名妇女免费检查。", "target", id="计划为"),
    pytest.param(
        "丽水市2024年卫生健康工作总结", "全年筛查1.2万人(上半年完成5100人)。", "actual actual", id="上半年完成"
    ),
    pytest.param("丽水市2024年卫生健康工作要点", "计划筛查1.5万人,1至2月已筛查1300人。", "target actual", id="2月已"),
    pytest.param(
        "丽水市2024年卫生健康工作要点", "药费增幅控制在9%以内,上半年实际增长7%。", "target actual", id="上半年实际"
    ),
    pytest.param("丽水市2024年卫生健康工作要点", "改造卫生室90所,实际完成68所。", "target actual", id="实际完成"),
    pytest.param(
        "丽水市2024年卫生健康工作总结", "去年安排资金420万元,今年预算增至510万元。", "actual target", id="预算增至"
    ),
    pytest.param(
        "丽水市2024年卫生健康工作要点", "截至昨天,监测的212个村里,合格的178个。", "actual actual", id="截至昨天"
    ),
    pytest.param(
        "丽水市2024年卫生健康工作总结", "乳腺癌检查计划1500人,因故只查了1188人。", "target actual", id="只查了"
    ),
    pytest.param(
        "丽水市2024年卫生健康工作总结", "争取资金4200万元,到年底可到位3500万元。", "actual target", id="可到位"
    ),
    pytest.param("丽水市2024年卫生健康工作总结", "各县区接种率须保持在95%以上。", "target", id="须保持"),
    pytest.param(
        "丽水市2024年卫生健康工作总结", "力争年底前机构达到16家,托位提到210个。", "target target", id="力争, and on"
    ),
    pytest.param("丽水市2024年卫生健康工作总结", "建档率年内不得低于90%。", "target", id="年内不得低于"),
    pytest.param(
        "丽水市2024年卫生健康工作总结", "年初预算3.6亿元,年中调整为4.1亿元。", "target target", id="年中调整为"
    ),
    pytest.param(
        "丽水市2024年卫生健康工作总结", "公务接待费预算6.5万元,实际列支3.2万元。", "target actual", id="费预算"
    ),
    pytest.param("丽水市2024年卫生健康工作总结", "改建卫生室85所,翌年计划再改建120所。", "actual target", id="翌年"),
    pytest.param("丽水市2024年卫生健康工作总结", "计划1800人,完成1874人。", "target actual", id="计划, and no more"),
    pytest.param("丽水市2024年卫生健康工作总结", "托位当年应新增120个,实际新增150个。", "target actual", id="应新增"),
    pytest.param("丽水市2024年卫生健康工作总结", "应改造卫生室7所,只完工3所。", "target actual", id="应改造"),
    pytest.param("丽水市2024年卫生健康工作总结", "免费检查1120对,计划数为1050对。", "actual target", id="计划数为"),
    pytest.param("丽水市2024年卫生健康工作总结", "签约率年初只定70%。", "target", id="年初只定"),
    pytest.param("丽水市2024年卫生健康工作总结", "部门预算收入年初安排4126万元。", "target", id="年初安排"),
    pytest.param("丽水市2024年卫生健康工作总结", "回车率要在此基础上压降2个百分点。", "target", id="要在此基础上"),
    pytest.param(
        "丽水市2024年卫生健康工作总结",
        "定量目标主要是:就诊率保持在90%左右,满意度95%。",
        "target target",
        id="目标主要是",
    ),
    pytest.param("丽水市2024年卫生健康工作要点", "每千人口注册护士只有2.6人。", "actual", id="只有"),
    pytest.param("丽水市2024年卫生健康工作总结", "预算2.41亿元,调整后2.56亿元。", "target target", id="调整后"),
    pytest.param("丽水市2024年卫生健康工作总结", "年度任务为改造卫生院6所。", "target", id="任务为"),
    pytest.param("丽水市2024年卫生健康工作总结", "医疗服务收入占比2025年达到40%左右。", "target", id="占比2025年"),
    pytest.param("丽水市2024年卫生健康工作要点", "经摸底全市卫生室1860所。", "actual", id="经摸底"),
    pytest.param("丽水市卫生健康委员会2024年部门预算", "本部门内设机构9个。", "actual", id="内设机构"),
    pytest.param("丽水市2024年卫生健康工作总结", "国家免疫规划疫苗接种率达到96%以上。", "actual", id="国家免疫规划"),
]


@pytest.mark.parametrize(("title", "sentence", "kinds"), SAID_AS_AIM_OR_DEED)
def test_words_tell_an_aim_from_a_deed(title: str, sentence: str, kinds: str, told: Told) -> None:
    rows = told(f"{title}\n{sentence}\n")
    assert [row[2] for row in rows] == kinds.split()


TO_COME = [
    pytest.param("市妇幼保健院迁建工程总投资2.6亿元,2026年10月建成投用。", ("target", 2026), id="built later"),
    pytest.param("计划竣工60个,竣工43个,其余17个计划2025年交付。", ("target", 2025), id="the rest, with its year"),
]


@pytest.mark.parametrize(("sentence", "expected"), TO_COME)
def test_what_is_still_to_come_is_a_target(sentence: str, expected: tuple[str, int], read: Read) -> None:
    last = read(f"丽水市2024年卫生健康工作总结\n{sentence}\n").observations[-1]
    assert (last.kind, last.year) == expected


@pytest.mark.parametrize("aim", ["计划把", "将把", "要把", "打算把", "力求", "努力使"])
def test_what_is_to_be_raised_is_aimed_at(aim: str, tell: Tell) -> None:
    assert tell(f"{aim}签约率提高到60%。", "name kind")[0][1] == "target"


@pytest.mark.parametrize("late", ["近三年", "三年来", "“十四五”以来", "去年以来", "过去一年"])
def test_what_a_plan_says_of_late_years_is_its_ground(late: str, tell: Tell) -> None:
    told = tell(f"一、主要任务\n{late}建成托位320个。新增托位100个。", "kind year", "丽水市卫生健康委2024年工作要点")
    assert told == [("actual", 2023), ("target", 2024)]
