"""Scores in brackets, distances to others, and the course of several things at once."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("产出指标（满分50分，自评得分48.6分）。", ["产出指标满分", "产出指标自评得分"], id="in a bracket"),
        pytest.param(
            "产出指标满分50分，自评得分48.6分。", ["产出指标满分", "产出指标自评得分"], id="behind each other"
        ),
        pytest.param("预算管理绩效（分值30分，自评27.5分）。", ["预算管理绩效分值", "预算管理绩效得分"], id="short"),
    ],
)
def test_a_score_is_of_what_the_one_before_is_of(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


OTHERS = "面上 周边县 兄弟县市 邻近的潜山市 全青岛平均水平 控费线".split()


@pytest.mark.parametrize("others", OTHERS)
@pytest.mark.parametrize("form", ["比{}高出14个百分点", "高于{}14个百分点", "较{}高14个百分点"])
def test_a_distance_to_others_is_a_level_of_its_own_name(others: str, form: str, tell: Tell) -> None:
    told = tell(f"重点人群签约率达到72%，{form.format(others)}。", "name measure value")
    assert told[1] == (f"重点人群签约率高于{others}", "level", 14)


@pytest.mark.parametrize("words", ["首尾相差39.2个百分点", "最高与最低相差近39.2个百分点", "城乡差距达39.2个百分点"])
def test_how_far_two_are_apart_is_no_change(words: str, tell: Tell) -> None:
    name, measure, value = tell(f"重点人群签约率达到72%，{words}。", "name measure value")[1]
    assert (name.startswith("重点人群签约率"), measure, value) == (True, "level", 39.2)


@pytest.mark.parametrize("course", "有所下降 出现下滑 双双下降 略有下降 不升反降 萎缩".split())
def test_the_course_of_two_is_told_of_each_by_the_figures_behind(course: str, tell: Tell) -> None:
    names = tell(f"全市医师4200人，每万人口全科医生3.1人；门诊量、住院量{course}，分别下降6.8%、4.1%。", "name")
    assert names[2:] == ["门诊量", "住院量"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("目标人群806人，接种655人。", ("目标人群", "actual", 806), id="those aimed at"),
        pytest.param("17个村卫生室目前无村医在岗。", ("无村医在岗的村卫生室", "actual", 17), id="that lack something"),
    ],
)
def test_words_that_look_like_goals_or_stocks_are_neither(
    sentence: str, told: tuple[str, str, float], tell: Tell
) -> None:
    assert tell(sentence, "name kind value")[0] == told


def test_what_is_paid_in_all_is_nothing_by_head(tell: Tell) -> None:
    names = tell("奖励扶助对象21467人，人均每年960元，全年发放资金2060.83万元。", "name")
    assert names[2] == "奖励扶助资金"


@pytest.mark.parametrize("verb", "占 达到 提高到 只占 约占".split())
def test_a_state_that_only_some_have_is_a_share_of_all(verb: str, tell: Tell) -> None:
    names = tell(f"乡村医生中具备执业（助理）医师资格的{verb}45%，60岁以上的比例降到20%以下。", "name")
    assert names == ["具备执业(助理)医师资格的乡村医生占比", "乡村医生60岁以上占比"]


@pytest.mark.parametrize(
    "share",
    [
        "60岁以上比例20%",
        "60岁以上人员占比20%",
        "其中60岁以上占20%",
        "大专以上学历的比例20%",
        "本科及以上学历人员占比20%",
    ],
)
def test_an_age_or_a_degree_alone_is_of_the_people_told_before(share: str, tell: Tell) -> None:
    name, code = tell(f"在岗乡村医生517人，{share}。", "name code")[1]
    assert "乡村医生" in name
    assert code != "EC15"


@pytest.mark.parametrize("asked", "省级 州级 上级 省里 市里 国家 省定 省卫健委 “十四五”规划".split())
@pytest.mark.parametrize(
    ("form", "how"),
    [
        ("高出{}80%的要求4.6个百分点", "高于"),
        ("比{}80%的要求高4.6个百分点", "高于"),
        ("低于{}90%的目标5.4个百分点", "低于"),
    ],
)
def test_what_stands_behind_what_was_asked_is_how_far_from_it(asked: str, form: str, how: str, tell: Tell) -> None:
    _, goal, distance = tell(f"接种率84.6%，{form.format(asked)}。", "name kind measure")
    assert goal == ("接种率", "target" if "规划" in asked else "standard", "level")
    assert (distance[0].startswith(f"接种率{how}{asked}"), distance[2]) == (True, "level")


@pytest.mark.parametrize("others", ["全州平均", "县域平均", "同类医院平均", "全市平均水平"])
def test_the_mean_of_others_is_one_of_the_same_measure(others: str, tell: Tell) -> None:
    told = tell(f"接种率84.6%，比{others}的80%高4.6个百分点。", "name value measure")
    assert told == [
        ("接种率", 84.6, "level"),
        ("接种率", 80, "level"),
        (f"接种率高于{others}", 4.6, "level"),
    ]
