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
    -women AS women, -CASE WHEN women IS NULL THEN 1 ELSE 0 END AS women_unsaid,
    -disabled AS disabled, -CASE WHEN disabled IS NULL THEN 1 ELSE 0 END AS disabled_unsaid,
    -farmers AS farmers, -CASE WHEN farmers IS NULL THEN 1 ELSE 0 END AS farmers_unsaid,
    -migrant_workers AS migrant_workers, -CASE WHEN migrant_workers IS NULL THEN 1 ELSE 0 END AS migrant_workers_unsaid,
    -elderly AS elderly, -CASE WHEN elderly IS NULL THEN 1 ELSE 0 END AS elderly_unsaid,
    -minors AS minors, -CASE WHEN minors IS NULL THEN 1 ELSE 0 END AS minors_unsaid,
    -military AS military, -CASE WHEN military IS NULL THEN 1 ELSE 0 END AS military_unsaid,
    -ethnic_minorities AS ethnic_minorities, -CASE WHEN ethnic_minorities IS NULL THEN 1 ELSE 0 END AS ethnic_minorities_unsaid,
    -foreign_nationals AS foreign_nationals, -CASE WHEN foreign_nationals IS NULL THEN 1 ELSE 0 END AS foreign_nationals_unsaid,
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
    -women AS women, -CASE WHEN women IS NULL THEN 1 ELSE 0 END AS women_unsaid,
    -disabled AS disabled, -CASE WHEN disabled IS NULL THEN 1 ELSE 0 END AS disabled_unsaid,
    -farmers AS farmers, -CASE WHEN farmers IS NULL THEN 1 ELSE 0 END AS farmers_unsaid,
    -migrant_workers AS migrant_workers, -CASE WHEN migrant_workers IS NULL THEN 1 ELSE 0 END AS migrant_workers_unsaid,
    -elderly AS elderly, -CASE WHEN elderly IS NULL THEN 1 ELSE 0 END AS elderly_unsaid,
    -minors AS minors, -CASE WHEN minors IS NULL THEN 1 ELSE 0 END AS minors_unsaid,
    -military AS military, -CASE WHEN military IS NULL THEN 1 ELSE 0 END AS military_unsaid,
    -ethnic_minorities AS ethnic_minorities, -CASE WHEN ethnic_minorities IS NULL THEN 1 ELSE 0 END AS ethnic_minorities_unsaid,
    -foreign_nationals AS foreign_nationals, -CASE WHEN foreign_nationals IS NULL THEN 1 ELSE 0 END AS foreign_nationals_unsaid,
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
    women, women_unsaid,
    disabled, disabled_unsaid,
    farmers, farmers_unsaid,
    migrant_workers, migrant_workers_unsaid,
    elderly, elderly_unsaid,
    minors, minors_unsaid,
    military, military_unsaid,
    ethnic_minorities, ethnic_minorities_unsaid,
    foreign_nationals, foreign_nationals_unsaid,
    recovered, recovered_said,
    0 AS lost
FROM joint_case
