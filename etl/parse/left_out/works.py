"""Works and houses whose progress a clause tells, and the sums, beds and floors that are theirs: 市血站迁建主体封顶,完成投资1.2亿元."""

import re

from etl.parse.words.phrases import strip_opening

_HOUSE = r"(?:医院|保健院|卫生院|中心|院区|[新分]院|血站|病区|大楼|综合楼|楼|基地|学校|园区|迁建|新建|扩建|改造|项目|工程|建设)"
_NAME = rf"(?P<what>(?:新院区|[\u4e00-\u9fff“”一二三四五六七八九十]{{2,22}}?{_HOUSE})(?:(?:项目|工程|建设|一期|二期|三期|综合楼|大楼|新址)*))"
_COMES_ON = (
    r"(?:已经?|将|要|也|均|新(?=开工)|正式|整体|全面|顺利|如期|基本|主体|全部|年内|上半年|下半年|年底前?|本月|今年|计划|力争|预计|有望|确保|正在|正|加快|抓紧|加紧|于|在|[去上前今明]年(?:底|初)?|\d{1,2}月(?:底前?|份|中旬)?|20\d\d年[底末初]?)*"
    r"(?:动工|开工|建成|投用|投入|启用|竣工|封顶|结顶|交付|运行|运营|试运|完工|启动|选址|立项|开诊|开业|开园|落成|奠基|收官|主体|完成|施工|装饰|装修|内装|设备招标|二次结构|实施|推进|建设|进入|获批|入驻|开建|挂牌)"
)
_PROGRESS = re.compile(rf"^{_NAME}{_COMES_ON}")
# 加快市中医医院迁建, (一)旬阳市人民医院传染病区。
_TO_DO = re.compile(
    rf"^(?:加快|推进|推动|实施|启动|开工|新开工|续建|建设|建成|抓好|抓紧|完成|加强|开展|动工|谋划|规划|依托|投用)+(?:建设|推进|实施|建成了?)?{_NAME}(?:建设|进度|前期工作|主体工程)*$"
)
_ALONE = re.compile(rf"^{_NAME}$")
# Of many houses at once, or of a kind of them, no sum is that of one.
_MANY = re.compile(
    r"^(?:全部|各|所有|多[家个所]|[一二三]级|[省市县区镇乡村]级|公立|基层|民营|社会办|重点|重大|一批|部分|其他|智慧|高水平|互联网|标准化)|^(?:乡镇|镇|中心)?卫生院|^(?:社区卫生)?服务中心|^社区医院|次中心|[、等按]|列入|储备|作为"
)
_ONE = re.compile(r"(?:医院|保健院|卫生院|中心|院区|[新分]院|血站|病区|楼|学校)")
_OF_WORKS = re.compile(
    r"(?:总?概算|总造价|设床)|(?:总|概算总?|计划总?|估算总?|累计完成|完成|已完成|年度)?投资额?|专项债券?(?:资金)?|总?(?:建筑|占地|用地|业务用房)?面积|(?:项目|工程)?总?(?:占地|用地)|(?:设置|设计|规划|编制|开放|增加|设|核定|首期)?(?:床位|托位)"
)
# 县人民医院新院区占地120亩: what of works is told first.
_SITE_OF = re.compile(rf"{_NAME}(?:(?:总?占地|总?建筑|用地)面积|占地|总投资|概算总投资|(?:累计|已|年内|当年)*完成投资)")
SIZES = frozenset({"亩", "平方米", "元"})  # their units
_STARTS = re.compile("^(?:启动|开工|加快|推进|推动|实施)(?=[\u4e00-\u9fff]{4})")  # 启动县人民医院二期建设
_NUMBERED = re.compile(
    r"^\s*(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、]|[●■◆★])\s*"
)


def works_of(words: str) -> str:
    """The one house or project whose progress ``words`` tell, a clause or a short sentence; empty for anything else."""
    if not _ONE.search(words, 1):  # most clauses
        return ""
    opened = strip_opening(words.strip("。;,: "))
    said = _PROGRESS.match(opened) or _TO_DO.match(opened)
    if not said and _NUMBERED.match(words):
        said = _ALONE.match(opened)
    named = _STARTS.sub("", said.group("what").removeprefix("了")) if said else ""
    return named if _ONE.search(named, 1) and not _MANY.search(named) else ""


def sized(name: str) -> str:
    """The one house or project whose site, floor or cost ``name`` is; empty for any other name."""
    said = _SITE_OF.fullmatch(name) if name.endswith(("面积", "占地", "投资")) else None
    return said.group("what") if said and _ONE.search(said.group("what"), 1) and not _MANY.search(name) else ""


def belongs(head: str) -> bool:
    """Whether ``head`` is what works or a house has and says nothing of which: 总投资, 设置床位, 建筑面积."""
    return _OF_WORKS.fullmatch(head) is not None
