-- What a target asks for: against the last actual before its year, and against the standard that holds for its year.
-- order: region_code, year, indicator_code
-- unit: the indicator's unit, in which all values of the row are
-- target_value: the target; of a range, its lower end
-- target_comparator: = ≥ ≤ ≈ or range: how the target bounds what is aimed at
-- last_actual_year: the last of the five years before the target's of which an actual is known
-- last_actual_value: what was reached in it; null where none is known
-- asked_change: target less last actual
-- asked_change_a_year: the same over the years between
-- asked_change_percent: the same over the last actual
-- ambition: raises, holds or lowers what was reached, by the indicator's direction; null without an actual or direction
-- standard_value: what the report gives as standard for the year, else the country's or province's next one
-- standard_comparator: = ≥ ≤ or ≈: how the standard bounds
-- standard_year: the year by which the standard is to be reached
-- standard_source: report, or the document that sets the standard
-- above_standard: target less standard
-- observation_id: the observation that gives the target
WITH back AS (
    SELECT 1 AS years UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5
), aimed AS (
    SELECT
        t.*, i.indicator_name, i.unit, i.direction,
        -- Year by year, as an index answers for one year of one place, and not for all years before.
        t.year - (SELECT MIN(back.years) FROM back WHERE EXISTS (
            SELECT 1 FROM observation AS a WHERE a.region_code = t.region_code AND a.year = t.year - back.years
                AND a.indicator_code = t.indicator_code AND a.kind = 'actual' AND a.measure = 'level'
                AND a.period = '' AND a.comparable_value IS NOT NULL)) AS last_actual_year,
        (SELECT MIN(s.year) FROM standard AS s JOIN region ON region.region_code = s.region_code
            WHERE s.indicator_code = t.indicator_code AND s.year >= t.year AND (region.level = 'country'
                OR s.region_code = SUBSTR(t.region_code, 1, 2) || '0000')) AS next_standard_year
    FROM comparable_level AS t
    JOIN indicator AS i ON i.indicator_code = t.indicator_code
    WHERE t.kind = 'target'
), set_from_above AS (
    SELECT
        s.*, SUBSTR(s.region_code, 1, 2) AS province, region.level,
        CASE region.level WHEN 'country' THEN 2 ELSE 1 END AS distance
    FROM standard AS s JOIN region ON region.region_code = s.region_code
)
SELECT
    t.region_code, region.region_name, t.year, t.indicator_code, t.indicator_name, t.unit, t.direction,
    t.value AS target_value, t.comparator AS target_comparator, t.last_actual_year, a.value AS last_actual_value,
    ROUND(CAST(t.value - a.value AS NUMERIC), 4) AS asked_change,
    ROUND(CAST(1.0 * (t.value - a.value) / (t.year - t.last_actual_year) AS NUMERIC), 4) AS asked_change_a_year,
    ROUND(CAST(100.0 * (t.value - a.value) / NULLIF(a.value, 0) AS NUMERIC), 2) AS asked_change_percent,
    CASE WHEN t.direction = 'neutral' OR a.value IS NULL THEN NULL WHEN t.value = a.value THEN 'holds'
        WHEN (t.value > a.value) = (t.direction = 'higher') THEN 'raises' ELSE 'lowers' END AS ambition,
    COALESCE(o.value, s.value) AS standard_value, COALESCE(o.comparator, s.comparator) AS standard_comparator,
    CASE WHEN o.value IS NULL THEN s.year ELSE t.year END AS standard_year,
    CASE WHEN o.value IS NULL THEN s.document ELSE 'report' END AS standard_source,
    ROUND(CAST(t.value - COALESCE(o.value, s.value) AS NUMERIC), 4) AS above_standard, t.observation_id
FROM aimed AS t
JOIN region ON region.region_code = t.region_code
LEFT JOIN comparable_level AS a ON (a.region_code, a.year, a.indicator_code, a.kind)
    = (t.region_code, t.last_actual_year, t.indicator_code, 'actual')
LEFT JOIN comparable_level AS o ON (o.region_code, o.year, o.indicator_code, o.kind)
    = (t.region_code, t.year, t.indicator_code, 'standard')
LEFT JOIN set_from_above AS s ON s.indicator_code = t.indicator_code AND s.year = t.next_standard_year
    AND (s.level = 'country' OR s.province = SUBSTR(t.region_code, 1, 2))
    AND NOT EXISTS (SELECT 1 FROM set_from_above AS nearer WHERE nearer.indicator_code = s.indicator_code
        AND nearer.year = s.year AND nearer.distance < s.distance AND nearer.province = SUBSTR(t.region_code, 1, 2));
