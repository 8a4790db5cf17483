-- Every observation of every vintage, labels beside codes, with the words it was read from.
-- order: region_code, year, subject, kind, vintage
-- indicator_unit: unit of the comparable value
-- mention: number and unit as the report writes them
-- quote: the sentence around the mention
-- is_current: yes for the newest vintage, no for an older one
SELECT
    o.observation_id, o.region_code, region.region_name, o.year, o.period, o.domain_code, domain.domain_name,
    o.indicator_code, indicator.indicator_name, o.name, o.subject, o.kind, o.measure, o.comparator, o.value,
    o.upper_value, o.unit, o.comparable_value, o.comparable_upper_value, indicator.unit AS indicator_unit,
    indicator.direction, o.base_year, o.obs_status,
    SUBSTR(report.text, o.span_start + 1, o.span_end - o.span_start) AS mention,
    SUBSTR(report.text, o.sentence_start + 1, o.sentence_end - o.sentence_start) AS quote,
    o.report_id, report.title, report.publisher, report.url, report.published_on, report.file_name,
    o.span_start, o.span_end, o.sentence_start, o.sentence_end, o.derivation, o.vintage,
    CASE
        WHEN EXISTS (SELECT 1 FROM current_observation AS c WHERE c.observation_id = o.observation_id) THEN 'yes'
        ELSE 'no'
    END AS is_current
FROM observation AS o
JOIN report ON report.report_id = o.report_id
JOIN region ON region.region_code = o.region_code
JOIN domain ON domain.domain_code = o.domain_code
LEFT JOIN indicator ON indicator.indicator_code = o.indicator_code;
