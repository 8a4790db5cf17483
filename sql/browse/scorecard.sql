-- Targets met, missed and pending, by city and year
SELECT
    region_name, year,
    SUM(CASE status WHEN 'met' THEN 1 ELSE 0 END) AS met,
    SUM(CASE status WHEN 'missed' THEN 1 ELSE 0 END) AS missed,
    SUM(CASE status WHEN 'pending' THEN 1 ELSE 0 END) AS pending
FROM target_vs_actual
GROUP BY region_name, year
ORDER BY region_name, year;
