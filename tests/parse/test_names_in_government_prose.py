"""Names, places and grades as the reports of whole governments tell them, whose subjects are of all kinds."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("改造老旧小区218个，城镇化率提高0.8个百分点。", ["改造老旧小区", "城镇化率"]),
        ("服务贸易增长9.1%。", ["服务贸易"]),
        ("新设产业基金6只、总规模41亿元。", ["新设产业基金", "新设产业基金总规模"]),
        ("7个学科稳定在全国前列。", ["稳定在全国前列的学科"]),
        ("新建3个市实验室、4个基础学科研究中心。", ["新建市实验室", "新建基础学科研究中心"]),
        ("建成12个示范片区、260个和美乡村。", ["示范片区", "和美乡村"]),
        ("培育5个百亿级产业集群、若干成长性产业集群。", ["百亿级产业集群"]),
        ("支持实施30个左右关键零部件攻关项目。", ["关键零部件攻关项目"]),
        ("实施80个以上节能改造和设备更新项目。", ["节能改造和设备更新项目"]),
        ("瓯江绿道86公里全线贯通。", ["瓯江绿道"]),
        ("完成3.1万株苗木种植和45公里绿道改造。", ["苗木种植", "绿道改造"]),
        ("首批18个山海协作项目完成投资超二十亿元。", ["山海协作项目"]),
        ("新能源和清洁能源装机占比达到61%。", ["新能源和清洁能源装机占比"]),
        ("3个产业集群总产值突破420亿元。", ["产业集群", "产业集群总产值"]),
        ("出让采矿权26宗、成交价9.2亿元。", ["出让采矿权", "出让采矿权成交价"]),
        ("经济总量突破千亿、达到1062亿元。", ["经济总量"]),
        ("地区生产总值2100亿元、居全省第5位、增长6.1%。", ["地区生产总值", "地区生产总值"]),
        ("覆盖42个乡镇近90万群众。", ["覆盖乡镇", "群众"]),
        ("320个征迁安置问题整改到位。", ["征迁安置问题"]),
        ("9个项目获省科学技术奖，其中2项获一等奖。", ["获省科学技术奖的项目", "获一等奖的项目"]),
        ("新设经营主体3.1万户，其中企业9200户。", ["新设经营主体", "新设企业"]),
        ("2个医疗器械产业集聚区纳入国家试点。", ["纳入国家试点的医疗器械产业集聚区"]),
        ("首批15个“智慧健康”服务提升试点通过验收。", ["通过验收的“智慧健康”服务提升试点"]),
        ("90家特困供养机构通过验收。", ["通过验收的特困供养机构"]),
        ("96所乡村小学如期完成修缮。", ["如期完成修缮的乡村小学"]),
        ("420户搬迁群众倍感温暖。", ["搬迁群众"]),
        ("20项首创技术推广应用。", ["首创技术"]),
        ("商标拥有量、注册量分别增长11.2%、9.4%。", ["商标拥有量", "商标注册量"]),
        ("充电桩万人拥有量21.6个。", ["充电桩万人拥有量"]),
        ("新增停车泊位1200个，公园绿地人均拥有量15平方米。", ["新增停车泊位", "公园绿地人均拥有量"]),
        ("仪器及检验设备投资增长16.4%。", ["仪器及检验设备投资"]),
        ("政务服务和公用事业事项兑现率95.3%。", ["政务服务和公用事业事项兑现率"]),
        ("投资1200万元新建5个游园。", ["游园投资", "新建游园"]),
        ("投入800万元改造12条背街小巷。", ["背街小巷改造投入", "改造背街小巷"]),
        ("投资5亿元实施了山区补短板工程和老区安居工程。", ["山区补短板工程和老区安居工程投资"]),
        ("客运量、货运量增长10%以上。", ["客运量", "货运量"]),
        ("项目开工率、竣工率和投用率均提高8个百分点。", ["项目开工率", "竣工率", "投用率"]),
        ("新增灵山、仙岩2家5A级景区。", ["新增5A级景区"]),
        ("生产安全事故起数、死亡人数同比分别下降21.3%和17.6%。", ["生产安全事故起数", "生产安全事故死亡人数"]),
        ("发生火灾7起、死亡1人。", ["火灾", "火灾死亡"]),
        ("集采药品扩围到516种、耗材28类。", ["集采药品扩围", "集采耗材"]),
        (
            "承办人大代表建议48件、政协提案73件，办复率100%。",
            ["人大代表建议", "政协提案", "人大代表建议、政协提案办复率"],
        ),
        ("民事、治安案件分别下降6.2%、4.1%。", ["民事案件", "治安案件"]),
        ("粮食储备规模达5万吨。", ["粮食储备规模"]),
        ("以旧换新扩围，带动消费7.9亿元。", ["带动消费"]),
        ("赛事带动旅游收入增长近7倍。", ["旅游收入"]),
        ("新开通至杭州、上海等6条专线。", ["新开通专线"]),
        ("贷款贴息政策惠及企业1.2万家。", ["贷款贴息政策惠及企业"]),
        ("新建3家检测基地和成果验证中心。", ["新建检测基地和成果验证中心"]),
        ("选择11个左右的社区服务站开展试点。", ["社区服务站"]),
        ("接待游客、旅游收入分别增长13%、15.5%。", ["游客", "旅游收入"]),
        ("新增全球前1‰学科1个。", ["新增全球前1‰学科"]),
        ("市政公司、交投公司分别新增用工200人、100人。", ["市政公司新增用工", "交投公司新增用工"]),
    ],
)  # fmt: skip
def test_what_is_measured_is_named_whole_and_nothing_is_put_before_it(
    sentence: str, names: list[str], tell: Tell
) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("加快缙云等4个抽水蓄能电站建设。", "丽水市"),
        ("缙云新建抽水蓄能电站1个。", "缙云县"),
        ("缙云经济圈建成产业联盟3个。", "丽水市"),
        ("缙云机场旅客吞吐量突破90万人次。", "丽水市"),
    ],
)
def test_a_place_named_as_one_of_several_or_as_part_of_a_larger_one_narrows_no_figure(
    sentence: str, place: str, tell: Tell
) -> None:
    assert tell(sentence, "place") == [place]


@pytest.mark.parametrize(
    "sentence",
    ["全国最大的18兆瓦级风电机组下线。", "首台3000吨级起重机下线。", "220千伏变电站投运。", "发布2024县域产业白皮书。"],
)
def test_how_large_a_thing_is_by_its_name_is_no_figure(sentence: str, tell: Tell) -> None:
    assert tell(sentence, "name") == []


def test_what_has_been_won_so_far_is_no_aim(tell: Tell) -> None:
    assert tell("累计争取16家单位出台支持政策。", "kind") == ["actual"]


def test_growth_is_held_against_that_of_others_or_of_a_year(tell: Tell) -> None:
    body = "地区生产总值增长6.2%，快于全省0.7个百分点，快于2022年1.1个百分点。"
    assert tell(body, "name value measure year base_year") == [
        ("地区生产总值", 6.2, "change", 2023, None),
        ("地区生产总值快于全省", 0.7, "level", 2023, None),
        ("地区生产总值", 1.1, "change", 2023, 2022),
    ]


def test_the_volume_before_a_number_belongs_to_its_unit(tell: Tell) -> None:
    assert tell("细颗粒物浓度为每立方米24微克。", "value unit") == [(24, "微克/立方米")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("细颗粒物平均浓度不超过31微克每立方米。", (31, "微克每立方米", "≤", "level")),
        ("新增算力1.7万P。", (17000, "P", "=", "level")),
        ("港口吞吐量35万标箱。", (350000, "标箱", "=", "level")),
        ("工业产值跻身300亿元行列。", (3e10, "元", "≥", "level")),
        ("健康产业跨越30亿元规模。", (3e9, "元", "≥", "level")),
        ("细颗粒物浓度同比改善7.9%。", (-7.9, "%", "=", "change")),
    ],
)
def test_marks_that_are_passed_and_units_of_whole_governments_are_read(
    sentence: str, expected: tuple[float, str, str, str], tell: Tell
) -> None:
    assert tell(sentence, "value unit comparator measure") == [expected]


def test_what_a_plant_is_for_bounds_no_figure(tell: Tell) -> None:
    assert tell("建成电厂扩建等120万千瓦内用煤电项目。", "comparator") == ["="]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("金融业、住宿和餐饮业增加值分别增长7.1%、9.3%。", ["金融业增加值", "住宿和餐饮业增加值"]),
        ("批发业、零售业和住宿业销售额分别增长4.1%、5.2%、6.3%。", ["批发业销售额", "零售业销售额", "住宿业销售额"]),
    ],
)
def test_a_list_has_as_many_members_as_figures_follow_it(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_what_a_plan_laid_before_a_congress_aims_at_is_aimed_at_by_its_end(tell: Tell) -> None:
    outline = "《规划纲要（草案）》明确了主要指标：地区生产总值年均增长5%，城镇调查失业率5.5%。"
    assert tell(outline, "kind year") == [("target", 2025), ("target", 2025)]
    ours = "《“十五五”规划纲要（草案）》提出的目标有：城镇调查失业率5.5%。"
    assert tell(ours, "kind year") == [("target", 2030)]
