-- Closed, handled by: agency_staff; rows that name no handler are told.
SELECT
    area, 'closed_by_agency_staff' AS rule, month,
    CAST(CASE WHEN handler = 'agency_staff' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN handler = 'agency_staff' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN handler IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Closed, handled by: lawyer; rows that name no handler are told.
SELECT
    area, 'closed_by_lawyer' AS rule, month,
    CAST(CASE WHEN handler = 'lawyer' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN handler = 'lawyer' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN handler IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Closed, handled by: grassroots_legal_worker; rows that name no handler are told.
SELECT
    area, 'closed_by_grassroots_legal_worker' AS rule, month,
    CAST(CASE WHEN handler = 'grassroots_legal_worker' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN handler = 'grassroots_legal_worker' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN handler IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Closed, handled by: social_organization; rows that name no handler are told.
SELECT
    area, 'closed_by_social_organization' AS rule, month,
    CAST(CASE WHEN handler = 'social_organization' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN handler = 'social_organization' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN handler IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
UNION ALL
-- Closed, handled by: volunteer; rows that name no handler are told.
SELECT
    area, 'closed_by_volunteer' AS rule, month,
    CAST(CASE WHEN handler = 'volunteer' THEN cases ELSE 0 END AS DECIMAL(24, 2)) AS value,
    CASE WHEN handler = 'volunteer' THEN register_rows ELSE 0 END AS row_count,
    CASE WHEN handler IS NULL THEN register_rows ELSE 0 END AS unsaid,
    lost
FROM ended
WHERE coalesce(type, '') <> 'legal_help'
