-- Shares below 0 % or above 100 %. What may go beyond by its nature is left out: growth, completion, coverage of a
-- target group and use of capacity.
-- severity: fail
-- per: report
-- mend: look at the quote; `zhibiao review correct` where the report or its reading is wrong
SELECT
    o.observation_id, o.report_id, o.region_code, o.year, o.name, o.value, o.unit,
    SUBSTR(report.text, o.sentence_start + 1, o.sentence_end - o.sentence_start) AS quote
FROM current_observation AS o
JOIN unit AS percent ON percent.symbol = '%'
JOIN unit ON unit.symbol = o.unit AND unit.dimension = percent.dimension
JOIN report ON report.report_id = o.report_id
WHERE o.report_id IN :reports AND o.measure = 'level'
    AND (o.value < 0 OR COALESCE(o.upper_value, o.value) * unit.factor > 100 * percent.factor)
    AND o.name NOT LIKE '%增%' AND o.name NOT LIKE '%完成%' AND o.name NOT LIKE '%使用率%' AND o.name NOT LIKE '%负债率%'
    AND o.name NOT LIKE '%目标%'
ORDER BY o.observation_id
