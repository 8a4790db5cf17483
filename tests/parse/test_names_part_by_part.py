"""Measures told part by part, people for whom something is done, and words of time that are no part of a name."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "平均住院日三级医院7.6天、二级医院8.4天。", ["三级医院平均住院日", "二级医院平均住院日"], id="a duration"
        ),
        pytest.param(
            "床位使用率市级医院93%、县级医院78%、乡镇卫生院41%。",
            ["市级医院床位使用率", "县级医院床位使用率", "乡镇卫生院床位使用率"],
            id="a rate of three",
        ),
        pytest.param(
            "三级公立医院次均住院费用9680元，二级公立医院5340元。",
            ["三级公立医院次均住院费用", "二级公立医院次均住院费用"],
            id="a sum, the part first",
        ),
        pytest.param(
            "院前急救平均反应时间城区8.8分钟、山区14.2分钟。",
            ["城区院前急救平均反应时间", "山区院前急救平均反应时间"],
            id="a kind of area",
        ),
        pytest.param(
            "居民健康素养水平城镇居民31.8%、农村居民24.1%。",
            ["城镇居民健康素养水平", "农村居民健康素养水平"],
            id="residents once",
        ),
        pytest.param(
            "全年出院16.2万人。出院人数中，医院12.1万人，乡镇卫生院3.2万人。",
            ["出院人数", "医院出院人数", "乡镇卫生院出院人数"],
            id="of those who left",
        ),
        pytest.param(
            "达到推荐标准比例81%，社区医院2家。", ["达到推荐标准比例", "社区医院"], id="houses are no part of a rate"
        ),
    ],
)
def test_a_measure_told_part_by_part_has_the_part_before_it(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_a_rate_of_the_country_side_is_not_the_citys(tell: Tell) -> None:
    assert tell("居民健康素养水平城市32%、农村24%。农村订单定向医学生36人。", "code") == [None, None, "WF19"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("为特困家庭142户办理意外伤害保险。", ["特困家庭办理意外伤害保险"], id="for whom"),
        pytest.param("“两癌”筛查36180名适龄妇女。", ["“两癌”筛查适龄妇女"], id="who was screened"),
        pytest.param("开展关爱护士行动,为1.2万人提供心理咨询服务。", ["心理咨询服务"], id="for how many"),
        pytest.param(
            "为2.9万对夫妇提供免费婚检,为6.7万人开展妇女“两癌”筛查。", ["妇女“两癌”筛查"], id="for how many more"
        ),
        pytest.param("12个专科居全省领先水平。", ["居全省领先水平的专科"], id="how they rank"),
        pytest.param("5个县高于全市平均水平。", ["高于全市平均水平的县"], id="above whom"),
        pytest.param("8家海岛卫生院至今没有配备彩超。", ["没有配备彩超的海岛卫生院"], id="what is lacking to this day"),
        pytest.param(
            "肿瘤科等4个专科年内获评省级重点专科。", ["获评省级重点专科的专科"], id="honoured within the year"
        ),
        pytest.param(
            "国家集采的28种中选药品预计12月底前在全市公立医疗机构执行。", ["中选药品"], id="what is expected of them"
        ),
        pytest.param(
            "在岗乡村医生982人的平均年龄降到52.3岁。",
            ["在岗乡村医生", "在岗乡村医生平均年龄"],
            id="whose measure follows",
        ),
        pytest.param("全民健康体检实行整村推进，参检76.4万人。", ["全民健康体检参检"], id="in what they took part"),
        pytest.param(
            "结核病防治落实“集中服药”，报告发病率降到58.2/10万。", ["结核病报告发病率"], id="of which illness"
        ),
        pytest.param(
            "初二女生接种HPV疫苗986人，接种率达93.1%。",
            ["初二女生接种HPV疫苗", "初二女生HPV疫苗接种率"],
            id="the deed is said once",
        ),
        pytest.param("“健康岗”布设到码头和集市，共32个。", ["“健康岗”"], id="where they stand"),
        pytest.param("检查检验结果互认12万项次，为患者少支出1960万元。", ["检查检验结果互认节省费用"], id="spent less"),
        pytest.param(
            "60岁以上老年人全程接种率89.2%，加强免疫接种率71.6%。",
            ["60岁以上老年人全程接种率", "60岁以上老年人加强免疫接种率"],
            id="the age of both doses",
        ),
        pytest.param("（一）提高预算管理水平。预算执行率达到97%。", ["预算执行率"], id="what is done is no theme"),
    ],
)
def test_who_and_what_is_counted_is_told(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name")[-len(names) :] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("春秋两季查螺2.6万亩。", ["查螺面积"], id="seasons"),
        pytest.param("届时开放床位300张。", ["开放床位"], id="by then"),
        pytest.param("床位去年为280张，今年为310张。", ["床位", "床位"], id="last year and this"),
        pytest.param("岗位津贴从7月起提高到1500元。", ["岗位津贴"], id="from a month on"),
        pytest.param("经与市医保局协商门诊慢特病病种42种。", ["门诊慢特病病种"], id="after talks"),
    ],
)
def test_when_and_after_what_is_no_part_of_a_name(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "药品品种由前年的260种增加到去年的410种。", [("level", 260, 2021), ("level", 410, 2022)], id="before last"
        ),
        pytest.param(
            "托班收费去年由1680元降到1280元。", [("level", 1680, 2021), ("level", 1280, 2022)], id="last year from to"
        ),
        pytest.param(
            "下转患者1.6万人次，比上年多转3200余人次。",
            [("level", 16000, 2023), ("change", 3200, 2023)],
            id="more sent",
        ),
        pytest.param(
            "居民健康素养水平33.8%，升幅2.2个百分点。", [("level", 33.8, 2023), ("change", 2.2, 2023)], id="a rise"
        ),
    ],
)
def test_years_and_changes_in_plain_words(sentence: str, expected: list[Any], tell: Tell) -> None:
    assert tell(sentence, "measure value year") == expected


def test_how_much_more_than_the_task_is_a_distance(tell: Tell) -> None:
    assert tell("千人口托位3.86个，比省下达任务多出0.26个。", "name kind value") == [
        ("千人口托位", "actual", 3.86),
        ("千人口托位高于省下达任务", "actual", 0.26),
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("乡镇卫生院新增编制312个。", ["乡镇卫生院新增编制"], id="posts of a kind of houses"),
        pytest.param(
            "基层医疗机构招聘专业技术人员176名。", ["基层医疗机构招聘专业技术人员"], id="staff of a kind of houses"
        ),
        pytest.param("竣工项目14个，新开工8个。", ["竣工项目", "新开工项目"], id="another stage"),
        pytest.param(
            "独生子女伤残、死亡家庭扶助标准提高到每人每月720元、960元。",
            ["独生子女伤残家庭扶助标准", "独生子女死亡家庭扶助标准"],
            id="both of an only child",
        ),
        pytest.param(
            "独生子女伤残死亡家庭扶助金分别为每人每月720元和960元。",
            ["独生子女伤残家庭扶助金", "独生子女死亡家庭扶助金"],
            id="both in one word",
        ),
        pytest.param(
            "第九批国家集采药品落地，平均降幅57%，最高降幅95%。",
            ["国家集采药品价格", "国家集采药品最高降幅"],
            id="by how much on average and at most",
        ),
        pytest.param(
            "新增托育机构28家、托位1640个，其中普惠托位1280个。",
            ["新增托育机构", "新增托育机构托位", "新增普惠托位"],
            id="a part of what is new",
        ),
        pytest.param("柔性引进专家86名，科研立项112项。", ["柔性引进专家", "科研立项"], id="no project is brought in"),
        pytest.param(
            "为初中女生免费接种HPV疫苗，接种率91%以上。",
            ["初中女生HPV疫苗接种率"],
            id="the vaccine in the clause before",
        ),
    ],
)
def test_whose_and_of_what_a_figure_is(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_a_distance_by_thousand_heads_is_the_citys_own(tell: Tell) -> None:
    assert tell("每千人口床位低于全省平均0.7张。", "name place_code") == [("每千人口床位低于全省平均", "331100")]
