"""The place of figures by the frame of a document, and by whom a sentence tells of."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


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
        "额敏县2024年卫生健康工作总结\n每千人口护士3.29人,仍低于全地区3.62人的平均水平。\n",
        ["额敏县", "塔城地区"],
        id="the prefecture by what it is",
    ),
    pytest.param(
        "温宿县2021年卫生健康工作总结\n阿克苏地区组织的满意度调查，去年我县得了91.6分。\n",
        ["温宿县"],
        id="the prefecture is no city of its name",
    ),
    pytest.param(
        "首页 / 要闻\n桦南：镇里看病添了底气\n2025-11-05　来源：县融媒体中心\n县卫健局介绍，基层诊疗人次占比58.6%，高于佳木斯市55.2%的平均水平。\n",
        ["桦南县", "佳木斯市"],
        id="the county whose short name opens a headline",
    ),
    pytest.param(
        "中卫市医药卫生体制改革领导小组办公室\n关于今年医改工作的总结报告\n海原县网上采购率只有82%。海原县建档率48.9%。2011年12月10日\n",
        ["海原县", "海原县"],
        id="the group that gives a report, before a county that it tells of",
    ),
    pytest.param(
        "缙云县2023年卫生健康工作总结\n每千人口托位1.73个,低于丽水市的2.05个和全省的2.36个。\n",
        ["缙云县", "丽水市", "浙江省"],
        id="those against which one is held, joined",
    ),
    pytest.param(
        "在缙云县2023年卫生健康工作推进会上的讲话\n县卫生健康局局长　张××\n签约率63.2%,列全市第7位。去城区看病的人少了,县域内就诊率88.5%,全市第3位。\n",
        ["缙云县", "缙云县"],
        id="the county of whose meeting a speech tells, though the city is called 全市 more often",
    ),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_a_documents_frame_gives_the_place(text: str, places: list[str], read: Read) -> None:
    assert [o.place for o in read(text).observations] == places


PLACED = [
    pytest.param("省里确定缙云县为试点，该县医院药占比降至42.5%。", ["缙云县"], id="that county"),
    pytest.param("续建缙云县人民医院综合楼，设置床位800张。", ["缙云县"], id="the works of a county"),
    pytest.param("全省5岁以下儿童死亡率为5.27‰。", ["浙江省"], id="the province's rate of an age"),
]


@pytest.mark.parametrize(("sentence", "places"), PLACED)
def test_a_sentence_tells_whose_its_figures_are(sentence: str, places: list[str], read: Read) -> None:
    told = read(f"丽水市卫生健康委员会2023年工作总结\n{sentence}\n").observations
    assert [o.place for o in told] == places


def test_the_body_that_signs_a_notice_tells_its_place(read: Read) -> None:
    text = (
        "关于2022年前三季度托育服务民生实事进展情况的通报\n各镇人民政府:\n全年计划新增托位680个,在安庆所辖县(市、区)中居第4位。\n"
        "桐城市托育服务工作专班(代章)\n2022年10月11日\n"
    )
    assert [o.place for o in read(text).observations] == ["桐城市"]


@pytest.mark.parametrize("line", ["政协桐城市委员会调研组", "中共桐城市委办公室", "桐城市人大常委会调研组"])
def test_the_committee_that_reports_tells_its_place(line: str, read: Read) -> None:
    text = (
        f"关于全市托育服务情况的调研报告\n{line}\n（2022年11月）\n新增托位680个，落后于安庆市平均，安庆市要求加快。\n"
    )
    assert [o.place for o in read(text).observations] == ["桐城市"]


def test_the_congress_that_a_report_was_given_to_tells_its_place(read: Read) -> None:
    text = "政府工作报告\n——2024年1月30日在云和县第十七届人民代表大会第三次会议上\n受县人民政府委托，报告如下。\n一、2023年工作回顾\n全县床位862张。\n"
    profile = read(text).profile
    assert (profile.place_code, profile.publisher) == ("331125", "")
