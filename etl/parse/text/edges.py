"""Where a page has run what stands above and below a report together with it: its number, title, office and day."""

import re

_SHORTEST = 100  # the shortest paragraph that may begin with the title, in characters
_OFFICE = r"[^。,;:!?()\s]{2,24}?(?:委员会|卫生健康[局委]|卫健[局委]|人民政府|[局委]|调研组|中心|医院)"
_DAY = r"20[012]\d(?:年\d{1,2}月(?:\d{1,2}日)?|-\d\d-\d\d)"
_POST = r"(?:书记|局长|主任|院长|[市县区旗镇乡]长)"
_SPEAKER = (
    rf"[^。,;:()\d\s]{{0,20}}?{_POST}(?:、{_POST}){{0,2}}(?:\s*[\u4e00-\u9fff×]{{2,3}})?(?=\s*\(|\s*同志们|\s*各位)"
)
_NUMBER = r"[\u4e00-\u9fff]{1,8}[〔\[(]20\d\d[〕\])]\d{1,4}号(?!文)"
_GREETED = r"[^。,;:!?()\d]{0,30}(?:代表|委员|领导|政府|[局委办厅会室院]|单位|部门|同志们?|中心):"
_KIND = r"(?:总结|小结|计划|要点|报告|公报|打算|思路|安排|展望|谋划|方案|规划|通报|汇报|答复|函|实录|综述|解读|意见|讲话|公开说明|情况说明|分解|清单|简报|情况)"
_TITLE_END = (
    rf"{_KIND}(?!{_KIND}|的)"
    r"(?:\((?:20\d\d年?(?:度|\d{1,2}月)?|(?:20\d\d[-—~至]+20\d\d)年?|征求意见稿|摘要|节选)\))?"
)
# What stands right behind a title: a year, a number, whom it is for, who gave it and when, or how such texts open.
_OPENS = (
    r"\s*(?:20\d\d[年-]|今年|近年|一年来|[一1][、.]|第一部分|\(|——|《|“|【|为|根据|按照|在|自20|过去|刚刚|各[县区市镇乡科单有位]|局机关|同志们|尊敬的|主任、|主持人|填报单位|(?:信息)?来源|发[布文]|时间|访谈|原创"
    rf"|索引号|浏览次数|(?!的){_NUMBER}|{_OFFICE}(?=\(|\s|{_DAY}|党[组委]|局长|主任)|{_GREETED}|{_SPEAKER})|\s+"
)
_TITLE = re.compile(
    r"\s*[^。,;:!?]{0,40}?关于印发[^。,;:!?]{4,60}?的通知"
    rf"|\s*(?:[^。,;:!?]{{2,6}}:)?[^。,;:!?]{{4,60}}?{_TITLE_END}"
    rf"(?:[和及与、暨][^。,;:!?]{{2,30}}?{_TITLE_END}){{0,2}}(?={_OPENS})"
)

# What stands above a title, each on a line of its own where lines are kept; with an example.
_ABOVE: tuple[tuple[str, str], ...] = (
    (r"(?:首页|当前位置|您?(?:现在)?(?:所在)?的?位置)\s*[>:»][^。,;]{0,60}[>»]", "首页 > 政务公开 >"),
    (
        rf"[^。,;:!?\d]{{4,24}}?(?:文件\s*(?={_NUMBER})|(?:简报|信息|专报|快报|动态)\s*(?=\(?(?:20\d\d年)?第\d))",
        "某县卫生健康局文件",
    ),
    (rf"{_OFFICE}\s*(?={_NUMBER})", "某市卫生健康局"),
    (_NUMBER, "某卫健字〔2025〕4号"),
    (r"附件\s?\d{0,2}:?(?=[\u4e00-\u9fff])(?![中所的])", "附件2"),
    (r"\(?(?:20\d\d年)?第\d{1,3}期\)?(?:\s*\(?总第\d{1,4}期\)?)?", "2024年第31期"),
    (r"签发人:\s*[\u4e00-\u9fff××]{2,4}(?=\s|\(|办理)", "签发人:陈某某"),
    (
        r"(?:(?:办理|答复)?(?:结果)?(?:类别|分类):\s*[A-D]类?(?:[,、]?\s*(?:同意|可)?公开)?(?=[\u4e00-\u9fff\s])"
        r"|[(【][^()【】]{0,8}[A-D]类?(?:[,、]?\s*(?:同意|可)?公开)?[)】]|[A-D]类公开)",
        "答复类别:A",
    ),
    (rf"{_OFFICE}(?:办公室)?编印?\s*{_DAY}", "某县卫生健康局办公室编 2024年11月28日"),
)
# What stands between a title and the text.
_UNDER: tuple[tuple[str, str], ...] = (
    (rf"\([^()]{{0,30}}{_DAY}[^()]{{0,30}}\)", "(2024年3月6日,根据录音整理)"),
    (rf"——{_DAY}[^。;:!?]{{6,60}}?会议?上", "——2023年8月20日在某市人民代表大会常务委员会第十次会议上"),
    (_NUMBER, "某卫〔2023〕18号"),
    (
        r"(?:(?:信息)?来源|发布(?:时间|日期)|时间|地点|访谈(?:嘉宾|时间)|作者|原创|责任编辑|字号|索引号|浏览次数)\s*:?[^。,;:]{0,24}?(?=(?:信息)?来源|发布|地点|访谈|作者|责任编辑|字号|主持人|浏览|【)",
        "来源:市卫生健康委",
    ),
    (
        rf"(?:(?:信息)?来源|发布(?:时间|日期)|时间|访谈时间)\s*:\s*[^。,;:\d]{{0,20}}{_DAY}(?:\s*(?:[上下]午)?\d{{1,2}}:\d\d)?",
        "发布时间:2024-01-15 09:30",
    ),
    (r"【?字[号体]\s*:\s*\[?大 ?中 ?小[\]】]", "【字体:大 中 小】"),
    (_SPEAKER, "市卫生健康局党组书记、局长"),
    (rf"填报单位(?:\(公章\))?:{_OFFICE}", "填报单位(公章):某市卫生健康局"),
    (rf"{_OFFICE}(?:党组书记、)?(?:局长|主任)?(?=\s|\(|{_DAY}|主任、|各)", "某市卫生健康局"),
    (rf"{_DAY}(?:\s*\d\d:\d\d|(?!\d|[^。,;]{{0,20}},))", "2023年12月25日"),
    (r"(?:各[县区市镇乡科单有位]|局机关|同志们|尊敬的|主任、)[^。;:]{0,90}:", "各县(市、区)卫生健康局,委直属各单位:"),
    (_GREETED, "县政府:"),
)
# What stands below the text.
_BELOW: tuple[tuple[str, str], ...] = (
    (rf"{_OFFICE}(?:\(盖章\))?\s*{_DAY}\s*(?=$|\(|抄|附)", "某市卫生健康局2023年10月11日"),
    (r"\(?(?:联系人|联系电话|联系单位)\s*:", "联系电话:0578-2000000"),
    (r"附件\s?\d{0,2}(?=[:\u4e00-\u9fff])", "附件:指标完成情况表"),
    (r"(?:抄送|抄报|主送|分送|报送|[报送发])\s*:", "抄送:市政府办公室。"),
)
_ABOVE_PATTERNS, _UNDER_PATTERNS = ([re.compile(r"\s*" + p) for p, _ in table] for table in (_ABOVE, _UNDER))
_BELOW_PATTERN = re.compile(rf"(?<=[。!?)\s日])(?:{'|'.join(p for p, _ in _BELOW)})")
_FOOT = 300  # how far from the end of a report its foot begins, in characters


def head(text: str, start: int, end: int) -> list[int]:
    """Where the title and what stands above and under it end in the paragraph ``text[start:end]``, one of the first of a report."""
    if end - start < _SHORTEST:
        return []
    above = _lines(_ABOVE_PATTERNS, text, start, end)
    title = _TITLE.match(text, above[-1] if above else start, end)
    return [*above, title.end(), *_lines(_UNDER_PATTERNS, text, title.end(), end)] if title else above


def foot(text: str, start: int, end: int) -> list[int]:
    """Where what stands below a report begins in its last paragraph ``text[start:end]``."""
    if end - start < _SHORTEST:
        return []
    return [m.start() for m in _BELOW_PATTERN.finditer(text, max(start + 1, end - _FOOT), end)]


def _lines(patterns: list[re.Pattern[str]], text: str, at: int, end: int) -> list[int]:
    """The ends of the lines that begin ``at``, each found by one of ``patterns``."""
    found: list[int] = []
    while line := next((m for p in patterns if (m := p.match(text, at, end)) and m.end() > at), None):
        at = line.end()
        found.append(at)
    return found
