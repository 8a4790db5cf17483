"""Whether the words that open a paragraph or a sentence say that it reviews or plans: a label, the year to come."""

import re

from etl.parse.records import Kind, Profile
from etl.parse.report.frame import Frame, planned_year, reviewed_year
from etl.parse.report.titles import five_years, term_of

_OPENS_PLAN = re.compile(
    r"^\W*(?:[一二三四五六七八九十]+[、是要]|\([一二三四五六七八九十]+\))?\s*"
    r"(?:至于|关于|展望|面向|进入|[再接下最]着?来?后?(?:说说?|讲讲?|谈谈?|看))?"
    r"(明年|下一步|下半年|新的一年|今后|今年(?!以来|上半年|[前\d])|请各(?:单位|部门|地|[县区院站])|(20\d\d)(?:年|(?<=展望20\d\d)[,:]))"
)
_SPEAKS_OF = re.compile(
    r"^\W*[再接下最]着?来?后?(?:说说?|讲讲?|谈谈?|看)(?:今年|明年|下一步|下半年)[。,:]"
)  # 再说今年。
_YEARS_WORK = re.compile(r"[^,。;:]{0,5}20\d\d年[^,。;:]{0,6}[。:]")  # (二)2023年工作。
LABEL = re.compile(
    r"(?:[^\w【]*|\(?[一二三四五六七八九十\d]+[、.)])\s*【?"
    r"(?:(?P<goal>(?:年初)?(?:设定|确定|制定)?的?(?:年度|工作|预期|绩效|规划)*(?:目标任务|目标|任务|承诺|指标值|目标值)(?:设[定置](?:情况)?)?)"
    r"|(?P<done>(?:实际)?完成值|实现值|实际值|(?:工作|任务|实际)?(?:完成|进展|推进|落实)情况"
    r"|(?:当月|本月|目前|最新|[上下]半年|[一二三四]季度|前三季度)(?:工作)?(?:进展|完成|推进)(?:情况)?"
    r"|工作进展|(?:当前|目前)?进度|进展|完成结果|结果|(?:工作|主要)?成效|(?:存在|主要)问题)"
    r"|(?P<last>(?:上年度?|去年)(?:工作)?(?:基础|底数|情况|回顾|成效|成绩|家底|实绩|进展))"
    r"|(?P<plan>(?:整改|改进)(?:打算|计划|安排)|下[周月](?:工作)?(?:打算|计划|安排)|下一?步(?:打算|计划|工作|安排|措施|举措)?"
    r"|(?:[一二三四]季度|下半年)(?:计划|打算|安排)"
    r"|(?:今年|明年|[下来]年|本年度?|\d{4}年)(?:计划|打算|安排|任务|目标|举措|重点)))"
    r"(?:】|\s*:|(?<=计划)。|(?<=打算)。|(?<=安排)。|(?<=目标)。|(?<=目标设[定置])。|(?<=目标设[定置]情况)。)"
)
_SPOKEN = re.compile(r"^\s*【[^】]{1,10}】")
_WILL = re.compile(
    r"拟(?!定|订)|重点(?:干好|抓好|做好|办好|抓)|(?<!现)将(?!近|军|[^,。;]{1,14}(?:列入|纳入|作为|定为|列为))|总体要求|总体思路|工作思路|工作(?:重点|打算|安排)|预期目标|主要目标|目标是|[几\d一二三四五六七八九十]件事|(?<![主重必需概摘纪])要(?!求|闻|素|点)"
)
_BY_NOW = re.compile(r"\W*(?:(?:截[至止]|到)?(?:目前|现在|眼下|如今)|去年|今年)")
_SO_FAR = re.compile(
    r"[至截]到?\d{1,2}月[底末]|截[至止]|目前|上半年|1[-至—~]\d{1,2}月|已经|已[开完建招]"
)  # 今年计划改造15家,至6月底完工9家,剩下的6家将于…
_SO_FAR_DONE = re.compile(r"已(?:经|全部)?[办完建开投兑]")  # 今年,…几件事拧在一起抓,承诺的8件实事已办结7件
_DECIDES = re.compile(
    r"\W*(?:[一二三四五六七]、)?会议(?:议定|决定|研究决定|(?:原则)?同意)[^,。;:]{0,12}?(?:如下|以下)?(?:事项)?[:,。]"
)
_YEAR_NAMED = re.compile(r"20\d\d")  # 【2025年任务】
_MEETING_ASKS = re.compile(r"\W*会议(?:要求|强调)[,:]?")
_LOOKS_AHEAD = re.compile(r"\W*(?:展望|面向|进入|迈入|走进)“?十[二三四五六]五")  # 展望“十五五”,我们将…
_SOON = re.compile("年?[底末内初]|还|将|再|要|拟|计划|力争|继续|预计|后")
_OPENING = 40  # characters, at most, before the end of a label or of the year that opens a sentence
_SHORT = 12  # characters, at most, of a label that a full stop ends: 五、下年计划。
_YEAR_ALONE = re.compile(r"\W*(?:到|至)?(?P<year>20\d\d)年(?:[底末])?,[^\d。]*。$")
_NAMES_YEAR = re.compile("年|展望|下一步|今后|请各")


def is_label(words: str) -> bool:
    """Whether ``words`` are nothing but a label: 完成情况, 【目标任务】."""
    return LABEL.fullmatch(words.strip() + ":") is not None


def is_plan_alone(words: str) -> bool:
    """Whether a paragraph is nothing but the label of what is planned: 【四季度安排】."""
    label = LABEL.fullmatch(words)
    return label is not None and label.group("plan") is not None


def is_goal_alone(words: str) -> bool:
    """Whether a heading is nothing but the label of goals: (二)绩效目标设定情况."""
    label = LABEL.fullmatch(words.strip() + ":")
    return label is not None and label.group("goal") is not None


def by_label(words: str, frame: Frame, profile: Profile) -> Frame | None:
    """The frame of a paragraph or sentence that a label opens (目标任务:, 【完成情况】), or None where none does."""
    match = LABEL.match(words)
    if not match:
        return None
    if match.group("plan"):
        if profile.actual_year is not None and re.search("季度|下半年", match.group("plan")):
            return frame._replace(kind="target", year=profile.actual_year)
        named = _YEAR_NAMED.search(match.group("plan"))
        return frame._replace(kind="target", year=int(named.group()) if named else planned_year(profile))
    if match.group("last"):  # 上年基础:… 今年打算:…
        return frame._replace(kind="actual", year=reviewed_year(profile))
    if match.group("goal") and frame.kind == "target" and None not in (profile.actual_year, profile.target_year):
        return frame  # 工作目标:… in what is planned
    kind: Kind = "target" if match.group("goal") else "actual"
    of_plan = profile.actual_year is None  # a list of tasks of the year with how far each has come
    return frame._replace(kind=kind, year=planned_year(profile) if of_plan else reviewed_year(profile))


def by_opening(words: str, frame: Frame, profile: Profile) -> Frame:
    """The frame from a paragraph or sentence on that opens with the year to come (2024年,我们将…) or with what a meeting decided."""
    if _DECIDES.match(words) and profile.actual_year is not None:
        return frame._replace(kind="target", year=profile.actual_year)
    if _MEETING_ASKS.match(words) and profile.actual_year is not None:  # 会议要求,年底前…
        return frame._replace(kind="target", year=profile.given[0] if profile.given else profile.actual_year)
    begins = words[:_OPENING]
    if (":" in begins or "】" in begins or "。" in begins[:_SHORT]) and (labelled := by_label(words, frame, profile)):
        return labelled
    if frame.kind == "actual" and frame.year < reviewed_year(profile) and _BY_NOW.match(words):
        return frame._replace(year=reviewed_year(profile))  # 到2022年底,…。目前,…
    if (
        (ahead := _LOOKS_AHEAD.match(begins))
        and (term := five_years(ahead.group()))
        and term[0] > reviewed_year(profile)
    ):
        return frame._replace(kind="target", year=term[1])
    if not _NAMES_YEAR.search(begins):  # most sentences
        return frame
    words = _SPOKEN.sub("", words)
    match = _OPENS_PLAN.match(words)
    if not match:
        return frame
    year = int(match.group(2)) if match.group(2) else planned_year(profile)
    if match.group(1) == "今年" and not _SOON.match(words, match.end()) and _reviews_this_year(frame, profile):
        return frame._replace(kind="actual", year=reviewed_year(profile))
    if frame.kind == "target":
        is_step = year > frame.year and (term_of(profile.title) is not None or _YEARS_WORK.match(words) is not None)
        if not match.group(2) or (year >= frame.year and not is_step) or re.search(r"将(?!近)|力争|确保", words[:60]):
            return frame
        if year < frame.year and words.startswith(("末", "底"), match.end()):
            return frame  # 2023年末全市60岁以上老年人占28.7%。 2023年底前,组建4个;…: of its own sentence
        if year < frame.year and "今年" in words[match.end() :]:
            return frame  # 2024年就诊率91%,今年稳定在92%以上。
        # (一)2024年打基础。 in a plan of three years: a step of it, and no look back
        return frame._replace(kind="actual" if year <= reviewed_year(profile) else "target", year=year)
    if profile.actual_year is None and match.group(1) == "今年":  # 上年办结案件412件。今年…, in a plan
        return frame._replace(kind="target", year=year)
    if match.group(1).startswith("请各"):  # 请各单位10月底前达到45%
        return frame._replace(kind="target", year=year)
    if _SPEAKS_OF.match(words) or (words.lstrip("★☆◆■●▲ ").startswith("展望") and year > frame.year):
        return frame._replace(kind="target", year=year)
    if match.group(1) == "今年" and profile.last_year is None and _SO_FAR_DONE.search(words):
        return frame  # the year reviewed, and what was done in it
    if (year > frame.year and _WILL.search(words[:120])) or (
        not match.group(2) and _WILL.search(words[:60]) and (_WILL.search(words[:16]) or not _SO_FAR.search(words[:60]))
    ):
        return frame._replace(kind="target", year=year)
    return frame


def _reviews_this_year(frame: Frame, profile: Profile) -> bool:
    """Whether 今年 is the year reviewed, in a paragraph behind one that planned the next: 今年筛查6720人。明年…"""
    in_it = profile.given is None or profile.given[0] == profile.actual_year
    plans_next = profile.actual_year is not None and profile.target_year == profile.actual_year + 1
    return plans_next and in_it and profile.last_year is None and frame.kind == "target"


def by_opening_year(words: str, frame: Frame, profile: Profile) -> Frame:
    """The frame of a paragraph behind a first sentence without a figure that names its year: 2014年,改革继续推进。财政补偿680万元。"""
    opened = _YEAR_ALONE.match(words)
    if not opened:
        return frame
    year = int(opened.group("year"))
    if frame.kind == "actual" and year > reviewed_year(profile):
        return frame
    return frame._replace(year=year)
