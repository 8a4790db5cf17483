-- Observations whose span lies outside its report's text or holds no numeral: the value does not lead back to its words.
-- severity: fail
-- per: report
-- mend: load the report again; if it stays, report it as a fault of zhibiao with the report
WITH RECURSIVE numeral AS (
    SELECT '0' AS sign UNION ALL SELECT '1' UNION ALL SELECT '2' UNION ALL SELECT '3' UNION ALL SELECT '4' UNION ALL
    SELECT '5' UNION ALL SELECT '6' UNION ALL SELECT '7' UNION ALL SELECT '8' UNION ALL SELECT '9' UNION ALL
    SELECT '０' UNION ALL SELECT '１' UNION ALL SELECT '２' UNION ALL SELECT '３' UNION ALL SELECT '４' UNION ALL
    SELECT '５' UNION ALL SELECT '６' UNION ALL SELECT '７' UNION ALL SELECT '８' UNION ALL SELECT '９' UNION ALL
    SELECT '零' UNION ALL SELECT '一' UNION ALL SELECT '二' UNION ALL SELECT '两' UNION ALL SELECT '三' UNION ALL
    SELECT '四' UNION ALL SELECT '五' UNION ALL SELECT '六' UNION ALL SELECT '七' UNION ALL SELECT '八' UNION ALL
    SELECT '九' UNION ALL SELECT '十' UNION ALL SELECT '百' UNION ALL SELECT '千' UNION ALL SELECT '万' UNION ALL
    SELECT '半'
),
page AS (
    -- Texts in pieces of a thousand characters and a hundred more: to cut a mention out of a whole text, a database unpacks it
    -- and counts from its first character, for each mention anew. What lies behind the text belongs to its last piece.
    SELECT r.report_id, 0 AS start, LENGTH(r.text) AS length, SUBSTR(r.text, 1, 1100) AS words
    FROM report AS r
    WHERE r.report_id IN :reports
    UNION ALL
    SELECT p.report_id, p.start + 1000, p.length, SUBSTR(r.text, p.start + 1001, 1100)
    FROM page AS p
    JOIN report AS r ON r.report_id = p.report_id
    WHERE p.length > p.start + 1000
), leaf AS (
    SELECT p.*, CASE WHEN p.length > p.start + 1000 THEN p.start + 1000 ELSE 2147483647 END AS until FROM page AS p
)
SELECT
    o.observation_id, o.report_id, o.region_code, o.year, o.name, o.value, o.span_start, o.span_end,
    SUBSTR(p.words, o.span_start - p.start + 1, o.span_end - o.span_start) AS mention
FROM leaf AS p
JOIN observation AS o ON o.report_id = p.report_id AND o.span_start >= p.start AND o.span_start < p.until
WHERE o.span_end > p.length
    -- Nearly every mention begins with its number.
    OR (SUBSTR(p.words, o.span_start - p.start + 1, 1) NOT IN (SELECT sign FROM numeral) AND NOT EXISTS (
        SELECT 1 FROM numeral
        WHERE SUBSTR(p.words, o.span_start - p.start + 1, o.span_end - o.span_start) LIKE '%' || numeral.sign || '%'
    ))
ORDER BY o.observation_id
