"""Names, kinds and places that the words of an earlier clause, a bracket or a list give, where a report tells rather than lists."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("婴儿、5岁以下儿童死亡率保持低位，分别为2.2‰和3.6‰。", ["婴儿死亡率", "5岁以下儿童死亡率"]),
        ("3.婴儿死亡率、5岁以下儿童死亡率。2022年分别为2.2‰、3.6‰。", ["婴儿死亡率", "5岁以下儿童死亡率"]),
        ("社区医院又添4家、总数21家。", ["新增社区医院", "社区医院"]),
        ("新增托位900个，内含普惠700个。", ["新增托位", "新增普惠托位"]),
        ("慢病患者应签尽签，签约4.21万人。", ["慢病患者签约"]),
        ("（五）艾滋病防治。检测46.2万人次。", ["艾滋病检测人次"]),
        ("按床位分：100张以下医院40个，100-499张21个，500张及以上6个。", ["100张以下医院", "100-499张医院", "500张及以上医院"]),
        ("没收违法所得9万元，其中5万元以上的大案7件。", ["没收违法所得", "5万元以上的大案"]),
        ("市医院新院区、市传染病医院（设床位300张）三季度投用。", ["市传染病医院床位"]),
        ("剔除已关闭单位后实际抽查651家。", ["实际抽查"]),
        ("120平均反应时间压至11分钟。", ["120平均反应时间"]),
        ("10个县市都保住了国家卫生县城牌子。", ["保住国家卫生县城牌子的县市"]),
        ("高血压、糖尿病患者分别管理21.7万人、5.9万人。", ["高血压患者管理", "糖尿病患者管理"]),
        ("基本公共卫生服务经费人均94元。", ["基本公共卫生服务经费人均"]),
        ("每千人口托位数年底到3.5个。", ["每千人口托位数"]),
        ("（一）县域内住院人次占比。2023年为82.6%。", ["县域内住院人次占比"]),
        ("婴儿死亡率降至9‰。2011年全市为10.8‰。", ["婴儿死亡率", "婴儿死亡率"]),
        ("村卫生室公有产权占比21%。目前这一比例已升至34%。", ["村卫生室公有产权占比", "村卫生室公有产权占比"]),
        ("人均预期寿命2022年为76.9岁，规划提出到2025年达到78岁。", ["人均预期寿命", "人均预期寿命"]),
        ("联合消防、市场监管部门排查隐患97条。", ["排查隐患"]),
        ("200张病床国庆节前启用。", ["病床"]),
        ("职业中心、研发中心分别新认定60家和30家。", ["新增职业中心", "新增研发中心"]),
        ("1127名乡村医生中执业医师仅占31%。", ["乡村医生", "乡村医生中执业医师占比"]),
        ("医共体3个，老年医学科设置率不低于省定60%的标准。", ["医共体", "老年医学科设置率"]),
        ("托位使用率才46.5%。", ["托位使用率"]),
        ("市医院新城院区（设计床位800张）封顶。", ["市医院新城院区设计床位"]),
        ("新添省级临床重点专科3个，总数达14个。", ["新添省级临床重点专科", "省级临床重点专科"]),
        ("全市医疗卫生机构总诊疗98.4万人次。", ["总诊疗"]),
        ("为适龄妇女作宫颈癌筛查2.3万人。", ["适龄妇女宫颈癌筛查"]),
    ],
)  # fmt: skip
def test_a_figure_is_named_by_what_was_told_in_passing(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_the_latter_is_the_second_that_was_told_even_behind_the_former(tell: Tell) -> None:
    sentence = "婴儿死亡率2.3‰、5岁以下儿童死亡率3.5‰，前者下降0.3个千分点，后者略升0.1个千分点。"
    told = [("婴儿死亡率", -0.3, "change"), ("5岁以下儿童死亡率", 0.1, "change")]
    assert tell(sentence, "name value measure")[2:] == told


@pytest.mark.parametrize("held", ["都压在省里给的10/10万和4.5‰以内", "均优于省级下达的≤10/10万、≤4.5‰控制目标"])
def test_the_lines_that_the_province_drew_are_standards_of_what_was_told(held: str, tell: Tell) -> None:
    sentence = f"孕产妇死亡率7.1/10万，婴儿死亡率2.3‰，{held}。"
    told = [("孕产妇死亡率", 10, "standard", "≤"), ("婴儿死亡率", 4.5, "standard", "≤")]
    assert tell(sentence, "name value kind comparator")[2:] == told


def test_the_highest_and_the_lowest_in_brackets_are_those_of_their_divisions(tell: Tell) -> None:
    sentence = "签约率41%，缙云县最高（46.3%）、庆元县最低（33.8%）。"
    told = [("缙云县", 46.3, "=", "level"), ("庆元县", 33.8, "=", "level")]
    assert tell(sentence, "place value comparator measure")[1:] == told


def test_a_ring_road_is_no_bound(tell: Tell) -> None:
    assert tell("78%的三级医院集中在三环以内。", "value comparator") == [(78, "=")]


@pytest.mark.parametrize("opens", ["庆元县率先开展家庭病床服务", "庆元县与浙江大学附属医院协作"])
def test_what_a_division_did_holds_for_the_next_clause(opens: str, tell: Tell) -> None:
    assert tell(f"{opens}，收治126人。", "value place") == [(126, "庆元县")]


def test_a_base_period_with_its_year_is_that_of_the_first_of_two_levels(tell: Tell) -> None:
    sentence = "托位由规划基期（2020年）的800个增至2300个。"
    assert tell(sentence, "name value year") == [("托位", 800, 2020), ("托位", 2300, 2023)]


def test_the_plan_in_brackets_behind_what_was_built_is_a_target(tell: Tell) -> None:
    told = [(24, "actual"), (20, "target")]
    assert tell("建成中医馆24个（计划20个）。", "value kind") == told
