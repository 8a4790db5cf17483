"""The town that an item of a brief tells of: 港口镇:家医进网格, ▲梅林镇抓实“两癌”筛查. Its figures are none of the whole."""

import re

from etl.parse.outline import Outline, Paragraph
from etl.parse.records import Observation

_BRIEF = re.compile(r"简报|工作动态|快报|信息专报")
_OPENS = re.compile(
    r"\W*(?:【[^】]{1,8}】)?(?P<town>(?!各|全|我|两|多)[\u4e00-\u9fff]{2,4}(?:(?<![城乡集])镇|街道|(?<![城下返])乡))(?!镇|级|亲|居民|干部)"
)
_OF_ALL = re.compile(r"全[市县区]|我[市县区]|各(?:地|乡镇|单位)")
_ANOTHER = re.compile(
    r"(?:^|[,。;])\W*(?P<town>[\u4e00-\u9fff]{2,4}(?:(?<![城乡集全])镇|街道)(?:中心)?(?:卫生院|社区)?)"
)
_LONGEST = 40  # a line that heads an item, in characters


def towns(page: Outline, title: str) -> dict[Paragraph, str]:
    """The town that each paragraph of a brief tells of, by its own opening or the line that heads it; none for other reports."""
    found: dict[Paragraph, str] = {}
    headed = ""
    for paragraph in page.paragraphs if _BRIEF.search(title) else ():
        words = page.text[paragraph.start : paragraph.end].strip()
        opens = _OPENS.match(words)
        if len(words) <= _LONGEST and not words.endswith(("。", ";")):
            headed = opens.group("town") if opens else ""
        elif town := opens.group("town") if opens else headed:
            found[paragraph] = town
    return found


def of_town(observation: Observation, town: str, sentence: str, own: str) -> Observation:
    """An observation of a town's item with the town in its name, unless its sentence tells of all or of another place."""
    if observation.place_code != own or _OF_ALL.search(sentence) or town in observation.name:
        return observation
    if any(town not in said.group("town") for said in _ANOTHER.finditer(sentence)):
        return observation  # of several towns
    return observation._replace(name=town + observation.name.removeprefix("全镇"), code=None)
