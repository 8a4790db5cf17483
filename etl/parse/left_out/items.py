"""The town that an item of a brief tells of: 港口镇:家医进网格, ▲梅林镇抓实“两癌”筛查. Its figures are none of the whole."""

import re

from etl.parse.left_out.towns import TOWN_END
from etl.parse.records import Observation
from etl.parse.report.title_words import BRIEF
from etl.parse.text.outline import Outline, Paragraph

_OPENS = re.compile(
    rf"\W*(?:【[^】]{{1,8}}】)?(?P<town>(?!各|全|我|两|多)[\u4e00-\u9fff]{{2,4}}{TOWN_END})(?<!之乡)(?!镇|级|亲|居民|干部)"
)
_OF_ALL = re.compile(r"全[市县区州盟旗]|我[市县区]|各(?:地|乡镇|单位)")
_ANOTHER = re.compile(rf"(?:^|[,。;])\W*(?P<town>(?![在全])[\u4e00-\u9fff]{{2,4}}(?<!全){TOWN_END})")
_LONGEST = 40  # a line that heads an item, in characters


def towns(page: Outline, title: str) -> dict[Paragraph, str]:
    """The town that each paragraph of a brief tells of, by its own opening or the line that heads it; none for other reports."""
    found: dict[Paragraph, str] = {}
    headed = ""
    for paragraph in page.paragraphs if BRIEF.search(title) else ():
        words = page.text[paragraph.start : paragraph.end].strip()
        opens = _OPENS.match(words)
        if len(words) <= _LONGEST and not words.endswith(("。", ";")):
            headed = opens.group("town") if opens else ""
        elif town := opens.group("town") if opens else headed:
            found[paragraph] = town
    return found


def of_town(observation: Observation, town: str, sentence: str, own: str) -> Observation:
    """An observation of a town's item without a code, and with the town in its name where its sentence tells of no other.

    What tells of all or of another division stays as it is.
    """
    if observation.place_code != own or _OF_ALL.search(sentence):
        return observation
    of_several = any(town not in said.group("town") for said in _ANOTHER.finditer(sentence))
    told = of_several or town in observation.name
    name = observation.name if told else town + observation.name.removeprefix("全镇")
    return observation._replace(name=name, code=None)
