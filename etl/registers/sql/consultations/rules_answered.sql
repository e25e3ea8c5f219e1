-- One person and one consultation is one, whatever is asked.
SELECT
    area, 'consultations_in_period' AS rule, month,
    CAST(register_rows AS DECIMAL(24, 2)) AS value,
    register_rows AS row_count,
    0 AS unsaid,
    lost
FROM answered
UNION ALL
-- The same consultation counts once for each matter.
SELECT
    area, 'matters_in_period' AS rule, month,
    CAST(matters AS DECIMAL(24, 2)) AS value,
    matters_said AS row_count,
    register_rows - matters_said AS unsaid,
    lost
FROM answered
UNION ALL
-- In person.
SELECT
    area, 'consultations_in_person' AS rule, month,
    CAST(CASE WHEN channel = 'in_person' THEN register_rows ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN channel = 'in_person' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN channel IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM answered
UNION ALL
-- By telephone on any line, the hotline among them.
SELECT
    area, 'consultations_by_phone' AS rule, month,
    CAST(CASE WHEN channel IN ('phone', 'hotline') THEN register_rows ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN channel IN ('phone', 'hotline') THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN channel IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM answered
UNION ALL
-- On the 12348 hotline, a part of those by telephone.
SELECT
    area, 'consultations_by_hotline' AS rule, month,
    CAST(CASE WHEN channel = 'hotline' THEN register_rows ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN channel = 'hotline' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN channel IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM answered
UNION ALL
-- By letter.
SELECT
    area, 'consultations_by_letter' AS rule, month,
    CAST(CASE WHEN channel = 'letter' THEN register_rows ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN channel = 'letter' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN channel IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM answered
UNION ALL
-- Online.
SELECT
    area, 'consultations_online' AS rule, month,
    CAST(CASE WHEN channel = 'online' THEN register_rows ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN channel = 'online' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN channel IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM answered
