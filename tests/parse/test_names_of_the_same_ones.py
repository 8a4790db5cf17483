"""The name of a rate, a sum or a number that is of those named before: 在册患者3214人，规范管理率96.8%."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

Tell = Callable[..., list[Any]]

RATES = [
    named("在岗村医265人，平均54.2岁。", ("265人", "在岗村医"), ("54.2岁", "在岗村医平均年龄"), id="how old they are"),
    named(
        "重大项目规划总投资12.5亿元，完工3个、在建4个。",
        ("12.5亿元", "重大项目规划总投资"),
        ("3个", "重大项目完工"),
        ("4个", "重大项目在建"),
        id="the projects, and not their sum",
    ),
    named("县级配套421万元足额到位。", ("421万元", "县级配套"), id="that all of it came"),
    named(
        "资产负债率58.2%，较2022年又升1.7个百分点。",
        ("58.2%", "资产负债率"),
        ("1.7个百分点", "资产负债率"),
        id="that it rose once more",
    ),
    named(
        "在册严重精神障碍患者3214人，规范管理率96.8%、规律服药率89.3%。",
        ("3214人", "在册严重精神障碍患者"),
        ("96.8%", "在册严重精神障碍患者规范管理率"),
        ("89.3%", "在册严重精神障碍患者规律服药率"),
        id="a bare rate of the same people",
    ),
    named(
        "死因居前三位的依次为恶性肿瘤、心脏病、脑血管病，死亡率分别为283.4/10万、200.1/10万、185.9/10万。",
        ("283.4/10万", "恶性肿瘤死亡率"),
        ("200.1/10万", "心脏病死亡率"),
        ("185.9/10万", "脑血管病死亡率"),
        id="a rate of each of a list in turn",
    ),
    named(
        "全市恶性肿瘤死亡7486例，肺癌（73.2/10万）、胃癌（42.1/10万）居前。",
        ("7486例", "恶性肿瘤死亡"),
        ("73.2/10万", "肺癌死亡率"),
        ("42.1/10万", "胃癌死亡率"),
        id="rates of illnesses in brackets",
    ),
    named(
        "心脏病死亡率下降9.2%，恶性肿瘤上升1.1%。",
        ("9.2%", "心脏病死亡率"),
        ("1.1%", "恶性肿瘤死亡率"),
        id="the change of another illness",
    ),
    named(
        "全市卫生总费用103.4亿元，人均5644元。",
        ("103.4亿元", "卫生总费用"),
        ("5644元", "人均卫生总费用"),
        id="a sum by head",
    ),
    named(
        "区属医疗机构完成门急诊563万人次，较上年增长26.8%，出院5.36万人次。",
        ("563万人次", "区属医疗机构门急诊"),
        ("26.8%", "区属医疗机构门急诊"),
        ("5.36万人次", "区属医疗机构出院人次"),
        id="what the same houses did",
    ),
    named(
        "家庭医生签约覆盖率提升至46%，重点人群80%以上。",
        ("46%", "家庭医生签约覆盖率"),
        ("80%", "重点人群家庭医生签约覆盖率"),
        id="the same share of others",
    ),
    named(
        "每千人口拥有执业医师1.70人、注册护士2.17人、床位4.35张。",
        ("1.70人", "每千人口执业医师"),
        ("2.17人", "每千人口注册护士"),
        ("4.35张", "每千人口床位"),
        id="a list by head of population",
    ),
    named(
        "农村妇女宫颈癌筛查6.2万人、乳腺癌筛查6.0万人。",
        ("6.2万人", "农村妇女宫颈癌筛查"),
        ("6.0万人", "农村妇女乳腺癌筛查"),
        id="the twin of a screening",
    ),
    named(
        "每个镇（街）储备2台制氧机、20个血氧仪。",
        ("2台", "每个镇(街)制氧机"),
        ("20个", "每个镇(街)血氧仪"),
        id="of each, and for the list",
    ),
    named(
        "适龄妇女宫颈癌、乳腺癌免费检查2.14万人、1.98万人。",
        ("2.14万人", "适龄妇女宫颈癌免费检查"),
        ("1.98万人", "乳腺癌免费检查"),
        id="twins before one word",
    ),
    named(
        "高血压、糖尿病患者规范管理率分别为71.9%、71.2%，在管人数分别为81万人、25万人。",
        ("71.9%", "高血压患者规范管理率"),
        ("71.2%", "糖尿病患者规范管理率"),
        ("81万人", "高血压患者在管人数"),
        ("25万人", "糖尿病患者在管人数"),
        id="how many of the same people",
    ),
    named("依托援疆资金实施卫生健康建设项目21个。", ("21个", "卫生健康建设项目"), id="by whose help"),
    named("变化看得见——县域内住院率85.2%。", ("85.2%", "县域内住院率"), id="behind a dash"),
    named(
        "全年结余资金2160万元，其中60%用于基层人员激励。",
        ("2160万元", "结余资金"),
        ("60%", "结余资金用于基层人员激励比例"),
        id="what a part of a sum is for",
    ),
    named("专业公共卫生机构因机构整合减少1个。", ("1个", "专业公共卫生机构"), id="for what cause"),
    named("通过公开招聘、定向培养等渠道补充乡村医生312名。", ("312名", "补充乡村医生"), id="by what ways"),
    named(
        "30种大病确诊3214人，救治3203人。",
        ("30种", "大病病种"),
        ("3214人", "大病确诊"),
        ("3203人", "大病救治"),
        id="kinds of illness and the ill",
    ),
    named(
        "全市重症床位扩充到482张，发热门诊应设尽设、应开尽开，共71间。",
        ("482张", "重症床位"),
        ("71间", "发热门诊"),
        id="all that there should be",
    ),
    named("每5万人口配置救护车1辆。", ("1辆", "每5万人口配置救护车"), id="by so many ten thousands"),
    named(
        "《规划》设定的16项主要指标，提前完成3项，符合进度11项，进度滞后2项。",
        ("16项", "主要指标"),
        ("3项", "提前完成的主要指标"),
        ("11项", "符合进度的主要指标"),
        ("2项", "进度滞后的主要指标"),
        id="how far each of them is",
    ),
    named(
        "其中医院51家，公立18家、民营33家。",
        ("51家", "医院"),
        ("18家", "公立医院"),
        ("33家", "民营医院"),
        id="whose houses",
    ),
    named(
        "34处院前急救站平均反应时间11.8分钟。",
        ("34处", "院前急救站"),
        ("11.8分钟", "院前急救平均反应时间"),
        id="how many, and how they do",
    ),
    named(
        "报告法定传染病6218例，其中布病47例。",
        ("6218例", "报告法定传染病"),
        ("47例", "布病"),
        id="one illness of all",
    ),
    named(
        "投入1380万元购置磁共振等大型设备3台。",
        ("1380万元", "大型设备投入"),
        ("3台", "大型设备"),
        id="what a sum bought",
    ),
    named(
        "柔性引进专家28名，坐诊1.1万人次。",
        ("28名", "柔性引进专家"),
        ("1.1万人次", "柔性引进专家坐诊"),
        id="what those that came did",
    ),
    named(
        "实施项目11个，完成投资3亿元。",
        ("11个", "实施项目"),
        ("3亿元", "项目完成投资"),
        id="a short noun keeps its verb",
    ),
    named("紧密型县域医共体实现县域全覆盖，共6个。", ("6个", "紧密型县域医共体"), id="all over the county"),
    named(
        "家庭医生签约团队126支，签约18万人，签约率36.1%。",
        ("126支", "家庭医生签约团队"),
        ("18万人", "家庭医生签约"),
        ("36.1%", "家庭医生签约率"),
        id="the rate of the teams' people",
    ),
    named(
        "65岁以上老年人体检2.6万人，健康管理率65.7%。",
        ("2.6万人", "65岁以上老年人体检"),
        ("65.7%", "65岁以上老年人健康管理率"),
        id="the rate of those examined",
    ),
    named(
        "招聘卫生技术人员486名，每千人口执业医师2.96人、注册护士4.11人。",
        ("486名", "招聘卫生技术人员"),
        ("2.96人", "每千人口执业医师"),
        ("4.11人", "每千人口注册护士"),
        id="no flow in a list by head",
    ),
    named(
        "36家医院开出夜间门诊、58家实行周末不停诊。",
        ("36家", "开出夜间门诊的医院"),
        ("58家", "实行周末不停诊的医院"),
        id="others of whom something else is said",
    ),
    named(
        "27家卫生院中有11家没有专职会计。",
        ("27家", "卫生院"),
        ("11家", "没有专职会计的卫生院"),
        id="what some of them lack",
    ),
    named("专项债1.5亿元二季度到位。", ("1.5亿元", "专项债"), id="when it comes"),
    named("新增床位200张投入使用。", ("200张", "新增床位"), id="things that are put to use"),
    named(
        "重点项目14个，年度计划投资4.6亿元，已完成3.1亿元。",
        ("14个", "重点项目"),
        ("4.6亿元", "重点项目年度计划投资"),
        ("3.1亿元", "重点项目完成投资"),
        id="what was planned for the year",
    ),
    named("有5家卫生院开不了普通外科手术。", ("5家", "开不了普通外科手术的卫生院"), id="what some cannot do"),
    named(
        "58名老村医每人每月领补助200元。", ("58名", "老村医"), ("200元", "每人每月领补助"), id="what each of them gets"
    ),
    named("卫生院有9家收不抵支。", ("9家", "收不抵支的卫生院"), id="some of whom something is said"),
    named("医疗机构有12家公立医院。", ("12家", "公立医院"), id="some that are named"),
    named("梅毒感染产妇3例全程规范治疗。", ("3例", "梅毒感染产妇"), id="how all of them were treated"),
    named("产前筛查高风险31人悉数转诊。", ("31人", "产前筛查高风险"), id="what all of them did"),
    named("设2个急救分站后，急救半径缩到8公里。", ("2个", "急救分站"), ("8公里", "急救半径"), id="what came of it"),
    named("每千人口床位数全市5.42张。", ("5.42张", "每千人口床位数"), id="whose it is behind the name"),
    named(
        "建成胸痛中心11个和卒中中心9个。",
        ("11个", "胸痛中心"),
        ("9个", "卒中中心"),
        id="two that a word joins",
    ),
    named(
        "危重孕产妇和危重新生儿救治中心各8个。",
        ("8个", "危重孕产妇救治中心"),
        ("8个", "危重新生儿救治中心"),
        id="one kind of house for each",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), RATES)
def test_what_is_told_next_is_of_the_same_ones(sentence: str, expected: list[tuple[str, str]], tell: Tell) -> None:
    assert tell(sentence, "words name") == expected
