"""Reports of one hospital."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

OWN = "缙云县中医院2023年工作总结"


@pytest.mark.parametrize(
    "title",
    [
        pytest.param(OWN, id="of a year"),
        pytest.param("在丽水市中心医院职工代表大会上的报告\n（2024年1月20日）", id="to its staff"),
        pytest.param("守正创新——丽水市妇幼保健院2023年度工作总结", id="behind a motto"),
    ],
)
def test_what_a_hospital_counts_of_itself_is_no_total_of_the_city(title: str, tell: Tell) -> None:
    body = "全年总诊疗人次98.6万人次，出院人数5.2万人，卫生技术人员1238人。"
    assert tell(body, "name code", title) == [("总诊疗人次", None), ("出院人数", None), ("卫生技术人员", None)]


def test_its_rates_and_what_it_does_for_the_city_keep_their_codes(tell: Tell) -> None:
    body = "平均住院日6.7天，宫颈癌筛查1.2万人。"
    assert tell(body, "code", OWN) == ["MR13", "PH12"]


def test_a_report_of_many_hospitals_keeps_its_totals(tell: Tell) -> None:
    body = "全年总诊疗人次986万人次。"
    assert tell(body, "code", "丽水市公立医院2023年综合改革工作总结") == ["MS04"]
