"""Names of what follows the parts of a whole, of parts that a clause tells, and of what a list shares."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


def test_behind_parts_that_make_up_the_whole_the_sentence_goes_on_with_the_whole(tell: Tell) -> None:
    body = "报告法定传染病3120例，其中乙类1240例、丙类1880例，较上年下降9.6%。"
    assert tell(body, "name value")[-1] == ("报告法定传染病", -9.6)


def test_behind_parts_that_leave_something_over_it_goes_on_with_the_last(tell: Tell) -> None:
    assert tell("报告法定传染病3120例，其中乙类1240例、丙类1480例，较上年下降9.6%。", "name")[-1] == "丙类传染病"


def test_figures_in_turn_are_those_of_the_parts(tell: Tell) -> None:
    body = "报告法定传染病3120例，其中乙类1240例、丙类1880例，分别下降3.1%和上升4.2%。"
    assert tell(body, "name value")[-2:] == [("乙类传染病", -3.1), ("丙类传染病", 4.2)]


def test_beds_by_head_are_those_of_all_houses(tell: Tell) -> None:
    body = "开放床位5200张，其中公立医院、民营医院分别为3800张、1400张，每千人口6.2张。"
    assert tell(body, "name")[-1] == "每千人口开放床位"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("市级临床重点专科达到22个，其中今年新增4个。", ["市级临床重点专科", "新增市级临床重点专科"]),
        ("老年友善医院36家（其中去年新获批5家）。", ["老年友善医院", "新获批老年友善医院"]),
        ("托位总数8600个，较上年新增740个。", ["托位", "新增托位"]),
        ("在建卫生项目7个，总投资21.3亿元，当年完成6.8亿元。", ["在建卫生项目", "在建卫生项目总投资", "在建卫生项目完成投资"]),
        ("新院区概算总投资5.6亿元，累计完成3.9亿元。", ["新院区概算总投资", "新院区完成投资"]),
        ("收到意见建议42条、办结39条。", ["意见建议", "办结意见建议"]),
        ("新增市级重点专科2个，全区达到11个。", ["新增市级重点专科", "市级重点专科"]),
        ("新增省级重点专科1个、市级重点专科3个，累计分别为4个、19个。",
         ["新增省级重点专科", "新增市级重点专科", "省级重点专科", "市级重点专科"]),
        ("年内创建老年友好型社区2个，累计达到8个。", ["创建老年友好型社区", "老年友好型社区"]),
        ("金融机构存贷款余额分别增长7.1%、8.3%。", ["金融机构存款余额", "金融机构贷款余额"]),
        ("上下转患者分别为3120人次、4580人次。", ["上转患者", "下转患者"]),
        ("城乡居民收入比为2.1。", ["城乡居民收入比"]),
        ("选派骨干医师88人，其中驻点满一年的31人。", ["选派骨干医师", "驻点满一年的骨干医师"]),
        ("为5个卫生院（中心卫生院2个）更换设备。", ["卫生院", "中心卫生院"]),
        ("8个乡镇卫生院、4个社区卫生服务中心全部达到推荐标准。", ["达到推荐标准的乡镇卫生院", "达到推荐标准的社区卫生服务中心"]),
        ("6家单位、9名个人获省级表彰。", ["获省级表彰的单位", "获省级表彰的个人"]),
        ("特别扶助640人512万元。", ["特别扶助", "特别扶助金额"]),
        ("脱贫人口签约12.1万人，大病专项救治应治尽治，救治率99.3%。", ["脱贫人口签约", "大病专项救治率"]),
        ("检查结果互认，全年省下2160万元。", ["检查结果互认节省费用"]),
        ("“一码付”累计服务31.6万人次。", ["“一码付”服务"]),
        ("经民政部门核实后新纳入救助对象126人。", ["新纳入救助对象"]),
        ("市医院透析机扩充到42台，比原来多了15台。", ["市医院透析机", "市医院透析机"]),
        ("11家机构都达到国家基本标准。", ["达到国家基本标准的机构"]),
        ("粮食播种面积28.4万亩、产量11.6万吨。", ["粮食播种面积", "粮食产量"]),
        ("普通高中4所，在校生6210人。", ["普通高中", "普通高中在校生"]),
        ("医养结合机构6家，内设床位980张。", ["医养结合机构", "医养结合机构内设床位"]),
        ("今年在车站、学校新增AED48台。", ["新增AED"]),
        ("由市医院、市中医院牵头的紧密型医共体2个。", ["紧密型医共体"]),
        ("第七次人口普查常住人口251万人。", ["常住人口"]),
        ("孕妇产前筛查1820人，筛查率91.4%，高风险96人。", ["孕妇产前筛查", "孕妇产前筛查率", "孕妇产前筛查高风险"]),
        ("单价50万元（含）以上设备118台。", ["单价50万元以上设备"]),
        ("通过网络直报系统报告法定传染病18种2640例。", ["报告法定传染病", "报告法定传染病"]),
        ("托位从无到有，2022年末430个、2023年末980个。", ["托位", "托位"]),
        ("2个紧密型县域医共体进入实体化运行。", ["紧密型县域医共体"]),
        ("医共体下转1530人次，下转比上年多出270人次。", ["医共体下转", "医共体下转"]),
        ("救治时间比建院之初缩短31分钟。", ["救治时间"]),
        ("托位使用率由不足四成提到52%。", ["托位使用率"]),
        ("次均住院费用5120元，同比微涨0.6%。", ["次均住院费用", "次均住院费用"]),
        ("托位3200个，其中公办托育中心开工2个。", ["托位", "公办托育中心"]),
    ],
)  # fmt: skip
def test_parts_and_lists_are_named_with_what_they_share(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_one_bound_holds_for_the_rise_of_both(tell: Tell) -> None:
    body = "门诊次均费用238元、住院次均费用9160元，涨幅均控制在2.5%以内。"
    assert tell(body, "name value measure")[2:] == [("门诊次均费用", 2.5, "change"), ("住院次均费用", 2.5, "change")]


def test_the_growth_of_what_is_expected_is_expected_too(tell: Tell) -> None:
    assert tell("全年预计接诊外地患者12万人次，同比增长21%。", "kind") == ["target", "target"]


def test_the_average_of_the_province_is_named_by_what_it_averages(tell: Tell) -> None:
    body = "每千人口床位数达到6.1张，床位数全省平均为6.4张。"
    assert tell(body, "name place") == [("每千人口床位数", "丽水市"), ("每千人口床位数", "浙江省")]


@pytest.mark.parametrize(
    "sentence",
    [
        "婴儿死亡率2.1‰、5岁以下儿童死亡率3.4‰，均低于省控5‰、7‰。",
        "婴儿死亡率2.1‰、5岁以下儿童死亡率3.4‰，均优于省控目标（婴儿死亡率5‰以下、5岁以下儿童死亡率7‰以下）。",
    ],
)
def test_what_the_province_holds_results_to_is_a_standard(sentence: str, tell: Tell) -> None:
    assert tell(sentence, "name value kind")[2:] == [
        ("婴儿死亡率", 5, "standard"),
        ("5岁以下儿童死亡率", 7, "standard"),
    ]


def test_a_part_whose_name_says_what_it_is_needs_no_word_of_the_whole(tell: Tell) -> None:
    assert tell("全系统在册车辆34辆，其中应急保障用车2辆、救护车7辆。", "name") == [
        "全系统在册车辆",
        "应急保障用车",
        "救护车",
    ]


def test_goals_set_at_the_beginning_of_the_year_are_targets(tell: Tell) -> None:
    body = "年初设定产出、效益等方面的指标，其中检测能力不低于6万管，就诊率85%。"
    assert tell(body, "kind") == ["target", "target"]
