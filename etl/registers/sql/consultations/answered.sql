-- Consultations by month, channel and subject: every entry, less those that are set aside. One entry is
-- one person once, however many matters were asked about.
WITH piece AS (
    SELECT
        area, day, channel, subject,
        1 AS register_rows,
        coalesce(matters, 0) AS matters,
        CASE WHEN matters IS NULL THEN 0 ELSE 1 END AS matters_said,
        0 AS lost
    FROM register
    UNION ALL
    SELECT
        area, day, channel, subject,
        -1 AS register_rows,
        -coalesce(matters, 0) AS matters,
        -CASE WHEN matters IS NULL THEN 0 ELSE 1 END AS matters_said,
        lost
    FROM left_out
)
SELECT
    area, channel, subject,
    year(day) * 12 + month(day) - 1 AS month,
    sum(register_rows) AS register_rows,
    sum(matters) AS matters,
    sum(matters_said) AS matters_said,
    sum(lost) AS lost
FROM piece
WHERE day IS NOT NULL AND area IS NOT NULL
GROUP BY area, channel, subject, year(day) * 12 + month(day) - 1
