-- One indicator across cities in a year: the actuals, their ranks, and how far each is from the median and the best.
-- order: indicator_code, year, city_rank, region_code
-- unit: the indicator's unit, in which all values of the row are
-- actual_value: what was reached; of a range, its lower end
-- actual_comparator: = ≥ ≤ ≈ or range: how exactly the actual is reported
-- target_value: the target for the year; of a range, its lower end
-- target_comparator: = ≥ ≤ ≈ or range: how the target bounds what is aimed at
-- cities: how many places have an actual of the indicator in the year; provinces and the country are none
-- city_rank: 1 is best by the indicator's direction, equals share a rank; null for a neutral indicator
-- median_value: the median of the cities
-- best_value: the best of the cities by the indicator's direction; null for a neutral indicator
-- distance_to_median: actual less median
-- distance_to_best: actual less best
WITH placed AS (
    SELECT
        a.*, region.region_name, region.level, i.indicator_name, i.unit, i.direction,
        COUNT(*) OVER same AS cities,
        ROW_NUMBER() OVER (
            PARTITION BY a.indicator_code, i.indicator_name, a.year ORDER BY a.value, a.region_code
        ) AS place,
        CASE WHEN i.direction <> 'neutral' THEN RANK() OVER (
            PARTITION BY a.indicator_code, i.indicator_name, a.year
            ORDER BY CASE i.direction WHEN 'lower' THEN a.value ELSE -a.value END
        ) END AS city_rank,
        CASE i.direction WHEN 'higher' THEN MAX(a.value) OVER same WHEN 'lower' THEN MIN(a.value) OVER same END
            AS best_value
    FROM comparable_level AS a
    JOIN region ON region.region_code = a.region_code
    JOIN indicator AS i ON i.indicator_code = a.indicator_code
    WHERE a.kind = 'actual' AND region.level IN ('prefecture', 'county')
    WINDOW same AS (PARTITION BY a.indicator_code, i.indicator_name, a.year)
), compared AS (
    SELECT
        p.*,
        AVG(CASE WHEN p.place IN ((p.cities + 1) / 2, (p.cities + 2) / 2) THEN p.value END)
            OVER (PARTITION BY p.indicator_code, p.indicator_name, p.year) AS median_value
    FROM placed AS p
)
SELECT
    c.indicator_code, c.indicator_name, c.year, c.region_code, c.region_name, c.level, c.unit, c.direction,
    c.value AS actual_value, c.comparator AS actual_comparator, t.value AS target_value,
    t.comparator AS target_comparator, c.cities, c.city_rank,
    ROUND(CAST(c.median_value AS NUMERIC), 4) AS median_value, c.best_value,
    ROUND(CAST(c.value - c.median_value AS NUMERIC), 4) AS distance_to_median,
    ROUND(CAST(c.value - c.best_value AS NUMERIC), 4) AS distance_to_best,
    c.observation_id
FROM compared AS c
LEFT JOIN comparable_level AS t ON t.region_code = c.region_code AND t.year = c.year
    AND t.indicator_code = c.indicator_code AND t.kind = 'target';
