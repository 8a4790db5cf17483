"""The noun phrase that a figure measures, where a list of names meets a list of numbers, or one number for all."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

from etl.parse.left_out.first_of_list import OPENINGS, Opening, with_opening

Tell = Callable[..., list[Any]]

DISTRIBUTED = [
    named(
        "孕产妇死亡率、婴儿死亡率分别为6.5/10万、1.8‰。",
        ("6.5/10万", "孕产妇死亡率"),
        ("1.8‰", "婴儿死亡率"),
        id="分别 over two heads",
    ),
    named(
        "孕产妇死亡率、婴儿死亡率和5岁以下儿童死亡率分别降至6.5/10万、1.8‰和2.9‰。",
        ("6.5/10万", "孕产妇死亡率"),
        ("1.8‰", "婴儿死亡率"),
        ("2.9‰", "5岁以下儿童死亡率"),
        id="分别 over three heads",
    ),
    named(
        "高血压、糖尿病患者规范管理率分别达75.2%和74.8%。",
        ("75.2%", "高血压患者规范管理率"),
        ("74.8%", "糖尿病患者规范管理率"),
        id="分别 over heads that share their end",
    ),
    named(
        "门急诊人次、出院人次分别增长8.1%、6.4%。",
        ("8.1%", "门急诊人次"),
        ("6.4%", "出院人次"),
        id="分别 over two changes",
    ),
    named(
        "每千人口执业医师数、注册护士数分别达到3.6人、4.1人。",
        ("3.6人", "每千人口执业医师数"),
        ("4.1人", "每千人口注册护士数"),
        id="a measure per capita said once",
    ),
    named(
        "建成胸痛中心3个、卒中中心5个、创伤中心2个。",
        ("3个", "胸痛中心"),
        ("5个", "卒中中心"),
        ("2个", "创伤中心"),
        id="a list with a number each",
    ),
    named(
        "新增省级重点专科3个、市级重点专科5个、社区医院2家。",
        ("3个", "新增省级重点专科"),
        ("5个", "新增市级重点专科"),
        ("2家", "新增社区医院"),
        id="a flow over a list",
    ),
    named(
        "全市每千人口床位数6.8张、执业医师3.5人、注册护士3.9人。",
        ("6.8张", "每千人口床位数"),
        ("3.5人", "每千人口执业医师"),
        ("3.9人", "每千人口注册护士"),
        id="a list per capita",
    ),
    named(
        "创建国家级、省级、市级健康促进医院1家、4家、9家。",
        ("1家", "创建国家级健康促进医院"),
        ("4家", "创建省级健康促进医院"),
        ("9家", "创建市级健康促进医院"),
        id="levels and as many numbers",
    ),
    named(
        "新建8个国家级、14个省级区域医疗中心。",
        ("8个", "新建国家级区域医疗中心"),
        ("14个", "新建省级区域医疗中心"),
        id="a noun that stands once behind both",
    ),
    named(
        "建成特色科室、名医工作室59个。",
        ("59个", "特色科室、名医工作室"),
        id="a joint count",
    ),
    named(
        "孕产妇、儿童系统管理率均达93%以上。",
        ("93%", "孕产妇系统管理率"),
        ("93%", "儿童系统管理率"),
        id="a rate that two share",
    ),
    named(
        "建档率、规范管理率、服药率均达到90%。",
        ("90%", "建档率"),
        ("90%", "规范管理率"),
        ("90%", "服药率"),
        id="a rate that three share",
    ),
    named(
        "各县均建成医共体，村卫生室、乡镇卫生院标准化建设达标率均为100%。",
        ("100%", "村卫生室标准化建设达标率"),
        ("100%", "乡镇卫生院标准化建设达标率"),
        id="a rate that two share, of a long end",
    ),
]

SAID_ONCE = [
    named(
        "全市创建健康村12个、社区8个、企业5家。",
        ("12个", "创建健康村"),
        ("8个", "创建健康社区"),
        ("5家", "创建健康企业"),
        id="a kind that a list says once",
    ),
    named("医护比达到1:1.2，床护比1:0.6。", ("1.2", "医护比"), ("0.6", "床护比"), id="ratios"),
    named(
        "“双随机”抽检任务完成率、完结率均为100%。",
        ("100%", "“双随机”抽检任务完成率"),
        ("100%", "“双随机”抽检任务完结率"),
        id="two rates of one subject",
    ),
    named(
        "建成健康企业56家、健康社区120个、健康学校46所，建成率分别为60%、75%、80%。",
        ("56家", "健康企业"),
        ("120个", "健康社区"),
        ("46所", "健康学校"),
        ("60%", "健康企业建成率"),
        ("75%", "健康社区建成率"),
        ("80%", "健康学校建成率"),
        id="a rate for each of a list",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*DISTRIBUTED, *SAID_ONCE])
def test_a_figure_gets_the_noun_phrase_that_it_measures(
    sentence: str, expected: list[tuple[str, str]], tell: Tell
) -> None:
    assert tell(sentence, "words name") == expected


def test_two_observations_of_one_number_stand_at_the_same_span(tell: Tell) -> None:
    first, second = tell("孕产妇、儿童系统管理率均达93%以上。", "start end comparator")
    assert first == second


@pytest.mark.parametrize("row", OPENINGS, ids=lambda row: row.example[3])
def test_what_opens_the_first_of_a_list_holds_for_those_behind_it(row: Opening) -> None:
    first, head, unit, name = row.example
    assert with_opening(first, head, unit) == name
    assert with_opening(head, head, unit) == ""
