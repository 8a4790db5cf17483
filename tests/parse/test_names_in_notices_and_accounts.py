"""What notices, accounts, briefs and bulletins tell in forms of their own: the first and the last, marks in turn, plans beside results."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

FIRST_AND_LAST = [
    pytest.param("建档率最高的是水东镇,达98.2%,最低的是水西乡,仅72.4%。", ["水东镇建档率", "水西乡建档率"], id="told in the clause before"),
    pytest.param("签约率最高的为水东镇(86.3%),最低的为水西乡(51.2%)。", ["水东镇签约率", "水西乡签约率"], id="in brackets"),
    pytest.param("完成率排名前三的乡镇是水东镇98.1%、水南镇97.2%。", ["水东镇完成率", "水南镇完成率"], id="the first three"),
    pytest.param("二级以上医院平均药占比为27.3%,最高的市中医院为36.5%。", ["二级以上医院平均药占比", "市中医院药占比"], id="of an average"),
    pytest.param("各县中签约率最高的是水东镇,达81.2%。", ["水东镇签约率"], id="among whom"),
]  # fmt: skip

MARKS = [
    pytest.param("建档率超过95%的有6个乡镇,90%至95%的有4个,低于90%的有2个。", ["建档率超过95%的乡镇", "建档率90%至95%的乡镇", "建档率低于90%的乡镇"], id="one measure for all"),
    pytest.param("门诊输液率控制在15%以下的医院有7家,超过20%的有3家。", ["门诊输液率控制在15%以下的医院", "门诊输液率超过20%的医院"], id="held below"),
    pytest.param("9项指标已提前达到2025年目标值,符合进度要求的5项。", ["提前达到2025年目标值的指标", "符合进度要求的指标"], id="a year is no mark"),
]  # fmt: skip

SCORES = [
    pytest.param("按百分制评分,全县平均82.6分,90分以上的3家,80至90分的10家。", ["平均得分", "得分90分以上的单位", "得分80至90分的单位"], id="of whom nothing is said"),
    pytest.param("考核得分90分以上的卫生院有6家,低于60分的1家。", ["考核得分90分以上的卫生院", "考核得分低于60分的卫生院"], id="of whom it is"),
]  # fmt: skip

JUDGED = [
    pytest.param("水东镇卫生院、水西镇卫生院评为优秀,得分分别为97.1分、96.4分。", ["水东镇卫生院得分", "水西镇卫生院得分"], id="houses by name"),
    pytest.param("水东镇卫生院、水西镇卫生院得分较低,分别为78.6分、77.9分。", ["水东镇卫生院得分", "水西镇卫生院得分"], id="the measure in the clause before"),
    pytest.param("评定优秀3家、良好9家、合格7家。", ["评定优秀", "评定良好", "评定合格"], id="results in a list"),
    pytest.param("5家单位未按季度将补助拨付到位。", ["未按季度将补助拨付到位的单位"], id="what was not done"),
]  # fmt: skip

SERVED = [
    pytest.param("镇卫生院门急诊148.2万人次,同比增长9.4%;住院2.95万人次。", ["镇卫生院门急诊"] * 2 + ["镇卫生院住院人次"], id="behind a semicolon"),
    pytest.param("总诊疗812万人次,其中医院512万人次;出院42万人次。", ["总诊疗人次", "医院诊疗人次", "出院人次"], id="not of a part"),
]  # fmt: skip

NOT_DONE = [
    pytest.param("有3个乡镇未完成目标任务。", ["未完成目标任务的乡镇"], id="未"),
    pytest.param("有7家医院没有开展电子病历评级。", ["没有开展电子病历评级的医院"], id="没有"),
    pytest.param("12个未开工项目加快推进。", ["未开工项目"], id="未 inside the noun"),
]  # fmt: skip

MONEY = [
    pytest.param("投入150万元为全县46所村卫生室更新设备。", ["村卫生室设备更新投入", "村卫生室更新设备"], id="for all of the county"),
    pytest.param("村医养老补助标准由每工龄每月10元提高到15元。", ["村医养老补助标准"] * 2, id="by years of service"),
    pytest.param("县财政按照每个村卫生室3000元的标准给予运行补助。", ["运行补助标准"], id="what each house is paid"),
    pytest.param("按常住人口42.86万人测算,安排补助资金4028.8万元。", ["常住人口", "补助资金"], id="people by whom it is counted"),
    pytest.param("全年安排各级补助资金4028万元,实际到位3946万元。", ["补助资金", "到位补助资金"], id="what arrived of it"),
    pytest.param("县财政拿出1200万元支持县医院建设。", ["县医院建设资金"], id="what it supports"),
    pytest.param("年初预算2143万元,年中追加421万元,调整后全年预算为2565万元。", ["年初预算", "年中追加", "调整后全年预算"], id="budgets of a year"),
    pytest.param("发放特别扶助金862万元,惠及3200人。", ["特别扶助金", "特别扶助对象"], id="those who get aid"),
    pytest.param("医疗卫生机构万元以上设备1.26万台,总价值18.6亿元。", ["医疗卫生机构万元以上设备", "医疗卫生机构万元以上设备总价值"], id="the worth of what was counted"),
]  # fmt: skip

PARTS = [
    pytest.param("手术量3216台次,其中三四级手术1012台次。", ["手术量", "三四级手术量"], id="a part that says the deed again"),
    pytest.param("招聘卫生人员126名,其中硕士12名(占9.5%)、本科86名(占68.3%)。", ["招聘卫生人员", "招聘硕士", "招聘硕士占比", "招聘本科卫生人员", "招聘本科卫生人员占比"], id="shares in brackets between"),
    pytest.param("招聘卫生人员98名,其中硕士12名,本科86名。", ["招聘卫生人员", "招聘硕士", "招聘本科卫生人员"], id="in clauses, by their quality"),
    pytest.param("托育机构21家,其中公办4家,民办17家。", ["托育机构", "公办托育机构", "民办托育机构"], id="in clauses, all that is left"),
    pytest.param("新增托位600个,其中普惠480个,签约率45%。", ["新增托位", "新增普惠托位", "签约率"], id="another unit is no part"),
    pytest.param("设备总值8620万元,其中呼吸机12台、监护仪18台。", ["设备总值", "呼吸机", "监护仪"], id="things among a sum"),
    pytest.param("住院费用报销比例,职工88.1%,居民73.6%。", ["职工住院费用报销比例", "居民住院费用报销比例"], id="a share of each who is insured"),
    pytest.param("养老机构52家,其中公办11家、民办41家,核定床位4380张。", ["养老机构", "公办养老机构", "民办养老机构", "养老机构核定床位"], id="beds of the whole behind all its parts"),
    pytest.param("在岗职工1260人,开放床位980张。", ["在岗职工", "开放床位"], id="beds are none of the staff"),
    pytest.param("总诊疗人次2136.8万,其中医院896.5万(占42.0%)、乡镇卫生院186.3万。", ["总诊疗人次", "医院诊疗人次", "医院诊疗人次占比", "乡镇卫生院诊疗人次"], id="numbers without a unit"),
    pytest.param("每千人口床位6.82张,其中医院5.31张。", ["每千人口床位", "每千人口医院床位"], id="by head"),
    pytest.param("县中医院年门诊量12.6万人次、住院8600人次。", ["县中医院年门诊量", "县中医院住院人次"], id="of the year"),
    pytest.param("村卫生室126个,产权公有的98个;能开展中医药服务的81个。", ["村卫生室", "产权公有的村卫生室", "能开展中医药服务的村卫生室"], id="two states of all"),
]  # fmt: skip

RATES = [
    pytest.param("肺结核患者成功治疗率94.8%,报告发病率38.6/10万。", ["肺结核患者成功治疗率", "肺结核报告发病率"], id="a rate behind one of success"),
    pytest.param("高血压患者健康管理11.2万人,规范管理率78.3%。", ["高血压患者健康管理", "高血压患者规范管理率"], id="managed in two words"),
    pytest.param("高血压患者9.6万人、2型糖尿病患者3.7万人,基层规范管理率分别为74.9%、73.5%。", ["高血压患者", "2型糖尿病患者", "高血压患者基层规范管理率", "2型糖尿病患者基层规范管理率"], id="of primary care"),
    pytest.param("含麻疹成分疫苗接种率98.7%。", ["含麻疹成分疫苗接种率"], id="含 inside a name"),
    pytest.param("“两癌”筛查完成率63%,超时序进度13个百分点。", ["“两癌”筛查完成率", "“两癌”筛查完成率超时序进度"], id="ahead of the time"),
    pytest.param("居民健康素养水平29.3%,比基线(2020年)提高6.8个百分点。", ["居民健康素养水平"] * 2, id="against a base line"),
    pytest.param("请各责任单位倒排工期,12月10日前体检率达到70%以上。", ["体检率"], id="who is told to do it is no subject"),
    pytest.param("急性心梗患者从进门到开通血管,平均用时68分钟。", ["急性心梗患者从进门到开通血管平均时间"], id="a way told in the clause before"),
    pytest.param("抽检泳池水样34份,合格率91.2%,比去年夏季高出4.1个百分点。", ["抽检泳池水样", "抽检泳池水样合格率", "抽检泳池水样合格率"], id="against a season"),
]  # fmt: skip

PEOPLE = [
    pytest.param("举办健康讲座56场,参与居民4600人次。", ["健康讲座", "健康讲座参与居民"], id="who took part"),
    pytest.param("65岁及以上常住老年人8.24万人,完成健康体检5.61万人。", ["65岁及以上常住老年人", "65岁及以上常住老年人健康体检"], id="residents of an age"),
    pytest.param("所有乡镇卫生院至少配备2名全科医生。", ["乡镇卫生院全科医生"], id="at least so many in each"),
    pytest.param("举办健康讲座56场,受益群众4600人次。", ["健康讲座", "健康讲座受益群众"], id="whom it did good"),
    pytest.param("对127名村医进行了考前培训,通过率28.3%。", ["村医考前培训", "村医考前培训通过率"], id="a rate of those who pass"),
    pytest.param("竞聘上岗318人,落聘8人。", ["竞聘上岗", "竞聘上岗落聘"], id="who was not chosen"),
    pytest.param("新建标准化村卫生室18个,标准化率达到95.6%。", ["新建标准化村卫生室", "村卫生室标准化率"], id="a rate of all, behind new ones"),
    pytest.param("医疗纠纷调解86起,调解成功率96.5%,涉及金额126万元。", ["医疗纠纷调解", "医疗纠纷调解成功率", "医疗纠纷调解涉及金额"], id="cases"),
    pytest.param("公共场所量化分级A级6家、B级86家。", ["公共场所量化分级A级", "公共场所量化分级B级"], id="grades in letters"),
    pytest.param("引进博士6名,获批国家级项目2项。", ["引进博士", "获批国家级项目"], id="a verb of its own"),
]  # fmt: skip

OF_THEM = [
    pytest.param("187个村卫生室中162个落实“六统一”。", ["村卫生室", "落实“六统一”的村卫生室"], id="of those counted right before"),
    pytest.param("抽查的580份随访档案中,73份用药记录不完整,19份随访间隔超过3个月。", ["随访档案", "用药记录不完整的随访档案", "随访间隔超过3个月的随访档案"], id="of those of the clause before"),
    pytest.param("在岗乡村医生187人,其中43人拿到执业(助理)医师证。", ["在岗乡村医生", "拿到执业(助理)医师证的在岗乡村医生"], id="a bracket in what is said"),
    pytest.param("医养结合机构里有4家设在镇卫生院。", ["设在镇卫生院的医养结合机构"], id="where they stand"),
    pytest.param("行政村卫生室医保定点覆盖率100%,开通结算的322个。", ["行政村卫生室医保定点覆盖率", "开通结算的行政村卫生室"], id="of those of whom a rate was told"),
    pytest.param("查出癌前病变86例、宫颈癌9例。", ["查出癌前病变", "查出宫颈癌"], id="found together"),
    pytest.param("部分卫生院债务较重,其中有5家资产负债率超过80%。", ["资产负债率超过80%的部分卫生院"], id="of whom the clause before speaks"),
    pytest.param("办好1所普通高中,5所县级医院达到三级水平。", ["普通高中", "达到三级水平的县级医院"], id="a school is no 中"),
]  # fmt: skip

SAID_BEHIND = [
    pytest.param("在岗乡村医生641人不在此数。", ["在岗乡村医生"], id="what is said of the people before"),
    pytest.param("新技术新项目214项填补市域空白。", ["新技术新项目"], id="of the things before"),
    pytest.param("剩余8所村卫生室列入下一年度计划。", ["列入下一年度计划的村卫生室"], id="a verb of listing"),
    pytest.param("仍有7家机构没有把二季度补助发到村医手中。", ["没有把二季度补助发到村医手的机构"], id="not done"),
    pytest.param("市中医院病房楼等3个项目因资金、用地等原因尚未开工。", ["尚未开工的项目"], id="why is no part of the name"),
    pytest.param("县医院牵头的医共体把19所乡镇卫生院悉数收拢进来。", ["乡镇卫生院"], id="how it was done"),
]  # fmt: skip

SPREAD = [
    pytest.param("远程会诊系统延伸到62家乡镇卫生院。", ["远程会诊系统延伸乡镇卫生院"], id="reaches"),
    pytest.param("“无陪护病房”试点扩大到14家医院。", ["“无陪护病房”试点医院"], id="a trial names those who try"),
    pytest.param("基本药物制度已在28所乡镇卫生院推开。", ["推开基本药物制度的乡镇卫生院"], id="is done in those"),
    pytest.param("门诊量较2019年翻了一番,达到42.6万人次。", ["门诊量"], id="doubled"),
    pytest.param("人才引进安家费发放326万元。", ["人才引进安家费"], id="a verb inside the name of a sum"),
    pytest.param("检查互认节约费用126万元。", ["检查互认节约费用"], id="saved by one recognising the other"),
    pytest.param("热敏灸技术走进128个乡镇卫生院。", ["热敏灸技术走进乡镇卫生院"], id="goes to"),
    pytest.param("市级财政安排3000万元扶持重点专科。", ["重点专科资金"], id="what it furthers"),
    pytest.param("花3600万元改造11所寄宿制学校。", ["寄宿制学校改造投入", "改造寄宿制学校"], id="spent in plain words"),
]  # fmt: skip

WORKS = [
    pytest.param("县人民医院新院区占地120亩,总建筑面积8.6万平方米,设置床位800张,总投资6.2亿元,目前主体已封顶。", ["县人民医院新院区占地", "县人民医院新院区总建筑面积", "县人民医院新院区床位", "县人民医院新院区总投资"], id="told by its site"),
    pytest.param("(四)“三公”经费。全年支出28.6万元。", ["“三公”经费支出"], id="what a label says is spent"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        *FIRST_AND_LAST,
        *MARKS,
        *SCORES,
        *SERVED,
        *NOT_DONE,
        *MONEY,
        *PARTS,
        *RATES,
        *PEOPLE,
        *OF_THEM,
        *SAID_BEHIND,
        *SPREAD,
        *WORKS,
    ],
)
def test_a_figure_of_a_notice_is_named_by_the_words_around_it(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        pytest.param("服务对象满意度≥90%,实际95%。", ["target", "actual"], id="a bound beside a result"),
        pytest.param("培训合格率≥95%(实际98.2%)。", ["target", "actual"], id="with the result in a bracket"),
        pytest.param("综合满意度94.2%,指标值为不低于85%。", ["actual", "target"], id="the value of an indicator"),
        pytest.param("维修改造乡镇卫生院:计划6所,竣工5所。", ["target", "actual"], id="planned behind a label"),
        pytest.param("首诊测血压率98.2%(标准≥90%)。", ["actual", "standard"], id="a standard in a bracket"),
        pytest.param("死因诊断不明比例1.8%,低于5%的规定上限。", ["actual", "target"], id="a limit that was laid down"),
        pytest.param("指标体系要求健康社区占比不低于30%,目前为38.9%。", ["standard", "actual"], id="what a catalogue of indicators asks"),
        pytest.param("中医药服务量占比为41.6%,年内计划达到43%。", ["actual", "target"], id="planned by the year's end"),
        pytest.param("“三公”经费支出26.3万元,占预算30万元的87.7%。", ["actual", "target", "actual"], id="of which budget it is a share"),
        pytest.param("知晓率76.8%,超出标准值70%。", ["actual", "target"], id="above the value of a standard"),
        pytest.param("为1.6万名计划生育特殊家庭成员购买保险。", ["actual"], id="family planning is no plan"),
    ],
)  # fmt: skip
def test_what_was_to_be_reached_is_told_from_what_was(sentence: str, kinds: list[str], tell: Tell) -> None:
    assert tell(sentence, "kind") == kinds


def test_the_year_of_an_edition_is_no_year_of_what_follows(tell: Tell) -> None:
    assert tell("根据指标体系(2020年版)开展自评,自评得分281.5分。", "year") == [2023]


@pytest.mark.parametrize("sentence", ["对排名后3位的单位进行约谈。", "体检率靠后3位的卫生院作表态发言。"])
def test_the_last_in_an_order_are_no_figure(sentence: str, tell: Tell) -> None:
    assert tell(sentence, "name") == []
