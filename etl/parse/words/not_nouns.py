"""The words behind a number that are no noun which it counts: 87%左右, 提高到91%. Each form has its example, and a test tries it."""

import re

from etl.parse.words.forms import Class, Form
from etl.parse.words.moves import TO_VERBS

NOT_NOUNS = Class(
    "no noun",
    "以上 以下 以内 之内 之间 左右 上下 及 与 以及 并 且 但 相比 先行 大关 关口 行列 人民币",
    (
        Form(rf"(?:{TO_VERBS})(?:至|到|为)", "提高到"),
        Form(r"[内中]?[,、。;:!?()]", "内,"),
        Form(r"[到至](?=$)", "至"),
        Form(r"和(?!美|谐|睦|平|田|县)", "和"),
        Form(r"等(?!级|候|离)", "等"),
        Form(r"而(?!立)", "而"),
        Form(r"是(?!否)", "是"),
        Form(r"每[人户例]", "每人每年"),
        Form(r"(?:[百千万亿]{1,3}元?)?新?台阶", "千亿元台阶"),
        Form(r"第?[一二三四]季度(?!的)", "第三季度"),
        Form(r"全程(?=规范|治疗|管理|跟踪|随访|专人)", "全程随访"),
        Form(r"(?:测算|核定|计算)(?=[,(。;]|$)", "测算"),
        Form(r"[高低多少快慢](?=$)", "高"),
        Form(
            r"[中里](?=年[过满近]|\d+周?岁|[^,。;、]{2,10}的(?:要|已|只|就)?(?:占到?|有|为|仅|只)\s*$|[^,。;]{2,24}占(?:比|到|约|近|了)?\s*$)",
            "中参加培训的有",
        ),
    ),
)
NOT_NOUN = re.compile(rf"\s*(?:{NOT_NOUNS.pattern}|$)")
