"""What a document's head says of it, whatever its format; of web pages test_html.py tells."""

import documents
import pytest

HEAD = (
    "索 引 号：11611000/2025-00012",
    "发布机构：商洛市卫生健康委员会",
    "发布日期：2025年1月9日",
)
LINES = (*HEAD, documents.TITLE, *documents.PROSE)

FILES = {
    "a.txt": "\n".join(LINES).encode(),
    "a.csv": ("\n".join(HEAD) + "\n\n指标,2024年\n居民健康素养水平,26.8%\n").encode(),
    "a.docx": documents.word_of(LINES),
    "a.xlsx": documents.workbook_of([(line,) for line in HEAD] + [("指标", "2024年"), ("居民健康素养水平", "26.8%")]),
    "a.pdf": documents.pdf(LINES),
}


@pytest.mark.parametrize("name", FILES)
def test_the_lines_at_its_head_tell_index_number_publisher_and_day(read_as, name: str) -> None:
    assert read_as(name, FILES[name]).metadata == {
        "index_number": "11611000/2025-00012",
        "publisher": "商洛市卫生健康委员会",
        "published_on": "2025-01-09",
    }
