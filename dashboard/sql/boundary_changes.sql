WITH versions AS (
    SELECT
        area_id,
        boundary,
        valid_from,
        lag(boundary) OVER newest AS earlier,
        row_number() OVER newest AS version
    FROM area_version
    WINDOW newest AS (PARTITION BY area_id ORDER BY valid_from NULLS FIRST)
)
SELECT area_id, year(valid_from)::INTEGER AS year, boundary
FROM versions
WHERE version > 1 AND valid_from IS NOT NULL AND boundary IS DISTINCT FROM earlier
ORDER BY area_id, year
