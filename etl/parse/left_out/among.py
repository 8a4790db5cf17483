"""The kind of house whose people are told one by one: 村卫生室人员中,执业(助理)医师620人 are no physicians of all the city."""

import re

from etl.parse.sentence.scene import Names
from etl.parse.words import measures
from etl.parse.words.forms import HAN

_KIND = (
    "(?:村卫生室|村卫生站|村卫生所|乡镇卫生院|镇卫生院|街道卫生院|卫生院|社区卫生服务(?:中心|机构|站)(?:\\(站\\))?|基层医疗卫生机构|基层医疗机构|基层"
    "|(?:三级|二级|县级|市级|公立|民营|社会办|中医)*(?:医院|医疗机构)|(?:专业)?公共卫生机构|疾控机构|疾控中心|疾控系统|妇幼保健机构|诊所|门诊部)"
)
_PEOPLE = (
    r"(?:执业(?:\(助理\)|助理)?医师|执业医师和执业助理医师|医师|注册护士|护士|卫生技术人员|卫技人员|全科医生|药师(?:\(士\))?|技师(?:\(士\))?"
    r"|公共卫生医师|(?:高级|副高级?|正高级?|中级|初级)(?:及?以上)?职称(?:人员)?|(?:本科|硕士|博士|大专)(?:研究生)?(?:及?以上)?学历(?:人员)?)"
)
# 医疗卫生机构中, 全市卫生技术人员中 speak of all.
_WHOLE = re.compile(
    rf"(?:^|[,。;、:])\s*(?:在|目前|年末|截至{HAN}{{0,4}})?(?:全[市县区州盟旗省])?(?P<kind>{_KIND})的?"
    rf"(?:在岗|在编|在职|在册|卫生技术|卫技|卫生|工作|医务|专业技术)*(?:人员|职工|队伍)?(?:当)?中,?(?:共|现|仅|只)*有?(?=$|{_PEOPLE})"
)
_ARE_PEOPLE = re.compile(rf"{_PEOPLE}|执业助理医师|卫生员|乡村全科医生")
_LEFT = re.compile("流失|离职|辞职|退休|调离")
_VILLAGE_DOCTORS = re.compile("(?:乡村医生|村医|村卫生室人员)$")
# 乡镇卫生院在岗卫技人员1036名(执业医师398名)
_STAFF = re.compile(rf"^(?P<kind>{_KIND})(?:在岗|在编|在职|现有)*(?:卫生技术|卫技|医务|专业技术)?(?:人员|职工)$")
_OTHERS = re.compile("全[市县区州省盟旗]|[我本][市县区州]")


def of_whom(head: str, whole: str) -> str:
    """People with the trade or the houses that ``whole`` is of, which are not all there are: 乡村医生612人,其中执业(助理)医师231人; empty
    for a whole that is of all, or a head that names nobody."""
    if not _ARE_PEOPLE.fullmatch(head):
        return ""
    if _VILLAGE_DOCTORS.search(whole):
        return f"{whole}中{head}"
    moved = measures.flow_of(whole) or next(iter(_LEFT.findall(whole[:2])), "")
    if moved:  # 招聘卫技人员65名,其中执业医师20名
        return moved + head
    staff = _STAFF.search(whole)
    return staff.group("kind") + head if staff else ""


def kind_of(words: str) -> str:
    """The kind of house of whose people ``words``, up to a figure or the end of a clause, begin to tell; empty for none."""
    found = _WHOLE.search(words) if "中" in words else None
    return found.group("kind") if found else ""


def ends(left: str) -> bool:
    """Whether the words before a figure turn to all people again: 全市共有执业医师."""
    return _OTHERS.search(left) is not None


def of_kind(named: Names, kind: str) -> Names:
    """The heads of a run, people with the ``kind`` of house that they are of."""
    return [
        [h._replace(name=kind + h.name) if _ARE_PEOPLE.fullmatch(h.name.removesuffix("占比")) else h for h in its]
        for its in named
    ]
