"""Sums, beds and floors of the house or project whose progress was told before them."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse.left_out.works import belongs, works_of

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("市血站迁建主体封顶", "市血站迁建", id="what it has come to"),
        pytest.param("区妇幼保健院托育中心6月开园", "区妇幼保健院托育中心", id="a month between"),
        pytest.param("加快市中医医院新院区建设", "市中医医院新院区", id="what is to be done"),
        pytest.param("建成了南山康养中心", "南山康养中心", id="what was made"),
        pytest.param("(一)缙云县人民医院传染病区。", "缙云县人民医院传染病区", id="a numbered label"),
    ],
)
def test_a_clause_of_progress_names_its_works(words: str, name: str) -> None:
    assert works_of(words) == name


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("市中医医院新院区、市血站等项目加快推进", id="several"),
        pytest.param("社区卫生服务中心全面建成", id="all of a kind"),
        pytest.param("推进智慧医院建设", id="a kind"),
        pytest.param("重点项目加快实施", id="no house"),
        pytest.param("市第一医院获评省级先进", id="no progress"),
        pytest.param("市中心医院", id="a name without a number is no label"),
    ],
)
def test_other_clauses_name_none(words: str) -> None:
    assert not works_of(words)


@pytest.mark.parametrize("head", ["总投资", "完成投资", "设置床位", "建筑面积", "托位"])
def test_what_a_house_has_belongs_to_it(head: str) -> None:
    assert belongs(head)


def test_what_is_new_in_all_belongs_to_no_house() -> None:
    assert not belongs("新增床位")


def test_sums_and_beds_are_those_of_the_works_before(tell: Tell) -> None:
    text = "南山康养中心选址城东,2023年3月开工,总投资6800万元,建筑面积8600平方米,设置床位150张。"
    assert tell(text, "name value") == [
        ("南山康养中心总投资", 68_000_000),
        ("南山康养中心建筑面积", 8600),
        ("南山康养中心床位", 150),
    ]


def test_what_works_will_cost_and_hold_is_theirs(tell: Tell) -> None:
    assert tell("县中医院传染病楼新开工,概算5800万元,设床90张。", "name") == [
        "县中医院传染病楼概算",
        "县中医院传染病楼设床",
    ]


def test_a_sentence_that_opens_a_paragraph_names_the_works_of_the_next(tell: Tell) -> None:
    assert tell("1.加快市血站迁建。9月底前主体封顶,完成投资1.2亿元。", "name") == ["市血站迁建完成投资"]


def test_what_is_told_of_something_else_ends_it(tell: Tell) -> None:
    text = "市血站迁建主体封顶,全市培训急救人员1200人,开放床位1.2万张。"
    assert tell(text, "name") == ["培训急救人员", "开放床位"]


def test_the_whole_city_has_beds_of_its_own(tell: Tell) -> None:
    assert tell("市血站迁建主体封顶,全市开放床位1.2万张。", "name") == ["开放床位"]


def test_works_that_are_begun_are_counted_behind_what_all_will_cost(tell: Tell) -> None:
    body = "重大项目46个，总投资18.7亿元，至6月底开工35个、竣工12个。"
    assert tell(body, "name") == ["重大项目", "重大项目总投资", "重大项目开工", "重大项目竣工"]
