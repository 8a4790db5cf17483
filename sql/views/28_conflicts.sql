-- Disagreement that is no revision: two reports of one day, one report with itself, or a report with what follows from a
-- change. Of one day every word is held against the newest.
-- order: region_code, year, subject, kind, parties, observation_id, other_observation_id
-- parties: two reports (of one day), one report, or derived (a value that was read and one that follows from a change)
-- unit: the unit of both values: the indicator's where they convert
-- value: what holds: the newest word; of a range, its lower end
-- other_value: what contradicts it; of a range, its lower end; of derived, what follows from the change
-- other_comparator: = ≥ ≤ ≈ or range: how the other value bounds what is meant
-- difference: value less other value
-- rounding: yes where one value is the other rounded to two decimals or less
-- other_observation_id: the observation that gives the other value; of derived, the change
WITH disagreeing AS (
    SELECT
        a.region_code, region.region_name, a.year, a.subject, a.indicator_code, a.kind, a.measure, a.period,
        CASE WHEN a.report_id = b.report_id THEN 'one report' ELSE 'two reports' END AS parties,
        CASE WHEN a.comparable_value IS NULL THEN a.unit END AS unit, a.amount AS value, a.comparator,
        b.amount AS other_value, b.comparator AS other_comparator, a.observation_id,
        b.observation_id AS other_observation_id
    FROM observation_sense AS b
    JOIN observation_sense AS a ON (a.region_code, a.year, a.subject, a.kind, a.sense)
        = (b.region_code, b.year, b.subject, b.kind, b.sense) AND a.vintage > b.vintage
        AND SUBSTR(a.vintage, 1, 10) = SUBSTR(b.vintage, 1, 10)
    JOIN region ON region.region_code = a.region_code
    -- Bounds of one kind differ by their values, others where nothing meets both.
    WHERE CASE WHEN a.comparator = b.comparator
            THEN a.amount <> b.amount OR COALESCE(a.upper_amount, a.amount) <> COALESCE(b.upper_amount, b.amount)
            ELSE a.lowest > b.highest OR b.lowest > a.highest END
        AND NOT EXISTS (
            SELECT 1 FROM observation_sense AS newer
            WHERE (newer.region_code, newer.year, newer.subject, newer.kind, newer.sense)
                = (a.region_code, a.year, a.subject, a.kind, a.sense) AND newer.vintage > a.vintage
                AND SUBSTR(newer.vintage, 1, 10) = SUBSTR(a.vintage, 1, 10)
        )
    UNION ALL
    SELECT
        c.region_code, c.region_name, c.year, c.subject, s.indicator_code, c.kind, s.measure, s.period, 'derived', c.unit,
        c.stated_value, s.comparator, c.implied_value, c.implied_comparator, c.stated_observation_id,
        c.change_observation_id
    FROM contradictions AS c JOIN observation AS s ON s.observation_id = c.stated_observation_id
)
SELECT
    d.region_code, d.region_name, d.year, d.period, d.subject, i.indicator_name, d.kind, d.measure, d.parties,
    COALESCE(d.unit, i.unit) AS unit, d.value, d.comparator, d.other_value, d.other_comparator,
    ROUND(CAST(d.value - d.other_value AS NUMERIC), 4) AS difference,
    CASE WHEN CAST(d.value AS NUMERIC) IN (ROUND(CAST(d.other_value AS NUMERIC), 0),
            ROUND(CAST(d.other_value AS NUMERIC), 1), ROUND(CAST(d.other_value AS NUMERIC), 2))
        OR CAST(d.other_value AS NUMERIC) IN (ROUND(CAST(d.value AS NUMERIC), 0),
            ROUND(CAST(d.value AS NUMERIC), 1), ROUND(CAST(d.value AS NUMERIC), 2))
        THEN 'yes' ELSE 'no' END AS rounding,
    d.observation_id, d.other_observation_id
FROM disagreeing AS d
LEFT JOIN indicator AS i ON i.indicator_code = d.indicator_code;
