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
        ("改造卫生院3处（水东、水西、碧湖）、村卫生室40处。", ["改造卫生院", "改造村卫生室"]),
        ("家庭病床2023年建床286张。", ["家庭病床建床"]),
        ("鼠疫监测覆盖东里、西里等7个旗县。", ["鼠疫监测覆盖旗县"]),
        ("2个医共体把镇卫生院都纳了进来。", ["医共体"]),
        ("全市辖12个县（区）、180个乡镇。", ["县(区)", "乡镇"]),
        ("4家社区中心出现收支倒挂。", ["出现收支倒挂的社区中心"]),
        ("17个村卫生室没通医保。", ["没通医保的村卫生室"]),
        ("社区医院又添4家、总数21家。", ["新增社区医院", "社区医院"]),
        ("新增托位900个，内含普惠700个。", ["新增托位", "新增普惠托位"]),
        ("慢病患者应签尽签，签约4.21万人。", ["慢病患者签约"]),
        ("（五）艾滋病防治。检测46.2万人次。", ["艾滋病检测人次"]),
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
        ("质控中心、培训基地分别新认定6家和4家。", ["新增质控中心", "新增培训基地"]),
        ("1127名乡村医生中执业医师仅占31%。", ["乡村医生", "乡村医生中执业医师占比"]),
        ("医共体3个，老年医学科设置率不低于省定60%的标准。", ["医共体", "老年医学科设置率"]),
        ("托位使用率才46.5%。", ["托位使用率"]),
        ("市医院新城院区（设计床位800张）封顶。", ["市医院新城院区设计床位"]),
        ("新添省级临床重点专科3个，总数达14个。", ["新添省级临床重点专科", "省级临床重点专科"]),
        ("全市医疗卫生机构总诊疗98.4万人次。", ["总诊疗人次"]),
        ("为适龄妇女作宫颈癌筛查2.3万人。", ["适龄妇女宫颈癌筛查"]),
        ("流调队员扩编至620人，隔离房间储备3450间。", ["流调队员", "隔离房间"]),
        ("新增托位860个（普惠托位520个），完成年度目标的107.5%。", ["新增托位", "新增普惠托位", "新增托位完成率"]),
        ("医疗卫生机构812个（医院86家，三级医院9家），床位1.2万张。", ["医疗卫生机构", "医院", "三级医院", "医疗卫生机构床位"]),
        ("三级医院下派412名医师驻点帮扶。", ["三级医院下派医师"]),
        ("从三级医院选派58名医疗专家驻点帮扶。", ["三级医院选派医疗专家"]),
        ("在三县疫源地设监测点15个。", ["监测点"]),
        ("招录住院医师规范化培训学员1100人。", ["招录住院医师规范化培训学员"]),
        ("启动市传染病医院迁建等项目14个。", ["市传染病医院迁建等项目"]),
        ("36家医院开出夜间门诊。", ["开出夜间门诊的医院"]),
        ("7840名65岁以上老年人享受了免费体检，健康管理率71%。", ["享受免费体检的65岁以上老年人", "65岁以上老年人健康管理率"]),
        ("至年末，中医馆65个。", ["中医馆"]),
        ("中医馆124个，覆盖96.9%的卫生院。", ["中医馆", "中医馆覆盖卫生院比例"]),
        ("65个中医馆建在卫生院。", ["中医馆"]),
        ("组建流调队伍28支、队员126人。", ["流调队伍", "流调队员"]),
        ("具备核酸检测能力的机构30家（其中医院17家）。", ["具备核酸检测能力的机构", "具备核酸检测能力的医院"]),
        ("登记在册的医疗卫生机构608个，其中乡镇卫生院32家。", ["登记在册的医疗卫生机构", "乡镇卫生院"]),
        ("12家卫生院均达到基本标准，龙泉、云和等5家达推荐标准。", ["达到基本标准的卫生院", "达推荐标准的卫生院"]),
        ("家庭病床建床目标400张、实建431张。", ["家庭病床建床", "家庭病床建床"]),
        ("免疫规划疫苗应种38415剂次，实种37662剂次。", ["免疫规划疫苗应种", "免疫规划疫苗实种"]),
        ("有偿签约5.28万人。", ["有偿签约"]),
        ("签约率46%，连续8年稳定在40%以上。", ["签约率", "签约率"]),
        ("卫生健康支出4.13亿元，占一般公共预算支出9.8%。", ["卫生健康支出", "卫生健康支出占一般公共预算支出比例"]),
        ("随机发放问卷600份。", ["发放问卷"]),
        ("死亡水平：孕产妇13.02/10万，婴儿2.34‰。", ["孕产妇死亡率", "婴儿死亡率"]),
        ("签约率91%，最低的只有83.1%。", ["签约率", "最低签约率"]),
        ("按每千常住人口计，卫生技术人员7.22人，床位6.1张，医院86家。", ["每千常住人口卫生技术人员", "每千常住人口床位", "医院"]),
        ("公用经费预算245万元，较2022年执行数减少15万元。", ["公用经费预算", "公用经费预算"]),
        ("奖励扶助3784人，每人每年960元。", ["奖励扶助", "奖励扶助标准"]),
        ("卫生技术人员4050人(执业(助理)医师1630人、注册护士1920人)。", ["卫生技术人员", "执业(助理)医师", "注册护士"]),
        ("现有养老机构48家（公办32家，民办16家）。", ["养老机构", "公办养老机构", "民办养老机构"]),
        ("基层诊疗量占比达56%居前，中医阁8个。", ["基层诊疗量占比", "中医阁"]),
        ("3个远程诊断中心已联通卫生院。", ["远程诊断中心"]),
        ("完成投资2.73亿元，占年度计划47.1%。", ["完成投资", "投资完成率"]),
        ("每个卫生院至少建1个特色科室。", ["每个卫生院特色科室"]),
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


def test_a_label_says_what_is_told_of_each_town_behind_it(tell: Tell) -> None:
    sentence = "宫颈癌筛查：雅溪镇812人/90.2%，老竹镇433人/78.7%；丽新乡128人/32%。"
    assert tell(sentence, "name value") == [
        ("雅溪镇宫颈癌筛查", 812), ("雅溪镇宫颈癌筛查完成率", 90.2),
        ("老竹镇宫颈癌筛查", 433), ("老竹镇宫颈癌筛查完成率", 78.7),
        ("丽新乡宫颈癌筛查", 128), ("丽新乡宫颈癌筛查完成率", 32),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("全年出生人口1.31万人，较上年多出生900人。", 900),
        ("与去年同期相比，宫颈癌少查316人。", -316),
        ("实有床位18406张，较上年多出643张。", 643),
    ],
)
def test_so_many_more_or_fewer_than_before_are_a_change(sentence: str, value: float, tell: Tell) -> None:
    assert tell(sentence, "value measure")[-1] == (value, "change")


def test_a_bracket_behind_a_division_is_of_it(tell: Tell) -> None:
    sentence = "执行率偏低的主要集中在庆元县（执行率58.2%）、景宁县（63.7%），全市平均执行率81%。"
    assert tell(sentence, "place value") == [("庆元县", 58.2), ("景宁畲族自治县", 63.7), ("丽水市", 81)]


def test_a_count_of_a_division_is_no_measure_by_head(tell: Tell) -> None:
    body = "全市新增托位7126个，每千人口托位数升至4.62个。\n庆元县目标900个、新增1058个。"
    assert tell(body, "name place value kind")[2:] == [
        ("新增托位", "庆元县", 900, "target"),
        ("新增托位", "庆元县", 1058, "actual"),
    ]


def test_a_standard_of_the_authority_holds_for_the_list(tell: Tell) -> None:
    sentence = "孕产妇、婴儿死亡率分别控制在自治区定38/10万、6.5‰以内。"
    assert tell(sentence, "name value kind") == [("孕产妇死亡率", 38, "standard"), ("婴儿死亡率", 6.5, "standard")]


def test_what_is_faster_than_before_takes_less_time(tell: Tell) -> None:
    sentence = "平均反应时间12.6分钟，比去年同期快了1.4分钟。"
    assert tell(sentence, "name value measure")[1] == ("平均反应时间", -1.4, "change")


def test_what_is_done_by_now_shows_that_the_figure_before_was_asked(tell: Tell) -> None:
    assert tell("计划全年新增托位8000个，目前新增8316个。", "value kind") == [(8000, "target"), (8316, "actual")]


@pytest.mark.parametrize(
    ("words", "name", "code"),
    [
        ("高血压患者规范管理率：青田县(79.3%)、缙云县(77.5%)。", "高血压患者规范管理率", "PH03"),
        ("严重精神障碍患者规范管理率，青田县79.3%、缙云县77.5%。", "严重精神障碍患者规范管理率", "PH06"),
        ("1．老年人健康管理。青田县79.3%、缙云县77.5%。", "老年人健康管理率", "PH11"),
    ],
)
def test_divisions_have_the_rate_that_a_label_names_and_not_the_one_before(
    words: str, name: str, code: str, tell: Tell
) -> None:
    found = tell(f"传染病疫情报告率100%。\n{words}", "place name code value")[1:]
    assert found == [("青田县", name, code, 79.3), ("缙云县", name, code, 77.5)]


def test_parts_of_a_sum_that_was_planned_are_planned(tell: Tell) -> None:
    sentence = "年初批复部门预算3684万元，其中财政拨款2942万元、事业收入742万元。"
    assert tell(sentence, "kind") == ["target"] * 3
