"""The one hospital that a sentence opens with has what its next clauses tell."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

_MEASURES = [
    ("出院", "1.26万人次"),
    ("四级手术占比", "12.6%"),
    ("开放床位", "560张"),
    ("平均住院日", "7.6天"),
    ("药占比", "24.6%"),
    ("在职职工", "860人"),
    ("门诊次均费用", "268元"),
    ("患者满意度", "96.2%"),
]


@pytest.mark.parametrize("sign", ["，", "、"])
@pytest.mark.parametrize(("measure", "figure"), _MEASURES)
@pytest.mark.parametrize("house", ["县人民医院", "碧湖镇中心卫生院", "市第一人民医院新院区"])
def test_what_a_hospital_has_is_its_own(house: str, measure: str, figure: str, sign: str, tell: Tell) -> None:
    body = f"{house}门急诊19.4万人次{sign}{measure}{figure}。"
    first, second = tell(body, "name code")
    assert first == (house + "门急诊", None)
    assert second[0].removesuffix("人次") == house + measure
    assert second[1] is None


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param("县人民医院门急诊19.4万人次，全市平均住院日7.6天。", ["县人民医院门急诊", "平均住院日"], id="the whole place"),
        pytest.param("县人民医院门急诊19.4万人次，县中医院出院1.2万人次，手术860台。", ["县人民医院门急诊", "县中医院出院", "县中医院手术"], id="another hospital"),
        pytest.param("县人民医院门急诊19.4万人次，稳步增长，平均住院日7.6天。", ["县人民医院门急诊", "县人民医院平均住院日"], id="what is said of it"),
        pytest.param("县人民医院门急诊19.4万人次，医疗卫生队伍壮大，执业医师3200人。", ["县人民医院门急诊", "执业医师"], id="a clause of others"),
        pytest.param("云和县人民医院门急诊19.4万人次，缙云县床位650张。", ["云和县人民医院门急诊", "床位"], id="another place"),
        pytest.param("县人民医院门急诊19.4万人次，职工医保住院报销比例86%。", ["县人民医院门急诊", "职工医保住院报销比例"], id="a longer name"),
        pytest.param("县人民医院门急诊19.4万人次；床位1.2万张。", ["县人民医院门急诊", "床位"], id="behind a semicolon"),
        pytest.param("县人民医院门急诊19.4万人次。平均住院日7.6天。", ["县人民医院门急诊", "平均住院日"], id="another sentence"),
        pytest.param("县人民医院门急诊19.4万人次，居民健康素养水平32%。", ["县人民医院门急诊", "居民健康素养水平"], id="what no hospital has"),
        pytest.param("公立医院门急诊19.4万人次，平均住院日7.6天。", ["公立医院门急诊", "平均住院日"], id="no one hospital"),
        pytest.param("市人民医院新院区投资6.8亿元，平均住院日7.6天。", ["市人民医院新院区投资", "平均住院日"], id="works"),
    ],
)  # fmt: skip
def test_what_is_told_of_others_is_theirs(body: str, names: list[str], tell: Tell) -> None:
    assert [n.removesuffix("人次") for n in tell(body, "name")] == names
