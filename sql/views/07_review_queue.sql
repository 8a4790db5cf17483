-- Names that no indicator claims and no reviewer set aside, most frequent first, each with its first mention.
-- order: mentions DESC, reports DESC, name, unit
-- observation_id: the first observation of the name
-- quote: the sentence of the first mention
SELECT
    u.name, u.unit, u.mentions, u.reports, o.domain_code, o.region_code, o.year, o.observation_id,
    SUBSTR(report.text, o.sentence_start + 1, o.sentence_end - o.sentence_start) AS quote
FROM unclaimed_name AS u
JOIN observation AS o ON o.observation_id = (
    SELECT first.observation_id FROM observation AS first
    WHERE first.indicator_code IS NULL AND first.name = u.name AND first.unit = u.unit
    ORDER BY first.report_id, first.observation_id
    LIMIT 1
)
JOIN report ON report.report_id = o.report_id
WHERE NOT EXISTS (
    SELECT 1 FROM decision AS d WHERE d.action = 'ignore' AND d.name = u.name AND d.withdrawn_at IS NULL
);
