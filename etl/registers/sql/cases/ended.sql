-- Cases by the month they ended, closed or terminated, and what they brought.
WITH piece AS (
    SELECT
        area, type, handler, ended_early, unstarted, calendar.month,
        count(*) AS register_rows,
        sum(cases) AS cases,
        sum(recovered) AS recovered,
        count(recovered) AS recovered_said,
        0 AS lost
    FROM single_case
    JOIN calendar ON calendar.day = single_case.ended
    GROUP BY area, type, handler, ended_early, unstarted, calendar.month
    UNION ALL
    SELECT
        area, type, handler, ended_early, unstarted, calendar.month,
        register_rows,
        cases,
        recovered,
        recovered_said,
        lost
    FROM apart
    JOIN calendar ON calendar.day = apart.ended
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
