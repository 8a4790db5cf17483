"""Grades, editions and types, names and slogans: numbers that are no figures."""

from string import ascii_letters

from etl.parse.numbers.rule import NotFigure, either, row

_UNIT_IN_LETTERS = r"\s?(?:PF|km|kg|mg|ml|mm|cm|m[²³2]|g/|kW|MW|GW|DDD|L\b)"
_COUNTED = either("台 个 名 张 家 人 例 辆 套 次 间 所 条 支 份 篇")
_PROGRAMMES = either("工程 攻坚 行动 战略 计划 模式 工作法 机制 体系 布局 工作思路 人才")
_NUMBERED = either("线 机组 泊位 楼 院区 风景道 公路 航站楼 地块 井")

GRADES: tuple[NotFigure, ...] = (
    row("grade", r"\d{1,2}(?:\.\d)?\s?版", "2.0版", marks="版"),
    row("grade", r"\d{1,2}\s?价(?![格位])", "23价肺炎疫苗", marks="价"),
    row("grade", r"\d(?=型(?!单位))", "2型糖尿病", marks="型"),
    row("grade", r"\d\s?级", "4级", marks="级"),
    row(
        "grade",
        r"\d+(?:\.\d+)?\s?(?:[百千万亿]+|[百千万亿兆]*(?:吨|瓦|元|平方米))级(?=[\u4e00-\u9fff、])",
        "26兆瓦级风电机组",
        marks="百千万亿兆吨瓦元平",
    ),
    row("grade", r"\d+\s?千伏", "220千伏变电站", marks="千"),
    row("grade", r"\d+(?:\.\d+)?\s?(?:英寸|纳米|微米)(?=[\u4e00-\u9fff])", "12英寸晶圆", marks="英纳微"),
    row("grade", r"\d(?:\.\d)?(?=类|期临床|号染色体|线城市)", "1类新药", marks="号期类线"),
    row("name", rf"\d+(?:\.\d+)?(?=[A-Za-z](?![A-Za-z]*[²³]))(?!{_UNIT_IN_LETTERS})", "5G网络", marks=ascii_letters),
    row(
        "name",
        rf"\d+(?:\.\d+)?(?![\d.]|\s?(?:{_COUNTED}|[万亿%‰]))",
        "U19锦标赛",
        before=r"[A-Za-z][-–—.]?",
        heralds=ascii_letters + "-–—.",
    ),
    row("slogan", r"\d+(?:\s?\+\s?(?:\d+|[A-Za-z]))+", "1+3+N布局", marks="+"),
    row(
        "slogan",
        rf"\d{{2,4}}(?={_PROGRAMMES})",
        "553工程",
        before=r"[\u4e00-\u9fff“]",
        marks="工攻行战计模机体布人",
    ),
    row("slogan", r"\d{1,2}大(?![型中小])", "6大理念", marks="大"),
    row(
        "name",
        rf"\d{{1,3}}(?:\s?[-–—~、]\s?\d{{1,3}})?\s?号(?={_NUMBERED})",
        "地铁4号线",
        marks="号-–—~、",
    ),
    row("name", r"\d(?:\.\d)?[%‰](?=[\u4e00-\u9fff]{0,4}抽样)", "1%人口抽样调查", marks="%‰"),
    row("name", r"2\.5|10", "PM2.5平均浓度", before="PM_?", heralds="M_"),
)
