"""What a clause without a figure speaks of, for the figures after it that have no subject of their own."""

import re

from etl.parse.text.fold import squeeze
from etl.parse.words.forms import any_of
from etl.parse.words.lexicon import PER_CAPITA, without_aside
from etl.parse.words.naming import SERVED, says_which
from etl.parse.words.phrases import MARK_PASSED, last_of, strip_opening, tidy
from etl.parse.words.verbs import DOING

_AS_TO = re.compile(r"^(?:在?(.{2,}?)(?:建设|工作)?方面|(.{2,}?)(?:这一?[块头边项线]|这方面|这条线))$")
# What is said of a topic, and is no part of its name: 最低生活保障标准逐年提高.
_SAID = tuple(
    "下行 走低 走高 抬升 不升反降 不降反升 不增反减 不减反增 下滑 滑坡 下挫 萎缩 出现下滑 出现下降 出现回落 出现增长 出现上升 出现萎缩 从无到有 从小到大 从少到多 从弱到强 提高 提升 增长 增加 增多 减少 缩减 缩短 壮大 充实 扩容 提质扩容 扩容提质 扩面提质 提质增效 扩面 攀升 上升 回升 回落 递增 递减 推开 铺开 改善 加强 优化 完善 落实 推进 开展 增强 扩大 健全 巩固 深化 下降 发展 推广 提速 凸显 显现 保障 "
    "不高 偏低 较低 最低 不足 不够 滞后 短缺 较高 突出 保持较低水平 处于较低水平 保持低位 处于低位 保持平稳 保持稳定 保持良好 保持较高水平 偏慢 较慢 缓慢 偏小 偏少 偏大 薄弱 不平衡 不均衡 不充分 不快 不强 不优 不到位 不及时 不规范 不理想 参差不齐 断档 青黄不接 老龄化 老化 流失 紧缺 匮乏 反弹 出现反弹 有所反弹 波动 略有波动 "
    "再创新高 创新高 创历史新高 再上新台阶 上新台阶 上台阶 实现突破 实现新突破 取得突破 取得新突破 取得进展 取得新进展 取得成效 取得明显成效 取得显著成效 取得新成效 取得实效 见成效 见实效 成效明显 成效显著"
    " 有力有效 走深走实 落地见效 提质扩面 提质提速 扩面增效 效果明显 增量明显 增幅明显 降幅明显".split()
)
# The same, but nouns of their own where nothing says how: 布局更加合理, but 诊疗规范.
_SAID_WITH_HOW = tuple("合理 均衡 规范 丰富 充足 到位 提质 升级".split())
_MEASURES = ("率", "数", "水平", "占比", "比例", "比重", "寿命", "费用")
_ABOUT = ("方面", "这条线", *(f"这{one}{what}" for one in ("", "一") for what in "块头边项线"))
_SORTED = ("分", "看")
_SORTED_BY = re.compile(r"按[^,。;按]{2,10}(?:划?分|来?看)$")
# What is said of a measure, in whatever words, begins with one of these: 就诊率居全省前列, 住院日有所缩短.
_BEGINS = any_of(
    "稳步 稳中 稳定 稳居 持续 进一步 不断 明显 显著 大幅 逐年 逐步 逐月 逐季 逐渐 日益 有所 有了 有较 有明显 有效 有望 得到 实现 再 创 居 位居 位列 名列 列 排名 排在 排"
    " 走在 跻身 高于 低于 远高于 远低于 远超 超过 超 好于 优于 达到 达 提前 完成 保持 维持 总体 整体 平稳 基本 连续 快速 较快 较上年 较去年 比上年 比去年 同比 环比 均 双双 都"
    " 继续 首次 率先 突破 过半 接近 提升 提高 增幅 降幅 涨幅 改善 呈 处于 处在 领先 全省领先 全国领先 全市领先 全省第 全市第 全国第 全省前 进入 迈入 跃居 跃升 跃上 由 全面 全部 超额 圆满"
    " 如期 顺利 节节 控制 降至 降到 降低 下降 缩短 回落 上升 升至 回升 攀升 增长 增加 减少 走低 走高 向好 达标 达产 仍 还 也 已 略 小幅 迅速 加快 普遍 较好 较高 较低 较为 偏高 偏低 不高 不足".split()
)
_RANKS = re.compile(
    r"(?<=..)(?:数量|规模|总量|增幅|增速|建设|工作)?(?:继续|始终|稳)?(?:位居|稳居|居|位列|名列|走在|跻身|进入|跃居|排名|排在|领跑)(?:在|于)?(?:全[省国市区州盟]|前列)[^,。;\d的]{0,8}$"
)
_RANKED = re.compile(r"(?<=..)(?:排名?)?全[省国市](?:倒数)?第[一二三四五六七八九十\d]{1,3}[位名]?$")
_COURSE = re.compile(
    rf"(?P<measure>率|占比|比例|比重|水平|寿命|费用|住院日|覆盖面|满意度|收入|总量|人次(?!均))(?:{_BEGINS})[^,。;的]{{0,16}}$"
)
_NO_COURSE = ("工程", "行动", "项目", "计划", "方案", "活动", "试点", "机制", "体系", "指标")
_HOW = any_of(
    "双双 略有 稍有 逐步 快速 迅速 蓬勃 健康 大力 有所 有了 有较大 总体 普遍 较快 平稳 更 逐年 不断 持续 进一步 稳步 再次 全面 有序 深入 扎实 明显 大幅 得到 有效 更加 显著 日益 加快 加速".split(),
    ["[还仍也又已都均]在?"],
)
_SAID_OF = re.compile(
    rf"(?<=..)(?:建设|发展|供给|布局|数量|总量|规模|(?<=[师员士医生])队伍)?"
    rf"(?:(?:{_HOW})*(?:{any_of(_SAID)})|(?:{_HOW})+(?:{any_of(_SAID_WITH_HOW)}))$"
)
# 全民健康体检继续实行整村推进, “国门健康岗”布设到口岸: how it is done, and where
_DONE_SO = re.compile(
    r"(?P<what>[^,。;]{2,12}?(?:防治|防控|体检|筛查|签约服务|健康管理|司机|从业人员|[岗站亭]”?))(?:工作)?(?:继续|全面|严格|一律|仍|均)*"
    r"(?:落实|实行|坚持|推行|采取|(?:布设|设置|分布|延伸|覆盖)[到在至])[^,。;]{2,}"
)
_STAGES = ("阶段", "尾声", "期")
_AT_STAGE = re.compile("(?<=..)(?:已经?|正|全面)?(?:进入|接近)(?:尾声|[^,。;]{2,6}(?:阶段|期))$")  # 体检进入扫尾阶段
_ALL_THERE = re.compile(
    r"(?:基本|已|全面)?实现[\u4e00-\u9fff()]{0,8}全覆盖$|(?:[、,]?应[\u4e00-\u9fff]尽[\u4e00-\u9fff])+$"
)  # 发热门诊应设尽设、应开尽开
# 门诊量较2019年翻了一番,达到42.6万人次
_DOUBLED = re.compile(r"(?:[较比](?:20\d\d年|上年|去年|“?十[二三四]五”?末?)?)?翻(?:了|一|两|近)*番$")
_EVEN = re.compile(r"(?:[与同跟和][^,。;]{1,8}|上年|去年)?(?:基本|大致|总体|大体)?持平$")  # 签约率与上年持平,为86.3%
# 着力提升药占比,目前…
_MENDED = re.compile(
    r"^(?:着力|大力|持续|不断|努力|切实|稳步|有效|全面|逐步)*(?:提升|提高|降低|压降|改善|扩大|增加)(?=..)"
)
# Of what grows or shrinks the next figure tells how far: 中医馆稳步增加,达到68个.
_GROWS = tuple(
    "增加 增长 增多 壮大 扩大 扩容 充实 上升 攀升 提升 提高 减少 下降 降低 回落 下滑 滑坡 萎缩 反降 反升 反减 反增 缩减 递增 递减 新高".split()
)
# What a clause may speak of that no figure behind it is of: 深化改革,建档率92%.
_NO_TOPICS = frozenset(
    "进度 总体进度 资金 经费 改革 医改 管理 监管 服务 措施 责任 领导 组织领导 工作 工作落实 保障 宣传 督导 创新 作风 机制 短板 弱项 体系 统筹 协调 举措 力度 问题导向 目标导向".split()
)
# 健康档案电子化进展缓慢; 各县区进展不平衡 speaks of no thing.
_STAGES_OF_ALL = ("进展", "情况")
_HOW_FAR = re.compile(r"^(?:各|县|市|区|乡镇|地区?|部门|单位|、|之间|项目)*(?:工作)?进展$|.*情况$|(?:工作)?进展$")
# What is done everywhere, and tells of nothing: 落实责任, 强化督导考核, 按照市委部署.
_DOES = "落实 压实 完善 健全 建立 加强 强化 严格 细化 优化 明确 提高 加大 注重 突出 坚持 规范 统筹 创新 深化 严明 夯实 强调 抓好 抓实 严抓 狠抓"
_EVERYTHING = tuple(
    "责任 机制 管理 监管 领导 组织 服务 保障 措施 制度 流程 调度 部署 要求 认识 意识 力度 作风 纪律 协调 协作 配合 指导 质量 水平 能力 台账 清单"
    " 分工 联动 体系 引导 落实 培养 研判 谋划 政策 环境 氛围 基础".split()
)
# What offices do, and count by itself; no rate behind it is one of it: 加强培训,建档率92%.
OFFICE_DEEDS = frozenset(
    "培训 督导 考核 检查 督查 教育 监督 宣传 学习 监督检查 督导检查 督导考核 业务培训 宣传教育 健康宣传 专项检查".split()
)
_SLOGAN = re.compile(
    f"(?:{any_of(_DOES.split())})*(?:工作|业务|日常|各项|部门|组织|宣传|监督|考核)*(?:{any_of(_EVERYTHING)}|[和、])+"
)
_AS_ASKED = re.compile(
    r"(?:按照?|根据|依据|遵照|遵循|对照|紧扣|落实|贯彻|围绕)[^,。;]*(?:省|国家|[市县区]委|党委|中央|政府|上级|卫生健康委|卫健[委局]|会议|文件|《|统一|总体|有关|相关|工作)[^,。;]{2,30}"
)
# 对标2030年目标,已有29项提前实现
_HELD_AGAINST = re.compile(r"\W*(?:对标|对照|比照|对比|参照)[^,。;]{0,16}(?:目标|要求|标准|任务)(?:值|要求)?")
_WHAT_IS_ASKED = tuple("部署 要求 安排 精神 意见 规定 原则 思路 通知 指示 决策 方针".split())
_INSIDE = 4  # how far inside a topic a verb may stand of which it is the object, in characters
_TOPIC = 48  # the longest topic, in characters


def topic_of(clause: str) -> str:
    """What a clause without a figure speaks of, for the figures after it that have no subject of their own."""
    rest = without_aside(clause)
    if _says_nothing(rest.strip(" ,、:")):
        return ""
    if rest.endswith(_SORTED):  # 医院按登记注册类型分,公立26家
        rest = _SORTED_BY.sub("", rest)
    if rest.endswith(_ABOUT):
        rest = _AS_TO.sub(r"\1\2", rest)
    rest = strip_opening(rest)
    if rest.endswith(_MEASURES):
        rest = _MENDED.sub("", rest)
    if served := SERVED.match(rest):
        return last_of(tidy(served.group("whom") + served.group("what")), _TOPIC)
    if done := _DONE_SO.fullmatch(rest):
        rest = done.group("what")
    if rest.endswith(_STAGES):
        rest = _AT_STAGE.sub("", rest)
    if "应" in rest or rest.endswith("全覆盖"):
        rest = _ALL_THERE.sub("", rest)
    rest = _less_what_is_said(rest)
    doing = None if PER_CAPITA.match(rest) or says_which(rest) else DOING.search(rest)
    # 基本药物配备使用金额占比 has its verb inside
    furthest = 0 if rest.endswith(_MEASURES) else _INSIDE
    if doing and len(rest) - doing.end() >= 3 and doing.start() <= furthest:
        rest = rest[doing.end() :]
    rest = squeeze(rest)
    topic = last_of(tidy(MARK_PASSED.sub("", rest)), _TOPIC)
    topic = _HOW_FAR.sub("", topic) if topic.endswith(_STAGES_OF_ALL) else topic
    return "" if topic in _NO_TOPICS else topic


def _says_nothing(words: str) -> bool:
    """Whether a clause tells of what is done everywhere, or by whose order: 落实责任, 按照市委部署."""
    if words.startswith(("对标", "对照", "比照", "对比", "参照")) and _HELD_AGAINST.fullmatch(words):
        return True
    if words.endswith(_WHAT_IS_ASKED) and _AS_ASKED.fullmatch(words):
        return True
    return words.endswith(_EVERYTHING) and _SLOGAN.fullmatch(strip_opening(words)) is not None


def grows(clause: str) -> bool:
    """Whether a clause says that its topic has become more or less."""
    return clause.endswith(_GROWS)


def _less_what_is_said(rest: str) -> str:
    """A clause less what it says of its topic: 中医馆建设走在全省前列 → 中医馆."""
    if (course := _COURSE.search(rest)) and not rest.endswith(_NO_COURSE):
        rest = rest[: course.end("measure")]
    if "全" in rest or "前列" in rest:
        rest = _RANKS.sub("", rest)
    if "第" in rest:  # 每千人口床位数全省倒数第二
        rest = _RANKED.sub("", rest)
    if rest.endswith("持平"):
        rest = _EVEN.sub("", rest)
    if rest.endswith("番"):
        rest = _DOUBLED.sub("", rest)
    return _SAID_OF.sub("", rest) if rest.endswith(_SAID + _SAID_WITH_HOW) else rest
