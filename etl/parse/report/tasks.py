"""Items of a list of tasks that tell how far each has come: 2.新建社区卫生服务站12个。已建成9个,其余年底交付。"""

import re

from etl.parse.records import Profile
from etl.parse.report.frame import Frame, planned_year

_OF_TASKS = re.compile(r"(?:实事|任务|工程|项目|承诺)[^,。]{0,8}(?:进展|完成|推进|落实|办理)")
_ITEM = re.compile(r"\W*\d{1,2}[.、][^。]{4,40}。\s*(?:现?已|目前|截[至止]|完成|累计|实际|[1一]月?[-—至])")


def of_task(paragraph: str, frame: Frame, profile: Profile) -> Frame:
    """The frame of the sentence that opens an item: a target, where the next tells what became of it."""
    if not (_OF_TASKS.search(profile.title) and _ITEM.match(paragraph)):
        return frame
    year = planned_year(profile) if profile.actual_year is None else profile.actual_year
    return frame._replace(kind="target", year=year)
