-- Targets that the year before had already left behind: the target, its year or the actual may have been misread.
-- severity: warn
-- per: place
-- mend: look at both quotes in observation_detail; a target may also just be modest
SELECT
    t.target_observation_id AS observation_id, o.report_id, t.region_code, t.year, t.indicator_code,
    t.target_comparator, t.target_value, a.value AS value_before, a.observation_id AS observation_id_before
FROM target_vs_actual AS t
JOIN comparable_level AS a ON a.region_code = t.region_code AND a.year = t.year - 1
    AND a.indicator_code = t.indicator_code AND a.kind = 'actual'
JOIN observation AS o ON o.observation_id = t.target_observation_id
WHERE t.direction <> 'neutral'
    AND ((t.aim = 'at least' AND t.direction = 'higher' AND a.value > t.target_value)
        OR (t.aim = 'at most' AND t.direction = 'lower' AND a.value < t.target_value))
ORDER BY t.target_observation_id
