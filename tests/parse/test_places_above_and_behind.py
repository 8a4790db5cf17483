"""Figures of the province and the country, however a sentence names them, and divisions that stand behind what is counted."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize("scope", ["全省", "我省", "浙江省", "全省的", "2022年全省", "同期全省", "去年全国", "全国"])
@pytest.mark.parametrize("form", ["{}签约率55%。", "据统计，{}签约率已达55%。", "与{}签约率55%相比，我市偏低。"])
def test_a_rate_of_the_province_or_the_country_is_theirs(scope: str, form: str, tell: Tell) -> None:
    place = "中华人民共和国" if "全国" in scope else "浙江省"
    assert tell(form.format(scope), "value place")[0] == (55, place)


@pytest.mark.parametrize("scope", ["全省", "全国", "目前全省"])
def test_what_the_province_or_the_country_has_is_theirs(scope: str, tell: Tell) -> None:
    told = tell(f"{scope}共有社区医院320家，我市12家。", "value place")
    assert told == [(320, "中华人民共和国" if "全国" in scope else "浙江省"), (12, "丽水市")]


@pytest.mark.parametrize(
    "honour", ["全国示范性老年友好型社区占比55%。", "全国医养结合示范省创建任务完成率100%。", "全省示范托位使用率55%。"]
)
def test_an_honour_that_the_country_gives_is_the_citys(honour: str, tell: Tell) -> None:
    assert tell(honour, "place") == ["丽水市"]


@pytest.mark.parametrize("counted", ["新增托位", "村卫生室", "孕产妇死亡", "签约率"])
def test_a_division_behind_what_is_counted_is_where_it_is(counted: str, tell: Tell) -> None:
    unit = "%" if counted.endswith("率") else "例" if "死亡" in counted else "个"
    told = tell(f"{counted}缙云县32{unit}、遂昌县21{unit}。", "name value place")
    assert told == [(counted, 32, "缙云县"), (counted, 21, "遂昌县")]
