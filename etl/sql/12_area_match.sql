-- Each text that stands for an area, with its year: the one area it means, or why there is none.
CREATE TEMP TABLE area_match AS
WITH asked AS (
    SELECT DISTINCT area AS called, name_key(area) AS key, reporting_year AS year_text
    FROM (
        SELECT area, reporting_year FROM raw
        UNION ALL
        SELECT area, reporting_year FROM arrived_report
    )
    WHERE area IS NOT NULL
),
found AS (
    SELECT
        asked.called,
        asked.year_text,
        list_sort(list(DISTINCT area_key.area_id)) AS known,
        list_sort(list(DISTINCT area_key.area_id) FILTER (
            WHERE coalesce(year(area_key.valid_from) <= TRY_CAST(year_text AS INTEGER), true)
            AND coalesce(year(area_key.valid_to) >= TRY_CAST(year_text AS INTEGER), true)
        )) AS valid
    FROM asked JOIN area_key USING (key)
    GROUP BY ALL
),
unknown AS (SELECT DISTINCT called, key FROM asked ANTI JOIN area_key USING (key)),
nearest AS (
    SELECT
        unknown.called,
        arg_max(area_key.area_id, jaro_winkler_similarity(unknown.key, area_key.key)) AS area_id,
        max(jaro_winkler_similarity(unknown.key, area_key.key)) AS likeness
    FROM unknown CROSS JOIN area_key
    GROUP BY unknown.called
)
SELECT
    called,
    year_text,
    CAST(CASE WHEN len(valid) = 1 THEN valid[1] END AS known_area) AS area_id,
    CASE
        WHEN len(valid) > 1 THEN printf(
            'the area "%s" is ambiguous: write one of the ids %s',
            called, array_to_string(valid, ', ')
        )
        WHEN coalesce(len(valid), 0) = 0 THEN printf(
            'the area "%s" did not exist in %s: areas.csv says from when to when %s is valid',
            called, year_text, array_to_string(known, ', ')
        )
    END AS reason
FROM found
UNION ALL
SELECT
    asked.called,
    asked.year_text,
    NULL,
    CASE
        WHEN nearest.likeness >= 0.8 THEN printf(
            'unknown area "%s": did you mean "%s" (%s, %s)?',
            asked.called, area.area_id, area.name_en, area.name_zh
        )
        ELSE printf('unknown area "%s": add it to areas.csv, or write the id of one there', asked.called)
    END
FROM asked
JOIN nearest USING (called)
LEFT JOIN area ON area.area_id = nearest.area_id;
