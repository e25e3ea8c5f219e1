-- Rows that leave a group open are none of the rows that its figure is counted from.
SELECT
    area, 'recipients_women' AS rule, month,
    CAST(0 AS DECIMAL(24, 2)) AS value,
    -women_unsaid AS row_count,
    women_unsaid AS unsaid,
    0 AS lost
FROM group_unsaid
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
SELECT
    area, 'recipients_disabled' AS rule, month,
    CAST(0 AS DECIMAL(24, 2)) AS value,
    -disabled_unsaid AS row_count,
    disabled_unsaid AS unsaid,
    0 AS lost
FROM group_unsaid
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
SELECT
    area, 'recipients_farmers' AS rule, month,
    CAST(0 AS DECIMAL(24, 2)) AS value,
    -farmers_unsaid AS row_count,
    farmers_unsaid AS unsaid,
    0 AS lost
FROM group_unsaid
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
SELECT
    area, 'recipients_migrant_workers' AS rule, month,
    CAST(0 AS DECIMAL(24, 2)) AS value,
    -migrant_workers_unsaid AS row_count,
    migrant_workers_unsaid AS unsaid,
    0 AS lost
FROM group_unsaid
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
SELECT
    area, 'recipients_elderly' AS rule, month,
    CAST(0 AS DECIMAL(24, 2)) AS value,
    -elderly_unsaid AS row_count,
    elderly_unsaid AS unsaid,
    0 AS lost
FROM group_unsaid
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
SELECT
    area, 'recipients_minors' AS rule, month,
    CAST(0 AS DECIMAL(24, 2)) AS value,
    -minors_unsaid AS row_count,
    minors_unsaid AS unsaid,
    0 AS lost
FROM group_unsaid
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
SELECT
    area, 'recipients_military' AS rule, month,
    CAST(0 AS DECIMAL(24, 2)) AS value,
    -military_unsaid AS row_count,
    military_unsaid AS unsaid,
    0 AS lost
FROM group_unsaid
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
SELECT
    area, 'recipients_ethnic_minorities' AS rule, month,
    CAST(0 AS DECIMAL(24, 2)) AS value,
    -ethnic_minorities_unsaid AS row_count,
    ethnic_minorities_unsaid AS unsaid,
    0 AS lost
FROM group_unsaid
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
SELECT
    area, 'recipients_foreign_nationals' AS rule, month,
    CAST(0 AS DECIMAL(24, 2)) AS value,
    -foreign_nationals_unsaid AS row_count,
    foreign_nationals_unsaid AS unsaid,
    0 AS lost
FROM group_unsaid
WHERE coalesce(type, '') <> 'legal_help'
