"""The noun behind a number, which it counts."""

import re

from etl.parse.names.those import TOLD_BY_MARK, all_of, houses_of
from etl.parse.sentence.scene import Scene
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, measures, predicates
from etl.parse.words.coordination import parts
from etl.parse.words.lexicon import LEVEL_WORD
from etl.parse.words.tokens import Words

_OF_EACH = re.compile("全部|均|都")  # 10个乡镇卫生院、5个社区卫生服务中心全部达到基本标准
_UP_TO_NEXT = re.compile("(?<=[镇乡村县区户人])(?:近|约|超|逾)$")  # 惠及80个乡镇近300万群众
# 定点帮扶单位, 签约服务团队: the verb tells the kind of the noun.
_OF_KIND = re.compile(r"单位|机构|中心|对象|人员|项目|站|点|队|团队|能力|服务|平台|资金|企业|医院")
# Verbs of this field that may stand between two things, each counted.
_BRIDGES = frozenset(
    "签约 服务 救治 收治 接诊 管理 覆盖 惠及 培训 招收 招聘 引进 发放 检查 查处 筛查 随访 储备 使用 补助 援助 资助 扶助 救助 帮扶 承接 招录 接种".split()
)
_BRIDGE = re.compile("|".join(sorted(_BRIDGES)))
_DOERS = frozenset({"团队", "医生", "医师", "专家", "机构", "医院"})
_BUILDING = re.compile(r"建设(?:进度|工作|任务)?[,。;]?$")
_JOINS = re.compile(r"(?:、|和|及|与)\s*$")
_INVESTED = re.compile(r"(?<=项目|工程)(?:计划|年度|完成|总)*投资$")  # 17个项目总投资28.7亿元
# 32个村卫生室公有产权率87.5%: two figures, of which the second is of the first.
_MEASURED = re.compile(
    r"(?:(?<=[院室心站所)])|(?<=机构)|(?<=医共体)|(?<=集团)|(?<=^镇)|(?<=^乡镇)|(?<=^街道)|(?<=集群)|(?<=产业链)|(?<=断面)|(?<=园区)|(?<=专业镇))"
    r"(?!建设|\(|卫生|[\u4e00-\u9fff]{0,4}(?:医院|机构|中心))"
    r"(?:[\u4e00-\u9fff()]{2,10}?(?:率|能力|占比|时间|费用|住院日|总额|(?:医师|医生|护士|人员)数?)"
    r"|[\u4e00-\u9fff]{0,8}(?:总收入|总支出|收支结余|结余|医疗收入|业务收入|产值|营业收入|营收|增加值))"
    r"(?P<how>(?:分别|依次|均|都|从|由|不足|仅|只有?|约|达到?|为|共有?|突破|超过?|预计|力争)*)$"
)
_BEYOND = re.compile(
    r"\s*(?P<noun>[\u4e00-\u9fff()]{0,10}?(?:[院室心站所]|机构|项目|(?:^镇|乡镇|街道|^(?:县市区|县\([区市、]+\)|县区|区县|县市|县|区|市)(?![区市县]))(?=[\u4e00-\u9fff]{2,12}(?:率|数|比例|占比))))?(?!建设)"
    r"(?P<measure>[\u4e00-\u9fff()]{2,10}?(?:超过|高于|大于|低于|不足|不到|少于|未达到?|达不到))\s*"
)
_PAST = re.compile(r"\s*(?P<noun>[\u4e00-\u9fff()、]{1,8}?)(?P<how>超过|高于|大于|低于|不足|不到|少于|未达到?)\s*")
_A_GOAL = re.compile("的?(?:目标|要求|标准)")
_AMONG = re.compile(
    r"\s*(?P<noun>[^,。;、]{1,20}?)"
    r"(?:(?<=[院室心站所员生者家县镇村户人构])(?=(?:已|仅|只|还|目前)*有\s*$)"
    r"|(?:当?中(?![毒医药心小西])|里),?(?=(?:已|仅|只|共|现)*有?\s*$|能|可|设|达|开|建|具|通"
    r"|[^,。;、]{2,12}的(?:要|已|只|就)?(?:占到?|有|为)?\s*$"
    r"|[^,。;、]{2,20}(?:率|占比|比例|仅?占)(?:仅|只|约|达到?|为|超过?)*\s*$))"
)
_SHARE_BEHIND = re.compile(r"(?:率|占比|比例|(?<!的)占)(?:仅|只|约|达到?|为|超过?)*\s*$")


def are_all_named(scene: Scene) -> bool:
    """Whether the things that the noun behind counts stand before the number: 缙云县、遂昌县2个县."""
    head = scene.left.head
    return len(parts(head)) == scene.around.run[0].value > 1 or bool(scene.only_places(head))


def noun_behind(scene: Scene, governed: bool) -> tuple[str, str]:
    """The noun behind the number and its predicate, which a list of numbers may share behind the last."""
    around, words = scene.around, scene.words
    if not around.follows:
        return behind.counted_name(around.right, words, governed)
    if among := _AMONG.match(around.right):  # 8家综合医院中已有5家设置老年医学科
        of_next = _SHARE_BEHIND.search(around.right, among.end())  # 1127名乡村医生中执业(助理)医师仅占31%
        scene.state.taken = 0 if of_next else among.end()
        scene.state.of_them = not of_next
        return squeeze(among.group("noun")), ""
    listed = "、" in around.right
    noun, predicate = behind.counted_name(behind.first_of(around.right), words, governed and listed)
    if over := _beyond(scene):  # 4家医院资产负债率超过60%: those of which it does
        scene.state.is_filter = not _A_GOAL.match(around.last)  # 4个县开放率低于60%的目标 tells the goal
        return over, ""
    if not listed:
        noun = _INVESTED.sub("", _before_verb(noun, words))
    noun = _UP_TO_NEXT.sub("", noun)
    scene.state.taken = _end_of(around.right, noun)
    if measured := _MEASURED.search(noun) if not listed else None:
        both = noun[: measured.start("how")]
        scene.state.taken = _end_of(around.right, both)
        each = parts(scene.left.head) if are_all_named(scene) else []  # 天凝、干窑两家分院床位使用率分别为41%、38%
        scene.state.queue = [scene.level(name + both, "") for name in each or [""]]
        noun = noun[: measured.start()]
    if not predicate and not governed:
        predicate = behind.counted_name(around.chain, words, False)[1]
        if listed and not predicate:
            said = behind.counted_name(around.last, words, False)[1]
            predicate = said if _OF_EACH.match(said) or predicates.is_general(noun) else ""
    if _JOINS.search(around.right) and _BUILDING.search(around.last):  # 推进3个社区站和40个村卫生室建设
        noun = noun.removesuffix("建设") + "建设"
    if LEVEL_WORD.match(noun):  # 8个国家级、14个省级区域医疗中心
        noun += measures.without_level(behind.counted_name(around.last, words, True)[0])
    return noun, predicate


def _beyond(scene: Scene) -> str:
    """The name of those whose measure is beyond a mark: 资产负债率超过60%的医院; empty where none is told so."""
    if same := _same_measure(scene):
        return same
    said, whole = _BEYOND.fullmatch(scene.around.right), scene.state.whole
    # 17家卫生院中有5家资产负债率超过60%
    of = all_of(whole.name, scene) if whole and whole.unit == scene.around.unit else ""
    noun = said.group("noun") or of or houses_of(scene.state.topic) if said else ""
    if not said or not noun:
        return ""
    at = scene.around.clause.find(scene.around.right) + len(scene.around.right)
    return f"{said.group('measure')}{squeeze(scene.around.clause[at:])}的{noun}"


def _same_measure(scene: Scene) -> str:
    """Others past a mark of the measure told before: 8个县区签约率超过60%,2个县区不足50%; empty where none is told so."""
    said, told = _PAST.fullmatch(scene.around.right), TOLD_BY_MARK.match(scene.state.previous)
    if not said or not told:
        return ""
    at = scene.around.clause.find(scene.around.right) + len(scene.around.right)
    return f"{told.group('what')}{said.group('how')}{squeeze(scene.around.clause[at:])}的{said.group('noun')}"


def _before_verb(noun: str, words: Words) -> str:
    """The noun before the verb whose object the next number counts: 2460个家庭医生团队签约居民421.5万人."""
    if not _BRIDGE.search(noun, 1):
        return noun
    position = 0
    cut = words.cut(noun)
    for i, word in enumerate(cut[:-1]):
        rest = noun[position + len(word) :]
        if i and word in _BRIDGES and not _OF_KIND.match(rest) and words.cut(noun[:position])[-1] not in _BRIDGES:
            return noun[:position]
        position += len(word)
    if len(cut) > 1 and cut[-1] in _BRIDGES and cut[-2] in _DOERS:
        return noun[: -len(cut[-1])]  # 412个家医团队签约98.6万人
    return noun


def _end_of(right: str, noun: str) -> int:
    """How many characters of ``right`` its noun takes."""
    position = 0
    for sign in noun:
        found = right.find(sign, position)
        if found < 0:
            return position
        position = found + 1
    return position
