"""Numbers that are no figures: in names, imprints, orders and times of day."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]
Told = Callable[[str], list[Any]]


def test_a_number_before_a_heading_alone_and_a_long_one_of_a_motion_are_none(read: Read) -> None:
    text = (
        "关于市政协八届二次会议第082075号提案的答复\n丽水市卫生健康委员会 2023年9月\n1 出生与人口\n出生人口1.2万人。\n"
    )
    assert [o.value for o in read(text).observations] == [12000]


def test_the_first_so_many_of_a_list_are_no_figure(told: Told) -> None:
    rows = told("丽水市2024年卫生健康工作总结\n前两名和末位见附表,目前两家医院投用。\n")
    assert [row[1] for row in rows] == [2]


NO_FIGURES = [
    pytest.param("(共印120份)", [], id="copies printed"),
    pytest.param("30种大病救治率99.9%。", [99.9], id="how many illnesses a rate is of"),
    pytest.param("能开展6类10项以上中医技术的卫生院占82%。", [82], id="how many skills a share is of"),
    pytest.param("年过60岁的村医剩31人。", [31], id="an age that they are past"),
    pytest.param("儿科夜诊开到22时,添医师3名。", [3], id="a time of day"),
    pytest.param("上传心电图1,092份。", [1092], id="an electrocardiogram is no numbered figure"),
]


@pytest.mark.parametrize(("sentence", "values"), NO_FIGURES)
def test_numbers_in_names_and_imprints_are_none(sentence: str, values: list[float], told: Told) -> None:
    assert [row[1] for row in told(f"丽水市2024年卫生健康工作总结\n{sentence}\n")] == values


def test_the_last_so_many_of_a_list_are_no_figure(told: Told) -> None:
    assert told("丽水市2024年卫生健康工作总结\n前三名和后三名见附表,对后两名予以通报。\n") == []
