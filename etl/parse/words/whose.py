"""Whose a thing is that stands behind a verb: the house before 新增床位, the kind of houses before 招聘医师."""

import re

from etl.parse.text.fold import squeeze
from etl.parse.words.lexicon import BELONGING
from etl.parse.words.phrases import strip_opening, tidy, without_trailing
from etl.parse.words.tokens import Words
from etl.parse.words.verbs import DOING, FLOW

_KIND = re.compile(
    "(?:基层|乡镇|公立|民营|[县市]级|二级|三级|社区)(?:公立)?(?:医疗卫生机构|医疗机构|医院|卫生院|卫生服务中心)|村卫生室"
)
_STAFF = re.compile("(?:人员|编制|医师|医生|护士|村医|毕业生|人才|职称|岗位)$")
_ALL_HOUSES = re.compile(r"乡镇卫生院|社区卫生服务(?:中心|机构)|村卫生室")
_DOERS = re.compile(
    r"(?:医院|中心|卫生院|卫生室|服务站|机构|医师|医生|专家|团队|队伍|学校|企业|护士|志愿者|医共体|联盟|门诊|人员"
    r"|劳动力|毕业生|农民工|保险|幼儿园)$"
)
_OWNER = re.compile(r"[\u4e00-\u9fff]{2,14}?(?:医院|卫生院|院区|中心|妇幼保健院|疾控中心)")
_SUBJECT = 14
_SHORT = 3  # a head of so few characters says too little without its subject
_BARE = 2


def kind_of_house(before: str, head: str) -> str:
    """The kind of houses whose staff or posts the head names: 乡镇卫生院新增编制326个, which are not all that are new."""
    subject = squeeze(strip_opening(before)) if _STAFF.search(head) else ""
    return subject if _KIND.fullmatch(subject) else ""


def owner(before: str, head: str) -> str:
    """The institution before a verb that has what the head names: 江东院区新增床位800张."""
    subject = strip_opening(before)
    if BELONGING.match(head):
        match = _OWNER.match(subject)
        return match.group() if match else ""
    subject = without_trailing(squeeze(subject))
    if _ALL_HOUSES.search(subject) and "为" not in before:  # 乡镇卫生院和社区卫生服务中心建成中医馆84个: all there are
        return ""
    told = 2 <= len(head) <= _SHORT and len(subject) <= _SUBJECT and _DOERS.search(subject)
    return subject if told and not FLOW.search(subject) and not DOING.search(subject) else ""


def done_to(before: str, head: str, words: Words) -> str:
    """What stands before a verb of doing where the head behind it is a verb alone: 家庭病床累计建床286张."""
    subject = tidy(strip_opening(before)) if len(head) == _BARE and words.is_verb(head) else ""
    return subject if _BARE <= len(subject) <= _SUBJECT else ""
