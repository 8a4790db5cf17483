"""What a share is a share of: 65%的卫生院达到推荐标准, 80%以上乡镇卫生院达到推荐标准."""

import re

from etl.parse.text.fold import squeeze
from etl.parse.words import behind
from etl.parse.words.tokens import Words

_SHARE_OF = re.compile(rf"^\s*(?:以上|左右|以下)?的(?!{behind.NO_SHARER})(?=[\u4e00-\u9fff“]|\d+(?:-\d+)?周?岁)")
# 80%以上乡镇卫生院达到推荐标准: what is a share of them though 的 is left out.
_SHARERS = (
    "医院|卫生院|卫生室|卫生站|卫生所|服务中心|服务站|机构|学校|小学|中学|幼儿园|企业|县区|县市区|县\\(市、区\\)|区县|县|乡镇|镇街|街道|行政村|村"
    "|社区|家庭|居民|群众|老年人|老人|儿童|学生|妇女|患者|医生|医师|护士|村医|医务人员|职工|人口"
)
_REACH = (
    "达到|达(?=[国省市基推])|设置|设立|设有|开设|开展|建成|建有|建立|配备|配置|纳入|接入|实现|具备|能够|能|完成|通过|创建|创成|提供|拥有|参加|加入"
    "|使用|取得|未|没有|签约|接受|享受|享有"
)
_BARE_SHARE_OF = re.compile(
    rf"^\s*(?:以上|左右|以下)?(?=[\u4e00-\u9fff、()]{{0,10}}?(?:{_SHARERS})(?:均|都|已|全部|基本|要|可|将)*(?:{_REACH}))"
)
_SHARE_BOUND = re.compile(r"^\s*(?:以上|左右|以下)?的?")
_BARE_COVERED = re.compile(
    rf"^\s*(?:以上|左右)?(?=[\u4e00-\u9fff、()]{{0,10}}?(?:{_SHARERS})\s*$)"
)  # 中医馆覆盖92%乡镇
_ALREADY = re.compile(
    r"(?:(?<!平)均(?![衡等值])|都(?![市江])|全部|能够|已|将|(?<![主重需必])要(?![求素点件])|(?<!除)了(?!解))"
)


def is_share_of(right: str) -> bool:
    """Whether what follows a share is what it is a share of: 65%的卫生院达到推荐标准."""
    return bool(_SHARE_OF.match(right))


def is_bare_share_of(right: str) -> bool:
    """Whether what follows a share is so without 的: 80%以上乡镇卫生院达到推荐标准."""
    return bool(_BARE_SHARE_OF.match(right))


def is_bare_cover(right: str) -> bool:
    """Whether nothing but those that are covered follows a share: 覆盖92%乡镇."""
    return bool(_BARE_COVERED.match(right.rstrip(" ,。;")))


def share_name(right: str) -> str:
    """The name of a share from what follows it: 村卫生室达到基本标准比例."""
    clause = behind.long_clause(without_bound(right))
    return squeeze(_ALREADY.sub("", clause)) + "比例"


def sharer(right: str, words: Words) -> str:
    """What a share is a share of: 的村卫生室达到基本标准 → 村卫生室."""
    return behind.counted_name(without_bound(right), words, False)[0]


def without_bound(right: str) -> str:
    """What follows a share, less 以上 and 的."""
    return _SHARE_BOUND.sub("", right)
