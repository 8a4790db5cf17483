"""The list of what a document holds, before its text: its lines are no headings of what stands below them."""

import re

from etl.parse.text.outline import Outline, Paragraph

# Where a page is broken off, behind the line of the office: …2023年12月11日本期要目
_OPENS = re.compile(
    r"(?:^|[\s日期编])\W*(?:本期|今日|本[周月]|主要)?(?:目\s*录|要\s*目|导\s*读|看点|内容(?:提要|摘要)?|目次)\W*$"
)
_BULLET = re.compile(r"^[\s◇◆●○•▪■□★☆▶►\-—·]+|[\s.…·\d]+$")
_FIRST = 12  # the paragraphs among which the list begins
_LONGEST = 60  # the longest line of a list, in characters


def contents(page: Outline) -> frozenset[Paragraph]:
    """The lines of a list of contents (本期要目), up to the first that is said again as a heading, or that is a sentence."""
    at = next((i for i, p in enumerate(page.paragraphs[:_FIRST]) if _OPENS.search(_line(page, p))), None)
    if at is None:
        return frozenset()
    listed: list[Paragraph] = []
    said: set[str] = set()
    for paragraph in page.paragraphs[at + 1 :]:
        line = _BULLET.sub("", _line(page, paragraph))
        if line in said or line.endswith("。") or len(line) > _LONGEST:
            break
        listed.append(paragraph)
        said.add(line)
    return frozenset(listed)


def _line(page: Outline, paragraph: Paragraph) -> str:
    return page.text[paragraph.start : paragraph.end].strip()
