-- Observations as the newest report has them: of each thing said, the newest vintage.
-- order: region_code, year, subject, kind, vintage
SELECT
    o.observation_id, o.report_id, o.region_code, o.year, o.period, o.domain_code, o.indicator_code, o.name, o.subject,
    o.kind, o.measure, o.comparator, o.value, o.upper_value, o.unit, o.comparable_value, o.comparable_upper_value,
    o.base_year, o.obs_status, o.span_start, o.span_end, o.sentence_start, o.sentence_end, o.derivation, o.vintage
FROM observation_sense AS o
WHERE NOT EXISTS (
    SELECT 1
    FROM observation_sense AS later
    WHERE later.region_code = o.region_code
        AND later.year = o.year
        AND later.subject = o.subject
        AND later.kind = o.kind
        AND later.vintage > o.vintage
        AND later.sense = o.sense
);
