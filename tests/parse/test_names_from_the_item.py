"""Names that the item, the sentence before or the words around give to a figure that has none of its own."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param(
            "1.新建社区卫生服务站12个。已建成9个，其余年底交付。",
            ["新建社区卫生服务站", "新建社区卫生服务站"],
            id="what became of the task before",
        ),
        pytest.param(
            "居民健康素养水平达到22%；到2030年，不低于30%，吸烟率降到20%以下。",
            ["居民健康素养水平", "居民健康素养水平", "吸烟率"],
            id="another year of the measure before",
        ),
        pytest.param(
            "1.发热门诊改造数量。目标值11个，完成值13个。",
            ["发热门诊改造数量", "发热门诊改造数量"],
            id="values under a label of two words",
        ),
        pytest.param(
            "第23项：社区卫生服务站标准化。计划40个，实际完成36个。",
            ["社区卫生服务站标准化", "社区卫生服务站标准化"],
            id="a numbered item names its task",
        ),
        pytest.param(
            "指标一：孕产妇住院分娩率。省考核标准95%，我市自定目标96%，完成96.4%。",
            ["孕产妇住院分娩率", "孕产妇住院分娩率", "孕产妇住院分娩率"],
            id="a numbered indicator",
        ),
        pytest.param(
            "孕产妇住院分娩率99.1%，婴儿死亡率9.87‰，而五年前（2008年）分别为82.7%和15.1‰。",
            ["孕产妇住院分娩率", "婴儿死亡率", "孕产妇住院分娩率", "婴儿死亡率"],
            id="the same measures years ago",
        ),
        pytest.param(
            "全市生产总值突破千亿大关，达到1028.4亿元。",
            ["生产总值"],
            id="a mark that is passed is no part of the name",
        ),
        pytest.param(
            "家庭医生签约率务必达到45%以上。",
            ["家庭医生签约率"],
            id="how firmly it is meant is no part of the name",
        ),
    ],
)
def test_a_figure_without_a_head_takes_that_of_its_item(body: str, names: list[str], tell: Tell) -> None:
    assert tell(body, "name") == names


def test_a_new_item_forgets_what_the_item_before_counted(tell: Tell) -> None:
    body = "1.急救培训。培训群众9120人。\n2.救护车配置。目标24辆，到货15辆。\n"
    assert tell(body, "name")[1] == "救护车配置"


def test_items_of_a_list_of_tasks_that_are_followed_by_their_progress_are_targets(tell: Tell) -> None:
    body = "1.新建社区卫生服务站12个。已建成9个，其余年底交付。\n2.白内障复明手术600例。截止9月30日，完成571例。\n"
    told = tell(body, "value kind", "丽水市2023年惠民实事进展情况公示")
    assert told == [(12, "target"), (9, "actual"), (600, "target"), (571, "actual")]


def test_a_heading_that_is_an_indicator_names_the_figures_below_it(tell: Tell) -> None:
    assert tell("【孕产妇住院分娩率】\n完成99.4%。\n", "name") == ["孕产妇住院分娩率"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        pytest.param(
            "(二)村卫生室标准化改造。\n计划完成改造68所。\n", "村卫生室标准化改造", id="the deed of the heading again"
        ),
        pytest.param(
            "(一)大病专项救治。救治病种达到21种。\n", "大病专项救治病种", id="a noun that goes on with the deed"
        ),
    ],
)
def test_a_short_name_takes_the_task_above_it(body: str, name: str, tell: Tell) -> None:
    assert tell(body, "name") == [name]
