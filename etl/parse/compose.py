"""Composes the stages of parsing: text → observations and the reasons of all other numbers."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from etl.parse.indicators import domains, houses, some_houses
from etl.parse.indicators.catalogue import Catalogue
from etl.parse.left_out import items
from etl.parse.left_out.setting import Setting
from etl.parse.left_out.themes import Above
from etl.parse.numbers import figures
from etl.parse.numbers.mentions import Mention
from etl.parse.reading import Reader
from etl.parse.records import Extraction, Figure, Hints, Observation, Profile, Table
from etl.parse.report import headed_places, looks_back, sections, tasks
from etl.parse.report.by_opening import by_opening, by_opening_year
from etl.parse.report.frame import Frame, reviewed_year
from etl.parse.report.profile import profile as profile_of
from etl.parse.report.running import Running
from etl.parse.sentence import cards, legends
from etl.parse.tables import told_cells
from etl.parse.tables.parts import parts
from etl.parse.tables.plain import plain_tables
from etl.parse.tables.rows import read_table
from etl.parse.text.fold import fold, squeeze
from etl.parse.text.outline import Outline, Paragraph, Span, outline, sentences
from etl.parse.text.tidy import Kept, without_blanks, without_breaks

_NEXT_TOPIC = re.compile(r"\W*[\u4e00-\u9fff]{2,8}(?:方面|这块|这一块),(?![^。]*(?:拟|将|计划|力争|争取|要))")


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
    typed = without_blanks(fold(text))
    page, kept = without_breaks(typed.text, outline(typed.text))
    tables = [kept.table_now(typed.table_now(t)) for t in tables]
    profile = profile_of(page, catalogue.places, hints)
    mentions, others = figures.find(page.text, catalogue.units, page.noise)
    others += [Figure(start + 1, end - 1, "numbering") for start, end in page.note_marks]
    if profile.missing:
        return _in_place(Extraction(profile, (), tuple(_account(mentions, [], others, {}))), typed, kept)
    # A table that the file marks as such lies in the text as lines of columns too: it is read once.
    every = [*tables, *(t for t in plain_tables(page) if not _within(t.rows[0][0].start, tables))]
    in_tables = [m for m in mentions if _within(m.start, every)]
    tabled = {m.start for m in in_tables}
    in_prose = [m for m in mentions if m.start not in tabled]
    apart = [part for t in every for part in parts(page.text, t)]
    found = [o for t in apart for o in read_table(page, t, in_tables, profile, catalogue, _heading_of(page, t))]
    reader = Reader(page, profile, catalogue)
    defaults = headed_places.placed(page, sections.frames(page, profile), reader.family)
    told = {o.start for o in found}
    untold = [m for m in in_tables if m.start not in told]
    found += told_cells.observations(page, every, untold, profile, reader, defaults) if untold and defaults else []
    prose = _read_prose(page, defaults, profile, reader, in_prose)
    found += [some_houses.of_all(houses.of_city(o, page.text, catalogue), page.text, catalogue) for o in prose]
    if domains.is_general(profile.title):
        found = [domains.in_general(o, page.text) for o in found]
    if houses.is_of_town(profile.title):  # nothing that it tells is of all its county
        found = [o._replace(code=None) for o in found]
    if houses.is_of_one(profile.title):
        found = [houses.without_total(o, catalogue) for o in found]
    # A merged cell is read in each place it covers.
    found = list({(o.start, o.end, o.name, o.place_code, o.year): o for o in found}.values())
    found.sort(key=lambda o: (o.start, o.end))
    figures_left = _account(mentions, found, others, reader.untold)
    read = _in_place(Extraction(profile, tuple(found), tuple(figures_left)), typed, kept)
    return replace(read, observations=tuple(_as_written(o, text) for o in read.observations))


def _in_place(read: Extraction, typed: Kept, kept: Kept) -> Extraction:
    """What was read, with the spans of the report's own text."""
    if typed.is_whole and kept.is_whole:
        return read

    @cache  # the figures of a sentence share its span
    def span(start: int, end: int) -> Span:
        return typed.span_before(*kept.span_before(start, end))

    observations = []
    for o in read.observations:
        (start, end), sentence = span(o.start, o.end), span(o.sentence_start, o.sentence_end)
        observations.append(o._replace(start=start, end=end, sentence_start=sentence.start, sentence_end=sentence.end))
    left = tuple(Figure(*span(f.start, f.end), f.reason) for f in read.figures)
    return replace(read, observations=tuple(observations), figures=left)


def _read_prose(
    page: Outline,
    defaults: dict[Paragraph, Frame],
    profile: Profile,
    reader: Reader,
    mentions: list[Mention],
) -> list[Observation]:
    found: list[Observation] = []
    reviewed, in_section = reviewed_year(profile), None
    heading, named = "", cards.labels(page, profile.title)
    in_brackets = legends.of_brackets(page.text)
    starts = [m.start for m in mentions]
    towns = items.towns(page, profile.title)
    for paragraph in page.paragraphs:
        if paragraph.rank:
            heading = page.text[paragraph.start : paragraph.end]
            back = looks_back.ground_year(heading, reviewed)
            in_section = back if paragraph.rank == 1 else back or in_section
        here = mentions[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        if not here:
            continue
        frame, running, above = defaults[paragraph], Running(ground=in_section), Above()
        legend = in_brackets._replace(names=legends.names_in(heading))
        for sentence in sentences(page, paragraph):
            words = page.text[sentence.start : sentence.end]
            if _NEXT_TOPIC.match(words):  # 明年新增托位280个。养老方面,医养结合机构5家: of what there is
                frame = defaults[paragraph]
            frame = by_opening(words, frame, profile)
            ground = running.look_back(words, reviewed)
            inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            opening, label = above.enter(words, sentence.start == paragraph.start, bool(inside))
            if inside:
                is_inside = sentence.start > paragraph.start
                setting = Setting(heading, opening, is_inside, named.get(paragraph, ()), legend, ground, label)
                own = frame
                if sentence.start == paragraph.start:
                    own = tasks.of_task(page.text[paragraph.start : paragraph.end], frame, profile)
                told = reader.sentence(sentence, inside, own, setting, running.begin(words, own))
                if town := towns.get(paragraph, ""):
                    told = [items.of_town(o, town, words, frame.place_code) for o in told]
                found += told
                running.end(words, reader.lasting.at(frame.place_code))
            elif sentence.start == paragraph.start:
                frame = by_opening_year(words, frame, profile)
    return found


def _as_written(observation: Observation, text: str) -> Observation:
    """An observation with the brackets of its unit as the report has them (套（间）), in a sentence that holds all of it: the unit
    of a last cell may run on below its table."""
    if observation.end > observation.sentence_end:
        observation = observation._replace(sentence_end=observation.end, unit=squeeze(observation.unit))
    if "(" not in observation.unit or "（" not in text[observation.start : observation.end]:
        return observation
    return observation._replace(unit=observation.unit.replace("(", "（").replace(")", "）"))


def _account(
    mentions: list[Mention], found: list[Observation], others: list[Figure], untold: dict[int, str]
) -> list[Figure]:
    """The figures that are no observation, with each mention that no observation holds as unexplained."""
    told = {o.start for o in found}
    left = [Figure(m.start, m.end, untold.get(m.start, "unexplained")) for m in mentions if m.start not in told]
    return sorted([*others, *left], key=lambda f: f.start)


def _within(position: int, tables: Sequence[Table]) -> bool:
    return any(t.rows and t.rows[0][0].start <= position < t.rows[-1][-1].end for t in tables)


def _heading_of(page: Outline, table: Table) -> str:
    start = table.rows[0][0].start if table.rows else 0
    before = [p for p in page.paragraphs if p.rank and p.start < start]
    return page.text[before[-1].start : before[-1].end] if before else ""
