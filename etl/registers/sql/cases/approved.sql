-- Cases and the people helped by the month of approval, and how many rows say it of each group.
WITH piece AS (
    SELECT
        area, type, calendar.month,
        count(*) AS register_rows,
        sum(cases) AS cases,
        sum(recipients) AS recipients,
        sum(women) AS women, count(women) AS women_said,
        sum(disabled) AS disabled, count(disabled) AS disabled_said,
        sum(farmers) AS farmers, count(farmers) AS farmers_said,
        sum(migrant_workers) AS migrant_workers, count(migrant_workers) AS migrant_workers_said,
        sum(elderly) AS elderly, count(elderly) AS elderly_said,
        sum(minors) AS minors, count(minors) AS minors_said,
        sum(military) AS military, count(military) AS military_said,
        sum(ethnic_minorities) AS ethnic_minorities, count(ethnic_minorities) AS ethnic_minorities_said,
        sum(foreign_nationals) AS foreign_nationals, count(foreign_nationals) AS foreign_nationals_said,
        0 AS lost
    FROM single_case
    JOIN calendar ON calendar.day = single_case.approved
    GROUP BY area, type, calendar.month
    UNION ALL
    SELECT
        area, type, calendar.month,
        register_rows,
        cases,
        recipients,
        women, women_said,
        disabled, disabled_said,
        farmers, farmers_said,
        migrant_workers, migrant_workers_said,
        elderly, elderly_said,
        minors, minors_said,
        military, military_said,
        ethnic_minorities, ethnic_minorities_said,
        foreign_nationals, foreign_nationals_said,
        lost
    FROM apart
    JOIN calendar ON calendar.day = apart.approved
)
SELECT
    area, type, month,
    sum(register_rows) AS register_rows,
    sum(cases) AS cases,
    sum(recipients) AS recipients,
    sum(women) AS women, sum(women_said) AS women_said,
    sum(disabled) AS disabled, sum(disabled_said) AS disabled_said,
    sum(farmers) AS farmers, sum(farmers_said) AS farmers_said,
    sum(migrant_workers) AS migrant_workers, sum(migrant_workers_said) AS migrant_workers_said,
    sum(elderly) AS elderly, sum(elderly_said) AS elderly_said,
    sum(minors) AS minors, sum(minors_said) AS minors_said,
    sum(military) AS military, sum(military_said) AS military_said,
    sum(ethnic_minorities) AS ethnic_minorities, sum(ethnic_minorities_said) AS ethnic_minorities_said,
    sum(foreign_nationals) AS foreign_nationals, sum(foreign_nationals_said) AS foreign_nationals_said,
    sum(lost) AS lost
FROM piece
GROUP BY area, type, month
