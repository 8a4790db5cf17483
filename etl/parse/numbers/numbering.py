"""Numbers of headings, items, tables and notes, of documents, telephones and lines: numbers that are no figures."""

from etl.parse.numbers.rule import OPENS, NotFigure, either, row

# 3.2 倍 is a figure at the head of a line, too, and 3.2 人才队伍 a heading.
_COUNTED = either("岁 张 人 个 家 元 倍 天 分 项 间 人次 平方米")
# 12345 and its like, by what stands behind within a few characters.
_OF_LINE = either("热线 平台 要情 市民 便民 政务 投诉 工单 诉求 电话 心理 反映 等渠道 渠道 转办 交办")
_OF_EMERGENCY = either(
    "急救 调度 指挥 热线 电话 呼救 中心 平台 院前 联动 智慧 报警 接警 警情 呼入 来电 受理 接听 出车 派车 调派 平均"
)
# 12345件 is a figure like any other.
_OF_COUNT = (
    rf"\s?[\d.,%‰]|\s?[余多]?{either('人 例 件 元 份 张 次 台 家 户 个 名 支 场 万 亿 万?吨 公里 平方米 亩 千瓦')}"
)

NUMBERING: tuple[NotFigure, ...] = (
    row("numbering", r"\d{1,2}[.、](?=20\d\d年)", "1.2023年主要工作", before=OPENS, marks=".、"),
    row("numbering", r"\d{1,3}\s?[.、)](?!\d)", "1.深化改革", before=rf"{OPENS}\(?", marks=".、)"),
    row(
        "numbering",
        r"\d{1,3}(?:\.\d{1,3}){1,3}\s?(?=[\u4e00-\u9fff])(?![万亿])"
        rf"(?!{_COUNTED}(?:[\s,。;、]|(?<!岁)以[上下]|$))",
        "3.2 能力建设",
        before=r"(?:^|\n)[ \t]*",
        marks=".",
    ),
    row("numbering", r"\d{1,3}(?=\t)", "12\t床位使用率\t%", before=r"(?:^|\n) *", marks="\t"),
    row("numbering", r"\d{1,3}\)", "(1)加强领导", before=r"\(", marks=")"),
    row("numbering", r"\d{1,2}\]", "[4]按常住地分", before=r"(?:^|\n) *\[", marks="]"),
    row(
        "numbering",
        r"\d{1,2}(?:[-.]\d{1,2})?(?=[\s:,。所)、]|$)",
        "表1 主要指标",
        before="(?<!电)[表图注]|附件|专栏",
        heralds="表图注件栏",
    ),
    row(
        "numbering",
        r"\d{1,2}(?=[\u4e00-\u9fff])",
        "表1主要发展指标",
        before=r"(?:^|\n)[ \t]*(?:附?表|图)",
        heralds="表图",
    ),
    row("identifier", r"\d{4}\s?[〕\]】)]\s?\d{1,5}\s?号?", "湖卫〔2024〕3号", before=r"[〔\[【(]", marks=")]】〕"),
    row(
        "identifier",
        r"\d{1,5}\s?号(?!召|称|码|源|线|文明)",
        "第3号文",
        before=r"[第〕\]令路街巷道院]|文件|公告",
        marks="号",
    ),
    row("identifier", rf"1[23]\d{{3}}(?=[”“\u4e00-\u9fff]{{0,3}}{_OF_LINE})", "12345热线"),
    row(
        "identifier",
        rf"1(?:20|10|19|22|2320|2356|2345)(?=[”\u4e00-\u9fff]{{0,3}}{_OF_EMERGENCY})",
        "120急救调度指挥中心",
    ),
    row("identifier", rf"12(?:345|320|356|328|348)(?!{_OF_COUNT})", "12345转来投诉1386件"),
    row("identifier", r"\d{3,4}-\d{7,8}|1[3-9]\d{9}", "029-86519800"),
    row(
        "identifier", r"\d{5,}(?!\s?(?:[余多]|[\u4e00-\u9fff%‰.,]))", "030600", before=r"(?:编|号|码|话|线|真|Q)[::\s]*"
    ),
    row("identifier", r"\d{1,5}份", "共印120份", before="共印|印数", marks="份"),
)
