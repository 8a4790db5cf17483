"""Kind, year and place of figures by the whole frame of a document: its title, date, headings, labels and time words."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def _told(extraction: Any) -> list[tuple[str, float, str, int]]:
    return [(o.name, o.value, o.kind, o.year) for o in extraction.observations]


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
        "关于《丽水市卫生健康“十三五”规划》\n终期评估情况的报告\n一、实现程度\n规划目标:期末婴儿死亡率不高于5‰;完成值:3.1‰,基期值为4.4‰。\n",
        [
            ("期末婴儿死亡率", 5, "target", 2020),
            ("期末婴儿死亡率", 3.1, "actual", 2020),
            ("期末婴儿死亡率", 4.4, "actual", 2015),
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
        "丽水市卫生健康“十四五”规划\n一、发展形势\n“十三五”收官之年,全市每千人口床位5.8张。\n二、主要目标\n2023年每千人口床位达到6.2张;到规划末期,每千人口床位达到6.6张。“十四五”头两年新增急救站点9个。\n",
        [
            ("每千人口床位", 5.8, "actual", 2020),
            ("每千人口床位", 6.2, "target", 2023),
            ("每千人口床位", 6.6, "target", 2025),
            ("新增急救站点", 9, "target", 2022),
        ],
        id="the last year of a plan, its end and its first years",
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
]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_a_documents_frame_gives_kind_and_year(text: str, expected: list[Any], read: Read) -> None:
    assert _told(read(text)) == expected


PLACES = [
    pytest.param(
        "高原上的健康账本\n2016年6月14日\n嘉宾：甘孜州卫生计生委主任\n去年石渠县筛查5.9万人,色达县筛查2.1万人。石渠县患病率降至5%。住院分娩率82.4%,同期四川全省为99.2%。\n",
        ["石渠县", "色达县", "石渠县", "甘孜藏族自治州", "四川省"],
        id="the division whose office speaks, and not the county it speaks of",
    ),
    pytest.param(
        "看病更近　儋州定下新一年健康清单\n2026年1月16日\n过去一年,全市总诊疗486万人次,基层诊疗占比57.1%,海南全省为54.7%。\n",
        ["儋州市", "儋州市", "海南省"],
        id="the city that opens a phrase of the headline, and 海南全省",
    ),
    pytest.param(
        "楚雄州2013年卫生统计公报\n年末,楚雄彝族自治州有医疗卫生机构1386个。\n",
        ["楚雄彝族自治州"],
        id="the own full name holds no name of a child",
    ),
    pytest.param(
        "缙云县2023年卫生健康工作总结\n每千人口托位1.73个,低于丽水市的2.05个和全省的2.36个。\n",
        ["缙云县", "丽水市", "浙江省"],
        id="those against which one is held, joined",
    ),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_a_documents_frame_gives_the_place(text: str, places: list[str], read: Read) -> None:
    assert [o.place for o in read(text).observations] == places


def test_an_assessment_holds_results_against_the_year_that_its_text_names(read: Read) -> None:
    text = (
        "丽水市健康丽水行动2023年进展评估报告\n本次评估对照2025年目标逐项进行，多数指标已达到2025年目标。\n"
        "一、指标\n婴儿死亡率目标控制在4.5‰以下,实际2.36‰。\n"
    )
    assert _told(read(text)) == [("婴儿死亡率", 4.5, "target", 2025), ("婴儿死亡率", 2.36, "actual", 2023)]


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        pytest.param("自去年10月启动以来,巡诊车巡诊132场。", 2023, id="since a month of the last year"),
        pytest.param("2010年出生的女生接种疫苗4398人。", 2023, id="a year of birth"),
    ],
)
def test_a_year_that_begins_or_belongs_to_people_dates_no_figure(sentence: str, year: int, read: Read) -> None:
    told = _told(read(f"丽水市卫生健康委员会2023年工作总结\n{sentence}\n"))
    assert [row[3] for row in told] == [year]


def test_a_salutation_and_a_number_of_a_document_end_its_title(read: Read) -> None:
    text = (
        "丽水市卫生健康委员会关于市政协五届三次会议第112号提案的答复函\n丽卫函〔2023〕58号\n王某等委员:\n"
        "2022年底全市托位2860个。托位使用率41.3%。截至7月,普惠托位占比68%。\n"
    )
    extraction = read(text)
    assert extraction.profile.title.endswith("答复函")
    assert [row[3] for row in _told(extraction)] == [2022, 2022, 2023]


LATER_FRAMES = [
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
]


@pytest.mark.parametrize(("text", "expected"), LATER_FRAMES)
def test_what_was_so_when_a_document_was_written(text: str, expected: list[Any], read: Read) -> None:
    assert _told(read(text)) == expected


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        pytest.param("每千人口医师3.06人，而省里要求到2025年达到3.6人。", ["actual", "standard"], id="而省里要求"),
        pytest.param("重点人群签约率达到市级规定的80%。", ["standard"], id="市级规定的"),
        pytest.param("建成区绿地率36.4%，高于标准要求的36%。", ["actual", "standard"], id="标准要求的"),
    ],
)
def test_what_others_ask_is_a_standard(sentence: str, kinds: list[str], read: Read) -> None:
    told = _told(read(f"缙云县卫生健康局2023年工作总结\n{sentence}\n"))
    assert [row[2] for row in told] == kinds


PLACED = [
    pytest.param("支持缙云县建设区域医疗次中心，新增床位300张。", ["缙云县"], id="whom the city supports"),
    pytest.param("省里确定缙云县为试点，该县医院药占比降至42.5%。", ["缙云县"], id="that county"),
    pytest.param("续建缙云县人民医院综合楼，设置床位800张。", ["缙云县"], id="the works of a county"),
    pytest.param("全省5岁以下儿童死亡率为5.27‰。", ["浙江省"], id="the province's rate of an age"),
]


@pytest.mark.parametrize(("sentence", "places"), PLACED)
def test_a_sentence_tells_whose_its_figures_are(sentence: str, places: list[str], read: Read) -> None:
    told = read(f"丽水市卫生健康委员会2023年工作总结\n{sentence}\n").observations
    assert [o.place for o in told] == places


SAID_AS_AIM_OR_DEED = [
    pytest.param("丽水市2024年卫生健康工作要点", "村卫生室规范化率必须达到95%。", "target", id="必须达到"),
    pytest.param("丽水市2024年卫生健康工作总结", "明年签约率应提升至82%。", "target", id="应提升至"),
    pytest.param(
        "丽水市2024年前三季度卫生工作总结", "12月底前建成卫生室32所(目前已完工21所)。", "target actual", id="目前已"
    ),
    pytest.param("丽水市2024年卫生健康工作要点", "设备购置资金201万元已于3月下达。", "actual", id="已于3月下达"),
    pytest.param("丽水市2024年卫生健康工作要点", "督查发现隐患37处,已当场整改29处。", "actual actual", id="发现隐患"),
    pytest.param("丽水市2024年卫生健康工作要点", "婚检率定为92%,自加压力按95%安排。", "target target", id="自加压力"),
    pytest.param("丽水市2024年卫生健康工作总结", "限期整改的问题务于12月20日完成98%。", "target", id="务于"),
    pytest.param("丽水市2024年卫生健康工作总结", "全年计划接种26万人次。", "target", id="计划接种"),
    pytest.param("丽水市2024年卫生健康工作总结", "今年计划为2.6万名妇女免费检查。", "target", id="计划为"),
    pytest.param("丽水市2024年卫生健康工作总结", "年内建档率要到85%。", "target", id="要到"),
    pytest.param(
        "丽水市2024年卫生健康工作总结", "全年筛查1.2万人(上半年完成5100人)。", "actual actual", id="上半年完成"
    ),
    pytest.param("丽水市2024年卫生健康工作要点", "每千人口注册护士只有2.6人。", "actual", id="只有"),
    pytest.param("丽水市2024年卫生健康工作总结", "设定改造卫生室30所,只完成22所。", "target actual", id="设定"),
    pytest.param("丽水市2024年卫生健康工作总结", "预算2.41亿元,调整后2.56亿元。", "target target", id="调整后"),
    pytest.param("丽水市2024年卫生健康工作总结", "年度任务为改造卫生院6所。", "target", id="任务为"),
    pytest.param("丽水市2024年卫生健康工作总结", "医疗服务收入占比2025年达到40%左右。", "target", id="占比2025年"),
    pytest.param("丽水市2024年卫生健康工作要点", "经摸底全市卫生室1860所。", "actual", id="经摸底"),
    pytest.param("丽水市卫生健康委员会2024年部门预算", "本部门内设机构9个。", "actual", id="内设机构"),
    pytest.param("丽水市2024年卫生健康工作总结", "国家免疫规划疫苗接种率达到96%以上。", "actual", id="国家免疫规划"),
]


@pytest.mark.parametrize(("title", "sentence", "kinds"), SAID_AS_AIM_OR_DEED)
def test_words_tell_an_aim_from_a_deed(title: str, sentence: str, kinds: str, read: Read) -> None:
    told = _told(read(f"{title}\n{sentence}\n"))
    assert [row[2] for row in told] == kinds.split()


WRITTEN = [
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
        "直播访谈:丽水市卫生局谈看病便民\n播出日期:2014年11月6日\n主持人:先听听家底。\n嘉宾:前10个月,药占比41.3%。\n主持人:明年呢?\n嘉宾:药占比控制在38%以内。\n",
        [("药占比", 41.3, "actual", 2014), ("药占比", 38, "target", 2015)],
        id="an answer about the year to come",
    ),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_when_a_document_was_written_dates_its_figures(text: str, expected: list[Any], read: Read) -> None:
    assert _told(read(text)) == expected


PASSING = [
    pytest.param("三级医院4家,而2015年仅有1家;编制床位6894张。", [2024, 2015, 2024], id="another year in passing"),
    pytest.param("每千人口床位数从五年前的4.86张增至6.52张。", [2019, 2024], id="so many years ago"),
    pytest.param("基层诊疗量占比去年为52.1%,建档率91%。", [2023, 2024], id="a share of last year, and no comparison"),
    pytest.param("为2010年9月至2011年8月出生的女生接种2786人。", [2024], id="years of birth"),
    pytest.param("从今年1月起,补贴由每站2万元提高到2.4万元。", [2023, 2024], id="from so much for each"),
    pytest.param("签约率要从今年的64.7%提到明年的70%以上。", [2024, 2025], id="from this year"),
    pytest.param("居民健康素养水平30.4%(2023年监测结果),建档率91%。", [2023, 2024], id="the year of a survey"),
]


@pytest.mark.parametrize(("sentence", "years"), PASSING)
def test_a_year_said_in_passing_is_of_its_own_figure(sentence: str, years: list[int], read: Read) -> None:
    assert [row[3] for row in _told(read(f"丽水市2024年卫生健康工作总结\n{sentence}\n"))] == years


HELD = [
    pytest.param("健康档案建档率78.2%。衢州市考核要求为75%。", "standard", "=", id="another city asks"),
    pytest.param("住院补偿比达到65%(省民生工程规定为60%)。", "standard", "=", id="a programme of the province"),
    pytest.param("婚检率71.2%,迈过了省里定的65%门槛。", "standard", "≥", id="a threshold passed"),
    pytest.param("死亡率为21.7/10万,控制在州定26/10万以内。", "standard", "≤", id="the prefecture sets"),
    pytest.param("每千人口托位3.1个,距离省里要求的4.2个尚有差距。", "standard", "=", id="what is still short"),
    pytest.param("全科医生1.7人,而福建省要求2020年达到2人以上。", "standard", "≥", id="a province by its name"),
    pytest.param("参合率92.1%,高于广西90%的年度目标。", "standard", "≥", id="a region by its short name"),
    pytest.param("布雷图指数降至3.8,低于5的安全线。", "standard", "≤", id="a line of safety"),
    pytest.param("每千人口托位1.6个,未达到2个的预期值。", "target", "=", id="a value expected"),
    pytest.param("建档率80.1%,市卫生局定的标准是80%。", "standard", "=", id="the commission above sets"),
    pytest.param("浙江省规定2024年县域内就诊率不低于82%。", "standard", "≥", id="a province rules"),
    pytest.param("住院患者抗菌药物使用率38.2%,在60%限值以内。", "target", "≤", id="a limit"),
    pytest.param("业务收入1.86亿元,超出年初预定的1.8亿元。", "target", "=", id="what was set before the year"),
    pytest.param("新增托位540个,超出年度计划的500个。", "target", "=", id="what was planned for the year"),
    pytest.param("发病率为150/10万,均未突破省定的180/10万。", "standard", "≤", id="a limit that was kept"),
]


@pytest.mark.parametrize(("sentence", "kind", "comparator"), HELD)
def test_what_results_are_held_against(sentence: str, kind: str, comparator: str, read: Read) -> None:
    last = read(f"丽水市2024年卫生健康工作总结\n{sentence}\n").observations[-1]
    assert (last.kind, last.comparator) == (kind, comparator)


TO_COME = [
    pytest.param("市妇幼保健院迁建工程总投资2.6亿元,2026年10月建成投用。", ("target", 2026), id="built later"),
    pytest.param("计划竣工60个,竣工43个,其余17个计划2025年交付。", ("target", 2025), id="the rest, with its year"),
    pytest.param("市立医院综合楼已经封顶,建成后可新增床位320张。", ("target", 2024), id="once it is built"),
]


@pytest.mark.parametrize(("sentence", "expected"), TO_COME)
def test_what_is_still_to_come_is_a_target(sentence: str, expected: tuple[str, int], read: Read) -> None:
    last = read(f"丽水市2024年卫生健康工作总结\n{sentence}\n").observations[-1]
    assert (last.kind, last.year) == expected


def test_a_number_before_a_heading_alone_and_a_long_one_of_a_motion_are_none(read: Read) -> None:
    text = (
        "关于市政协八届二次会议第082075号提案的答复\n丽水市卫生健康委员会 2023年9月\n1 出生与人口\n出生人口1.2万人。\n"
    )
    assert [o.value for o in read(text).observations] == [12000]


def test_what_is_wanting_is_told_of_now_in_the_midst_of_a_plan(read: Read) -> None:
    text = (
        "丽水市卫生健康局2023年工作总结和2024年工作计划\n一、2023年工作\n签约率78%。\n二、2024年工作计划\n"
        "儿科、精神科力量薄弱,每千人口执业医师2.58人。\n针对儿科力量薄弱,招聘医师40人。\n"
    )
    assert [row[2:] for row in _told(read(text))] == [("actual", 2023), ("actual", 2023), ("target", 2024)]


def test_the_first_so_many_of_a_list_are_no_figure(read: Read) -> None:
    told = _told(read("丽水市2024年卫生健康工作总结\n前两名和末位见附表,目前两家医院投用。\n"))
    assert [row[1] for row in told] == [2]


def test_the_body_that_signs_a_notice_tells_its_place(read: Read) -> None:
    text = (
        "关于2022年前三季度托育服务民生实事进展情况的通报\n各镇人民政府:\n全年计划新增托位680个,在安庆所辖县(市、区)中居第4位。\n"
        "桐城市托育服务工作专班(代章)\n2022年10月11日\n"
    )
    assert [o.place for o in read(text).observations] == ["桐城市"]


NO_FIGURES = [
    pytest.param("(共印120份)", [], id="copies printed"),
    pytest.param("30种大病救治率99.9%。", [99.9], id="how many illnesses a rate is of"),
    pytest.param("儿科夜诊开到22时,添医师3名。", [3], id="a time of day"),
    pytest.param("上传心电图1,092份。", [1092], id="an electrocardiogram is no numbered figure"),
]


@pytest.mark.parametrize(("sentence", "values"), NO_FIGURES)
def test_numbers_in_names_and_imprints_are_none(sentence: str, values: list[float], read: Read) -> None:
    assert [row[1] for row in _told(read(f"丽水市2024年卫生健康工作总结\n{sentence}\n"))] == values
