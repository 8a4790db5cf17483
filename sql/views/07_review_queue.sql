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
    u.name, u.unit, u.mentions, u.reports, o.domain_code, o.region_code, o.year, u.observation_id,
    SUBSTR(report.text, o.sentence_start + 1, o.sentence_end - o.sentence_start) AS quote
FROM unclaimed AS u
JOIN observation AS o ON o.observation_id = u.observation_id
JOIN report ON report.report_id = o.report_id
WHERE NOT EXISTS (
    SELECT 1 FROM decision AS d WHERE d.action = 'ignore' AND d.name = u.name AND d.withdrawn_at IS NULL
);
