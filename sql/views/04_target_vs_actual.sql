-- What was promised for a year against what was delivered in it, by place, year and indicator; the newest word on each.
-- order: region_code, year, indicator_code
-- unit: the indicator's unit, in which all values of the row are
-- target_value: the target; of a range, its lower end
-- target_upper_value: upper end of a target that is a range
-- target_comparator: = ≥ ≤ ≈ or range: how the target bounds what is aimed at
-- actual_value: what was reached; of a range, its lower end; null where no report of the year has it
-- actual_upper_value: upper end of an actual that is a range
-- actual_comparator: = ≥ ≤ ≈ or range: how exactly the actual is reported
-- standard_value: what a higher authority requires
-- standard_comparator: = ≥ ≤ ≈ or range: how the standard bounds
-- aim: what the target asks for by its words (≥ at least, ≤ at most), else by the direction; neutral without a bound: exactly
-- gap: actual less target; of a range, the end that the aim goes by
-- attainment_percent: actual over target, or target over actual where the aim is at most; null within a range
-- status: met, missed (of exactly: more or less than that, about (≈) by over 5 %) or pending (no actual yet)
-- target_observation_id: the observation that gives the target
-- actual_observation_id: the observation that gives the actual
WITH aimed AS (
    SELECT
        t.*, i.indicator_name, i.domain_code, i.unit, i.direction,
        CASE WHEN t.comparator = '≥' OR (t.comparator <> '≤' AND i.direction = 'higher') THEN 'at least'
            WHEN t.comparator = '≤' OR i.direction = 'lower' THEN 'at most'
            WHEN t.comparator = 'range' THEN 'within' ELSE 'exactly' END AS aim
    FROM comparable_level AS t JOIN indicator AS i ON i.indicator_code = t.indicator_code
    WHERE t.kind = 'target'
), paired AS (
    SELECT
        t.*, a.value AS actual_value, a.upper_value AS actual_upper_value, a.comparator AS actual_comparator,
        a.observation_id AS actual_observation_id,
        CASE t.aim WHEN 'at most' THEN COALESCE(t.upper_value, t.value) ELSE t.value END AS goal,
        CASE t.aim WHEN 'at most' THEN COALESCE(a.upper_value, a.value) ELSE a.value END AS reached
    FROM aimed AS t
    LEFT JOIN comparable_level AS a
        ON (a.region_code, a.year, a.indicator_code, a.kind) = (t.region_code, t.year, t.indicator_code, 'actual')
)
SELECT
    p.region_code, region.region_name, p.year, p.domain_code, domain.domain_name, p.indicator_code, p.indicator_name,
    p.unit, p.direction, p.value AS target_value, p.upper_value AS target_upper_value,
    p.comparator AS target_comparator, p.actual_value, p.actual_upper_value, p.actual_comparator,
    s.value AS standard_value, s.comparator AS standard_comparator, p.aim,
    ROUND(CAST(p.reached - p.goal AS NUMERIC), 4) AS gap,
    ROUND(CAST(CASE p.aim WHEN 'within' THEN NULL
        WHEN 'at most' THEN 100.0 * p.goal / NULLIF(p.reached, 0)
        ELSE 100.0 * p.reached / NULLIF(p.goal, 0) END AS NUMERIC), 2) AS attainment_percent,
    CASE
        WHEN p.reached IS NULL THEN 'pending'
        WHEN p.aim = 'at least' AND p.reached >= p.goal THEN 'met'
        WHEN p.aim = 'at most' AND p.reached <= p.goal THEN 'met'
        WHEN p.aim = 'within' AND p.reached BETWEEN p.goal AND p.upper_value THEN 'met'
        WHEN p.aim = 'exactly' AND p.reached = p.goal THEN 'met'
        WHEN p.comparator = '≈' AND p.direction = 'neutral' AND ABS(p.reached - p.goal) <= 0.05 * ABS(p.goal) THEN 'met'
        ELSE 'missed'
    END AS status,
    p.observation_id AS target_observation_id, p.actual_observation_id
FROM paired AS p
JOIN region ON region.region_code = p.region_code
JOIN domain ON domain.domain_code = p.domain_code
LEFT JOIN comparable_level AS s
    ON (s.region_code, s.year, s.indicator_code, s.kind) = (p.region_code, p.year, p.indicator_code, 'standard');
