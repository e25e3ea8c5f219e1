SELECT
    snapshot.*,
    (SELECT coalesce(sum(not_reported_count), 0)::BIGINT FROM report) AS not_reported_count,
    (SELECT count(*) FROM practice) AS practice_count,
    (SELECT count(*) FROM finding WHERE outcome = 'fails') AS failed_count,
    (SELECT count(*) FROM figure WHERE status = 'unreadable') AS unreadable_count,
    (SELECT count(*) FROM figure WHERE status = 'needs_review') AS needs_review_count
FROM snapshot
