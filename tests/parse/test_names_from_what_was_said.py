"""Names that a label, a clause or a figure before completes, and what is held against a goal."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

Tell = Callable[..., list[Any]]

COMPLETED = [
    named(
        "3．登革热。报告病例26例，境外输入病例17例、本地病例9例。",
        ("26例", "登革热报告病例"),
        ("17例", "登革热境外输入病例"),
        ("9例", "登革热本地病例"),
        id="an illness in the label of a paragraph",
    ),
    named(
        "（一）妇女“两癌”筛查。省下达任务3.2万人，实际筛查33104人，完成率103.5%，其中缙云县1.3万人。",
        ("3.2万人", "妇女“两癌”筛查"),
        ("33104人", "妇女“两癌”筛查"),
        ("103.5%", "妇女“两癌”筛查完成率"),
        ("1.3万人", "妇女“两癌”筛查"),
        id="what is done in the label of a paragraph",
    ),
    named(
        "初一女生HPV疫苗完成首针2.6万人，首针接种率92.8%。",
        ("2.6万人", "初一女生HPV疫苗首针接种"),
        ("92.8%", "初一女生HPV疫苗首针接种率"),
        id="a dose of the vaccine named before",
    ),
    named(
        "孕前优生健康检查9846对，目标人群覆盖率98.3%。",
        ("9846对", "孕前优生健康检查"),
        ("98.3%", "孕前优生健康检查目标人群覆盖率"),
        id="those who are meant",
    ),
    named(
        "登记活动性肺结核患者1864例，报告发病率43.5/10万，同比下降4.7%。",
        ("1864例", "登记活动性肺结核患者"),
        ("43.5/10万", "肺结核报告发病率"),
        ("4.7%", "肺结核报告发病率"),
        id="the rate of an illness and not of its patients",
    ),
    named(
        "报告法定传染病3126例，死亡4例，发病数比上年下降16.4%。",
        ("3126例", "报告法定传染病"),
        ("4例", "报告法定传染病死亡"),
        ("16.4%", "法定传染病报告发病数"),
        id="how many fell ill, and of what",
    ),
    named(
        "报告法定传染病3126例，报告死亡4例，报告发病率312.6/10万。",
        ("3126例", "报告法定传染病"),
        ("4例", "法定传染病报告死亡"),
        ("312.6/10万", "法定传染病报告发病率"),
        id="how many died, and of what",
    ),
    named(
        "乙类传染病412例、丙类2674例，发病数下降16.4%。",
        ("412例", "乙类传染病"),
        ("2674例", "丙类传染病"),
        ("16.4%", "发病数"),
        id="how many fell ill, of all classes",
    ),
    named(
        "重点人群签约率71.3%，续约率86%，履约率82%。",
        ("71.3%", "重点人群签约率"),
        ("86%", "家庭医生签约续约率"),
        ("82%", "家庭医生签约履约率"),
        id="contracts of all who signed",
    ),
    named(
        "村卫生站218间，公有产权196间，公有产权率89.9%。",
        ("218间", "村卫生站"),
        ("196间", "公有产权村卫生站"),
        ("89.9%", "村卫生站公有产权率"),
        id="which houses it is that belong to all",
    ),
    named(
        "新报告感染者和病人26例，现存活318例。",
        ("26例", "新报告感染者和病人"),
        ("318例", "现存活艾滋病感染者和病人"),
        id="those who live with an infection",
    ),
    named("县级公立医院运行吃力，资产负债率51.3%。", ("51.3%", "县级公立医院资产负债率"), id="whose debts they are"),
    named(
        "用债券置换医院债务，平均资产负债率降到41%。",
        ("41%", "平均资产负债率"),
        id="debts of houses that a clause only touches",
    ),
    named(
        "网络直报法定传染病21种18460例，其中乙类8317例、丙类10143例。",
        ("21种", "法定传染病"),
        ("18460例", "法定传染病"),
        ("8317例", "乙类传染病"),
        ("10143例", "丙类传染病"),
        id="classes of infections",
    ),
    named(
        "建成救治站18个、慢病管理中心15个，乡镇覆盖率分别达到26.1%、21.7%。",
        ("18个", "救治站"),
        ("15个", "慢病管理中心"),
        ("26.1%", "救治站乡镇覆盖率"),
        ("21.7%", "慢病管理中心乡镇覆盖率"),
        id="two rates of coverage in turn",
    ),
    named(
        "检出不合格412份，不合格率1.31%。",
        ("412份", "检出不合格"),
        ("1.31%", "不合格率"),
        id="a rate of what fails",
    ),
    named(
        "省级临床重点专科6个、丽水市级临床重点专科28个，其中今年新增市级4个。",
        ("6个", "省级临床重点专科"),
        ("28个", "市级临床重点专科"),
        ("4个", "新增市级临床重点专科"),
        id="a level that carries the name of the place",
    ),
    named(
        "医院按登记类型分，公立19家，民营31家。",
        ("19家", "公立医院"),
        ("31家", "民营医院"),
        id="sorted by what",
    ),
    named(
        "老龄化程度加深（60岁以上人口占28.6%），医疗资源不足。",
        ("28.6%", "60岁以上人口占比"),
        id="a share in a bracket with a name of its own",
    ),
    named(
        "县级医院运行困难（3家县级公立医院收支亏损）、信息化欠账等矛盾突出。",
        ("3家", "县级公立医院收支亏损"),
        id="what is counted ends with its bracket",
    ),
    named(
        "全年完成投资3.1亿元，市疾控中心10月投用。",
        ("3.1亿元", "完成投资"),
        id="works of the next clause are others",
    ),
    named(
        "7家互联网医院全年在线问诊15.2万人次。",
        ("7家", "互联网医院"),
        ("15.2万人次", "互联网医院在线问诊"),
        id="a time ends the noun behind",
    ),
    named(
        "综合评分遂昌县96.4分、松阳县94.8分。",
        ("96.4分", "综合评分"),
        ("94.8分", "综合评分"),
        id="a score before its divisions",
    ),
    named(
        "报告接种率连续三年保持在97%以上，同期婴儿死亡率降至2.1‰。",
        ("97%", "报告接种率"),
        ("2.1‰", "婴儿死亡率"),
        id="times at the ends of a name",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), COMPLETED)
def test_a_name_is_completed_from_what_was_said(sentence: str, expected: list[tuple[str, str]], tell: Tell) -> None:
    assert tell(sentence, "words name") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("宫颈癌检查计划6000人，实际6213人。", [("6000人", "target"), ("6213人", "actual")]),
        ("无偿献血不少于5500人次，实际5928人次。", [("5500人次", "target"), ("5928人次", "actual")]),
        ("不良反应发生率0.38%，低于行业1%的控制标准。", [("0.38%", "actual"), ("1%", "standard")]),
        ("每万人口编制1.28名，未达到国家不低于1.75名的核定标准。", [("1.28名", "actual"), ("1.75名", "standard")]),
        (
            "千人口献血率离国家提出的2025年不低于12‰的要求差距不小。",
            [("12‰", "standard")],
        ),
        ("实施重点项目8个，计划总投资31.6亿元。", [("8个", "actual"), ("31.6亿元", "actual")]),
        ("完成投资2.86亿元，占年度计划71.5%。", [("2.86亿元", "actual"), ("71.5%", "actual")]),
        ("为困难患者争取救助金86万元。", [("86万元", "actual")]),
    ],
)
def test_a_goal_is_told_from_what_was_reached(sentence: str, expected: list[tuple[str, str]], tell: Tell) -> None:
    assert tell(sentence, "words kind") == expected


def test_a_goal_that_two_results_are_held_against_is_that_of_both(tell: Tell) -> None:
    body = "住院分娩率96.8%，产后访视率97.3%，均高于国家90%的要求。"
    assert tell(body, "words name kind") == [
        ("96.8%", "住院分娩率", "actual"),
        ("97.3%", "产后访视率", "actual"),
        ("90%", "住院分娩率", "standard"),
        ("90%", "产后访视率", "standard"),
    ]


def test_the_last_sentence_of_a_paragraph_announces_a_plan(tell: Tell) -> None:
    body = (
        "困难还有不少。新的一年，我们将重点做好三件事：\n"
        "一是扩大优质资源。年内引进专家团队6个。\n二是办好实事。新增普惠托位900个。"
    )
    assert tell(body, "words kind year") == [("6个", "target", 2024), ("900个", "target", 2024)]


def test_the_use_of_funds_is_no_plan(tell: Tell) -> None:
    body = "二、预算资金安排及使用情况\n统筹使用专项资金3.2亿元。\n三、年度重点工作\n组建医疗集团2个。"
    assert tell(body, "kind year") == [("actual", 2023), ("actual", 2023)]


def test_a_division_with_a_student_doctor_behind_is_no_university(tell: Tell) -> None:
    assert tell("松阳县招录大学生乡村医生19名。", "place") == ["松阳县"]


def test_a_minus_behind_a_rate_in_a_list_is_a_sign(tell: Tell) -> None:
    assert tell("门诊、住院次均费用增幅分别为2.4%和-1.2%。", "value measure") == [(2.4, "change"), (-1.2, "change")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("检查检验结果互认项目96项，全年互认3.1万人次，为群众节省费用612万元。", "检查检验结果互认节省费用"),
        ("推行一次挂号管三天，为患者节省费用86万元。", "为患者节省费用"),
        ("检出宫颈癌及癌前病变128例、乳腺癌23例。", "检出乳腺癌"),
        ("市中医医院迁建工程，床位900张。", "市中医医院床位"),
        ("市中心医院扩建（总投资5.4亿元），年内完成投资2.1亿元。", "市中心医院扩建完成投资"),
        ("医疗救助4.2万人次、支出3615万元。", "医疗救助支出"),
        ("卫生技术人员中执业（助理）医师5214人。", "执业(助理)医师"),
        ("人均指标按2023年末常住人口251.4万人计算。", "常住人口"),
        ("第三方测评群众满意度93.1%。", "群众满意度"),
        ("乡镇卫生院和社区卫生服务中心建成中医馆72个。", "中医馆"),
    ],
)
def test_the_last_name_of_a_sentence_is_that_of_what_it_measures(sentence: str, names: str, tell: Tell) -> None:
    assert tell(sentence, "name")[-1] == names


def test_a_house_of_a_division_keeps_its_figures_until_a_house_of_the_city(tell: Tell) -> None:
    body = "缙云县第一人民医院新院，床位500张，总投资6亿元，市中医院新增床位90张。"
    assert tell(body, "words place") == [("500张", "缙云县"), ("6亿元", "缙云县"), ("90张", "丽水市")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("基层诊疗量占比51.2%，上转3218人次、下转2905人次。", ["基层诊疗量占比", "上转患者", "下转患者"]),
        (
            "卫生院达到国家基本标准以上的占96.1%，推荐标准28.4%。",
            ["卫生院达到国家基本标准以上占比", "卫生院达到推荐标准占比"],
        ),
        ("托育机构121家，每千人口托位数3.1个，已备案49家。", ["托育机构", "每千人口托位数", "备案托育机构"]),
        ("公共场所新增AED202台。", ["新增公共场所AED"]),
        ("招聘卫生人员87名，选派114人赴上海进修。", ["招聘卫生人员", "外出进修人员"]),
        ("3个紧密型县域医共体实现实体化运行。", ["紧密型县域医共体"]),
        ("新建成社区医院3家，累计11家。", ["新建成社区医院", "社区医院"]),
        ("储备集中隔离房间1.1万间，达到每万人口20间的国家标准。", ["集中隔离房间", "每万人口集中隔离房间"]),
        ("按等级分：三级15个（其中三甲9个），二级23个。", ["三级医院", "三甲医院", "二级医院"]),
        ("宫颈癌、乳腺癌各筛查3.2万人。", ["宫颈癌筛查", "乳腺癌筛查"]),
        ("中心核定编制62名，实有54名。", ["中心核定编制", "中心实有人员"]),
    ],
)
def test_each_of_a_list_gets_what_only_others_say(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_a_district_within_its_county_is_named_without_the_county(tell: Tell) -> None:
    assert tell("景宁县域内就诊率稳定在90%以上。", "name place") == [("县域内就诊率", "景宁畲族自治县")]
