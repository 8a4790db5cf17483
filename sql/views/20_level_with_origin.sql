-- The levels of catalogued indicators that reports state, and those that follow from their changes: origin tells which.
-- order: region_code, year, indicator_code, kind, origin, observation_id
-- comparator: = ≥ ≤ ≈ or range: how the value bounds what is meant
-- value: the value in the indicator's unit; of a range, its lower end
-- upper_value: upper end of a range in the indicator's unit; null for a single value
-- origin: read (a report says so) or derived (it follows from a change and another level)
-- rule: how a derived value follows; null for one that was read
-- observation_id: the observation that was read; of a derived value, the change that it follows from
-- level_observation_id: of a derived value, the level that the change was taken from or added to
SELECT
    r.region_code, region.region_name, r.year, r.indicator_code, i.indicator_name, r.kind, r.comparator, r.value,
    r.upper_value, i.unit, r.origin, r.rule, r.observation_id, r.level_observation_id
FROM (
    SELECT
        c.region_code, c.year, c.indicator_code, c.kind, c.comparator, c.value, c.upper_value, 'read' AS origin,
        NULL AS rule, c.observation_id, CAST(NULL AS BIGINT) AS level_observation_id
    FROM comparable_level AS c
    UNION ALL
    SELECT
        d.region_code, d.year, d.indicator_code, d.kind, d.comparator, d.value, d.upper_value, 'derived',
        d.rule, d.change_observation_id, d.level_observation_id
    FROM derived_value AS d
    WHERE d.indicator_code IS NOT NULL
) AS r
JOIN region ON region.region_code = r.region_code
JOIN indicator AS i ON i.indicator_code = r.indicator_code;
