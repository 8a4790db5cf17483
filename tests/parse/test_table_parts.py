"""Tables that stand in one: side by side, under later headings, by month."""

from collections.abc import Callable
from typing import Any

Tell = Callable[..., list[Any]]
REVIEW = "丽水市卫生健康委员会2023年工作总结"
PLAN = "丽水市“十四五”卫生健康发展规划"
ROWS = "words name value unit comparator kind year"


def test_two_tables_side_by_side_are_read_each_by_itself(tell: Tell) -> None:
    body = """单位：万元
收入\t支出
项目\t行次\t决算数\t项目\t行次\t决算数
一、财政拨款收入\t1\t3821.5\t一、社会保障支出\t4\t210.6
二、事业收入\t2\t548.2\t二、卫生健康支出\t5\t4086.6
总计\t3\t4369.7\t总计\t6\t4297.2
"""
    assert tell(body, "words name value unit") == [
        ("3821.5", "财政拨款收入决算数", 38_215_000, "元"),
        ("210.6", "社会保障支出决算数", 2_106_000, "元"),
        ("548.2", "事业收入决算数", 5_482_000, "元"),
        ("4086.6", "卫生健康支出决算数", 40_866_000, "元"),
        ("4369.7", "收入总计决算数", 43_697_000, "元"),
        ("4297.2", "支出总计决算数", 42_972_000, "元"),
    ]


def test_illnesses_under_their_class_are_named_by_themselves(tell: Tell) -> None:
    body = (
        "病种\t发病数（例）\t增减%\n乙类合计\t572\t-5.9\n　肺结核\t318\t-6.7\n　梅毒\t196\t↓7.1\n丙类合计\t504\t2.1\n"
    )
    assert tell(body, "name value measure") == [
        ("乙类传染病发病数", 572, "level"),
        ("乙类传染病", -5.9, "change"),
        ("肺结核发病数", 318, "level"),
        ("肺结核", -6.7, "change"),
        ("梅毒发病数", 196, "level"),
        ("梅毒", -7.1, "change"),
        ("丙类传染病发病数", 504, "level"),
        ("丙类传染病", 2.1, "change"),
    ]


def test_months_in_a_heading_are_no_values_and_towns_alone_name_rows(tell: Tell) -> None:
    body = "序号\t镇\t常住老年人(人)\t1—10月已体检(人)\n1\t东溪镇\t7860\t3796\n2\t西塘镇\t6425\t3302\n"
    assert tell(body, "name value kind") == [
        ("东溪镇常住老年人", 7860, "actual"),
        ("东溪镇1—10月已体检", 3796, "actual"),
        ("西塘镇常住老年人", 6425, "actual"),
        ("西塘镇1—10月已体检", 3302, "actual"),
    ]


def test_the_base_of_a_plan_is_the_year_before_it(tell: Tell) -> None:
    body = "指标\t基期\t2022年\t2025年目标\n孕产妇死亡率(/10万)\t9.6\t8.3\t8\n"
    assert tell(body, "value kind year", "丽水市卫生健康事业发展第十四个五年规划中期评估报告") == [
        (9.6, "actual", 2020),
        (8.3, "actual", 2022),
        (8, "target", 2025),
    ]


def test_later_headings_open_a_table_of_their_own(tell: Tell) -> None:
    body = """项目名称\t基本公共卫生服务补助资金
资金(万元)\t全年预算数\t全年执行数\t执行率
年度资金总额\t8120.4\t7958\t98%
三级指标\t年度指标值\t实际完成值\t偏差原因
肺结核患者管理率\t≥90%\t97.2%\t
"""
    assert tell(body, "name value unit kind", "丽水市项目支出绩效自评表(2022年度)") == [
        ("年度资金总额全年预算数", 81_204_000, "元", "target"),
        ("年度资金总额全年执行数", 79_580_000, "元", "actual"),
        ("年度资金总额执行率", 98, "%", "actual"),
        ("肺结核患者管理率", 90, "%", "target"),
        ("肺结核患者管理率", 97.2, "%", "actual"),
    ]


def test_a_number_that_begins_like_a_year_dates_no_column(tell: Tell) -> None:
    body = "资金(万元)\t全年预算数\t全年执行数\n甲项目资金\t20746\t19833\n乙项目资金\t20112\t19920\n"
    told = tell(body, "value year", "丽水市项目支出绩效自评表(2022年度)")
    assert told == [(207_460_000, 2022), (198_330_000, 2022), (201_120_000, 2022), (199_200_000, 2022)]
