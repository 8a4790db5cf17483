"""Names as they stand in forms of every day: what all houses do, who acted, what a report is held against."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "全市医疗机构完成诊疗312万人次、出院9.5万人次。", ["诊疗人次", "出院人次"], id="all houses there are"
        ),
        pytest.param("公立医疗机构门急诊138万人次。", ["公立医疗机构门急诊"], id="a part of them"),
        pytest.param("免费为城乡妇女开展宫颈癌筛查1.2万人。", ["城乡妇女宫颈癌筛查"], id="for whom it is free"),
        pytest.param("市医疗纠纷调解委员会受理纠纷41起。", ["受理纠纷"], id="a committee that acts"),
        pytest.param("市疾控中心抽检冷链设备64台。", ["抽检冷链设备"], id="a centre that samples"),
        pytest.param("在岗村医598人，近三年流失91人。", ["在岗村医", "在岗村医流失"], id="what happened in some years"),
        pytest.param("培训急救员1.1万人次，持证2340人。", ["培训急救员", "培训急救员持证"], id="who has a certificate"),
        pytest.param("流感样病例占比5.7%，比前一周上升1.2个百分点。", ["流感样病例占比"] * 2, id="the week before"),
        pytest.param("真实率97.6%，比二季度提高1.3个百分点。", ["真实率"] * 2, id="the quarter before"),
        pytest.param("孕产妇死亡率出现反弹，超过省定12/10万的控制目标。", ["孕产妇死亡率"], id="a relapse"),
    ],
)
def test_a_common_form_leaves_the_name(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("政府采购预算9640万元。", "target", id="a budget"),
        pytest.param("调整后预算数4.78亿元。", "target", id="an amended one"),
        pytest.param("政府采购支出9127万元。", "actual", id="what was spent"),
        pytest.param("采购预算执行率94.7%。", "actual", id="how far it was carried out"),
    ],
)
def test_a_budgeted_sum_was_planned_whatever_the_report_reviews(sentence: str, kind: str, tell: Tell) -> None:
    assert tell(sentence, "kind") == [kind]
