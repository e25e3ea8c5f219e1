-- Recipients of the group: women; groups overlap and are never added up. Rows that leave it open are told.
SELECT
    area, 'recipients_women' AS rule, month,
    CAST(coalesce(women, 0) AS DECIMAL(24, 2)) AS value,
    women_said AS row_count,
    register_rows - women_said AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients of the group: disabled; groups overlap and are never added up.
SELECT
    area, 'recipients_disabled' AS rule, month,
    CAST(coalesce(disabled, 0) AS DECIMAL(24, 2)) AS value,
    disabled_said AS row_count,
    register_rows - disabled_said AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients of the group: farmers; groups overlap and are never added up.
SELECT
    area, 'recipients_farmers' AS rule, month,
    CAST(coalesce(farmers, 0) AS DECIMAL(24, 2)) AS value,
    farmers_said AS row_count,
    register_rows - farmers_said AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients of the group: migrant_workers; groups overlap and are never added up.
SELECT
    area, 'recipients_migrant_workers' AS rule, month,
    CAST(coalesce(migrant_workers, 0) AS DECIMAL(24, 2)) AS value,
    migrant_workers_said AS row_count,
    register_rows - migrant_workers_said AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients of the group: elderly; groups overlap and are never added up.
SELECT
    area, 'recipients_elderly' AS rule, month,
    CAST(coalesce(elderly, 0) AS DECIMAL(24, 2)) AS value,
    elderly_said AS row_count,
    register_rows - elderly_said AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients of the group: minors; groups overlap and are never added up.
SELECT
    area, 'recipients_minors' AS rule, month,
    CAST(coalesce(minors, 0) AS DECIMAL(24, 2)) AS value,
    minors_said AS row_count,
    register_rows - minors_said AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients of the group: military; groups overlap and are never added up.
SELECT
    area, 'recipients_military' AS rule, month,
    CAST(coalesce(military, 0) AS DECIMAL(24, 2)) AS value,
    military_said AS row_count,
    register_rows - military_said AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients of the group: ethnic_minorities; groups overlap and are never added up.
SELECT
    area, 'recipients_ethnic_minorities' AS rule, month,
    CAST(coalesce(ethnic_minorities, 0) AS DECIMAL(24, 2)) AS value,
    ethnic_minorities_said AS row_count,
    register_rows - ethnic_minorities_said AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients of the group: foreign_nationals; groups overlap and are never added up.
SELECT
    area, 'recipients_foreign_nationals' AS rule, month,
    CAST(coalesce(foreign_nationals, 0) AS DECIMAL(24, 2)) AS value,
    foreign_nationals_said AS row_count,
    register_rows - foreign_nationals_said AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
