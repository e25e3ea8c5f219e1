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
    CAST(sum(women) AS INTEGER) AS women, CAST(count(women) AS INTEGER) AS women_said,
    CAST(sum(disabled) AS INTEGER) AS disabled, CAST(count(disabled) AS INTEGER) AS disabled_said,
    CAST(sum(farmers) AS INTEGER) AS farmers, CAST(count(farmers) AS INTEGER) AS farmers_said,
    CAST(sum(migrant_workers) AS INTEGER) AS migrant_workers, CAST(count(migrant_workers) AS INTEGER) AS migrant_workers_said,
    CAST(sum(elderly) AS INTEGER) AS elderly, CAST(count(elderly) AS INTEGER) AS elderly_said,
    CAST(sum(minors) AS INTEGER) AS minors, CAST(count(minors) AS INTEGER) AS minors_said,
    CAST(sum(military) AS INTEGER) AS military, CAST(count(military) AS INTEGER) AS military_said,
    CAST(sum(ethnic_minorities) AS INTEGER) AS ethnic_minorities, CAST(count(ethnic_minorities) AS INTEGER) AS ethnic_minorities_said,
    CAST(sum(foreign_nationals) AS INTEGER) AS foreign_nationals, CAST(count(foreign_nationals) AS INTEGER) AS foreign_nationals_said,
    CAST(sum(recovered) AS DECIMAL(18, 2)) AS recovered, CAST(count(recovered) AS INTEGER) AS recovered_said
FROM joint_part
GROUP BY area, claim_id
