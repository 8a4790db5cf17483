"""What is said of a counted noun, where it frames the name: 达到推荐标准的卫生院, 收支结余为负的医院."""

import re

from etl.parse.words.forms import any_of
from etl.parse.words.phrases import without_trailing
from etl.parse.words.verbs import CONDITION

_ADVERBS = re.compile(
    r"^(?:也|均|都|年内|今年|去年|至今|目前|已经?|全部|已全部|全面|率先|顺利|成功|累计|共(?!享|同|有))+|了(?<!不了)(?=.)"
)
_MAX_PREDICATE = 22
# 4家医院收支结余为负, 5个县推开医共体: of so general a noun what is said tells which are meant, whatever it is,
_LEVELS = any_of("县级 市级 市直 省级 公立 二级以上 三级 基层 乡镇 农村 医疗".split())
_NOUNS = any_of(
    "县 县级 县市 县区 区县 县市区 市州 乡镇 镇 镇街 街道 村 行政村 医院 机构 养老机构 托育机构 托育园 敬老院 卫生院 卫生室 学校 企业 单位"
    " 项目 指标 任务 学科 工作 医务人员 骨干 业务骨干 主治医师 学生".split(),
    (r"县\([市区、]+\)区?",),
)
_GENERAL = re.compile(f"(?:{_LEVELS})*(?:{_NOUNS})")
# but for how it goes on: 12个项目有序推进.
_BY_NOW = any_of("也 均 都 已 已经 全部 正 正在 年内 今年 上半年 下半年".split())
_MANNERS = any_of("有序 平稳 稳步 高效 规范 正常 顺利 加快 全面 扎实 同步".split())
_GOING_ON = any_of(
    "推进 运行 运转 开门 投用 启用 受益 进村 走村 活跃 以 作为 由 发挥 悉数 进度 完成投资".split(),
    (rf"(?:{_MANNERS})(?:推进|运行|运转|开展|实施)", r"应[\u4e00-\u9fff]尽", "为(?!国家|省级|全国|省)"),
)
_GOES_ON = re.compile(f"(?:{_BY_NOW})*(?:{_GOING_ON})")
GENERAL = 4  # a longer noun says by itself which are meant, in characters
_RUN_AS = re.compile(r"(?:也|均|都|已|全面|全部)*(?:实行|实施|推行|实现(?=实[体质]化|[^,。;]*统一管理))")
# What is said of a thing that is there.
_IN_USE = re.compile(r"(?:达到|完成|建成|实现|投用|启用|投入使用|投入运行|上线|运行|使用|完工|并)+")
_ANY = frozenset({"项目", "工程"})


def with_predicate(noun: str, predicate: str) -> str:
    """The noun with the condition that frames it: 达到基本标准的县级人民医院."""
    return _framed(noun, predicate) if CONDITION.match(predicate) else noun


def general_with_predicate(noun: str, predicate: str) -> str:
    """A noun that says too little of which are meant, with whatever is said of them: 收支结余为负的医院."""
    told = is_general(noun) and len(predicate) > 1 and not _GOES_ON.match(predicate)
    return _framed(noun, predicate) if told else noun


def is_general(noun: str) -> bool:
    """Whether a noun says too little of which are meant: 单位, 机构."""
    return _GENERAL.fullmatch(noun) is not None


def _framed(noun: str, predicate: str) -> str:
    if len(predicate) > _MAX_PREDICATE:
        return noun
    if len(noun) > GENERAL and _RUN_AS.match(predicate):  # 4家紧密型县域医共体实行人财物统一管理: all there are
        return noun
    told = without_trailing(_ADVERBS.sub("", predicate))
    if "的" in noun:  # 320家诊所的处方上传: the number counts what stands before 的
        noun, _, thing = noun.partition("的")
        told = thing + told
    in_use = _IN_USE.fullmatch(told) and noun not in _ANY  # 25个项目建成投用: which of them
    return f"{told}的{noun}" if len(told) >= 2 and not in_use else noun
