-- The places of a year over a basket: the core indicators that have a direction and that two places of the level report.
-- order: year, level, league_rank, region_code
-- level: prefecture or county: places are ranked among their like
-- indicators: how many indicators of the basket the place reports
-- basket: how many indicators the basket of the year holds
-- mean_rank_share: mean over its indicators of (rank - 1) / (places - 1): 0 is best in all, 1 last in all
-- best_in: in how many of its indicators no other place is better
-- league_rank: 1 is the lowest mean; null for a place that reports less than half of the basket or one indicator only
WITH ranked AS (
    SELECT
        a.region_code, region.level, a.year, a.indicator_code,
        RANK() OVER (
            PARTITION BY region.level, a.year, a.indicator_code
            ORDER BY CASE i.direction WHEN 'lower' THEN a.value ELSE -a.value END
        ) AS place,
        COUNT(*) OVER (PARTITION BY region.level, a.year, a.indicator_code) AS places
    FROM comparable_level AS a
    JOIN region ON region.region_code = a.region_code
    JOIN indicator AS i ON i.indicator_code = a.indicator_code
    WHERE a.kind = 'actual' AND i.core AND i.direction <> 'neutral' AND region.level IN ('prefecture', 'county')
), numbered AS (
    SELECT r.*, DENSE_RANK() OVER (PARTITION BY r.level, r.year ORDER BY r.indicator_code) AS number
    FROM ranked AS r
    WHERE r.places > 1
), filled AS (
    -- By windows all through, as the year that is asked for must reach the observations: SQLite stops it at a GROUP BY.
    SELECT n.*, MAX(n.number) OVER (PARTITION BY n.level, n.year) AS basket FROM numbered AS n
), placed AS (
    SELECT
        f.region_code, f.level, f.year, f.basket,
        ROW_NUMBER() OVER (PARTITION BY f.level, f.year, f.region_code ORDER BY f.number) AS nth,
        COUNT(*) OVER (PARTITION BY f.level, f.year, f.region_code) AS indicators,
        AVG(1.0 * (f.place - 1) / (f.places - 1)) OVER (PARTITION BY f.level, f.year, f.region_code) AS share,
        SUM(CASE f.place WHEN 1 THEN 1 ELSE 0 END) OVER (PARTITION BY f.level, f.year, f.region_code) AS best_in
    FROM filled AS f
), counted AS (
    SELECT p.*, CASE WHEN 2 * p.indicators >= p.basket AND p.indicators > 1 THEN 1 ELSE 0 END AS counts
    FROM placed AS p
    WHERE p.nth = 1
)
SELECT
    p.year, p.level, p.region_code, region.region_name, p.indicators, p.basket,
    ROUND(CAST(p.share AS NUMERIC), 4) AS mean_rank_share, p.best_in,
    CASE p.counts WHEN 1 THEN RANK() OVER (
        PARTITION BY p.year, p.level, p.counts ORDER BY ROUND(CAST(p.share AS NUMERIC), 4)
    ) END AS league_rank
FROM counted AS p
JOIN region ON region.region_code = p.region_code;
