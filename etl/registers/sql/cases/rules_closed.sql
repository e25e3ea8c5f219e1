-- Closed in the period, whatever year they were accepted.
SELECT
    area, 'closed_in_period' AS rule, month,
    CAST(cases AS DECIMAL(24, 2)) AS value,
    register_rows AS row_count,
    0 AS unsaid,
    lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Closed, of which criminal.
SELECT
    area, 'closed_criminal' AS rule, month,
    CAST(CASE WHEN type = 'criminal' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN type = 'criminal' THEN register_rows ELSE 0 END AS row_count,
    0 AS unsaid,
    CASE WHEN type = 'criminal' THEN lost ELSE 0 END AS lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Closed, of which civil.
SELECT
    area, 'closed_civil' AS rule, month,
    CAST(CASE WHEN type = 'civil' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN type = 'civil' THEN register_rows ELSE 0 END AS row_count,
    0 AS unsaid,
    CASE WHEN type = 'civil' THEN lost ELSE 0 END AS lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Closed, of which administrative.
SELECT
    area, 'closed_administrative' AS rule, month,
    CAST(CASE WHEN type = 'administrative' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN type = 'administrative' THEN register_rows ELSE 0 END AS row_count,
    0 AS unsaid,
    CASE WHEN type = 'administrative' THEN lost ELSE 0 END AS lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Terminated: an outcome, counted in closed.
SELECT
    area, 'terminated_in_period' AS rule, month,
    CAST(CASE WHEN ended_early = 1 THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN ended_early = 1 THEN register_rows ELSE 0 END AS row_count,
    0 AS unsaid,
    CASE WHEN ended_early = 1 THEN lost ELSE 0 END AS lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Recovered by closed cases, in yuan; those that leave it open are told.
SELECT
    area, 'recovered_in_period' AS rule, month,
    CAST(coalesce(recovered, 0) AS DECIMAL(24, 2)) AS value,
    recovered_said AS row_count,
    register_rows - recovered_said AS unsaid,
    lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
