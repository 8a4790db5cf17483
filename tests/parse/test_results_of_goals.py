"""Results that stand behind the goals of an item, distances to others, and rates of each of those told before."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("item", "results"),
    [
        pytest.param("目标：新设急救站4个。结果：新设5个。", ["新设急救站"], id="the verb again"),
        pytest.param("目标：居民健康素养水平24%。结果：25.6%。", ["居民健康素养水平"], id="no word at all"),
        pytest.param(
            "目标：肺结核报告发病率低于50/10万，合格碘盐食用率95%以上。结果：分别为42.6/10万和96.3%。",
            ["肺结核报告发病率", "合格碘盐食用率"],
            id="two in turn",
        ),
        pytest.param("目标：引进卫生人才50人。结果：引进62人。", ["引进卫生人才"], id="people"),
        pytest.param("目标：公立医院医疗费用增幅控制在8%以内。结果：增长6.2%。", ["公立医院医疗费用"], id="a growth"),
        pytest.param(
            "目标任务：新增托位200个，改造村卫生室16所。完成情况：新增托位212个；改造18所。",
            ["新增托位", "改造村卫生室"],
            id="clauses of a semicolon",
        ),
        pytest.param("目标：完成投资1.6亿元。结果：完成1.72亿元。", ["完成投资"], id="done, whatever it was"),
        pytest.param(
            "目标：新增托位200个。结果：81%的村卫生室达到标准。", ["村卫生室达到标准比例"], id="a name of its own"
        ),
        pytest.param("目标：新增托位200个。另外，发热门诊12个。", ["发热门诊"], id="no label, no result"),
    ],
)
def test_a_result_that_says_only_what_was_done_has_the_name_of_its_goal(
    item: str, results: list[str], tell: Tell
) -> None:
    assert tell(f"7.年度事项。{item}", "name")[-len(results) :] == results


def test_goals_are_planned_and_their_results_are_not(tell: Tell) -> None:
    assert tell("目标：新增托位200个。结果：新增186个。", "kind value") == [("target", 200), ("actual", 186)]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "县域内住院率离省提出的86%目标尚差1.8个百分点。",
            ["县域内住院率", "县域内住院率与目标差距"],
            id="short of a goal",
        ),
        pytest.param(
            "卫生院次均住院费用2650元，比县级医院低3900元。",
            ["卫生院次均住院费用", "卫生院次均住院费用低于县级医院"],
            id="below other houses",
        ),
        pytest.param(
            "基层中医药服务量占比46.2%，同全省平均水平相比还高出2.1个百分点。",
            ["基层中医药服务量占比", "基层中医药服务量占比高于全省平均水平"],
            id="held to the province",
        ),
    ],
)
def test_a_distance_to_others_names_them(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names
    assert tell(sentence, "measure") == ["level", "level"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "高血压、糖尿病患者规范管理率分别为75.1%、74.3%，控制率分别为66.8%、60.2%。",
            ["高血压患者规范管理率", "糖尿病患者规范管理率", "高血压患者控制率", "糖尿病患者控制率"],
            id="another rate of both",
        ),
        pytest.param("签约居民38.6万人，总签约率54.1%。", ["签约居民", "家庭医生总签约率"], id="of all who signed"),
        pytest.param(
            "改扩建村卫生室46个，每个建筑面积均在80平方米以上。",
            ["改扩建村卫生室", "改扩建村卫生室每个建筑面积"],
            id="of each",
        ),
        pytest.param("选送骨干赴武汉、宜昌进修36人。", ["选送骨干进修"], id="who was sent to learn"),
        pytest.param("巡诊52次，服务农牧民4860人次。", ["巡诊", "巡诊服务农牧民"], id="herdsmen"),
        pytest.param("从2024年起村医养老保险补贴提高到2000元。", ["村医养老保险补贴"], id="from a year on"),
    ],
)
def test_short_names_are_completed_with_whom_they_are_of(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_what_the_corps_asks_is_a_standard(tell: Tell) -> None:
    assert tell("接种率为78.6%，离兵团提出的90%以上的要求还有差距。", "kind") == ["actual", "standard"]


def test_two_measures_held_against_two_standards_are_named_before_them(tell: Tell) -> None:
    text = "孕产妇死亡率、婴儿死亡率分别为9.2/10万和3.1‰，制度逐级压实，两项指标均低于省级下达的15/10万、6‰控制指标。"
    assert tell(text, "name kind value")[2:] == [("孕产妇死亡率", "standard", 15), ("婴儿死亡率", "standard", 6)]


def test_each_month_on_average_leads_no_name(tell: Tell) -> None:
    text = "卫生院岗位津贴由原来的人均每月700元提高到1000元。"
    assert tell(text, "name year") == [("卫生院岗位津贴", 2022), ("卫生院岗位津贴", 2023)]
