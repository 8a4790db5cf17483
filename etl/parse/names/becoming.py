"""What became of what was told last: 专科31个,其中今年新增6个; 收到线索18条,办结15条; 总投资9.2亿元,当年完成2.4亿元."""

import re

from etl.parse.sentence.state import Around, Head
from etl.parse.words.moves import MADE_NEW

_BECOME = re.compile(f"办结|{MADE_NEW}|增设|增配")
_SETTLED = re.compile(
    r"[,、;\s]*(?:其中|已经?|全部|均|共|按期|按时|目前|实际)*(?P<how>办结|结案|办复|销号|(?<=其中)完成|(?<=其中已)完成)了?"
)
_ANEW = re.compile("[又再]添")
_PLANNED = re.compile("(?:年度|当年)计划投资$")
_TOTAL = re.compile("(?:计划|概算|估算)?总投资额?$")
_ARRIVED = re.compile(
    r"[,、;\s]*(?:截[至止][^,。;]{2,8})?(?:目前|实际|已|累计|共)*(?P<how>到位|拨付|下拨|支付|支出)了?(?:资金)?"
)
_FUNDS = re.compile(
    "(?:预算|全年|共|年初)*(?:安排|下达|争取|筹集|投入|核定|列支|应到位|应拨付)?(?P<what>[^,。;]{0,20}?(?:资金|经费))"
)
_DONE = re.compile(r"[,、;\s]*(?:其中|目前|今年|当年|本年|年内|累计|截至目前|现|已|共)*完成(?:了|投资)?")


def become(around: Around) -> str:
    """The verb that tells it, where the figure has no other name; empty where nothing became of it."""
    if settled := _SETTLED.fullmatch(around.left):
        return settled.group("how")
    became = _BECOME.search(around.tail.words)
    return _ANEW.sub("新增", became.group()) if became else ""


def done_of(last: Head, left: str) -> str:
    """The name of what is done of an investment, planned or in all, or of money that was granted; empty where the last head is none of which ``left`` tells that."""
    if arrived := _ARRIVED.fullmatch(left):  # 安排补助资金4028万元,实际到位3946万元
        money = _FUNDS.fullmatch(last.name)
        return arrived.group("how") + money.group("what") if money else ""
    whole = _PLANNED.search(last.name) or (_TOTAL.search(last.name) if _DONE.fullmatch(left) else None)
    return last.name[: whole.start()] + "完成投资" if whole else ""
