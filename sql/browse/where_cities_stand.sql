-- Where the cities stand in an indicator, by its name
-- The name is that of the catalogue, such as 居民健康素养水平; all names are in the table indicator.
SELECT year, city_rank, region_name, actual_value, unit, distance_to_median, distance_to_best, observation_id
FROM city_comparison
WHERE indicator_name = :indicator_name
ORDER BY year DESC, city_rank, region_name;
