-- Applications: one applicant with one matter is one, N applicants of a divisible claim are N.
SELECT
    area, 'applications_in_period' AS rule, month,
    CAST(cases AS DECIMAL(24, 2)) AS value,
    register_rows AS row_count,
    0 AS unsaid,
    lost
FROM applied
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Approved in the period, counted as applications are.
SELECT
    area, 'approved_in_period' AS rule, month,
    CAST(cases AS DECIMAL(24, 2)) AS value,
    register_rows AS row_count,
    0 AS unsaid,
    lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Approved, of which criminal.
SELECT
    area, 'approved_criminal' AS rule, month,
    CAST(CASE WHEN type = 'criminal' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN type = 'criminal' THEN register_rows ELSE 0 END AS row_count,
    0 AS unsaid,
    CASE WHEN type = 'criminal' THEN lost ELSE 0 END AS lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Approved, of which civil.
SELECT
    area, 'approved_civil' AS rule, month,
    CAST(CASE WHEN type = 'civil' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN type = 'civil' THEN register_rows ELSE 0 END AS row_count,
    0 AS unsaid,
    CASE WHEN type = 'civil' THEN lost ELSE 0 END AS lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Approved, of which administrative.
SELECT
    area, 'approved_administrative' AS rule, month,
    CAST(CASE WHEN type = 'administrative' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN type = 'administrative' THEN register_rows ELSE 0 END AS row_count,
    0 AS unsaid,
    CASE WHEN type = 'administrative' THEN lost ELSE 0 END AS lost
FROM approved
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Accepted and assigned in the period.
SELECT
    area, 'accepted_in_period' AS rule, month,
    CAST(cases AS DECIMAL(24, 2)) AS value,
    register_rows AS row_count,
    0 AS unsaid,
    lost
FROM accepted
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Duty-lawyer legal help is no full case: it is counted by itself, where a center writes it down.
SELECT
    area, 'legal_help_in_period' AS rule, month,
    CAST(cases AS DECIMAL(24, 2)) AS value,
    register_rows AS row_count,
    0 AS unsaid,
    lost
FROM started
WHERE type = 'legal_help'
