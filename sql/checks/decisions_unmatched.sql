-- Decisions that nothing answers to: a name that no observation has any more, or a number that no report has at its place.
-- severity: warn
-- per: warehouse
-- mend: load the reports that it was made for, or take it back with `zhibiao review undo`
SELECT d.decision_id, d.action, d.name, d.indicator_code, d.text_sha256, d.span_start, d.span_end, d.author, d.reason
FROM decision AS d
WHERE d.withdrawn_at IS NULL AND (
    (d.action IN ('ignore', 'alias') AND NOT EXISTS (
        SELECT 1 FROM observation AS o
        WHERE o.name = d.name AND COALESCE(o.indicator_code, '') = COALESCE(d.indicator_code, '')
    ))
    OR (d.action = 'new' AND NOT EXISTS (SELECT 1 FROM observation AS o WHERE o.indicator_code = d.indicator_code))
    OR (d.action = 'correct' AND NOT EXISTS (
        SELECT 1 FROM observation AS o JOIN report AS r ON r.report_id = o.report_id
        WHERE r.text_sha256 = d.text_sha256 AND o.span_start = d.span_start AND o.span_end = d.span_end
    ))
)
ORDER BY d.decision_id
