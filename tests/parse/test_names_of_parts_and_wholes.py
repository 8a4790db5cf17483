"""Names of those in a state, of joint scopes, of levels of a topic and of shares whose whole stands elsewhere."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

STATES = [
    pytest.param("85家乡镇卫生院中,达到推荐标准的21家、达到基本标准的60家。", ["乡镇卫生院", "达到推荐标准的乡镇卫生院", "达到基本标准的乡镇卫生院"], id="those that came up to a mark"),
    pytest.param("24项主要指标中已提前实现2025年目标的有11项,进度滞后的有3项。", ["主要指标", "提前实现2025年目标的主要指标", "进度滞后的主要指标"], id="indicators ahead and behind"),
    pytest.param("20项主要指标中,12项已达到目标值,5项符合进度要求。", ["主要指标", "达到目标值的主要指标", "符合进度要求的主要指标"], id="the state behind the number"),
    pytest.param("在岗乡村医生1286人,具有执业(助理)医师资格的占32%。", ["在岗乡村医生", "具有执业(助理)医师资格的在岗乡村医生占比"], id="a share with a degree"),
    pytest.param("乡村医生中具备执业(助理)医师资格的占43%。", ["具备执业(助理)医师资格的乡村医生占比"], id="of whom stands before 中"),
    pytest.param("1853个村卫生室中,92.7%达到服务能力基本标准。", ["村卫生室", "村卫生室达到服务能力基本标准比例"], id="a share of what was counted"),
    pytest.param("村医4318名,其中37.2%参加企业职工养老保险。", ["村医", "村医参加企业职工养老保险比例"], id="a share with 其中"),
    pytest.param("168家乡镇卫生院实现药品耗材统一采购配送。", ["实现药品耗材统一采购配送的乡镇卫生院"], id="what they attained"),
    pytest.param("6所县级医院通过胸痛中心认证。", ["通过胸痛中心认证的县级医院"], id="what they passed"),
    pytest.param("9项“就医一件事”上线运行。", ["“就医一件事”"], id="a verb in quotes parts no noun"),
    pytest.param("3个县域医疗次中心建设有序推进。", ["县域医疗次中心建设"], id="how it goes is no state"),
]  # fmt: skip

JOINT = [
    pytest.param("乡镇卫生院和社区卫生服务中心达到基本标准的比例为98.9%。", ["乡镇卫生院和社区卫生服务中心达到基本标准的比例"], id="institutions with a predicate"),
    pytest.param("设有中医馆的乡镇卫生院和社区卫生服务中心占比达98.4%。", ["设有中医馆的乡镇卫生院和社区卫生服务中心占比"], id="institutions of a share"),
    pytest.param("脱贫人口和监测对象家庭医生签约率99.6%。", ["脱贫人口和监测对象家庭医生签约率"], id="people"),
    pytest.param("因心脑血管疾病、癌症和糖尿病导致的过早死亡率下降到12.9%。", ["因心脑血管疾病、癌症和糖尿病导致的过早死亡率"], id="causes"),
    pytest.param("甲、乙类传染病报告发病率166.2/10万。", ["甲、乙类传染病报告发病率"], id="classes"),
    pytest.param("81%的综合医院、中医院和社区医疗机构创成老年友善医疗机构。", ["综合医院、中医院和社区医疗机构创成老年友善医疗机构比例"], id="behind a share"),
    pytest.param("高血压、2型糖尿病患者在管22.4万人、7.5万人,规范管理率78.9%、77.6%。", ["高血压患者在管", "2型糖尿病患者在管", "高血压患者规范管理率", "2型糖尿病患者规范管理率"], id="two diseases, one with a type"),
]  # fmt: skip

COMPLETED = [
    pytest.param("登记管理严重精神障碍患者7426人,规范管理率95.9%。", ["登记管理严重精神障碍患者", "严重精神障碍患者规范管理率"], id="managed people"),
    pytest.param("60岁以上老年人疫苗全程接种率93.6%,其中80岁以上81.2%。", ["60岁以上老年人疫苗全程接种率", "80岁以上老年人疫苗全程接种率"], id="an older part"),
    pytest.param("在临床重点专科建设方面,全市拥有国家级3个、省级21个。", ["国家级临床重点专科", "省级临床重点专科"], id="levels of a topic"),
    pytest.param("新获批省级临床重点专科3个,累计达到19个。", ["新获批省级临床重点专科", "省级临床重点专科"], id="a stock behind its flow"),
    pytest.param("检查检验互认项目203项,全年互认37.6万项次。", ["检查检验互认项目", "检查检验结果互认项次"], id="what was done with it"),
    pytest.param("卫生技术人员6.31万人,增幅3.54%。", ["卫生技术人员", "卫生技术人员"], id="a change has the name of what changes"),
    pytest.param("17个在建项目完成投资14.3亿元,占年度计划的108%。", ["在建项目", "在建项目完成投资", "在建项目投资完成率"], id="how much of the money was spent"),
    pytest.param("市第二医院迁建工程加快推进,年内完成投资1.5亿元左右,新增床位200张。", ["市第二医院迁建工程完成投资", "新增床位"], id="the money of the work before"),
    pytest.param("全市卫生总费用98.6亿元,其中居民个人卫生支出在卫生总费用中占27.1%。", ["卫生总费用", "居民个人卫生支出占卫生总费用比例"], id="a share within a whole"),
    pytest.param("基层医疗卫生机构承担了全市57.2%的门急诊量。", ["基层医疗卫生机构门急诊量占比"], id="a share that a subject holds"),
    pytest.param("人工智能辅助诊断技术覆盖95%以上的基层医疗机构。", ["人工智能辅助诊断技术覆盖基层医疗机构比例"], id="a share that a thing covers"),
    pytest.param("每千名儿童拥有儿科执业(助理)医师0.92人。", ["每千名儿童儿科执业(助理)医师"], id="by head of children"),
    pytest.param("家庭医生签约率65%,仍低于全省平均水平(68.2%)。", ["家庭医生签约率"] * 2, id="the average of the province"),
    pytest.param("市急救中心共受理呼救电话5.62万次。", ["呼救电话"], id="who does it is no part of the name"),
    pytest.param("育儿补贴政策惠及全市3.1万名婴幼儿。", ["育儿补贴政策惠及婴幼儿"], id="whom a policy reaches"),
    pytest.param("选拔骨干赴外进修,“师带徒”结对143对。", ["“师带徒”结对"], id="pairs"),
    pytest.param("全市生产总值增长5%。", ["生产总值"], id="生产 in the name of a product"),
    pytest.param("建设规范化疾控中心3个。", ["规范化疾控中心"], id="规范 in an attribute"),
    pytest.param("审批事项办理时限压缩55%。", ["审批事项办理时限"], id="办理 in the name of a time"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), [*STATES, *JOINT, *COMPLETED])
def test_a_name_says_of_what_whole_its_figure_is(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        ("县域内就诊率89.7%,较“十三五”末提升2.4个百分点。", [("actual", 2023), ("actual", 2023)]),
        ("地区生产总值比“十三五”末的812.6亿元增加95.3亿元。", [("actual", 2020), ("actual", 2023)]),
        ("市域外转诊率由12.4%(2020年)下降为10.1%。", [("actual", 2020), ("actual", 2023)]),
        ("每千人口注册护士数距2025年目标还差0.38人。", [("actual", 2023)]),
        ("2024年,在2023年已建成9个次中心的基础上再建4个。", [("actual", 2023), ("target", 2024)]),
        ("2024年,力争全年无偿献血达到5.5万人次以上。", [("target", 2024)]),
        ("大学生乡村医生专项计划招录38人。", [("actual", 2023)]),
        ("上级医院将康复期患者转回基层9600人次。", [("actual", 2023)]),
        ("2024年推动住院费用实际报销比例达到65%。", [("target", 2024)]),
        ("招聘计划完成率88%。", [("actual", 2023)]),
        ("争取公共卫生体系补短板资金6.84亿元。", [("actual", 2023)]),
    ],
)
def test_kind_and_year_follow_the_words_that_govern_the_figure(
    sentence: str, frames: list[tuple[str, int]], tell: Tell
) -> None:
    assert tell(sentence, "kind year") == frames


def test_the_improvements_to_come_are_a_plan_by_their_heading(tell: Tell) -> None:
    body = "一、主要成效\n新增托位600个。\n二、后半程推进举措\n新增托位800个。"
    assert tell(body, "words kind") == [("600个", "actual"), ("800个", "target")]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        pytest.param("丽水县、青田县每千人口床位数依次为4.87张、4.52张。", ["丽水市", "丽水市"], id="a former county is none of today"),
        pytest.param("推进莲都民族医学院附属医院建设,新增床位30张。", ["丽水市"], id="a college with a place's name"),
        pytest.param("就诊率90%(全省为93%)。", ["丽水市", "浙江省"], id="the province in a bracket"),
    ],
)  # fmt: skip
def test_a_figure_is_placed_where_its_words_say(sentence: str, places: list[str], tell: Tell) -> None:
    assert tell(sentence, "place") == places


def test_a_county_keeps_its_own_name_where_the_city_has_the_same(read: Callable[..., Any]) -> None:
    text = "南昌市卫生健康委员会2022年工作总结\n南昌县、进贤县每千人口床位数依次为4.87张、4.52张。\n"
    assert [(o.name, o.place) for o in read(text).observations] == [
        ("每千人口床位数", "南昌县"),
        ("每千人口床位数", "进贤县"),
    ]


def test_a_number_with_a_multiplier_is_no_numbering(tell: Tell) -> None:
    assert tell("2.17万名女生免费接种。", "words") == ["2.17万名"]


def test_what_is_cancelled_is_not_about(tell: Tell) -> None:
    assert tell("新增签约9.4万人,解约1.1万人。", "comparator") == ["=", "="]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("区疾控中心迁建项目(投资1.86亿元、建筑面积2.1万平方米)竣工。", ["区疾控中心迁建项目投资", "区疾控中心迁建项目建筑面积"]),
        ("新院区首期工程总投资15.6亿元,规划床位1200张,上半年完成投资2.35亿元。", ["新院区首期工程总投资", "新院区首期工程规划床位", "新院区首期工程完成投资"]),
        ("该院新院区工程总投资15.6亿元。", ["新院区工程总投资"]),
        ("17个在建医疗卫生项目完成年度投资24.6亿元。", ["在建医疗卫生项目", "在建医疗卫生项目完成年度投资"]),
        ("远程医疗系统接通81家基层医疗卫生机构。", ["远程医疗系统接通基层医疗卫生机构"]),
        ("全市卫生总费用462.7亿元,占GDP比重为6.95%。", ["卫生总费用", "卫生总费用占GDP比重"]),
        ("医师日均担负诊疗7.4人次、住院1.9床日。", ["医师日均担负诊疗", "医师日均担负住院床日"]),
        ("肺结核报告发病率下降8%,65%的65岁以上老年人得到健康管理。", ["肺结核报告发病率", "65岁以上老年人得到健康管理比例"]),
        ("临床用血100%来自自愿无偿献血。", ["临床用血来自自愿无偿献血比例"]),
        ("兑现奖励扶助3.96万人、资金3801.6万元,资金到位率100%。", ["奖励扶助", "奖励扶助资金", "奖励扶助资金到位率"]),
    ],
)  # fmt: skip
def test_what_a_thing_has_and_costs_is_named_with_the_thing(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("在册严重精神障碍患者规范管理率、规律服药率达到94.2%和88.3%。", ["在册严重精神障碍患者规范管理率", "在册严重精神障碍患者规律服药率"]),
        ("计划生育奖励扶助38.6万人、发放资金4.15亿元。", ["计划生育奖励扶助", "计划生育奖励扶助资金"]),
        ("落实特别扶助政策,全年兑现资金1.02亿元,惠及9.7万人。", ["特别扶助资金", "特别扶助对象"]),
        ("受理群众信访事项437件,按期办结率99.1%。", ["群众信访事项", "群众信访事项按期办结率"]),
        ("备案托育机构76家,托位总数5046个。", ["备案托育机构", "托位"]),
        ("妇女“两癌”筛查15.6万人(其中宫颈癌8.1万人、乳腺癌7.5万人)。", ["妇女“两癌”筛查", "妇女宫颈癌筛查", "妇女乳腺癌筛查"]),
        ("住院次均费用4927元,较全省县级医院平均水平(5380元)低。", ["住院次均费用"] * 2),
    ],
)  # fmt: skip
def test_what_is_short_of_its_subject_gets_that_of_its_neighbour(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("缙云县探索总额付费,机制不断完善,该县住院次均费用下降6.4%,医保基金结余1300万元。", [("actual", "缙云县")] * 2),
        ("县域内就诊率由2022年的89%升至90%,肺结核发病率仍高于全省48.3/10万的水平。", [("actual", "丽水市"), ("actual", "丽水市"), ("actual", "浙江省")]),
        ("按照每万人60间的标准储备隔离房间。", [("standard", "丽水市")]),
        ("圆满完成旅游大会医疗保障任务86场次。", [("actual", "丽水市")]),
    ],
)  # fmt: skip
def test_whose_figure_it_is_and_of_what_kind(sentence: str, told: list[tuple[str, str]], tell: Tell) -> None:
    assert tell(sentence, "kind place") == told


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("126家乡镇卫生院中,达到基本标准的109家、推荐标准的41家。", ["乡镇卫生院", "达到基本标准的乡镇卫生院", "达到推荐标准的乡镇卫生院"]),
        ("每千人口执业医师3.02人,注册护士3.16人。", ["每千人口执业医师", "每千人口注册护士"]),
        ("每千人口执业医师3.02人,注册护士6430人。", ["每千人口执业医师", "注册护士"]),
        ("全年入院72.4万人。", ["入院人数"]),
        ("组建紧密型医疗集团2个,成员单位17家。", ["紧密型医疗集团", "紧密型医疗集团成员单位"]),
        ("选派副高以上专家68名定期到社区坐诊。", ["选派副高以上专家"]),
        ("选派200名骨干到省级三甲医院进修。", ["选派骨干进修"]),
        ("互认项目142项,为患者节省1920余万元。", ["互认项目", "互认节省费用"]),
        ("立案32件,处分27人。", ["立案件数", "处分人数"]),
        ("受理呼救5.62万次,派车3.11万次。", ["受理呼救", "急救派车"]),
        ("与上年相比医院病床使用率下降2.4个百分点。", ["医院病床使用率"]),
        ("在管高血压、糖尿病患者分别为28.4万人和7.9万人,规范管理率均超过70%。", ["在管高血压患者", "糖尿病患者", "高血压患者规范管理率", "糖尿病患者规范管理率"]),
    ],
)  # fmt: skip
def test_a_list_shares_what_only_one_of_it_says(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize("sentence", ["院前急救平均反应时间12分钟以内。", "急救反应时间平均在13分钟以内。"])
def test_a_time_that_is_measured_is_no_time_limit(sentence: str, tell: Tell) -> None:
    assert tell(sentence, "unit comparator") == [("分钟", "≤")]


@pytest.mark.parametrize(
    ("words", "unit"), [("三伏贴1.4万贴次", "贴次"), ("巡诊车、巡诊船18辆(艘)", "辆(艘)"), ("整理验方420余首", "首")]
)
def test_a_unit_of_its_own_is_kept(words: str, unit: str, tell: Tell) -> None:
    assert tell(f"全市{words}。", "unit") == [unit]


GAPS = [
    ("婚检率96.2%,比全省平均水平高3.1个百分点。", ["婚检率高于全省平均水平"]),
    ("县域内就诊率90%,高于全省平均2个百分点。", ["县域内就诊率高于全省平均"]),
    ("每千人口托位数4.2个,比全省平均水平少0.3个。", ["每千人口托位数低于全省平均水平"]),
    ("社会消费品零售额增长5.2%,增速高于全国0.7个百分点。", ["社会消费品零售额高于全国"]),
    ("服务业收入增长6%,服务业收入、投资增速分别高于全国1.4个和2.6个百分点。", ["服务业收入高于全国", "投资增速高于全国"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), GAPS)
def test_the_distance_to_the_level_of_others_is_a_level_with_a_name_of_its_own(
    sentence: str, names: list[str], tell: Tell
) -> None:
    gaps = tell(sentence, "name kind measure code place comparator")[1:]
    assert gaps == [(name, "actual", "level", None, "丽水市", "=") for name in names]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("胸痛、卒中、创伤三类中心分别建成8个、7个、6个。", ["胸痛中心", "卒中中心", "创伤中心"]),
        ("血液供应平稳有序,5.13万人次参加无偿献血。", ["无偿献血"]),
        ("新增省级重点专科11个(含中医专科3个),总数达67个。", ["新增省级重点专科", "新增中医专科", "省级重点专科"]),
        ("选派200名以上业务骨干到北京进修。", ["选派业务骨干进修"]),
        ("实施10个以上省重大科技专项。", ["省重大科技专项"]),
        ("为8.36万名70周岁以上老年人免费接种流感疫苗。", ["70周岁以上老年人免费接种流感疫苗"]),
        ("3家医共体牵头医院统筹管理人财物。", ["医共体牵头医院"]),
        ("评审确定市级临床重点专科22个。", ["市级临床重点专科"]),
        ("发行专项债券7.5亿元用于重点医院建设。", ["发行专项债券"]),
        ("新增4个示范区、总数居全省首位。", ["新增示范区"]),
    ],
)  # fmt: skip
def test_the_noun_of_a_count_is_found_past_what_stands_between(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_an_age_that_is_reached_is_no_age_of_those_counted(tell: Tell) -> None:
    assert tell("人均预期寿命达到81岁以上。", "words comparator code") == [("81岁", "≥", "HS01")]


def test_this_year_is_the_year_of_a_plan(tell: Tell) -> None:
    body = "2023年报告患病率4.86‰,今年规范管理率要稳定在95%以上。"
    assert tell(body, "kind year", "丽水市2024年卫生健康工作要点") == [("actual", 2023), ("target", 2024)]


def test_the_level_of_the_province_in_the_same_time_is_the_province_s(tell: Tell) -> None:
    assert tell("居民健康素养水平24.8%,同期全省为25.6%。", "name place") == [
        ("居民健康素养水平", "丽水市"),
        ("居民健康素养水平", "浙江省"),
    ]
