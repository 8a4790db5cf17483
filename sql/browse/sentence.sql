-- The sentence of a value: what the report says, and where
-- By the observation_id that stands beside every value.
SELECT
    region_name, year, name, kind, value, unit, mention, quote, title, publisher, published_on, url, file_name,
    derivation, is_current
FROM observation_detail
WHERE observation_id = :observation_id;
