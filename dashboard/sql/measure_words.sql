SELECT indicator_id, list_distinct(list(word)) AS words
FROM (
    SELECT indicator_id, word FROM measure_word
    UNION ALL
    SELECT indicator_id, unnest([unit_en, unit_zh]) FROM indicator WHERE unit_en IS NOT NULL
)
GROUP BY indicator_id
ORDER BY indicator_id
