-- Actuals of ten or more that are over tenfold, or under a tenth, of the year before: a multiplier (万) may have been lost.
-- severity: warn
-- per: place
-- mend: look at both quotes; `zhibiao review correct` the one that is wrong
SELECT
    a.observation_id, o.report_id, a.region_code, a.year, a.indicator_code, a.value,
    before.value AS value_before, before.observation_id AS observation_id_before
FROM comparable_level AS a
JOIN comparable_level AS before ON before.region_code = a.region_code AND before.year = a.year - 1
    AND before.indicator_code = a.indicator_code AND before.kind = 'actual'
JOIN observation AS o ON o.observation_id = a.observation_id
WHERE a.kind = 'actual' AND (a.value > 10 * ABS(before.value) OR before.value > 10 * ABS(a.value))
    -- From one new hospital to eleven is no jump.
    AND (ABS(a.value) >= 10 AND ABS(before.value) >= 10 OR ABS(a.value - before.value) >= 1000)
ORDER BY a.observation_id
