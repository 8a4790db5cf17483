"""Figures held against a line, against the level of others, or against the year before, in the words of everyday."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("规范管理率61%，没到省里65%的线。", ("规范管理率", 65, "=", "level", "standard")),
        ("人员支出占比37.6%，离国家提的40%还差一截。", ("人员支出占比", 40, "=", "level", "standard")),
        ("医疗总费用增幅6.4%，没有突破省里定的8%。", ("医疗总费用", 8, "≤", "change", "standard")),
        ("医疗总费用增幅6.4%，低于省定8%的控制线。", ("医疗总费用", 8, "≤", "change", "standard")),
    ],
)
def test_a_line_that_others_set_is_a_standard_of_what_it_is_held_against(
    sentence: str, expected: tuple[Any, ...], tell: Tell
) -> None:
    assert tell(sentence, "name value comparator measure kind")[-1] == expected


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("每万人口全科医生数2.4人，不到全省3.1人的水平。", "每万人口全科医生数"),
        ("每千人口床位数与浙江省平均6.3张差距较大。", "每千人口床位数"),
        ("每千人口床位数5.2张，与全省平均6.3张有较大差距。", "每千人口床位数"),
    ],
)
def test_the_level_of_the_province_is_of_the_same_measure(sentence: str, name: str, tell: Tell) -> None:
    assert tell(sentence, "name place")[-1] == (name, "浙江省")


@pytest.mark.parametrize(
    ("sentence", "name", "change"),
    [
        ("报告乙类传染病1745例，较2022年少报2093例。", "报告乙类传染病", -2093),
        ("全年出生1745人，较2022年少出生188人。", "出生人数", -188),
        ("医疗收入4.92亿元，同比微增2.3%。", "医疗收入", 2.3),
    ],
)
def test_so_many_more_or_fewer_were_done_of_the_same(sentence: str, name: str, change: float, tell: Tell) -> None:
    assert tell(sentence, "name value measure")[-1] == (name, change, "change")


def test_two_rates_counted_before_their_noun_are_each_named(tell: Tell) -> None:
    assert tell("婴儿、5岁以下儿童两项死亡率都在3‰以下。", "name") == ["婴儿死亡率", "5岁以下儿童死亡率"]


def test_a_noun_made_with_a_verb_stays_whole_behind_its_number(tell: Tell) -> None:
    assert tell("组织18支健康扶贫医疗队，巡诊160场。", "name")[0] == "健康扶贫医疗队"


def test_one_standard_behind_results_told_together_is_that_of_each(tell: Tell) -> None:
    body = "高血压、糖尿病患者规范管理率分别为72.6%、72.1%，高于省里70%的要求。"
    assert tell(body, "name value kind")[2:] == [
        ("高血压患者规范管理率", 70, "standard"),
        ("糖尿病患者规范管理率", 70, "standard"),
    ]


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("健康管理率72.6%，好于省定65%的要求。", "≥"),
        ("婴儿死亡率2.1‰，好于省定5‰的要求。", "≤"),
        ("每千名儿童儿科床位1.62张，低于省里2.2张的要求。", "≥"),
        ("孕产妇死亡率13/10万，超过省定12/10万的控制目标。", "≤"),
    ],
)
def test_a_standard_asks_for_no_less_or_no_more_by_what_is_good_of_the_measure(
    sentence: str, sign: str, tell: Tell
) -> None:
    assert tell(sentence, "comparator kind")[-1] == (sign, "standard")


def test_the_average_of_the_province_whatever_it_is_called_is_of_the_same_measure(tell: Tell) -> None:
    body = "每千人口执业医师2.1人，较全省2.83人的平均数仍有差距。"
    assert tell(body, "name place")[1] == ("每千人口执业医师", "浙江省")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("护理人员4120人，增加136人。", [("护理人员", 4120, "level"), ("护理人员", 136, "change")]),
        ("门诊量增加1.6万人次。", [("门诊量", 16000, "change")]),
        ("民办诊所减少7家。", [("民办诊所", -7, "change")]),
        ("新增床位30张，增加医师12人。", [("新增床位", 30, "level"), ("增加医师", 12, "level")]),
    ],
)
def test_what_rose_or_fell_by_so_many_has_changed(sentence: str, told: list[tuple[Any, ...]], tell: Tell) -> None:
    assert tell(sentence, "name value measure") == told


def test_levels_of_province_and_country_side_by_side_are_theirs(tell: Tell) -> None:
    told = tell("每千人口护士3.2人，同期全省、全国分别为3.6人和3.9人。", "name value place")
    assert told == [
        ("每千人口护士", 3.2, "丽水市"),
        ("每千人口护士", 3.6, "浙江省"),
        ("每千人口护士", 3.9, "中华人民共和国"),
    ]


def test_distances_to_province_and_country_have_a_name_each(tell: Tell) -> None:
    told = tell("居民健康素养水平30.4%，分别高于全国、全省平均水平1.2个和0.8个百分点。", "name")
    assert told[1:] == ["居民健康素养水平高于全国平均水平", "居民健康素养水平高于全省平均水平"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("经常锻炼人数比例38.1%（目标：≥40%）。", ("target", 2023, "≥")),
        ("签约率68.2%（年度目标：70%）。", ("target", 2023, "=")),
        ("签约率68.2%（上年同期：66.1%）。", ("actual", 2022, "=")),
        ("签约率68.2%（标准：65%）。", ("standard", 2023, "=")),
        ("新增托位310个（计划：300个）。", ("target", 2023, "=")),
        ("平均住院日7.7天（目标：8天以内）。", ("target", 2023, "≤")),
        ("平均住院日7.7天（标准：不超过8天）。", ("standard", 2023, "≤")),
    ],
)
def test_a_bracket_says_first_what_its_figure_is(sentence: str, told: tuple[Any, ...], tell: Tell) -> None:
    assert tell(sentence, "kind year comparator")[1] == told
