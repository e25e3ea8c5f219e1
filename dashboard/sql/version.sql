-- What replaced figures said is kept for their history, and counts for nothing here.
SELECT
    snapshot.*,
    (SELECT count(*) FROM figure WHERE status <> 'superseded')::INTEGER AS standing_count
FROM snapshot
