"""Composes the stages of parsing: text → observations and the reasons of all other numbers."""

from collections.abc import Sequence

from etl.parse import figures, sections
from etl.parse.catalogue import Catalogue
from etl.parse.fold import fold
from etl.parse.outline import outline, sentences
from etl.parse.profile import profile as profile_of
from etl.parse.reading import Reader
from etl.parse.records import Extraction, Hints, Observation, Table


def extract(text: str, tables: Sequence[Table], catalogue: Catalogue, hints: Hints = Hints()) -> Extraction:  # noqa: B008
    """Reads a report.

    Args:
        text: The report's text; every span of the result is an offset in it.
        tables: The tables that its file marks as such; tables of plain text columns are found in the text.
        catalogue: What is known of places, units and indicators.
        hints: What is known of the report from elsewhere.

    Returns:
        The profile, the observations and the other numbers. Where place or year are missing there are no observations,
        and ``profile.missing`` says so.
    """
    folded = fold(text)
    page = outline(folded)
    profile = profile_of(page, catalogue.places, hints)
    mentions, others = figures.find(folded, catalogue.units, page.noise)
    if profile.missing:
        return Extraction(profile, (), tuple(others))
    found: list[Observation] = []
    reader = Reader(page, profile, catalogue)
    defaults = sections.frames(page, profile)
    heading = ""
    position = 0
    for paragraph in page.paragraphs:
        if paragraph.rank:
            heading = folded[paragraph.start : paragraph.end]
        while position < len(mentions) and mentions[position].start < paragraph.start:
            position += 1
        end = position
        while end < len(mentions) and mentions[end].start < paragraph.end:
            end += 1
        if position == end:
            continue
        here = mentions[position:end]
        for sentence in sentences(page, paragraph):
            inside = [m for m in here if sentence.start <= m.start < sentence.end]
            if inside:
                found += reader.sentence(sentence, inside, defaults[paragraph], heading)
        position = end
    return Extraction(profile, tuple(found), tuple(others))
