"""Figures that have a line to themselves."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]
TITLE = "数说2024｜丽水卫生健康成绩单"
ABOVE = "居民人均预期寿命\n82.5岁\n孕产妇死亡率\n4.2/10万"
BELOW = "82.5岁\n居民人均预期寿命\n4.2/10万\n孕产妇死亡率"


@pytest.mark.parametrize("body", [ABOVE, BELOW], ids=["above", "below"])
def test_a_figure_on_a_line_of_its_own_is_named_by_the_line_beside_it(body: str, tell: Tell) -> None:
    assert tell(body, "name value code year", TITLE) == [
        ("居民人均预期寿命", 82.5, "HS01", 2024),
        ("孕产妇死亡率", 4.2, "HS05", 2024),
    ]


def test_each_run_of_lines_has_its_own_order(tell: Tell) -> None:
    body = f"一、妇幼\n{BELOW}\n二、基层\n社区医院\n6家\n家庭医生签约率\n48.6%\n全市工作稳步推进。"
    assert tell(body, "name", TITLE) == ["居民人均预期寿命", "孕产妇死亡率", "社区医院", "家庭医生签约率"]


def test_a_change_below_a_figure_is_its_own(tell: Tell) -> None:
    body = ABOVE.replace("岁\n", "岁\n（比上年提高0.3岁）\n")
    assert tell(body, "name value measure", TITLE) == [
        ("居民人均预期寿命", 82.5, "level"),
        ("居民人均预期寿命", 0.3, "change"),
        ("孕产妇死亡率", 4.2, "level"),
    ]


def test_a_single_figure_on_a_line_may_belong_to_anything(tell: Tell) -> None:
    assert "工作稳步推进" not in tell("工作稳步推进\n82.5岁\n全市新增托位600个。", "name", TITLE)


@pytest.mark.parametrize("words", ["82.5岁", "6.5张以上", "3.2%"])
def test_a_decimal_that_opens_a_line_is_no_numbering(words: str, tell: Tell) -> None:
    assert len(tell(f"一、指标\n{words}", "value", TITLE)) == 1


@pytest.mark.parametrize(
    ("title", "kind", "year"),
    [
        ("数说2024｜丽水卫生健康成绩单", "actual", 2024),
        ("丽水卫生健康2024年终盘点", "actual", 2024),
        ("一图读懂丽水市“十四五”卫生健康规划", "target", 2025),
        ("丽水市“一老一小”整体解决方案（2023—2025年）", "target", 2025),
    ],
)
def test_the_title_of_a_brief_tells_its_kind_and_year(title: str, kind: str, year: int, tell: Tell) -> None:
    assert tell("全市新增托位600个。", "kind year", title) == [(kind, year)]


def test_several_figures_on_a_line_have_the_names_beside_them_in_turn(tell: Tell) -> None:
    body = "2.26‰ | 3.58‰\n婴儿死亡率 | 5岁以下儿童死亡率\n4.2/10万\n孕产妇死亡率"
    assert tell(body, "name value", TITLE) == [("婴儿死亡率", 2.26), ("5岁以下儿童死亡率", 3.58), ("孕产妇死亡率", 4.2)]


def test_the_line_that_names_a_figure_goes_on_with_more_of_it(tell: Tell) -> None:
    body = (
        "82.5岁\n居民人均预期寿命(较上年+0.3岁)\n"
        "33.2%\n居民健康素养水平,同比↑2.6个百分点\n"
        "1.62万张\n床位,每千人口6.4张\n"
        "328台\n公共场所AED,车站、景区都找得到"
    )
    assert tell(body, "name value measure", TITLE) == [
        ("居民人均预期寿命", 82.5, "level"), ("居民人均预期寿命", 0.3, "change"),
        ("居民健康素养水平", 33.2, "level"), ("居民健康素养水平", 2.6, "change"),
        ("床位", 16_200, "level"), ("每千人口床位", 6.4, "level"),
        ("公共场所AED", 328, "level"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("总诊疗……928万人次（▲6.3%）", [("总诊疗人次", 9_280_000), ("总诊疗人次", 6.3)]),
        ("门诊次均费用312元（▼1.7%）", [("门诊次均费用", 312), ("门诊次均费用", -1.7)]),
        ("家庭医生团队｜124个", [("家庭医生团队", 124)]),
        ("急救站48处|平均反应时间9.8分钟", [("急救站", 48), ("急救平均反应时间", 9.8)]),
        ("【小】托育机构64家，托位3660个", [("托育机构", 64), ("托位", 3660)]),
        ("甲乙类传染病报告发病率→168.4/10万", [("甲乙类传染病报告发病率", 168.4)]),
    ],
)
def test_signs_part_a_name_from_its_figure_and_tell_its_change(line: str, told: list[Any], tell: Tell) -> None:
    assert tell(line, "name value", TITLE) == told


def test_a_bullet_begins_a_line_of_its_own_however_long_the_one_before(tell: Tell) -> None:
    body = "★城市医疗集团5个，城市医师沉到基层坐诊、带教、查房，群众在家门口就能看上专家\n★门诊次均费用312元"
    assert tell(body, "name", TITLE) == ["城市医疗集团", "门诊次均费用"]


def test_a_comparison_in_a_line_that_looks_like_a_heading_is_no_year_of_a_section(tell: Tell) -> None:
    body = "56.9%\n基层诊疗量占比,比2023年多了1.8个百分点\n91.3%\n县域内就诊率"
    assert [year for _, year in tell(body, "kind year", TITLE)] == [2024, 2024, 2024]


def test_the_lines_of_a_brief_end_where_they_end(tell: Tell) -> None:
    lines = [
        "急救：站点织到62个，全年受理来电38.2万次，平均反应时间一年比一年短",
        "“优质服务基层行”达标机构占比92.7%，镇上看病和城里看病差得越来越少",
        "婚检率88.4%，民政大厅隔壁就能抽血做超声，当场出结果，当场给您讲清楚",
        "中医馆143个，社区卫生服务中心、乡镇卫生院一个不落，膏方贴敷都能做了",
        "急救站148处",
    ]
    names = tell("\n".join(lines), "name", TITLE)
    assert names[-3:] == ["婚检率", "中医馆", "急救站"]


def test_items_with_numbers_in_circles_are_read(tell: Tell) -> None:
    body = "①社区医院4家；\n②急救站点8个；\n③普惠托位1500个；\n② 部分内容转载自其他媒体，共12篇"
    assert tell(body, "name value", TITLE) == [("社区医院", 4), ("急救站点", 8), ("普惠托位", 1500)]
