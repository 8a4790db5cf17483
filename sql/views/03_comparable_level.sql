-- The current levels of catalogued indicators for whole years, in the indicator's unit: what comparisons stand on.
-- order: region_code, year, indicator_code, kind
-- value: the value in the indicator's unit
-- upper_value: upper end of a range in the indicator's unit; null for a single value
SELECT
    c.observation_id, c.region_code, c.year, c.indicator_code, c.kind, c.comparator,
    c.comparable_value AS value, c.comparable_upper_value AS upper_value
FROM current_observation AS c
WHERE c.indicator_code IS NOT NULL AND c.comparable_value IS NOT NULL AND c.measure = 'level' AND c.period = '';
