-- Rows that leave open how many of their people belong to a group, by the month of approval.
WITH piece AS (
    SELECT
        area, type, approved,
        CASE WHEN women IS NULL THEN 1 ELSE 0 END AS women_unsaid,
        CASE WHEN disabled IS NULL THEN 1 ELSE 0 END AS disabled_unsaid,
        CASE WHEN farmers IS NULL THEN 1 ELSE 0 END AS farmers_unsaid,
        CASE WHEN migrant_workers IS NULL THEN 1 ELSE 0 END AS migrant_workers_unsaid,
        CASE WHEN elderly IS NULL THEN 1 ELSE 0 END AS elderly_unsaid,
        CASE WHEN minors IS NULL THEN 1 ELSE 0 END AS minors_unsaid,
        CASE WHEN military IS NULL THEN 1 ELSE 0 END AS military_unsaid,
        CASE WHEN ethnic_minorities IS NULL THEN 1 ELSE 0 END AS ethnic_minorities_unsaid,
        CASE WHEN foreign_nationals IS NULL THEN 1 ELSE 0 END AS foreign_nationals_unsaid
    FROM single_case
    WHERE women IS NULL OR disabled IS NULL OR farmers IS NULL OR migrant_workers IS NULL OR elderly IS NULL
        OR minors IS NULL OR military IS NULL OR ethnic_minorities IS NULL OR foreign_nationals IS NULL
    UNION ALL
    SELECT
        area, type, approved,
        women_unsaid,
        disabled_unsaid,
        farmers_unsaid,
        migrant_workers_unsaid,
        elderly_unsaid,
        minors_unsaid,
        military_unsaid,
        ethnic_minorities_unsaid,
        foreign_nationals_unsaid
    FROM apart
)
SELECT
    area, type, year(approved) * 12 + month(approved) - 1 AS month,
    sum(women_unsaid) AS women_unsaid,
    sum(disabled_unsaid) AS disabled_unsaid,
    sum(farmers_unsaid) AS farmers_unsaid,
    sum(migrant_workers_unsaid) AS migrant_workers_unsaid,
    sum(elderly_unsaid) AS elderly_unsaid,
    sum(minors_unsaid) AS minors_unsaid,
    sum(military_unsaid) AS military_unsaid,
    sum(ethnic_minorities_unsaid) AS ethnic_minorities_unsaid,
    sum(foreign_nationals_unsaid) AS foreign_nationals_unsaid
FROM piece
WHERE approved IS NOT NULL
GROUP BY area, type, year(approved) * 12 + month(approved) - 1
