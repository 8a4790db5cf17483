-- Promises that were not kept, by how much
SELECT
    region_name, year, indicator_name, target_comparator, target_value, actual_value, gap, unit,
    target_observation_id, actual_observation_id
FROM target_vs_actual
WHERE status = 'missed'
ORDER BY year DESC, region_name, indicator_name;
