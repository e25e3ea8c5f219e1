SELECT
    CASE
        WHEN was.indicator_id IS NULL THEN 'new'
        WHEN now.indicator_id IS NULL THEN 'withdrawn'
        ELSE 'corrected'
    END AS change,
    coalesce(now.indicator_id, was.indicator_id) AS indicator,
    coalesce(now.name_en, was.name_en) AS name_en,
    coalesce(now.name_zh, was.name_zh) AS name_zh
FROM earlier.indicator AS was
FULL JOIN later.indicator AS now ON was.indicator_id = now.indicator_id
WHERE was.indicator_id IS NULL OR now.indicator_id IS NULL
    OR was.definition_en <> now.definition_en OR was.definition_zh <> now.definition_zh
    OR was.unit_en IS DISTINCT FROM now.unit_en
    OR was.numerator IS DISTINCT FROM now.numerator
    OR was.denominator IS DISTINCT FROM now.denominator
    OR was.multiplier IS DISTINCT FROM now.multiplier
ORDER BY change, indicator
