"""Names as they stand in forms of every day: what all houses do, who acted, what a report is held against."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "全市医疗机构完成诊疗312万人次、出院9.5万人次。", ["诊疗人次", "出院人次"], id="all houses there are"
        ),
        pytest.param("绩效考核进入A等的比例为80%。", ["绩效考核进入A等的比例"], id="a grade, and no list"),
        pytest.param("发热门诊日接诊最高620人次。", ["发热门诊日接诊"], id="the most on a day"),
        pytest.param("公立医疗机构门急诊138万人次。", ["公立医疗机构门急诊"], id="a part of them"),
        pytest.param("免费为城乡妇女开展宫颈癌筛查1.2万人。", ["城乡妇女宫颈癌筛查"], id="for whom it is free"),
        pytest.param("市医疗纠纷调解委员会受理纠纷41起。", ["受理纠纷"], id="a committee that acts"),
        pytest.param("市疾控中心抽检冷链设备64台。", ["抽检冷链设备"], id="a centre that samples"),
        pytest.param("在岗村医598人，近三年流失91人。", ["在岗村医", "在岗村医流失"], id="what happened in some years"),
        pytest.param("培训急救员1.1万人次，持证2340人。", ["培训急救员", "培训急救员持证"], id="who has a certificate"),
        pytest.param("流感样病例占比5.7%，比前一周上升1.2个百分点。", ["流感样病例占比"] * 2, id="the week before"),
        pytest.param("真实率97.6%，比二季度提高1.3个百分点。", ["真实率"] * 2, id="the quarter before"),
        pytest.param(
            "32个村卫生室公有产权率87.5%。", ["村卫生室", "村卫生室公有产权率"], id="two figures of one house"
        ),
        pytest.param("4家医院资产负债率超过60%。", ["资产负债率超过60%的医院"], id="those beyond a mark"),
        pytest.param(
            "17家卫生院中有5家资产负债率超过60%。",
            ["卫生院", "资产负债率超过60%的卫生院"],
            id="those of a whole beyond it",
        ),
        pytest.param(
            "新增健康企业6家，其中省级2家。", ["新增健康企业", "新增省级健康企业"], id="a level of what is new"
        ),
        pytest.param("引进人才2人，外出进修36人。", ["引进人才", "外出进修"], id="who learns is not brought in"),
        pytest.param("职业病危害申报企业142家。", ["职业病危害申报企业"], id="firms by what they declared"),
        pytest.param("2家医共体统一运营管理。", ["医共体"], id="run as one"),
        pytest.param("公务接待费7.5万元，接待64批次。", ["公务接待费", "公务接待"], id="guests of a sum"),
        pytest.param(
            "巡回医疗队下乡1240车次，服务山区群众3.6万人次。",
            ["巡回医疗队下乡", "巡回医疗服务山区群众"],
            id="who was served, and how",
        ),
        pytest.param(
            "甲镇、乙镇卫生院通过评审，全市累计7家达到基本标准。", ["达到基本标准的卫生院"], id="all that came up to it"
        ),
        pytest.param(
            "总投资3亿元、建筑面积2万平方米的市血站迁建项目开工。",
            ["市血站迁建项目总投资", "市血站迁建项目建筑面积"],
            id="the thing behind its figures",
        ),
        pytest.param(
            "无烟机关、无烟医院、无烟学校建成比例均为100%。",
            ["无烟机关建成比例", "无烟医院建成比例", "无烟学校建成比例"],
            id="a share of three",
        ),
        pytest.param(
            "门诊费186元、住院费5127元，较上年分别增长1.7%和下降2.4%。",
            ["门诊费", "住院费"] * 2,
            id="one rose, the other fell",
        ),
        pytest.param("每千人口医师数比浙江省平均水平3.06人低。", ["每千人口医师数"], id="what it is held against"),
        pytest.param(
            "就诊率87.5%，比杭州市平均水平高4.1个百分点。",
            ["就诊率", "就诊率高于杭州市平均水平"],
            id="how far above a city",
        ),
        pytest.param("发放叶酸1.96万份。", ["发放叶酸"], id="so short a noun keeps what was done"),
        pytest.param("采集水样1206份。", ["采集水样"], id="what opens the clause, too"),
        pytest.param("开设床位320张。", ["床位"], id="beds say enough"),
        pytest.param(
            "托位5460个，每千人口3.52个，使用率46%。", ["托位", "每千人口托位", "托位使用率"], id="use is not by head"
        ),
        pytest.param("每千人口托位数截至2023年8月底为2.1个。", ["每千人口托位数"], id="a day behind the name"),
        pytest.param("5个县(区)推开医共体建设。", ["推开医共体建设的县(区)"], id="counties of which something is said"),
        pytest.param("4家医院当年收支结余为负。", ["当年收支结余为负的医院"], id="a loss"),
        pytest.param("12个项目有序推进。", ["项目"], id="how it goes on says nothing"),
        pytest.param("组建2个医共体（县医院、中医院牵头）。", ["医共体"], id="who leads them"),
        pytest.param("17家机构入托婴幼儿不足10人。", ["入托婴幼儿不足10人的机构"], id="those that fall short"),
        pytest.param(
            "全市参合23.8万人，参合率99.1%。", ["新农合参合", "新农合参合率"], id="the scheme that one word means"
        ),
        pytest.param("督查组共查阅档案640份。", ["查阅档案"], id="who did it, before 共"),
        pytest.param(
            "为1.2万名老人发放高龄津贴960万元，其中80-89岁每人每月50元、百岁以上每人每月600元。",
            ["老人发放高龄津贴", "高龄津贴", "80-89岁高龄津贴标准", "百岁以上高龄津贴标准"],
            id="what each of an age gets",
        ),
        pytest.param(
            "老年人健康管理服务率76.3%，其中高河镇81.2%。",
            ["老年人健康管理服务率", "高河镇老年人健康管理服务率"],
            id="the whole rate, of a town",
        ),
        pytest.param("2所二级公立综合医院。", ["二级公立综合医院"], id="what is public"),
        pytest.param("7个镇尚无托育机构。", ["尚无托育机构的镇"], id="towns that lack something"),
        pytest.param("备案托育机构27家，包括公办4家。", ["备案托育机构", "公办备案托育机构"], id="whose they are"),
        pytest.param("发放托育机构建设和运营补助48.6万元。", ["托育机构建设和运营补助"], id="no verb in 机构建设"),
        pytest.param(
            "高血压、2型糖尿病患者规范管理率均稳定在省定70%以上。",
            ["高血压患者规范管理率", "2型糖尿病患者规范管理率"],
            id="kept at what others set",
        ),
        pytest.param(
            "收入总计386万元，支出总计379万元，与上年相比，收、支总计各增加23万元，增长6.4%。",
            ["收入总计", "支出总计"] * 3,
            id="accounts",
        ),
        pytest.param("上年结转结余402万元。", ["上年结转结余"], id="what the last year left"),
        pytest.param("现有注册护士3120人，缺口约720人。", ["注册护士", "注册护士缺口"], id="how many are missing"),
        pytest.param(
            "平均资产负债率68.3%，最高的达到91.2%。", ["平均资产负债率", "最高资产负债率"], id="the highest of them"
        ),
        pytest.param("全年完成手术2310台次。", ["手术台次"], id="operations"),
        pytest.param(
            "新建托育机构5处，托位总数达3124个。", ["新建托育机构", "托位"], id="all places are not those of new ones"
        ),
        pytest.param(
            "执业医师、注册护士每千人口分别为3.3人和3.7人。",
            ["每千人口执业医师", "每千人口注册护士"],
            id="by head behind the list",
        ),
        pytest.param("行政处罚案件全年办理180件。", ["行政处罚案件"], id="a verb before the number"),
        pytest.param("专家组观摩了4个点位。", ["专家组观摩点位"], id="places to see, and no points"),
        pytest.param("正高31人、副高142人。", ["正高", "副高"], id="ranks, and nothing higher"),
        pytest.param(
            "乙类、丙类传染病分别报告321例、118例。", ["乙类传染病报告", "丙类传染病报告"], id="a verb behind two"
        ),
        pytest.param("每张开放床位仅配备护士0.46名。", ["每张开放床位护士"], id="by bed"),
        pytest.param(
            "12个乡镇（街道）专职公卫人员不足100人。",
            ["乡镇(街道)", "乡镇(街道)专职公卫人员"],
            id="towns, and what they have",
        ),
        pytest.param("3个镇基层就诊率不足60%。", ["基层就诊率不足60%的镇"], id="towns below a mark"),
        pytest.param(
            "5家公立医院负债总额14.7亿元。", ["公立医院", "公立医院负债总额"], id="hospitals, and what they owe"
        ),
        pytest.param(
            "注册护士3.1人，距2025年目标还差0.38人。",
            ["注册护士", "注册护士与2025年目标差距"],
            id="how far from a goal",
        ),
        pytest.param(
            "每千人口托位数4.52个，距4.6个的目标还差0.08个。",
            ["每千人口托位数", "每千人口托位数", "每千人口托位数与目标差距"],
            id="how far from one told",
        ),
        pytest.param(
            "落地集采药品596种，平均降价53%。", ["落地集采药品", "集采药品价格"], id="prices of what is bought"
        ),
        pytest.param(
            "基本医保参保48.6万人，其中职工医保15.4万人。", ["基本医保参保", "职工医保参保"], id="a part named once"
        ),
        pytest.param(
            "健康素养水平27.9%，首次超过全省27.1%的平均水平。", ["健康素养水平"] * 2, id="the first time above all"
        ),
        pytest.param("村卫生室公有产权率具体是92.9%。", ["村卫生室公有产权率"], id="put exactly"),
        pytest.param(
            "行政处罚案件394件，罚没款286.7万元，其中简易程序118件。",
            ["行政处罚案件", "罚没款", "简易程序行政处罚案件"],
            id="a part of what is counted alike",
        ),
        pytest.param("集采药品落地376种，减负1.3亿元。", ["集采药品", "集采药品减负"], id="what it saves"),
        pytest.param(
            "每千人口托位3.79个，明年这个数要达到4.5个。", ["每千人口托位"] * 2, id="a number spoken of again"
        ),
        pytest.param(
            "血压控制率62%、知晓率70%，后两项较上年提高2.2个百分点、1.9个百分点。",
            ["血压控制率", "血压知晓率"] * 2,
            id="the last two",
        ),
        pytest.param("累计让利群众386万元。", ["让利群众"], id="no verb of letting"),
        pytest.param("药品耗材集采为群众节约费用1.3亿元。", ["集采节约费用"], id="by what it is saved"),
        pytest.param(
            "检查检验互认项目208项，为群众省下检查费214万元。",
            ["检查检验互认项目", "检查检验互认节省检查费"],
            id="what is saved, in plain words",
        ),
        pytest.param(
            "医保包干基金1.47亿元，结余612万元。", ["医保包干基金", "医保包干基金结余"], id="what is left of a fund"
        ),
        pytest.param("收、支总计均为587万元。", ["收入总计", "支出总计"], id="both sides of an account"),
        pytest.param(
            "人均筹资标准560元，其中财政补助420元、个人缴费140元。",
            ["人均筹资标准", "财政补助", "个人缴费"],
            id="who pays how much",
        ),
        pytest.param("市财政按每个普惠托位每月200元给予补贴。", ["普惠托位补贴标准"], id="what each place gets"),
        pytest.param("对普惠机构按每个托位每月300元给予运营补贴。", ["普惠机构运营补贴标准"], id="whom it is for"),
        pytest.param(
            "按每人每年960元发放奖励扶助金1651万元。", ["奖励扶助金标准", "奖励扶助金"], id="the rate, and the sum"
        ),
        pytest.param("按人均90元足额安排基本公共卫生服务补助。", ["人均基本公共卫生服务补助标准"], id="by head of all"),
        pytest.param(
            "新建中医阁64个，市级每个补助2万元。", ["新建中医阁", "每个中医阁市级补助"], id="each of those counted"
        ),
        pytest.param(
            "财政拨款收、支总计均为397万元。", ["财政拨款收入总计", "财政拨款支出总计"], id="both sides of a part of it"
        ),
        pytest.param("2023年度“三公”经费全年预算42万元。", ["“三公”经费预算"], id="a year that 年度 leaves"),
        pytest.param(
            "HPV疫苗方面，为七年级女生接种3215人，首针接种率91.7%。",
            ["七年级女生HPV疫苗接种", "七年级女生HPV疫苗首针接种率"],
            id="the vaccine spoken of",
        ),
        pytest.param(
            "集采药品871种、耗材35类，药品平均降价53%。",
            ["集采药品", "集采耗材", "药品价格"],
            id="the price of one of them",
        ),
        pytest.param("乡村医生356人，平均年龄57.8岁。", ["乡村医生", "乡村医生平均年龄"], id="whose age"),
        pytest.param(
            "公务用车购置及运行费25万元，其中公务用车购置费20万元。",
            ["公务用车购置及运行费", "公务用车购置费"],
            id="a part that says what it is of",
        ),
        pytest.param(
            "纳入部门决算编制范围的单位27个，其中公立医院5个。",
            ["纳入部门决算编制范围的单位", "公立医院"],
            id="those that an account is of",
        ),
        pytest.param("孕产妇死亡率出现反弹，超过省定12/10万的控制目标。", ["孕产妇死亡率"], id="a relapse"),
    ],
)
def test_a_common_form_leaves_the_name(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("政府采购预算9640万元。", "target", id="a budget"),
        pytest.param("调整后预算数4.78亿元。", "target", id="an amended one"),
        pytest.param("政府采购支出9127万元。", "actual", id="what was spent"),
        pytest.param("采购预算执行率94.7%。", "actual", id="how far it was carried out"),
    ],
)
def test_a_budgeted_sum_was_planned_whatever_the_report_reviews(sentence: str, kind: str, tell: Tell) -> None:
    assert tell(sentence, "kind") == [kind]


def test_what_says_which_are_counted_is_no_figure(others: Tell) -> None:
    assert others("4家医院资产负债率超过60%。") == [("60%", "threshold")]


def test_goals_that_a_clause_announces_hold_behind_semicolons(tell: Tell) -> None:
    text = "年初设定的绩效目标为：就诊率不低于85%；健康素养水平较上年提高2个百分点以上；托位320个。全年新增托位280个。"
    assert tell(text, "kind") == ["target", "target", "target", "actual"]


def test_to_have_something_listed_is_no_plan_of_what_follows(tell: Tell) -> None:
    text = "今年继续将此事列入民生实事，建成村卫生室13处。我们还购置医疗车6辆。"
    assert tell(text, "kind") == ["actual", "actual"]


def test_a_title_in_the_line_of_its_text_is_no_part_of_a_name(tell: Tell) -> None:
    text = "秋冬季疫苗接种　截至10月底，流感疫苗接种1.83万人次，接种率24.7%，各地进展顺利。"
    assert tell(text, "name") == ["流感疫苗接种", "流感疫苗接种率"]
