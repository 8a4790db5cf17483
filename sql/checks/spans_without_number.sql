-- Observations whose span lies outside its report's text or holds no numeral: the value does not lead back to its words.
-- severity: fail
-- mend: load the report again; if it stays, report it as a fault of zhibiao with the report
WITH numeral AS (
    SELECT '0' AS sign UNION ALL SELECT '1' UNION ALL SELECT '2' UNION ALL SELECT '3' UNION ALL SELECT '4' UNION ALL
    SELECT '5' UNION ALL SELECT '6' UNION ALL SELECT '7' UNION ALL SELECT '8' UNION ALL SELECT '9' UNION ALL
    SELECT '０' UNION ALL SELECT '１' UNION ALL SELECT '２' UNION ALL SELECT '３' UNION ALL SELECT '４' UNION ALL
    SELECT '５' UNION ALL SELECT '６' UNION ALL SELECT '７' UNION ALL SELECT '８' UNION ALL SELECT '９' UNION ALL
    SELECT '零' UNION ALL SELECT '一' UNION ALL SELECT '二' UNION ALL SELECT '两' UNION ALL SELECT '三' UNION ALL
    SELECT '四' UNION ALL SELECT '五' UNION ALL SELECT '六' UNION ALL SELECT '七' UNION ALL SELECT '八' UNION ALL
    SELECT '九' UNION ALL SELECT '十' UNION ALL SELECT '百' UNION ALL SELECT '千' UNION ALL SELECT '万' UNION ALL
    SELECT '半'
)
SELECT
    o.observation_id, o.report_id, o.region_code, o.year, o.name, o.value, o.span_start, o.span_end,
    SUBSTR(report.text, o.span_start + 1, o.span_end - o.span_start) AS mention
FROM observation AS o
JOIN report ON report.report_id = o.report_id
WHERE SUBSTR(report.text, o.span_end, 1) = ''
    -- Nearly every mention begins with its number, and to cut more out of a long text takes longer.
    OR (SUBSTR(report.text, o.span_start + 1, 1) NOT IN (SELECT sign FROM numeral) AND NOT EXISTS (
        SELECT 1 FROM numeral
        WHERE SUBSTR(report.text, o.span_start + 1, o.span_end - o.span_start) LIKE '%' || numeral.sign || '%'
    ))
ORDER BY o.observation_id
