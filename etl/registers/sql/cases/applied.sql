-- Cases by the month of their application; a month is its year times twelve and its number from 0.
WITH piece AS (
    SELECT
        area, type, year(applied) * 12 + month(applied) - 1 AS month,
        count(*) AS register_rows,
        sum(cases) AS cases,
        0 AS lost
    FROM single_case
    WHERE applied IS NOT NULL
    GROUP BY area, type, year(applied) * 12 + month(applied) - 1
    UNION ALL
    SELECT
        area, type, year(applied) * 12 + month(applied) - 1 AS month,
        register_rows,
        cases,
        lost
    FROM apart
    WHERE applied IS NOT NULL
)
SELECT
    area, type, month,
    sum(register_rows) AS register_rows,
    sum(cases) AS cases,
    sum(lost) AS lost
FROM piece
GROUP BY area, type, month
