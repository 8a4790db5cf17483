"""Web pages as government sites publish reports: the body without the site's frame, and what the meta tags tell."""

import re
from collections.abc import Iterable
from copy import deepcopy

from lxml import etree, html

from etl.read.document import Document, ReadError, one_line
from etl.read.formats import Limits
from etl.read.html_table import expand, rows_of
from etl.read.layout import Layout, in_cell
from etl.read.metadata import from_tags, from_text
from etl.read.text import decode

_BODY_IDS = ("UCAP-CONTENT", "zoom", "Zoom", "ContentRegion", "zoomcon", "js_content", "conN")
_BODY_CLASSES = (
    "TRS_Editor", "TRS_UEDITOR", "trs_editor_view", "pages_content", "article-content", "article_content", "rich_media_content",
)  # fmt: skip
"""Where the content management systems of government sites put the body of an article."""

_FRAME = "script style noscript template select button iframe nav footer object svg form".split()
_SHARE = re.compile(r"(?:^|[-_\s])(?:bd)?b?share|jiathis|qrcode|ewm|print(?:er|_|-|$)|fontsize|fenxiang", re.I)
_SHARE_LENGTH = 200
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)

_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr"
    " li main ol p pre section table tbody td tfoot th thead tr ul".split()
)
_BODY_LENGTH = 60
"""Characters below which a known body is taken for an empty frame."""

_SITE_NAME = re.compile(r"\s*[_|]\s*|\s+[-—–]+\s+")
_PAGE_HEAD = 20_000
_BREAK = "\0"


def read(raw: bytes, name: str, limits: Limits) -> Document:
    """The report of a web page, its title first where the body lacks it.

    Raises:
        ReadError: no text of a report in the page.
    """
    page = _parsed(decode(raw, name), name)
    metadata = _metadata(page)
    _drop_frame(page)
    metadata = from_text(_page_head(page)) | metadata
    expand(page)
    body = _known_body(page)
    if body is None:
        body = _found_body(page, name)
    layout = Layout(name)
    title, opening = metadata.get("title", ""), _squeezed(body.text_content())[:400]
    if title and _squeezed(title) not in opening:
        layout.paragraph(title)
    lay(body, layout)
    return layout.document(metadata)


def lay(body: html.HtmlElement, layout: Layout) -> None:
    """Lays the blocks and tables of ``body``; iteratively, since hostile pages are nested deeply."""
    pieces: list[str] = []

    def end_paragraph() -> None:
        lines = "".join(pieces).split(_BREAK)
        pieces.clear()
        for line in lines:
            layout.paragraph(in_cell(line))

    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element.tag in _BLOCKS:
                end_paragraph()
            if rows := rows_of(element):
                layout.table(rows)
                walk.skip_subtree()
            elif element.tag == "br":
                pieces.append(_BREAK)
            elif element.text:
                pieces.append(element.text)
        else:
            if element.tag in _BLOCKS:
                end_paragraph()
            if element.tail and element is not body:
                pieces.append(element.tail)
    end_paragraph()


def _parsed(text: str, name: str) -> html.HtmlElement:
    # A declaration of the encoding would be believed over the text's own, which is decoded already.
    text = re.sub(r"^\s*<\?xml[^>]*>", "", text)
    try:
        return html.document_fromstring(
            text, parser=html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
        )
    except (etree.ParserError, ValueError) as error:
        raise ReadError(f"{name} is no web page that can be read ({one_line(error)}); fetch it again") from None


def _metadata(page: html.HtmlElement) -> dict[str, str]:
    tags = ((tag.get("name") or tag.get("property") or "", tag.get("content") or "") for tag in page.iter("meta"))
    found = from_tags(tags)
    if "title" not in found:
        titles = [in_cell(words) for words in _texts(page.iter("h1"))] + [
            _SITE_NAME.split(in_cell(words))[0] for words in _texts(page.iter("title"))
        ]
        if title := next(filter(None, titles), ""):
            found["title"] = title[:300]
    return found


def _texts(elements: Iterable[html.HtmlElement]) -> Iterable[str]:
    return (str(element.text_content()) for element in elements)


def _drop_frame(page: html.HtmlElement) -> None:
    for element in list(page.iter(*_FRAME)):
        # A form may be the page's frame: old sites wrap the whole page into one.
        if element.tag != "form" or len(element.text_content()) < _SHARE_LENGTH:
            _empty(element)
    for element in list(page.iterfind(".//*[@class]")) + list(page.iterfind(".//*[@id]")):
        if _is_share(element):
            _empty(element)
    for element in list(page.iterfind(".//*[@style]")):
        if _HIDDEN.search(element.get("style") or ""):
            _empty(element)


def _empty(element: html.HtmlElement) -> None:
    # Not drop_tree, which adds each tail to the text before it: quadratic on pages of a million scripts.
    element.clear(keep_tail=True)


def _is_share(element: html.HtmlElement) -> bool:
    label = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_SHARE.search(label)) and len(element.text_content()) < _SHARE_LENGTH


def _known_body(page: html.HtmlElement) -> html.HtmlElement | None:
    """The longest element that a known system calls the article's body."""
    found = [e for e in page.iterfind(".//*[@id]") if e.get("id") in _BODY_IDS]
    found += [e for e in page.iterfind(".//*[@class]") if not set(e.get("class").split()).isdisjoint(_BODY_CLASSES)]
    longest = max(found, key=lambda e: len(e.text_content()), default=None)
    return longest if longest is not None and len(_squeezed(longest.text_content())) >= _BODY_LENGTH else None


def _found_body(page: html.HtmlElement, name: str) -> html.HtmlElement:
    import trafilatura  # loads for half a second, and most pages have a known body
    from trafilatura.settings import DEFAULT_CONFIG

    settings = deepcopy(DEFAULT_CONFIG)
    # Below its own 250 it takes the whole page, frame and all, in one paragraph; Chinese says more in fewer signs.
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(_BODY_LENGTH)
    found = trafilatura.extract(
        html.tostring(page, encoding="unicode"), output_format="html", include_tables=True, include_comments=False,
        favor_recall=True, config=settings,
    )  # fmt: skip
    if not found or not found.strip():
        raise ReadError(f"{name} is a web page without a report's text; fetch the page of the report itself")
    return _parsed(found, name)


def _page_head(page: html.HtmlElement) -> str:
    return " ".join(" ".join(page.xpath("//body//text()")).split())[:_PAGE_HEAD]


def _squeezed(words: str) -> str:
    return re.sub(r"\s", "", words)
