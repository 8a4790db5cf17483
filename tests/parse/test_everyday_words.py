"""What people say and offices write in plain words: changes, distances to others, who is sent, who listens, what is left out."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

_AGAINST = "前一年 头一年同期 年前 改革前 疫情前 试点前 医共体组建前 三年前 上一年度".split()
_HOW = "反而 不升反 一下子 足足 同步 略微 稍有 依然 均 微".split()
_MOVED = [("掉了", -1), ("下跌", -1), ("升了", 1), ("跌了", -1), ("上扬", 1), ("走低", -1), ("往上走了", 1), ("往下掉了", -1), ("提了", 1), ("缩小", -1)]  # fmt: skip


@pytest.mark.parametrize("against", _AGAINST)
def test_a_change_is_against_any_time_that_is_named(against: str, tell: Tell) -> None:
    rate = ("县域内就诊率", 91.4, "level")
    assert tell(f"县域内就诊率为91.4%，比{against}提高1.4个百分点。", "name value measure") == [
        rate,
        ("县域内就诊率", 1.4, "change"),
    ]


@pytest.mark.parametrize("how", _HOW)
def test_how_it_changed_is_no_part_of_its_name(how: str, tell: Tell) -> None:
    assert tell(f"门诊人次比上年{how}下降1.4%。", "name value measure") == [("门诊人次", -1.4, "change")]


@pytest.mark.parametrize(("moved", "sign"), _MOVED)
def test_verbs_of_everyday_speech_tell_a_change_and_its_direction(moved: str, sign: int, tell: Tell) -> None:
    assert tell(f"基层就诊率比上年{moved}1.3个百分点。", "name value measure") == [("基层就诊率", sign * 1.3, "change")]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("比省里要求的90%高出1.4个百分点", "县域内就诊率高于省里要求", id="what is asked"),
        pytest.param("比省定90%的目标高1.4个百分点", "县域内就诊率高于省定目标", id="a goal around its number"),
        pytest.param("比全省平均水平（90%）高1.4个百分点", "县域内就诊率高于全省平均水平", id="a bracket"),
        pytest.param("比任务数多1.4个百分点", "县域内就诊率高于任务数", id="a task"),
    ],
)
def test_a_distance_behind_the_level_of_others_is_a_level(words: str, name: str, tell: Tell) -> None:
    assert tell(f"县域内就诊率达到91.4%，{words}。", "name measure")[-1] == (name, "level")


def test_each_of_two_distances_names_its_own(tell: Tell) -> None:
    told = tell("县域内就诊率91.4%，比全国、全省平均水平分别高1.4个、2.1个百分点。", "name")
    assert told[1:] == ["县域内就诊率高于全国平均水平", "县域内就诊率高于全省平均水平"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("丽水镇、碧湖镇建档率依次为90.6%、88.2%。", ["丽水镇建档率", "碧湖镇建档率"], id="a town of the city's own name"),
        pytest.param("碧湖镇管理4862人，大港头镇4795人。", ["碧湖镇管理", "大港头镇管理"], id="the same of the next town"),
        pytest.param("大病患者1164人，已得到救治1127人，救治率96.8%。", ["大病患者", "大病患者救治", "大病患者救治率"], id="得到"),
        pytest.param("1.市妇幼保健院迁建。项目占地52亩，总投资3.86亿元。", ["市妇幼保健院迁建项目占地", "市妇幼保健院迁建项目总投资"], id="the site of works"),
        pytest.param("托位总数达到1972个，每千人口3.6个，其中普惠性的1210个。", ["托位", "每千人口托位", "普惠性的托位"], id="a part of the whole, not of what is by head"),
        pytest.param("取消药品加成，让利群众2150万元。", ["取消药品加成让利群众"], id="by what patients save"),
        pytest.param("“健康大讲堂”开讲215场，听众2.3万余人次。", ["“健康大讲堂”开讲", "“健康大讲堂”听众"], id="who listens"),
        pytest.param("开展巡回医疗，已服务乡亲1.37万人次。", ["巡回医疗服务乡亲"], id="who is served, in plain words"),
        pytest.param("市中医院门诊量第一次突破40万人次。", ["市中医院门诊量"], id="第一次"),
        pytest.param("改造村卫生室60个，市财政每个补5万元。", ["改造村卫生室", "每个村卫生室市财政补"], id="what each gets"),
        pytest.param("全市尚有重复档案1326份未清理。", ["重复档案"], id="what is not done yet"),
        pytest.param("县人民医院门急诊19.4万人次，同比增长6.5%；出院8916人次，手术1742台。", ["县人民医院门急诊", "县人民医院门急诊", "县人民医院出院人次", "县人民医院手术"], id="a hospital behind a semicolon"),
        pytest.param("抽调医护人员612人次参与防汛救灾。", ["医护人员"], id="what those who are sent do"),
        pytest.param("选派医务人员32人支援外地抗疫。", ["选派医务人员支援外地抗疫"], id="whom they help"),
        pytest.param("家庭医生这边，312个团队签约居民31.4万人，签约率44.7%。", ["家庭医生团队", "家庭医生团队签约居民", "家庭医生签约率"], id="这边"),
        pytest.param("各级财政共安排补助资金1714万元，到位率89.4%。", ["财政共安排补助资金", "补助资金到位率"], id="who pays is no part of a rate"),
        pytest.param("镇卫生院专职人员41人，距核定数还缺13人。", ["镇卫生院专职人员", "镇卫生院专职人员缺口"], id="how many are wanting"),
        pytest.param("肺结核患者管理率100%，规则服药率95.8%。", ["肺结核患者管理率", "肺结核患者规则服药率"], id="who takes medicine by rule"),
        pytest.param("一是强化培训。培训村医860人次。二是推开家庭医生签约服务。签约率达到30%。", ["培训村医", "家庭医生签约率"], id="what an item inside a paragraph opens with"),
        pytest.param("签约居民34.6万人，签约率44.1%。", ["签约居民", "家庭医生签约率"], id="whose rate it is"),
        pytest.param("行政处罚案件64起，处以罚款31.5万元。", ["行政处罚案件", "罚款"], id="处以"),
        pytest.param("部分卫生院业务萎缩，年门诊量不足1万人次的还有3处。", ["年门诊量不足1万人次的部分卫生院"], id="a mark in visits"),
        pytest.param("基本公卫人均经费标准89元，全年拨付4860万元。", ["基本公卫人均经费标准", "基本公卫经费拨付"], id="all of what each brings"),
        pytest.param("严控公立医院新增债务，资产负债率降至58%。", ["公立医院资产负债率"], id="whose debts"),
        pytest.param("完成“两癌”筛查2.4万人，查出确诊病例61例。", ["“两癌”筛查", "“两癌”筛查确诊病例"], id="who was found ill"),
        pytest.param("兑现奖励扶助、特别扶助等各类资金736.2万元。", ["奖励扶助、特别扶助等各类资金"], id="a list that 各类 sums up"),
        pytest.param("在县人民医院、县妇幼保健院增开夜间诊室6间。", ["夜间诊室"], id="增开"),
        pytest.param("入秋以来接种流感疫苗3.9万剂次。", ["接种流感疫苗"], id="入秋以来"),
        pytest.param("会同教育部门对中小学校进行督导684次。", ["中小学校督导"], id="with whom"),
        pytest.param("采取双随机方式对公共场所进行抽检684家。", ["公共场所抽检"], id="in which way"),
        pytest.param("选派专家赴社区设立接种点6个。", ["接种点"], id="where one goes to do it"),
        pytest.param("走进学校发放手册684份。", ["发放手册"], id="where one goes"),
        pytest.param("给困难群众送医送药684人次。", ["困难群众送医送药"], id="给"),
        pytest.param("在岗乡村医生688名中执业医师占46.5%。", ["在岗乡村医生", "在岗乡村医生中执业医师占比"], id="中 behind a number"),
        pytest.param("对32个项目开展自评（含中央转移支付）。", ["项目自评"], id="an aside of what is done"),
        pytest.param("护士120人未取得资格证书。", ["未取得资格证书"], id="what nurses lack, and not the nurses"),
        pytest.param("流动人员1200人接种新冠疫苗。", ["接种新冠疫苗"], id="what is done for people who are not sent"),
        pytest.param("新生儿120人未访视。", ["新生儿未访视"], id="people for whom something was not done"),
        pytest.param("宫颈癌筛查1.2万人，检出阳性患者52人，乳腺癌筛查1.1万人。", ["宫颈癌筛查", "宫颈癌筛查阳性患者", "乳腺癌筛查"], id="the same of another cancer, not what was found"),
        pytest.param("普惠托位每个补助2400元，全年发放补助资金320万元。", ["普惠托位每个补助", "普惠托位补助资金"], id="all that was paid beside what each gets"),
        pytest.param("每千人口护士与全省平均3.4人的水平有差距。", ["每千人口护士"], id="the level of others"),
        pytest.param("全市检查中发现乳腺癌11例。", ["乳腺癌"], id="what a check found"),
        pytest.param("推出流动医院，以6辆巡回医疗车每月定点进村。", ["巡回医疗车"], id="每月"),
    ],
)  # fmt: skip
def test_a_name_is_what_the_words_say_it_is(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names
