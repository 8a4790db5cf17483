"""Houses of which a sentence counts only some, and people who are not all there are: no total of the city has their number."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("医共体覆盖12家乡镇卫生院、86个村卫生室。", [None, None], id="reached"),
        pytest.param("对6家卫生院翻修屋面。", [None], id="mended"),
        pytest.param("18家镇街卫生院悉数纳入医共体。", [None], id="taken in"),
        pytest.param("按服务人口1000-3000人设置1个村卫生室。", [None], id="one for so many"),
        pytest.param("全市168家乡镇卫生院悉数纳入医共体。", ["PC15"], id="all of the city"),
        pytest.param("12家乡镇卫生院中,达到基本标准的9家。", ["PC15", "PC14"], id="all, of which some"),
        pytest.param("现有乡镇卫生院168家、村卫生室1342个。", ["PC15", "PC16"], id="what there is"),
        pytest.param("在岗乡村医生612人,其中执业(助理)医师231人。", ["PC09", None], id="of the village doctors"),
        pytest.param("乡镇卫生院在岗卫技人员1036名(执业(助理)医师398名)。", [None, None], id="of the town hospitals"),
        pytest.param("招聘卫技人员65名,其中执业医师20名。", ["WF07", None], id="of those hired"),
        pytest.param("卫生技术人员6200人,其中执业(助理)医师2310人。", ["WF04", "WF05"], id="of all health workers"),
        pytest.param("二是村医老化,60岁以上的占33.5%。", ["PC32"], id="the old of those spoken of"),
        pytest.param("人口老龄化加快,60岁以上的占23%。", ["EC15"], id="the old of all"),
        pytest.param(
            "乡村医生平均年龄54.8岁,60岁以上占比达到34.6%。", ["PC31", "PC32"], id="of those whose mean age is told"
        ),
        pytest.param("卫生院次均门诊费用69.3元,住院次均费用2147元。", [None, None], id="costs of houses of a kind"),
    ],
)
def test_some_of_them_have_no_code_of_all(sentence: str, told: list[str | None], tell: Tell) -> None:
    assert tell(sentence, "code") == told


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("随机抽查45个村卫生室。", ["抽查村卫生室"], id="looked at"),
        pytest.param("检查12个乡镇、36个村。", ["检查乡镇", "检查村"], id="a list of them"),
        pytest.param("对36家村卫生室进行实地核查。", ["核查村卫生室"], id="behind them"),
    ],
)
def test_houses_that_were_looked_at_are_named_so(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_nothing_that_a_town_hospital_tells_is_of_its_county(read: Callable[..., Any]) -> None:
    text = "龙泉市安仁中心卫生院2023年工作总结\n建档率92.4%,管理高血压患者3126人,下设9个村卫生室。\n"
    observations = read(text).observations
    assert [(o.place_code, o.code) for o in observations] == [("331181", None)] * 3


@pytest.mark.parametrize("verb", ["再建", "又建", "支持", "推动", "启动", "培育", "提升", "升级", "验收"])
def test_those_that_are_to_come_or_are_worked_on_are_no_total(verb: str, tell: Tell) -> None:
    told = tell(f"今年{verb}8家社区医院。", "code")
    assert told[0] != "PC19"


@pytest.mark.parametrize("verb", ["再建", "又建", "增建", "多建"])
def test_more_of_them_are_new_ones(verb: str, tell: Tell) -> None:
    assert tell(f"今年{verb}社区医院8家。", "code") == ["PC08"]
