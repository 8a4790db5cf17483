"""How often and how long something is done, and places in an order: numbers that are no figures."""

from etl.parse.numbers.rule import OPENS, NotFigure, either, not_behind, row

_TIMES = either("小时 分钟 天 日 工作日 秒 周 个月 年")
# 平均住院日控制在8天以内, 候诊时间缩短至30分钟以内: what the words measure is a level, and no limit.
_HELD = "控制 稳定 保持 缩短 平均 压 维持 锁定 压缩"
_NO_LEVEL = (
    r"(?:[^为在至到短约于时间长均是、\t]|(?<![时期])间|(?<!时)长|(?<!平)均)(?<!时间往)(?<!时间[\u4e00-\u9fff]{2})(?<![标准值]:)(?<!目标)(?<!标准)"
    rf"|^|{not_behind(_HELD.split())}在"
)

FREQUENCIES: tuple[NotFigure, ...] = (
    row(
        "frequency",
        rf"\d{{1,2}}\s?{either('届 年 次 季度 个季度 个月 天 轮')}",
        "连续12届",
        before="连续|蝉联",
        marks="个天季届年次轮",
    ),
    # a time inside a name, but not in 连续5年行动, which the row above is for
    row("qualifier", r"\d{1,2}\s?年(?=行动|计划|攻坚|规划|生存|存活|制|期)", "5年生存率", marks="年"),
    row(
        "frequency",
        r"[2-9]\s?年(?:内|间|共|累计)*(?=新增|新建|建成|引进|培养|招聘|培训|化解|投入)",
        "5年新增托位",
        marks="年",
    ),
    row(
        "frequency",
        rf"\d+(?:\.\d+)?\s?个?{_TIMES}(?:之?内|以内|前)(?!的?(?:要求|标准|目标|规定))",
        "1小时内",
        before=_NO_LEVEL,
        marks="个小分天日工秒周年",
    ),
    row(
        "frequency",
        r"\d{1,2}\s?(?:次|场|轮|期)",
        "每周2次",
        before=r"每(?:周|月|年|季度?|天|日|半年|两周|人|家)[\u4e00-\u9fff]{0,4}",
        marks="场期次轮",
    ),
)

ORDERS: tuple[NotFigure, ...] = (
    row("ordinal", r"\d{5,8}号|\d{1,4}\s?(?:批|届|次|名|位|轮|个|期|号|家|季度)?", "第3名", before="第", heralds="第"),
    row(
        "ordinal",
        r"\d{1,3}\s?(?:名|位|强)",
        "百强榜前10名",
        before=r"前|[和及、对]后|排名后|靠后|列[\u4e00-\u9fff]{0,4}第|排名|TOP",
        marks="位名强",
    ),
    row("ordinal", r"\d{1,4}\s?强", "500强", marks="强"),
    row("ordinal", r"\d{1,2}(?:\.\d)?[%‰]", "全球前1%", before="(?<![底末日月年提之以目])前", marks="%‰"),
    row(
        "ordinal",
        r"\d{1,2}[ \t]+(?=[\u4e00-\u9fff、“”]{2,16}[ \t]*(?:\n|$))",
        "1 出生与人口",
        before=OPENS,
        marks=" \t",
    ),
)
