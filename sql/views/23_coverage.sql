-- What a place's reports tell of a year, by domain: how many indicators, and which of the core ones they do not tell.
-- order: region_code, year, domain_code
-- year: a year whose results a report of the place gives
-- reported: how many of the domain's indicators have an actual of the year, in whatever unit or part of the year
-- targeted: how many of them have a target for the year
-- core: how many core indicators the domain has
-- core_reported: how many of the core indicators have an actual
-- core_missing: the names of the core indicators that have none
WITH RECURSIVE told AS (
    SELECT DISTINCT r.region_code, r.actual_year AS year FROM report AS r
    WHERE r.region_code IS NOT NULL AND r.actual_year IS NOT NULL
), known AS (
    SELECT
        t.region_code, t.year, i.domain_code, i.indicator_code, i.indicator_name, i.core,
        MAX(CASE WHEN o.kind = 'actual' THEN 1 ELSE 0 END) AS has_actual,
        MAX(CASE WHEN o.kind = 'target' THEN 1 ELSE 0 END) AS has_target
    FROM told AS t
    CROSS JOIN indicator AS i
    LEFT JOIN observation AS o
        ON o.region_code = t.region_code AND o.year = t.year AND o.subject = i.indicator_code AND o.measure = 'level'
    GROUP BY t.region_code, t.year, i.domain_code, i.indicator_code, i.indicator_name, i.core
), missing AS (
    SELECT
        k.region_code, k.year, k.domain_code, k.indicator_name,
        ROW_NUMBER() OVER (PARTITION BY k.region_code, k.year, k.domain_code ORDER BY k.indicator_code) AS place
    FROM known AS k
    WHERE k.core AND k.has_actual = 0
), listed AS (
    -- The two databases join strings by different functions; both can add name to name.
    SELECT m.region_code, m.year, m.domain_code, m.place, CAST(m.indicator_name AS TEXT) AS names
    FROM missing AS m WHERE m.place = 1
    UNION ALL
    SELECT m.region_code, m.year, m.domain_code, m.place, l.names || '、' || m.indicator_name
    FROM listed AS l
    JOIN missing AS m ON m.region_code = l.region_code AND m.year = l.year AND m.domain_code = l.domain_code
        AND m.place = l.place + 1
)
SELECT
    k.region_code, region.region_name, k.year, k.domain_code, domain.domain_name, SUM(k.has_actual) AS reported,
    SUM(k.has_target) AS targeted, SUM(CASE WHEN k.core THEN 1 ELSE 0 END) AS core,
    SUM(CASE WHEN k.core THEN k.has_actual ELSE 0 END) AS core_reported,
    COALESCE(l.names, '') AS core_missing
FROM known AS k
JOIN region ON region.region_code = k.region_code
JOIN domain ON domain.domain_code = k.domain_code
LEFT JOIN listed AS l ON l.region_code = k.region_code AND l.year = k.year AND l.domain_code = k.domain_code
    AND NOT EXISTS (SELECT 1 FROM missing AS m WHERE m.region_code = l.region_code AND m.year = l.year
        AND m.domain_code = l.domain_code AND m.place > l.place)
GROUP BY k.region_code, region.region_name, k.year, k.domain_code, domain.domain_name, l.names;
