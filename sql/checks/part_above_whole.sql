-- A part that is larger than its whole in the same place and year, by the pairs of the table indicator_part.
-- severity: fail
-- per: place
-- mend: one of the two was misread or means something narrower; look at both in observation_detail
SELECT
    part.observation_id, p.report_id, part.region_code, part.year, part.indicator_code, part.value,
    whole.indicator_code AS whole_code, whole.value AS whole_value, whole.observation_id AS whole_observation_id
FROM indicator_part AS pair
JOIN comparable_level AS part ON part.indicator_code = pair.indicator_code AND part.kind = 'actual'
JOIN comparable_level AS whole ON whole.region_code = part.region_code AND whole.year = part.year
    AND whole.indicator_code = pair.whole_code AND whole.kind = 'actual'
JOIN observation AS p ON p.observation_id = part.observation_id
JOIN indicator AS i ON i.indicator_code = pair.indicator_code
JOIN indicator AS w ON w.indicator_code = pair.whole_code
JOIN unit AS u ON u.symbol = i.unit
JOIN unit AS v ON v.symbol = w.unit AND v.dimension = u.dimension
WHERE part.value * u.factor > COALESCE(whole.upper_value, whole.value) * v.factor AND whole.comparator <> '≥'
ORDER BY part.observation_id, whole.observation_id
