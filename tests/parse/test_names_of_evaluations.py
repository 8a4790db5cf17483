"""What evaluations, plans of work and reports to a congress tell: scores by county, marks past which some are, what is cut by so much."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "得分在95分以上的县2个(莲都区96.1分、青田县95.4分)。",
            ["得分在95分以上的县", "得分", "得分"],
            id="scores of those",
        ),
        pytest.param(
            "8个县区签约率超过60%,2个县区不足50%。",
            ["签约率超过60%的县区", "签约率不足50%的县区"],
            id="past a mark, and short of one",
        ),
        pytest.param(
            "2个县老年人健康管理率未达到64%,失访率12.3%。",
            ["老年人健康管理率未达到64%的县", "失访率"],
            id="a rate behind them",
        ),
        pytest.param("失访率最高达12.3%。", ["失访率"], id="at most"),
        pytest.param("应到位资金2.52亿元,实际到位2.47亿元。", ["应到位资金", "到位资金"], id="what came of it"),
        pytest.param(
            "高血压、糖尿病患者管理人数分别为28万人、9万人,规范管理服务率分别为78%、77%。",
            ["高血压患者管理人数", "糖尿病患者管理人数", "高血压患者规范管理服务率", "糖尿病患者规范管理服务率"],
            id="rates of both",
        ),
        pytest.param(
            "管理高血压、糖尿病等慢性病患者23.6万人,规范管理率分别为76%、75%。",
            ["慢性病患者", "高血压患者规范管理率", "糖尿病患者规范管理率"],
            id="rates of what is listed",
        ),
        pytest.param("真实档案1052份,规范档案863份。", ["真实档案", "规范档案"], id="规范 in a name"),
        pytest.param(
            "存在问题档案217份,主要为信息缺项(126份)、更新不及时(33份)。",
            ["存在问题档案", "信息缺项", "更新不及时"],
            id="what is wrong",
        ),
        pytest.param("于2025年1月底前完成整改,整改率达到100%。", ["整改率"], id="by when"),
        pytest.param("疫苗接种率以乡为单位保持95%以上。", ["疫苗接种率"], id="by town"),
        pytest.param(
            "开展重点人群HIV检测38万人次,检测覆盖率达到28%。",
            ["重点人群HIV检测", "重点人群HIV检测覆盖率"],
            id="how many of them",
        ),
        pytest.param(
            "“云药房”覆盖乡镇卫生院132所、村卫生室845家。",
            ["“云药房”覆盖乡镇卫生院", "“云药房”覆盖村卫生室"],
            id="what both are reached by",
        ),
        pytest.param("坚持三分之二以上财力用于民生。", ["财力用于民生比例"], id="a share for a use"),
        pytest.param("共争取上级资金1.86亿元。", ["上级资金"], id="in all"),
        pytest.param(
            "县人民医院通过三级乙等综合医院评审,开展三四级手术5126台。",
            ["县人民医院三四级手术"],
            id="of the hospital that passed",
        ),
        pytest.param("两家医共体总收入11.3亿元。", ["医共体", "医共体总收入"], id="so many, and what they earn"),
        pytest.param(
            "投资3800万元新建五云、壶镇2个社区卫生服务中心。",
            ["社区卫生服务中心投资", "新建社区卫生服务中心"],
            id="what the sum builds",
        ),
        pytest.param("完成村卫生室规范化建设42家。", ["村卫生室规范化建设"], id="made to a standard"),
        pytest.param(
            "城乡居民健康体检11.6万人、其中老年人5.8万人。",
            ["城乡居民健康体检", "老年人健康体检"],
            id="some of those examined",
        ),
        pytest.param(
            "新增普惠托位1000个,困难老年人家庭适老化改造800户。",
            ["新增普惠托位", "困难老年人家庭适老化改造"],
            id="a deed is not new",
        ),
        pytest.param(
            "惠民保参保率62.5%,惠及群众21万人次,赔付1.9亿元。",
            ["惠民保参保率", "惠民保惠及群众", "惠民保赔付"],
            id="paid by it",
        ),
    ],
)
def test_a_figure_of_an_evaluation_is_named_in_full(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("降低次均费用5%。", [("次均费用", "change", -5.0)], id="a cost"),
        pytest.param("压减“三公”经费10%以上。", [("“三公”经费", "change", -10.0)], id="a sum"),
        pytest.param("力争减少住院天数0.5天。", [("住院天数", "change", -0.5)], id="days"),
        pytest.param("降低药占比2个百分点。", [("药占比", "change", -2.0)], id="points"),
        pytest.param("减少门诊次数至3次。", [("减少门诊次数", "level", 3.0)], id="to what is left"),
    ],
)
def test_what_a_verb_before_its_object_cuts_is_a_change_of_it(
    sentence: str, told: list[tuple[str, str, float]], tell: Tell
) -> None:
    assert tell(sentence, "name measure value") == told
