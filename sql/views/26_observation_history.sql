-- Every vintage with the days between which it was the newest word: what was known on a day is a filter on the two.
-- order: region_code, year, subject, kind, vintage
-- known_from: the day its report was published; 00-00 for day and month where only the year of such reports is known
-- known_until: the day a later report took its place; null: it holds; equal to known_from: it never was the newest word
SELECT
    o.observation_id, o.region_code, region.region_name, o.year, o.period, o.indicator_code, indicator.indicator_name,
    o.name, o.subject, o.kind, o.measure, o.comparator, o.value, o.upper_value, o.unit, o.comparable_value,
    o.comparable_upper_value, o.base_year, o.report_id, SUBSTR(o.vintage, 1, 10) AS known_from,
    (
        SELECT SUBSTR(MIN(later.vintage), 1, 10)
        FROM observation_sense AS later
        WHERE later.region_code = o.region_code
            AND later.year = o.year
            AND later.subject = o.subject
            AND later.kind = o.kind
            AND later.vintage > o.vintage
            AND later.sense = o.sense
    ) AS known_until,
    o.vintage
FROM observation_sense AS o
JOIN region ON region.region_code = o.region_code
LEFT JOIN indicator ON indicator.indicator_code = o.indicator_code;
