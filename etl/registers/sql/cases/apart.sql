-- What `single_case` holds too much or lacks: rows that are set aside and the rows of joint claims are
-- taken back, which costs less than looking each of millions up, and each claim is added as one case.
SELECT
    area, type, handler, applied, approved, accepted,
    coalesce(closed, terminated) AS ended,
    CASE WHEN terminated IS NULL THEN 0 ELSE 1 END AS ended_early,
    CASE WHEN approved IS NULL AND accepted IS NULL THEN 1 ELSE 0 END AS unstarted,
    -1 AS register_rows,
    -coalesce(applicants, 1) AS cases,
    -coalesce(recipients, applicants, 1) AS recipients,
    -women AS women, -CASE WHEN women IS NULL THEN 0 ELSE 1 END AS women_said,
    -disabled AS disabled, -CASE WHEN disabled IS NULL THEN 0 ELSE 1 END AS disabled_said,
    -farmers AS farmers, -CASE WHEN farmers IS NULL THEN 0 ELSE 1 END AS farmers_said,
    -migrant_workers AS migrant_workers, -CASE WHEN migrant_workers IS NULL THEN 0 ELSE 1 END AS migrant_workers_said,
    -elderly AS elderly, -CASE WHEN elderly IS NULL THEN 0 ELSE 1 END AS elderly_said,
    -minors AS minors, -CASE WHEN minors IS NULL THEN 0 ELSE 1 END AS minors_said,
    -military AS military, -CASE WHEN military IS NULL THEN 0 ELSE 1 END AS military_said,
    -ethnic_minorities AS ethnic_minorities, -CASE WHEN ethnic_minorities IS NULL THEN 0 ELSE 1 END AS ethnic_minorities_said,
    -foreign_nationals AS foreign_nationals, -CASE WHEN foreign_nationals IS NULL THEN 0 ELSE 1 END AS foreign_nationals_said,
    -recovered AS recovered, -CASE WHEN recovered IS NULL THEN 0 ELSE 1 END AS recovered_said,
    lost AS lost
FROM left_out
UNION ALL
SELECT
    area, type, handler, applied, approved, accepted,
    ended AS ended,
    CASE WHEN terminated IS NULL THEN 0 ELSE 1 END AS ended_early,
    CASE WHEN approved IS NULL AND accepted IS NULL THEN 1 ELSE 0 END AS unstarted,
    -1 AS register_rows,
    -coalesce(applicants, 1) AS cases,
    -coalesce(recipients, applicants, 1) AS recipients,
    -women AS women, -CASE WHEN women IS NULL THEN 0 ELSE 1 END AS women_said,
    -disabled AS disabled, -CASE WHEN disabled IS NULL THEN 0 ELSE 1 END AS disabled_said,
    -farmers AS farmers, -CASE WHEN farmers IS NULL THEN 0 ELSE 1 END AS farmers_said,
    -migrant_workers AS migrant_workers, -CASE WHEN migrant_workers IS NULL THEN 0 ELSE 1 END AS migrant_workers_said,
    -elderly AS elderly, -CASE WHEN elderly IS NULL THEN 0 ELSE 1 END AS elderly_said,
    -minors AS minors, -CASE WHEN minors IS NULL THEN 0 ELSE 1 END AS minors_said,
    -military AS military, -CASE WHEN military IS NULL THEN 0 ELSE 1 END AS military_said,
    -ethnic_minorities AS ethnic_minorities, -CASE WHEN ethnic_minorities IS NULL THEN 0 ELSE 1 END AS ethnic_minorities_said,
    -foreign_nationals AS foreign_nationals, -CASE WHEN foreign_nationals IS NULL THEN 0 ELSE 1 END AS foreign_nationals_said,
    -recovered AS recovered, -CASE WHEN recovered IS NULL THEN 0 ELSE 1 END AS recovered_said,
    0 AS lost
FROM joint_part
UNION ALL
SELECT
    area, type, handler, applied, approved, accepted,
    ended, ended_early,
    CASE WHEN approved IS NULL AND accepted IS NULL THEN 1 ELSE 0 END AS unstarted,
    register_rows,
    1 AS cases,
    recipients,
    women, women_said,
    disabled, disabled_said,
    farmers, farmers_said,
    migrant_workers, migrant_workers_said,
    elderly, elderly_said,
    minors, minors_said,
    military, military_said,
    ethnic_minorities, ethnic_minorities_said,
    foreign_nationals, foreign_nationals_said,
    recovered, recovered_said,
    0 AS lost
FROM joint_case
