"""Hospitals that speak, or are spoken of: what one counts of itself (visits, beds, staff) is no total of its city."""

import re

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.records import Observation
from etl.parse.words.forms import HAN

_HOUSE = rf"{HAN}{{2,16}}?(?:医院|保健院|保健计划生育服务中心)"
_OF_ONE = re.compile(
    rf"(?:^|—|》){_HOUSE}(?:(?:19|20)\d\d年|关于|[上下]半年)|^—*在{_HOUSE}[^,。;]{{0,12}}(?:职工|职代会|工作会议)"
)
_OF_MANY = re.compile("公立医院|县级医院|全市医院|各医院|卫生院")
_OF_TOWN = re.compile(
    rf"^{HAN}{{2,14}}?(?<!乡镇)(?<!各)(?<!基层)(?:(?:镇|乡|街道|中心|分院|社区)卫生院|社区卫生服务(?:中心|站))(?:(?:19|20)\d\d年|关于|[上下]半年)"
)
# Indicators that add up over the houses of a city. A rate of one hospital is its own too, but the catalogue's rates of
# hospitals are told of single ones as well, and no sum is wrong by them.
_DOMAINS = frozenset({"medical_services", "workforce"})
_UNITS = frozenset({"人次", "张", "人"})

# Indicators of all houses of a city, which a sentence may tell of one of them.
_OF_HOUSES = re.compile(
    "诊疗人次|出院人数|住院日|次均费用|使用率|药占比|百元医疗收入|收入占比|资产负债率|患者满意度|^医疗卫生机构床位数"
)
_KIND = "(?:人民|中心|(?<!其)中医|中西医结合|妇女儿童|妇幼保健|儿童|传染病|精神病?|肿瘤|第[一二三四五六七八九]|附属)"
# 市人民医院病床使用率71.8%,平均住院日7.3天: the house opens a clause, with no other house beside it.
_ONE = re.compile(
    rf"(?:^|[,。;:、\s年月]|全年)(?:{HAN}{{0,6}}?{_KIND}(?:医院|院)|{HAN}{{0,4}}?(?:妇保|保健)院|[该我本]院)"
    r"(?![、和与及等为]|牵头|迁建|[一二三]期|新院|建设|项目|门诊楼|综合楼|住院楼|病房楼|医共体|总院)"
)
_ALL = re.compile("全[市县区州省盟旗]|[市县区州盟旗]级?域?内|县域|各级|医疗(?:卫生)?机构|公立医院|基层|居民")


def is_of_one(title: str) -> bool:
    """Whether a title says that the report is a hospital's own: 缙云县中医院2023年工作总结."""
    return bool(_OF_ONE.search(title)) and not _OF_MANY.search(title)


def is_of_town(title: str) -> bool:
    """Whether a title says that the report is of the one house of a town: 龙泉市安仁中心卫生院2023年工作总结."""
    return _OF_TOWN.search(title) is not None


def without_total(observation: Observation, catalogue: Catalogue) -> Observation:
    """An observation of a hospital's own report, without the code of an indicator that is a total of the city."""
    indicator = catalogue.indicator_of(observation.code) if observation.code else None
    is_total = indicator is not None and indicator.domain in _DOMAINS and indicator.unit in _UNITS
    return observation._replace(code=None) if is_total else observation


def of_city(observation: Observation, text: str, catalogue: Catalogue) -> Observation:
    """An observation without the code of an indicator of all houses, where its sentence in ``text`` speaks of one up to it."""
    if not observation.code or not _OF_HOUSES.search(catalogue.name_of(observation.code)):
        return observation
    before = text[observation.sentence_start : observation.start]
    ones = [m.end() for m in _ONE.finditer(before)]
    return observation._replace(code=None) if ones and not _ALL.search(before, ones[-1]) else observation
