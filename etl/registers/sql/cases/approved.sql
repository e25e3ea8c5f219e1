-- Cases and the people helped by the month of approval.
WITH piece AS (
    SELECT
        area, type, calendar.month,
        count(*) AS register_rows,
        sum(cases) AS cases,
        sum(recipients) AS recipients,
        sum(women) AS women,
        sum(disabled) AS disabled,
        sum(farmers) AS farmers,
        sum(migrant_workers) AS migrant_workers,
        sum(elderly) AS elderly,
        sum(minors) AS minors,
        sum(military) AS military,
        sum(ethnic_minorities) AS ethnic_minorities,
        sum(foreign_nationals) AS foreign_nationals,
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
        women,
        disabled,
        farmers,
        migrant_workers,
        elderly,
        minors,
        military,
        ethnic_minorities,
        foreign_nationals,
        lost
    FROM apart
    JOIN calendar ON calendar.day = apart.approved
)
SELECT
    area, type, month,
    sum(register_rows) AS register_rows,
    sum(cases) AS cases,
    sum(recipients) AS recipients,
    sum(women) AS women,
    sum(disabled) AS disabled,
    sum(farmers) AS farmers,
    sum(migrant_workers) AS migrant_workers,
    sum(elderly) AS elderly,
    sum(minors) AS minors,
    sum(military) AS military,
    sum(ethnic_minorities) AS ethnic_minorities,
    sum(foreign_nationals) AS foreign_nationals,
    sum(lost) AS lost
FROM piece
GROUP BY area, type, month
