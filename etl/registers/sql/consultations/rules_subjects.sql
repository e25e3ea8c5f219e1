-- About criminal law.
SELECT
    area, 'consultations_criminal' AS rule, month,
    CAST(CASE WHEN subject = 'criminal' THEN register_rows ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN subject = 'criminal' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN subject IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM answered
UNION ALL
-- About civil law.
SELECT
    area, 'consultations_civil' AS rule, month,
    CAST(CASE WHEN subject = 'civil' THEN register_rows ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN subject = 'civil' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN subject IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM answered
UNION ALL
-- About administrative law.
SELECT
    area, 'consultations_administrative' AS rule, month,
    CAST(CASE WHEN subject = 'administrative' THEN register_rows ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN subject = 'administrative' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN subject IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM answered
UNION ALL
-- About economic law.
SELECT
    area, 'consultations_economic' AS rule, month,
    CAST(CASE WHEN subject = 'economic' THEN register_rows ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN subject = 'economic' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN subject IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM answered
