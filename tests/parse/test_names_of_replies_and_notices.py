"""What replies, notices, assessments and accounts of a year tell: their sentences, each with the names that it gives."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # openings
        pytest.param("5年新增托位6000个。", ["新增托位"], id="in so many years"),
        pytest.param("三年内化解债务10亿元。", ["债务"], id="within so many years"),
        pytest.param("今年来服务群众4.8万人次。", ["服务群众"], id="since the year began"),
        pytest.param("市财政今年安排托育专项资金1800万元。", ["托育专项资金"], id="who pays"),
        pytest.param("以县为单位规范化电子健康档案覆盖率达到65%。", ["规范化电子健康档案覆盖率"], id="by county"),
        pytest.param("省级财政按常住人口人均补助79元。", ["省级财政人均补助"], id="by whom it is counted"),
        pytest.param("村卫生室改造完工率10月底达到90%。", ["村卫生室改造完工率"], id="a month behind a rate"),
        pytest.param("即办件占比达82.4%。", ["即办件占比"], id="即 in a word"),
        pytest.param("平均办理时长2.6天。", ["平均办理时长"], id="how long it takes"),
        # what a clause before says of its topic
        pytest.param("资金支出进度偏慢,截至6月底支出进度仅38%。", ["资金支出进度"], id="it lags"),
        pytest.param("各县区进展不平衡,缙云县完成率92%。", ["完成率"], id="nothing that could have a rate"),
        pytest.param("健康档案电子化进展缓慢,建档率51.6%。", ["健康档案电子化建档率"], id="how far it has come"),
        pytest.param(
            "47项主要指标中,43项达到目标值,达标率91.5%;对标2030年目标,已有29项提前实现。",
            ["主要指标", "达到目标值的主要指标", "主要指标达标率", "提前实现的主要指标"],
            id="what is held against a goal",
        ),
        # whose rate it is
        pytest.param(
            "发放问卷1200份,回收有效问卷1156份,有效率96.3%。", ["发放问卷", "回收有效问卷", "问卷有效率"], id="answers"
        ),
        pytest.param("办结行政许可事项3208件,按时办结率100%。", ["行政许可事项", "行政许可事项按时办结率"], id="cases"),
        pytest.param(
            "乡村医生平均年龄51.6岁,年均收入4.3万元。", ["乡村医生平均年龄", "乡村医生年均收入"], id="what people earn"
        ),
        pytest.param(
            "18岁以上居民高血压患病率32.4%,糖尿病患病率13.8%。",
            ["18岁以上居民高血压患病率", "18岁以上居民糖尿病患病率"],
            id="of the same age",
        ),
        pytest.param(
            "县级医院三级手术占比38%、四级手术占比12%。",
            ["县级医院三级手术占比", "县级医院四级手术占比"],
            id="of the same houses",
        ),
        pytest.param(
            "脱贫人口家庭医生签约率100%、大病救治率99%。",
            ["脱贫人口家庭医生签约率", "脱贫人口大病救治率"],
            id="of the same group",
        ),
        pytest.param("护理型床位占比28.4%,高于全市平均的25%。", ["护理型床位占比"] * 2, id="the mean of all"),
        # people by their degree
        pytest.param(
            "公开招聘医学类毕业生126人,其中本科以上78人。",
            ["公开招聘医学类毕业生", "公开招聘本科以上医学类毕业生"],
            id="of those hired",
        ),
        pytest.param(
            "在岗乡村医生1617名,其中大专及以上学历的占41.2%。",
            ["在岗乡村医生", "在岗乡村医生大专及以上学历占比"],
            id="a share of them",
        ),
        pytest.param(
            "卫生技术人员中,执业医师862人,注册护士1238人,本科及以上学历的占38.6%。",
            ["执业医师", "注册护士", "本科及以上学历占比"],
            id="of any of several",
        ),
        pytest.param(
            "乡村医生中执业医师占比不到四成,50岁以上的占六成。",
            ["乡村医生中执业医师占比", "乡村医生50岁以上占比"],
            id="among them",
        ),
        # parts and states
        pytest.param(
            "实施大学生乡村医生专项计划,招聘48人,其中纳入编制管理31人。",
            ["招聘大学生乡村医生", "纳入编制管理的大学生乡村医生"],
            id="a programme names whom it hires",
        ),
        pytest.param(
            "定向委培医学生165名,已有62名毕业到岗。",
            ["定向委培医学生", "毕业到岗的定向委培医学生"],
            id="those who came",
        ),
        pytest.param("在管慢性病患者21.3万人,其中高血压15.6万人。", ["在管慢性病患者", "在管高血压患者"], id="the ill"),
        pytest.param("公立医院负债总额31亿元,其中长期债务14.6亿元。", ["公立医院负债总额", "长期债务"], id="debts"),
        pytest.param(
            "安排35名医生参加培训,二级以上医院均开设儿科,其中11家开设夜间门诊。",
            ["安排医生", "开设夜间门诊的二级以上医院"],
            id="houses, and no people",
        ),
        pytest.param("有3个县配套资金尚未到位。", ["配套资金尚未到位的县"], id="what counties lack"),
        pytest.param("能开展手术的乡镇卫生院只有19家。", ["能开展手术的乡镇卫生院"], id="what they can do"),
        pytest.param(
            "建成驿站15个,为2300名侨胞提供咨询,年内将增至20个。",
            ["驿站", "侨胞提供咨询", "驿站"],
            id="what there will be more of",
        ),
        # works and money
        pytest.param(
            "市妇幼保健院迁建项目完成总工程量的65%。", ["市妇幼保健院迁建项目工程量完成比例"], id="how far works are"
        ),
        pytest.param("莲都区投入2600万元改造乡镇卫生院。", ["乡镇卫生院投入"], id="of one county"),
        pytest.param(
            "对普惠托育机构按照每托位每月300元给予运营补助,已兑现补助资金642万元。",
            ["普惠托育机构运营补助标准", "普惠托育机构运营补助资金"],
            id="by the place",
        ),
        pytest.param(
            "年初预算4.62亿元,调整后预算数5.18亿元,全年实际支出5.03亿元。",
            ["年初预算", "调整后预算数", "实际支出"],
            id="what was changed",
        ),
        pytest.param(
            "推进市中心医院创建区域医疗中心,床位规模达到2000张。",
            ["市中心医院床位规模"],
            id="of the hospital that is to become more",
        ),
        # surveys, blood stations
        pytest.param(
            "9家县级中医院中,床位超过300张的仅2家。", ["县级中医院", "床位超过300张的县级中医院"], id="past a mark"
        ),
        pytest.param(
            "执业医师1642人,占医师总数的17.6%,每千人口0.65人,其中高级职称386人。",
            ["执业医师", "执业医师占医师总数比例", "每千人口执业医师", "高级职称执业医师"],
            id="a share between",
        ),
        pytest.param(
            "专项经费1260万元,占卫生健康支出的0.9%,人均5.8元。",
            ["专项经费", "专项经费占卫生健康支出比例", "人均专项经费"],
            id="a head, behind a share",
        ),
        pytest.param("西学中培训结业218人。", ["西学中培训结业"], id="who finished"),
        pytest.param("乡镇卫生院平均拥有中医师1.8名。", ["乡镇卫生院平均拥有中医师"], id="each has on average"),
        pytest.param("在用采血车5辆。", ["在用采血车"], id="在 in a word"),
        pytest.param(
            "临床供应红细胞7.26万单位、血浆682万毫升。", ["临床供应红细胞", "临床供应血浆"], id="supplied, both"
        ),
        pytest.param(
            "为2176名献血者办理血费直免,金额138.4万元,直免率91%。",
            ["献血者办理血费直免", "献血者办理血费直免金额", "献血者办理血费直免率"],
            id="how much of what was done",
        ),
        pytest.param("400毫升采集率稳定在68%以上。", ["400毫升采集率"], id="a measure in a name"),
        pytest.param(
            "立项省部级课题1项、厅局级9项、市级14项。",
            ["立项省部级课题", "厅局级课题", "市级课题"],
            id="levels of projects",
        ),
        pytest.param(
            "中医类医院11所,其中三级甲等2所、三级乙等3所。",
            ["中医类医院", "三级甲等中医类医院", "三级乙等中医类医院"],
            id="grades",
        ),
        pytest.param(
            "专项资金不低于3000万元,并按每年10%的幅度递增。", ["专项资金", "专项资金"], id="by how much a year"
        ),
        # items of a list of tasks
        pytest.param(
            "(三)村卫生室提档升级。计划改造160个,已完工118个。",
            ["村卫生室改造", "村卫生室完工"],
            id="the deed of the item",
        ),
        pytest.param(
            "年度任务为宫颈癌检查5.6万人、乳腺癌检查5.6万人。", ["宫颈癌检查", "乳腺癌检查"], id="what the task is"
        ),
        pytest.param(
            "省定6项、市定4项民生实事总体进展顺利。", ["省定民生实事", "市定民生实事"], id="who set the tasks"
        ),
        pytest.param("云和县、庆元县开工率100%。", ["云和县、庆元县开工率"], id="of two counties at once"),
        pytest.param(
            "每千名儿童床位偏少,把儿童床位从每千名儿童2.1张增加到2.4张。",
            ["每千名儿童儿童床位"] * 2,
            id="by head, behind what is counted",
        ),
    ],
)
def test_a_figure_of_a_reply_or_a_notice_is_named_in_full(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param(
            "计划为65岁以上老年人提供健康体检28万人次,实际完成29.3万人次。",
            [("target", "PH38"), ("actual", "PH38")],
            id="planned for whom",
        ),
        pytest.param("做好684对计划怀孕夫妇的服务,签约率62%。", [("actual", None)] * 2, id="those who plan a child"),
        pytest.param(
            "省定6项、市定4项民生实事总体进展顺利。", [("actual", None)] * 2, id="tasks that were set are counted"
        ),
        pytest.param(
            "推进市中心医院争创区域医疗中心,三四级手术占比达81%。",
            [("actual", None)],
            id="of one hospital, and not the city's",
        ),
        pytest.param("县级医院三级手术占比38%、四级手术占比12%。", [("actual", None)] * 2, id="of houses of a kind"),
    ],
)
def test_what_was_planned_and_whose_it_is_decide_kind_and_code(
    sentence: str, told: list[tuple[str, str | None]], tell: Tell
) -> None:
    assert tell(sentence, "kind code") == told
