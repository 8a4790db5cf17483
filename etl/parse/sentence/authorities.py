"""Who may ask for a figure from above, and by what words: 省定目标, 国家要求, 自治区下达的指标.

Each form has its example, and a test tries it.
"""

import re

from etl.parse.words.forms import Class, Form

REGIONS = "广西|宁夏|新疆|西藏|内蒙古"
AUTHORITIES = Class(
    "authority",
    "国定 国务院 全省 全国 自治区 兵团 上级 中央 市定 市下达 部颁 行业 责任书 世界卫生组织",
    (
        Form(r"省(?:[定控级里委厅考]|政府|卫健委|卫生健康委|下达)", "省卫健委"),
        Form(r"省(?=“?十[二三四五]五|规划|核定|规定|要求|提出|民生)", "省规划"),
        Form(r"省[\u4e00-\u9fff]{2,8}(?:办|中心|所|院)(?=规定|要求|提出|下达|确定|推荐)", "省疾控中心规定"),
        Form(r"[省市县州盟旗]上", "县上"),
        Form(r"[市州盟旗]里", "市里"),
        Form(r"[州盟]定", "州定"),
        Form(r"[市州盟]级(?=规划|考核|控制|要求)", "市级考核"),
        Form(r"(?<=[于出到比距离过])(?:[市州盟]级|省)(?=$)", "高于州级"),
        Form(r"国家(?!免疫|基本公共)", "国家"),
        Form(r"国考(?!评)", "国考"),
        Form(r"[\u4e00-\u9fff]{0,4}要求的", "上面要求的"),
        Form(r"[\u4e00-\u9fff]{2}市定", "丽水市定"),
        Form(
            r"[\u4e00-\u9fff][^\W全我本各]市(?=提出|下达|要求|规定|考核|的(?:考核|要求|标准|控制)|\d|$)",
            "丽水市下达",
        ),
        Form(rf"(?:[\u4e00-\u9fff]{{2,3}}省|{REGIONS})(?=\d|提出|下达|要求|规定|年度|$)", "陕西省提出"),
    ),
)
GOALS = Class(
    "goal",
    "标准 要求 指标 预期值 限值 安全线 警戒线 红线 底线 门槛",
    (
        Form(r"目标(?:值|任务)?", "目标任务"),
        Form(r"任务(?:数|量|要求)?", "任务数"),
        Form(r"计划(?!生育|免疫|怀孕|妊娠)数?", "计划数"),
        Form(r"考核(?:线|要求|标准)", "考核线"),
        Form(r"控制(?:[线值]|目标|指标)", "控制线"),
        Form(r"规划(?:值|目标|指标)", "规划值"),
        Form(r"[上下]限", "下限"),
        Form(r"(?<=的)线(?=[,。;、)]|$)", "低于5的线"),
    ),
)
AUTHORITY, GOAL = f"(?:{AUTHORITIES.pattern})", f"(?:{GOALS.pattern})"
JOINED = re.compile("[、和与]")  # between authorities that words name together
HIGH_OF_PLAN = re.compile("国|省|自治区")  # whose plan is no plan of the place itself: 省规划提出
