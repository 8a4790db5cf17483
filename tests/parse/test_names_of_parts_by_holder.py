"""Names of parts that a division or an institution has, of what stands behind a bracket, and of what money is for."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

HELD = [
    pytest.param("全市建成名医工作室86个(市第一人民医院32个、市中医院19个、其他医疗机构35个)。", ["名医工作室", "市第一人民医院名医工作室", "市中医院名医工作室", "其他医疗机构名医工作室"], id="institutions in a bracket"),
    pytest.param("新增普惠托位680个(开发区180个、水阁160个、其他镇街340个)。", ["新增普惠托位", "开发区新增普惠托位", "水阁新增普惠托位", "其他镇街新增普惠托位"], id="parts of the town in a bracket"),
    pytest.param("新建家庭医生工作室32个,其中高新区8个、开发区6个。", ["新建家庭医生工作室", "高新区新建家庭医生工作室", "开发区新建家庭医生工作室"], id="parts of the town behind 其中"),
    pytest.param("实有床位800张,其中公立医院600张。", ["实有床位", "公立医院床位"], id="what an institution has of its own measure"),
    pytest.param("引进高层次人才50人,其中博士12人。", ["引进高层次人才", "引进博士"], id="a kind is no holder"),
    pytest.param("医疗卫生机构1200家,其中乡镇卫生院86家。", ["医疗卫生机构", "乡镇卫生院"], id="an institution among institutions"),
    pytest.param("实施卫生项目47个(续建21个、新建26个)、总投资38.6亿元。", ["卫生项目", "续建卫生项目", "新建卫生项目", "卫生项目总投资"], id="behind a bracket it is the whole again"),
    pytest.param("改造房间2.4万间,建成方舱医院3所、床位3200张。", ["改造房间", "方舱医院", "方舱医院床位"], id="what belongs to the one it is joined to"),
    pytest.param("建成健康驿站58个,其中万象街道9个,岩泉街道、紫金街道各7个。", ["健康驿站", "万象街道健康驿站", "岩泉街道健康驿站", "紫金街道健康驿站"], id="so many in each of two"),
    pytest.param("西部医疗中心6月正式启用,开放床位1200张。", ["西部医疗中心开放床位"], id="the beds of the house that the clause before spoke of"),
]  # fmt: skip

STOCKS = [
    pytest.param("新增三级医院2家、达到11家。", ["新增三级医院", "三级医院"], id="what a flow brings the stock up to"),
    pytest.param("新增省级临床重点专科5个、市级18个,累计分别达到21个和64个。", ["新增省级临床重点专科", "新增市级临床重点专科", "省级临床重点专科", "市级临床重点专科"], id="two stocks behind two flows"),
]  # fmt: skip

MONEY = [
    pytest.param("市直医院每家拿出300万至500万元用于引才。", ["引才资金"], id="what it is used for"),
    pytest.param("统筹9.8亿元用于援企稳岗。", ["援企稳岗资金"], id="given, no noun before"),
    pytest.param("投入2800万元实施市妇幼保健院改造装修。", ["市妇幼保健院改造装修投入"], id="a verb in the middle of what it is spent on"),
    pytest.param("市第二医院迁建工程加快施工,年内完成投资1.5亿元左右,新增床位200张。", ["市第二医院迁建工程完成投资", "新增床位"], id="the works without what is said of them"),
    pytest.param("实施卫生项目46个,总投资21.35亿元(其中援疆资金3.96亿元)。", ["卫生项目", "卫生项目总投资", "援疆资金"], id="a bracket behind a sum is a part of it"),
]  # fmt: skip

OTHERS = [
    pytest.param("无烟党政机关、无烟医疗机构建成率均达100%。", ["无烟党政机关建成率", "无烟医疗机构建成率"], id="a rate of two houses"),
    pytest.param("累计报告确诊病例672例,治愈出院664例,死亡8例。", ["报告确诊病例", "报告确诊病例治愈出院", "报告确诊病例死亡"], id="two things that happened to cases"),
    pytest.param("做实家庭医生签约服务,组建团队986个。", ["家庭医生签约服务团队"], id="a team of the topic"),
    pytest.param("建成县域远程影像中心,覆盖15家乡镇卫生院。", ["县域远程影像中心覆盖乡镇卫生院"], id="whom the topic reaches"),
    pytest.param("15家三级医院与我市医疗机构建立对口关系。", ["与我市医疗机构建立对口关系的三级医院"], id="what they do with others"),
    pytest.param("失业人员实现再就业10万人。", ["失业人员再就业"], id="who found work again"),
    pytest.param("城乡居民收入分别增长4.1%、6%。", ["城镇居民收入", "农村居民收入"], id="town and country"),
    pytest.param("新增普惠托位680个,全市托育机构168家,托位1.03万个。", ["新增普惠托位", "托育机构", "托位"], id="a flow ends at a subject of its own"),
    pytest.param("卫生健康支出28.7亿元,其中公立医院财政补助9.3亿元。", ["卫生健康支出", "公立医院财政补助"], id="a sum of its own kind among a sum"),
    pytest.param("经济增长5.5%左右。", ["经济增长"], id="growth of the economy"),
    pytest.param("全省地区生产总值迈上5万亿元台阶,现为5.23万亿元。", ["地区生产总值"] * 2, id="up a step"),
    pytest.param("对65岁以上重点人群14.9万人逐人建立健康台账。", ["65岁以上重点人群"], id="one by one"),
    pytest.param("全市10.7万户因病致贫返贫户如期脱贫。", ["如期脱贫的因病致贫返贫户"], id="verbs inside a noun"),
    pytest.param("卫生总费用627.85亿元,其中政府、社会、个人现金卫生支出分别占27.1%、47.6%和25.3%。", ["卫生总费用", "政府现金卫生支出占比", "社会现金卫生支出占比", "个人现金卫生支出占比"], id="shares of several"),
    pytest.param("市第二人民医院三、四级手术占比升至61.3%。", ["市第二人民医院三、四级手术占比"], id="two classes of one measure"),
    pytest.param("5.2万户11.8万名防返贫监测对象消除风险。", ["消除风险的防返贫监测对象户数", "消除风险的防返贫监测对象"], id="households and heads"),
    pytest.param("先后派出3批62名医务人员。", ["派出医务人员批次", "派出医务人员"], id="batches and heads"),
    pytest.param("25个项目建成投用。", ["建成投用的项目"], id="which of the projects"),
    pytest.param("已完工31个、在建48个。", ["完工项目", "在建项目"], id="projects by how far they are"),
    pytest.param("18家卫生院达到国家推荐标准、占81.8%。", ["达到国家推荐标准的卫生院", "达到国家推荐标准的卫生院占比"], id="a share of those in a state"),
    pytest.param("影像AI辅助诊断覆盖80%以上的社区卫生服务站。", ["影像AI辅助诊断覆盖社区卫生服务站比例"], id="letters in what covers a share"),
    pytest.param("具备核酸检测能力的机构由2019年底的2家增加到17家。", ["具备核酸检测能力的机构"] * 2, id="from so many in a year"),
    pytest.param("60岁以上老年人全程接种率、加强免疫接种率分别为90.1%、76.8%。", ["60岁以上老年人全程接种率", "60岁以上老年人加强免疫接种率"], id="the people of both rates"),
    pytest.param("全地区托位1.26万个。", ["托位"], id="all of a prefecture"),
    pytest.param("累计建成国家级1个、省级9个、市级28个中医药重点专科。", ["国家级中医药重点专科", "省级中医药重点专科", "市级中医药重点专科"], id="levels of the noun behind the last"),
    pytest.param("全市142家托育机构共设置托位7915个。", ["托育机构", "托位"], id="what is set up is counted next"),
    pytest.param("每千名农村居民拥有村医1.1人。", ["每千名农村居民村医"], id="by head of some"),
    pytest.param("平均每千名常住居民有3.27名在册护士。", ["平均每千名常住居民在册护士"], id="by head of some, the noun behind"),
    pytest.param("电子健康档案动态使用率62%,向个人开放率58%。", ["电子健康档案动态使用率", "电子健康档案向个人开放率"], id="another rate of the same"),
    pytest.param("三级医院仅14家且多数集中在主城区。", ["三级医院"], id="且 begins no noun"),
    pytest.param("高血压、糖尿病患者管理人数分别为4.4万人、1.1万人,完成年度任务的101%和96%。", ["高血压患者管理人数", "糖尿病患者管理人数", "高血压患者管理人数完成率", "糖尿病患者管理人数完成率"], id="how much of each of two tasks is done"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), [*HELD, *STOCKS, *MONEY, *OTHERS])
def test_a_name_says_who_has_it_and_what_it_is_for(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        pytest.param("提供托位8460个,其中青田县3160个、缙云县1092个,每千人口托位达到3.84个。", ["丽水市", "青田县", "缙云县", "丽水市"], id="a list behind 其中 ends with its clause"),
        pytest.param("报告病例300例,其中青田县120例,其余县合计117例。", ["丽水市", "青田县", "丽水市"], id="the rest of the divisions"),
        pytest.param("报告布病94例,发病较多的青田县、缙云县分别为38例、26例。", ["丽水市", "青田县", "缙云县"], id="those with the most"),
        pytest.param("青田县第一人民医院门诊人次增长14.3%。", ["青田县"], id="a county's first hospital"),
        pytest.param("青田机场年货邮吞吐量突破8万吨。", ["丽水市"], id="an airport"),
        pytest.param("青田县、缙云县乡村医生55岁以上占比超过40%。", ["丽水市"], id="one share of two divisions"),
        pytest.param("每千人口护士3.1人,高于浙江省平均水平(2.9人)。", ["丽水市", "浙江省"], id="the average of the province by its name"),
        pytest.param("青田县、缙云县探索巡诊模式,分别设巡诊点22个、37个。", ["青田县", "缙云县"], id="two divisions of the clause before"),
        pytest.param("青田县、缙云县进度滞后,完成率仅为78.4%和81.2%。", ["青田县", "缙云县"], id="a rate of each of two divisions"),
        pytest.param("青田县人民医院、缙云县中医院等项目投用,新增床位分别为800张和200张。", ["青田县", "缙云县"], id="houses of divisions in turn"),
        pytest.param("建成次中心19个,其中青田县、缙云县、遂昌县各3个。", ["丽水市", "青田县", "缙云县", "遂昌县"], id="so many in each of several"),
        pytest.param("援建医疗队在青田县推开白内障手术1067例。", ["青田县"], id="where it was done"),
    ],
)  # fmt: skip
def test_a_part_is_placed_at_its_division_and_the_rest_at_the_report_s(
    sentence: str, places: list[str], tell: Tell
) -> None:
    assert tell(sentence, "place") == places


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("新建45个多功能运动场。", ["="], id="多 in a noun"),
        pytest.param("ICU床位不低于床位总数的8%。", ["≥"], id="no less than a share of the whole"),
        pytest.param("经济总量跨上5万亿元台阶。", ["≥"], id="up a step"),
    ],
)
def test_the_bound_of_a_figure(sentence: str, told: list[str], tell: Tell) -> None:
    assert tell(sentence, "comparator") == told


def test_a_growth_of_no_less_than_so_much_is_no_fall(tell: Tell) -> None:
    assert tell("卫生健康支出增幅不低于5%。", "value") == [5]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("年度计划投资12.6亿元,实际完成13.1亿元。", ["target", "actual"]),
        ("年度计划投资完成率114%。", ["actual"]),
        ("争取地方政府专项债券3.6亿元。", ["actual"]),
        ("每千人口托位数仅相当于2025年目标的53.5%。", ["actual"]),
    ],
)
def test_what_is_planned_and_what_was_obtained(sentence: str, kinds: list[str], tell: Tell) -> None:
    assert tell(sentence, "kind") == kinds


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        pytest.param("药占比26.4%(2022年为27.9%),住院次均费用5312元。", [2023, 2022, 2023], id="a year in a bracket ends with it"),
        pytest.param("2024年力争每千人口托位由5.3个增至5.8个。", [2023, 2024], id="from and to under one year"),
        pytest.param("卫生技术人员3.2万名,占从业人员总数的81.6%。", [2023, 2023], id="从 in a word"),
        pytest.param("检测能力由疫情初期的200份提升到4.3万份。", [2023, 2023], id="at first is in the same year"),
    ],
)  # fmt: skip
def test_the_year_of_a_figure(sentence: str, years: list[int], tell: Tell) -> None:
    assert tell(sentence, "year") == years


def test_a_rate_of_whole_numbers_is_a_figure_and_one_inside_a_condition_is_none(tell: Tell) -> None:
    assert tell("肺结核报告发病率降至55/10万以下。", "value unit") == [(55, "/10万")]
    assert tell("推动50%的乡镇将肺结核报告发病率降到10/10万。", "value unit") == [(50, "%")]
