-- Years of a place with fewer than half of the actuals of the year before: a report may be missing or half read.
-- severity: warn
-- per: place
-- mend: look whether the year's report is loaded as a whole (`zhibiao explain`), and whether there is another
WITH counted AS (
    SELECT o.region_code, o.year, COUNT(*) AS actuals, MAX(o.report_id) AS report_id
    FROM observation AS o
    JOIN report ON report.report_id = o.report_id AND report.region_code = o.region_code
        AND report.actual_year = o.year
    WHERE o.kind = 'actual'
    GROUP BY o.region_code, o.year
)
SELECT c.report_id, c.region_code, c.year, c.actuals, before.actuals AS actuals_before
FROM counted AS c
JOIN counted AS before ON before.region_code = c.region_code AND before.year = c.year - 1
WHERE 2 * c.actuals < before.actuals
ORDER BY c.region_code, c.year
