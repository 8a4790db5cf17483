"""Names of figures that stand beside others: what a clause takes from those before it, and what it does not."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("全年新增53所村卫生室。", ["新增村卫生室"], id="a verb behind a time, with its noun behind the number"),
        pytest.param("目前新增53所村卫生室。", ["新增村卫生室"], id="a verb behind 目前"),
        pytest.param("医疗责任险参保率56.1%，同时投入资金9612万元。", ["医疗责任险参保率", "投入资金"], id="money is for no rate"),
        pytest.param("投入资金3487万元，全市签约率达到62%。", ["投入资金", "签约率"], id="money is for nothing that is only told of"),
        pytest.param("全市托位560个，签约率达到62%。", ["托位", "签约率"], id="those who sign are people"),
        pytest.param("投入资金3487万元，改造村卫生室62所。", ["村卫生室投入资金", "改造村卫生室"], id="money is for what is done"),
        pytest.param("投入资金3487万元，再建健康小屋62座。", ["建健康小屋投入资金", "建健康小屋"], id="money for what is built anew"),
        pytest.param("投入资金3487万元，投入资金6226万元。", ["投入资金", "投入资金"], id="money is for no money"),
        pytest.param("查处违法案件85件，罚款47万元，护理型床位544张、乡村医生488名。", ["查处违法案件", "罚款", "护理型床位", "乡村医生"], id="no verb of two clauses before"),
        pytest.param("新增救护车16辆，同时，信访件382件。", ["新增救护车", "信访件"], id="同时 begins anew"),
        pytest.param("新增无烟单位53家，执业医师232人，比上年增加32人。", ["新增无烟单位", "执业医师", "执业医师"], id="what grew is not new"),
        pytest.param("引进高层次人才5名，公立医院39家。", ["引进高层次人才", "公立医院"], id="houses are not brought in"),
        pytest.param("新增家庭医生团队84个，门急诊477万人次。", ["新增家庭医生团队", "门急诊人次"], id="what happens is not new"),
        pytest.param("新增无烟单位62家，免费救治白内障患者653例。", ["新增无烟单位", "免费救治白内障患者"], id="a deed of its own"),
        pytest.param("高血压患者规范管理率62.8%，托位413个。", ["高血压患者规范管理率", "托位"], id="places belong to no rate"),
        pytest.param("胸痛中心8个，托位560个。", ["胸痛中心", "托位"], id="places for children belong to no centre of another kind"),
        pytest.param("托育机构12家，托位560个。", ["托育机构", "托位"], id="all places there are"),
        pytest.param("托位、门诊人次分别为375个、912人次。", ["托位", "门诊人次"], id="no tail of what is counted otherwise"),
        pytest.param("托位、发热门诊分别为551个、825个。", ["托位", "发热门诊"], id="no tail where both are known"),
        pytest.param("社区医院、发热门诊分别为551个、825个。", ["社区医院", "发热门诊"], id="社区医院 is one house"),
        pytest.param("基层诊疗量占比、电子健康档案建档率分别达到92.1%和69.1%。", ["基层诊疗量占比", "电子健康档案建档率"], id="no scope for a rate that is known"),
        pytest.param("发放手册4455份，白内障复明手术任务数566例，完成721例。", ["发放手册", "白内障复明手术", "白内障复明手术"], id="a task names its deed"),
        pytest.param("孕产妇死亡率、婴儿死亡率分别为3.71/10万、3.68‰，落实集采药品64种，平均降价63.7%。", ["孕产妇死亡率", "婴儿死亡率", "集采药品", "集采药品价格"], id="平均 is not 均"),
        pytest.param("重点人群签约率82%，同时家庭医生签约服务扎实推进，签约率47%。", ["重点人群签约率", "家庭医生签约率"], id="a rate of what the clause speaks of"),
        pytest.param("新建医院2家，建成省级39个、市级26个临床重点专科。", ["新建医院", "省级临床重点专科", "市级临床重点专科"], id="levels of the noun behind"),
        pytest.param("新增医院2家，建成39个省级、26个市级临床重点专科。", ["新增医院", "省级临床重点专科", "市级临床重点专科"], id="levels with no verb of the clause before"),
        pytest.param("强化监管，立案查处31起。", ["立案查处案件"], id="cases"),
        pytest.param("管理高血压患者4950人，规范管理率76.8%。", ["管理高血压患者", "高血压患者规范管理率"], id="a verb said once"),
        pytest.param("处理医疗废物854吨，集中处置率92.6%。", ["处理医疗废物", "处理医疗废物集中处置率"], id="a rate that says how"),
        pytest.param("婴儿死亡率低于全省平均水平，为2.1‰。", ["婴儿死亡率"], id="what it is held against is no name"),
        pytest.param("签约率为42.7%，超省定目标5.7个百分点。", ["签约率", "签约率超省定目标"], id="points beyond a goal"),
        pytest.param("全市开设夜间门诊的二级以上医院达到38家。", ["开设夜间门诊的二级以上医院"], id="which ones"),
        pytest.param("举办讲座5场、培训班12期。", ["举办讲座", "培训班"], id="培训班 is a noun"),
    ],
)  # fmt: skip
def test_a_figure_takes_from_its_neighbours_what_is_its_own(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        pytest.param("县域内就诊率达到90.2%，目前已建成医共体3个。", ["actual", "actual"], id="目前 of another thing"),
        pytest.param(
            "县域内就诊率达到90.2%，目前新增中医馆22个。", ["actual", "actual"], id="a noun before the number"
        ),
        pytest.param("村卫生室达到290所，目前已达270所。", ["target", "actual"], id="目前 of the same thing"),
    ],
)
def test_what_there_is_now_makes_a_goal_only_of_the_same_thing(sentence: str, kinds: list[str], tell: Tell) -> None:
    assert tell(sentence, "kind") == kinds


@pytest.mark.parametrize("before", ["", "罚款72万元，", "建成发热门诊72个；"])
@pytest.mark.parametrize(
    "said",
    "稳步提升 有所提高 有了明显提升 实现新突破 再创新高 居全省前列 走在全省前列 高于全省平均水平 超过年度目标 保持全省领先 稳中有升 首次突破 呈上升趋势 进入全省前三"
    " 由全省第八升至第三 全部达标 如期实现 节节攀升".split(),
)
def test_what_is_said_of_a_rate_is_no_part_of_its_name(before: str, said: str, tell: Tell) -> None:
    assert tell(f"{before}全市分娩镇痛率{said}，达到68.4%。", "name")[-1] == "分娩镇痛率"


@pytest.mark.parametrize("before", ["", "婴儿死亡率3.2‰，", "建成发热门诊72个；"])
@pytest.mark.parametrize(
    "said",
    "稳步增加 逐年增加 不断壮大 数量稳步增长 有较大增长 建设成效明显 建设走在全省前列 布局更加合理 供给不断增加 实现全覆盖 全面推开 提质扩容 健康发展 持续减少".split(),
)
def test_what_is_said_of_a_thing_is_no_part_of_its_name(before: str, said: str, tell: Tell) -> None:
    assert tell(f"{before}全市中医馆{said}，达到684个。", "name")[-1] == "中医馆"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("药占比28%，三级公立医院平均住院日持续缩短，从8.1天下降到7.2天。", ["药占比", "三级公立医院平均住院日", "三级公立医院平均住院日"], id="from and to"),
        pytest.param("药占比28%，健康小屋稳步增加，较上年增加12座。", ["药占比", "健康小屋"], id="a change in another unit"),
        pytest.param("住院分娩1.2万人，因生育高峰回落，同比减少311人。", ["住院分娩", "住院分娩"], id="a reason is no topic"),
        pytest.param("执业医师不断壮大，从320人增加到684人。", ["执业医师", "执业医师"], id="people are counted as they are"),
    ],
)  # fmt: skip
def test_a_clause_that_says_how_something_went_names_the_figures_behind_it(
    sentence: str, names: list[str], tell: Tell
) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("次均费用下降3.2%至268元。", [("次均费用", 3.2, "%", "change"), ("次均费用", 268, "元", "level")], id="in another unit"),
        pytest.param("签约率提高2.7个百分点到90.3%。", [("签约率", 2.7, "百分点", "change"), ("签约率", 90.3, "%", "level")], id="points and a share"),
        pytest.param("床位增加120张至3200张。", [("床位", 120, "张", "change"), ("床位", 3200, "张", "level")], id="a move is small beside its level"),
        pytest.param("签约率提高1.2个百分点至2.3个百分点。", [("签约率", 1.2, "百分点", "change")], id="a range of moves"),
        pytest.param("签约率提高2个至3个百分点。", [("签约率", 2, "百分点", "change")], id="one unit in two words"),
        pytest.param("每家补助5000元到1万元。", [("每家补助", 5000, "元", "level")], id="万 of the second number alone"),
        pytest.param("罚款5000元至30000元。", [("罚款", 5000, "元", "level")], id="a range"),
    ],
)  # fmt: skip
def test_a_move_and_the_level_it_comes_to_are_no_range(
    sentence: str, told: list[tuple[str, float, str, str]], tell: Tell
) -> None:
    found = tell(sentence, "name value unit measure")
    assert [(name, abs(value), unit, measure) for name, value, unit, measure in found] == told


@pytest.mark.parametrize(
    "led",
    "历史性突破 迅速跃升至 全面达到 整体稳定在 顺利提升至 得以拉升至 首次破 逐年攀升至 一举冲破 现已逼近 始终位于 由此推高到".split(),
)
def test_what_leads_to_a_number_is_no_part_of_the_name(led: str, tell: Tell) -> None:
    assert tell(f"全市县域内就诊率{led}90.3%，中医馆{led}684个。", "name") == ["县域内就诊率", "中医馆"]


@pytest.mark.parametrize(
    "opened",
    "自项目实施以来 在此期间 在各部门大力支持下 截至报告期末 现阶段 时至今日 经过三年努力 据初步统计 经测算 监测结果显示 初步核算 受此影响 得益于此 具体为 主要指标 医改方面 下一步 今后".split(),
)
def test_what_opens_a_sentence_is_no_part_of_the_name(opened: str, tell: Tell) -> None:
    assert tell(f"{opened}县域内就诊率达到90.3%。", "name") == ["县域内就诊率"]


@pytest.mark.parametrize("goal", ["考核指标为", "考核指标", "年度考核指标值为"])
def test_a_figure_that_one_is_assessed_by_is_a_target(goal: str, tell: Tell) -> None:
    assert tell(f"县域内就诊率{goal}88%，我市完成90.3%。", "name kind") == [
        ("县域内就诊率", "target"),
        ("县域内就诊率", "actual"),
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("婴儿死亡率3.2‰，居民健康素养36.3%。", ["婴儿死亡率", "居民健康素养"], id="no death rate in per cent"),
        pytest.param("婴儿死亡率3.2‰，服务群众684人次。", ["婴儿死亡率", "服务群众"], id="a rate serves nobody"),
        pytest.param("婴儿死亡率3.2‰，覆盖居民684人。", ["婴儿死亡率", "居民"], id="a rate reaches nobody"),
        pytest.param("一是深化改革，建档率为86.3%。", ["建档率"], id="what every clause may speak of"),
        pytest.param("强化措施落实，投入资金684万元。", ["投入资金"], id="money for measures"),
        pytest.param("投入使用救护车84辆。", ["救护车"], id="投入使用 is one verb"),
        pytest.param("办理建议提案84件。", ["建议提案"], id="建议 of 建议提案"),
        pytest.param("全市共享检查报告684份。", ["共享检查报告"], id="共 of 共享"),
        pytest.param("均次门诊费用268元。", ["均次门诊费用"], id="均 of 均次"),
        pytest.param("在聘村医684人。", ["在聘村医"], id="在聘"),
        pytest.param("食源性疾病病例上报数684例。", ["食源性疾病病例上报数"], id="上报 inside a name"),
        pytest.param("通过老年友善评估的医疗机构38家。", ["通过老年友善评估的医疗机构"], id="通过 says which"),
        pytest.param("每千人口拥有托位数稳步提升，达到4.6个。", ["每千人口拥有托位数"], id="拥有 inside a topic"),
        pytest.param("门诊病人次均费用稳步下降，为268元。", ["门诊病人次均费用"], id="人次 and 次均"),
        pytest.param("医师（含助理）684人。", ["医师(含助理)"], id="two kinds of physicians"),
        pytest.param("出动救护车684次。", ["救护车出动"], id="how often and not how many"),
    ],
)  # fmt: skip
def test_words_that_look_like_verbs_or_scopes_stay_where_they_name(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize("said", ["超过年度目标", "超额完成年度目标", "达到年度目标"])
def test_a_goal_that_was_reached_makes_no_target_of_what_follows(said: str, tell: Tell) -> None:
    assert tell(f"县域内就诊率{said}，达到68.4%。", "kind") == ["actual"]


@pytest.mark.parametrize(
    "said",
    "存在安全隐患 缺少专职医生 与三级医院结对 由县医院托管 签订合作协议 执行药品目录 开工建设".split(),
)
def test_what_is_said_of_those_counted_tells_them_from_all_there_are(said: str, tell: Tell) -> None:
    assert tell(f"全市68所村卫生室{said}。", "name code") == [(f"{said}的村卫生室", None)]
