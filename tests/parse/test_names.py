"""The noun phrase that a figure measures: from the words before it, behind it, or carried over."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


def named(sentence: str, *expected: tuple[str, str], **kw: Any) -> Any:
    return pytest.param(sentence, [*expected], **kw)


def not_yet(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=reason)


BEFORE = [
    named("全市居民健康素养水平达到33.5%。", ("33.5%", "居民健康素养水平"), id="a rate that is reached"),
    named("全市共有医疗卫生机构2153家。", ("2153家", "医疗卫生机构"), id="a stock"),
    named("新增社区医院3家。", ("3家", "新增社区医院"), id="a flow keeps its word"),
    named("累计创建省级卫生乡镇86个。", ("86个", "创建省级卫生乡镇"), id="a sum over years"),
    named("建成村级医疗服务点45个。", ("45个", "村级医疗服务点"), id="a verb of doing goes"),
    named("重点人群家庭医生签约率为82.3%。", ("82.3%", "重点人群家庭医生签约率"), id="a scope stays"),
    named("公立医院医疗服务收入占比达36%。", ("36%", "公立医院医疗服务收入占比"), id="whose it is stays"),
    named("65岁及以上老年人健康管理率达76%。", ("76%", "65岁及以上老年人健康管理率"), id="an age stays"),
    named("基层医疗卫生机构诊疗量占比达到60%。", ("60%", "基层医疗卫生机构诊疗量占比"), id="a share of a quantity"),
    named("每千人口拥有3岁以下婴幼儿托位数4.3个。", ("4.3个", "每千人口3岁以下婴幼儿托位数"), id="a measure per capita"),
    named("截至2023年底，全市注册护士达8600人。", ("8600人", "注册护士"), id="a time in front goes"),
    named("全年完成无偿献血2.3万人次。", ("2.3万人次", "无偿献血"), id="what was carried out"),
    named("申报创建省级健康乡镇12个。", ("12个", "申报创建省级健康乡镇"), id="what was applied for"),
    named("立案查处非法行医案件38件。", ("38件", "立案查处非法行医案件"), id="what was prosecuted"),
    named("医养结合机构（含两证齐全机构）达到36家。", ("36家", "医养结合机构"), id="an aside goes"),
]  # fmt: skip

BEHIND = [
    named("选派331名医务人员下基层。", ("331名", "选派医务人员"), id="the noun of a flow"),
    named("全市有86家医疗机构开展互联网诊疗。", ("86家", "开展互联网诊疗的医疗机构"), id="the condition of a count"),
    named("22个村卫生室开设中医阁。", ("22个", "开设中医阁的村卫生室"), id="a count that opens the sentence"),
    named("推动41个中医馆标准化建设。", ("41个", "中医馆标准化建设"), id="the object of a verb"),
    named("11所县级医院均达到基本标准。", ("11所", "达到基本标准的县级医院"), id="a count with what all of it does"),
    named("70%的村卫生室达到基本标准。", ("70%", "村卫生室达到基本标准比例"), id="a share of what stands behind"),
    named("95%以上的乡镇卫生院能够提供中医药服务。", ("95%", "乡镇卫生院提供中医药服务比例"), id="such a share with 以上"),
    named("为3.2万名老年人免费体检。", ("3.2万名", "老年人免费体检"), id="those for whom something is done"),
    named("每千人口拥有3.2名执业医师。", ("3.2名", "每千人口执业医师"), id="a noun behind a measure per capita"),
]  # fmt: skip

DISTRIBUTED = [
    named(
        "孕产妇死亡率、婴儿死亡率分别为6.5/10万、1.8‰。",
        ("6.5/10万", "孕产妇死亡率"),
        ("1.8‰", "婴儿死亡率"),
        id="分别 over two heads",
    ),
    named(
        "孕产妇死亡率、婴儿死亡率和5岁以下儿童死亡率分别降至6.5/10万、1.8‰和2.9‰。",
        ("6.5/10万", "孕产妇死亡率"),
        ("1.8‰", "婴儿死亡率"),
        ("2.9‰", "5岁以下儿童死亡率"),
        id="分别 over three heads",
    ),
    named(
        "高血压、糖尿病患者规范管理率分别达75.2%和74.8%。",
        ("75.2%", "高血压患者规范管理率"),
        ("74.8%", "糖尿病患者规范管理率"),
        id="分别 over heads that share their end",
    ),
    named(
        "门急诊人次、出院人次分别增长8.1%、6.4%。",
        ("8.1%", "门急诊人次"),
        ("6.4%", "出院人次"),
        id="分别 over two changes",
    ),
    named(
        "每千人口执业医师数、注册护士数分别达到3.6人、4.1人。",
        ("3.6人", "每千人口执业医师数"),
        ("4.1人", "每千人口注册护士数"),
        id="a measure per capita said once",
    ),
    named(
        "建成胸痛中心3个、卒中中心5个、创伤中心2个。",
        ("3个", "胸痛中心"),
        ("5个", "卒中中心"),
        ("2个", "创伤中心"),
        id="a list with a number each",
    ),
    named(
        "新增省级重点专科3个、市级重点专科5个、社区医院2家。",
        ("3个", "新增省级重点专科"),
        ("5个", "新增市级重点专科"),
        ("2家", "新增社区医院"),
        id="a flow over a list",
    ),
    named(
        "全市每千人口床位数6.8张、执业医师3.5人、注册护士3.9人。",
        ("6.8张", "每千人口床位数"),
        ("3.5人", "每千人口执业医师"),
        ("3.9人", "每千人口注册护士"),
        id="a list per capita",
    ),
    named(
        "创建国家级、省级、市级健康促进医院1家、4家、9家。",
        ("1家", "创建国家级健康促进医院"),
        ("4家", "创建省级健康促进医院"),
        ("9家", "创建市级健康促进医院"),
        id="levels and as many numbers",
    ),
    named(
        "新建8个国家级、14个省级区域医疗中心。",
        ("8个", "新建国家级区域医疗中心"),
        ("14个", "新建省级区域医疗中心"),
        id="a noun that stands once behind both",
    ),
    named(
        "建成特色科室、名医工作室59个。",
        ("59个", "特色科室、名医工作室"),
        id="a joint count",
    ),
    named(
        "孕产妇、儿童系统管理率均达93%以上。",
        ("93%", "孕产妇系统管理率"),
        ("93%", "儿童系统管理率"),
        id="a rate that two share",
    ),
    named(
        "建档率、规范管理率、服药率均达到90%。",
        ("90%", "建档率"),
        ("90%", "规范管理率"),
        ("90%", "服药率"),
        id="a rate that three share",
    ),
    named(
        "各县均建成医共体，村卫生室、乡镇卫生院标准化建设达标率均为100%。",
        ("100%", "村卫生室标准化建设达标率"),
        ("100%", "乡镇卫生院标准化建设达标率"),
        id="a rate that two share, of a long end",
    ),
]

OF_INSTITUTIONS = [
    named(
        "全州总诊疗人次中，医院512.4万人次，占48.0%；基层医疗卫生机构521.8万人次，所占比重比上年提高0.9个百分点。",
        ("512.4万人次", "医院诊疗人次"),
        ("48.0%", "医院诊疗人次占比"),
        ("521.8万人次", "基层医疗卫生机构诊疗人次"),
        ("0.9个百分点", "基层医疗卫生机构诊疗占比"),
        id="visits of each kind",
    ),
    named(
        "全市实有床位11286张，其中医院8942张，占79.2%。",
        ("11286张", "实有床位"),
        ("8942张", "医院床位"),
        ("79.2%", "医院床位占比"),
        id="beds of hospitals",
    ),
    named(
        "全市有三级医院6个（其中三级甲等3个）。",
        ("6个", "三级医院"),
        ("3个", "三级甲等医院"),
        id="a rank inside a rank",
    ),
    named(
        "全市创建健康村12个、社区8个、企业5家。",
        ("12个", "创建健康村"),
        ("8个", "创建健康社区"),
        ("5家", "创建健康企业"),
        id="a kind that a list says once",
    ),
    named(
        "每千人口床位数由2022年的6.79张增加到2023年的6.96张。",
        ("6.79张", "每千人口床位数"),
        ("6.96张", "每千人口床位数"),
        id="a level with its year before and after",
    ),
    named("医护比达到1:1.2，床护比1:0.6。", ("1.2", "医护比"), ("0.6", "床护比"), id="ratios"),
    named(
        "1128名60岁及以上老人被纳入智慧医养管理。",
        ("1128名", "被纳入智慧医养管理的60岁及以上老人"),
        id="an age inside the noun behind",
    ),
    named("3月24日，22名在外知名专家受聘为顾问。", ("22名", "在外知名专家"), id="a day is no name"),
    named(
        "15家乡镇卫生院都建起了“中医馆”，22个村卫生室也挂上了“中医阁”。",
        ("15家", "建起“中医馆”的乡镇卫生院"),
        ("22个", "挂上“中医阁”的村卫生室"),
        id="what they have set up",
    ),
    named("紧密型医共体覆盖全部27个乡镇。", ("27个", "紧密型医共体覆盖乡镇"), id="what something reaches"),
    named(
        "全市组建各种形式医联体28个，覆盖乡镇卫生院146所。",
        ("28个", "医联体"),
        ("146所", "医联体覆盖乡镇卫生院"),
        id="what the thing before reaches",
    ),
    named(
        "“双随机”抽检任务完成率、完结率均为100%。",
        ("100%", "“双随机”抽检任务完成率"),
        ("100%", "“双随机”抽检任务完结率"),
        id="two rates of one subject",
    ),
    named(
        "开展饮用水监测62份，合格55份，合格率88.7%。",
        ("62份", "饮用水监测"),
        ("55份", "饮用水监测合格"),
        ("88.7%", "饮用水监测合格率"),
        id="how many passed and their share",
    ),
    named("全面推开紧密型县域医共体建设，已建成7个。", ("7个", "紧密型县域医共体建设"), id="what was rolled out"),
]

CARRIED = [
    named(
        "报告法定传染病8303例，其中乙类4163例，丙类4140例。",
        ("8303例", "报告法定传染病"),
        ("4163例", "乙类传染病"),
        ("4140例", "丙类传染病"),
        id="parts of a whole",
    ),
    named(
        "建成托育机构120家，其中普惠性托育机构96家，占80%。",
        ("120家", "托育机构"),
        ("96家", "普惠性托育机构"),
        ("80%", "普惠性托育机构占比"),
        id="a part and its share",
    ),
    named(
        "全市共有卫生技术人员2.1万人，其中执业（助理）医师8200人、注册护士9100人。",
        ("2.1万人", "卫生技术人员"),
        ("8200人", "执业(助理)医师"),
        ("9100人", "注册护士"),
        id="parts with names of their own",
    ),
    named(
        "县域内就诊率从88.5%提高到90.2%。",
        ("88.5%", "县域内就诊率"),
        ("90.2%", "县域内就诊率"),
        id="two levels",
    ),
    named(
        "居民健康素养水平达到33.5%，较2022年提高2.1个百分点。",
        ("33.5%", "居民健康素养水平"),
        ("2.1个百分点", "居民健康素养水平"),
        id="a change of what was named before",
    ),
    named(
        "总诊疗人次达1200万人次，同比增长6.5%，居全省前列。",
        ("1200万人次", "总诊疗人次"),
        ("6.5%", "总诊疗人次"),
        id="a growth of what was named before",
    ),
    named(
        "床位使用率82%，比上年提高3.5个百分点，高于全省平均水平1.2个百分点。",
        ("82%", "床位使用率"),
        ("3.5个百分点", "床位使用率"),
        ("1.2个百分点", "床位使用率高于全省平均水平"),
        id="two comparisons",
    ),
    named(
        "完成肺功能筛查2.6万人，完成率104%。",
        ("2.6万人", "肺功能筛查"),
        ("104%", "肺功能筛查完成率"),
        id="a completion rate",
    ),
    named(
        "新增托位1260个，完成年度任务的105%。",
        ("1260个", "新增托位"),
        ("105%", "新增托位完成率"),
        id="a completion rate in a clause",
    ),
    named(
        "新增托位1260个，为年度任务1200个的105%。",
        ("1260个", "新增托位"),
        ("1200个", "新增托位"),
        ("105%", "新增托位完成率"),
        id="a task and how much of it is done",
    ),
    named(
        "完成宫颈癌、乳腺癌筛查4.1万人、3.8万人，前者完成率达102%，后者完成率达98%。",
        ("4.1万人", "宫颈癌筛查"),
        ("3.8万人", "乳腺癌筛查"),
        ("102%", "宫颈癌筛查完成率"),
        ("98%", "乳腺癌筛查完成率"),
        id="the former and the latter",
    ),
    named(
        "孕产妇死亡率6.5/10万、婴儿死亡率1.8‰，均低于省定的9/10万和4‰。",
        ("6.5/10万", "孕产妇死亡率"),
        ("1.8‰", "婴儿死亡率"),
        ("9/10万", "孕产妇死亡率"),
        ("4‰", "婴儿死亡率"),
        id="standards in the order of the results",
    ),
    named(
        "县域内就诊率90.2%，高于省定标准90%的要求。",
        ("90.2%", "县域内就诊率"),
        ("90%", "县域内就诊率"),
        id="a standard behind the result",
    ),
    named(
        "组建家庭医生团队1854个，签约居民120万人，签约率45.6%。",
        ("1854个", "家庭医生团队"),
        ("120万人", "签约居民"),
        ("45.6%", "居民签约率"),
        id="each clause with a head of its own",
    ),
    named(
        "总床位1.2万张（其中公立医院9800张）。",
        ("1.2万张", "总床位"),
        ("9800张", "公立医院床位"),
        id="a part in brackets",
    ),
    named(
        "居民健康素养水平33.5%（全省平均31%）。",
        ("33.5%", "居民健康素养水平"),
        ("31%", "居民健康素养水平"),
        id="a comparison in brackets",
    ),
    named(
        "医养结合机构23家、床位5860张。",
        ("23家", "医养结合机构"),
        ("5860张", "医养结合机构床位"),
        id="what belongs to what was named before",
    ),
    named(
        "确诊患者6892人，救治6885人，救治率99.9%。",
        ("6892人", "确诊患者"),
        ("6885人", "患者救治"),
        ("99.9%", "患者救治率"),
        id="what happened to those named before",
        marks=not_yet("确诊 is left out of the name"),
    ),
    named(
        "减少群众挂号排队12.1万人次，节省费用64.5万元。",
        ("12.1万人次", "减少群众挂号排队"),
        ("64.5万元", "节省费用"),
        id="savings",
    ),
    named(
        "市中心医院迁建项目完成投资3.2亿元。",
        ("3.2亿元", "市中心医院迁建项目完成投资"),
        id="the money of a project",
    ),
]


MIXED = [
    named(
        "门诊、住院次均费用分别为286.5元、8650元，同比分别下降2.1%和3.4%。",
        ("286.5元", "门诊次均费用"),
        ("8650元", "住院次均费用"),
        ("2.1%", "门诊次均费用"),
        ("3.4%", "住院次均费用"),
        id="two levels and two changes",
    ),
    named(
        "建成健康企业56家、健康社区120个、健康学校46所，建成率分别为60%、75%、80%。",
        ("56家", "健康企业"),
        ("120个", "健康社区"),
        ("46所", "健康学校"),
        ("60%", "健康企业建成率"),
        ("75%", "健康社区建成率"),
        ("80%", "健康学校建成率"),
        id="a rate for each of a list",
    ),
    named(
        "引进硕士研究生以上人才58名，其中博士5名、硕士53名。",
        ("58名", "引进硕士研究生以上人才"),
        ("5名", "引进博士"),
        ("53名", "引进硕士"),
        id="parts of a flow",
    ),
    named(
        "全市在岗职工28600人，其中卫生技术人员24200人，占总数的84.6%。",
        ("28600人", "在岗职工"),
        ("24200人", "卫生技术人员"),
        ("84.6%", "卫生技术人员占总数比例"),
        id="a part and its share of the whole",
    ),
    named(
        "争取中央预算内投资项目5个、资金1.8亿元。",
        ("5个", "中央预算内投资项目"),
        ("1.8亿元", "中央预算内投资项目资金"),
        id="projects and their money",
    ),
    named(
        "高血压患者管理28.6万人，规范管理率75%。",
        ("28.6万人", "高血压患者管理"),
        ("75%", "高血压患者规范管理率"),
        id="a rate of those under management",
    ),
    named(
        "家庭医生签约152.3万人，签约率48.6%，其中重点人群62.1万人，签约率82.4%。",
        ("152.3万人", "家庭医生签约"),
        ("48.6%", "家庭医生签约率"),
        ("62.1万人", "重点人群家庭医生签约"),
        ("82.4%", "重点人群家庭医生签约率"),
        id="a part that has a rate of its own",
    ),
    named(
        "人均预期寿命达81.6岁，比全国平均水平高2.7岁，比2022年提高0.3岁。",
        ("81.6岁", "人均预期寿命"),
        ("2.7岁", "人均预期寿命高于全国平均水平"),
        ("0.3岁", "人均预期寿命"),
        id="held against the country and against a year",
    ),
    named(
        "婴儿死亡率、5岁以下儿童死亡率分别为1.8‰和2.9‰，低于全国平均水平（4.5‰、6.2‰）。",
        ("1.8‰", "婴儿死亡率"),
        ("2.9‰", "5岁以下儿童死亡率"),
        ("4.5‰", "婴儿死亡率"),
        ("6.2‰", "5岁以下儿童死亡率"),
        id="the country's figures in brackets",
    ),
    named(
        "新冠疫苗接种第一剂次210万人、第二剂次205万人、加强针160万人。",
        ("210万人", "新冠疫苗接种第一剂次"),
        ("205万人", "新冠疫苗接种第二剂次"),
        ("160万人", "新冠疫苗接种加强针"),
        id="a list that says its subject once",
    ),
    named(
        "在去年新增托位1260个的基础上，今年再新增800个。",
        ("1260个", "新增托位"),
        ("800个", "新增托位"),
        id="on the basis of an earlier flow",
    ),
    named(
        "全市有医养结合机构36家，年内再新增4家，总数达到40家。",
        ("36家", "医养结合机构"),
        ("4家", "新增医养结合机构"),
        ("40家", "医养结合机构"),
        id="a stock, its flow, the stock again",
    ),
    named(
        "投资3.2亿元的市妇幼保健院新院区建成投用，新增床位500张。",
        ("3.2亿元", "市妇幼保健院新院区投资"),
        ("500张", "新增床位"),
        id="the money in front of what it is for",
    ),
    named(
        "90%以上的乡镇卫生院达到基本标准，30%达到推荐标准。",
        ("90%", "乡镇卫生院达到基本标准比例"),
        ("30%", "乡镇卫生院达到推荐标准比例"),
        id="a second share with a predicate of its own",
    ),
    named(
        "缙云县、遂昌县、松阳县3个县创成全国基层中医药工作示范县。",
        ("3个", "创成全国基层中医药工作示范县的县"),
        id="how many of those named",
    ),
    named(
        "医疗机构2153个（不含村卫生室1860个）。",
        ("2153个", "医疗机构"),
        ("1860个", "村卫生室"),
        id="what is not counted in",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*BEFORE, *BEHIND, *DISTRIBUTED, *OF_INSTITUTIONS, *CARRIED, *MIXED])
def test_a_figure_gets_the_noun_phrase_that_it_measures(
    sentence: str, expected: list[tuple[str, str]], tell: Tell
) -> None:
    assert tell(sentence, "words name") == expected


def test_two_observations_of_one_number_stand_at_the_same_span(tell: Tell) -> None:
    first, second = tell("孕产妇、儿童系统管理率均达93%以上。", "start end comparator")
    assert first == second


def test_a_name_holds_no_white_space_of_the_page(tell: Tell) -> None:
    assert tell("全市居民健康 素养水平达到33.5%。", "name") == ["居民健康素养水平"]
