"""Names of what stands in turn for one division after the other, for men and women, and of what is asked from above."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

IN_TURN = "全市共有托育机构386家。青田县88家、托位4385个,每千人口4.34个;缙云县92家、4210个,每千人口4.37个。"


def test_each_division_is_told_of_in_the_order_of_the_one_before(tell: Tell) -> None:
    order = ["托育机构", "托位", "每千人口托位"]
    told = [("托育机构", "丽水市"), *((name, place) for place in ("青田县", "缙云县") for name in order)]
    assert tell(IN_TURN, "name place") == told


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("人均期望寿命82.6岁;男性80.4岁,女性85岁。", ["人均期望寿命", "男性人均期望寿命", "女性人均期望寿命"], id="men and women behind a semicolon"),
        pytest.param("重大慢性病过早死亡率7.8%,其中男性10.6%,女性5%。", ["重大慢性病过早死亡率", "男性重大慢性病过早死亡率", "女性重大慢性病过早死亡率"], id="men and women of a share"),
        pytest.param("省“十四五”规划要求每千人口托位数达到4.5个。", ["每千人口托位数"], id="who asks for it is no part of the name"),
        pytest.param("综合医院设置康复科比例2023年、2025年分别达60%和75%。", ["综合医院设置康复科比例"] * 2, id="one measure of two years behind it"),
        pytest.param("急救站点由19个加密到24个。", ["急救站点"] * 2, id="denser"),
        pytest.param("低保标准统一提高到每人每月760元。", ["低保标准"], id="to so much a head and month"),
        pytest.param("为全市1.1万名初一女生免费接种HPV疫苗。", ["初一女生免费接种HPV疫苗"], id="for all of the city"),
        pytest.param("单日最大检测能力达到32.6万管,全年累计检测7863万人次。", ["最大检测能力", "检测人次"], id="how much can be done is not what was"),
        pytest.param("新增托位415个,其中普惠246个。", ["新增托位", "新增普惠托位"], id="a part of a flow"),
        pytest.param("为妇女免费筛查宫颈癌6312人、乳腺癌6127人。", ["妇女免费筛查宫颈癌", "妇女免费筛查乳腺癌"], id="the other of two cancers"),
        pytest.param("人口自然增长率为-3.12‰。", ["人口自然增长率"], id="a rate that is no growth of anything"),
        pytest.param("乡镇卫生院门急诊168万人次、住院2.9万人次。", ["乡镇卫生院门急诊", "乡镇卫生院住院人次"], id="of whom holds for the list"),
    ],
)  # fmt: skip
def test_a_name_is_that_of_what_is_measured(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("省“十四五”规划要求每千人口托位数达到4.5个。", [("standard", "level")], id="what a plan of the province asks"),
        pytest.param("省民生实事下达我市新增普惠托位1800个。", [("standard", "level")], id="what is handed down"),
        pytest.param("人口自然增长率为-3.12‰。", [("actual", "level")], id="a natural growth is a level"),
        pytest.param("孕产妇死亡率、婴儿死亡率均控制在省定12/10万、5‰以内。", [("standard", "level")] * 2, id="two standards"),
    ],
)  # fmt: skip
def test_what_is_asked_from_above_is_a_standard(sentence: str, told: list[tuple[str, str]], tell: Tell) -> None:
    assert tell(sentence, "kind measure") == told


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        pytest.param("老龄化程度由高到低依次为青田县、缙云县,60岁以上人口占比分别为23.4%、22.6%。", ["青田县", "缙云县"], id="a list that ends the clause before"),
        pytest.param("2022年全国每千人口床位6.9张。", ["中华人民共和国"], id="the whole country by head"),
    ],
)  # fmt: skip
def test_a_figure_is_of_those_that_the_words_name(sentence: str, places: list[str], tell: Tell) -> None:
    assert tell(sentence, "place") == places


@pytest.mark.parametrize(
    "sentence",
    [
        "莲都区、龙泉市共组建医共体4个，县域内就诊率分别为91.3%和88.6%。",
        "莲都区、龙泉市2个试点县诊疗量分别增长12.6%、9.8%。",
        "莲都区人民医院、龙泉市人民医院改革走在前列，人员支出占比分别达41.3%和40.7%。",
    ],
)
def test_what_is_told_in_turn_is_of_the_divisions_that_the_sentence_opened_with(sentence: str, tell: Tell) -> None:
    assert tell(sentence, "place")[-2:] == ["莲都区", "龙泉市"]
