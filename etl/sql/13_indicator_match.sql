-- Each text that stands for an indicator: the one it means, or why there is none.
CREATE TEMP TABLE indicator_match AS
WITH asked AS (
    SELECT DISTINCT called, name_key(called) AS key
    FROM (
        SELECT indicator AS called FROM raw
        UNION ALL
        SELECT practice FROM arrived_practice
    )
    WHERE called IS NOT NULL
),
nearest AS (
    SELECT
        asked.called,
        arg_max(indicator_key.indicator_id, jaro_winkler_similarity(asked.key, indicator_key.key))
            AS indicator_id,
        max(jaro_winkler_similarity(asked.key, indicator_key.key)) AS likeness
    FROM asked CROSS JOIN indicator_key
    WHERE asked.key NOT IN (SELECT key FROM indicator_key)
    GROUP BY asked.called
)
SELECT
    asked.called,
    CAST(indicator_key.indicator_id AS known_indicator) AS indicator_id,
    indicator.kind,
    CASE
        WHEN indicator_key.indicator_id IS NOT NULL THEN NULL
        WHEN nearest.likeness >= 0.8 THEN printf(
            'unknown indicator "%s": did you mean "%s"?', asked.called, nearest.indicator_id
        )
        ELSE printf(
            'unknown indicator "%s": write the name of a file in data/indicators', asked.called
        )
    END AS reason
FROM asked
LEFT JOIN indicator_key USING (key)
LEFT JOIN indicator USING (indicator_id)
LEFT JOIN nearest USING (called);
