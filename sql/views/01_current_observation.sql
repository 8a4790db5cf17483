-- Observations as the newest report has them: of each thing said, the newest vintage.
-- order: region_code, year, subject, kind, vintage
SELECT
    o.observation_id, o.report_id, o.region_code, o.year, o.period, o.domain_code, o.indicator_code, o.name, o.subject,
    o.kind, o.measure, o.comparator, o.value, o.upper_value, o.unit, o.comparable_value, o.comparable_upper_value,
    o.base_year, o.obs_status, o.span_start, o.span_end, o.sentence_start, o.sentence_end, o.derivation, o.vintage
FROM observation AS o
WHERE NOT EXISTS (
    SELECT 1
    FROM observation AS later
    WHERE later.region_code = o.region_code
        AND later.year = o.year
        AND later.subject = o.subject
        AND later.kind = o.kind
        AND later.vintage > o.vintage
        AND later.measure = o.measure
        AND later.period = o.period
        AND COALESCE(later.base_year, 0) = COALESCE(o.base_year, 0)
        -- Values that convert to the indicator's unit replace each other; others only those in the same unit.
        AND CASE
            WHEN o.comparable_value IS NULL THEN later.comparable_value IS NULL AND later.unit = o.unit
            ELSE later.comparable_value IS NOT NULL
        END
);
