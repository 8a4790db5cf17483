"""Kind and year of figures by the whole frame of a document: its title, date, headings, labels and questions."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]
Told = Callable[[str], list[Any]]


FRAMES = [
    pytest.param(
        "丽水市2023年政府工作报告主要目标任务上半年完成情况通报\n一、托育\n新增托位620个,完成年度目标900个的68.9%。\n",
        [
            ("新增托位", 620, "actual", 2023),
            ("新增托位", 900, "target", 2023),
            ("新增托位完成率", 68.9, "actual", 2023),
        ],
        id="what became of the tasks of a report to the congress is of its year",
    ),
    pytest.param(
        "关于《丽水市卫生健康“十三五”规划》\n终期评估情况的报告\n一、实现程度\n规划目标:期末婴儿死亡率不高于5‰;完成值:3.1‰。\n",
        [
            ("期末婴儿死亡率", 5, "target", 2020),
            ("期末婴儿死亡率", 3.1, "actual", 2020),
        ],
        id="a title goes on behind the name of a plan",
    ),
    pytest.param(
        "丽水市血吸虫病防治三年行动总结\n(2017—2019年)\n一、进展\n2018年集中查病,查病人次4.2万人次,查病率由上一年的81%提高到94%。\n二、投入\n三年累计救治患者36例。\n",
        [
            ("查病人次", 42000, "actual", 2018),
            ("查病率", 81, "actual", 2017),
            ("查病率", 94, "actual", 2018),
            ("救治患者", 36, "actual", 2019),
        ],
        id="a summary of several years tells of the last, and 上一年 of the one before that named",
    ),
    pytest.param(
        "丽水市卫生健康“十四五”规划\n一、发展形势\n“十三五”收官之年,全市每千人口床位5.8张。\n二、主要目标\n2023年每千人口床位达到6.2张;到规划末期,每千人口床位达到6.6张。\n",
        [
            ("每千人口床位", 5.8, "actual", 2020),
            ("每千人口床位", 6.2, "target", 2023),
            ("每千人口床位", 6.6, "target", 2025),
        ],
        id="the last year of a plan and its end",
    ),
    pytest.param(
        "丽水市卫生健康“十四五”规划\n一、主要目标\n每千人口床位:现状5.8张,规划值6.6张。\n",
        [("每千人口床位", 5.8, "actual", 2020), ("每千人口床位", 6.6, "target", 2025)],
        id="what there is when a plan begins",
    ),
    pytest.param(
        "丽水市卫生健康委2023年工作要点\n上一年,全市健康管理率71%,没有完成73%的任务;签约居民29万人。\n一、重点任务\n健康管理率达到74%。\n",
        [
            ("健康管理率", 71, "actual", 2022),
            ("健康管理率", 73, "target", 2022),
            ("签约居民", 290000, "actual", 2022),
            ("健康管理率", 74, "target", 2023),
        ],
        id="the year before goes on behind a semicolon",
    ),
    pytest.param(
        "统计简报\n2022年第3期\n丽水市卫生健康委员会编\n一、服务总量\n1—6月,总诊疗392万人次;平均住院日8.6天,去年同期为9.1天。\n",
        [
            ("总诊疗人次", 3920000, "actual", 2022),
            ("平均住院日", 8.6, "actual", 2022),
            ("平均住院日", 9.1, "actual", 2021),
        ],
        id="去年同期 does not make a document one of the year before",
    ),
    pytest.param(
        "丽水市卫生健康监督情况通报\n2023年10月12日\n一、概况\n1—9月,抽查机构1384家。\n二、四季度重点任务\n抽查机构力争达到1500家。\n",
        [("抽查机构", 1384, "actual", 2023), ("抽查机构", 1500, "target", 2023)],
        id="the last quarter is of the year reviewed",
    ),
    pytest.param(
        "丽水市卫生健康工作简报\n2021年10月8日\n【重点数据】\n老年人健康管理率58.2%。\n【四季度安排】\n老年人健康管理率提升到65%。\n",
        [("老年人健康管理率", 58.2, "actual", 2021), ("老年人健康管理率", 65, "target", 2021)],
        id="a label alone holds for what stands under it",
    ),
    pytest.param(
        "关于医疗卫生工作情况的通报\n丽水市卫生健康委员会\n2016年2月\n先说去年。儿科医师流失11人。\n再说今年。引进儿科医师30名。\n",
        [("儿科医师流失", 11, "actual", 2015), ("引进儿科医师", 30, "target", 2016)],
        id="what a speaker turns to",
    ),
    pytest.param(
        "丽水市卫生健康委2023年工作总结和2024年工作打算\n一、2023年工作\n家庭医生签约率46%。“十三五”期间招录医师1560人。\n二、2024年打算\n家庭医生签约率比今年提高3个百分点。\n",
        [
            ("家庭医生签约率", 46, "actual", 2023),
            ("招录医师", 1560, "actual", 2020),
            ("家庭医生签约率", 3, "target", 2024),
        ],
        id="a term that is over, and what is held against this year",
    ),
    pytest.param(
        "丽水市卫生健康局关于2023年目标责任书执行情况的自查报告\n一、完成情况\n责任书要求住院分娩率98%以上,实际99.1%。\n二、2024年工作目标\n住院分娩率达到99.3%。\n",
        [
            ("住院分娩率", 98, "standard", 2023),
            ("住院分娩率", 99.1, "actual", 2023),
            ("住院分娩率", 99.3, "target", 2024),
        ],
        id="what a deed of responsibility asks is a standard, and the next year's goals are goals",
    ),
    pytest.param(
        "丽水市推进医养结合行动方案（2024—2026年）\n一、工作基础\n截至2024年6月底，建成医养结合机构7家。\n",
        [("医养结合机构", 7, "actual", 2024)],
        id="what a plan had when it was written",
    ),
    pytest.param(
        "全市卫生工作二〇一二年总结和二〇一三年安排\n(丽水市卫生局 2013年1月22日)\n现将去年工作情况和今年工作安排通报如下。\n一、2012年工作\n去年,全市新农合参合率98.2%,比2011年提高1.2个百分点。\n",
        [("新农合参合率", 98.2, "actual", 2012), ("新农合参合率", 1.2, "actual", 2012)],
        id="the last year of a report written when it was over",
    ),
    pytest.param(
        "中医药强市建设交出年度答卷\n2025-01-13 09:26  来源:丽水市卫健委  字号:大 中 小\n2023年,全市中医药产业规模1816亿元。截至2024年底,全市中医类医院21家。\n",
        [("中医药产业规模", 181600000000, "actual", 2023), ("中医类医院", 21, "actual", 2024)],
        id="a look back at the year before its date",
    ),
    pytest.param(
        "政 府 工 作 报 告\n——二〇〇九年一月八日在丽水市第二届人民代表大会第四次会议上\n一、工作回顾\n刚刚过去的一年,改造乡镇卫生院26所。\n二、工作安排\n今年新建村卫生室40个。\n",
        [("改造乡镇卫生院", 26, "actual", 2008), ("新建村卫生室", 40, "target", 2009)],
        id="a date of the congress in Chinese numerals",
    ),
    pytest.param(
        "丽水市卫生局\n关于市政协二届三次会议第46号提案的答复\n上年参合农民33.8万人。\n2009年新建卫生院4所;今年参合率97.1%。\n二○一○年九月十四日\n",
        [
            ("参合农民", 338000, "actual", 2009),
            ("新建卫生院", 4, "actual", 2009),
            ("新农合参合率", 97.1, "actual", 2010),
        ],
        id="a reply of the year at its end",
    ),
    pytest.param(
        "丽水市人民政府网 > 政务公开\n市卫健局年度工作总结\n2020-01-08 10:21 来源:市卫健局\n▍主要成效\n基层就诊率58.4%。\n▍2020年工作思路\n新增床位320张。\n",
        [("基层就诊率", 58.4, "actual", 2019), ("新增床位", 320, "target", 2020)],
        id="marks before headings",
    ),
    pytest.param(
        "丽水市卫生健康委员会\n关于分解2020年基本公卫项目年度任务的通知\n(一)健康档案建档率达62%以上;\n",
        [("健康档案建档率", 62, "target", 2020)],
        id="tasks shared out",
    ),
    pytest.param(
        "丽水市托育服务发展专项规划\n(2021—2025年)\n丽水市卫生健康委员会\n2022年3月28日\n一、发展现状\n截至2021年底,全市托育机构186家。\n",
        [("托育机构", 186, "actual", 2021)],
        id="what a plan counts when its first year is over",
    ),
    pytest.param(
        "丽水市流感监测周报\n2024年第50周(12月9日至15日)\n【本周要点】\n流感样病例占门急诊就诊数的5.37%。\n",
        [("流感样病例占门急诊就诊数比例", 5.37, "actual", 2024)],
        id="the points of a week are no plan",
    ),
    pytest.param(
        "丽水市“十五五”开局看民生新闻发布会实录\n(2026年1月27日)\n【成绩单】\n截至2025年底,三级医院12家。\n【新一年怎么干】\n新增普惠托位1500个。\n",
        [("三级医院", 12, "actual", 2025), ("新增普惠托位", 1500, "target", 2026)],
        id="a press conference in the first year of a plan",
    ),
    pytest.param(
        "访丽水市卫生局局长\n丽水政府网 2015-03-20 09:12\n记者:请先谈谈去年的改革。\n局长:2014年让利群众2860万元。\n记者:今年百姓能得到哪些新实惠?\n局长:组建全科医生团队62个。\n",
        [("让利群众", 28600000, "actual", 2014), ("全科医生团队", 62, "target", 2015)],
        id="a question about what people will get",
    ),
    pytest.param(
        "遂昌县卫生局二○○九年工作总结\n今年是新医改开局之年,全县卫生系统把功夫下在农村,各项工作小结如下:\n参合农民18.6万人。\n",
        [("参合农民", 186000, "actual", 2009)],
        id="the first year of a reform is no heading of a plan",
    ),
    pytest.param(
        "丽水市中医药振兴三年行动方案\n(2023—2025年)\n丽卫发〔2023〕18号\n一、起点\n上年末,中医馆占92.1%。\n二、分年目标\n今年:新建旗舰中医馆6个。\n行动收官之年:旗舰中医馆不少于20个。\n",
        [
            ("中医馆占比", 92.1, "actual", 2022),
            ("新建旗舰中医馆", 6, "target", 2023),
            ("旗舰中医馆", 20, "target", 2025),
        ],
        id="this year in a plan of three that its number dates",
    ),
    pytest.param(
        "遂昌县2016年度工作总结\n一、筛查。包虫病筛查4.1万人。\n五、下年计划。包虫病筛查扩大到6万人。\n",
        [("包虫病筛查", 41000, "actual", 2016), ("包虫病筛查", 60000, "target", 2017)],
        id="a label of the year to come",
    ),
    pytest.param(
        "在全州推进会上的讲话\n大理州卫生健康委员会主任\n(2019年6月20日)\n最后说任务。年底以前,再改造卫生室17所,补足村医52人。\n",
        [("改造卫生室", 17, "target", 2019), ("补足村医", 52, "target", 2019)],
        id="by when all is to be done",
    ),
    pytest.param(
        "丽水市卫生事业“十二五”规划实施情况\n终期评估报告(节选)\n期末人均预期寿命77.2岁。\n孕产妇死亡率由基期2010年的19.8/10万降到期末的9.6/10万。\n",
        [
            ("人均预期寿命", 77.2, "actual", 2015),
            ("孕产妇死亡率", 19.8, "actual", 2010),
            ("孕产妇死亡率", 9.6, "actual", 2015),
        ],
        id="the final assessment of a plan",
    ),
    pytest.param(
        "丽水市卫生局关于2017年度目标责任落实情况的自查报告\n一、主要指标\n建档率95%。\n二、重点任务\n筛查包虫病18.6万人。\n",
        [("建档率", 95, "actual", 2017), ("筛查包虫病", 186000, "actual", 2017)],
        id="the tasks whose fulfilment the title tells",
    ),
    pytest.param(
        "龙游县2024年卫生健康民生实事项目清单\n序号\t项目\t年度目标\t截至9月底完成\n1\t新增普惠托位\t180个\t152个\n2\t新建急救站点\t2个\t1个\n",
        [
            ("新增普惠托位", 180, "target", 2024),
            ("新增普惠托位", 152, "actual", 2024),
            ("新建急救站点", 2, "target", 2024),
            ("新建急救站点", 1, "actual", 2024),
        ],
        id="how far the tasks of a list have come is of its own year",
    ),
    pytest.param(
        "丽水市2017年公共卫生服务资金绩效自评报告\n●产出指标:建档率81.3%。\n●整改打算:居民签约率达到62%。\n",
        [("建档率", 81.3, "actual", 2017), ("居民签约率", 62, "target", 2018)],
        id="how faults are to be mended",
    ),
    pytest.param(
        "资溪县人民政府常务会议纪要\n〔2020〕5号\n会议指出,全县检测1860人次。\n会议原则同意所报方案:派出医师23人,储备病床20张。\n",
        [("检测人次", 1860, "actual", 2020), ("派出医师", 23, "target", 2020), ("病床", 20, "target", 2020)],
        id="what a meeting found and what it decided",
    ),
    pytest.param(
        "遂昌县2018年为民办实事公示\n承诺:筛查儿童6000人。\n结果:筛查儿童6312人。\n",
        [("筛查儿童", 6000, "target", 2018), ("筛查儿童", 6312, "actual", 2018)],
        id="a promise and its result",
    ),
    pytest.param(
        "尖扎县包虫病防治2011年工作计划\n单位\t今年任务数(人)\t去年完成数(人)\n马克堂镇\t3200\t2710\n康扬镇\t2600\t2105\n",
        [
            ("马克堂镇今年任务数", 3200, "target", 2011),
            ("马克堂镇完成数", 2710, "actual", 2010),
            ("康扬镇今年任务数", 2600, "target", 2011),
            ("康扬镇完成数", 2105, "actual", 2010),
        ],
        id="the column of the last year in a plan",
    ),
    pytest.param(
        "直播访谈:丽水市卫生局谈看病便民\n播出日期:2014年11月6日\n主持人:先听听家底。\n嘉宾:前10个月,药占比41.3%。\n主持人:明年呢?\n嘉宾:药占比控制在38%以内。\n",
        [("药占比", 41.3, "actual", 2014), ("药占比", 38, "target", 2015)],
        id="an answer about the year to come",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_a_documents_frame_gives_kind_and_year(text: str, expected: list[Any], told: Told) -> None:
    assert told(text) == expected


def test_a_salutation_and_a_number_of_a_document_end_its_title(read: Read, told: Told) -> None:
    text = (
        "丽水市卫生健康委员会关于市政协五届三次会议第112号提案的答复函\n丽卫函〔2023〕58号\n王某等委员:\n"
        "2022年底全市托位2860个。托位使用率41.3%。截至7月,普惠托位占比68%。\n"
    )
    extraction = read(text)
    assert extraction.profile.title.endswith("答复函")
    assert [row[3] for row in told(text)] == [2022, 2022, 2023]
