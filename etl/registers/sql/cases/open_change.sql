-- By how much open cases grew in a month: those taken on, less those that ended of what was taken on.
WITH changed AS (
    SELECT area, type, month, cases, register_rows, lost
    FROM started
    UNION ALL
    SELECT area, type, month, -cases, -register_rows, -lost
    FROM ended
    WHERE unstarted = 0
)
SELECT
    'open_at_end' AS rule, area, month,
    sum(cases) AS cases,
    sum(register_rows) AS register_rows,
    sum(lost) AS lost
FROM changed
WHERE area IS NOT NULL AND coalesce(type, '') <> 'legal_help'
GROUP BY area, month
