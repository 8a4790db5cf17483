-- Each report and what was read from it.
-- order: region_code, actual_year, target_year, report_id
-- observations: how many observations it has
-- catalogued: how many of its observations an indicator claims
-- numbers: how many places of its text hold a number: those of observations and those of figures
-- unexplained: how many of its numbers nobody has accounted for
-- unexplained_percent: unexplained over numbers
-- needs: what must be known before its observations can be loaded: place, year or both; empty where nothing is missing
WITH counted AS (
    SELECT
        r.report_id, r.file_name, r.title, r.report_kind, r.region_code, r.actual_year, r.target_year, r.publisher,
        r.url, r.published_on,
        (SELECT COUNT(*) FROM observation AS o WHERE o.report_id = r.report_id) AS observations,
        (SELECT COUNT(o.indicator_code) FROM observation AS o WHERE o.report_id = r.report_id) AS catalogued,
        (SELECT COUNT(DISTINCT o.span_start) FROM observation AS o WHERE o.report_id = r.report_id)
            + (SELECT COUNT(*) FROM figure AS f WHERE f.report_id = r.report_id) AS numbers,
        (SELECT COUNT(*) FROM figure AS f WHERE f.report_id = r.report_id AND f.reason = 'unexplained') AS unexplained
    FROM report AS r
)
SELECT
    c.report_id, c.file_name, c.title, c.report_kind, c.region_code, region.region_name, c.actual_year, c.target_year,
    c.publisher, c.url, c.published_on, c.observations, c.catalogued, c.numbers, c.unexplained,
    ROUND(CAST(100.0 * c.unexplained / NULLIF(c.numbers, 0) AS NUMERIC), 2) AS unexplained_percent,
    CASE
        WHEN COALESCE(c.actual_year, c.target_year) IS NULL AND c.region_code IS NULL THEN 'place and year'
        WHEN COALESCE(c.actual_year, c.target_year) IS NULL THEN 'year'
        WHEN c.region_code IS NULL THEN 'place'
        ELSE ''
    END AS needs
FROM counted AS c
LEFT JOIN region ON region.region_code = c.region_code;
