"""Reports of one hospital: what it counts of itself (visits, beds, staff) is no total of its city."""

import re

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.records import Observation

_HOUSE = r"[\u4e00-\u9fff]{2,16}?(?:医院|保健院|保健计划生育服务中心)"
_OF_ONE = re.compile(
    rf"(?:^|—|》){_HOUSE}(?:(?:19|20)\d\d年|关于|[上下]半年)|^—*在{_HOUSE}[^,。;]{{0,12}}(?:职工|职代会|工作会议)"
)
_OF_MANY = re.compile("公立医院|县级医院|全市医院|各医院|卫生院")
# Indicators that add up over the houses of a city. A rate of one hospital is its own too, but the catalogue's rates of
# hospitals are told of single ones as well, and no sum is wrong by them.
_DOMAINS = frozenset({"medical_services", "workforce"})
_UNITS = frozenset({"人次", "张", "人"})


def is_of_one(title: str) -> bool:
    """Whether a title says that the report is a hospital's own: 缙云县中医院2023年工作总结."""
    return bool(_OF_ONE.search(title)) and not _OF_MANY.search(title)


def without_total(observation: Observation, catalogue: Catalogue) -> Observation:
    """An observation of a hospital's own report, without the code of an indicator that is a total of the city."""
    indicator = catalogue.indicator_of(observation.code) if observation.code else None
    is_total = indicator is not None and indicator.domain in _DOMAINS and indicator.unit in _UNITS
    return observation._replace(code=None) if is_total else observation
