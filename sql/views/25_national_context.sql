-- Actuals beside what the country and the province ask for: the standard that falls due next, else the last that fell due.
-- order: region_code, year, indicator_code, authority_code
-- unit: the indicator's unit, in which all values of the row are
-- actual_value: what was reached; of a range, its lower end
-- actual_comparator: = ≥ ≤ ≈ or range: how exactly the actual is reported
-- authority_code: the country or the province that sets the standard
-- authority_name: its name
-- standard_value: what it asks for
-- standard_comparator: = ≥ ≤ or ≈: how the standard bounds
-- standard_year: the year by which it is to be reached
-- gap: actual less standard
-- standing: reached; short (not reached and due); under way (not reached, not yet due)
-- document: the document that sets the standard, with its number where it has one
WITH asked AS (
    SELECT
        a.region_code, region.region_name, a.year, a.indicator_code, a.value, a.comparator, a.observation_id, s.region_code AS authority_code,
        authority.region_name AS authority_name, s.value AS standard_value, s.comparator AS standard_comparator,
        s.year AS standard_year, s.document,
        ROW_NUMBER() OVER (
            -- One observation has one place and year; named here, a question for them reaches the observations.
            PARTITION BY a.region_code, region.region_name, a.year, a.observation_id, s.region_code
            ORDER BY CASE WHEN s.year >= a.year THEN 0 ELSE 1 END, ABS(s.year - a.year)
        ) AS nearness
    FROM comparable_level AS a
    JOIN standard AS s ON s.indicator_code = a.indicator_code
    JOIN region ON region.region_code = a.region_code
    JOIN region AS authority ON authority.region_code = s.region_code
    WHERE a.kind = 'actual' AND a.region_code <> s.region_code
        AND (authority.level = 'country' OR s.region_code = SUBSTR(a.region_code, 1, 2) || '0000')
)
SELECT
    c.region_code, c.region_name, c.year, c.indicator_code, i.indicator_name, i.unit, i.direction,
    c.value AS actual_value, c.comparator AS actual_comparator, c.authority_code, c.authority_name, c.standard_value,
    c.standard_comparator, c.standard_year, ROUND(CAST(c.value - c.standard_value AS NUMERIC), 4) AS gap,
    CASE
        WHEN CASE WHEN c.standard_comparator = '≥' OR (c.standard_comparator <> '≤' AND i.direction = 'higher')
            THEN c.value >= c.standard_value
            WHEN c.standard_comparator = '≤' OR i.direction = 'lower' THEN c.value <= c.standard_value
            ELSE c.value = c.standard_value END THEN 'reached'
        WHEN c.standard_year <= c.year THEN 'short'
        ELSE 'under way'
    END AS standing,
    c.document, c.observation_id
FROM asked AS c
JOIN indicator AS i ON i.indicator_code = c.indicator_code
WHERE c.nearness = 1;
