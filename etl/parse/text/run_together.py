"""Where a page has run the headings and the text of a report together into one paragraph."""

import re

_SHORTEST = 600  # the shortest paragraph that may have headings inside, in characters
_PART = "(?:第[一二三四五六]部分|第[一二三四五六七八九十]{1,2}[章节])"
_NUMBER = (
    rf"(?:{_PART}|[一二三四五六七八九十]{{1,3}}、|\([一二三四五六七八九十]{{1,3}}\)|\d{{1,2}}[.、](?=[\u4e00-\u9fff“]))"
)
_ENDED = "(?<=[。;!?”)])"
_LABEL = r"【[\u4e00-\u9fff]{2,12}】"
_PLAIN = "——[^。,;:!?]{4,40}?(?:展望|计划(?!生育)|打算|思路|安排|要点|谋划)"
# What a heading of a review, a plan or a state of things ends with, where no more of it follows.
_HEADING_END = (
    r"(?:工作)?(?:总结|回顾|情况|成效|成绩|成就|背景|亮点|问题|困难|不足|短板|差距|计划(?!生育)|打算|思路|安排|展望|重点|任务|目标|措施|举措|要求|形势|基础|概况|建议|要点|(?:重点|主要)工作)"
    r"(?![任工完进落推实执及和与、的打举措分预清表]|目标|情况)"
)
# How a text opens behind a heading; 推进全市医改 is one heading.
_SCOPE = r"(?<![进建升强展施善快实化动保好抓对在和及与、])(?:全[市县区州旗省](?![域民面力])|全年|全系统|截[至止]|年末|\d{1,2}[—-]\d{1,2}月|我[市县区局委院])"
_MARK = "[◇◆▲△▼■□●★※]"
_BEGINS = re.compile(
    rf"(?:{_ENDED}|(?<=:)(?=\s*[(]?一[)、]|\s*第一[部章]))\s*(?={_NUMBER}|{_LABEL}|{_PLAIN}|{_MARK})"
)  # …再上台阶。二、深化医改
# What a heading is up to its end; each with what it is for.
_HEADINGS: tuple[tuple[str, str], ...] = (
    (
        rf"[一二三四五六七八九十]{{1,3}}、[^。,;:()]{{4,34}}?(?=\(一\)|1[.、]|{_SCOPE}|20\d\d年|今年|(?<![和及与、])下一步)",
        "二、2024年工作计划(一)深化医改: it ends where the next number or the year begins",
    ),
    (
        r"[一二三四五六七八九十]{1,3}、[^。;:()\d]{4,46}?(?=20\d\d年(?:是|,|全|我)|今年是|1[.、](?!\d))",
        "二、牢记使命,奋勇争先2025年是: a motto, of which the year is no part, nor the number of what is below",
    ),
    (_PLAIN, "——某市2025年工作展望2025年,全系统将"),
    (
        rf"(?:[一二三四五六七八九十]{{1,3}}、|{_PART}\s*)[^。,;:()]{{0,26}}?{_HEADING_END}(?=[\u4e00-\u9fff“(\d])",
        "三、存在的问题和下一步打算我们将: it ends with what it is of",
    ),
)
_ANY_HEADING = tuple(re.compile(rf"\s*(?:{pattern})") for pattern, _ in _HEADINGS)


def headings(text: str, start: int, end: int, above: list[int]) -> list[int]:
    """Where the headings and numbered parts of the paragraph ``text[start:end]`` begin and end; none where it is short.
    ``above`` are the ends of the lines that its head was run together of."""
    if end - start < _SHORTEST:
        return []
    edges = [m.end() for m in _BEGINS.finditer(text, start, end)]
    for at in (found := [*above, *edges]):  # one heading may stand right behind another
        found += [m.end() for pattern in _ANY_HEADING if (m := pattern.match(text, at, end))]
    return found
