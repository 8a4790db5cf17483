"""The name of what was done of a plan, of how far things have come, and of verbs and places that say too little alone."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

Tell = Callable[..., list[Any]]

PARTS = [
    named(
        "老年人肺炎疫苗免费接种计划3000人，实际接种3416人。",
        ("3000人", "老年人肺炎疫苗免费接种"),
        ("3416人", "老年人肺炎疫苗免费接种"),
        id="a deed said again with what was really done",
    ),
    named(
        "重点人群口腔检查原定5200人，目前已检查4870人。",
        ("5200人", "重点人群口腔检查"),
        ("4870人", "重点人群口腔检查"),
        id="a deed said again with when it was done",
    ),
    named(
        "应急物资储备5.6万件，投放3.1万件。",
        ("3.1万件", "应急物资投放"),
        id="a verb alone is of what was named before",
    ),
    named(
        "国际货运班列累计开行1300列。",
        ("1300列", "国际货运班列开行"),
        id="a verb alone is of what stands before 累计",
    ),
    named(
        "县域医疗次中心计划建设9个，建成5个，在建3个，未开工1个。",
        ("3个", "县域医疗次中心在建"),
        ("1个", "县域医疗次中心未开工"),
        id="how far things have come",
    ),
    named(
        "重大项目46个，已完工21个、在建17个，还有8个未开工。",
        ("21个", "重大项目完工"),
        ("17个", "重大项目在建"),
        ("8个", "重大项目未开工"),
        id="what is not begun, said behind the number",
    ),
    named(
        "市精神卫生中心新院区完成投资5.42亿元，占总投资7.6亿元的71.3%。",
        ("5.42亿元", "市精神卫生中心新院区完成投资"),
        ("7.6亿元", "市精神卫生中心新院区总投资"),
        ("71.3%", "市精神卫生中心新院区完成投资占总投资比例"),
        id="what all will cost, and the share that is done",
    ),
    named(
        "老年人体检9月底前须完成年度任务的85%。",
        ("85%", "老年人体检任务完成率"),
        id="how much of a task is to be done",
    ),
    named(
        "“优质服务基层行”达到基本标准的卫生院有47家、推荐标准13家。",
        ("13家", "“优质服务基层行”达到推荐标准的卫生院"),
        id="so many of the other standard",
    ),
    named(
        "7个县（市、区）组建紧密型县域医共体11个。",
        ("7个", "组建紧密型县域医共体的县(市、区)"),
        ("11个", "紧密型县域医共体"),
        id="which divisions, where the next number counts what they have",
    ),
    named(
        "全市66个中医阁去年接诊38.5万人次。",
        ("66个", "中医阁"),
        id="a year behind the noun is no part of it",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), PARTS)
def test_what_is_done_in_part_is_named_by_the_whole(sentence: str, expected: list[tuple[str, str]], tell: Tell) -> None:
    told = dict(tell(sentence, "words name"))
    assert [(words, told[words]) for words, _ in expected] == expected


def test_a_goal_behind_a_label_is_of_what_the_label_names(tell: Tell) -> None:
    told = tell(
        "●家庭病床服务：全年任务600人，已完成585人。●村卫生室建设：本年度计划58所，目前竣工49所。", "name value"
    )
    assert told[2:] == [("村卫生室建设", 58.0), ("村卫生室竣工", 49.0)]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "执行国家和省级集采药品413种、耗材19类。", ["国家和省级集采药品", "集采耗材"], id="goods of one purchase"
        ),
        pytest.param("在车站、景区、学校新增AED60台。", ["新增AED"], id="where things are, and not whose"),
        pytest.param("全市出生5218人。", ["出生人口"], id="those who were born"),
        pytest.param(
            "为4.31万名奖励扶助对象发放奖励扶助金4137万元。",
            ["奖励扶助对象", "奖励扶助金"],
            id="those who are paid, and the money",
        ),
    ],
)
def test_a_name_holds_what_its_figure_measures_and_no_more(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_a_label_of_money_is_of_the_task_that_the_heading_names(tell: Tell) -> None:
    body = "一、分项进展\n1.村卫生室提质\n【目标】新建村卫生室26个。\n【资金】预算1170万元，支付864.9万元。\n"
    told = tell(body, "name value kind", "关于丽水市2024年民生实事进展情况的通报")
    assert told[1:] == [
        ("村卫生室提质预算", 11_700_000, "target"),
        ("村卫生室提质预算支付", 8_649_000, "actual"),
    ]
