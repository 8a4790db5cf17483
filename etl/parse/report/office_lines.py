"""Lines that say who gave a document: an office, a committee, the congress that it was given to."""

import re
from collections.abc import Iterator

# 登封市卫生健康委员会办公室编 2023年11月6日: a line that says who gave the document, and nothing else.
_OFFICE = re.compile(
    r"[\s(【]*(?P<place>[\u4e00-\u9fff]{2,24}?)(?:卫生健康委员会|卫生健康委|卫生健康局|卫健[委局]|卫生局|卫生和计划生育(?:委员会|局)|卫生计生[委局]|卫生健康和体育局|人民政府|疾病预防控制中心|疾控中心|妇幼保健院|爱国卫生运动委员会)"
    r"(?:办公室)?(?:党组|党委)?(?:编印?|印发|发布)?[)】]?\s*(?:[((]?20\d\d年\s?\d{1,2}月\s?(?:\d{1,2}日)?[))]?)?\s*"
)
# 桐城市托育服务工作专班(代章)
_BODY = re.compile(
    r"[\s(【]*(?P<place>[\u4e00-\u9fff]{1,11}?[市县区旗州盟])[\u4e00-\u9fff]{0,16}(?:专班|领导小组|指挥部|委员会)(?:办公室)?[)】]?\s*"
    r"(?:[(（]代章[)）])?\s*(?:[(（]?20\d\d年\s?\d{1,2}月\s?(?:\d{1,2}日)?[)）]?)?\s*"
)
# 上犹县人民医院 2024年12月20日, 遂川县大汾镇人民政府: any house or office of a division, where nothing else tells it
_HOUSE = re.compile(
    r"[\s(【]*(?P<house>[\u4e00-\u9fff]{4,34}(?:医院|保健院|卫生院|防治[院所]|中心|[分总支]?站|监督所|局|委员会|人民政府|办公室|办事处|协会|学会|红十字会|残联|[大支]队|党委|党组|总支))"
    r"[)】]?\s*(?:[(（]?(?:20\d\d年\s?\d{1,2}月\s?(?:\d{1,2}日)?|20\d\d[./-]\d{1,2}[./-]\d{1,2})[)）]?)?\s*"
)
# 述职人:上犹县人民医院 王某某, Copyright © 上犹县人民医院, 联系地址:上犹县东山镇…
_LABELLED = re.compile(
    r"(?:作者|述职人|报告人|通讯员|供稿|撰稿|主办|承办|编印|报送|地址|版权所有|(?i:copyright))\s?[:©]?\s?(?P<house>[\u4e00-\u9fff]{3,34})"
)
_GROUP = re.compile("专班|领导小组|指挥部")  # a committee at the head may be of the city above
# 政协栖霞市委员会专题调研组, 中共栖霞市委办公室
_COMMITTEE = re.compile(
    r"[\s(【]*(?:中国人民政治协商会议|政协|中共)?(?P<place>[\u4e00-\u9fff]{1,11}?[市县区旗州盟])(?:人大常委会|人民代表大会常务委员会|委员会|委)[\u4e00-\u9fff]{0,14}[)】]?\s*"
)
# ——2024年1月30日在云和县第十七届人民代表大会第三次会议上
_CONGRESS = re.compile(
    r"\W*(?:20\d\d年\s?\d{1,2}月\s?(?:\d{1,2}日)?)?在(?:政协)?(?P<place>[\u4e00-\u9fff]{1,11}?[省市县区旗州盟])第[一二三四五六七八九十]{1,3}届(?:人民代表大会|人大|委员会).*"
)
_HEAD_LINES, _END_LINES = 8, 6  # among which it stands


def lines_of(text: str) -> list[str]:
    """The lines of ``text`` that hold anything."""
    return [line for line in text.split("\n") if line.strip()]


def houses_named(text: str) -> Iterator[str]:
    """The houses and offices that stand alone on lines at the end or the head of ``text``, before those behind a label there."""
    lines = lines_of(text)
    among = [*lines[-_END_LINES:], *lines[:_HEAD_LINES]]
    yield from (said.group("house") for line in among if (said := _HOUSE.fullmatch(line)))
    yield from (said.group("house") for line in among for said in _LABELLED.finditer(line))


def places_named(text: str) -> Iterator[str]:
    """The names of places by which lines of their own at the head or the end of ``text`` tell who gave it, the likeliest first."""
    lines = lines_of(text)
    head, end = lines[:_HEAD_LINES], lines[-_END_LINES:]
    groups = [line for line in head if _GROUP.search(line)]
    for pattern, among in ((_OFFICE, head + end), (_COMMITTEE, head + end), (_CONGRESS, head), (_BODY, end + groups)):
        yield from (said.group("place") for line in among if (said := pattern.fullmatch(line)))
