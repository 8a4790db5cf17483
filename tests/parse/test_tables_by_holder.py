"""Tables whose rows or columns are towns, houses, divisions, groups or illnesses."""

from collections.abc import Callable
from typing import Any

Tell = Callable[..., list[Any]]


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
