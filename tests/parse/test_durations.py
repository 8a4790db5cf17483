"""How long something takes, told by where it begins and ends, or by what is done at its end."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "急性心梗患者从进门到开通血管的平均时间缩短至62分钟。",
            [("急性心梗患者从进门到开通血管平均时间", 62, "=")],
            id="a way from its begin to its end",
        ),
        pytest.param(
            "D2B（入门到导丝通过）平均68分钟，短于国家90分钟的标准。",
            [("D2B平均时间", 68, "="), ("D2B平均时间", 90, "≤")],
            id="a short name of the trade, and the standard it is held against",
        ),
        pytest.param(
            "卒中患者进院到溶栓控制在40分钟以内。", [("卒中患者进院到溶栓时间", 40, "≤")], id="a way that needs no 从"
        ),
        pytest.param(
            "影像报告平均22分钟就能回传。", [("影像报告平均回传时间", 22, "=")], id="until what stands behind is done"
        ),
        pytest.param(
            "远程诊断4.6万人次，平均23分钟即可回传。",
            [("远程诊断", 46000, "="), ("远程诊断平均回传时间", 23, "=")],
            id="of what was counted before",
        ),
        pytest.param("平均急救反应时间压在12分钟以内。", [("平均急救反应时间", 12, "≤")], id="pressed to a bound"),
    ],
)
def test_a_duration_is_named_by_its_way(sentence: str, expected: list[Any], tell: Tell) -> None:
    assert tell(sentence, "name value comparator") == expected


def test_a_time_within_which_something_is_done_is_no_figure(tell: Tell) -> None:
    assert tell("急救车在15分钟内到达。", "name value") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("平均反应时间11.8分钟，优于省定15分钟以内的要求。", [("平均反应时间", 11.8, "="), ("平均反应时间", 15, "≤")]),
        (
            "急救平均反应时间分别压缩到13分钟、11分钟以内。",
            [("急救平均反应时间", 13, "≤"), ("急救平均反应时间", 11, "≤")],
        ),
        ("平均住院7.4天。", [("平均住院日", 7.4, "=")]),
        ("专家号预约等候平均要4天。", [("专家号预约等候", 4, "=")]),
    ],
)
def test_a_time_that_is_an_average_or_a_standard_is_told(
    sentence: str, told: list[tuple[str, float, str]], tell: Tell
) -> None:
    assert tell(sentence, "name value comparator") == told


def test_a_limit_of_time_is_no_figure(tell: Tell) -> None:
    assert tell("传染病在2小时内报告，24小时以内处置。", "name") == []


def test_a_median_is_a_time_that_is_measured(tell: Tell) -> None:
    assert tell("溶栓时间中位数41分钟。", "name value unit") == [("溶栓时间中位数", 41.0, "分钟")]
