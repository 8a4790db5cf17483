-- Corrections that expected another value than is read now: they are not applied, since the source may have been mended.
-- severity: fail
-- per: warehouse
-- mend: look at the quote; take the decision back with `zhibiao review undo`, and correct anew where it is still wrong
SELECT
    d.decision_id, o.observation_id, o.report_id, o.name, d.expected_value, COALESCE(o.read_value, o.value) AS value,
    d.corrected_value, d.author, d.reason,
    SUBSTR(r.text, o.sentence_start + 1, o.sentence_end - o.sentence_start) AS quote
FROM decision AS d
JOIN report AS r ON r.text_sha256 = d.text_sha256
JOIN observation AS o ON o.report_id = r.report_id AND o.span_start = d.span_start AND o.span_end = d.span_end
WHERE d.action = 'correct' AND d.withdrawn_at IS NULL AND COALESCE(o.read_value, o.value) <> d.expected_value
ORDER BY d.decision_id, o.observation_id
