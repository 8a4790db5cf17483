-- Figures of a catalogued indicator in a unit that does not convert into its own: no comparison sees them.
-- severity: warn
-- per: report
-- mend: add the unit to seeds/units.csv, or correct the indicator that claims the name
SELECT o.observation_id, o.report_id, o.region_code, o.year, o.indicator_code, o.name, o.value, o.unit, i.unit AS indicator_unit
FROM observation AS o
JOIN indicator AS i ON i.indicator_code = o.indicator_code
WHERE o.report_id IN :reports AND o.comparable_value IS NULL AND NOT (o.measure = 'change' AND o.unit IN ('%', '‰', '倍', '成')) AND o.unit <> ''
ORDER BY o.observation_id
