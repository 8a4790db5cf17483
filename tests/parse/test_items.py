"""The items of a brief that tell of one town."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

BRIEF = "丽水市卫生健康工作简报2023年第7期"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("高河镇：做细签约\n今年以来，签约居民1.9万人，签约率58.3%。", id="a line heads it"),
        pytest.param("▲高河镇抓实签约。截至8月底，签约居民1.9万人，签约率58.3%。", id="it opens so"),
        pytest.param("【基层动态】高河镇卫生院\n签约居民1.9万人，签约率58.3%。", id="behind a mark"),
    ],
)
def test_the_figures_of_a_town_s_item_carry_the_town_and_no_code(body: str, tell: Tell) -> None:
    assert tell(body, "name code", BRIEF) == [("高河镇签约居民", None), ("高河镇家庭医生签约率", None)]


def test_what_an_item_says_of_all_is_the_city_s(tell: Tell) -> None:
    body = "高河镇：家医进网格\n全市家庭医生签约率43.5%。\n"
    assert tell(body, "name code", BRIEF) == [("家庭医生签约率", "PC01")]


def test_the_next_item_is_of_no_town_unless_it_says_so(tell: Tell) -> None:
    body = "高河镇：家医进网格\n新发现患者57人。\n无偿献血宣传月启动\n采血车出动12次，献血173人。\n"
    assert [name.startswith("高河镇") for name in tell(body, "name", BRIEF)] == [True, False, False]


def test_a_report_that_is_no_brief_keeps_its_names(tell: Tell) -> None:
    body = "高河镇：家医进网格\n家庭医生签约率43.5%。\n"
    assert tell(body, "name", "丽水市卫生健康委员会2023年工作总结") == ["家庭医生签约率"]


def test_what_an_item_says_of_another_town_is_neither_its_own_nor_the_city_s(tell: Tell) -> None:
    body = "高河镇：家医进网格\n新发现患者57人。月山镇卫生院同步推进，家庭医生签约率58.3%。\n"
    assert tell(body, "name code", BRIEF) == [("高河镇新发现患者", None), ("家庭医生签约率", None)]
