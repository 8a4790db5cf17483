-- Derived levels that the reports' own words contradict, more than rounding explains: by over 1 %, of about (≈) over 5 %.
-- order: region_code, year, subject, kind, change_observation_id, stated_observation_id
-- subject: what is measured: the indicator's code, or the name as read where no indicator claims it
-- unit: the unit of both values
-- implied_value: what follows from the change; of a range, its lower end
-- implied_upper_value: upper end of a derived range
-- implied_comparator: = ≥ ≤ ≈ or range: how the derived value bounds what is meant
-- stated_value: the newest word of the reports on the same thing
-- difference: stated less implied
-- rule: base level (level less change) or level (base level plus change)
-- change_quote: the sentence that gives the change
-- stated_observation_id: the observation that gives the read value
WITH held AS (
    SELECT
        d.*, c.observation_id AS stated_observation_id,
        CASE WHEN d.indicator_code IS NULL THEN c.value ELSE c.comparable_value END AS stated_value,
        CASE d.comparator WHEN '≈' THEN 0.05 ELSE 0.01 END AS slack
    FROM derived_value AS d
    JOIN current_observation AS c
        ON (c.region_code, c.year, c.subject, c.kind) = (d.region_code, d.year, d.subject, d.kind)
    WHERE c.measure = 'level' AND c.period = '' AND c.comparator IN ('=', '≈')
        AND (d.indicator_code IS NOT NULL OR c.unit = d.unit)
)
SELECT
    h.region_code, region.region_name, h.year, h.subject, indicator.indicator_name, h.kind, h.unit,
    h.value AS implied_value, h.upper_value AS implied_upper_value, h.comparator AS implied_comparator, h.stated_value,
    ROUND(CAST(h.stated_value - h.value AS NUMERIC), 4) AS difference, h.rule,
    SUBSTR(report.text, o.sentence_start + 1, o.sentence_end - o.sentence_start) AS change_quote,
    h.change_observation_id, h.level_observation_id, h.stated_observation_id
FROM held AS h
JOIN observation AS o ON o.observation_id = h.change_observation_id
JOIN report ON report.report_id = o.report_id
JOIN region ON region.region_code = h.region_code
LEFT JOIN indicator ON indicator.indicator_code = h.indicator_code
WHERE (h.comparator <> '≤' AND h.stated_value < h.value - h.slack * ABS(h.value))
    OR (h.comparator <> '≥' AND h.stated_value > COALESCE(h.upper_value, h.value) + h.slack * ABS(h.value));
