"""What the titles of a table's columns tell: kind, year, measure, or that a column holds no values."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]
REVIEW = "丽水市卫生健康委员会2023年工作总结"
PLAN = "丽水市“十四五”卫生健康发展规划"
ROWS = "words name value unit comparator kind year"


def test_target_and_actual_columns_tell_the_kind(tell: Tell) -> None:
    body = "指标名称\t年度目标值\t实际完成值\n新增托位（个）\t1200\t1260\n药占比（%）\t≤30\t28.5\n"
    told = tell(body, "name value comparator kind")
    assert told == [
        ("新增托位", 1200, "=", "target"),
        ("新增托位", 1260, "=", "actual"),
        ("药占比", 30, "≤", "target"),
        ("药占比", 28.5, "=", "actual"),
    ]


def test_a_target_beside_its_result_is_of_the_same_year(tell: Tell) -> None:
    body = "指标名称\t年度目标值\t实际完成值\n新增托位（个）\t1200\t1260\n"
    assert tell(body, "kind year") == [("target", 2023), ("actual", 2023)]


def test_a_column_of_changes_gives_changes(tell: Tell) -> None:
    body = "指标\t单位\t2023年\t同比增长（%）\n总诊疗人次\t万人次\t1200\t6.5\n平均住院日\t天\t7.5\t-3.2\n"
    assert tell(body, "name value unit measure base_year") == [
        ("总诊疗人次", 12_000_000, "人次", "level", None),
        ("总诊疗人次", 6.5, "%", "change", 2022),
        ("平均住院日", 7.5, "天", "level", None),
        ("平均住院日", -3.2, "%", "change", 2022),
    ]


@pytest.mark.parametrize(
    "heading",
    ["类别\t指标名称\t单位\t2020年\t2025年\t属性", "领域\t主要指标\t单位\t2020年\t2025年\t属性", "一级指标\t二级指标\t单位\t2020年\t2025年\t属性"],
)  # fmt: skip
def test_a_first_column_that_tells_the_kind_names_no_indicator(heading: str, tell: Tell) -> None:
    body = f"{heading}\n健康水平\t婴儿死亡率\t‰\t2.68\t＜4.5\t预期性\n公共卫生\t吸烟率\t%\t25.7\t＜23\t预期性\n"
    assert tell(body, "name value year", PLAN) == [
        ("婴儿死亡率", 2.68, 2020),
        ("婴儿死亡率", 4.5, 2025),
        ("吸烟率", 25.7, 2020),
        ("吸烟率", 23, 2025),
    ]


def test_of_several_levels_of_indicators_the_last_names_the_row(tell: Tell) -> None:
    body = """一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t偏差原因
产出指标\t数量指标\t婚前医学检查\t≥5200对\t5476对\t无
\t\t新增普惠托位(个)\t760\t640\t两处园舍未完工
效益指标\t社会效益指标\t居民健康素养水平\t≥32%\t33.5%\t无
"""
    assert tell(body, ROWS) == [
        ("5200对", "婚前医学检查", 5200, "对", "≥", "target", 2023),
        ("5476对", "婚前医学检查", 5476, "对", "=", "actual", 2023),
        ("760", "新增普惠托位", 760, "个", "=", "target", 2023),
        ("640", "新增普惠托位", 640, "个", "=", "actual", 2023),
        ("32%", "居民健康素养水平", 32, "%", "≥", "target", 2023),
        ("33.5%", "居民健康素养水平", 33.5, "%", "=", "actual", 2023),
    ]


def test_a_table_of_money_tells_what_was_planned_what_was_spent_and_the_rate(tell: Tell) -> None:
    body = """表1 资金执行情况（单位：万元）
资金来源\t全年预算数\t全年执行数\t执行率
中央补助\t9834.5\t9677.4\t98.40%
市级资金\t614\t614\t100%
"""
    assert tell(body, "name value unit kind") == [
        ("中央补助全年预算数", 98_345_000, "元", "target"),
        ("中央补助全年执行数", 96_774_000, "元", "actual"),
        ("中央补助执行率", 98.4, "%", "actual"),
        ("市级资金全年预算数", 6_140_000, "元", "target"),
        ("市级资金全年执行数", 6_140_000, "元", "actual"),
        ("市级资金执行率", 100, "%", "actual"),
    ]


def test_columns_that_count_different_things_name_them(tell: Tell) -> None:
    body = """机构类别\t2022年机构数(个)\t2023年机构数(个)\t2023年床位数(张)
总计\t1206\t1231\t14652
医院\t47\t49\t10962
"""
    assert tell(body, "name value unit year code") == [
        ("医疗卫生机构", 1206, "个", 2022, "MS03"),
        ("医疗卫生机构", 1231, "个", 2023, "MS03"),
        ("医疗卫生机构床位数", 14652, "张", 2023, "MS02"),
        ("医院", 47, "个", 2022, "MS32"),
        ("医院", 49, "个", 2023, "MS32"),
        ("医院床位数", 10962, "张", 2023, "MS49"),
    ]


def test_a_column_that_says_the_same_over_and_over_names_no_row(tell: Tell) -> None:
    body = """指标\t内容\t年度目标\t实际完成
产出指标\t新增托位数\t≥300个\t320个
产出指标\t老年人健康体检率\t≥70%\t72.5%
效益指标\t基层就诊率\t≥58%\t57.2%
效益指标\t居民健康素养水平\t≥30%\t31.4%
"""
    assert tell(body, "name")[::2] == ["新增托位数", "老年人健康体检率", "基层就诊率", "居民健康素养水平"]


def test_a_heading_over_two_columns_holds_for_both(tell: Tell) -> None:
    body = (
        "机构\t总诊疗人次（万人次）\t\t出院人数（万人）\t\n\t2022年\t2023年\t2022年\t2023年\n医院\t210\t230\t11\t12\n"
    )
    assert tell(body, "name value year") == [
        ("医院总诊疗人次", 2_100_000, 2022),
        ("医院总诊疗人次", 2_300_000, 2023),
        ("医院出院人数", 110_000, 2022),
        ("医院出院人数", 120_000, 2023),
    ]


def test_a_change_of_a_sum_is_in_its_unit_and_of_the_year_before_it(tell: Tell) -> None:
    body = "单位：万元\n项目\t2023年预算数\t2024年预算数\t增减额\t增减幅度\n公共卫生支出\t1200\t1500\t300\t25%\n"
    assert tell(body, "value unit measure kind year") == [
        (12_000_000, "元", "level", "target", 2023),
        (15_000_000, "元", "level", "target", 2024),
        (3_000_000, "元", "change", "target", 2024),
        (25, "%", "change", "target", 2024),
    ]


def test_what_others_set_is_the_standard_of_the_results_beside_it(tell: Tell) -> None:
    body = "指标\t单位\t省定目标\t2022年\t2023年\n孕产妇产后访视率\t%\t≥90\t96.3\t96.9\n"
    assert tell(body, "value kind year") == [(90, "standard", 2023), (96.3, "actual", 2022), (96.9, "actual", 2023)]


def test_a_column_of_standards_and_words_of_bounds_in_its_cells(tell: Tell) -> None:
    body = """序号\t指标名称\t建设标准\t自查值（2023年）
1\t中医床位占比\t不低于5%\t5.4%
2\t平均住院日（天）\t不超过8\t7.2
3\t居民满意率\t90%以上\t约95%
"""
    assert tell(body, "name value comparator kind") == [
        ("中医床位占比", 5, "≥", "standard"),
        ("中医床位占比", 5.4, "=", "actual"),
        ("平均住院日", 8, "≤", "standard"),
        ("平均住院日", 7.2, "=", "actual"),
        ("居民满意率", 90, "≥", "standard"),
        ("居民满意率", 95, "≈", "actual"),
    ]


def test_a_column_of_the_class_of_an_indicator_names_no_row(tell: Tell) -> None:
    body = "指标类别\t具体指标\t年度目标值\t实际完成值\n数量指标\t招聘医师\t≥15人\t17人\n质量指标\t患者满意度\t≥90%\t91.5%\n"
    assert [row[0] for row in tell(body, "name value")] == ["招聘医师", "招聘医师", "患者满意度", "患者满意度"]


def test_the_beginning_of_a_year_stays_in_the_title_of_a_column(tell: Tell) -> None:
    body = "项目\t2023年年初预算数\t2023年末决算数\n卫生健康支出\t600\t640\n住房保障支出\t21\t22\n"
    assert tell(body, "name", REVIEW)[:2] == ["卫生健康支出年初预算数", "卫生健康支出决算数"]


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        pytest.param("上年\t本年", [("actual", 2022), ("actual", 2023)], id="years told from here"),
        pytest.param("去年\t今年", [("actual", 2022), ("actual", 2023)], id="the same in other words"),
        pytest.param(
            "上年同期\t2023年完成", [("actual", 2022), ("actual", 2023)], id="the same days of the year before"
        ),
        pytest.param(
            "2023年完成\t任务数", [("actual", 2023), ("target", 2023)], id="a task beside what was done of it"
        ),
        pytest.param("2023年\t“十四五”目标", [("actual", 2023), ("target", 2025)], id="a plan's last year"),
        pytest.param("2023年\t明年目标", [("actual", 2023), ("target", 2024)], id="the year to come"),
    ],
)
def test_titles_that_tell_a_year_in_words_give_it(titles: str, told: list[tuple[str, int]], tell: Tell) -> None:
    assert tell(f"指标\t单位\t{titles}\n签约率\t%\t61.2\t62.3\n", "kind year") == told
