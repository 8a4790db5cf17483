"""The name of what lasts, of what is left, of where money comes from, and of what only a time or a comparison leads to."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

Tell = Callable[..., list[Any]]

DURATIONS = [
    named(
        "急性胸痛患者从进门到血管开通平均71分钟，比上年缩短15分钟。",
        ("71分钟", "急性胸痛患者从进门到血管开通平均时间"),
        ("15分钟", "急性胸痛患者从进门到血管开通平均时间"),
        id="from where to where, without the word time",
    ),
    named(
        "卒中患者从进门到开通血管的平均时间缩短至62分钟。",
        ("62分钟", "卒中患者从进门到开通血管平均时间"),
        id="a verb inside the way",
    ),
]

COMPARED = [
    named(
        "卫生技术人员6103人，比2015年的4386人增长39.1%。",
        ("6103人", "卫生技术人员"),
        ("4386人", "卫生技术人员"),
        ("39.1%", "卫生技术人员"),
        id="the level of the year compared with",
    ),
    named(
        "参合率连续三年上升，本期末达95.4%。",
        ("95.4%", "新农合参合率"),
        id="what went up before",
    ),
    named(
        "预约挂号率上年为18%，眼下是35%。",
        ("35%", "预约挂号率"),
        id="no name in a word for now",
    ),
    named(
        "平均布雷图指数由8月份的15.6回落到9月份的4.2。",
        ("15.6", "平均布雷图指数"),
        ("4.2", "平均布雷图指数"),
        id="from one month to another",
    ),
    named(
        "五年间全市医疗卫生机构床位净增612张。",
        ("612张", "医疗卫生机构床位"),
        id="no name in how many years it took",
    ),
    named("县域内就诊率到11月底是88.4%。", ("88.4%", "县域内就诊率"), id="no name in until when"),
    named("孕产妇住院分娩率上年为99.8%。", ("99.8%", "孕产妇住院分娩率"), id="no name in the last year"),
    named("平均得分82.7分，比上半年提高3.4分。", ("3.4分", "平均得分"), id="no name in half a year"),
    named("老年医学科设置率现已达71.3%。", ("71.3%", "老年医学科设置率"), id="no name in that it is now"),
    named(
        "第50周（12月9日至15日）哨点医院流感样病例占比4.3%。",
        ("4.3%", "哨点医院流感样病例占比"),
        id="no name in a week",
    ),
    named("义诊426人，做彩超154人。", ("154人", "做彩超"), id="an ultrasound, and no more than"),
    named(
        "老百姓最关心的住院次均费用是6215元。",
        ("6215元", "住院次均费用"),
        id="what people care about most",
    ),
]

PARTS = [
    named(
        "共到位3.26亿元，到位率74.4%，其中中央预算内资金6200万元、省级专项1840万元、本级财政5560万元。",
        ("6200万元", "中央预算内资金"),
        ("1840万元", "省级专项"),
        ("5560万元", "本级财政"),
        id="the sources of a sum",
    ),
    named("联合市教育局组织活动，183人献血5.6万毫升。", ("183人", "献血人数"), id="those who gave blood"),
    named("村卫生室计划改造86所，在建11所，未动工4所。", ("4所", "村卫生室未动工"), id="not begun"),
    named("检查生活美容场所87家次，罚没18.4万元。", ("18.4万元", "罚没金额"), id="money that was taken"),
    named("截至11月底已支付2.71亿元。", ("2.71亿元", "支付资金"), id="money that was paid"),
    named(
        "下半年招聘卫技人员65名，其中乡镇卫生院38名。",
        ("38名", "乡镇卫生院招聘卫技人员"),
        id="those of a kind of house",
    ),
    named(
        "全市乡镇卫生院16所，已全部达标，其中推荐标准5所。",
        ("5所", "达到推荐标准的乡镇卫生院"),
        id="those of a higher standard",
    ),
    named(
        "计划新增普惠托位200个，已建成180个，其余20个确保年底前交付。",
        ("20个", "新增普惠托位"),
        id="the rest of a task",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), DURATIONS)
def test_what_lasts_is_named_by_where_it_begins_and_ends(sentence: str, expected: list[Any], tell: Tell) -> None:
    assert [row for row in tell(sentence, "words name") if row[0] in dict(expected)] == expected


@pytest.mark.parametrize(("sentence", "expected"), COMPARED)
def test_a_time_or_a_comparison_is_no_name(sentence: str, expected: list[Any], tell: Tell) -> None:
    assert [row for row in tell(sentence, "words name") if row[0] in dict(expected)] == expected


@pytest.mark.parametrize(("sentence", "expected"), PARTS)
def test_a_part_says_by_itself_or_by_its_whole_what_it_is(sentence: str, expected: list[Any], tell: Tell) -> None:
    assert [row for row in tell(sentence, "words name") if row[0] in dict(expected)] == expected


def test_what_a_few_years_added_is_a_change(tell: Tell) -> None:
    assert tell("五年间托位净增612个。", "value measure") == [(612, "change")]


def test_the_dose_of_an_item_is_of_its_vaccine(tell: Tell) -> None:
    body = "一、进展\n3.初中女生HPV疫苗接种。应种2540人，第一剂次已接种2318人。\n"
    assert tell(body, "name")[-1] == "初中女生HPV疫苗第一剂次已接种"


def test_the_rest_of_other_things_is_not_of_what_was_counted_before(tell: Tell) -> None:
    told = tell("太谷方舱医院储备床位2000张，其余9个方舱医院预计年底建成。", "words name")
    assert "床位" not in dict(told)["9个"]


def test_a_slogan_above_is_no_part_of_a_name(tell: Tell) -> None:
    body = "四是常态化开展督导检查。\n盯住薄弱环节，累计出动检查人员620人次。\n"
    assert tell(body, "name") == ["检查人员"]
