"""Those of what was counted that are something, do something, or are left."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize("verb", ["是", "为", "属于", "均为"])
@pytest.mark.parametrize(
    ("counted", "what", "name"),
    [
        ("全县有23家医院，其中18家", "民营医院", "民营医院"),
        ("全县有医师1200人，其中180人", "副高以上职称", "副高以上职称的医师"),
        ("全年报告病例320例，其中12例", "重症", "重症报告病例"),
    ],
)
def test_those_that_are_something_are_named_by_it(verb: str, counted: str, what: str, name: str, tell: Tell) -> None:
    assert tell(f"{counted}{verb}{what}。", "name")[1] == name


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("全市15家公立医院，有6家是亏损的。", ["公立医院", "亏损的公立医院"], id="are so"),
        pytest.param("全市15家公立医院，去年有6家是亏的。", ["公立医院", "亏的公立医院"], id="were so last year"),
        pytest.param("全市15家公立医院有6家亏损。", ["公立医院", "亏损的公立医院"], id="are so, in two characters"),
        pytest.param("全市卫生院126所，其中15所停诊。", ["卫生院", "停诊的卫生院"], id="of which"),
        pytest.param("全市卫生院126所里，能做手术的只剩11所。", ["卫生院", "能做手术的卫生院"], id="what is left"),
        pytest.param("村医2860人，三十五岁以下的不到96人。", ["村医", "三十五岁以下的村医"], id="fewer than"),
        pytest.param("7家县医院里头有5家达到了推荐标准。", ["县医院", "达到了推荐标准的县医院"], id="among them"),
    ],
)
def test_those_of_which_something_is_said_are_named_with_it(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_what_is_done_for_others_says_nothing_of_who_does_it(tell: Tell) -> None:
    assert "为群众" not in tell("全市有志愿者320人，其中120人为群众开展义诊。", "name")[1]


def test_the_higher_level_of_what_was_counted_is_not_one_of_it(tell: Tell) -> None:
    names = tell("新增省级临床重点专科6个、累计41个，国家级的还只有3个。", "name")
    assert names[2] == "国家级临床重点专科"
