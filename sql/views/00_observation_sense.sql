-- Every observation with its sense: observations of one place, year, subject, kind and sense are vintages of one thing.
-- order: region_code, year, subject, kind, vintage
-- sense: measure, period, base year, and the unit where the value does not convert to the indicator's unit
-- amount: the value in the indicator's unit where it converts, else as written
-- upper_amount: upper end of a range, like the amount
-- lowest: the least that the comparator leaves open: none under ≤, of about (≈) 5 % less
-- highest: the most that the comparator leaves open: none under ≥, of about (≈) 5 % more
SELECT
    o.*,
    -- Values that convert to the indicator's unit replace each other; others only those in the same unit.
    o.measure || '#' || o.period || '#' || CAST(COALESCE(o.base_year, 0) AS VARCHAR) || '#'
        || CASE WHEN o.comparable_value IS NULL THEN o.unit ELSE 'comparable' END AS sense,
    COALESCE(o.comparable_value, o.value) AS amount,
    CASE WHEN o.comparable_value IS NULL THEN o.upper_value ELSE o.comparable_upper_value END AS upper_amount,
    CASE o.comparator
        WHEN '≤' THEN NULL
        WHEN '≈' THEN COALESCE(o.comparable_value, o.value) - 0.05 * ABS(COALESCE(o.comparable_value, o.value))
        ELSE COALESCE(o.comparable_value, o.value)
    END AS lowest,
    CASE o.comparator
        WHEN '≥' THEN NULL
        WHEN '≈' THEN COALESCE(o.comparable_value, o.value) + 0.05 * ABS(COALESCE(o.comparable_value, o.value))
        WHEN 'range' THEN CASE WHEN o.comparable_value IS NULL THEN o.upper_value ELSE o.comparable_upper_value END
        ELSE COALESCE(o.comparable_value, o.value)
    END AS highest
FROM observation AS o;
