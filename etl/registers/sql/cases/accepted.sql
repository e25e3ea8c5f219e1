-- Cases by the month of their acceptance.
WITH piece AS (
    SELECT
        area, type, year(accepted) * 12 + month(accepted) - 1 AS month,
        count(*) AS register_rows,
        sum(cases) AS cases,
        0 AS lost
    FROM single_case
    WHERE accepted IS NOT NULL
    GROUP BY area, type, year(accepted) * 12 + month(accepted) - 1
    UNION ALL
    SELECT
        area, type, year(accepted) * 12 + month(accepted) - 1 AS month,
        register_rows,
        cases,
        lost
    FROM apart
    WHERE accepted IS NOT NULL
)
SELECT
    area, type, month,
    sum(register_rows) AS register_rows,
    sum(cases) AS cases,
    sum(lost) AS lost
FROM piece
GROUP BY area, type, month
