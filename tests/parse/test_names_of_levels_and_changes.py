"""The noun phrase that a change, an earlier level, a standard or another's level is told of."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

Tell = Callable[..., list[Any]]

CHANGES = [
    named(
        "项目投资完成率71.6%，比上年同期加快5.4个百分点。",
        ("71.6%", "项目投资完成率"),
        ("5.4个百分点", "项目投资完成率"),
        id="a rate that comes faster",
    ),
    named(
        "培训费实际支出18.2万元，比年初预算少3.1万元。",
        ("18.2万元", "培训费实际支出"),
        ("3.1万元", "培训费实际支出"),
        id="less than the budget",
    ),
    named(
        "卫生健康支出4.1亿元，比上年同口径增长5.2%。",
        ("4.1亿元", "卫生健康支出"),
        ("5.2%", "卫生健康支出"),
        id="counted as the year before",
    ),
    named(
        "每千人口执业（助理）医师数目标3.4人，实际3.12人。",
        ("3.4人", "每千人口执业(助理)医师数"),
        ("3.12人", "每千人口执业(助理)医师数"),
        id="a goal of what has a bracket in its name",
    ),
    named(
        "标准化村卫生室达标率由上年的93.5%升至98.2%。",
        ("93.5%", "标准化村卫生室达标率"),
        ("98.2%", "标准化村卫生室达标率"),
        id="a rate of those that came up to a mark",
    ),
    named(
        "每千人口床位数由2022年的6.79张增加到2023年的6.96张。",
        ("6.79张", "每千人口床位数"),
        ("6.96张", "每千人口床位数"),
        id="a level with its year before and after",
    ),
    named(
        "县域内就诊率从88.5%提高到90.2%。",
        ("88.5%", "县域内就诊率"),
        ("90.2%", "县域内就诊率"),
        id="two levels",
    ),
    named(
        "居民健康素养水平达到33.5%，较2022年提高2.1个百分点。",
        ("33.5%", "居民健康素养水平"),
        ("2.1个百分点", "居民健康素养水平"),
        id="a change of what was named before",
    ),
    named(
        "总诊疗人次达1200万人次，同比增长6.5%，居全省前列。",
        ("1200万人次", "总诊疗人次"),
        ("6.5%", "总诊疗人次"),
        id="a growth of what was named before",
    ),
    named(
        "门诊、住院次均费用分别为286.5元、8650元，同比分别下降2.1%和3.4%。",
        ("286.5元", "门诊次均费用"),
        ("8650元", "住院次均费用"),
        ("2.1%", "门诊次均费用"),
        ("3.4%", "住院次均费用"),
        id="two levels and two changes",
    ),
    named(
        "在去年新增托位1260个的基础上，今年再新增800个。",
        ("1260个", "新增托位"),
        ("800个", "新增托位"),
        id="on the basis of an earlier flow",
    ),
    named(
        "全市有医养结合机构36家，年内再新增4家，总数达到40家。",
        ("36家", "医养结合机构"),
        ("4家", "新增医养结合机构"),
        ("40家", "医养结合机构"),
        id="a stock, its flow, the stock again",
    ),
]

COMPARISONS = [
    named(
        "床位使用率82%，比上年提高3.5个百分点，高于全省平均水平1.2个百分点。",
        ("82%", "床位使用率"),
        ("3.5个百分点", "床位使用率"),
        ("1.2个百分点", "床位使用率高于全省平均水平"),
        id="two comparisons",
    ),
    named(
        "孕产妇死亡率6.5/10万、婴儿死亡率1.8‰，均低于省定的9/10万和4‰。",
        ("6.5/10万", "孕产妇死亡率"),
        ("1.8‰", "婴儿死亡率"),
        ("9/10万", "孕产妇死亡率"),
        ("4‰", "婴儿死亡率"),
        id="standards in the order of the results",
    ),
    named(
        "县域内就诊率90.2%，高于省定标准90%的要求。",
        ("90.2%", "县域内就诊率"),
        ("90%", "县域内就诊率"),
        id="a standard behind the result",
    ),
    named(
        "居民健康素养水平33.5%（全省平均31%）。",
        ("33.5%", "居民健康素养水平"),
        ("31%", "居民健康素养水平"),
        id="a comparison in brackets",
    ),
    named(
        "人均预期寿命达81.6岁，比全国平均水平高2.7岁，比2022年提高0.3岁。",
        ("81.6岁", "人均预期寿命"),
        ("2.7岁", "人均预期寿命高于全国平均水平"),
        ("0.3岁", "人均预期寿命"),
        id="held against the country and against a year",
    ),
    named(
        "婴儿死亡率、5岁以下儿童死亡率分别为1.8‰和2.9‰，低于全国平均水平（4.5‰、6.2‰）。",
        ("1.8‰", "婴儿死亡率"),
        ("2.9‰", "5岁以下儿童死亡率"),
        ("4.5‰", "婴儿死亡率"),
        ("6.2‰", "5岁以下儿童死亡率"),
        id="the country's figures in brackets",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*CHANGES, *COMPARISONS])
def test_a_figure_gets_the_noun_phrase_that_it_measures(
    sentence: str, expected: list[tuple[str, str]], tell: Tell
) -> None:
    assert tell(sentence, "words name") == expected


GROUPS = [
    pytest.param("儿童伤害死亡率7.1/10万，男童9.2/10万，女童4.9/10万。", ["儿童伤害死亡率", "男童伤害死亡率", "女童伤害死亡率"], id="boys and girls"),
    pytest.param("儿童青少年总体近视率51.6%，小学、初中、高中分别为36.8%、70.5%、80.1%。", ["儿童青少年总体近视率", "小学近视率", "初中近视率", "高中近视率"], id="schools in a list"),
    pytest.param("居民人均可支配收入32160元。按常住地分，城镇居民43150元，农村居民21870元。", ["居民人均可支配收入", "城镇居民人均可支配收入", "农村居民人均可支配收入"], id="town and country, in a sentence of their own"),
    pytest.param("居民健康素养水平27.4%，《纲要》目标是2030年达到30%。", ["居民健康素养水平", "居民健康素养水平"], id="what a plan asks of it"),
    pytest.param("高血压、2型糖尿病患者规范管理率目标均为62%以上。", ["高血压患者规范管理率", "2型糖尿病患者规范管理率"], id="one goal for two"),
    pytest.param("每千人口托位数年初定3.4个。", ["每千人口托位数"], id="set at the beginning of the year"),
    pytest.param("社会保障和就业支出增长8.2%。", ["社会保障和就业支出"], id="a line of the budget that 和 does not part"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), GROUPS)
def test_a_short_head_takes_the_measure_and_leaves_the_whole(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


OPENINGS = [
    pytest.param("人均预期寿命80.9岁，五年时间提高了0.9岁。", ["人均预期寿命", "人均预期寿命"], id="how long it took"),
    pytest.param("提倡到2030年人均每日食盐摄入量不高于5克。", ["人均每日食盐摄入量"], id="what is called for"),
    pytest.param("60岁及以上户籍老年人18.2万人，占户籍人口13.6%。", ["60岁及以上户籍老年人", "60岁及以上户籍老年人占户籍人口比例"], id="a share of all people"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), OPENINGS)
def test_the_words_of_time_and_intent_before_a_figure_are_no_name(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("重症床位由2022年11月底的52张扩到140张。", [("重症床位", 52, 2022), ("重症床位", 140, 2023)]),
        ("监护床位由12月初的31张增加到77张。", [("监护床位", 31, 2023), ("监护床位", 77, 2023)]),
        ("基层就诊率由2021年的56.2%上升到今年三季度末的61.3%。", [("基层就诊率", 56.2, 2021), ("基层就诊率", 61.3, 2023)]),
    ],
)  # fmt: skip
def test_a_level_that_a_measure_came_from_or_reached_may_be_that_of_a_month(
    sentence: str, expected: list[tuple[str, float, int]], tell: Tell
) -> None:
    assert tell(sentence, "name value year") == expected


def test_an_index_is_told_without_a_unit_and_so_are_its_changes(tell: Tell) -> None:
    body = "CMI值1.12，上升0.05，时间消耗指数、费用消耗指数双双下降，分别为0.94和0.97。"
    assert tell(body, "name value measure") == [
        ("CMI值", 1.12, "level"),
        ("CMI值", 0.05, "change"),
        ("时间消耗指数", 0.94, "level"),
        ("费用消耗指数", 0.97, "level"),
    ]


def test_rates_told_together_before_their_figures_name_them_in_turn(tell: Tell) -> None:
    body = "基层就诊率52%，婴儿死亡率、5岁以下儿童死亡率双双下降，分别为2.2‰和3.1‰。"
    assert tell(body, "name") == ["基层就诊率", "婴儿死亡率", "5岁以下儿童死亡率"]


def test_a_change_that_opens_its_sentence_is_of_what_was_told_before(tell: Tell) -> None:
    found = tell("全市实有床位13876张。比上年增加287张，增长2.11%。", "name measure value")
    assert found == [("实有床位", "level", 13876.0), ("实有床位", "change", 287.0), ("实有床位", "change", 2.11)]
