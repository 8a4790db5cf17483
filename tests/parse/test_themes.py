"""What stands above a figure completes a name that says too little alone, and nothing else."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse.left_out.themes import theme_of

Tell = Callable[..., list[Any]]

_ABOVE = [
    "（一）{}。",
    "（一）{}\n",
    "一是抓实{}。",
    "【{}】",
    "（三）持续深化{}。全市",
    "{}有力有效。",
    "{}方面，",
    "{}工作扎实推进，",
    "抓好{}，",
    "{}：",
]


@pytest.mark.parametrize("above", _ABOVE)
@pytest.mark.parametrize(
    ("theme", "figure", "name"),
    [
        pytest.param("老年人健康管理", "管理率达到72.6%", "老年人健康管理率", id="whose rate"),
        pytest.param("医疗废物处置", "集中处置率达到100%", "医疗废物集中处置率", id="a rate of what is done"),
        pytest.param("“两癌”筛查", "阳性126例", "“两癌”筛查阳性例数", id="a deed"),
        pytest.param("家庭医生签约", "签约率达到42.6%", "家庭医生签约率", id="a rate that another subject may have"),
    ],
)
def test_what_stands_above_completes_a_name_that_says_nothing_alone(
    above: str, theme: str, figure: str, name: str, tell: Tell
) -> None:
    assert [n.replace("例数", "") for n in tell(f"{above.format(theme)}{figure}。", "name")] == [
        name.replace("例数", "")
    ]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param("（一）村卫生室建设\n全年新建12所。", ["新建村卫生室"], id="a verb takes it behind"),
        pytest.param("（一）医养结合\n全市机构12家，床位560张。", ["医养结合机构", "医养结合机构床位"], id="a kind of houses"),
        pytest.param("（一）健康素养\n素养水平达到32%。", ["健康素养水平"], id="no word twice"),
        pytest.param("（一）县域医共体\n县域内住院率达到88.4%。", ["县域内住院率"], id="not a name that says enough"),
        pytest.param("（一）主要成效\n建档率达到92%。", ["建档率"], id="not a heading of no thing"),
        pytest.param("（一）公共卫生服务\n水质合格率达到95.2%。", ["水质合格率"], id="not a heading of many things"),
        pytest.param("（一）项目委托管理\n备案12个。", ["备案"], id="not 委托 for 托育"),
        pytest.param("一是托育服务。新增托位500个。二是民办医院备案率98%。", ["新增托位", "民办医院备案率"], id="not a name that has its own"),
        pytest.param("一是流感疫苗接种。接种12万剂次。二是加强宣传，免费接种1.2万人。", ["流感疫苗接种", "免费接种"], id="not the item before"),
        pytest.param("1.家庭医生签约服务。签约率45%。2.医养结合服务。签约率98%。", ["家庭医生签约率", "医养结合服务签约率"], id="not the numbered item before"),
        pytest.param("（一）托育、养老和妇幼\n完成率达到95.2%。", ["完成率"], id="not one of several things"),
    ],
)  # fmt: skip
def test_a_theme_completes_only_what_is_of_it(body: str, names: list[str], tell: Tell) -> None:
    assert tell(body, "name") == names


@pytest.mark.parametrize(
    ("words", "theme"),
    [
        ("全面推开家庭医生签约服务", "家庭医生签约服务"),
        ("【信访工作】", "信访"),
        ("医疗废物处置有力有效。", "医疗废物处置"),
        ("存在的主要问题", ""),
        ("深化医改，增进福祉", ""),
        ("党建引领更加有力", ""),
    ],
)
def test_a_theme_is_one_thing(words: str, theme: str) -> None:
    assert theme_of(words) == theme


@pytest.mark.parametrize(
    "slogan",
    [
        "加强培训，落实责任，",
        "完善机制，强化督导，",
        "按照市委、市政府部署，",
        "加强组织领导，",
        "根据省卫生健康委要求，",
    ],
)
def test_what_is_done_everywhere_is_no_subject(slogan: str, tell: Tell) -> None:
    assert tell(f"（一）健康档案。{slogan}建档率达到92%。", "name") == ["健康档案建档率"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("健康档案：一是强化宣传；二是加强督导，建档率达到92%。", id="items behind a colon"),
        pytest.param("（一）健康档案\n一是强化培训。建档率达到92%。", id="an item of no thing below a heading"),
        pytest.param("二是建好健康档案。加强督导。建档率达到92%。", id="a sentence between"),
    ],
)
def test_a_theme_holds_for_the_sentences_behind_it(body: str, tell: Tell) -> None:
    assert tell(body, "name") == ["健康档案建档率"]
