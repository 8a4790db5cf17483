"""Those who are past a mark, which is itself no figure: 床位使用率不到40%的还有11所."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "全市卫生院17所，床位使用率不到40%的还有11所。", ("床位使用率不到40%的卫生院", 11), id="counted before"
        ),
        pytest.param(
            "卫生院亏欠较多，负债超过500万元的还有3所。", ("负债超过500万元的卫生院", 3), id="spoken of before"
        ),
        pytest.param("中药饮片不足100种的村卫生室有97个。", ("中药饮片不足100种的村卫生室", 97), id="named behind"),
        pytest.param("救护车38辆，但车龄满8年的仍有11辆。", ("车龄满8年的救护车", 11), id="an age"),
        pytest.param("执行率不足80%的卫生院减到2家以内。", ("执行率不足80%的卫生院", 2), id="fewer of them"),
    ],
)
def test_those_past_a_mark_are_named_by_it(sentence: str, expected: tuple[str, int], tell: Tell) -> None:
    assert tell(sentence, "name value")[-1] == expected


def test_the_mark_is_no_figure(tell: Tell) -> None:
    assert tell("全市卫生院17所，床位使用率不到40%的还有11所。", "value") == [17, 11]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("在岗乡村医生587人，60岁以上的就有143人。", "60岁以上在岗乡村医生"),
        ("在岗乡村医生587人，60岁以上的143人，45岁以下的62人。", "45岁以下在岗乡村医生"),
    ],
)
def test_those_of_an_age_are_of_the_people_counted_before(sentence: str, name: str, tell: Tell) -> None:
    assert tell(sentence, "name")[-1] == name
