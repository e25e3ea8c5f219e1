-- Every text by which an indicator can be called.
CREATE TEMP TABLE indicator_key AS
SELECT DISTINCT name_key(called) AS key, indicator_id
FROM (SELECT unnest([indicator_id, name_en, name_zh]) AS called, indicator_id FROM indicator);
