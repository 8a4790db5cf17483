"""What one house is told to have or to have done, and the next ones too."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("first", "deed", "second"),
    [
        ("县人民医院门诊量12万人次", "门诊量", "县中医院8万人次"),
        ("县人民医院完成手术3200台", "手术", "县中医院1800台"),
        ("市中心医院派驻医师32名", "派驻医师", "市中医院18名"),
        ("影像中心出具报告5.83万份", "出具报告", "心电中心9.1万份"),
        ("县人民医院次均费用5870元", "次均费用", "县中医院4210元"),
    ],
)
@pytest.mark.parametrize("joint", ["，", "、"])
def test_the_next_house_has_or_does_what_the_one_before_does(
    first: str, deed: str, second: str, joint: str, tell: Tell
) -> None:
    name = tell(f"{first}{joint}{second}。", "name")[1]
    assert name.startswith(second.rstrip("0123456789.万人次台名份元"))
    assert name.endswith(deed)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param(
            "门诊次均费用上涨2.2%，其中市中医医院达287元。", ("市中医医院门诊次均费用", 287, "level"), id="a cost"
        ),
        pytest.param("床位使用率提高3.3个百分点，其中县医院达到92%。", ("县医院床位使用率", 92, "level"), id="a rate"),
        pytest.param("门诊量增长5%，其中县医院增长8%。", ("县医院门诊量", 8, "change"), id="a growth"),
    ],
)
def test_one_of_the_houses_of_which_a_growth_was_told(sentence: str, told: tuple[str, float, str], tell: Tell) -> None:
    assert tell(sentence, "name value measure")[1] == told


def test_a_move_in_points_is_of_no_count(tell: Tell) -> None:
    told = tell("医院病床使用率提高3.3个百分点，乡镇卫生院下降0.6个百分点。", "name value code")
    assert told[1] == ("乡镇卫生院病床使用率", -0.6, None)
