"""Where a page has run the title, the headings and the text of a report together into one paragraph."""

import re

_SHORTEST = 600  # the shortest paragraph that may have headings inside, in characters
_SHORTEST_FIRST = 100  # the same of a paragraph that may begin with the title
_NUMBER = r"(?:第[一二三四五六]部分|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?=[\u4e00-\u9fff“]))"
_ENDED = "(?<=[。;!?”)])"
_LABEL = r"【[\u4e00-\u9fff]{2,12}】"
_PLAIN = "——[^。,;:!?]{4,40}?(?:展望|计划(?!生育)|打算|思路|安排|要点|谋划)"
# What a heading of a review, a plan or a state of things ends with, where no more of it follows.
_HEADING_END = (
    r"(?:工作)?(?:总结|回顾|情况|成效|成绩|亮点|问题|困难|不足|短板|差距|计划(?!生育)|打算|思路|安排|展望|重点|任务|目标|措施|举措|要求|形势|基础|概况|建议|要点|(?:重点|主要)工作)"
    r"(?![任工完进落推实执及和与、的打举措分预清表]|目标|情况)"
)
_EDGES = tuple(
    re.compile(pattern)
    for pattern in (
        # …再上台阶。二、深化医改
        rf"{_ENDED}\s*(?={_NUMBER}|{_LABEL}|{_PLAIN})",
        # 二、2024年工作计划(一)深化医改: the heading ends where the next number or the year begins
        rf"{_ENDED}\s*[一二三四五六七八九十]{{1,3}}、[^。,;:、()]{{4,34}}?(?=\(一\)|1[.、]|20\d\d年|今年|(?<![和及与、])下一步)",
        # 二、牢记使命,奋勇争先2025年是: a motto, of which the year is no part
        rf"{_ENDED}\s*[一二三四五六七八九十]{{1,3}}、[^。;:()\d]{{4,46}}?(?=20\d\d年(?:是|,|全|我)|今年是)",
        # ——某市2025年工作展望2025年,全系统将
        rf"{_ENDED}\s*{_PLAIN}",
        # 三、存在的问题和下一步打算我们将: it ends with what it is of
        rf"{_ENDED}\s*(?:[一二三四五六七八九十]{{1,3}}、|第[一二三四五六]部分\s*)[^。,;:()]{{0,26}}?{_HEADING_END}(?=[\u4e00-\u9fff“(\d])",
    )
)
_OFFICE = r"[^。,;:!?()\s]{2,24}?(?:委员会|卫生健康[局委]|卫健[局委]|人民政府|[局委]|调研组|中心|医院)"
_DAY = r"20[012]\d(?:年\d{1,2}月(?:\d{1,2}日)?|-\d\d-\d\d)"
_TITLE_END = (
    r"(?:总结|小结|计划|要点|报告|公报|打算|思路|安排|展望|方案|规划|通报|汇报|答复|函|实录|综述|解读|意见|讲话|公开说明|情况说明|分解|清单|简报|情况)"
    r"(?:\((?:20\d\d年?(?:度|\d{1,2}月)?|(?:20\d\d[-—~至]+20\d\d)年?|征求意见稿|摘要|节选)\))?"
)
# What stands right behind a title: a year, a number, whom it is for, who gave it and when, or how such texts open.
_OPENS = (
    r"\s*(?:20\d\d年|今年|近年|一年来|[一1][、.]|第一部分|\(|——|《|“|【|为|根据|按照|在|自20|各[县区市镇乡科单有位]|局机关|同志们|尊敬的|主任、|主持人|(?:信息)?来源|发[布文]|时间|访谈|原创"
    rf"|索引号|浏览次数|(?!的)[\u4e00-\u9fff]{{1,6}}〔20|{_OFFICE}(?=\(|\s|{_DAY}|党组|局长|主任))|\s+"
)
_TITLE = re.compile(
    r"\s*[^。,;:!?]{0,40}?关于印发[^。,;:!?]{4,60}?的通知"
    rf"|\s*(?:[^。,;:!?]{{2,6}}:)?[^。,;:!?]{{6,60}}?{_TITLE_END}"
    rf"(?:[和及与、暨][^。,;:!?]{{2,30}}?{_TITLE_END}){{0,2}}(?={_OPENS})"
)
_WAY = re.compile(r"\s*(?:首页|当前位置|您?(?:现在)?(?:所在)?的?位置)\s*[>:»][^。,;]{0,60}[>»]")  # the way to a page
# What follows a title, each on a line of its own where lines are kept.
_UNDER_TITLE = tuple(
    re.compile(r"\s*" + pattern)
    for pattern in (
        rf"\([^()]{{0,16}}{_DAY}[^()]{{0,12}}\)",
        rf"——{_DAY}[^。;:!?]{{6,60}}?会议?上",
        r"[\u4e00-\u9fff]{1,6}〔20\d\d〕\d{1,4}号",
        r"(?:(?:信息)?来源|发布(?:时间|日期)|时间|地点|访谈(?:嘉宾|时间)|作者|原创|责任编辑|字号|索引号|浏览次数)\s*:?[^。,;:]{0,24}?(?=(?:信息)?来源|发布|地点|访谈|作者|责任编辑|字号|主持人|浏览|【)",
        rf"(?:(?:信息)?来源|发布(?:时间|日期)|时间|访谈时间)\s*:\s*[^。,;:\d]{{0,20}}{_DAY}(?:\s*(?:[上下]午)?\d{{1,2}}:\d\d)?",
        r"【?字[号体]\s*:\s*\[?大 ?中 ?小[\]】]",
        rf"{_OFFICE}(?:党组书记、)?(?:局长|主任)?(?=\s|\(|{_DAY}|主任、|各)",
        rf"{_DAY}(?!\d|[^。,;]{{0,20}},)",
        r"(?:各[县区市镇乡科单有位]|局机关|同志们|尊敬的|主任、)[^。;:]{0,90}:",
    )
)


def head(text: str, start: int, end: int) -> list[int]:
    """Where the title and what stands under it end in the paragraph ``text[start:end]``, one of the first of a report."""
    way = _WAY.match(text, start, end)
    begins = way.end() if way else start
    title = _TITLE.match(text, begins, end) if end - start >= _SHORTEST_FIRST else None
    return [begins, title.end(), *_under_title(text, title.end(), end)] if title else []


def headings(text: str, start: int, end: int) -> list[int]:
    """Where the headings and numbered parts of the paragraph ``text[start:end]`` begin and end; none where it is short."""
    if end - start < _SHORTEST:
        return []
    return [m.end() for pattern in _EDGES for m in pattern.finditer(text, start, end)]


def _under_title(text: str, at: int, end: int) -> list[int]:
    """The ends of the lines between a title that ends ``at`` and the text."""
    found: list[int] = []
    while line := next((m for p in _UNDER_TITLE if (m := p.match(text, at, end)) and m.end() > at), None):
        at = line.end()
        found.append(at)
    return found
