"""Those of what was counted before of whom something is said, whatever it is: 公有产权的241个, 床位使用率不到40%的还有11所."""

import re

from etl.parse.left_out.ages import OF_AGE, people_before
from etl.parse.sentence.scene import RATES, Names, Scene
from etl.parse.sentence.state import Around
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, measures, phrases
from etl.parse.words.lexicon import KIND_NOUN, PER_CAPITA

# Between a word that says how many and the number: 的有近300人.
ABOUT = "(?:差不多有?|将?近|约|不到|不足|不满|超过?|至少)?"
# How something stands: it came up to a mark, has a degree, lags behind.
AHEAD = r"(?:服务)?(?:能力)?(?:提前|率先|全面|进度|如期)?"
STATE = r"(?:能够?|可|达到|实现|完成|符合|通过|取得|具有|具备|持有|获(?:得|评)?|荣获|滞后|未达到?|未完成|未开工|未实现)"
STATE_OF = re.compile(
    rf"^(?:已经?|均|仍|尚|还)*(?:{AHEAD}(?:{STATE}|试行|实行|推行|开展|设置|设立|建成|配备)[^的]*|[^的]{{2,12}}标准)的"
)
HOUSES = re.compile(
    r"[\u4e00-\u9fff、()]*?(?:医院|卫生院|中心|机构|卫生室|服务站|医共体|学校)(?:[、和及][\u4e00-\u9fff]{2,8}(?:中心|机构|卫生院|服务站))*(?:\([^()]*\))?"
)
# 村卫生室283个,产权公有的241个: whatever is said of them.
_WHICH = re.compile(
    r"[,、;\s(]*(?:其中|当中|目前|至今|还|仍|(?:去|今|20\d\d)年)*(?P<state>\d+周?岁(?:及?以[上下])?[^,。;:\d]{0,8}?|[^,、。;:\d][^,。;:\d]{1,19}?)的(?:就|已|才|也|约|还|却|目前)*(?:共?有|仅有|只有|[只仅还]?剩下?|只|仅|共|达|占)?"
    + ABOUT
)
_HOUSE_FIRST = re.compile(
    r"(?P<house>[\u4e00-\u9fff]{0,8}?(?:医院|卫生院|卫生室|机构|学校))(?P<state>(?:设置?|开设|设立|建有?|建成|配备|达到|具备|能够?|通过)[^,。;]{2,14})"
)
_LEVEL = re.compile("(?:国家|省|自治区|市|县|区|州)级?")
# A level of some time or of others: 由4800张增加到现在的5120张, 低于全省的4.2张.
_LEVEL_OF = re.compile(
    r"(?:[今去上当]?年[底末初]?|月|现在|目前|眼下|当前|期末|平均|水平|全[国省市县区州]|[省市州])$|低于|高于|[比较]|[到至]"
)
_MARK = (
    r"(?P<mark>(?:不到|不足|[低高少多]于|超过?|未满|不满|满|达到?|控制在|在)\s?(?!20\d\d年)\d[\d.]*\s?(?:%|(?:(?!的|以[上下内])[\u4e00-\u9fff]){1,4})(?:以[上下内])?"
    r"|(?:\d[\d.]*%?(?:至|到|-|—|~))\d[\d.]*(?:%|分)(?:之间)?|\d[\d.]*分以[上下])"
)
_PAST_A_MARK = re.compile(
    rf"[,、;\s(]*(?:其中|当中|目前|但|而|对|全[市县区州盟旗])*(?P<what>[^,、。;:\d]{{2,16}}?|){_MARK}"
    r"(?:的(?P<noun>[\u4e00-\u9fff()]{0,12}?)(?:就|已|还|仍|只|仅|共)*有?)?"
)
TOLD_BY_MARK = re.compile(rf"(?P<what>[^\d的]{{2,16}}?){_MARK}的")
_OF_ALL = re.compile(r"^[,、;\s]*(?:全[市县区州盟旗]|累计)")
_KIND_OF_HOUSE = re.compile(r"(?:乡镇|中心)?卫生院|社区卫生服务(?:中心|机构)|村卫生室|(?:县级)?医院")
_BARE = re.compile(
    r"[,、;\s(]*(?:中,?|[今去前上]年|(?:19|20)\d\d年|目前|年内|其中|另|还|尚|仍|只|仅|就|里头|当中|又)*有?"
)
_OF_THEM = re.compile("其中|当中|里头|有$|^中")
_SAID_BEHIND = re.compile(r"(?:[\u4e00-\u9fff“”、]|\(助理\)){2,16}")
UNITS_OF_HOUSES_ONLY = frozenset({"家", "间", "所"})
_UNITS_OF_HOUSES = UNITS_OF_HOUSES_ONLY | {"个"}
_A_HOUSE = re.compile("[院室心站所店厂校园馆场户]|机构|企业|公司|单位|部门|医共体")


def past_a_mark(scene: Scene) -> Names | None:
    """Those past a mark that is itself no figure: 床位使用率不到40%的还有11所, 负债超过500万元的卫生院减到3家."""
    around = scene.around
    said = _PAST_A_MARK.fullmatch(around.tail.rest) if around.unit not in RATES and "的" in around.left else None
    if not said:
        return None
    before = TOLD_BY_MARK.match(scene.state.previous)  # 建档率超过95%的有6个乡镇,低于90%的有2个
    what = said.group("what") or (before.group("what") if before else "得分" if "分" in said.group("mark") else "")
    thing = (
        squeeze(said.group("noun") or "") or _behind_number(scene) or thing_counted(scene) or houses_spoken_of(scene)
    )
    thing = houses_of(thing) or thing.removesuffix("里") or ("单位" if what == "得分" else "")
    return [[scene.level(f"{squeeze(what + said.group('mark'))}的{thing}", around.unit)]] if what and thing else None


def _behind_number(scene: Scene) -> str:
    """The noun that the number counts, where no other number stands behind it; empty where there is none."""
    right = scene.around.right
    if scene.around.follows or not behind.opens_noun(right, scene.words):
        return ""
    return behind.counted_name(right, scene.words, False)[0]


def houses_spoken_of(scene: Scene) -> str:
    """What the clause before spoke of; where the figure is of all, the kind of its houses: A镇、B镇卫生院通过评审,全市达到标准7家."""
    topic = scene.state.topic
    house = _KIND_OF_HOUSE.search(topic) if _OF_ALL.search(scene.around.clause) else None
    return house.group() if house else topic


def of_which(scene: Scene) -> Names | None:
    """Those of what was counted before of whom a clause says something, whatever it is: 村卫生室283个,产权公有的241个."""
    around = scene.around
    said = _WHICH.fullmatch(around.left) if around.unit not in RATES and "的" in around.left else None
    if not said or around.unit == "元" or behind.opens_noun(around.right, scene.words):
        return None
    state = said.group("state")
    thing = "" if _LEVEL_OF.search(state) else thing_counted(scene) or _houses_measured(state, scene)
    if age := OF_AGE.match(state):
        thing = OF_AGE.sub("", thing) or people_before(scene)  # 村医283人。60岁以上仍在坚守的75人
        return [[scene.level(age.group() + thing, around.unit)]] if thing else None
    if house := _HOUSE_FIRST.fullmatch(state):  # 二级以上医院设老年医学科的18家
        return [[scene.level(f"{house.group('state')}的{house.group('house')}", around.unit)]]
    if len(thing) < 2 or thing.endswith("标准") or _LEVEL.fullmatch(state):  # 国家级的还只有3个
        return None
    return [[scene.level(f"{squeeze(said.group('state'))}的{thing}", around.unit)]]


def which_behind(scene: Scene) -> Names | None:
    """The same where a clause says it behind their number: 17家卫生院中有5家负债过高,4家收支结余为负."""
    around = scene.around
    if not is_counted_alone(around):
        return None
    right = squeeze(around.right.rstrip(" ,。;、"))
    if not _SAID_BEHIND.fullmatch(right):
        return None
    opens = right.startswith("有了") or scene.words.opens_with_verb(right)
    verb = opens and not KIND_NOUN.search(right)
    # 有8家收支出现亏损: no house stands behind
    houses = around.unit in UNITS_OF_HOUSES_ONLY and not _A_HOUSE.search(right)
    of_them = scene.state.of_them and (opens or not KIND_NOUN.search(right))  # 抽查的580份档案中,73份用药记录不完整
    says = of_them or ((verb or houses) and _OF_THEM.search(around.left))
    if not says and behind.opens_noun(around.right, scene.words):
        return None
    thing = thing_counted(scene) or houses_of(scene.state.topic)
    return [[scene.level(f"{right}的{thing}", around.unit)]] if len(thing) > 1 and thing not in right else None


def is_counted_alone(around: Around) -> bool:
    """Whether a figure is the only one of its clause and counts something, with no words before it that name what: 其中4家."""
    counts = around.unit not in RATES and around.unit != "元"
    return counts and not around.follows and _BARE.fullmatch(around.left) is not None


def all_of(name: str, scene: Scene) -> str:
    """All of whom ``name`` is a part in some state, where they were counted before: 产权公有的村卫生室 → 村卫生室."""
    thing = name.rpartition("的")[2]
    return thing if any(h.name == thing for h in (*scene.state.recent, *scene.state.before)) else STATE_OF.sub("", name)


def houses_of(topic: str) -> str:
    """The houses that a clause before opens with: 公立医院运行吃力,有8家收支出现亏损."""
    house = HOUSES.match(phrases.strip_opening(topic))
    return house.group() if house else ""


def _houses_measured(state: str, scene: Scene) -> str:
    """The houses of which the figure before tells a rate: 村卫生室医保定点覆盖率100%,开通结算的322个."""
    recent = scene.state.recent
    if not recent or recent[-1].unit not in RATES or scene.around.unit not in _UNITS_OF_HOUSES or HOUSES.match(state):
        return ""
    return houses_of(recent[-1].name)


def thing_counted(scene: Scene) -> str:
    """What the sentence counted last in the unit of the figure, by the noun alone."""
    told = [h for h in scene.state.recent if h.unit == scene.around.unit and not h.is_change]
    same = [h for h in told if not PER_CAPITA.match(h.name)] or told
    if not same:
        return ""
    name = STATE_OF.sub("", same[-1].name)
    return behind.counted_name(name[len(measures.flow_of(name)) :].rpartition("的")[2], scene.words, False)[0]
