"""What a plan or a higher authority asks for, said in a clause of its own or by who sets it."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[[str], list[Any]]

SUMMARY = "遂昌县2024年卫生健康工作总结"


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        pytest.param("按国家规划,2025年老年医学科设置率应达到60%。", "standard", id="a plan of the country's"),
        pytest.param("按照自治区下达的指标,我县每千人口托位数应达到2.5个。", "standard", id="an indicator handed down"),
        pytest.param("按照《浙江省公共服务规划》,托位数应达到4600个。", "standard", id="a province's, in title marks"),
        pytest.param("按省上要求,上半年管理率不得低于40%。", "standard", id="and no less"),
        pytest.param("按照上级要求,规范管理率达到63%。", "actual", id="no word that it ought to be"),
        pytest.param("规划提出,到2022年每千人口床位达到6张、护士达到3人。", "target target", id="what a plan proposed"),
        pytest.param(
            "《中国妇女发展纲要》提出,到2020年婴儿死亡率控制在10‰以下。", "standard", id="the country's outline"
        ),
        pytest.param("规划提出,到2022年婴儿死亡率降到6‰,目前为5‰。", "target actual", id="only the clause behind"),
    ],
)
def test_a_clause_says_who_asks_for_the_figures_behind_it(sentence: str, kinds: str, told: Told) -> None:
    assert [row[2] for row in told(f"{SUMMARY}\n{sentence}\n")] == kinds.split()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("市里要求床位使用率达到60%。", "standard", id="市里要求"),
        pytest.param("丽水市分配我县创建任务3个。", "standard", id="分配"),
        pytest.param("省里下达的2024年检测率指标为85%。", "standard", id="下达, with its year"),
        pytest.param("国家规定的家犬驱虫率90%要全面达到。", "standard", id="国家规定的"),
        pytest.param("国家提出的2030年控制值为190.7/10万。", "standard", id="国家提出的"),
        pytest.param("中药饮片处方占比标准为30%以上。", "standard", id="the standard of a share"),
        pytest.param("早孕建册率达到本市92%以上的考核要求。", "standard", id="本市, of a county"),
        pytest.param("婴儿死亡率低于5‰的州级控制线。", "standard", id="州级, behind the figure"),
        pytest.param("自治区规定服用率不得低于90%。", "standard", id="规定不得低于"),
        pytest.param("按省爱卫办的规定,今年占比应不低于80%。", "standard", id="an office of the province"),
        pytest.param("每千人口托位数达到国家提出的4.5个。", "standard", id="国家提出的, to be reached"),
        pytest.param("不低于省核定的10亿元。", "standard", id="省核定的"),
        pytest.param("比省里今年定的60%高出一截。", "standard", id="今年定的"),
        pytest.param("人均补助标准为94元。", "actual", id="the standard of a sum is what is paid"),
    ],
)
def test_who_sets_a_figure_makes_it_a_standard(sentence: str, kind: str, told: Told) -> None:
    assert [row[2] for row in told(f"{SUMMARY}\n{sentence}\n")] == [kind]


def test_what_an_authority_asks_leaves_the_rest_of_the_sentence_as_it_is(told: Told) -> None:
    rows = told(f"{SUMMARY}\n按省里要求2024年每千人口托位应达到2.8个，我县缺口约320个，使用率41%。\n")
    assert [row[2] for row in rows] == ["standard", "actual", "actual"]


def test_what_is_asked_of_us_has_the_name_before_it(told: Told) -> None:
    rows = told(f"{SUMMARY}\n住院分娩率我县年初定的目标是92%,实际95.3%。\n")
    assert [row[:3] for row in rows] == [("住院分娩率", 92, "target"), ("住院分娩率", 95.3, "actual")]


def test_what_the_plan_of_the_place_itself_asks_is_a_target(told: Told) -> None:
    rows = told(f"{SUMMARY}\n全科医生只有96名,离规划要求的240名还远。\n")
    assert [row[2] for row in rows] == ["actual", "target"]
