-- Cases by the month they were taken on: approved, or where no approval is written, accepted.
WITH unapproved AS (
    SELECT area, type, accepted, 1 AS register_rows, cases, 0 AS lost
    FROM single_case
    WHERE approved IS NULL AND accepted IS NOT NULL
    UNION ALL
    SELECT area, type, accepted, register_rows, cases, lost
    FROM apart
    WHERE approved IS NULL AND accepted IS NOT NULL
)
SELECT area, type, month, register_rows, cases, lost FROM approved
UNION ALL
SELECT
    area, type, year(accepted) * 12 + month(accepted) - 1 AS month,
    sum(register_rows) AS register_rows,
    sum(cases) AS cases,
    sum(lost) AS lost
FROM unapproved
GROUP BY area, type, year(accepted) * 12 + month(accepted) - 1
