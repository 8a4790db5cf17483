-- Names that no indicator claims and no reviewer set aside, most frequent first, each with its first mention.
-- order: mentions DESC, reports DESC, name, unit
-- mentions: how many observations have this name and unit
-- reports: how many reports have it
-- observation_id: the first observation of the name
-- quote: the sentence of the first mention
WITH unclaimed AS (
    SELECT
        o.name, o.unit, COUNT(*) AS mentions, COUNT(DISTINCT o.report_id) AS reports,
        MIN(o.observation_id) AS observation_id
    FROM observation AS o
    WHERE o.indicator_code IS NULL
    GROUP BY o.name, o.unit
)
SELECT
    u.name, u.unit, u.mentions, u.reports,
    -- Looked up one by one: joined, PostgreSQL would read all observations for a few thousand names.
    (SELECT o.domain_code FROM observation AS o WHERE o.observation_id = u.observation_id) AS domain_code,
    (SELECT o.region_code FROM observation AS o WHERE o.observation_id = u.observation_id) AS region_code,
    (SELECT o.year FROM observation AS o WHERE o.observation_id = u.observation_id) AS year,
    u.observation_id,
    (
        SELECT SUBSTR(report.text, o.sentence_start + 1, o.sentence_end - o.sentence_start)
        FROM observation AS o
        JOIN report ON report.report_id = o.report_id
        WHERE o.observation_id = u.observation_id
    ) AS quote
FROM unclaimed AS u
WHERE NOT EXISTS (
    SELECT 1 FROM decision AS d WHERE d.action = 'ignore' AND d.name = u.name AND d.withdrawn_at IS NULL
);
