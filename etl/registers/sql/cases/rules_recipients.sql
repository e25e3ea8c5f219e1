-- Recipients as person-times, by the month of approval.
SELECT
    area, 'recipients_in_period' AS rule, month,
    CAST(recipients AS DECIMAL(24, 2)) AS value,
    register_rows AS row_count,
    0 AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients in criminal cases.
SELECT
    area, 'recipients_criminal' AS rule, month,
    CAST(CASE WHEN type = 'criminal' THEN recipients ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN type = 'criminal' THEN register_rows ELSE 0 END AS row_count,
    0 AS unsaid,
    CASE WHEN type = 'criminal' THEN lost ELSE 0 END AS lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients in civil cases.
SELECT
    area, 'recipients_civil' AS rule, month,
    CAST(CASE WHEN type = 'civil' THEN recipients ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN type = 'civil' THEN register_rows ELSE 0 END AS row_count,
    0 AS unsaid,
    CASE WHEN type = 'civil' THEN lost ELSE 0 END AS lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recipients in administrative cases.
SELECT
    area, 'recipients_administrative' AS rule, month,
    CAST(CASE WHEN type = 'administrative' THEN recipients ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN type = 'administrative' THEN register_rows ELSE 0 END AS row_count,
    0 AS unsaid,
    CASE WHEN type = 'administrative' THEN lost ELSE 0 END AS lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
