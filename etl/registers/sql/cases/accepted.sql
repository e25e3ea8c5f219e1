-- Cases by the month of their acceptance.
WITH piece AS (
    SELECT
        area, type, calendar.month,
        count(*) AS register_rows,
        sum(cases) AS cases,
        0 AS lost
    FROM single_case
    JOIN calendar ON calendar.day = single_case.accepted
    GROUP BY area, type, calendar.month
    UNION ALL
    SELECT
        area, type, calendar.month,
        register_rows,
        cases,
        lost
    FROM apart
    JOIN calendar ON calendar.day = apart.accepted
)
SELECT
    area, type, month,
    sum(register_rows) AS register_rows,
    sum(cases) AS cases,
    sum(lost) AS lost
FROM piece
GROUP BY area, type, month
