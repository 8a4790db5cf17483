-- Numbers that nobody has accounted for, with the words around them.
-- order: report_id, span_start
-- mention: the number as the report writes it
-- words_before: up to twenty characters before the number
-- words_after: up to twenty characters after the number
SELECT
    f.report_id, report.file_name, report.title, report.region_code, f.span_start, f.span_end,
    SUBSTR(
        report.text,
        CASE WHEN f.span_start > 20 THEN f.span_start - 19 ELSE 1 END,
        CASE WHEN f.span_start > 20 THEN 20 ELSE f.span_start END
    ) AS words_before,
    SUBSTR(report.text, f.span_start + 1, f.span_end - f.span_start) AS mention,
    SUBSTR(report.text, f.span_end + 1, 20) AS words_after
FROM figure AS f
JOIN report ON report.report_id = f.report_id
WHERE f.reason = 'unexplained';
