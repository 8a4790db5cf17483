-- An indicator of a place from year to year: each actual against the year before and against the next year's target.
-- order: region_code, indicator_code, year
-- unit: the indicator's unit, in which all values of the row are
-- actual_value: what was reached; of a range, its lower end
-- previous_value: what was reached in the year before; null where no report has it
-- change_value: actual less previous
-- change_percent: the change over the previous value
-- trend: better, worse or same by the indicator's direction; null for a neutral one or without a year before
-- next_target_value: the target for the next year; of a range, its lower end
-- next_target_comparator: = ≥ ≤ ≈ or range: how the next target bounds what is aimed at
-- next_change_value: next target less actual: what the next year is to bring
SELECT
    a.region_code, region.region_name, a.indicator_code, i.indicator_name, a.year, i.unit, i.direction,
    a.value AS actual_value, p.value AS previous_value,
    ROUND(CAST(a.value - p.value AS NUMERIC), 4) AS change_value,
    ROUND(CAST(100.0 * (a.value - p.value) / NULLIF(p.value, 0) AS NUMERIC), 2) AS change_percent,
    CASE
        WHEN i.direction = 'neutral' OR p.value IS NULL THEN NULL
        WHEN a.value = p.value THEN 'same'
        WHEN (a.value > p.value) = (i.direction = 'higher') THEN 'better'
        ELSE 'worse'
    END AS trend,
    t.value AS next_target_value, t.comparator AS next_target_comparator,
    ROUND(CAST(t.value - a.value AS NUMERIC), 4) AS next_change_value, a.observation_id
FROM comparable_level AS a
JOIN region ON region.region_code = a.region_code
JOIN indicator AS i ON i.indicator_code = a.indicator_code
LEFT JOIN comparable_level AS p ON p.region_code = a.region_code AND p.year = a.year - 1
    AND p.indicator_code = a.indicator_code AND p.kind = 'actual'
LEFT JOIN comparable_level AS t ON t.region_code = a.region_code AND t.year = a.year + 1
    AND t.indicator_code = a.indicator_code AND t.kind = 'target'
WHERE a.kind = 'actual';
