"""What bulletins and yearbooks tell: the people of one kind of house, what each has, lengths of time, prizes by grade."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.parse.left_out.among import kind_of
from etl.parse.numbers.figures import find

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param(
            "村卫生室人员中,执业(助理)医师620人、注册护士180人。",
            [("村卫生室执业(助理)医师", None), ("村卫生室注册护士", None)],
            id="of a kind of house",
        ),
        pytest.param(
            "乡镇卫生院在岗职工中,执业(助理)医师占32%。",
            [("乡镇卫生院执业(助理)医师占比", None)],
            id="a share of them",
        ),
        pytest.param(
            "公立医院卫生技术人员中,高级职称860人,全市共有执业(助理)医师4862人。",
            [("公立医院高级职称", None), ("执业(助理)医师", "WF05")],
            id="all again",
        ),
        pytest.param(
            "卫生技术人员中,执业(助理)医师4862人、注册护士5120人。",
            [("执业(助理)医师", "WF05"), ("注册护士", "WF06")],
            id="of all the city",
        ),
        pytest.param("公立医院编制床位3200张。", [("公立医院编制床位", None)], id="beds of some houses"),
        pytest.param(
            "每所乡镇卫生院平均拥有卫生技术人员32人、床位46张。",
            [("每所乡镇卫生院卫生技术人员", None), ("每所乡镇卫生院床位", None)],
            id="of each on average",
        ),
        pytest.param(
            "新增业务用房1.2万平方米、床位320张。",
            [("新增业务用房", None), ("新增床位", "MS43")],
            id="rooms own no beds",
        ),
        pytest.param(
            "新院区床位600张,其中负压病床60张。", [("新院区床位", None), ("新院区负压病床", None)], id="beds of a kind"
        ),
        pytest.param(
            "共有乡村医生2136人,平均年龄52岁,60岁以上占38%。",
            [("乡村医生", "PC09"), ("乡村医生平均年龄", "PC31"), ("乡村医生60岁以上占比", "PC32")],
            id="the old among people of a trade",
        ),
        pytest.param(
            "常住人口218万人,60岁以上占23%。", [("常住人口", "PO08"), ("60岁以上占比", "EC15")], id="the old of all"
        ),
        pytest.param(
            "走访乡镇卫生院12家、村卫生室36家。",
            [("走访乡镇卫生院", None), ("走访村卫生室", None)],
            id="visited, and not all there are",
        ),
        pytest.param("新建、改建村卫生室36所。", [("新建改建村卫生室", None)], id="built and rebuilt"),
        pytest.param(
            "新建(改扩建)乡镇卫生院12所。", [("新建改扩建乡镇卫生院", None)], id="built, or rebuilt in a bracket"
        ),
        pytest.param(
            "新建、续建项目11个,完成投资10.2亿元。",
            [("新建续建项目", None), ("新建续建项目完成投资", None)],
            id="what works of both kinds cost",
        ),
        pytest.param("每百张床位配备护士58人。", [("每百张床位护士", None)], id="of each hundred beds"),
        pytest.param(
            "孕产妇死亡率8.2/10万(城市6.1/10万,农村9.8/10万)。",
            [("孕产妇死亡率", "HS05"), ("城市孕产妇死亡率", None), ("农村孕产妇死亡率", None)],
            id="town and country of a death rate",
        ),
        pytest.param(
            "5岁以下儿童死亡率4.2‰,其中城市2.8‰、农村5.6‰。",
            [("5岁以下儿童死亡率", "HS04"), ("城市5岁以下儿童死亡率", None), ("农村5岁以下儿童死亡率", None)],
            id="town and country of an age",
        ),
        pytest.param(
            "获省科技进步一等奖1项、二等奖3项。",
            [("获省科技进步一等奖", None), ("获省科技进步二等奖", None)],
            id="grades of one prize",
        ),
    ],
)
def test_whose_people_beds_and_prizes_they_are_stands_in_the_name(
    sentence: str, told: list[tuple[str, str | None]], tell: Tell
) -> None:
    assert tell(sentence, "name code") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("平均反应时间11分30秒,比上年缩短25秒。", [(11.5, "分钟"), (-25.0, "秒")], id="minutes, seconds"),
        pytest.param("平均候诊时间2小时零5分。", [(2.08, "小时")], id="hours and minutes"),
        pytest.param("综合得分85分,30秒接听率92%。", [(85.0, "分"), (92.0, "%")], id="points, and a time in a name"),
    ],
)
def test_a_length_of_time_in_two_units_is_one_value(sentence: str, told: list[tuple[float, str]], tell: Tell) -> None:
    assert tell(sentence, "value unit") == told


@given(st.integers(1, 59), st.integers(1, 59))
def test_any_minutes_and_seconds_are_one_mention_that_spans_both(minutes: int, seconds: int) -> None:
    text = f"反应时间{minutes}分{seconds}秒"
    mentions, figures = find(text, ["分", "秒", "分钟"])
    assert [(m.start, m.end, m.unit) for m in mentions] == [(4, len(text), "分钟")]
    assert mentions[0].value == pytest.approx(minutes + seconds / 60, abs=0.01)
    assert not figures


@given(st.text("村卫生室公立医院人员中,有", max_size=12))
def test_no_kind_of_house_is_told_without_中(words: str) -> None:
    assert kind_of(words.replace("中", "里")) == ""
