-- Where the cities stand in an indicator, by its name
SELECT year, city_rank, region_name, actual_value, unit, distance_to_median, distance_to_best, observation_id
FROM city_comparison
WHERE indicator_name = :indicator_name
ORDER BY year DESC, city_rank, region_name;
