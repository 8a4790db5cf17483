"""Tables of indicators: a cell an observation, at the cell's span."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse import Catalogue, Hints, extract
from etl.parse.records import Cell, Table

Tell = Callable[..., list[Any]]
REVIEW = "丽水市卫生健康委员会2023年工作总结"
PLAN = "丽水市“十四五”卫生健康发展规划"
ROWS = "words name value unit comparator kind year"


def test_a_plan_has_a_base_year_and_a_target_in_each_row(tell: Tell) -> None:
    body = """主要发展指标
序号\t指标\t单位\t2020年\t2025年目标\t属性
1\t人均预期寿命\t岁\t80.2\t81.5\t预期性
2\t孕产妇死亡率\t/10万\t6.8\t≤8\t约束性
3\t居民健康素养水平\t%\t30.5\t38以上\t预期性
"""
    assert tell(body, ROWS, PLAN) == [
        ("80.2", "人均预期寿命", 80.2, "岁", "=", "actual", 2020),
        ("81.5", "人均预期寿命", 81.5, "岁", "=", "target", 2025),
        ("6.8", "孕产妇死亡率", 6.8, "/10万", "=", "actual", 2020),
        ("8", "孕产妇死亡率", 8, "/10万", "≤", "target", 2025),
        ("30.5", "居民健康素养水平", 30.5, "%", "=", "actual", 2020),
        ("38", "居民健康素养水平", 38, "%", "≥", "target", 2025),
    ]


def test_a_unit_in_brackets_behind_the_name_is_the_unit(tell: Tell) -> None:
    body = "指标\t2023年\n孕产妇死亡率（/10万）\t6.5\n总诊疗人次（万人次）\t1200\n居民健康素养水平（%）\t33.5\n"
    assert tell(body, "name value unit year") == [
        ("孕产妇死亡率", 6.5, "/10万", 2023),
        ("总诊疗人次", 12_000_000, "人次", 2023),
        ("居民健康素养水平", 33.5, "%", 2023),
    ]


def test_a_unit_in_the_cell_wins_over_the_column(tell: Tell) -> None:
    body = "指标\t单位\t2023年\n孕产妇死亡率\t—\t6.5/10万\n居民健康素养水平\t%\t33.5%\n"
    assert tell(body, "words unit") == [("6.5/10万", "/10万"), ("33.5%", "%")]


def test_an_indented_row_is_a_part_of_the_row_that_stands_out(tell: Tell) -> None:
    body = (
        "指标\t单位\t2023年\n总诊疗人次数\t万人次\t4126.8\n　医院\t万人次\t2218.3\n　基层医疗卫生机构\t万人次\t1790.2\n"
    )
    assert tell(body, "name value code") == [
        ("总诊疗人次数", 41_268_000, "MS04"),
        ("医院总诊疗人次数", 22_183_000, None),
        ("基层医疗卫生机构总诊疗人次数", 17_902_000, "PC27"),
    ]


def test_rows_that_are_all_indented_are_no_parts(tell: Tell) -> None:
    body = "指标\t单位\t2023年\n　医院\t家\t86\n　卫生院\t家\t131\n"
    assert tell(body, "name") == ["医院", "卫生院"]


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


def test_a_row_that_is_part_of_another_says_of_what(tell: Tell) -> None:
    body = "指标\t单位\t2023年\n托位数\t个\t8600\n其中：普惠性托位数\t个\t6400\n# 公办机构托位数\t个\t3100\n"
    assert tell(body, "name value") == [("托位数", 8600), ("普惠性托位数", 6400), ("公办机构托位数", 3100)]


def test_a_part_with_a_name_of_its_own_keeps_it(tell: Tell) -> None:
    body = "指标\t单位\t2023年\n医院\t家\t86\n其中：公立医院\t家\t31\n"
    assert tell(body, "name value") == [("医院", 86), ("公立医院", 31)]


@pytest.mark.parametrize("empty", ["", "—", "-", "/", "……"])
def test_a_cell_without_a_number_gives_nothing(empty: str, tell: Tell) -> None:
    body = f"指标\t单位\t2022年\t2023年\n床位使用率\t%\t{empty}\t82\n平均住院日\t天\t7.9\t{empty}\n"
    assert tell(body, "value year") == [(82, 2023), (7.9, 2022)]


def test_numbers_of_rows_are_numbering(tell: Tell, others: Tell) -> None:
    body = "序号\t指标\t单位\t2023年\n1\t床位使用率\t%\t82\n2\t平均住院日\t天\t7.5\n"
    assert tell(body, "value") == [82, 7.5]
    assert [reason for words, reason in others(body) if words in {"1", "2"}] == ["numbering", "numbering"]


def test_a_cell_of_a_range_is_a_range(tell: Tell) -> None:
    body = "指标\t单位\t2025年目标\n每县建设示范机构\t家\t1-2\n县域内就诊率\t%\t90左右\n"
    assert tell(body, "value upper comparator", PLAN) == [(1, 2, "range"), (90, None, "≈")]


def test_text_around_a_table_is_read_as_text(tell: Tell) -> None:
    body = "全市新增托位600个。\n指标\t单位\t2023年\n床位使用率\t%\t82\n全市药占比为28.5%。"
    assert tell(body, "words name") == [("600个", "新增托位"), ("82", "床位使用率"), ("28.5%", "药占比")]


MERGED = f"{PLAN}\n指标\t单位\t目标\t\n\t\t2024年\t2025年\n居民健康素养水平\t%\t33.5\t35\n"


def merged() -> Table:
    """指标 and 单位 reach over two rows of the heading, 目标 over two columns."""

    def row(*words: str) -> tuple[Cell, ...]:
        starts = [MERGED.index(w, len(PLAN)) for w in words]
        return tuple(Cell(start, start + len(w)) for start, w in zip(starts, words, strict=True))

    return Table(
        (
            row("指标", "单位", "目标", "目标"),
            row("指标", "单位", "2024年", "2025年"),
            row("居民健康素养水平", "%", "33.5", "35"),
        )
    )


def test_merged_cells_hold_for_every_place_they_cover(catalogue: Catalogue) -> None:
    told = extract(MERGED, (merged(),), catalogue, Hints(place="丽水市")).observations
    assert {(MERGED[o.start : o.end], o.name, o.unit, o.kind, o.year) for o in told} == {
        ("33.5", "居民健康素养水平", "%", "target", 2024),
        ("35", "居民健康素养水平", "%", "target", 2025),
    }


def test_a_table_that_a_document_marks_is_read_once(catalogue: Catalogue) -> None:
    told = extract(MERGED, (merged(),), catalogue, Hints(place="丽水市")).observations
    assert [o.value for o in told] == [33.5, 35]


def test_a_catalogued_row_has_its_code(tell: Tell) -> None:
    body = "指标\t单位\t2023年\n居民健康素养水平\t%\t33.5\n甲乙丙丁指数\t分\t82\n"
    assert tell(body, "name code") == [("居民健康素养水平", "HP01"), ("甲乙丙丁指数", None)]


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


def test_a_line_that_names_the_rows_below_it_parts_no_table(tell: Tell) -> None:
    body = "序号\t指标\t2020年\t2023年\n健康水平\n1\t人均预期寿命（岁）\t78.1\t79.2\n健康服务\n2\t家庭医生签约率（%）\t35.1\t45\n"
    assert tell(body, "name value year") == [
        ("人均预期寿命", 78.1, 2020),
        ("人均预期寿命", 79.2, 2023),
        ("家庭医生签约率", 35.1, 2020),
        ("家庭医生签约率", 45.0, 2023),
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


def test_a_row_inside_another_is_a_part_of_it_where_the_unit_is_not_its_own(tell: Tell) -> None:
    body = "指标\t单位\t2023年\n每千人口床位数\t张\t6.2\n　基层医疗卫生机构\t张\t2.42\n"
    assert tell(body, "name code")[1] == ("基层医疗卫生机构每千人口床位数", None)


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
        ("医院床位数", 10962, "张", 2023, None),
    ]


def test_a_column_that_says_the_same_over_and_over_names_no_row(tell: Tell) -> None:
    body = """指标\t内容\t年度目标\t实际完成
产出指标\t新增托位数\t≥300个\t320个
产出指标\t老年人健康体检率\t≥70%\t72.5%
效益指标\t基层就诊率\t≥58%\t57.2%
效益指标\t居民健康素养水平\t≥30%\t31.4%
"""
    assert tell(body, "name")[::2] == ["新增托位数", "老年人健康体检率", "基层就诊率", "居民健康素养水平"]


def test_a_row_named_by_a_rise_gives_a_change(tell: Tell) -> None:
    body = "指标\t2023年目标\t2023年实际\n居民健康素养水平提升幅度\t2个百分点\t2.7个百分点\n"
    assert tell(body, "value measure code") == [(2, "change", "HP01"), (2.7, "change", "HP01")]


def test_rows_of_towns_or_houses_are_named_with_the_measure_of_each_column(tell: Tell) -> None:
    body = """各乡镇家庭医生签约服务情况
单位\t家庭医生签约率(%)\t65岁以上老年人健康管理率(%)
青田镇\t51.2\t66.3
白岩乡卫生院\t48.6\t70.1
合计\t50.4\t67.5
"""
    assert tell(body, "name value unit kind year code") == [
        ("青田镇家庭医生签约率", 51.2, "%", "actual", 2023, None),
        ("青田镇65岁以上老年人健康管理率", 66.3, "%", "actual", 2023, None),
        ("白岩乡卫生院家庭医生签约率", 48.6, "%", "actual", 2023, None),
        ("白岩乡卫生院65岁以上老年人健康管理率", 70.1, "%", "actual", 2023, None),
        ("家庭医生签约率", 50.4, "%", "actual", 2023, "PC01"),
        ("65岁以上老年人健康管理率", 67.5, "%", "actual", 2023, "PH11"),
    ]


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


def test_a_table_of_illnesses_names_each_with_the_measure_of_a_column(tell: Tell) -> None:
    body = "位次\t病种\t报告发病数（例）\t报告发病率（/10万）\t上年报告发病数（例）\n1\t手足口病\t472\t97.5\t1083\n2\t水痘\t226\t46.7\t241\n"
    assert tell(body, "name value unit year") == [
        ("手足口病报告发病数", 472, "例", 2023),
        ("手足口病报告发病率", 97.5, "/10万", 2023),
        ("手足口病报告发病数", 1083, "例", 2022),
        ("水痘报告发病数", 226, "例", 2023),
        ("水痘报告发病率", 46.7, "/10万", 2023),
        ("水痘报告发病数", 241, "例", 2022),
    ]


def test_a_table_by_town_reads_units_in_its_heading(tell: Tell) -> None:
    body = "板块\t户籍人口（万人）\t助餐点（个）\t发病率（1/10万）\n高河镇\t2.41\t17\t45.5\n月山镇\t2.08\t21\t37.1\n"
    assert tell(body, "name value unit") == [
        ("高河镇户籍人口", 24_100, "人"),
        ("高河镇助餐点", 17, "个"),
        ("高河镇发病率", 45.5, "/10万"),
        ("月山镇户籍人口", 20_800, "人"),
        ("月山镇助餐点", 21, "个"),
        ("月山镇发病率", 37.1, "/10万"),
    ]


def test_what_others_set_is_the_standard_of_the_results_beside_it(tell: Tell) -> None:
    body = "指标\t单位\t省定目标\t2022年\t2023年\n孕产妇产后访视率\t%\t≥90\t96.3\t96.9\n"
    assert tell(body, "value kind year") == [(90, "standard", 2023), (96.3, "actual", 2022), (96.9, "actual", 2023)]


def test_columns_of_houses_tell_whose_each_value_is_and_a_sum_of_houses_is_not_the_citys(tell: Tell) -> None:
    body = """指标	单位	市一院医共体	中医院医共体	合计	同比（%）
门诊量	万人次	20.41	9.2	29.61	3.5
其中：卫生院	万人次	8.1	3.3	11.4	5
"""
    assert tell(body, "name value unit measure code") == [
        ("市一院医共体门诊量", 204_100, "人次", "level", None),
        ("中医院医共体门诊量", 92_000, "人次", "level", None),
        ("门诊量", 296_100, "人次", "level", None),
        ("门诊量", 3.5, "%", "change", None),
        ("市一院医共体卫生院门诊量", 81_000, "人次", "level", None),
        ("中医院医共体卫生院门诊量", 33_000, "人次", "level", None),
        ("卫生院门诊量", 114_000, "人次", "level", None),
        ("卫生院门诊量", 5, "%", "change", None),
    ]


def test_columns_of_divisions_give_each_its_value(tell: Tell) -> None:
    body = "指标\t全市\t莲都区\t龙泉市\n孕产妇死亡率（/10万）\t5.2\t4.4\t7.1\n"
    assert tell(body, "name value place code") == [
        ("孕产妇死亡率", 5.2, "丽水市", "HS05"),
        ("孕产妇死亡率", 4.4, "莲都区", "HS05"),
        ("孕产妇死亡率", 7.1, "龙泉市", "HS05"),
    ]


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


def test_the_task_and_its_result_under_a_merged_heading_are_those_of_each_town(tell: Tell) -> None:
    body = """镇（街道）\t“两癌”免费筛查\t\t\t老年人健康体检率（%）
\t任务数（人）\t完成数（人）\t完成率（%）\t
青田镇\t980\t1004\t102.4\t78.6
白岩镇\t460\t450\t97.8\t71.2
合计\t1440\t1454\t101\t75.6
"""
    assert tell(body, "name value kind code") == [
        ("青田镇“两癌”免费筛查", 980, "target", None),
        ("青田镇“两癌”免费筛查", 1004, "actual", None),
        ("青田镇“两癌”免费筛查完成率", 102.4, "actual", None),
        ("青田镇老年人健康体检率", 78.6, "actual", None),
        ("白岩镇“两癌”免费筛查", 460, "target", None),
        ("白岩镇“两癌”免费筛查", 450, "actual", None),
        ("白岩镇“两癌”免费筛查完成率", 97.8, "actual", None),
        ("白岩镇老年人健康体检率", 71.2, "actual", None),
        ("“两癌”免费筛查", 1440, "target", "PH12"),
        ("“两癌”免费筛查", 1454, "actual", "PH12"),
        ("“两癌”免费筛查完成率", 101, "actual", None),
        ("老年人健康体检率", 75.6, "actual", None),
    ]


def test_rows_of_groups_are_named_with_the_measure_of_each_column(tell: Tell) -> None:
    body = "集团\t门诊量（万人次）\t远程会诊（人次）\n市一院集团\t7.5\t205\n中医院集团\t4.3\t140\n合计\t11.8\t345\n"
    assert tell(body, "name value code")[:2] == [
        ("市一院集团门诊量", 75_000, None),
        ("市一院集团远程会诊", 205, None),
    ]


def test_a_share_that_the_caption_gives_to_all_is_the_unit_of_rates_too(tell: Tell) -> None:
    body = "各镇街重点指标完成情况（单位：%）\n单位\t家庭医生签约率\t建档率\n水东镇\t48.3\t75.2\n水西镇\t47.3\t74.2"
    assert set(tell(body, "unit")) == {"%"}


def test_a_cell_that_opens_with_a_number_and_goes_on_in_sentences_is_read(tell: Tell) -> None:
    rows = "序号\t建议主题\t办理进展\n1\t增加托位\t新增普惠托位180个，均已投用\n"
    body = rows + "2\t发展中医\t12家镇卫生院建成中医馆，中医药服务量占比38.7%"
    assert ("中医药服务量占比", 38.7) in tell(body, "name value")
