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
        ("医院总诊疗人次数", 22_183_000, "MS50"),
        ("基层医疗卫生机构总诊疗人次数", 17_902_000, "PC27"),
    ]


def test_rows_that_are_all_indented_are_no_parts(tell: Tell) -> None:
    body = "指标\t单位\t2023年\n　医院\t家\t86\n　卫生院\t家\t131\n"
    assert tell(body, "name") == ["医院", "卫生院"]


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


def test_a_line_that_names_the_rows_below_it_parts_no_table(tell: Tell) -> None:
    body = "序号\t指标\t2020年\t2023年\n健康水平\n1\t人均预期寿命（岁）\t78.1\t79.2\n健康服务\n2\t家庭医生签约率（%）\t35.1\t45\n"
    assert tell(body, "name value year") == [
        ("人均预期寿命", 78.1, 2020),
        ("人均预期寿命", 79.2, 2023),
        ("家庭医生签约率", 35.1, 2020),
        ("家庭医生签约率", 45.0, 2023),
    ]


def test_a_row_inside_another_is_a_part_of_it_where_the_unit_is_not_its_own(tell: Tell) -> None:
    body = "指标\t单位\t2023年\n每千人口床位数\t张\t6.2\n　基层医疗卫生机构\t张\t2.42\n"
    assert tell(body, "name code")[1] == ("基层医疗卫生机构每千人口床位数", None)


def test_a_row_named_by_a_rise_gives_a_change(tell: Tell) -> None:
    body = "指标\t2023年目标\t2023年实际\n居民健康素养水平提升幅度\t2个百分点\t2.7个百分点\n"
    assert tell(body, "value measure code") == [(2, "change", "HP01"), (2.7, "change", "HP01")]


def test_a_share_that_the_caption_gives_to_all_is_the_unit_of_rates_too(tell: Tell) -> None:
    body = "各镇街重点指标完成情况（单位：%）\n单位\t家庭医生签约率\t建档率\n水东镇\t48.3\t75.2\n水西镇\t47.3\t74.2"
    assert set(tell(body, "unit")) == {"%"}


def test_what_was_set_aside_at_the_beginning_of_the_year_is_a_target(tell: Tell) -> None:
    body = "附表 民生实事资金情况（单位：万元）\n项目\t年初安排\t支出\n“两癌”筛查\t168\t162.5\n产前筛查\t96\t94.3"
    assert tell(body, "value kind") == [
        (1_680_000, "target"),
        (1_625_000, "actual"),
        (960_000, "target"),
        (943_000, "actual"),
    ]


def test_a_unit_that_the_sentence_over_a_table_names_is_that_of_its_sums(tell: Tell) -> None:
    body = "明细列下表，金额单位为万元。\n项目名称\t总投资\t2023年底累计完成\n县医院综合楼\t11200\t4100\n县疾控中心改造\t1500\t0"
    assert tell(body, "name value unit")[:2] == [
        ("县医院综合楼总投资", 112_000_000, "元"),
        ("县医院综合楼累计完成投资", 41_000_000, "元"),
    ]


def test_works_whose_column_of_costs_names_the_unit_have_their_sums(tell: Tell) -> None:
    body = "项目名称\t建设内容\t总投资（万元）\t2023年计划投资（万元）\n县医院门诊楼\t建筑面积11200平方米\t8600\t3500\n县疾控中心改造\t购置设备43台\t1240\t900"
    told = [("县医院门诊楼建筑面积", 11200), ("县医院门诊楼总投资", 86_000_000), ("县医院门诊楼计划投资", 35_000_000)]
    assert tell(body, "name value")[:3] == told


def test_a_cell_of_days_at_most_and_a_cell_of_fewer_days(tell: Tell) -> None:
    body = "指标\t年度目标\t实际完成\t同比\n平均住院日\t7天以内\t7.1天\t缩短0.3天\n药占比\t不高于25%\t24.1%\t下降0.2个百分点"
    assert tell(body, "value comparator measure")[:3] == [(7, "≤", "level"), (7.1, "=", "level"), (-0.3, "=", "change")]


def test_a_cell_that_says_by_how_much_is_a_change(tell: Tell) -> None:
    body = "指标\t2020年\t2025年目标\n近视率（%）\t52.1\t较2020年下降2.5个百分点\n建档率（%）\t88.2\t92"
    assert tell(body, "value measure")[1] == (-2.5, "change")


def test_a_column_of_the_time_of_an_assessment_is_of_results(tell: Tell) -> None:
    body = "指标\t单位\t2020年基期值\t评估期值\n床位数\t张\t6120\t6850\n注册护士数\t人\t2710\t3240"
    assert tell(body, "value kind year")[1::2] == [(6850, "actual", 2023), (3240, "actual", 2023)]


def test_a_unit_that_runs_on_below_its_table_lies_in_its_sentence(read: Callable[..., Any]) -> None:
    text = (
        "丽水市2024年度公共卫生项目考核情况的通报\n指标\t2023年完成\t2024年目标\n产出指标\t早孕建册率\t≥90%\n"
        "效益指标\t孕产妇死亡率\t≤10/\n10万\n二、主要做法\n"
    )
    last = read(text).observations[-1]
    assert text[last.start : last.end] == "10/\n10万"
    assert (last.end <= last.sentence_end, last.unit) == (True, "/10万")
