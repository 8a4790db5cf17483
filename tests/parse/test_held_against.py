"""Figures that results are held against: what others ask, and what was planned."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]
Read = Callable[..., Any]
Told = Callable[[str], list[Any]]


def test_an_assessment_holds_results_against_the_year_that_its_text_names(told: Told) -> None:
    text = (
        "丽水市健康丽水行动2023年进展评估报告\n本次评估对照2025年目标逐项进行，多数指标已达到2025年目标。\n"
        "一、指标\n婴儿死亡率目标控制在4.5‰以下,实际2.36‰。\n"
    )
    assert told(text) == [("婴儿死亡率", 4.5, "target", 2025), ("婴儿死亡率", 2.36, "actual", 2023)]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        pytest.param("每千人口医师3.06人，而省里要求到2025年达到3.6人。", ["actual", "standard"], id="而省里要求"),
        pytest.param("重点人群签约率达到市级规定的80%。", ["standard"], id="市级规定的"),
        pytest.param("建成区绿地率36.4%，高于标准要求的36%。", ["actual", "standard"], id="标准要求的"),
    ],
)
def test_what_others_ask_is_a_standard(sentence: str, kinds: list[str], told: Told) -> None:
    rows = told(f"缙云县卫生健康局2023年工作总结\n{sentence}\n")
    assert [row[2] for row in rows] == kinds


HELD = [
    pytest.param("健康档案建档率78.2%。衢州市考核要求为75%。", "standard", "=", id="another city asks"),
    pytest.param("住院补偿比达到65%(省民生工程规定为60%)。", "standard", "=", id="a programme of the province"),
    pytest.param("婚检率71.2%,迈过了省里定的65%门槛。", "standard", "≥", id="a threshold passed"),
    pytest.param("死亡率为21.7/10万,控制在州定26/10万以内。", "standard", "≤", id="the prefecture sets"),
    pytest.param("每千人口托位3.1个,距离省里要求的4.2个尚有差距。", "standard", "=", id="what is still short"),
    pytest.param("全科医生1.7人,而福建省要求2020年达到2人以上。", "standard", "≥", id="a province by its name"),
    pytest.param("参合率92.1%,高于广西90%的年度目标。", "standard", "≥", id="a region by its short name"),
    pytest.param("布雷图指数降至3.8,低于5的安全线。", "standard", "≤", id="a line of safety"),
    pytest.param("每千人口托位1.6个,未达到2个的预期值。", "target", "=", id="a value expected"),
    pytest.param("建档率80.1%,市卫生局定的标准是80%。", "standard", "=", id="the commission above sets"),
    pytest.param("浙江省规定2024年县域内就诊率不低于82%。", "standard", "≥", id="a province rules"),
    pytest.param("住院患者抗菌药物使用率38.2%,在60%限值以内。", "target", "≤", id="a limit"),
    pytest.param("业务收入1.86亿元,超出年初预定的1.8亿元。", "target", "=", id="what was set before the year"),
    pytest.param("新增托位540个,超出年度计划的500个。", "target", "=", id="what was planned for the year"),
    pytest.param("接种18600人次,为计划18000人次的目标量。", "target", "=", id="what was planned"),
    pytest.param("民生支出占比也不能低于80%。", "actual", "≥", id="what must not be less"),
    pytest.param("疫苗接种率守住95%的底线。", "target", "≥", id="a floor that is kept"),
    pytest.param("药占比28.9%,低于市上划定的30%。", "standard", "≤", id="a line that the city drew"),
    pytest.param("药占比24.1%,守在年初自定的25%以内。", "target", "≤", id="what it set itself"),
    pytest.param("发病率为150/10万,均未突破省定的180/10万。", "standard", "≤", id="a limit that was kept"),
]


@pytest.mark.parametrize(("sentence", "kind", "comparator"), HELD)
def test_what_results_are_held_against(sentence: str, kind: str, comparator: str, read: Read) -> None:
    last = read(f"丽水市2024年卫生健康工作总结\n{sentence}\n").observations[-1]
    assert (last.kind, last.comparator) == (kind, comparator)


@pytest.mark.parametrize(("city", "region"), [("银川市", "宁夏"), ("拉萨市", "西藏"), ("南宁市", "广西")])
def test_what_a_region_called_by_its_short_name_asks_is_a_standard(city: str, region: str, told: Told) -> None:
    text = f"{city}卫生健康委员会2023年工作总结\n{region}规划要求每千人口托位数达到4.5个。\n"
    assert [row[1:] for row in told(text)] == [(4.5, "standard", 2023)]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("公立医院医疗费用8.6亿元，控制在省里规定的9亿元以内。", ["actual", "standard"]),
        ("人均每日食盐摄入量8.2克，高于《中国居民膳食指南》推荐的5克。", ["actual", "standard"]),
        ("人均每日食盐摄入量9.1克，而推荐标准是不超过5克。", ["actual", "standard"]),
        ("每千人口公共卫生人员0.71人，离省里2025年不低于0.83人的要求还有差距。", ["actual", "standard"]),
        ("达到国家推荐标准31家、基本标准158家。", ["actual", "actual"]),
    ],
)
def test_what_authorities_ask_is_a_standard_and_who_came_up_to_it_a_result(
    sentence: str, kinds: list[str], tell: Tell
) -> None:
    assert tell(sentence, "kind") == kinds


def test_what_was_set_at_the_beginning_and_is_done_is_a_result(tell: Tell) -> None:
    assert tell("年初确定的32项重点任务全部完成。", "kind name") == [("actual", "重点任务")]


def test_what_the_city_asks_of_a_county_is_a_standard(tell: Tell, read: Callable[..., Any]) -> None:
    sentence = "居民健康素养水平达到35.8%，高于33.5%的全市目标。"
    county = read(f"丽水市缙云县卫生健康局2023年工作总结\n{sentence}\n").observations
    assert [o.kind for o in county] == ["actual", "standard"]
    assert tell(sentence, "kind") == ["actual", "target"]


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("婴儿死亡率2.3‰，守住了省定5‰的控制线。", "≤"),
        ("婴儿死亡率2.3‰，压在省定5‰的控制线下。", "≤"),
        ("首针接种率96.2%，高过省定90%的目标。", "≥"),
    ],
)
def test_a_line_kept_or_passed_is_a_bound(sentence: str, sign: str, tell: Tell) -> None:
    assert tell(sentence, "comparator")[1] == sign


def test_none_below_a_level_is_no_less_than_it(tell: Tell) -> None:
    assert tell("疫苗接种率以乡镇为单位没有一个低于95%的。", "value comparator") == [(95, "≥")]


def test_how_far_above_the_year_before_leaves_the_year_of_what_follows(tell: Tell) -> None:
    body = "人员支出占业务支出的41.8%，高出2022年2.1个百分点，药占比28.6%。"
    assert tell(body, "year base_year") == [(2023, None), (2023, 2022), (2023, None)]
