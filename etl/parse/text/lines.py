"""What a line of a report is: page furniture, a heading's number, a line of rows below, or one that runs on in the next."""

import re

_ENDED = tuple("。!?;:”)…")
_CONTINUES = tuple(",、")
HEADING_NUMBER = re.compile(
    r"\s*(?:第[一二三四五六七八九十]+[部章节编]分?|[一二三四五六七八九十]{1,3}\s?[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}\s?[.、](?!\d)|\(\d{1,2}\)|[①-⑳]|——)"
)
# A line that ends like a title runs on in no other, however long it is.
_TITLE_ENDS = re.compile(
    r"\s*[^。,;:!?]*(?:(?:19|20)\d\d|十[二三四五]五|关于|情况的?)[^。,;:!?]*(?:总结|计划|要点|打算|思路|安排|报告|公报|评估|综述|回顾|谋划|展望|规划|通报|答复|答复函|复函|汇报|讲话|说明|通知|意见|方案|清单|批复|公告|通告)\s*$"
)
# 西卫〔2024〕158号 签发日期:…; 陈某等代表:
_OPENS_LETTER = re.compile(
    r"\s*(?:[\u4e00-\u9fff]{1,8}[〔\[(]20\d\d[〕\])]|[^,。;:\d]{1,24}(?:代表|委员|办公室|厅|[局委办]|同志|领导|政府|单位|部门)们?:\s*$|各[^。;:\d]{2,60}:\s*$)"
)
_FEWEST_LONG = 4
_BROKEN_LENGTH = 30  # a line of at least so many characters without an end runs on in the next line
_WIDE = re.compile(r"[\u2014-\u2026\u2e80-\uffef]")
_RAGGED = 8  # columns by which the lines of a page differ, as no line begins with a comma
_WIDEST_PAGE, _FULL_LINES = 120, 6

# What a page adds to a report; each pattern with a line that it is for.
NOISE: tuple[tuple[str, str], ...] = (
    (r"^\s*(?:首页|当前位置|您(?:现在)?(?:所在)?的?位置|位置)\s*[>:»/]", "首页 > 政府信息公开 > 市卫健委"),
    (r"^\s*索\s?引\s?号|^\s*信息索引", "索引号:AB-0001 发布机构:"),
    (r"(?:发布|发表|发文|成文|公开|生效|废止|更新|印发|生成)(?:时间|日期)\s*[::\s\d]", "发布时间:2024-01-18 来源:"),
    (r"(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s*[::]", "浏览次数:1362次"),
    (r"字\s?[体号]\s*[::]|【打印|打印(?:本页|正文)|关闭窗口|分享到", "【字体:大 中 小】 打印"),
    (
        r"^\s*(?:文\s*号|主题分类|主题词|发文字号|发布机构|信息来源|来\s*源|时\s*间|责任编辑|编辑|作者)\s*[::]",
        "文 号:无 主题分类:计划总结",
    ),
    (
        r"版权|免责声明|ICP备|公网安备|网站标识码|主办单?位?\s*[::]|承办单?位?\s*[::]|技术支持",
        "版权所有 未经许可不得转载",
    ),
    (r"^\s*(?:地址|邮编|邮政编码|电话|传真|联系电话|联系方式|热线)\s*[::]?", "地址:某区 邮编:030600"),
    (r"^\s*\(?联系(?:科室|人|单位|方式|电话)", "(联系科室:规划信息科 联系电话:0354-0000000)"),
    (r"^\s*(?:抄送|抄报|主送|分送|报送)\s*:", "抄送:市委办公室(2份),市政府督查室(1份)"),
    (r"^\s*(?:上一篇|下一篇|相关推荐|相关链接|热门文档|扫一扫|附件下载)", "上一篇:关于某年度的报告"),
    (r"^\s*[\d\s/|·.-]+$", "48 2918076"),
    (
        r"^\s*[①-⑨]?\s*(?:部分内容|凡(?:本|注明)|本[站网](?:转载|声明)|如因作品内容|如涉及(?:版权|侵权)|未经[^,。;]{0,6}授权)",
        "② 部分内容转载自其他媒体",
    ),
)
# Apart, as a search for one of them passes over all characters but those that it may begin with.
_OPENING_NOISE = re.compile("|".join(pattern for pattern, _ in NOISE if pattern.startswith("^")))
_INNER_NOISE = tuple(re.compile(pattern) for pattern, _ in NOISE if not pattern.startswith("^"))
_NOISE_LENGTH = 160
_GROUP_LINE = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))?[^\d\s。,;:、!?]{2,14}\s*$"
)


def is_noise(line: str) -> bool:
    """Whether a line is what a page adds to a report."""
    if len(line) > _NOISE_LENGTH or line.rstrip().endswith("。"):
        return False
    return bool(_OPENING_NOISE.match(line)) or any(pattern.search(line) for pattern in _INNER_NOISE)


def is_group(words: str, folded: str, end: int) -> bool:
    """Whether a line between two rows of a table names the rows below it: 健康服务."""
    if not _GROUP_LINE.match(words):
        return False
    following = folded.find("\n", end + 1)
    return folded.find("\t", end + 1, following if following >= 0 else len(folded)) >= 0


def page_width(folded: str) -> int | None:
    """The columns of the page that all lines of ``folded`` were broken at, a Chinese sign being two; None where none was."""
    lines = [line for line in folded.split("\n") if line.strip() and "\t" not in line]
    if max(map(len, lines), default=0) > _WIDEST_PAGE:  # most texts: a paragraph a line
        return None
    widths = [_columns(line.rstrip()) for line in lines]
    widest = max(widths, default=0)
    full = [line for line, width in zip(lines, widths, strict=True) if width > widest - _RAGGED]
    broken = [line for line in full if not line.rstrip().endswith(_ENDED)]
    is_page = widest <= _WIDEST_PAGE and len(full) >= _FULL_LINES and len(full) >= 0.4 * len(lines)
    return widest if is_page and len(broken) >= 0.6 * len(full) else None


def _columns(line: str) -> int:
    return len(line) + len(_WIDE.findall(line))


# A bullet, and a figure that has its line to itself.
_STARTS = re.compile(r"\s*(?:[★☆●◆■▲▶►➤✔✅•▪]|[+约近超]?\d[\d.,]*(?:万|亿)?[^\d\s,。;:、()|]{0,4}(?:\s*[|丨].*)?\s*$)")

# 8.6/ | 10万, 8.6/10 | 万
_IN_UNIT, _REST_OF_UNIT = re.compile(r"\d/\s?(?:100?)?\s*$"), re.compile(r"\s*(?:\d|[十百千]?万)")


def is_brief(folded: str) -> bool:
    """Whether the lines of ``folded`` end without a sign, as those of pictures and posts do: none goes on in the next."""
    lines = [line.rstrip() for line in folded.split("\n")]
    long = [line for line in lines if len(line) >= _BROKEN_LENGTH and "\t" not in line]
    open_ended = [line for line in long if not line.endswith(_ENDED)]
    return len(long) >= _FEWEST_LONG and len(open_ended) >= len(long) / 2


def runs_on(last: str, line: str, width: int | None, brief: bool) -> bool:
    """Whether the line ``last`` goes on in ``line``, on a page of ``width`` columns if it is of one width."""
    if _IN_UNIT.search(last[-8:]) and _REST_OF_UNIT.match(line):
        return True
    if width is not None and _columns(last.rstrip()) > width - _RAGGED:
        return not (_TITLE_ENDS.match(last) or (last.rstrip().endswith(_ENDED) and HEADING_NUMBER.match(line)))
    if HEADING_NUMBER.match(line) or _STARTS.match(line) or _OPENS_LETTER.match(line):
        return False
    if last.rstrip().endswith(_CONTINUES):
        return True
    if width is not None or brief:
        return False
    if _TITLE_ENDS.match(last):
        return False
    return len(last.strip()) >= _BROKEN_LENGTH and not last.rstrip().endswith(_ENDED) and not HEADING_NUMBER.match(last)
