-- Every row as a case by itself; what is set aside or part of an indivisible claim, `apart` takes back.
SELECT
    area, type, handler, applied, approved, accepted,
    coalesce(closed, terminated) AS ended,
    CASE WHEN terminated IS NULL THEN 0 ELSE 1 END AS ended_early,
    -- What was never taken on cannot have been open.
    CASE WHEN approved IS NULL AND accepted IS NULL THEN 1 ELSE 0 END AS unstarted,
    coalesce(applicants, 1) AS cases,
    coalesce(recipients, applicants, 1) AS recipients,
    women, disabled, farmers, migrant_workers, elderly,
    minors, military, ethnic_minorities, foreign_nationals, recovered
FROM register
