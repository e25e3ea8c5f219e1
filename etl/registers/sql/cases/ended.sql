-- Cases by the month they ended, closed or terminated, and what they brought.
WITH piece AS (
    SELECT
        area, type, handler, ended_early, unstarted, year(ended) * 12 + month(ended) - 1 AS month,
        count(*) AS register_rows,
        sum(cases) AS cases,
        sum(recovered) AS recovered,
        count(recovered) AS recovered_said,
        0 AS lost
    FROM single_case
    WHERE ended IS NOT NULL
    GROUP BY area, type, handler, ended_early, unstarted, year(ended) * 12 + month(ended) - 1
    UNION ALL
    SELECT
        area, type, handler, ended_early, unstarted, year(ended) * 12 + month(ended) - 1 AS month,
        register_rows,
        cases,
        recovered,
        recovered_said,
        lost
    FROM apart
    WHERE ended IS NOT NULL
)
SELECT
    area, type, handler, ended_early, unstarted, month,
    sum(register_rows) AS register_rows,
    sum(cases) AS cases,
    sum(recovered) AS recovered,
    sum(recovered_said) AS recovered_said,
    sum(lost) AS lost
FROM piece
GROUP BY area, type, handler, ended_early, unstarted, month
