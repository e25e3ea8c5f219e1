SELECT
    report_id,
    count(*) AS reject_count,
    arg_min(file, (file, place)) AS file,
    arg_min(place, (file, place)) AS place,
    arg_min(reasons, (file, place)) AS reasons
FROM reject
GROUP BY report_id
ORDER BY report_id
