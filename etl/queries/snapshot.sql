SELECT
    snapshot.*,
    (SELECT coalesce(sum(not_reported_count), 0)::BIGINT FROM report) AS not_reported_count,
    (SELECT count(*) FROM practice) AS practice_count,
    (SELECT count(*) FROM correction WHERE outcome = 'applied') AS applied_count,
    (SELECT count(*) FROM correction WHERE outcome = 'waiting') AS waiting_count,
    (SELECT count(*) FROM correction WHERE outcome = 'stale') AS stale_count,
    (SELECT count(*) FROM finding WHERE outcome = 'fails') AS failed_count,
    (SELECT count(*) FROM figure WHERE status = 'superseded') AS replaced_count,
    (SELECT count(*) FROM figure WHERE status = 'unreadable') AS unreadable_count,
    (SELECT count(*) FROM figure WHERE status = 'needs_review') AS needs_review_count
FROM snapshot
