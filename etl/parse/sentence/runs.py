"""Groups the figures of a clause into runs under one head, with the words around each run."""

import re
from collections.abc import Sequence

from etl.parse.numbers.mentions import Mention
from etl.parse.sentence import bounds, demands, gaps, goals
from etl.parse.sentence.goals_counted import counts_goals
from etl.parse.sentence.state import Around
from etl.parse.text.outline import Outline, Span
from etl.parse.words.forms import any_of
from etl.parse.words.lexicon import GROWTH
from etl.parse.words.moves import MORE_DONE, MOVES_FIRST

_GAP = re.compile(r"^\s*(?:及?以[上下内]|左右|上下)?\s*(?:、|和|及|与|以及)?\s*[≤≥]?\s*$")
_COMPARATOR_BEHIND = re.compile(r"^\s*(?:及?以[上下内]|左右|上下|新?台阶|大关|关口|行列)")
# 营业收入保持10%以上增长
_SAID_OF_ITEM = re.compile(r"^\s*\([^()\d]*\)(?=[、,])")
_KEEPS = re.compile("保持|实现|维持")
_GROWS = re.compile(r"(?:以上|左右)?的?(?:增长|增幅|增速)")
_COMPARING = re.compile(r"同比|较|比")
_MORE_DONE = re.compile(f"{MORE_DONE}$")
_SHORT = 6  # characters: a longer piece behind a number holds more than a noun
_BY_HEAD = re.compile("人均|每[千万十百]+(?:名)?(?:常住|老年)?人口?")  # 人均绿地面积增加0.8平方米
_AREAS = {"平方米", "亩", "公里"}  # 分别增加1.1万、0.6万平方米
# 卫生技术人员6.3万人,增加2158人; 门诊量增加1.8万人次. 再增加3家 are so many new ones.
_SO_MANY_MORE = re.compile(r"(?:[\u4e00-\u9fff)”](?<![再又共计将要拟争保年新以可])|^[,、]?)(?:增加|减少)了?$")
_COMES_TO = ("到", "至")  # 床位增加120张至3200张
# 降低次均费用5%, and no share of costs
_MOVED_UNITS = frozenset({"%", "天", "分钟"})
_MOVED = tuple("费用 经费 支出 成本 人次 数量 收入 总量 药费 次数 时间 时长 天数 人数 消耗 负债".split())
_MOVES_WHAT = re.compile(
    rf"(?:^|[,、;\s])(?:力争|确保|预计|要|将|再|进一步|平均|共)*(?:{any_of(MOVES_FIRST)})[^,。;%\d率]{{2,16}}?(?:{any_of(_MOVED)})$"
)
# Units in which 提高5 is a change although nothing says against what; in others it is so many more of a thing.
_CHANGES = {"", "%", "‰", "倍", "成", "岁", "天", "元", "分钟"}


def words_of(page: Outline, span: Span) -> str:
    """The folded words of ``span``."""
    return page.text[span.start : span.end]


def runs(page: Outline, clause: Span, mentions: Sequence[Mention], after: str) -> list[Around]:
    """The runs of mentions that only 、 or 和 part, each with the words left and right of it.

    Args:
        page: The report.
        clause: The clause.
        mentions: Its mentions, at least one, in text order.
        after: The words of the clause behind.
    """
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _GAP.match(page.text[groups[-1][-1].end : mention.start]):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    ends = [*(g[0].start for g in groups[1:]), max(clause.end, groups[-1][-1].end)]
    rights = [page.text[g[-1].end : e] for g, e in zip(groups, ends, strict=True)]
    words = words_of(page, clause)
    found = []
    for i, group in enumerate(groups):
        run = _of_one_unit(group)
        left = page.text[groups[i - 1][-1].end if i else clause.start : group[0].start]
        found.append(
            Around(
                run=run,
                unit=run[0].unit,
                left=_behind_item(_COMPARATOR_BEHIND.sub("", left)) if i else left,
                right=rights[i],
                last=rights[-1],
                chain=_chain(rights[i:]),
                after=after,
                clause=words,
                opens=i == 0,
                follows=i + 1 < len(groups),
            )
        )
    return found


def _behind_item(left: str) -> str:
    """What stands left of a figure less the end of the item before: 院长全部述职、9家县级医院, (水东、水西)、村卫生室40处."""
    left = _SAID_OF_ITEM.sub("", left)
    return "、" if left.rstrip().endswith("、") else left


def _chain(rights: Sequence[str]) -> str:
    """What follows the last of the counted nouns that stand side by side: 30个科室120个岗位人员完成轮岗."""
    for right in rights:
        if "、" in right or len(right) > _SHORT:
            return right
    return rights[-1]


def settle(around: Around, taken: int, compared: str, asked: demands.Demand | None) -> Around:
    """A run with what its words say.

    ``taken`` counts the characters to its left that the name before it has used up, ``compared`` is an earlier clause
    that holds all against a year, ``asked`` what an earlier one asks of it.
    """
    left = around.left[taken:]
    tail = bounds.strip_tail(left)
    gap = gaps.gap(left, around.run[-1].unit) or _gap_behind(left, around)
    goal = None if gap or counts_goals(left, around.unit, around.right) else goals.goal(left, around.right)
    if goal is None and not gap and goals.is_met_behind(left, around.right, around.after):
        goal = goals.Goal("standard" if "下达" in left else "target")
    if goal is None and not gap:
        goal = demands.meets(asked, left)
    if goal is None and not gap and "(" in around.clause and goals.in_open_bracket(around.clause, around.left):
        goal = goals.Goal("standard")
    is_change = not gap and goal is None and _is_change(left, tail, around, compared)
    run, unit, _, right, last, chain, after, clause, opens, follows = around[:10]  # _replace takes four times as long
    return Around(
        run, unit, left, right, last, chain, after, clause, opens, follows, compared, tail, goal, is_change, gap
    )


def _gap_behind(left: str, around: Around) -> str:
    if not left or around.opens or (around.run[-1].unit not in gaps.POINTS and "相差" not in left):
        return ""
    return gaps.gap_behind(left, around.clause.rpartition(left)[0])


def _is_change(left: str, tail: bounds.Tail, around: Around, compared: str) -> bool:
    unit, right = around.run[-1].unit, around.right
    if unit in _MOVED_UNITS and left.endswith(_MOVED) and _MOVES_WHAT.search(left):  # 降低次均费用5%
        return True
    if unit in gaps.POINTS or GROWTH.search(left) or _more(left, compared):
        return True
    if _GROWS.match(right) and _KEEPS.search(left):
        return True
    if {"to", "from"} & tail.classes or "change" not in tail.classes:
        return False
    return (
        unit in _CHANGES
        or _BY_HEAD.search(left) is not None
        or "净增" in left
        or ((right in _COMES_TO or not right[:1].isalpha()) and _SO_MANY_MORE.search(left) is not None)
        or bool({"base", "upon"} & tail.classes or compared or _COMPARING.search(left))
    )


def _more(left: str, compared: str) -> bool:
    """Whether so many more or fewer were done than before: 较上年多出生, and 宫颈癌多查 behind 与去年同期相比."""
    return bool(_MORE_DONE.search(left)) and bool(compared or _COMPARING.search(left))


def _of_one_unit(run: list[Mention]) -> list[Mention]:
    """分别提高2个和3个百分点, 分别为518和546/10万: the unit behind the last number is that of all."""
    unit = run[-1].unit
    if unit != "百分点" and not run[-1].is_share and unit not in _AREAS:
        return run
    bare = {"个", ""} if unit == "百分点" else {""}
    return [m._replace(unit=unit) if m.unit in bare and m.value else m for m in run]
