-- An indivisible joint claim is one case, however many rows it has: taken on with its first row, and
-- closed with its last, once all of them are closed. Its people and its money are those of all rows.
SELECT
    area,
    min(type) AS type,
    CASE WHEN count(DISTINCT handler) = 1 AND count(handler) = count(*) THEN min(handler) END AS handler,
    min(applied) AS applied,
    min(approved) AS approved,
    min(accepted) AS accepted,
    CASE WHEN count(ended) = count(*) THEN max(ended) END AS ended,
    CASE WHEN count(terminated) = count(*) THEN 1 ELSE 0 END AS ended_early,
    CAST(count(*) AS INTEGER) AS register_rows,
    CAST(sum(coalesce(recipients, applicants, 1)) AS INTEGER) AS recipients,
    CAST(sum(women) AS INTEGER) AS women, CAST(count(*) - count(women) AS INTEGER) AS women_unsaid,
    CAST(sum(disabled) AS INTEGER) AS disabled, CAST(count(*) - count(disabled) AS INTEGER) AS disabled_unsaid,
    CAST(sum(farmers) AS INTEGER) AS farmers, CAST(count(*) - count(farmers) AS INTEGER) AS farmers_unsaid,
    CAST(sum(migrant_workers) AS INTEGER) AS migrant_workers, CAST(count(*) - count(migrant_workers) AS INTEGER) AS migrant_workers_unsaid,
    CAST(sum(elderly) AS INTEGER) AS elderly, CAST(count(*) - count(elderly) AS INTEGER) AS elderly_unsaid,
    CAST(sum(minors) AS INTEGER) AS minors, CAST(count(*) - count(minors) AS INTEGER) AS minors_unsaid,
    CAST(sum(military) AS INTEGER) AS military, CAST(count(*) - count(military) AS INTEGER) AS military_unsaid,
    CAST(sum(ethnic_minorities) AS INTEGER) AS ethnic_minorities, CAST(count(*) - count(ethnic_minorities) AS INTEGER) AS ethnic_minorities_unsaid,
    CAST(sum(foreign_nationals) AS INTEGER) AS foreign_nationals, CAST(count(*) - count(foreign_nationals) AS INTEGER) AS foreign_nationals_unsaid,
    CAST(sum(recovered) AS DECIMAL(18, 2)) AS recovered, CAST(count(recovered) AS INTEGER) AS recovered_said
FROM joint_part
GROUP BY area, claim_id
