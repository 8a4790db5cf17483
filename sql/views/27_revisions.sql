-- What a later report says otherwise than the one before it: each figure that changed, by how much, between which reports.
-- order: region_code, year, subject, kind, vintage
-- unit: the unit of both values: the indicator's where they convert
-- earlier_value: what the report before says; of a range, its lower end
-- earlier_comparator: = ≥ ≤ ≈ or range: how the earlier value bounds what is meant
-- later_value: what the later report says; of a range, its lower end
-- later_comparator: = ≥ ≤ ≈ or range: how the later value bounds what is meant
-- change_value: later less earlier
-- change_percent: the change over the earlier value
-- earlier_published_on: the day the report before was published; null where not known
-- earlier_title: title of the report before
-- later_published_on: the day the later report was published; null where not known
-- later_title: title of the later report
-- earlier_report_id: the report before
-- later_report_id: the later report
-- earlier_observation_id: the observation that gives the earlier value
-- later_observation_id: the observation that gives the later value
SELECT
    n.region_code, region.region_name, n.year, n.period, n.subject, i.indicator_name, n.name, n.kind, n.measure,
    CASE WHEN n.comparable_value IS NULL THEN n.unit ELSE i.unit END AS unit,
    e.amount AS earlier_value, e.comparator AS earlier_comparator, n.amount AS later_value,
    n.comparator AS later_comparator, ROUND(CAST(n.amount - e.amount AS NUMERIC), 4) AS change_value,
    ROUND(CAST(100.0 * (n.amount - e.amount) / NULLIF(e.amount, 0) AS NUMERIC), 2) AS change_percent,
    earlier.published_on AS earlier_published_on, earlier.title AS earlier_title,
    later.published_on AS later_published_on, later.title AS later_title, e.report_id AS earlier_report_id,
    n.report_id AS later_report_id, e.observation_id AS earlier_observation_id,
    n.observation_id AS later_observation_id, n.vintage
FROM observation_sense AS n
JOIN observation_sense AS e ON (e.region_code, e.year, e.subject, e.kind, e.sense)
    = (n.region_code, n.year, n.subject, n.kind, n.sense) AND e.vintage < n.vintage AND e.report_id <> n.report_id
JOIN report AS later ON later.report_id = n.report_id
JOIN report AS earlier ON earlier.report_id = e.report_id
JOIN region ON region.region_code = n.region_code
LEFT JOIN indicator AS i ON i.indicator_code = n.indicator_code
WHERE (n.amount <> e.amount OR n.comparator <> e.comparator
        OR COALESCE(n.upper_amount, n.amount) <> COALESCE(e.upper_amount, e.amount))
    -- Each report by its first mention, and nothing in between from another report.
    AND NOT EXISTS (
        SELECT 1 FROM observation_sense AS b
        WHERE (b.region_code, b.year, b.subject, b.kind, b.sense)
            = (n.region_code, n.year, n.subject, n.kind, n.sense) AND b.vintage > e.vintage
            AND (b.report_id = n.report_id AND b.vintage > n.vintage
                OR b.report_id <> n.report_id AND b.vintage < n.vintage)
    );
