"""Makes documents of every format for the tests, so that none need be kept as binary files."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import docx
import openpyxl
from docx.document import Document as WordDocument
from openpyxl.worksheet.worksheet import Worksheet
from reportlab.lib import colors, pagesizes, pdfencrypt
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

FONT = "STSong-Light"  # one of the fonts that every PDF reader has, so that none is embedded
pdfmetrics.registerFont(UnicodeCIDFont(FONT))

TITLE = "商洛市卫生健康委员会2024年工作总结和2025年工作计划"
PROSE = (
    "一、2024年工作总结",
    "全市居民健康素养水平达到26.8%，孕产妇死亡率为8.5/10万，新建村卫生室12所。",
    "二、2025年工作计划",
    "2025年，全市居民健康素养水平达到28%以上。",
)
TABLE = (
    ("指标", "单位", "2023年", "2024年"),
    ("居民健康素养水平", "%", "25.4", "26.8"),
    ("孕产妇死亡率", "/10万", "7.2", "8.5"),
)

Rows = Sequence[Sequence[object]]


def html(body: str, head: str = "", title: str = TITLE) -> bytes:
    """A page in the frame of a government site."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_商洛市卫生健康委员会</title>{head}</head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/xxgk">政务公开</a></li></ul></div>
<h1>{title}</h1><div class="share-box">分享到：微信 微博 打印</div>{body}
<div class="footer">版权所有：商洛市卫生健康委员会 陕ICP备00000000号 网站标识码0000000000</div></body></html>""".encode()


def html_table(rows: Rows) -> str:
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


def word(fill: Callable[[WordDocument], object]) -> bytes:
    document = docx.Document()
    fill(document)
    return saved(document.save)


def word_of(lines: Sequence[str], rows: Rows = ()) -> bytes:
    def fill(document: WordDocument) -> None:
        for line in lines:
            document.add_paragraph(line)
        if rows:
            table = document.add_table(len(rows), len(rows[0]))
            for cells, row in zip(table.rows, rows, strict=True):
                for cell, said in zip(cells.cells, row, strict=True):
                    cell.text = str(said)

    return word(fill)


def workbook(fill: Callable[[Worksheet], object], title: str = "Sheet1") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    fill(sheet)
    return saved(book.save)


def workbook_of(rows: Rows) -> bytes:
    return workbook(lambda sheet: [sheet.append(list(row)) for row in rows])


def pdf(*pages: Sequence[str | Rows], head: str = "", password: str = "") -> bytes:
    """A PDF, a sequence of paragraphs and tables a page, with ``head`` on top and a page number below each."""
    body = ParagraphStyle("body", fontName=FONT, fontSize=12, leading=20, firstLineIndent=24, wordWrap="CJK")
    parts: list[object] = []
    for page in pages:
        for part in page:
            if isinstance(part, str):
                parts.append(Paragraph(part, body))
            else:
                style = TableStyle([("GRID", (0, 0), (-1, -1), 1, colors.black), ("FONT", (0, 0), (-1, -1), FONT)])
                parts.append(Table([list(row) for row in part], style=style))
        parts.append(PageBreak())

    def frame(canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont(FONT, 9)
        canvas.drawString(72, pagesizes.A4[1] - 40, head)
        canvas.drawCentredString(pagesizes.A4[0] / 2, 30, f"— {template.page} —")

    encrypt = pdfencrypt.StandardEncryption(password, canPrint=0) if password else None
    return saved(
        lambda out: SimpleDocTemplate(out, pagesize=pagesizes.A4, encrypt=encrypt).build(
            parts, onFirstPage=frame, onLaterPages=frame
        )
    )


def drawn_pdf(draw: Callable[[Canvas], object]) -> bytes:
    def save(out: io.BytesIO) -> None:
        canvas = Canvas(out, pagesize=pagesizes.A4)
        draw(canvas)
        canvas.save()

    return saved(save)


def scan(canvas: Canvas) -> None:
    """Draws a page that is a picture."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, *pagesizes.A4)
    canvas.showPage()


def zipped(members: Mapping[str, bytes], *, deflated: bool = True) -> bytes:
    def save(out: io.BytesIO) -> None:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)

    return saved(save)


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    """An Office file with one of its parts replaced, or one more."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return zipped(parts | {name: content})


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


def every_format() -> dict[str, bytes]:
    """The same report as a file of each format, by file name; tables alone for what holds only tables."""
    text = "\n".join((TITLE, *PROSE)) + "\n"
    body = "".join(f"<p>{line}</p>" for line in PROSE) + html_table(TABLE)
    titled = [(TITLE,), *TABLE]
    return {
        "report.txt": text.encode(),
        "bom.txt": text.encode("utf-8-sig"),
        "gbk.txt": text.encode("gb18030"),
        "utf16.txt": text.encode("utf-16"),
        "page.html": html(f'<div id="zoom">{body}</div>'),
        "page.htm": html(f'<div class="unknown">{body}</div>'),
        "report.docx": word_of((TITLE, *PROSE), TABLE),
        "report.pdf": pdf((TITLE, *PROSE, TABLE)),
        "table.xlsx": workbook_of(titled),
        "table.csv": "\r\n".join(",".join(row) for row in titled).encode("gb18030"),
        "pack.zip": zipped({"商洛/report.txt": text.encode()}),
    }
