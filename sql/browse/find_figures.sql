-- Figures whose name holds these words, of all places and years
-- Names are as the reports have them, such as 床位; the newest word on each figure is shown.
SELECT region_name, year, name, kind, measure, comparator, value, unit, quote, mention, observation_id
FROM observation_detail
WHERE :words <> '' AND name LIKE '%' || :words || '%' AND is_current = 'yes'
ORDER BY name, region_name, year DESC;
