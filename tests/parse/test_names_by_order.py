"""Names of figures that stand for several told before, in their order, or for what others of them have."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

FOUR = "诊疗163万人次、出院3.9万人次，病床使用率68.2%，平均住院日8.1天，与上年相比，"


def test_the_first_two_and_the_last_two_of_four_have_their_changes(tell: Tell) -> None:
    body = FOUR + "前两项增长11.3%和9.6%，后两项一升一降，升了4.8个百分点，降了0.4天。"
    assert tell(body, "name value")[4:] == [
        ("诊疗人次", 11.3),
        ("出院人次", 9.6),
        ("病床使用率", 4.8),
        ("平均住院日", -0.4),
    ]


def test_these_few_are_all_that_were_told(tell: Tell) -> None:
    body = "门急诊118万人次、出院7.3万人次，同上年相比，这几项依次增长11.6%和8.3%。"
    assert tell(body, "name")[2:] == ["门急诊人次", "出院人次"]


def test_a_rate_before_the_former_is_that_of_the_latter_too(tell: Tell) -> None:
    body = "登记高血压患者7.1万人、糖尿病患者2.4万人，规范管理率前者77.6%、后者76.9%。"
    assert tell(body, "code")[2:] == ["PH03", "PH04"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "在册严重精神障碍患者2013人，规范管理1961人，规范管理率97.4%。",
            ["严重精神障碍患者规范管理", "严重精神障碍患者规范管理率"],
        ),
        ("备案机构4家，托位652个，每千人口2.4个。", ["托位", "每千人口托位"]),
    ],
)
def test_a_short_name_takes_what_was_told_before_once(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name")[1:] == names


def test_the_rest_of_the_houses_reached_the_other_mark(tell: Tell) -> None:
    body = "达到国家推荐标准的卫生院增至6家，其余13家全部达到基本标准。"
    assert tell(body, "name value")[1] == ("达到基本标准的卫生院", 13)


def test_these_people_are_named_by_what_sums_them_up(tell: Tell) -> None:
    body = "签约率44.8%，老人、孕产妇、慢病患者这些重点人群则为82.6%。"
    assert tell(body, "code")[1] == "PC02"


def test_pieces_of_work_are_no_part_of_the_sum_told_before_them(tell: Tell) -> None:
    body = "承担民生实事20件。完成投资5.1亿元，占年度计划的75%，已提前完成4件，达到序时进度的13件，进度滞后的3件。"
    assert tell(body, "name")[2:] == [
        "投资完成率",
        "提前完成的民生实事",
        "达到序时进度的民生实事",
        "进度滞后的民生实事",
    ]


def test_a_standard_behind_the_last_of_several_is_of_it_alone(tell: Tell) -> None:
    body = "60岁以上人群首针、加强针接种率分别是91.2%和76.4%，其中加强针离省上不低于80%的要求尚有距离。"
    assert [row for row in tell(body, "name kind") if row[1] == "standard"] == [
        ("60岁以上人群加强针接种率", "standard")
    ]


def test_by_how_much_they_fell_is_of_those_told_before(tell: Tell) -> None:
    body = "婴儿死亡率、5岁以下儿童死亡率降到3.1‰和4.2‰，同2015年相比降幅分别为33.9%、32.4%。"
    assert tell(body, "name value")[2:] == [("婴儿死亡率", -33.9), ("5岁以下儿童死亡率", -32.4)]


def test_the_parts_of_an_assessment_are_scores(tell: Tell) -> None:
    body = "自评得分96.7分，其中预算执行9.6分、产出指标48.5分、满意度10分。"
    assert tell(body, "name")[1:] == ["预算执行得分", "产出指标得分", "满意度得分"]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("急救平均反应时间11.8分钟，较上年快了0.9分钟。", -0.9),
        ("人均补助标准94元，比上年加了5元。", 5),
        ("乡村医生平均年龄55.2岁，比2020年小3.5岁。", -3.5),
        ("平均住院日7.6天，较上年同期又短了0.5天。", -0.5),
        ("门诊候诊平均18分钟，比上年少等7分钟。", -7),
        ("规范管理高血压患者2.9万人，较上年多管0.4万人。", 4000),
        ("次均住院费用4986元，较去年同期少花213元。", -213),
        ("基层诊疗占到55.9%，比半年时提高0.8个百分点。", 0.8),
    ],
)
def test_everyday_words_of_more_and_less_tell_a_change(sentence: str, value: float, tell: Tell) -> None:
    assert tell(sentence, "value measure")[-1] == (value, "change")


def test_a_heading_in_black_brackets_behind_blanks_is_no_part_of_a_name(tell: Tell) -> None:
    assert tell("　　【医疗服务】全年门急诊48.2万人次。", "name") == ["门急诊人次"]


def test_a_standard_set_to_a_level_is_no_change(tell: Tell) -> None:
    assert tell("月保障标准由710元调高至728元。", "value measure") == [(710, "level"), (728, "level")]
