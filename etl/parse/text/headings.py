"""The headings of a text, by place: what a name stands under when it is filed."""

from bisect import bisect_right

from etl.parse.text.fold import fold
from etl.parse.text.outline import outline


class Headings:
    """The headings of a report's text."""

    def __init__(self, text: str):
        page = outline(fold(text))
        ranked = [p for p in page.paragraphs if p.rank]
        self._starts = [p.start for p in ranked]
        self._words = [page.text[p.start : p.end] for p in ranked]

    def above(self, position: int) -> str:
        """The last heading that begins at or before ``position``; empty where there is none."""
        found = bisect_right(self._starts, position)
        return self._words[found - 1] if found else ""
