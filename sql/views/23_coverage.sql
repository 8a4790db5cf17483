-- What a place's reports tell of a year, by domain: how many indicators, and which of the core ones they do not tell.
-- order: region_code, year, domain_code
-- year: a year whose results a report of the place gives
-- reported: how many of the domain's indicators have an actual of the year, in whatever unit or part of the year
-- targeted: how many of them have a target for the year
-- core: how many core indicators the domain has
-- core_reported: how many of the core indicators have an actual
-- core_missing: the names of the core indicators that have none
SELECT
    t.region_code, region.region_name, t.actual_year AS year, d.domain_code, domain.domain_name,
    -- Indicator by indicator, as an index answers for one of them in one year of one place.
    (SELECT COUNT(*) FROM indicator AS i WHERE i.domain_code = d.domain_code AND EXISTS (
        SELECT 1 FROM observation AS o WHERE o.region_code = t.region_code AND o.year = t.actual_year
            AND o.subject = i.indicator_code AND o.kind = 'actual' AND o.measure = 'level')) AS reported,
    (SELECT COUNT(*) FROM indicator AS i WHERE i.domain_code = d.domain_code AND EXISTS (
        SELECT 1 FROM observation AS o WHERE o.region_code = t.region_code AND o.year = t.actual_year
            AND o.subject = i.indicator_code AND o.kind = 'target' AND o.measure = 'level')) AS targeted,
    (SELECT COUNT(*) FROM indicator AS i WHERE i.domain_code = d.domain_code AND i.core) AS core,
    (SELECT COUNT(*) FROM indicator AS i WHERE i.domain_code = d.domain_code AND i.core AND EXISTS (
        SELECT 1 FROM observation AS o WHERE o.region_code = t.region_code AND o.year = t.actual_year
            AND o.subject = i.indicator_code AND o.kind = 'actual' AND o.measure = 'level')) AS core_reported,
    (
        -- The two databases join strings by different functions; both can add name to name, each the next by its code.
        WITH RECURSIVE listed AS (
            SELECT CAST('' AS TEXT) AS code, CAST('' AS TEXT) AS names
            UNION ALL
            SELECT
                CAST(i.indicator_code AS TEXT),
                l.names || CASE l.names WHEN '' THEN '' ELSE '、' END || i.indicator_name
            FROM listed AS l
            JOIN indicator AS i ON i.indicator_code = (
                SELECT MIN(n.indicator_code) FROM indicator AS n
                WHERE n.domain_code = d.domain_code AND n.core AND n.indicator_code > l.code AND NOT EXISTS (
                    SELECT 1 FROM observation AS o WHERE o.region_code = t.region_code AND o.year = t.actual_year
                        AND o.subject = n.indicator_code AND o.kind = 'actual' AND o.measure = 'level')
            )
        )
        SELECT l.names FROM listed AS l ORDER BY l.code DESC LIMIT 1
    ) AS core_missing
FROM report AS t
JOIN region ON region.region_code = t.region_code
CROSS JOIN (SELECT DISTINCT domain_code FROM indicator) AS d
JOIN domain ON domain.domain_code = d.domain_code
WHERE t.actual_year IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM report AS other
    WHERE other.region_code = t.region_code AND other.actual_year = t.actual_year AND other.report_id < t.report_id
);
