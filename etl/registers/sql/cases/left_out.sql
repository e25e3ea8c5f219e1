-- Every row that is set aside, once; `lost` is 0 where an equal row is counted in its place.
SELECT
    area, type, applied, approved, accepted, closed, terminated, applicants, recipients, women,
    disabled, farmers, migrant_workers, elderly, minors, military, ethnic_minorities,
    foreign_nationals, handler, recovered, file, row_number, unreadable,
    reasons, 1 AS lost
FROM suspect
UNION ALL
SELECT
    area, type, applied, approved, accepted, closed, terminated, applicants, recipients, women,
    disabled, farmers, migrant_workers, elderly, minors, military, ethnic_minorities,
    foreign_nationals, handler, recovered, file, row_number, unreadable,
    judgement AS reasons, CASE WHEN judgement = 'repeated_equal' THEN 0 ELSE 1 END AS lost
FROM repeated
UNION ALL
SELECT
    area, type, applied, approved, accepted, closed, terminated, applicants, recipients, women,
    disabled, farmers, migrant_workers, elderly, minors, military, ethnic_minorities,
    foreign_nationals, handler, recovered, file, row_number, unreadable,
    'claim_unlike' AS reasons, 1 AS lost
FROM claim_unlike
